"""Who acts on whom in one event or tie: the pairs behind every edge, here and in the analysis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations, product
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from kg.model import Event, Tie


def acting_pairs(fact: Event | Tie, principals: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Each actor with each recipient; in a meeting or clash of equals, each side with each other side.

    `principals` says on whose behalf an actor acts: a minister and the country that she speaks for are on
    the same side of their talks, and did not talk with each other.
    """
    for actor, recipient in product(fact.actors, fact.recipients):
        if actor != recipient:
            yield actor, recipient
    if not fact.recipients and is_mutual(fact):
        for one, other in permutations(dict.fromkeys(fact.actors), 2):
            if not on_one_side(one, other, principals):
                yield one, other


def on_one_side(one: str, other: str, principals: Mapping[str, str | None]) -> bool:
    """True if one of them acts for the other, or both act for a third.

    >>> on_one_side("minister", "army", {"minister": "state", "army": "state"})
    True
    """
    return not _superiors(one, principals).isdisjoint(_superiors(other, principals))


def _superiors(actor: str, principals: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    current: str | None = actor
    while current is not None and current not in found:
        found.add(current)
        current = principals.get(current)
    return found


def is_mutual(fact: Event | Tie) -> bool:
    """Whether what one party does to the other in it, the other does too (mutual.yaml)."""
    return fact.type in _mutual().types or fact.event_class in _mutual().classes


class _Mutual(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    types: frozenset[str]
    classes: frozenset[str]


@cache
def _mutual() -> _Mutual:
    text = Path(__file__).with_name("mutual.yaml").read_text(encoding="utf-8")
    return _Mutual.model_validate(yaml.safe_load(text))
