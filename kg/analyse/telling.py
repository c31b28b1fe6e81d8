"""Events and ties of one world in a few words each, so that those of two worlds can be set side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.world_graph import toll_range
from kg.model import Event, Interval, StatedToll, Tie, World

_SENTENCE = 160


@dataclass(frozen=True, slots=True)
class Told:
    """An event or tie for a reader: its id there, the day or days, what it is, and its first sentence."""

    id: str
    day: str
    label: str
    documents: int
    sentence: str


class Teller:
    """Tells of the events and ties of one world; `events` are they by id."""

    def __init__(self, world: World) -> None:
        self.events = {event.id: event for event in world.events}
        self._claims = {claim.id: claim for claim in world.claims}
        places = {place.id: place.label for place in world.places}
        self._labels = places | {actor.id: actor.label for actor in world.actors}

    def event(self, event: Event) -> Told:
        """An event in a few words."""
        return self._told(event, event.label)

    def tie(self, tie: Tie) -> Told:
        """A tie in a few words: who, as what, of whom."""
        role = tie.role or tie.type.lower()
        return self._told(tie, f"{self._names(tie.actors)}: {role}, {self._names(tie.recipients)}")

    def tie_key(self, tie: Tie) -> tuple[str, ...]:
        """What makes a tie the same in both worlds: its type, status and ends."""
        return tie.type, tie.status, self._names(tie.actors), self._names(tie.recipients)

    def fields(self, event: Event) -> dict[str, str]:
        """What can change of an event, in words."""
        return {
            "class": event.event_class,
            "status": event.status,
            "actor": self._names(event.actors),
            "recipient": self._names(event.recipients),
            "blame": self._blame(event),
            "place": self._names([event.place] if event.place else ()),
            "day": _days(event.when),
            "killed": _toll(event.killed, event.killed_best),
            "injured": _toll(event.injured, event.injured_best),
        }

    def _told(self, fact: Event | Tie, label: str) -> Told:
        claims = [self._claims[claim] for claim in fact.claims if claim in self._claims]
        sentence = " ".join(claims[0].quote.split()) if claims else ""
        short = sentence if len(sentence) <= _SENTENCE else f"{sentence[: _SENTENCE - 1]}…"
        return Told(fact.id, _days(fact.when), label, len({claim.document for claim in claims}), short)

    def _names(self, identifiers: Iterable[str]) -> str:
        return ", ".join(sorted(self._labels.get(each, each) for each in identifiers))

    def _blame(self, event: Event) -> str:
        stated = (f"{each.relation} {self._names([each.actor])}" for each in event.attributions)
        return ", ".join(sorted(set(stated)))


def _days(when: Interval | None) -> str:
    if when is None:
        return ""
    if when.earliest == when.latest:
        return when.earliest.isoformat()
    return f"{when.earliest.isoformat()}/{when.latest.isoformat()}"


def _toll(stated: tuple[StatedToll, ...], best: StatedToll | None) -> str:
    """Low and high over all claims, and the figure preferred where they differ.

    >>> from kg.model import Toll
    >>> early, late = StatedToll(Toll(59, 59, "59"), "a"), StatedToll(Toll(101, 101, "101"), "b")
    >>> _toll((early, late), late)
    '59 to 101, best 101'
    """
    if not stated:
        return ""
    low, high = toll_range(stated)
    if low == high:
        return str(low)
    spread = f"{low} or more" if high is None else f"{low} to {high}"
    return f"{spread}, best {best.toll.stated}" if best and len(stated) > 1 else spread
