"""docs/make_vocabulary.py: the page is whole, the same each time, and lets no markup through."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph

from kg.vocabulary import KG, ONTOLOGY, load_vocabulary

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "docs" / "make_vocabulary.py"
PAGE = ROOT / "docs" / "vocabulary.html"
HOSTILE = """\
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kg: <https://demarche.example/kg#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<https://demarche.example/kg> a owl:Ontology ; dcterms:title "All </script><script>alert(1)</script>" ;
    dcterms:creator "</script><script>alert(2)</script>" ; skos:note "<img src=x onerror=alert(3)>" .
kg:Bad a owl:Class ; rdfs:label "<b>bad</b>" ; skos:definition "As in <gunmen> & <script>alert(4)</script>." ;
    kg:ploverType "<i>TYPE</i>" .
"""


class Elements(HTMLParser):
    """What a browser would find: tags, ids, links and the text that is shown."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.shown = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in ("href", "src") and value]

    def handle_data(self, data: str) -> None:
        self.shown += data


def make(turtle: Path, target: Path, seed: str = "0") -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, str(SCRIPT), str(turtle), str(target)]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return target.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return make(ONTOLOGY / "kg.ttl", tmp_path_factory.mktemp("page") / "vocabulary.html")


@pytest.fixture(scope="module")
def kept() -> Elements:
    return Elements(PAGE.read_text(encoding="utf-8"))


def test_the_same_vocabulary_gives_the_same_bytes(page: str, tmp_path: Path) -> None:
    assert make(ONTOLOGY / "kg.ttl", tmp_path / "again.html", seed="4711") == page


def test_the_kept_page_shows_every_class_and_property_as_it_is_now(kept: Elements) -> None:
    graph = Graph().parse(ONTOLOGY / "kg.ttl")
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty):
        for term in graph.subjects(RDF.type, kind):
            assert f"{term}\n" in kept.shown
            assert str(graph.value(term, RDFS.label)) in kept.shown
            assert str(graph.value(term, SKOS.definition)) in kept.shown


def test_the_kept_page_shows_type_mode_and_edge(kept: Elements) -> None:
    for each in load_vocabulary().events.values():
        assert f"Type {each.type}" + (f"; mode {each.mode}" if each.mode else "") in kept.shown
        assert f"kg:{each.edges[0]}" in kept.shown


def test_ids_are_unique_and_every_inner_link_has_its_end(kept: Elements) -> None:
    assert len(kept.ids) == len(set(kept.ids))
    inner = {link.removeprefix("#") for link in kept.links if link.startswith("#")}
    assert len(inner) > 200
    assert inner <= set(kept.ids)


def test_a_class_stands_under_its_own_name(kept: Elements) -> None:
    assert {str(KG.Bombing).partition("#")[2], "SuicideBombing", "attacked", "kg-content"} <= set(kept.ids)


def test_a_class_comes_after_the_one_above_it(kept: Elements) -> None:
    order = {name: place for place, name in enumerate(kept.ids)}
    for each in load_vocabulary().events.values():
        assert order[each.name] > order[each.ancestors[1]], each.name


def test_nothing_is_fetched_to_show_the_page(kept: Elements) -> None:
    assert kept.tags.count("script") == 1
    assert not {"img", "iframe", "object", "embed"} & set(kept.tags)
    assert "@import" not in PAGE.read_text(encoding="utf-8")


def test_markup_in_a_vocabulary_is_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text(HOSTILE, encoding="utf-8")
    found = Elements(make(tmp_path / "bad.ttl", tmp_path / "bad.html"))
    assert found.tags.count("script") == 1
    assert not {"img", "b", "i", "gunmen"} & set(found.tags)
    assert "As in <gunmen> & <script>alert(4)</script>." in found.shown
    assert "<b>bad</b>" in found.shown
