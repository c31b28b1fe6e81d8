"""Edges between actors, derived from what actually happened; each knows its event or tie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from kg.model import Event, Tie, World
from kg.vocabulary import load_vocabulary

_SPEECH_ABOUT_EVENTS = {"CLAIM", "DENY"}
_MUTUAL_TYPES = {"CONSULT"}
_MUTUAL_CLASSES = {"Clash", "War", "TruceAgreement", "PeaceAgreement", "PrisonerExchange"}


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """`subject` did `word` to `target`. `source` is the id of the event or tie behind it.

    `word` is a property of the vocabulary ("attacked"). `target` is the id of an actor, or of a place for a
    base, or, where `about` is true, of the event or tie that is claimed or denied.
    """

    subject: str
    word: str
    target: str
    source: str
    about: bool = False


def derived_edges(world: World) -> Iterator[Edge]:
    """The edges of every event and tie whose status is "actual", in order of their sources."""
    principals = {actor.id: actor.principal for actor in world.actors}
    for event in world.events:
        if event.status == "actual":
            yield from _edges_about(event)
            yield from _edges_between(event, principals)
    for tie in world.ties:
        if tie.status == "actual":
            yield from _edges_between(tie, principals)


def _edges_about(event: Event) -> Iterator[Edge]:
    if event.type in _SPEECH_ABOUT_EVENTS and event.of is not None:
        for actor in event.actors:
            for word in load_vocabulary().event(event.event_class).edges:
                yield Edge(actor, word, event.of, event.id, about=True)


def _edges_between(fact: Event | Tie, principals: Mapping[str, str | None]) -> Iterator[Edge]:
    words = load_vocabulary().event(fact.event_class).edges
    for subject, target in _pairs(fact, principals):
        for word in words:
            yield Edge(subject, word, target, fact.id)


def _pairs(fact: Event | Tie, principals: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Each actor with each recipient; in a meeting or clash of equals, each side with each other side."""
    if fact.type == "CLAIM":
        return
    for subject in fact.actors:
        for target in fact.recipients:
            if subject != target:
                yield subject, target
    if not fact.recipients and (fact.type in _MUTUAL_TYPES or fact.event_class in _MUTUAL_CLASSES):
        for subject, target in permutations(dict.fromkeys(fact.actors), 2):
            if not _same_side(subject, target, principals):
                yield subject, target


def _same_side(one: str, other: str, principals: Mapping[str, str | None]) -> bool:
    """A minister and the country that she speaks for are listed beside each other and did not meet."""
    return bool(_chain(one, principals) & _chain(other, principals))


def _chain(actor: str, principals: Mapping[str, str | None]) -> set[str]:
    chain: set[str] = set()
    current: str | None = actor
    while current is not None and current not in chain:
        chain.add(current)
        current = principals.get(current)
    return chain
