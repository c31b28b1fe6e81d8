"""Edges between actors, derived from what actually happened; each knows its event or tie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.graph.pairs import acting_pairs
from kg.model import Event, Tie, World
from kg.vocabulary import load_vocabulary

_SPEECH_ABOUT_EVENTS = {"CLAIM", "DENY"}


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
    if fact.type == "CLAIM":
        return
    for subject, target in acting_pairs(fact, principals):
        for word in words:
            yield Edge(subject, word, target, fact.id)
