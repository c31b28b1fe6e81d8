"""From events to a network of actors: one edge per event from each actor to each recipient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import networkx as nx

from kg.analyse.scores import quad_of, score_of
from kg.graph.pairs import acting_pairs, is_mutual
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
    for one, other in acting_pairs(event, principals):
        yield one, other
        if is_mutual(event):
            yield other, one


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
