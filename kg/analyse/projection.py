"""From events to a network of actors: one edge per event from each actor to each recipient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations, product
from pathlib import Path

import networkx as nx
import yaml
from pydantic import BaseModel, ConfigDict

from kg.analyse.scores import quad_of, score_of
from kg.model import Event, Interval, World


def actor_graph(world: World) -> nx.MultiDiGraph[str]:
    """One node per actor (id; label, kind, named), one edge per pair and actual event.

    The key of an edge is the event id; its attributes are `event`, `type`, `month` ("2023-01", or None if
    undated), `quad` (1 to 4, or None) and `score` (of the type, or None). Types that run both ways (talks,
    joint acts) give an edge in each direction; so do the parties of talks and the sides of a clash.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor in sorted(world.actors, key=lambda actor: actor.id):
        graph.add_node(actor.id, label=actor.label, kind=actor.kind, named=actor.kind != "UnnamedActor")
    principals = {actor.id: actor.principal for actor in world.actors}
    for event in sorted(world.events, key=lambda event: event.id):
        for source, target in directed_pairs(event, principals):
            if source in graph and target in graph:
                graph.add_edge(source, target, key=event.id, **_attributes(event))
    return graph


def directed_pairs(event: Event, principals: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """Who acts on whom in one event: sorted pairs of different ids; none unless it is actual.

    `principals` says on whose behalf an actor acts: a minister and the country that she speaks for are on
    the same side of their talks, and did not talk with each other.
    """
    return tuple(sorted(set(_pairs(event, principals)))) if event.status == "actual" else ()


def _pairs(event: Event, principals: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    both_ways = _is_mutual(event)
    for actor, recipient in product(event.actors, event.recipients):
        if actor != recipient:
            yield actor, recipient
            if both_ways:
                yield recipient, actor
    if both_ways and not event.recipients:
        for one, other in permutations(event.actors, 2):
            if not on_one_side(one, other, principals):
                yield one, other


def on_one_side(one: str, other: str, principals: Mapping[str, str | None]) -> bool:
    """True if one of them acts for the other, or both act for a third.

    >>> on_one_side("minister", "army", {"minister": "state", "army": "state"})
    True
    """
    return not _superiors(one, principals).isdisjoint(_superiors(other, principals))


def _superiors(actor: str, principals: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    current: str | None = actor
    while current is not None and current not in found:
        found.add(current)
        current = principals.get(current)
    return found


class _Mutual(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    types: frozenset[str]
    classes: frozenset[str]


@cache
def _mutual() -> _Mutual:
    text = (Path(__file__).parent / "mutual.yaml").read_text(encoding="utf-8")
    return _Mutual.model_validate(yaml.safe_load(text))


def _is_mutual(event: Event) -> bool:
    return event.type in _mutual().types or event.event_class in _mutual().classes


def _attributes(event: Event) -> dict[str, object]:
    return {
        "event": event.id,
        "type": event.type,
        "month": month_of(event.when),
        "quad": quad_of(event.type),
        "score": score_of(event.type, event.mode),
    }


def month_of(when: Interval | None) -> str | None:
    """The month of the first day, "2023-01", so that every dated event belongs to one month.

    >>> from datetime import date
    >>> month_of(Interval(date(2023, 1, 30), date(2023, 2, 2)))
    '2023-01'
    """
    return when.earliest.isoformat()[:7] if when else None


def simple_graph(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Undirected, one edge per pair of actors; `weight` counts the events between them."""
    events = Counter((min(u, v), max(u, v), key) for u, v, key in graph.edges(keys=True))
    weights = Counter((one, other) for one, other, _ in events)
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph.nodes))
    simple.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    return simple
