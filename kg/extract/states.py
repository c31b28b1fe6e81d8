"""What the gazetteer says of states, indexed: who governs them, their organs, who holds their offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from datetime import date
from functools import cache

from kg.extract.choice import holds
from kg.language.gazetteer import Entry, Gazetteer, Rule, Term
from kg.rules import Organ


class States:
    """Look-ups by state over one gazetteer; where several entries fit, the first of the gazetteer counts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._rulers: dict[str, list[tuple[Entry, Rule]]] = defaultdict(list)
        self._organs: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self._holders: dict[tuple[str, str], list[tuple[Entry, Term]]] = defaultdict(list)
        for entry in gazetteer.actors.values():
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        for rule in entry.governs:
            self._rulers[rule.state].append((entry, rule))
        for term in entry.offices:
            self._holders[term.of, term.role.lower()].append((entry, term))
        if entry.of:
            self._organs[entry.of, entry.kind].append(entry)

    def ruler(self, state: Entry, day: date | None) -> Entry:
        """The actor that governs a state on a day: itself, unless a group rules it; no day is guessed."""
        if day is None:
            return state
        dated = ((e, r) for e, r in self._rulers.get(state.id, ()) if r.start)
        return next((e for e, r in dated if holds(r.start, r.until, day)), state)

    def ruling(self, day: date | None) -> frozenset[str]:
        """The ids of those who govern a state on a day and are no state themselves."""
        rules = ((e.id, r) for ruled in self._rulers.values() for e, r in ruled if day and r.start)
        return frozenset(id for id, rule in rules if holds(rule.start, rule.until, day))

    def organ(self, organ: Organ, state: Entry, day: date | None, named: Container[str] = ()) -> Entry | None:
        """The known actor that is this organ of a state on a day: one `named` in the article, the most
        prominent, then the shortest."""
        everybody = self._organs.get((state.id, organ.kind), ())
        kin = [e for e in everybody if day is None or holds(e.start, e.until, day)]
        fitting = [e for e in kin if any(_has_word(e, word) for word in organ.known)]
        return max(fitting, key=lambda e: (e.id in named, e.prominence, -len(e.label), e.id), default=None)

    def holder(self, state: Entry, office: str, day: date | None) -> Entry | None:
        """Who holds an office ("foreign minister") on a day; nobody if the day is not known."""
        if day is None:
            return None
        dated = ((e, t) for e, t in self._holders.get((state.id, office), ()) if t.start)
        return next((e for e, t in dated if holds(t.start, t.until, day)), None)


def _has_word(entry: Entry, word: str) -> bool:
    return any(word in name for name in (entry.label, *entry.names))


@cache
def states_of(gazetteer: Gazetteer) -> States:
    """The index of a gazetteer, built once."""
    return States(gazetteer)
