"""Who stands on one side: actors and those for whom they act."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.referents import Referent
from kg.language.gazetteer import load_gazetteer


def _ids(referents: Iterable[Referent]) -> frozenset[str]:
    """The ids of the named participants, of those for whom they act, and of the state behind a ministry."""
    named = {p for r in referents for p in (r.participant.actor, r.participant.principal) if p}
    behind = (load_gazetteer().actors.get(actor) for actor in named)
    return frozenset(named | {entry.of for entry in behind if entry is not None and entry.of})


def same_side(one: Iterable[Referent], other: Iterable[Referent]) -> bool:
    """Whether two groups of participants share an actor, or act for the same one."""
    return bool(_ids(one) & _ids(other))
