"""Which events a noun can refer back to (event_nouns.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from kg.errors import RuleError
from kg.vocabulary import load_vocabulary

EVENT_NOUNS = Path(__file__).with_name("event_nouns.yaml")


@cache
def event_nouns(path: Path = EVENT_NOUNS) -> Mapping[str, frozenset[str]]:
    """The types that each noun can mean. Raises RuleError naming the file and a type that there is not.

    >>> sorted(event_nouns()["ultimatum"])
    ['REQUEST', 'THREATEN']
    """
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for types, nouns in raw.items():
        for word in types.split(", "):
            if word not in load_vocabulary().types:
                raise RuleError(path, f"there is no type {word!r}")
            for noun in nouns.split(","):
                found.setdefault(" ".join(noun.split()), set()).add(word)
    return {noun: frozenset(words) for noun, words in found.items()}


def names_attack(noun: str) -> bool:
    """Whether a noun (its lemma) can mean an attack.

    >>> names_attack("raid"), names_attack("ultimatum")
    (True, False)
    """
    return "ASSAULT" in event_nouns().get(noun, frozenset())
