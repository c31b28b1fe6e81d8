"""Who stands on one side: actors and those for whom they act."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.referents import Referent


def _ids(referents: Iterable[Referent]) -> frozenset[str]:
    """The ids of the named participants and of their principals."""
    named = (p for r in referents for p in (r.participant.actor, r.participant.principal))
    return frozenset(p for p in named if p)


def same_side(one: Iterable[Referent], other: Iterable[Referent]) -> bool:
    """Whether two groups of participants share an actor, or act for the same one."""
    return bool(_ids(one) & _ids(other))
