"""Write docs/vocabulary.html, the page that shows ontology/kg.ttl to people.

    python docs/make_vocabulary.py [TURTLE] [HTML]

The same vocabulary gives the same bytes. pyLODE hands every text to Markdown, which lets HTML through, so the
texts are escaped before it sees them.
"""

from __future__ import annotations

import argparse
import html
from pathlib import Path

from pylode.profiles.ontpub import OntPub
from rdflib import RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

ROOT = Path(__file__).parent.parent
KG = Namespace("https://demarche.example/kg#")

_SHOWN_AS_TEXT = {RDFS.label, SKOS.prefLabel}
_IDS_OF_THE_PAGE = {"classes", "content", "legend", "metadata", "namespaces", "pylode", "toc"}


def vocabulary_page(graph: Graph) -> str:
    """The vocabulary as HTML, each class or property under its own name: vocabulary.html#Bombing."""
    page = OntPub(_escaped(_annotated(graph)))
    page.doc["lang"] = "en"
    taken = _IDS_OF_THE_PAGE | {prefix for prefix, _ in graph.namespaces()}
    page.fids = {str(term): _anchor(term, taken) for term in graph.subjects(unique=True) if _is_ours(term)}
    return "".join(f"{line.strip()}\n" for line in page.make_html().splitlines())


def _annotated(graph: Graph) -> Graph:
    """The same graph, with a note on each class of what pyLODE leaves out: type, mode, edge, crosswalk."""
    noted = _copy(graph)
    for term in graph.subjects(KG.ploverType, unique=True):
        noted.add((term, SKOS.note, Literal(_note(graph, term))))
    return noted


def _note(graph: Graph, term: Node) -> str:
    def value(name: str) -> str:
        return str(graph.value(term, KG[name]) or "").replace(str(KG), "kg:")

    said = {
        "Type": value("ploverType"),
        "mode": value("ploverMode"),
        "CAMEO root": value("cameoRoot"),
        "ACLED": " / ".join(filter(None, [value("acledType"), value("acledSubType")])),
        "draws": value("edge"),
    }
    return "; ".join(f"{name} {word}" for name, word in said.items() if word) + "."


def _escaped(graph: Graph) -> Graph:
    safe = _copy(graph)
    for subject, predicate, text in graph:
        if isinstance(text, Literal) and predicate not in _SHOWN_AS_TEXT:
            safe.remove((subject, predicate, text))
            safe.add((subject, predicate, Literal(html.escape(str(text), quote=False), lang=text.language)))
    return safe


def _copy(graph: Graph) -> Graph:
    """The graph again, each class after the one above it: pyLODE shows things in the order they came in."""
    copy = Graph(bind_namespaces="none")
    for prefix, namespace in sorted(graph.namespaces()):
        copy.bind(prefix, namespace)
    for triple in sorted(graph, key=lambda triple: (_descent(graph, triple[0]), triple)):
        copy.add(triple)
    return copy


def _descent(graph: Graph, term: Node) -> list[str]:
    """The labels from the top class of ours down to the term."""
    parents = (each for each in graph.objects(term, RDFS.subClassOf) if _is_ours(each))
    above = next(parents, None)
    label = str(graph.value(term, RDFS.label) or term)
    return [*(_descent(graph, above) if above else []), label]


def _is_ours(term: Node) -> bool:
    return isinstance(term, URIRef) and term in KG


def _anchor(term: Node, taken: set[str]) -> str:
    name = str(term).removeprefix(str(KG))
    return f"kg-{name}" if name in taken else name


def main() -> None:
    """Read the vocabulary and write the page."""
    arguments = argparse.ArgumentParser(description="Write the page that shows the vocabulary.")
    arguments.add_argument("turtle", type=Path, nargs="?", default=ROOT / "ontology" / "kg.ttl")
    arguments.add_argument("html", type=Path, nargs="?", default=ROOT / "docs" / "vocabulary.html")
    chosen = arguments.parse_args()
    graph = Graph(bind_namespaces="none").parse(chosen.turtle, format="turtle")
    chosen.html.write_text(vocabulary_page(graph), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
