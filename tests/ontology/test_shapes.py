"""The shapes: valid SHACL, silent on good graphs, and each of them raising its voice at a bad one.

In the files of invalid/ every faulty node names the shape that it breaks, by ex:breaks.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.model import Status
from kg.vocabulary import KG, ONTOLOGY, load_vocabulary

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").glob("*.ttl"))
INVALID = sorted((HERE / "invalid").glob("*.ttl"))
EX = Namespace("https://example.org/")
SHAPE = Namespace("https://demarche.example/shapes#")
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@cache
def shapes() -> Graph:
    return Graph().parse(ONTOLOGY / "shapes.ttl")


def good_graph() -> Graph:
    graph = Graph()
    for path in VALID:
        graph.parse(path)
    return graph


def broken(graph: Graph) -> set[tuple[Node, Node]]:
    """Each faulty node with the shape that says so."""
    _, report, _ = validate(graph, shacl_graph=shapes(), inplace=True)
    results = report.subjects(RDF.type, SH.ValidationResult)
    return {
        (focus, shape)
        for result in results
        for focus in report.objects(result, SH.focusNode)
        for shape in report.objects(result, SH.sourceShape)
    }


def changed(subject: URIRef, **values: object) -> Graph:
    """The good graph, one node of it changed."""
    graph = good_graph()
    for name, value in values.items():
        predicate = GEO[name] if name in ("lat", "long") else KG[name]
        graph.set((subject, predicate, Literal(value)))
    return graph


def words_allowed(shape: URIRef) -> list[str]:
    head = shapes().value(shape, getattr(SH, "in"))
    return [str(word) for word in Collection(shapes(), head)]


def voiced_shapes() -> set[Node]:
    """The shapes that speak: those with a message of their own."""
    return set(shapes().subjects(SH.message))


def test_the_shapes_are_valid_shacl() -> None:
    conforms, _, text = validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text


def test_the_good_graph_has_every_target_class() -> None:
    targets = set(shapes().objects(None, SH.targetClass))
    assert targets <= set(good_graph().objects(None, RDF.type))


def test_good_graphs_pass() -> None:
    assert broken(good_graph()) == set()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_bad_graphs_fail_where_they_are_bad_and_nowhere_else(path: Path) -> None:
    graph = good_graph().parse(path)
    expected = set(graph.subject_objects(EX.breaks))
    assert expected
    assert broken(graph) == expected


def test_every_shape_has_a_bad_example() -> None:
    caught: set[Node] = set()
    for path in INVALID:
        caught |= set(Graph().parse(path).objects(None, EX.breaks))
    assert caught == voiced_shapes()


def test_every_named_property_shape_is_used() -> None:
    named = {each for each in shapes().subjects(RDF.type, SH.PropertyShape) if isinstance(each, URIRef)}
    assert named == {each for each in shapes().objects(None, SH.property) if isinstance(each, URIRef)}


def test_every_property_shape_says_in_plain_words_what_is_wrong() -> None:
    for shape in shapes().subjects(RDF.type, SH.PropertyShape):
        messages = list(shapes().objects(shape, SH.message))
        assert len(messages) == 1, shape
        assert re.fullmatch(r"[A-Z].{20,}\.", str(messages[0])), messages[0]


def test_messages_differ() -> None:
    messages = list(shapes().objects(None, SH.message))
    assert len(messages) == len(set(messages))


def test_shapes_speak_only_of_words_that_the_vocabulary_defines() -> None:
    vocabulary = Graph().parse(ONTOLOGY / "kg.ttl")
    used = {term for triple in shapes() for term in triple if isinstance(term, URIRef) and term in KG}
    assert used <= set(vocabulary.subjects(RDFS.label))


def test_type_words_are_those_of_the_vocabulary() -> None:
    classes = load_vocabulary().events.values()
    for shape, kind in ((SHAPE.EventTypeWord, "event"), (SHAPE.TieTypeWord, "tie")):
        assert words_allowed(shape) == sorted({each.type for each in classes if each.kind == kind})


def test_status_words_are_those_of_the_model() -> None:
    assert tuple(words_allowed(SHAPE.Status)) == Status.__args__  # type: ignore[attr-defined]


def test_no_shape_needs_sparql() -> None:
    assert not list(shapes().subject_objects(SH.sparql))


def test_general_edges_are_all_watched() -> None:
    watched = set(shapes().objects(SHAPE.EdgeBetweenActors, SH.targetSubjectsOf))
    assert watched == {KG[each.edges[-1]] for each in load_vocabulary().events.values()}


def test_edges_watched_at_their_end_lead_to_actors_alone() -> None:
    vocabulary = Graph().parse(ONTOLOGY / "kg.ttl")
    watched = set(shapes().objects(SHAPE.EdgeBetweenActors, SH.targetSubjectsOf))
    to_actors = {edge for edge in watched if (edge, RDFS.range, KG.Actor) in vocabulary}
    assert set(shapes().objects(SHAPE.EdgeBetweenActors, SH.targetObjectsOf)) == to_actors


@settings(max_examples=25, deadline=None)
@given(st.integers(-3, 400), st.integers(-3, 400))
def test_tolls_are_counted_from_nought_and_low_never_exceeds_high(low: int, high: int) -> None:
    graph = changed(EX.shooting, killedLow=low, killedHigh=high)
    faults = {
        SHAPE.KilledLow: low < 0,
        SHAPE.KilledHigh: high < 0,
        SHAPE.KilledRange: low > high,
    }
    assert broken(graph) == {(EX.shooting, shape) for shape, wrong in faults.items() if wrong}


@settings(max_examples=25, deadline=None)
@given(DAYS, DAYS)
def test_no_event_ends_before_it_begins(earliest: date, latest: date) -> None:
    graph = changed(EX.shooting, earliest=earliest, latest=latest)
    assert (broken(graph) == set()) is (earliest <= latest)


@settings(max_examples=25, deadline=None)
@given(st.floats(-200, 200), st.floats(-400, 400))
def test_coordinates_stay_on_the_globe(latitude: float, longitude: float) -> None:
    graph = changed(EX.port, lat=latitude, long=longitude)
    faults = {SHAPE.Latitude: abs(latitude) > 90, SHAPE.Longitude: abs(longitude) > 180}
    assert broken(graph) == {(EX.port, shape) for shape, wrong in faults.items() if wrong}


@settings(max_examples=25, deadline=None)
@given(st.floats(allow_nan=False))
def test_belief_is_a_share(belief: float) -> None:
    assert (broken(changed(EX.shooting, belief=belief)) == set()) is (0 <= belief <= 1)


@settings(max_examples=25, deadline=None)
@given(st.integers(-5, 50), st.integers(-5, 50))
def test_a_quote_begins_before_it_ends(begin: int, end: int) -> None:
    graph = changed(EX["says-shooting"], begin=begin, end=end)
    assert (broken(graph) == set()) is (0 <= begin < end)


@pytest.mark.parametrize("word", words_allowed(SHAPE.EventTypeWord))
def test_every_type_word_passes_on_an_event_and_none_on_a_tie(word: str) -> None:
    assert broken(changed(EX.shooting, type=word)) == set()
    assert broken(changed(EX.branch, type=word)) == {(EX.branch, SHAPE.TieTypeWord)}


def test_a_blank_actor_is_no_actor() -> None:
    graph = good_graph()
    graph.add((EX.shooting, KG.actor, BNode()))
    assert broken(graph) == {(EX.shooting, SHAPE.ActorIsActor)}


def test_a_day_must_carry_its_datatype() -> None:
    graph = good_graph()
    graph.set((EX.shooting, KG.earliest, Literal("2024-03-01")))
    assert (EX.shooting, SHAPE.Earliest) in broken(graph)
    graph.set((EX.shooting, KG.earliest, Literal("2024-03-01", datatype=XSD.date)))
    assert broken(graph) == set()
