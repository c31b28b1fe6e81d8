"""Edges: from what is actual, each with the general word beside the finer one, none between one's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from border_world import border_world, event
from hypothesis import HealthCheck, given, settings
from world_strategies import worlds

from kg.graph import world_to_dataset
from kg.graph.edges import Edge, derived_edges
from kg.graph.names import node
from kg.model import Event, Status, World
from kg.vocabulary import KG


def edges_of(*events: Event) -> list[tuple[str, str, str]]:
    world = replace(border_world(), events=events, ties=())
    return [(edge.subject, edge.word, edge.target) for edge in derived_edges(world)]


def test_finer_and_general_word() -> None:
    blame = event("e", "Blame", "", ("pakistan",), ("ttp", "jua"), ())
    assert edges_of(blame) == [
        ("pakistan", "blamed", "ttp"),
        ("pakistan", "accused", "ttp"),
        ("pakistan", "blamed", "jua"),
        ("pakistan", "accused", "jua"),
    ]


@pytest.mark.parametrize("status", ["negated", "future", "hypothetical", "requested"])
def test_only_what_is_actual_has_edges(status: Status) -> None:
    assert edges_of(event("e", "AirStrike", "", ("pakistan",), ("ttp",), (), status)) == []


def test_a_claim_of_responsibility_points_to_the_event_alone() -> None:
    claimed = event("e", "ClaimOfResponsibility", "", ("jua",), ("pakistan",), (), of="e01")
    assert edges_of(claimed) == [("jua", "claimed", "e01")]


def test_a_denial_points_to_the_event_and_the_accuser() -> None:
    denial = event("e", "Denial", "", ("ttp",), ("pakistan",), (), of="e01")
    assert edges_of(denial) == [("ttp", "denied", "e01"), ("ttp", "denied", "pakistan")]


def test_those_who_meet_meet_each_other_but_not_their_own() -> None:
    meeting = event("e", "Meeting", "", ("amina-rauf", "pakistan", "afghanistan"), (), ())
    assert edges_of(meeting) == [
        ("amina-rauf", "metWith", "afghanistan"),
        ("pakistan", "metWith", "afghanistan"),
        ("afghanistan", "metWith", "amina-rauf"),
        ("afghanistan", "metWith", "pakistan"),
    ]


def test_a_clash_of_two_sides_goes_both_ways() -> None:
    assert edges_of(event("e", "Clash", "", ("pakistan", "ttp"), (), ())) == [
        ("pakistan", "attacked", "ttp"),
        ("ttp", "attacked", "pakistan"),
    ]


def test_attackers_of_nobody_named_did_not_attack_each_other() -> None:
    assert edges_of(event("e", "Bombing", "", ("jua", "ttp"), (), ())) == []


def test_nobody_acts_on_himself() -> None:
    assert edges_of(event("e", "Arrest", "", ("pakistan",), ("pakistan",), ())) == []


def test_principals_in_a_circle_come_to_an_end() -> None:
    one, other = (replace(border_world().actors[0], id=i, principal=p) for i, p in (("x", "y"), ("y", "x")))
    meeting = event("e", "Meeting", "", ("x", "y"), (), ())
    assert list(derived_edges(World(actors=(one, other), events=(meeting,)))) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds)
def test_every_edge_comes_from_an_actual_fact(world: World) -> None:
    facts = {fact.id: fact for fact in (*world.ties, *world.events)}
    both = {fact.id for fact in world.ties} & {fact.id for fact in world.events}
    for edge in derived_edges(world):
        assert edge.source in both or facts[edge.source].status == "actual"
        assert edge.about or edge.subject != edge.target


def test_edges_stand_in_the_graph_as_plain_triples() -> None:
    dataset = world_to_dataset(border_world())
    assert (node("actor", "pakistan"), KG.attacked, node("actor", "ttp")) in dataset
    assert (node("actor", "jua"), KG.claimed, node("event", "e01")) in dataset
    assert (node("actor", "hamid-wali"), KG.basedIn, node("place", "kabul")) in dataset
    assert (node("actor", "ttp"), KG.attacked, None) not in dataset


def test_an_edge_knows_its_source() -> None:
    assert Edge("hamid-wali", "leads", "ttp", "t02") in list(derived_edges(border_world()))
