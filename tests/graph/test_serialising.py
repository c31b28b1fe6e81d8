"""Sorted bytes: the same from any order of writing and any hash seed, and equal to what rdflib reads."""

from __future__ import annotations

import hashlib
import random
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from border_world import border_world
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, XSD, Dataset, Graph, Literal, URIRef
from world_strategies import texts

from kg.graph import FORMATS, export, world_to_dataset
from kg.graph.names import BASE, encode, identifier_of, node, order_literal, ordered_again
from kg.graph.serialising import compact, json_ld, nquads, trig, turtle
from kg.graph.writing import empty_dataset, vocabulary_triples
from kg.vocabulary import KG

S, P = URIRef(f"{BASE}event/e"), KG.content
literals = st.one_of(
    texts.map(Literal),
    st.integers().map(Literal),
    st.booleans().map(Literal),
    st.floats(allow_nan=False, allow_infinity=False).map(Literal),
    st.dates().map(Literal),
    texts.map(lambda text: Literal(text, lang="en")),
    st.sampled_from([Literal("01", datatype=XSD.integer), Literal("1", datatype=XSD.boolean)]),
)


@pytest.mark.parametrize("form", FORMATS)
def test_the_hash_seed_changes_no_byte(form: str) -> None:
    here = StringIO()
    export(border_world(), form, here)
    digest = hashlib.sha256(here.getvalue().encode("utf-8")).hexdigest()
    assert [digest_of_other_run(form, seed) for seed in ("1", "2")] == [digest, digest]


def digest_of_other_run(form: str, seed: str) -> str:
    script = (
        "import hashlib, io, sys; from border_world import border_world; from kg.graph import export\n"
        "out = io.StringIO(); export(border_world(), sys.argv[1], out)\n"
        "print(hashlib.sha256(out.getvalue().encode('utf-8')).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, form],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("writer", [turtle, trig, nquads, json_ld])
def test_the_order_of_adding_changes_no_byte(writer: object) -> None:
    quads = list(world_to_dataset(border_world()).quads())
    random.Random(7).shuffle(quads)
    shuffled = empty_dataset()
    for s, p, o, name in quads:
        shuffled.graph(name).add((s, p, o))
    ordered = world_to_dataset(border_world())
    assert "".join(writer(shuffled)) == "".join(writer(ordered))  # type: ignore[operator]


@given(st.lists(literals, max_size=4))
def test_rdflib_reads_the_same_literals(values: list[Literal]) -> None:
    dataset = Dataset(default_union=True)
    graph = dataset.graph(URIRef(f"{BASE}world"))
    for value in values:
        graph.add((S, P, value))
    forms = {"turtle": turtle, "trig": trig, "nquads": nquads, "json-ld": json_ld}
    for form, writer in forms.items():
        read = Dataset(default_union=True)
        read.parse(data="".join(writer(dataset)), format=form)  # type: ignore[operator]
        assert exact(read) == exact(graph), form


def exact(graph: Graph) -> set[tuple[str, str, str]]:
    return {
        (str(value), str(value.datatype or XSD.string), value.language or "")  # type: ignore[attr-defined]
        for value in graph.objects(S, P)
    }


def test_types_come_first_and_lines_are_sorted() -> None:
    text = "".join(trig(world_to_dataset(border_world())))
    names = re.findall(r"^(\S+) \{$", text, flags=re.MULTILINE)
    assert names == ["document:bombing", "document:talks", "id:world", "<https://demarche.example/kg>"]
    assert "\n  event:e01\n    a sem:Event, kg:Assault, kg:Bombing, kg:Event, kg:SuicideBombing ;" in text


def test_every_quad_is_one_sorted_line() -> None:
    dataset = world_to_dataset(border_world())
    lines = "".join(nquads(dataset)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(set(lines)) == sum(1 for _ in dataset.quads())


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (node("event", "a1"), "event:a1"),
        (node("event", "a b"), "<https://demarche.example/id/event/a%20b>"),
        (node("event", "a-"), "<https://demarche.example/id/event/a->"),
        (URIRef("https://x/ <>"), "<https://x/\\u0020\\u003C\\u003E>"),
        (Literal(7), "7"),
        (Literal(True), "true"),
        (Literal("a\r\n\t\x00"), '"a\\r\\n\\t\\u0000"'),
        (Literal("ja", lang="de"), '"ja"@de'),
        (Literal("1.5", datatype=XSD.double), '"1.5"^^xsd:double'),
        (RDF.type, "rdf:type"),
    ],
)
def test_terms_are_written_in_short(term: Literal | URIRef, written: str) -> None:
    assert compact(term) == written


@given(st.text())
def test_any_text_can_be_an_id(identifier: str) -> None:
    iri = node("claim", identifier)
    assert identifier_of(iri) == identifier
    assert re.fullmatch(r"[A-Za-z0-9_~%-]*", encode(identifier))


@given(st.lists(st.text(), min_size=0, max_size=4).map(tuple))
def test_order_is_kept_where_sorting_loses_it(values: tuple[str, ...]) -> None:
    order = order_literal(values)
    assert ordered_again(set(values), order) == values
    assert (order is None) == (list(values) == sorted(set(values)))


def test_blank_nodes_of_the_vocabulary_get_lasting_names(tmp_path: Path) -> None:
    path = tmp_path / "kg.ttl"
    path.write_text("@prefix a: <a:> . a:x a:y [ a:z 1 ] .\n", encoding="utf-8")
    copy = tmp_path / "copy.ttl"
    copy.write_text("@prefix a: <a:> .\n\n_:other a:z 1 . a:x a:y _:other .\n", encoding="utf-8")
    assert vocabulary_triples(path) == vocabulary_triples(copy)
    assert all(isinstance(subject, URIRef) for subject, _, _ in vocabulary_triples(path))
