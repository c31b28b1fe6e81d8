"""The vocabulary itself, statement by statement: nothing nameless, nothing twice, nothing left hanging."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path

import networkx as nx
import pytest
from rdflib import OWL, PROV, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.vocabulary import KG, ONTOLOGY, load_vocabulary

ROOT = Path(__file__).parents[2]
ACLED = "https://demarche.example/acled#"
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")

# Written down a second time on purpose: the ontology is checked against what PLOVER 2.0 has.
PLOVER_MODES = {
    "ACCUSE": "allege disapprove investigate",
    "AGREE": "",
    "AID": "",
    "ASSAULT": "abduct aerial beat crowd-control destroy drone explosives firearms heavy-weapons primitive"
    " sexual suicide-attack targeted torture unconventional",
    "COERCE": "arrest censor curfew cyber deport martial-law misinformation restrict seize withhold",
    "CONCEDE": "",
    "CONSULT": "multilateral phone third-party visit",
    "COOPERATE": "",
    "MOBILIZE": "militia police troops weapons",
    "PROTEST": "boycott demo hunger obstruct riot strike vandalize",
    "REJECT": "assist change meet yield",
    "REQUEST": "assist change meet yield",
    "RETREAT": "access ceasefire disarm release resign withdraw",
    "SANCTION": "convict discontinue expel withdraw",
    "SUPPORT": "",
    "THREATEN": "arrest expel relations restrict territory violence",
}
# No class is about symbolic damage alone: a rule that meets it says Destruction or Demonstration.
UNUSED_MODES = {("PROTEST", "vandalize")}
OWN_TYPES = {"CLAIM", "DENY", "OFFICE", "LEAD", "MEMBER", "AFFILIATE", "BASED"}
PROPERTY_CLASSES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


@cache
def graph() -> Graph:
    return Graph().parse(ONTOLOGY / "kg.ttl")


def ours(*classes: URIRef) -> list[URIRef]:
    found = chain.from_iterable(graph().subjects(RDF.type, each) for each in classes)
    return sorted({each for each in found if isinstance(each, URIRef) and each in KG})


def terms() -> list[URIRef]:
    return ours(OWL.Class, *PROPERTY_CLASSES)


def texts(predicate: URIRef) -> list[Node]:
    return [text for term in terms() for text in graph().objects(term, predicate)]


def acled_path(sub_type: Node) -> tuple[str, str]:
    broader = graph().value(sub_type, SKOS.broader)
    return str(graph().value(broader, SKOS.prefLabel)), str(graph().value(sub_type, SKOS.prefLabel))


def test_every_word_of_the_namespace_is_declared_once_as_one_thing() -> None:
    subjects = {each for each in graph().subjects() if isinstance(each, URIRef) and each in KG}
    assert subjects == set(terms())
    assert all(len(list(graph().objects(each, RDF.type))) == 1 for each in subjects)


def test_every_word_that_is_used_is_declared() -> None:
    used = {each for triple in graph() for each in triple if isinstance(each, URIRef) and each in KG}
    assert used == set(terms())


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition], ids=["label", "definition"])
def test_every_word_has_one_label_and_one_definition_in_english(predicate: URIRef) -> None:
    for term in terms():
        values = list(graph().objects(term, predicate))
        assert len(values) == 1, term
        assert isinstance(values[0], Literal)
        assert values[0].language == "en", term


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition], ids=["label", "definition"])
def test_no_two_words_share_a_label_or_a_definition(predicate: URIRef) -> None:
    counts = Counter(str(text).lower() for text in texts(predicate))
    assert [text for text, times in counts.items() if times > 1] == []


def test_definitions_are_one_plain_sentence() -> None:
    for text in texts(SKOS.definition):
        assert re.fullmatch(r"[A-Z][^.!?]{20,200}\.", str(text)), text


def test_labels_are_words_and_not_names_of_code() -> None:
    for text in texts(RDFS.label):
        assert re.fullmatch(r"[A-Za-z][A-Za-z ,\-]*[a-z]", str(text)), text
        assert not re.search(r"[a-z][A-Z]", str(text)), text


def test_names_of_classes_begin_big_and_names_of_properties_small() -> None:
    assert all(re.fullmatch(r".*#[A-Z][A-Za-z]+", each) for each in ours(OWL.Class))
    assert all(re.fullmatch(r".*#[a-z][A-Za-z]*", each) for each in ours(*PROPERTY_CLASSES))


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf], ids=["classes", "properties"])
def test_there_are_no_cycles(predicate: URIRef) -> None:
    tree = nx.DiGraph(list(graph().subject_objects(predicate)))
    assert tree.number_of_edges() > 10
    assert nx.is_directed_acyclic_graph(tree)


def test_a_general_edge_has_nothing_of_ours_above_it() -> None:
    for each in load_vocabulary().events.values():
        assert not list(graph().objects(KG[each.edges[-1]], RDFS.subPropertyOf)), each.name


def test_every_edge_is_an_object_property_with_two_ends() -> None:
    for edge in {edge for each in load_vocabulary().events.values() for edge in each.edges}:
        assert (KG[edge], RDF.type, OWL.ObjectProperty) in graph()
        assert (KG[edge], RDFS.domain, KG.Actor) in graph()
        assert set(graph().objects(KG[edge], RDFS.range)) | set(
            graph().objects(KG[edge], SCHEMA.rangeIncludes)
        )


def test_every_type_has_one_general_edge() -> None:
    vocabulary = load_vocabulary()
    for word in vocabulary.types:
        assert len({each.edges[-1] for each in vocabulary.events.values() if each.type == word}) == 1, word


def test_a_finer_edge_keeps_to_the_ends_of_the_general_one() -> None:
    for edge in ours(OWL.ObjectProperty):
        for general in graph().objects(edge, RDFS.subPropertyOf):
            if general in ours(OWL.ObjectProperty):
                assert graph().value(edge, RDFS.range) == graph().value(general, RDFS.range), edge


def test_every_type_word_has_one_top_class() -> None:
    vocabulary = load_vocabulary()
    tops = [each.type for each in vocabulary.events.values() if len(each.ancestors) == 2]
    assert sorted(tops) == sorted(vocabulary.types)


def test_modes_are_those_of_plover_and_no_others() -> None:
    types = load_vocabulary().types
    assert set(types) == set(PLOVER_MODES) | OWN_TYPES
    for word, modes in PLOVER_MODES.items():
        assert sorted(types[word].modes) == modes.split(), word
    assert all(not types[word].modes for word in OWN_TYPES)


def test_every_mode_of_plover_has_a_class() -> None:
    vocabulary = load_vocabulary()
    used = {(each.type, each.mode) for each in vocabulary.events.values() if each.mode}
    declared = {(word, mode) for word, each in vocabulary.types.items() for mode in each.modes}
    assert declared - used == UNUSED_MODES


def test_a_class_below_one_with_a_mode_has_a_mode_too() -> None:
    vocabulary = load_vocabulary()
    for each in vocabulary.events.values():
        above = [vocabulary.event(name) for name in each.ancestors[1:-1]]
        assert each.mode or not any(parent.mode for parent in above), each.name


def test_only_types_of_plover_have_quad_class_and_score() -> None:
    for word, each in load_vocabulary().types.items():
        assert (each.quad is not None) is (each.score is not None) is (word in PLOVER_MODES), word


def test_cooperation_scores_above_nought_and_conflict_at_most_nought() -> None:
    for each in load_vocabulary().types.values():
        for score in (each.score, *each.modes.values()):
            if score is not None and each.quad is not None and each.name != "REQUEST":
                assert (score > 0) is (each.quad <= 2), each.name
                assert abs(score) <= 10


def test_cameo_roots_are_roots() -> None:
    events = load_vocabulary().events.values()
    roots = {f"{number:02}" for number in range(1, 21)}
    assert {each.cameo for each in events if each.kind == "event" and each.cameo} == roots
    assert {each.cameo for each in events if each.kind == "tie"} == {None}
    assert [each.name for each in events if each.kind == "event" and each.cameo is None] == ["Disinformation"]


def test_acled_words_and_links_agree() -> None:
    for term in ours(OWL.Class):
        words = [str(graph().value(term, each) or "") for each in (KG.acledType, KG.acledSubType)]
        links = [each for link in (SKOS.broadMatch, SKOS.closeMatch) for each in graph().objects(term, link)]
        assert [acled_path(link) for link in links] == ([tuple(words)] if any(words) else []), term


def test_all_25_acled_sub_types_stand_under_6_types() -> None:
    concepts = {each for each in graph().subjects(RDF.type, SKOS.Concept) if str(each).startswith(ACLED)}
    broader = {each: graph().value(each, SKOS.broader) for each in concepts}
    assert sum(each is None for each in broader.values()) == 6
    assert sum(each is not None for each in broader.values()) == 25
    assert {each for each in broader.values() if each} <= concepts


def test_no_match_is_called_exact() -> None:
    assert not list(graph().subject_objects(SKOS.exactMatch))


@pytest.mark.parametrize(
    ("name", "stranger"),
    [
        ("Event", SEM.Event),
        ("Actor", SEM.Actor),
        ("Actor", PROV.Agent),
        ("Place", SEM.Place),
        ("Document", PROV.Entity),
        ("Claim", PROV.Entity),
        ("Claim", OA.Annotation),
        ("Rule", PROV.Plan),
        ("Rule", SKOS.Concept),
    ],
)
def test_strangers_know_our_classes(name: str, stranger: URIRef) -> None:
    assert (KG[name], RDFS.subClassOf, stranger) in graph()


def test_the_version_and_the_debt_to_plover_are_stated() -> None:
    ontology = URIRef("https://demarche.example/kg")
    version = str(graph().value(ontology, OWL.versionInfo))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert str(graph().value(ontology, OWL.versionIRI)).endswith(f"/{version}")
    assert str(graph().value(ontology, DCTERMS.source)) == "https://github.com/openeventdata/PLOVER"
    assert "Open Event Data Alliance" in str(graph().value(ontology, SKOS.note))


def test_the_code_and_the_queries_use_only_declared_words() -> None:
    declared = {str(each).removeprefix(str(KG)) for each in terms()}
    code = [(path, r"\bKG\.([A-Za-z]+)\b") for path in sorted((ROOT / "kg").rglob("*.py"))]
    queries = [(path, r"\bkg:([A-Za-z]+)\b") for path in sorted((ONTOLOGY / "queries").rglob("*.rq"))]
    assert code
    unknown = {
        (path.name, word)
        for path, pattern in code + queries
        for word in re.findall(pattern, path.read_text(encoding="utf-8"))
        if word not in declared
    }
    assert unknown == set()


def test_every_class_that_the_model_can_name_is_an_owl_class() -> None:
    vocabulary = load_vocabulary()
    named = {*vocabulary.events, *vocabulary.actors, *vocabulary.places, "Event", "Tie"}
    assert {KG[name] for name in named} <= set(ours(OWL.Class))


def test_files_keep_a_readable_line_length_but_for_definitions() -> None:
    for line in (ONTOLOGY / "kg.ttl").read_text(encoding="utf-8").splitlines():
        assert len(line) <= 110 or '"@en' in line, line
