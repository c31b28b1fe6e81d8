from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import EXAMPLE, large_world

from kg.analyse.measures import (
    Acts,
    balances,
    betweenness,
    communities,
    standings,
    who_acts_on_whom,
)
from kg.analyse.projection import actor_graph, simple_graph

GRAPH = actor_graph(EXAMPLE)


def two_circles() -> nx.Graph[str]:
    """Two groups of five who all deal with each other, joined by one bridge."""
    graph: nx.Graph[str] = nx.Graph()
    for group in "ab":
        members = [f"{group}{number}" for number in range(5)]
        graph.add_edges_from(((u, v) for u in members for v in members if u < v), weight=1)
    graph.add_edge("a0", "b0", weight=1)
    return graph


def test_acts_are_counted_by_pair_and_type_the_most_frequent_first() -> None:
    world = large_world(events=25, actors=5)
    acts = who_acts_on_whom(actor_graph(world))
    assert acts[0] == Acts("a00000", "a00001", "ASSAULT", 5)
    assert [act.count for act in acts] == sorted((act.count for act in acts), reverse=True)
    assert sum(act.count for act in acts) == actor_graph(world).number_of_edges()


def test_standing_counts_events_done_and_received_and_different_partners() -> None:
    korlund = next(row for row in standings(GRAPH) if row.actor == "korlund")
    # Done: talks and aid. Received: talks, the demand from Estavia and from its minister.
    assert (korlund.done, korlund.received, korlund.partners) == (2, 3, 2)


def test_those_who_take_part_in_nothing_have_no_standing() -> None:
    named = {row.actor for row in standings(GRAPH)}
    assert "valley-brigade" not in named
    assert "oren-valk" not in named
    assert "estavia" in named


def test_the_bridge_between_two_circles_lies_on_most_paths() -> None:
    between = betweenness(two_circles())
    assert between["a0"] == between["b0"] == max(between.values())
    assert between["a1"] == 0


def test_above_the_limit_betweenness_is_sampled_alike_every_time_and_finds_the_same_bridge() -> None:
    circles = nx.disjoint_union_all([two_circles() for _ in range(1)])
    names: nx.Graph[str] = nx.relabel_nodes(circles, str)
    for number in range(300):
        names.add_edge("0", f"leaf{number:03}", weight=1)
    sampled = betweenness(names, exact_limit=100)
    assert sampled == betweenness(names, exact_limit=100)
    assert sampled != betweenness(names, exact_limit=1000)
    assert max(sampled, key=sampled.__getitem__) == "0"


def test_two_circles_are_two_communities() -> None:
    assert [set(group) for group in communities(two_circles())] == [
        {f"a{number}" for number in range(5)},
        {f"b{number}" for number in range(5)},
    ]


def test_a_network_without_edges_has_no_communities() -> None:
    lonely: nx.Graph[str] = nx.Graph()
    lonely.add_nodes_from("abc")
    assert communities(lonely) == ()


@given(st.sets(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=20))
def test_communities_part_all_who_deal_with_anyone(pairs: set[tuple[str, str]]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((one, other, {"weight": 1}) for one, other in sorted(pairs) if one != other)
    members = [actor for group in communities(graph) for actor in group]
    assert sorted(members) == sorted(actor for actor in graph if graph.degree(actor))


def test_measures_do_not_depend_on_the_hash_seed_of_the_process() -> None:
    code = (
        "from worlds import large_world; from kg.analyse import analyse;"
        "from kg.analyse.analysis import analysis_json;"
        "print(analysis_json(analyse(large_world(events=400, actors=60))))"
    )
    tests = str(Path(__file__).parent.parent)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": tests, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_balance_counts_each_event_once_and_keeps_months_apart() -> None:
    rows = [row for row in balances(GRAPH) if (row.one, row.other) == ("estavia", "korlund")]
    assert [row.month for row in rows] == ["2024-03", "2024-04", None]
    march, april, undated = rows
    assert (march.verbal_cooperation, march.balance, march.mean_type_score) == (1, 1.0, 2.5)
    assert (april.material_cooperation, april.mean_type_score) == (1, 10.0)
    assert (undated.verbal_conflict, undated.balance) == (1, -1.0)


def test_balance_joins_words_and_deeds_of_one_month() -> None:
    row = next(row for row in balances(GRAPH) if (row.one, row.other) == ("estavia", "red-ridge-front"))
    assert (row.verbal_conflict, row.material_conflict) == (1, 1)
    assert row.mean_type_score == pytest.approx((-3.5 - 9) / 2)


@given(st.integers(1, 60), st.integers(2, 9))
def test_balances_count_every_event_between_two_different_actors(events: int, actors: int) -> None:
    graph = actor_graph(large_world(events, actors))
    rows = balances(graph)
    assert sum(row.material_conflict for row in rows) == graph.number_of_edges()
    assert all(row.one < row.other for row in rows)
    assert all(-1 <= row.balance <= 1 for row in rows)


def test_the_simple_graph_keeps_those_who_stand_alone() -> None:
    assert set(simple_graph(GRAPH)) == set(GRAPH)
