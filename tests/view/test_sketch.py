from __future__ import annotations

from dataclasses import replace

import pytest
from worlds import BLAST, EXAMPLE

from kg.model import Event, StatedToll, Toll, World
from kg.view.sketch import Node, event_group, sketch

DRAWING = sketch(EXAMPLE)
NODES = {(node.kind, node.id): node for node in DRAWING.nodes}
IDS = {node.key: node.id for node in DRAWING.nodes}


def links(role: str) -> set[tuple[str, str]]:
    return {(IDS[link.source], IDS[link.target]) for link in DRAWING.links if link.role == role}


def event_label(**values: object) -> str:
    event = next(event for event in EXAMPLE.events if event.id == "e-bombing")
    world = World(events=(replace(event, **values),))  # type: ignore[arg-type]
    return sketch(world).nodes[0].label


def tolls(*lows_and_highs: tuple[int, int | None]) -> tuple[StatedToll, ...]:
    return tuple(StatedToll(Toll(low, high, "so many"), "blast") for low, high in lows_and_highs)


def test_links_run_from_actor_to_event_to_recipient() -> None:
    assert ("korlund", "e-aid") in links("actor")
    assert ("e-aid", "estavia") in links("recipient")


def test_an_event_is_linked_with_its_place_and_with_what_it_is_about() -> None:
    assert links("place") == {("e-bombing", "tarn"), ("e-clash", "tarn"), ("e-meeting", "port-osk")}
    assert links("about") == {(other, "e-bombing") for other in ("e-blame", "e-claim", "e-denial")}


def test_all_events_are_drawn_and_only_those_actors_and_places_that_take_part() -> None:
    assert {id for kind, id in NODES if kind == "event"} == {event.id for event in EXAMPLE.events}
    assert ("place", "estavia-land") not in NODES
    assert ("actor", "oren-valk") in NODES


def test_keys_are_opaque_and_say_nothing_of_the_world() -> None:
    assert [node.key for node in DRAWING.nodes] == [f"n{number}" for number in range(len(DRAWING.nodes))]


def test_unnamed_actors_are_smaller_and_lose_their_brackets() -> None:
    unnamed, named = NODES["actor", "bomber-e-bombing"], NODES["actor", "valley-brigade"]
    assert unnamed.size < named.size
    assert unnamed.group == "unnamed"
    assert "<" not in unnamed.label


def test_a_busier_actor_is_larger() -> None:
    def size(id: str) -> tuple[float, int]:
        return NODES["actor", id].size, NODES["actor", id].font

    assert size("estavia") > size("valley-brigade")


def test_an_event_that_is_not_actual_is_not_firm() -> None:
    firm = {node.id: node.firm for node in DRAWING.nodes if node.kind == "event"}
    assert [id for id, value in firm.items() if not value] == ["e-arrest", "e-sanction"]


def test_the_label_of_an_event_gives_class_day_and_toll() -> None:
    assert NODES["event", "e-bombing"].label == "Suicide bombing\n4 Mar 2024, 12–21+ killed"


@pytest.mark.parametrize(
    ("killed", "words"),
    [
        (tolls((9, 9)), "9 killed"),
        (tolls((9, None)), "9+ killed"),
        (tolls((9, 9), (9, None)), "9 killed"),
        (tolls((9, None), (12, 12)), "9–12 killed"),
    ],
)
def test_tolls_span_from_the_least_to_the_greatest(killed: tuple[StatedToll, ...], words: str) -> None:
    assert event_label(killed=killed, when=None) == f"Suicide bombing\n{words}"


def test_an_event_without_class_shows_its_label() -> None:
    assert event_label(event_class="", label="Something", when=None, killed=()) == "Something"


def test_a_long_label_is_broken_and_cut() -> None:
    long = replace(EXAMPLE, actors=tuple(replace(actor, label=BLAST) for actor in EXAMPLE.actors))
    for node in sketch(long).nodes:
        assert len(node.label.split("\n")) <= 4
        assert all(len(line) <= 26 for line in node.label.split("\n"))


def test_a_blank_label_still_leaves_something_to_click() -> None:
    blank = replace(EXAMPLE, actors=tuple(replace(actor, label=" ") for actor in EXAMPLE.actors))
    assert all(node.label.strip() for node in sketch(blank).nodes)


def test_the_box_of_a_node_holds_its_label() -> None:
    def area(node: Node) -> float:
        return node.box.width * node.box.height

    one, other = NODES["actor", "korlund"], NODES["event", "e-bombing"]
    assert area(other) > area(one) > 4 * one.size**2


def test_references_to_what_is_not_there_draw_nothing() -> None:
    event = Event("e", "AID", "Aiding", None, ("x",), ("y",), "actual", "aid", (), place="z", of="w")
    drawing = sketch(World(events=(event,)))
    assert len(drawing.nodes) == 1
    assert drawing.links == ()


@pytest.mark.parametrize(
    ("type", "group"),
    [
        ("ASSAULT", "material-conflict"),
        ("SANCTION", "material-conflict"),
        ("THREATEN", "verbal-conflict"),
        ("AGREE", "verbal-cooperation"),
        ("AID", "material-cooperation"),
        ("CLAIM", "statement"),
        ("DENY", "statement"),
    ],
)
def test_the_look_of_an_event_is_its_quad_class(type: str, group: str) -> None:
    assert event_group(type) == group
