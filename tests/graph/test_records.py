"""Flat records, CSV and networks: what stands in them, and that other tools can read them."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO

import networkx as nx
import pytest
from border_world import border_world, event
from hypothesis import HealthCheck, given, settings
from world_strategies import worlds

from kg.errors import GraphError
from kg.graph import export, records, world_to_dataset
from kg.graph.network import actor_network
from kg.model import Actor, World

KEYS = [
    *("id", "kind", "class", "type", "mode", "actor", "recipient", "place", "latitude", "longitude"),
    *("earliest", "latest"),
    *("killed", "injured", "status", "said_by", "of", "label", "belief", "evidence"),
]
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def exported(world: World, form: str) -> str:
    stream = StringIO()
    export(world, form, stream)
    return stream.getvalue()


def test_an_event_as_a_record() -> None:
    first = next(records(border_world()))
    quote = {"document": "bombing", "quote": "A suicide bomber struck a mosque", "begin": 0, "end": 32}
    second = {"document": "talks", "quote": "now count 101 dead", "begin": 22, "end": 40}
    rule = {"rule": "suicidebombing-verb"}
    assert first == {
        "id": "e01",
        "kind": "event",
        "class": "SuicideBombing",
        "type": "ASSAULT",
        "mode": "suicide-attack",
        "actor": ["Jamaat-ul-Ahrar"],
        "recipient": ["<worshippers>"],
        "place": "Peshawar",
        "latitude": 34.008,
        "longitude": 71.578,
        "earliest": "2023-01-30",
        "latest": "2023-01-30",
        "killed": [
            {"low": 59, "high": None, "stated": "at least 59", "document": "bombing"},
            {"low": 101, "high": 101, "stated": "101", "document": "talks"},
        ],
        "injured": [],
        "status": "actual",
        "said_by": ["Jamaat-ul-Ahrar"],
        "of": None,
        "label": "Suicide bombing in Peshawar",
        "belief": 0.9,
        "evidence": [quote | rule | {"claim": "c01"}, second | rule | {"claim": "c08"}],
    }


def test_a_tie_as_a_record() -> None:
    based = list(records(border_world()))[-1]
    assert (based["kind"], based["type"], based["class"]) == ("tie", "BASED", "Basing")
    assert (based["actor"], based["recipient"], based["place"]) == (["Hamid Wali"], ["Kabul"], None)
    assert (based["mode"], based["killed"], based["of"], based["earliest"]) == (None, [], None, None)


def test_the_most_specific_actor_comes_first() -> None:
    demand = next(record for record in records(border_world()) if record["id"] == "e05")
    assert demand["actor"] == ["Foreign Office (Pakistan)", "Pakistan"]
    assert demand["said_by"] == ["Amina Rauf"]


@QUICK
@given(worlds)
def test_every_record_has_the_same_keys(world: World) -> None:
    found = [json.loads(line) for line in exported(world, "jsonl").split("\n")[:-1]]
    assert [list(record) for record in found] == [KEYS] * len(found)
    assert [record["id"] for record in found] == [fact.id for fact in (*world.events, *world.ties)]
    assert all(record["evidence"] == sorted(record["evidence"], key=place) for record in found)


def place(evidence: dict[str, object]) -> tuple[object, ...]:
    return evidence["document"], evidence["begin"], evidence["end"], evidence["rule"]


@QUICK
@given(worlds)
def test_csv_has_one_row_per_fact(world: World) -> None:
    rows = list(csv.reader(StringIO(exported(world, "csv"), newline="")))
    assert rows[0] == KEYS
    assert len(rows) == 1 + len(world.events) + len(world.ties)
    assert all(len(row) == len(KEYS) for row in rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_csv_joins_lists() -> None:
    row = next(csv.DictReader(StringIO(exported(border_world(), "csv"))))
    assert row["killed"] == "at least 59; 101"
    assert row["evidence"] == "bombing:0-32; talks:22-40"
    assert row["mode"] == "suicide-attack"
    assert row["of"] == ""


def test_a_dataset_exports_as_its_world() -> None:
    from_dataset = StringIO()
    export(world_to_dataset(border_world()), "jsonl", from_dataset)
    assert from_dataset.getvalue() == exported(border_world(), "jsonl")


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(GraphError, match="no format 'xlsx'; there are turtle, trig, nquads, jsonld, jsonl"):
        exported(border_world(), "xlsx")


def test_the_network_has_an_edge_per_event() -> None:
    network = actor_network(border_world())
    attributes = network.edges["pakistan", "ttp", "e13 attacked"]
    assert attributes["type"] == "ASSAULT"
    assert attributes["earliest"] == "2023-02-20"
    assert network.edges["jua", "unnamed-e01-1", "e01 attacked"]["latitude"] == 34.008
    assert not any("e12" in key for *_, key in network.edges(keys=True))
    assert "e01" not in network


def test_an_actor_stands_where_it_is_based() -> None:
    network = actor_network(border_world())
    assert network.nodes["hamid-wali"]["latitude"] == network.nodes["kabul"]["latitude"] == 34.53
    assert "latitude" not in network.nodes["pakistan"]


def read_graphml(text: str) -> nx.MultiDiGraph:
    return nx.read_graphml(BytesIO(text.encode("utf-8")), force_multigraph=True)


def read_gexf(text: str) -> nx.MultiDiGraph:
    return nx.read_gexf(BytesIO(text.encode("utf-8")))


@pytest.mark.parametrize(("form", "read"), [("graphml", read_graphml), ("gexf", read_gexf)])
def test_networks_are_read_back(form: str, read: object) -> None:
    network = read(exported(border_world(), form))  # type: ignore[operator]
    wanted = actor_network(border_world())
    assert set(network) == set(wanted)
    assert network.number_of_edges() == wanted.number_of_edges()
    assert network.nodes["ttp"]["label"] == "Tehrik-i-Taliban Pakistan"
    assert network.nodes["kabul"]["latitude"] == 34.53


@pytest.mark.parametrize(("form", "read"), [("graphml", read_graphml), ("gexf", read_gexf)])
def test_what_xml_cannot_hold_is_replaced(form: str, read: object) -> None:
    strange = replace(border_world().actors[0], id="x", label="a\x00\x1b<&\ufffe")
    other = Actor("y", "Y", "Person")
    meeting = event("e", "Meeting", "\x08", ("x", "y"), (), ())
    network = read(exported(World(actors=(strange, other), events=(meeting,)), form))  # type: ignore[operator]
    assert network.nodes["x"]["label"] == "a\ufffd\ufffd<&\ufffd"


def test_gexf_does_not_tell_the_day_of_writing() -> None:
    assert "lastmodified" not in exported(border_world(), "gexf")
