"""What changed between two worlds. Events are the same where their claims are; their ids say nothing."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from kg.analyse.pairing import pair_claims
from kg.analyse.telling import Teller, Told
from kg.model import Event, World


@dataclass(frozen=True, slots=True)
class Change:
    """A field of an event in the old world and in the new, in words; empty for nothing."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Regrouping:
    """One event of one world that is several of the other."""

    one: Told
    several: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An event that both worlds have and tell differently."""

    event: Told
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class WorldDifference:
    """All that changed. `merged` are several old events in one new, `split` one old in several new."""

    documents_added: tuple[str, ...]
    documents_gone: tuple[str, ...]
    added: tuple[Told, ...]
    gone: tuple[Told, ...]
    merged: tuple[Regrouping, ...]
    split: tuple[Regrouping, ...]
    changed: tuple[Changed, ...]
    ties_added: tuple[Told, ...]
    ties_gone: tuple[Told, ...]


def difference(old: World, new: World) -> WorldDifference:
    """Compare two worlds; every list is in the order of the world that it is told from."""
    before, after = Teller(old), Teller(new)
    links = _Links(old, new)
    here, there = {d.id for d in old.documents}, {d.id for d in new.documents}
    ties_before, ties_after = set(map(before.tie_key, old.ties)), set(map(after.tie_key, new.ties))
    return WorldDifference(
        documents_added=tuple(sorted(there - here)),
        documents_gone=tuple(sorted(here - there)),
        added=tuple(after.event(e) for e in new.events if not links.earlier[e.id]),
        gone=tuple(before.event(e) for e in old.events if not links.later[e.id]),
        merged=_regrouped(new.events, links.earlier, after, before),
        split=_regrouped(old.events, links.later, before, after),
        changed=tuple(_changed(links, before, after)),
        ties_added=tuple(after.tie(t) for t in new.ties if after.tie_key(t) not in ties_before),
        ties_gone=tuple(before.tie(t) for t in old.ties if before.tie_key(t) not in ties_after),
    )


def difference_json(found: WorldDifference) -> str:
    """The difference as JSON, keys sorted, one line feed at the end."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class _Links:
    """Which events of two worlds have claims in common, and how many."""

    def __init__(self, old: World, new: World) -> None:
        self.earlier: dict[str, Counter[str]] = defaultdict(Counter)
        self.later: dict[str, Counter[str]] = defaultdict(Counter)
        event_of = {claim: event.id for event in new.events for claim in event.claims}
        same = pair_claims(old.claims, new.claims)
        for event in old.events:
            for claim in event.claims:
                partner = event_of.get(same.get(claim, ""))
                if partner is not None:
                    self.later[event.id][partner] += 1
                    self.earlier[partner][event.id] += 1

    def heirs(self) -> Iterator[tuple[str, str]]:
        """Old and new event that have most of each other's claims."""
        for event, partners in self.later.items():
            heir = _most(partners)
            if heir is not None and _most(self.earlier[heir]) == event:
                yield event, heir


def _most(partners: Counter[str]) -> str | None:
    return min(partners, key=lambda each: (-partners[each], each), default=None)


def _regrouped(
    events: Iterable[Event], partners: Mapping[str, Counter[str]], own: Teller, other: Teller
) -> tuple[Regrouping, ...]:
    several = ((event, sorted(partners[event.id])) for event in events)
    return tuple(
        Regrouping(own.event(event), tuple(other.event(other.events[each]) for each in parts))
        for event, parts in several
        if len(parts) > 1
    )


def _changed(links: _Links, before: Teller, after: Teller) -> Iterator[Changed]:
    for one, other in sorted(links.heirs(), key=lambda pair: pair[1]):
        old, new = before.fields(before.events[one]), after.fields(after.events[other])
        changes = _changes(old, new)
        if changes:
            yield Changed(after.event(after.events[other]), tuple(changes))


def _changes(old: Mapping[str, str], new: Mapping[str, str]) -> Sequence[Change]:
    return [Change(field, old[field], new[field]) for field in new if old[field] != new[field]]
