"""The IRIs of the graph: namespaces, one node per id, and tuples whose order would be lost in RDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, unquote

from rdflib import RDF, RDFS, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, OWL, PROV, SKOS, XSD
from rdflib.term import Node

from kg.errors import GraphError
from kg.vocabulary import KG

Triple = tuple[Node, Node, Node]

BASE = "https://demarche.example/id/"
WORLD = URIRef(f"{BASE}world")
VOCABULARY = URIRef("https://demarche.example/kg")
SOFTWARE = URIRef(f"{BASE}demarche")

OA = Namespace("http://www.w3.org/ns/oa#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
SH = Namespace("http://www.w3.org/ns/shacl#")

KINDS = ("actor", "claim", "document", "event", "judge", "judgement", "place", "rule", "tie")

PREFIXES: dict[str, str] = {
    "acled": "https://demarche.example/acled#",
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "geo": str(GEO),
    "id": BASE,
    "kg": str(KG),
    "mode": "https://demarche.example/mode#",
    "oa": str(OA),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "sem": str(SEM),
    "sh": str(SH),
    "skos": str(SKOS),
    "type": "https://demarche.example/type#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": str(XSD),
} | {kind: f"{BASE}{kind}/" for kind in KINDS}

ORDER_OF: dict[URIRef, URIRef] = {
    KG.actor: KG.actorOrder,
    KG.recipient: KG.recipientOrder,
    KG.saidBy: KG.saidByOrder,
    KG.about: KG.claimOrder,
    KG.voice: KG.voiceOrder,
    KG.joins: KG.joinOrder,
    SKOS.altLabel: KG.nameOrder,
}


def encode(identifier: str) -> str:
    """An id as it stands in an IRI: everything but letters, digits and "_-~" percent-encoded, in UTF-8.

    >>> encode("Herat/2021 №1")
    'Herat%2F2021%20%E2%84%961'
    """
    return quote(identifier, safe="").replace(".", "%2E")


def node(kind: str, identifier: str) -> URIRef:
    """The IRI of a thing.

    >>> str(node("event", "a b"))
    'https://demarche.example/id/event/a%20b'
    """
    return URIRef(f"{BASE}{kind}/{encode(identifier)}")


def part(whole: URIRef, *steps: str | int) -> URIRef:
    """The IRI of something that belongs to one thing alone: a participant, a toll, a selector."""
    return URIRef("/".join([str(whole), *map(str, steps)]))


def identifier_of(iri: Node) -> str:
    """The id in the IRI of a thing. Raises GraphError for an IRI that is not one of ours.

    >>> identifier_of(node("tie", "x/1"))
    'x/1'
    """
    kind, slash, encoded = str(iri).removeprefix(BASE).partition("/")
    if not slash or kind not in KINDS or not str(iri).startswith(BASE):
        raise GraphError(f"<{iri}> is not the address of a thing of this project")
    return unquote(encoded)


def local_name(iri: Node) -> str:
    """The name of a class or property of the vocabulary. Raises GraphError for any other IRI."""
    if not str(iri).startswith(str(KG)):
        raise GraphError(f"<{iri}> is not a word of the vocabulary {KG}")
    return str(iri).removeprefix(str(KG))


def many(
    subject: URIRef, predicate: URIRef, values: Iterable[str], as_node: Callable[[str], Node]
) -> Iterator[Triple]:
    """One triple a value. RDF forgets order: where it is not that of the alphabet, a literal keeps it."""
    listed = tuple(values)
    for value in listed:
        yield subject, predicate, as_node(value)
    if order := order_literal(listed):
        yield subject, ORDER_OF[predicate], order


def order_literal(values: tuple[str, ...]) -> Literal | None:
    """The values in their order, percent-encoded and parted by blanks; None if sorting them would do."""
    if values == tuple(sorted(set(values))):
        return None
    return Literal(" ".join(encode(value) for value in values))


def ordered_again(values: Iterable[str], order: Node | None) -> tuple[str, ...]:
    """What `many` was given, from the values found and the literal that keeps their order."""
    if order is None:
        return tuple(sorted(set(values)))
    return tuple(unquote(value) for value in str(order).split(" "))
