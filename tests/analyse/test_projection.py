from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import EXAMPLE

from kg.analyse.projection import actor_graph, directed_pairs, month_of, simple_graph
from kg.model import Actor, Event, Interval, World

STATUSES = ["actual", "negated", "future", "hypothetical", "requested"]
IDS = st.sampled_from([f"actor-{number}" for number in range(6)])

events = st.builds(
    Event,
    id=st.uuids().map(str),
    type=st.sampled_from(["ASSAULT", "CONSULT", "AID", "CLAIM", "DENY", "AGREE"]),
    event_class=st.sampled_from(["Attack", "Clash", "Meeting", "Promise"]),
    mode=st.none(),
    actors=st.lists(IDS, max_size=4).map(tuple),
    recipients=st.lists(IDS, max_size=4).map(tuple),
    status=st.sampled_from(STATUSES),
    label=st.just("an event"),
    claims=st.just(()),
)


def event(type: str, event_class: str, actors: list[str], recipients: list[str]) -> Event:
    return Event("e", type, event_class, None, tuple(actors), tuple(recipients), "actual", "an event", ())


def test_an_edge_runs_from_the_one_who_acts_to_the_one_acted_upon() -> None:
    graph = actor_graph(EXAMPLE)
    assert graph.get_edge_data("estavia", "red-ridge-front", "e-blame") == {
        "event": "e-blame",
        "type": "ACCUSE",
        "month": "2024-03",
        "quad": 3,
        "score": -3.5,
    }
    assert not graph.has_edge("red-ridge-front", "estavia", "e-blame")


def test_every_actor_is_a_node_with_its_label_and_whether_it_has_a_name() -> None:
    graph = actor_graph(EXAMPLE)
    assert set(graph) == {actor.id for actor in EXAMPLE.actors}
    assert graph.nodes["korlund"] == {"label": "Korlund", "kind": "Country", "named": True}
    assert graph.nodes["bomber-e-bombing"]["named"] is False


def test_only_what_is_actual_gives_edges() -> None:
    found = {key for _, _, key in actor_graph(EXAMPLE).edges(keys=True)}
    assert found == {"e-bombing", "e-blame", "e-demand", "e-meeting", "e-clash", "e-aid"}


def test_talks_without_recipient_run_between_all_parties() -> None:
    pairs = directed_pairs(event("CONSULT", "Meeting", ["a", "b", "c"], []), {})
    assert pairs == tuple((one, other) for one, other in product("abc", repeat=2) if one != other)


def test_talks_with_a_recipient_run_both_ways() -> None:
    assert directed_pairs(event("CONSULT", "Visit", ["a"], ["b"]), {}) == (("a", "b"), ("b", "a"))


def test_a_minister_does_not_talk_with_the_country_that_she_speaks_for() -> None:
    talks = event("CONSULT", "Meeting", ["minister", "home", "abroad"], [])
    pairs = directed_pairs(talks, {"minister": "home"})
    assert ("minister", "home") not in pairs
    assert ("home", "minister") not in pairs
    assert ("minister", "abroad") in pairs


def test_chains_of_principals_that_turn_in_a_circle_end() -> None:
    talks = event("CONSULT", "Meeting", ["a", "b"], [])
    assert directed_pairs(talks, {"a": "b", "b": "a"}) == ()


def test_the_sides_of_a_clash_act_on_each_other_but_two_attackers_do_not() -> None:
    assert directed_pairs(event("ASSAULT", "Clash", ["a", "b"], []), {}) == (("a", "b"), ("b", "a"))
    assert directed_pairs(event("ASSAULT", "Attack", ["a", "b"], []), {}) == ()


def test_an_actor_who_is_unknown_to_the_world_gives_no_edge() -> None:
    world = World(actors=(Actor("a", "A", "Country"),), events=(event("AID", "Aid", ["a"], ["nobody"]),))
    graph = actor_graph(world)
    assert list(graph) == ["a"]
    assert graph.number_of_edges() == 0


@given(st.lists(events, max_size=12, unique_by=lambda one: one.id))
def test_edges_are_exactly_the_pairs_of_actual_events(made: list[Event]) -> None:
    world = World(actors=tuple(Actor(f"actor-{n}", f"{n}", "Country") for n in range(6)), events=tuple(made))
    graph = actor_graph(world)
    expected = {(one, other, e.id) for e in made for one, other in directed_pairs(e, {})}
    assert set(graph.edges(keys=True)) == expected
    assert all(e.status == "actual" for e in made for _ in directed_pairs(e, {}))
    assert all(source != target for source, target in graph.edges())


@given(events)
def test_pairs_do_not_depend_on_the_order_in_which_actors_are_named(made: Event) -> None:
    turned = replace(made, actors=made.actors[::-1], recipients=made.recipients[::-1])
    assert directed_pairs(made, {}) == directed_pairs(turned, {})


@given(st.lists(events, max_size=12, unique_by=lambda one: one.id), st.randoms())
def test_the_graph_does_not_depend_on_the_order_of_events(made: list[Event], random) -> None:  # type: ignore[no-untyped-def]
    who = tuple(Actor(f"actor-{n}", f"{n}", "Country") for n in range(6))
    mixed = random.sample(made, len(made))
    one = actor_graph(World(actors=who, events=tuple(made)))
    other = actor_graph(World(actors=who[::-1], events=tuple(mixed)))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_a_mutual_event_weighs_once_between_a_pair() -> None:
    simple = simple_graph(actor_graph(EXAMPLE))
    assert simple.edges["estavia", "korlund"]["weight"] == 3  # meeting, demand, aid
    assert simple.edges["estavia", "red-ridge-front"]["weight"] == 2  # clash, blame


@pytest.mark.parametrize(
    ("when", "month"),
    [
        (None, None),
        (Interval(date(2024, 1, 31), date(2024, 2, 1)), "2024-01"),
        (Interval(date(987, 12, 1), date(987, 12, 1)), "0987-12"),
    ],
)
def test_the_month_is_that_of_the_first_day(when: Interval | None, month: str | None) -> None:
    assert month_of(when) == month
