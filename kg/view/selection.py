"""Which events a page can show: all of them, or the best sourced where there are too many to draw."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Event


def choose_events(events: Sequence[Event], most_nodes: int) -> tuple[Event, ...]:
    """The events with most claims, as many as need no more than `most_nodes` nodes; in the order given.

    An event needs a node for itself, for each of its actors and recipients, and for its place.
    """
    nodes: set[tuple[str, str]] = set()
    chosen: set[str] = set()
    for event in sorted(events, key=lambda event: (-len(event.claims), -_deaths(event), event.id)):
        needed = nodes | _nodes(event)
        if len(needed) <= most_nodes:
            nodes = needed
            chosen.add(event.id)
    return tuple(event for event in events if event.id in chosen)


def _nodes(event: Event) -> set[tuple[str, str]]:
    taking_part = {("actor", actor) for actor in (*event.actors, *event.recipients)}
    place = {("place", event.place)} if event.place else set()
    return {("event", event.id)} | taking_part | place


def _deaths(event: Event) -> int:
    return max((stated.toll.low for stated in event.killed), default=0)
