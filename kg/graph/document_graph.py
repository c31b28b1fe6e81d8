"""The named graph of one document: its metadata, its claims, and the exact words that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import RDF, RDFS, XSD, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, SKOS
from rdflib.term import Node

from kg.graph.names import OA, SOFTWARE, Triple, node, part
from kg.model import Claim, Document, Interval, Location, Participant, Toll
from kg.vocabulary import KG

_CONTEXT = 32


def document_triples(document: Document) -> Iterator[Triple]:
    """The document itself. Its `path` stays out: it is a fact of one machine, not of the article."""
    subject = node("document", document.id)
    yield subject, RDF.type, KG.Document
    yield subject, RDF.type, PROV.Entity
    yield subject, KG.text, Literal(document.text)
    yield subject, DCTERMS.language, Literal(document.language)
    yield from given(
        subject,
        {
            DCTERMS.issued: document.published,
            DCTERMS.publisher: document.publisher,
            DCTERMS.title: document.title,
            DCTERMS.source: document.url,
            KG.dated: document.dated,
        },
    )


def claim_triples(claim: Claim, text: str) -> Iterator[Triple]:
    """One claim with all that its sentence states. `text` is the document's, for the words around it."""
    subject = node("claim", claim.id)
    yield from _statement(subject, claim)
    yield from _participants(subject, KG.statedActor, "actor", claim.actors)
    yield from _participants(subject, KG.statedRecipient, "recipient", claim.recipients)
    yield from _participants(subject, KG.statedSpeaker, "speaker", claim.speakers)
    yield from _speakers(subject, claim.speakers)
    yield from _location(subject, claim.place)
    yield from toll_triples(subject, KG.killed, claim.killed)
    yield from toll_triples(subject, KG.injured, claim.injured)
    yield from _selectors(subject, claim, text)
    yield from _derivation(subject, claim)


def given(subject: URIRef, values: dict[URIRef, object]) -> Iterator[Triple]:
    """A literal for every value that is not None."""
    for predicate, value in values.items():
        if value is not None:
            yield subject, predicate, Literal(value)


def interval_triples(subject: URIRef, when: Interval | None) -> Iterator[Triple]:
    """The first and the last day on which it can have been."""
    if when is not None:
        yield subject, KG.earliest, Literal(when.earliest, datatype=XSD.date)
        yield subject, KG.latest, Literal(when.latest, datatype=XSD.date)


def toll_triples(subject: URIRef, predicate: URIRef, tolls: Iterable[Toll]) -> Iterator[Triple]:
    """One node a toll, numbered in the order in which they stand."""
    for position, toll in enumerate(tolls, 1):
        statement = part(subject, str(predicate).removeprefix(str(KG)), position)
        yield subject, predicate, statement
        yield statement, RDF.type, KG.TollStatement
        yield from given(
            statement,
            {KG.position: position, KG.low: toll.low, KG.high: toll.high, KG.stated: toll.stated},
        )


def _statement(subject: URIRef, claim: Claim) -> Iterator[Triple]:
    yield subject, RDF.type, KG.Claim
    yield subject, KG.document, node("document", claim.document)
    yield subject, KG.rule, node("rule", claim.rule)
    yield subject, KG.statedClass, KG[claim.event_class]
    yield from given(subject, {KG.kind: claim.kind, KG.type: claim.type, KG.status: claim.status})
    yield from given(subject, {KG.quote: claim.quote, KG.begin: claim.begin, KG.end: claim.end})
    yield from given(subject, {KG.mode: claim.mode, KG.hedge: claim.hedge})
    yield from given(subject, {KG.role: claim.role, KG.content: claim.content})
    yield from interval_triples(subject, claim.when)
    if claim.of is not None:
        yield subject, KG.ofClaim, node("claim", claim.of)
    if claim.again is not None:
        yield subject, KG.againClaim, node("claim", claim.again)


def _participants(
    subject: URIRef, predicate: URIRef, role: str, participants: Iterable[Participant]
) -> Iterator[Triple]:
    for position, participant in enumerate(participants, 1):
        mention = part(subject, role, position)
        yield subject, predicate, mention
        yield from _typed(mention, KG.Mention, KG.Participant)
        yield mention, KG.position, Literal(position)
        yield mention, KG.statedClass, KG[participant.kind]
        yield from _as_written(mention, participant)
        yield from _link(mention, KG.refersTo, "actor", participant.actor)
        yield from _link(mention, KG.principal, "actor", participant.principal)


def _speakers(subject: URIRef, speakers: Iterable[Participant]) -> Iterator[Triple]:
    """A known speaker is said by name; one without a name by the mention of it in this sentence."""
    for position, speaker in enumerate(speakers, 1):
        known = speaker.actor is not None
        yield (
            subject,
            KG.saidBy,
            node("actor", speaker.actor or "") if known else part(subject, "speaker", position),
        )


def _location(subject: URIRef, place: Location | None) -> Iterator[Triple]:
    if place is not None:
        mention = part(subject, "place")
        yield subject, KG.statedPlace, mention
        yield from _typed(mention, KG.Mention, KG.Location)
        yield from _as_written(mention, place)
        yield from _link(mention, KG.refersTo, "place", place.place)


def _as_written(mention: URIRef, named: Participant | Location) -> Iterator[Triple]:
    yield mention, RDFS.label, Literal(named.label)
    yield from given(mention, {KG.written: named.written, KG.begin: named.begin, KG.end: named.end})


def _link(subject: URIRef, predicate: URIRef, kind: str, identifier: str | None) -> Iterator[Triple]:
    if identifier is not None:
        yield subject, predicate, node(kind, identifier)


def _selectors(subject: URIRef, claim: Claim, text: str) -> Iterator[Triple]:
    """The quote as a Web Annotation: by its words with those around it, and by its position."""
    target, quote, position = (part(subject, step) for step in ("target", "quote", "position"))
    yield subject, RDF.type, OA.Annotation
    yield subject, OA.hasTarget, target
    yield target, RDF.type, OA.SpecificResource
    yield target, OA.hasSource, node("document", claim.document)
    yield target, OA.hasSelector, quote
    yield target, OA.hasSelector, position
    yield quote, RDF.type, OA.TextQuoteSelector
    before, after = text[max(0, claim.begin - _CONTEXT) : claim.begin], text[claim.end : claim.end + _CONTEXT]
    yield from given(quote, {OA.exact: claim.quote, OA.prefix: before, OA.suffix: after})
    yield position, RDF.type, OA.TextPositionSelector
    yield from given(position, {OA.start: claim.begin, OA.end: claim.end})


def _derivation(subject: URIRef, claim: Claim) -> Iterator[Triple]:
    """As PROV-O: the claim comes from the document, by a reading whose plan was the rule."""
    document, rule = node("document", claim.document), node("rule", claim.rule)
    reading = part(subject, "reading")
    association = part(reading, "association")
    yield subject, RDF.type, PROV.Entity
    yield subject, PROV.wasDerivedFrom, document
    yield subject, PROV.wasGeneratedBy, reading
    yield from _typed(reading, PROV.Activity)
    yield reading, PROV.used, document
    yield reading, PROV.qualifiedAssociation, association
    yield from _typed(association, PROV.Association)
    yield association, PROV.agent, SOFTWARE
    yield association, PROV.hadPlan, rule
    yield from _typed(rule, KG.Rule, PROV.Plan, SKOS.Concept)
    yield rule, SKOS.notation, Literal(claim.rule)
    yield rule, RDFS.label, Literal(claim.rule)


def _typed(subject: URIRef, *classes: Node) -> Iterator[Triple]:
    for each in classes:
        yield subject, RDF.type, each
