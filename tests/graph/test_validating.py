"""The shapes hold for what is written, and what breaks them is named."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from border_world import border_world
from rdflib import Literal, URIRef

from kg.errors import GraphError
from kg.graph import read_world, validate, world_to_dataset, write_outputs
from kg.graph.document_graph import document_triples
from kg.graph.names import BASE, OA, VOCABULARY, WORLD, node
from kg.graph.writing import vocabulary_triples
from kg.model import Interval, World
from kg.vocabulary import KG, ONTOLOGY


def test_the_border_world_fits() -> None:
    validate(world_to_dataset(border_world()))


def test_a_world_read_back_fits(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path)
    validate(world_to_dataset(read_world(tmp_path)))


def test_an_empty_world_fits() -> None:
    validate(world_to_dataset(World()))


def test_a_missing_type_is_named() -> None:
    dataset = world_to_dataset(border_world())
    dataset.remove((node("event", "e05"), KG.type, None))
    with pytest.raises(GraphError, match="event:e05 kg:type: The type of an event"):
        validate(dataset)


def test_days_in_the_wrong_order_are_named() -> None:
    world = border_world()
    backwards = Interval(world.documents[1].published, world.documents[0].published)  # type: ignore[arg-type]
    wrong = replace(world, events=(replace(world.events[0], when=backwards), *world.events[1:]))
    with pytest.raises(GraphError, match="event:e01"):
        validate(world_to_dataset(wrong))


def test_a_claim_about_nothing_is_named_across_graphs() -> None:
    world = border_world()
    orphaned = replace(world, events=world.events[1:])
    with pytest.raises(GraphError, match="claim:c01 kg:about"):
        validate(world_to_dataset(orphaned))


def test_many_violations_are_one_line_that_counts_them() -> None:
    dataset = world_to_dataset(border_world())
    dataset.remove((None, KG.quote, None))
    with pytest.raises(GraphError) as caught:
        validate(dataset)
    assert str(caught.value).count("kg:quote") == 5
    assert str(caught.value).endswith("; and 12 more")
    assert "\n" not in str(caught.value)


def test_the_vocabulary_has_every_word_that_is_written() -> None:
    known = {str(each) for triple in vocabulary_triples(ONTOLOGY / "kg.ttl") for each in triple}
    used = {
        str(term)
        for *triple, name in world_to_dataset(border_world()).quads()
        for term in triple
        if str(term).startswith(str(KG)) and name != VOCABULARY
    }
    assert used
    assert sorted(used - known) == []


def test_a_quote_is_found_by_its_selectors() -> None:
    dataset = world_to_dataset(border_world())
    texts = {document.id: document.text for document in border_world().documents}
    for claim in border_world().claims:
        target = dataset.value(node("claim", claim.id), OA.hasTarget)
        quote, position = sorted(dataset.objects(target, OA.hasSelector), key=quote_first)
        text = texts[claim.document]
        begin, end = (int(str(dataset.value(position, each))) for each in (OA.start, OA.end))
        before, exact, after = (str(dataset.value(quote, each)) for each in (OA.prefix, OA.exact, OA.suffix))
        assert text[begin:end] == exact
        assert text[:begin].endswith(before)
        assert text[end:].startswith(after)
        assert len(before) == min(32, begin)


def quote_first(selector: object) -> bool:
    return not str(selector).endswith("/quote")


def test_a_claim_is_derived_from_its_document_by_its_rule() -> None:
    asked = """ASK { claim:c13 prov:wasDerivedFrom document:talks ; prov:wasGeneratedBy ?reading .
        ?reading prov:used document:talks ; prov:qualifiedAssociation/prov:hadPlan rule:airstrike-verb }"""
    assert world_to_dataset(border_world()).query(asked).askAnswer


def test_an_event_is_a_sem_event() -> None:
    asked = """ASK { event:e01 a sem:Event ; sem:hasActor actor:jua ; sem:hasPlace place:peshawar ;
        sem:hasBeginTimeStamp ?day . FILTER NOT EXISTS { event:e06 sem:hasBeginTimeStamp ?any } }"""
    assert world_to_dataset(border_world()).query(asked).askAnswer


def test_reading_a_document_again_replaces_its_graph_alone() -> None:
    dataset = world_to_dataset(border_world())
    graph = dataset.graph(node("document", "talks"))
    others = {str(name) for *_, name in dataset.quads()} - {str(graph.identifier)}
    assert set(document_triples(border_world().documents[1])) <= set(graph)
    dataset.remove_graph(graph)
    assert {str(name) for *_, name in dataset.quads()} == others
    assert (node("claim", "c13"), KG.quote, None) not in dataset


def test_no_blank_nodes_and_nothing_outside_a_named_graph() -> None:
    quads = list(world_to_dataset(border_world()).quads())
    assert all(isinstance(term, URIRef | Literal) for *triple, _ in quads for term in triple)
    names = {str(name) for *_, name in quads}
    assert names == {str(WORLD), str(VOCABULARY), f"{BASE}document/bombing", f"{BASE}document/talks"}


def test_shapes_of_ones_own_can_be_given(tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://demarche.example/kg#> .\n"
        "kg:S a sh:NodeShape ; sh:targetClass kg:Place ;\n"
        "  sh:property [ sh:path kg:country ; sh:in ( 'AF' ) ] .\n",
        encoding="utf-8",
    )
    with pytest.raises(GraphError, match="place:kp kg:country") as caught:
        validate(world_to_dataset(border_world()), shapes)
    assert not re.search("kabul", str(caught.value))


def test_validation_changes_nothing() -> None:
    dataset = world_to_dataset(border_world())
    before = set(dataset.quads())
    validate(dataset)
    assert set(dataset.quads()) == before
