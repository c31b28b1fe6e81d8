"""What is written is read back as it was, from memory and from every format that keeps it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from border_world import border_world
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, Dataset, Literal
from rdflib.compare import isomorphic
from world_strategies import worlds

from kg.errors import FileError, GraphError
from kg.graph import dataset_to_world, export, read_dataset, world_to_dataset
from kg.graph.names import node
from kg.model import Actor, World
from kg.vocabulary import KG

SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ENDINGS = {"trig": ".trig", "nquads": ".nq", "jsonld": ".jsonld", "turtle": ".ttl"}


@SLOW
@given(worlds)
def test_a_dataset_gives_back_the_world(world: World) -> None:
    assert dataset_to_world(world_to_dataset(world)) == world


@SLOW
@given(worlds)
def test_trig_on_disk_gives_back_the_world(tmp_path_factory: pytest.TempPathFactory, world: World) -> None:
    path = tmp_path_factory.mktemp("trig") / "graph.trig"
    write(world, "trig", path)
    assert dataset_to_world(read_dataset(path)) == world


@pytest.mark.parametrize("form", sorted(ENDINGS))
def test_every_rdf_format_gives_back_the_world(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{ENDINGS[form]}"
    write(border_world(), form, path)
    assert dataset_to_world(read_dataset(path)) == border_world()


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds)
def test_nquads_and_json_ld_give_back_the_world(
    tmp_path_factory: pytest.TempPathFactory, world: World
) -> None:
    for form in ("nquads", "jsonld", "turtle"):
        path = tmp_path_factory.mktemp("rdf") / f"graph{ENDINGS[form]}"
        write(world, form, path)
        assert dataset_to_world(read_dataset(path)) == world


@pytest.mark.parametrize("form", ["trig", "nquads", "jsonld"])
def test_named_graphs_survive(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{ENDINGS[form]}"
    written = world_to_dataset(border_world())
    write(border_world(), form, path)
    read = read_dataset(path)
    assert graph_names(read) == graph_names(written)
    for name in graph_names(written):
        assert isomorphic(read.graph(name), written.graph(name))


def test_the_path_of_a_document_stays_out() -> None:
    document = replace(border_world().documents[0], path="/home/zx81/a.txt")
    dataset = world_to_dataset(replace(border_world(), documents=(document,)))
    assert not any("zx81" in str(value) for value in dataset.objects())
    assert dataset_to_world(dataset).documents[0].path is None


def test_an_id_used_twice_is_refused() -> None:
    doubled = World(actors=(Actor("x", "X", "Person"), Actor("x", "Y", "Person")))
    with pytest.raises(GraphError, match="actor 'x' is there 2 times"):
        world_to_dataset(doubled)


def test_a_missing_value_is_named() -> None:
    dataset = world_to_dataset(border_world())
    dataset.remove((node("claim", "c03"), KG.quote, None))
    with pytest.raises(GraphError, match=r"claim/c03> lacks <https://demarche\.example/kg#quote>"):
        dataset_to_world(dataset)


def test_a_second_value_is_named() -> None:
    dataset = world_to_dataset(border_world())
    dataset.graph(node("document", "bombing")).add((node("claim", "c03"), KG.begin, Literal(7)))
    with pytest.raises(GraphError, match=r"claim/c03> has 2 values of .*begin"):
        dataset_to_world(dataset)


def test_a_day_that_is_none_is_named() -> None:
    dataset = world_to_dataset(border_world())
    dataset.remove((node("event", "e05"), KG.earliest, None))
    dataset.add((node("event", "e05"), KG.earliest, Literal("soon")))
    with pytest.raises(GraphError, match=r"event/e05> .*earliest.*soon"):
        dataset_to_world(dataset)


def test_an_address_of_elsewhere_is_refused() -> None:
    dataset = world_to_dataset(World())
    dataset.add((KG.someone, RDF.type, KG.Actor))
    with pytest.raises(GraphError, match="is not the address of a thing of this project"):
        dataset_to_world(dataset)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.trig", b"@prefix a: <x> .\n\na:b a:c ;; .. ", r"a\.trig:3: not trig"),
        ("a.nq", b"no quad\n", r"a\.nq: not nquads"),
        ("a.trig", b"\xff\xfe", r"a\.trig: not UTF-8"),
        ("a.doc", b"", r"a\.doc: the ending must be one of"),
    ],
)
def test_a_file_that_is_no_graph_is_one_line(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FileError, match=message) as caught:
        read_dataset(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"none\.trig: No such file"):
        read_dataset(tmp_path / "none.trig")


def graph_names(dataset: Dataset) -> set[str]:
    return {str(name) for *_, name in dataset.quads()}


def write(world: World, form: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        export(world, form, stream)
