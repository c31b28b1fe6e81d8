"""A world as an rdflib dataset: one named graph per document, one for the world, one for the vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.compare import to_canonical_graph
from rdflib.namespace import PROV, RDF

from kg.errors import GraphError
from kg.graph.document_graph import claim_triples, document_triples
from kg.graph.names import BASE, PREFIXES, SOFTWARE, VOCABULARY, WORLD, Triple, node
from kg.graph.world_graph import world_triples
from kg.model import Claim, World
from kg.vocabulary import KG, ONTOLOGY


def world_to_dataset(world: World) -> Dataset:
    """The dataset of a world. Its default graph is the union of all; there are no blank nodes in it.

    Raises GraphError for an id that two things of one kind share, VocabularyError for an unknown class.
    """
    _refuse_doubles(world)
    dataset = empty_dataset()
    for graph, triples in _graphs(world):
        context = dataset.graph(graph)
        dataset.addN((s, p, o, context) for s, p, o in triples)
    return dataset


def empty_dataset() -> Dataset:
    """A dataset without triples, its prefixes bound, whose default graph is the union."""
    dataset = Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


def _graphs(world: World) -> Iterator[tuple[URIRef, Iterable[Triple]]]:
    yield VOCABULARY, vocabulary_triples(ONTOLOGY / "kg.ttl")
    documents = {document.id: document for document in world.documents}
    claims: dict[str, list[Claim]] = {identifier: [] for identifier in documents}
    for claim in world.claims:
        claims.setdefault(claim.document, []).append(claim)
    for identifier, stated in claims.items():
        document = documents.get(identifier)
        text = document.text if document else ""
        if document:
            yield node("document", identifier), document_triples(document)
        for claim in stated:
            yield node("document", identifier), claim_triples(claim, text)
    yield WORLD, world_triples(world)
    yield WORLD, [(SOFTWARE, RDF.type, PROV.SoftwareAgent)]
    if world.known_on is not None:
        yield WORLD, [(WORLD, KG.knownOn, Literal(world.known_on))]


@cache
def vocabulary_triples(path: Path) -> tuple[Triple, ...]:
    """The vocabulary, its blank nodes named by what they say, so that the same file gives the same bytes."""
    canonical = to_canonical_graph(Graph().parse(path, format="turtle"))
    return tuple(sorted((_named(s), _named(p), _named(o)) for s, p, o in canonical))


def _named(term: object) -> URIRef:
    return URIRef(f"{BASE}blank/{term}") if isinstance(term, BNode) else term  # type: ignore[return-value]


def _refuse_doubles(world: World) -> None:
    kinds = {
        "document": world.documents,
        "claim": world.claims,
        "actor": world.actors,
        "place": world.places,
        "event": world.events,
        "tie": world.ties,
    }
    for kind, things in kinds.items():
        for identifier, times in Counter(thing.id for thing in things).items():  # type: ignore[attr-defined]
            if times > 1:
                raise GraphError(f"{kind} {identifier!r} is there {times} times; an id may be used once")
