"""Flat records, one object per event or tie, for pandas, R and scorers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.model import Claim, Event, Interval, StatedToll, Tie, World

Record = dict[str, Any]


def records(world: World) -> Iterator[Record]:
    """Events, then ties, each in the order of the world; always the same keys in the same order.

    Actors, speakers and places stand there by label, days as "2023-01-30", what is not known as None. A toll
    is {"low", "high", "stated", "document"}; each claim is one piece of evidence.
    """
    labels = _Labels(world)
    for event in world.events:
        yield _event(event, labels)
    for tie in world.ties:
        yield _tie(tie, labels)


class _Labels:
    """What the ids of a world stand for."""

    def __init__(self, world: World) -> None:
        self._labels = {place.id: place.label for place in world.places}
        self._places = {place.id: place for place in world.places}
        self._labels |= {actor.id: actor.label for actor in world.actors}
        self._claims = {claim.id: claim for claim in world.claims}

    def parties(self, identifiers: Iterable[str]) -> list[str]:
        return [self._labels.get(identifier, identifier) for identifier in identifiers]

    def place(self, identifier: str | None) -> Record:
        place = self._places.get(identifier or "")
        return {
            "place": place.label if place else identifier,
            "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None,
        }

    def evidence(self, identifiers: Iterable[str]) -> list[Record]:
        found = [self._claims[identifier] for identifier in identifiers if identifier in self._claims]
        return [_evidence(claim) for claim in sorted(found, key=_where)]


def _where(claim: Claim) -> tuple[str, int, int, str, str]:
    return claim.document, claim.begin, claim.end, claim.rule, claim.id


def _evidence(claim: Claim) -> Record:
    return {
        "document": claim.document,
        "quote": claim.quote,
        "begin": claim.begin,
        "end": claim.end,
        "rule": claim.rule,
        "claim": claim.id,
    }


def _event(event: Event, labels: _Labels) -> Record:
    return {
        "id": event.id,
        "kind": "event",
        "class": event.event_class,
        "type": event.type,
        "mode": event.mode,
        **_parties(event, labels),
        **_days(event.when),
        "killed": _tolls(event.killed),
        "injured": _tolls(event.injured),
        "status": event.status,
        "said_by": labels.parties(event.said_by),
        "of": event.of,
        **_foundation(event, labels),
    }


def _tie(tie: Tie, labels: _Labels) -> Record:
    return {
        "id": tie.id,
        "kind": "tie",
        "class": tie.event_class,
        "type": tie.type,
        "mode": None,
        **_parties(tie, labels),
        **_days(tie.when),
        "killed": [],
        "injured": [],
        "status": tie.status,
        "said_by": labels.parties(tie.said_by),
        "of": None,
        **_foundation(tie, labels),
    }


def _parties(fact: Event | Tie, labels: _Labels) -> Record:
    return {
        "actor": labels.parties(fact.actors),
        "recipient": labels.parties(fact.recipients),
        **labels.place(fact.place),
    }


def _days(when: Interval | None) -> Record:
    return {
        "earliest": when.earliest.isoformat() if when else None,
        "latest": when.latest.isoformat() if when else None,
    }


def _tolls(stated: Iterable[StatedToll]) -> list[Record]:
    return [
        {"low": each.toll.low, "high": each.toll.high, "stated": each.toll.stated, "document": each.document}
        for each in stated
    ]


def _foundation(fact: Event | Tie, labels: _Labels) -> Record:
    return {"label": fact.label, "belief": fact.belief, "evidence": labels.evidence(fact.claims)}
