"""Measures on the network of actors: who acts on whom, standing, communities, balance by month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

import networkx as nx

from kg.analyse.projection import simple_graph

EXACT_LIMIT = 500
"""Up to so many nodes betweenness is exact; above, it is estimated from SAMPLE nodes."""

SAMPLE = 200
SEED = 1


@dataclass(frozen=True, slots=True)
class Acts:
    """How many events of one type lead from one actor to another (ids)."""

    actor: str
    recipient: str
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one actor stands: events `done`, events `received`, number of `partners`, betweenness (0 to 1).

    `community` numbers the group of actors that it deals with most, 0 the largest.
    """

    actor: str
    label: str
    done: int
    received: int
    partners: int
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class Balance:
    """What passed between two actors (ids, in order) in one month; `month` is None for undated events.

    Counts of events, each once, by quad class. `balance` runs from -1 (all conflict) to +1 (all cooperation);
    `mean_type_score` is the mean score of the types, which says nothing about the size of what happened.
    """

    one: str
    other: str
    month: str | None
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    balance: float
    mean_type_score: float


def who_acts_on_whom(graph: nx.MultiDiGraph[str]) -> tuple[Acts, ...]:
    """Counts by pair and type, the most frequent first."""
    counts = Counter((source, target, str(data["type"])) for source, target, data in graph.edges(data=True))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Acts(source, target, kind, count) for (source, target, kind), count in ordered)


def standings(graph: nx.MultiDiGraph[str]) -> tuple[Standing, ...]:
    """Every actor that takes part in an edge, those with most partners first, then by events and id."""
    simple = simple_graph(graph)
    between = betweenness(simple)
    group = {actor: number for number, members in enumerate(communities(simple)) for actor in members}
    rows = (
        Standing(
            actor=actor,
            label=str(graph.nodes[actor]["label"]),
            done=graph.out_degree(actor),
            received=graph.in_degree(actor),
            partners=simple.degree(actor),
            betweenness=between[actor],
            community=group[actor],
        )
        for actor in simple
        if simple.degree(actor)
    )
    return tuple(sorted(rows, key=lambda row: (-row.partners, -row.done - row.received, row.actor)))


def betweenness(simple: nx.Graph[str], *, exact_limit: int = EXACT_LIMIT) -> Mapping[str, float]:
    """Share of shortest paths that run through each actor: exact up to `exact_limit` nodes, else sampled."""
    size = simple.number_of_nodes()
    sample = None if size <= exact_limit else min(SAMPLE, size)
    found: Mapping[str, float] = nx.betweenness_centrality(simple, k=sample, seed=SEED)
    return found


def communities(simple: nx.Graph[str]) -> tuple[tuple[str, ...], ...]:
    """Groups (Louvain, fixed seed) of actors that deal with each other, largest first; loners left out."""
    # Louvain iterates over sets of nodes; integers iterate the same way in every process, strings do not.
    names = sorted(actor for actor in simple if simple.degree(actor))
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    position = {actor: number for number, actor in enumerate(names)}
    weights = nx.get_edge_attributes(simple, "weight")
    numbered.add_weighted_edges_from(
        sorted((position[one], position[other], weight) for (one, other), weight in weights.items())
    )
    found = nx.community.louvain_communities(numbered, seed=SEED) if names else []
    groups = (tuple(sorted(names[number] for number in members)) for members in found)
    return tuple(sorted(groups, key=lambda members: (-len(members), members)))


def balances(graph: nx.MultiDiGraph[str]) -> tuple[Balance, ...]:
    """Hostile against cooperative events for every pair and month, by pair, then month (undated last)."""
    found: dict[tuple[str, str, str | None], dict[str, tuple[int, float]]] = defaultdict(dict)
    for source, target, data in graph.edges(data=True):
        if data["quad"] is not None:
            pair = (min(source, target), max(source, target), data["month"])
            found[pair][data["event"]] = (data["quad"], data["score"])
    ordered = sorted(found, key=lambda pair: (pair[0], pair[1], pair[2] is None, pair[2] or ""))
    return tuple(_balance(*pair, found[pair]) for pair in ordered)


def _balance(one: str, other: str, month: str | None, events: Mapping[str, tuple[int, float]]) -> Balance:
    quads = Counter(quad for quad, _ in events.values())
    return Balance(
        one=one,
        other=other,
        month=month,
        verbal_cooperation=quads[1],
        material_cooperation=quads[2],
        verbal_conflict=quads[3],
        material_conflict=quads[4],
        balance=(quads[1] + quads[2] - quads[3] - quads[4]) / quads.total(),
        mean_type_score=fmean(score for _, score in events.values()),
    )
