"""Incident summaries with what they tell (tests/incidents.jsonl), and what comes out, slot by slot."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kg.extract import extract
from kg.model import Claim, Document, Event, Participant, StatedToll, World
from kg.resolve import resolve
from kg.vocabulary import load_vocabulary

INCIDENTS = Path(__file__).parents[1] / "incidents.jsonl"
SLOTS = ("found", "class", "actor", "recipient", "place", "date", "killed", "injured", "claimed_by", "single")
Bounds = tuple[int, int | None]


class Incident(BaseModel):
    """A summary of one incident, or of one among `events` that are told. Its id begins with the country,
    ISO 3166 alpha-2. With `events` 0 nothing of that type happened: only silence is right.

    `class`, `actor`, `recipient` and `place` name what is right, each alone; an empty `actor` or `recipient`
    means that nobody is named (but "<people>" may stand there), an empty `place` that none is asked for.
    A toll is [low, high], null if none is told; one left out is not asked for. `claimed_by`: who claims it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z]{2}-\d+$")
    text: str
    type: Literal["ASSAULT", "COERCE", "PROTEST", "RETREAT", "THREATEN"]
    classes: tuple[str, ...] = Field(alias="class")
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]
    earliest: str | None
    latest: str | None
    killed: Bounds | None = None
    injured: Bounds | None = None
    claimed_by: tuple[str, ...] = ()
    events: int = 1

    def asks(self, slot: str) -> bool:
        """Whether the annotation says anything about a slot."""
        if self.events == 0:
            return slot == "single"
        if slot in ("killed", "injured"):
            return slot in self.model_fields_set
        said = {"place": self.place, "date": self.earliest, "claimed_by": self.claimed_by}
        return bool(said.get(slot, True))


@cache
def incidents() -> tuple[Incident, ...]:
    """All annotated incidents, in the order of the file."""
    lines = INCIDENTS.read_text(encoding="utf-8").splitlines()
    return tuple(Incident.model_validate(json.loads(line)) for line in lines)


@cache
def judged(incident: Incident) -> Mapping[str, bool]:
    """Each slot that is asked for, and whether it is right in the event that agrees best."""
    document = Document(incident.id, incident.text)
    world = resolve([document], extract(document))
    told = [event for event in world.events if event.type == incident.type]
    best = max((_slots(incident, event, world) for event in told), key=lambda s: sum(s.values()), default={})
    found = {"found": bool(told), "single": len(told) == incident.events} | best
    return {slot: found.get(slot, False) for slot in SLOTS if incident.asks(slot)}


def _slots(incident: Incident, event: Event, world: World) -> dict[str, bool]:
    kind = load_vocabulary().event(event.event_class)
    claims = [c for c in world.claims if c.id in event.claims]
    place = next((p.label for p in world.places if p.id == event.place), "")
    when = (str(event.when.earliest), str(event.when.latest)) if event.when else None
    return {
        "class": not {kind.name, *kind.ancestors}.isdisjoint(incident.classes),
        "actor": _agrees(incident.actor, event.actors, [p for c in claims for p in c.actors], world),
        "recipient": _agrees(incident.recipient, event.recipients, _struck(claims), world),
        "place": any(_plain(name) in _plain(place) for name in incident.place),
        "date": when == (incident.earliest, incident.latest),
        "killed": _bounds(event.killed) == ({incident.killed} - {None}),
        "injured": _bounds(event.injured) == ({incident.injured} - {None}),
        "claimed_by": any(
            _agrees(incident.claimed_by, claim.actors, (), world)
            for claim in world.events
            if claim.type == "CLAIM"
        ),
    }


def _struck(claims: Iterable[Claim]) -> list[Participant]:
    return [p for claim in claims for p in claim.recipients]


def _bounds(tolls: Iterable[StatedToll]) -> set[Bounds]:
    return {(each.toll.low, each.toll.high) for each in tolls}


def _agrees(
    wanted: Iterable[str], found: tuple[str, ...], written: Iterable[Participant], world: World
) -> bool:
    """Whether one of the wanted is a part of a name, or of what stands in the text for it."""
    actors = {actor.id: actor for actor in world.actors}
    labels = [actors[id].label for id in found]
    if not wanted:
        return all(label == "<people>" for label in labels)
    known = [actors[id] for id in found]
    names = [n for a in known for n in (a.label, *a.names, *_label(actors.get(a.principal or "")))]
    names += [p.written for p in written]
    return any(stem in _plain(name) for want in wanted for stem in _stems(want) for name in names)


def _label(actor: object) -> tuple[str, ...]:
    return (actor.label,) if hasattr(actor, "label") else ()


def _stems(word: str) -> tuple[str, ...]:
    plain = _plain(word)
    one = plain.removesuffix("men") + "man" if plain.endswith("men") else plain.removesuffix("s")
    return plain, one


def _plain(name: str) -> str:
    """Small letters without accents and hyphens."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).lower().replace("-", " ")
