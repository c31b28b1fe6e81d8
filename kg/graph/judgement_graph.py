"""Judgements in the graph: what a person decided, about what, and which events it made or split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, XSD

from kg.graph.document_graph import given
from kg.graph.names import Triple, identifier_of, node
from kg.graph.node_values import Values, day
from kg.model import Event, Judgement
from kg.vocabulary import KG

_KIND_OF_NODE = {"actor": "actor", "place": "place", "event": "claim"}


def judgement_triples(judgements: Iterable[Judgement]) -> Iterator[Triple]:
    """One node for each judgement, known by its line in the file."""
    for judgement in judgements:
        subject = _node(judgement)
        kind = _KIND_OF_NODE[judgement.about]
        yield subject, RDF.type, KG.Judgement
        yield subject, KG.one, node(kind, judgement.one)
        yield subject, KG.other, node(kind, judgement.other)
        yield from given(subject, {KG.judges: judgement.about, KG.verdict: judgement.verdict})
        yield from given(subject, {KG.why: judgement.why})
        yield from given(subject, {KG.oneQuote: judgement.one_quote, KG.otherQuote: judgement.other_quote})
        if judgement.on is not None:
            yield subject, DCTERMS.date, Literal(judgement.on, datatype=XSD.date)
        if judgement.by is not None:
            yield from _judge(subject, judgement.by)


def judged_by(subject: URIRef, event: Event) -> Iterator[Triple]:
    """From an event to the judgements that made or split it."""
    for judgement in event.judgements:
        yield subject, KG.judgedBy, _node(judgement)


def _node(judgement: Judgement) -> URIRef:
    return node("judgement", str(judgement.line))


def _judge(subject: URIRef, name: str) -> Iterator[Triple]:
    judge = node("judge", name)
    yield subject, PROV.wasAttributedTo, judge
    yield judge, RDF.type, PROV.Person
    yield judge, RDFS.label, Literal(name)


def read_judgement(node: Values) -> Judgement:
    """The judgement that was written into a node. Raises GraphError where a value is missing."""
    return Judgement(
        about=cast(Any, node.need(KG.judges, str)),
        one=node.need(KG.one, identifier_of),
        other=node.need(KG.other, identifier_of),
        verdict=cast(Any, node.need(KG.verdict, str)),
        line=int(node.id),
        by=node.find(PROV.wasAttributedTo, identifier_of),
        on=node.find(DCTERMS.date, day),
        why=node.find(KG.why, str),
        one_quote=node.find(KG.oneQuote, str),
        other_quote=node.find(KG.otherQuote, str),
    )


def in_file_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements as their file has them."""
    return tuple(sorted(judgements, key=lambda judgement: judgement.line))
