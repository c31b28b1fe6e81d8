"""The named graph of the world: actors, places, events, ties, the edges between them, and judgements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import SKOS

from kg.graph.document_graph import given, interval_triples, toll_triples
from kg.graph.edges import derived_edges
from kg.graph.judgement_graph import judged_by, judgement_triples
from kg.graph.names import GEO, OA, SEM, Triple, many, node, part
from kg.model import Actor, Attribution, Event, Merge, Place, StatedToll, Tie, World
from kg.vocabulary import KG, load_vocabulary


def world_triples(world: World) -> Iterator[Triple]:
    """Everything that was resolved. Raises VocabularyError for a class that the vocabulary lacks."""
    address = _Address(world)
    for actor in world.actors:
        yield from _actor(actor)
    for place in world.places:
        yield from _place(place)
    for event in world.events:
        yield from _event(event, address)
    for tie in world.ties:
        yield from _tie(tie, address)
    yield from judgement_triples(world.judgements)
    for edge in derived_edges(world):
        target = address.fact(edge.target) if edge.about else address.party(edge.target)
        yield node("actor", edge.subject), KG[edge.word], target


class _Address:
    """Ids of actors and places, of events and ties share tuples in the model and need different IRIs."""

    def __init__(self, world: World) -> None:
        actors = {actor.id for actor in world.actors}
        self._places = {place.id for place in world.places} - actors
        self._ties = {tie.id for tie in world.ties} - {event.id for event in world.events}

    def party(self, identifier: str) -> URIRef:
        return node("place" if identifier in self._places else "actor", identifier)

    def fact(self, identifier: str) -> URIRef:
        return node("tie" if identifier in self._ties else "event", identifier)


def _classes(subject: URIRef, finest: str, ancestors: Iterable[str]) -> Iterator[Triple]:
    yield subject, KG.finestClass, KG[finest]
    for each in ancestors:
        yield subject, RDF.type, KG[each]


def _labels(subject: URIRef, label: str) -> Iterator[Triple]:
    yield subject, RDFS.label, Literal(label)
    yield subject, SKOS.prefLabel, Literal(label)


def _actor(actor: Actor) -> Iterator[Triple]:
    subject = node("actor", actor.id)
    yield from _classes(subject, actor.kind, load_vocabulary().actor_ancestors(actor.kind))
    yield subject, RDF.type, SEM.Actor
    yield from _labels(subject, actor.label)
    yield from many(subject, SKOS.altLabel, actor.names, Literal)
    yield subject, KG.known, Literal(actor.known)
    yield from given(subject, {KG.quiet: actor.quiet or None})
    if actor.principal is not None:
        yield subject, KG.principal, node("actor", actor.principal)


def _place(place: Place) -> Iterator[Triple]:
    subject = node("place", place.id)
    yield from _classes(subject, place.kind, load_vocabulary().place_ancestors(place.kind))
    yield subject, RDF.type, SEM.Place
    yield from _labels(subject, place.label)
    yield from given(subject, {KG.country: place.country, GEO.lat: place.latitude, GEO.long: place.longitude})
    if place.parent is not None:
        yield subject, KG.within, node("place", place.parent)


def _fact(subject: URIRef, fact: Event | Tie, address: _Address) -> Iterator[Triple]:
    """What events and ties have in common."""
    yield from _classes(subject, fact.event_class, load_vocabulary().event(fact.event_class).ancestors)
    yield subject, RDFS.label, Literal(fact.label)
    yield from given(subject, {KG.type: fact.type, KG.status: fact.status, KG.belief: fact.belief})
    yield from many(subject, KG.actor, fact.actors, _actor_node)
    yield from many(subject, KG.recipient, fact.recipients, address.party)
    yield from many(subject, KG.saidBy, fact.said_by, _actor_node)
    yield from interval_triples(subject, fact.when)
    yield from _claims(subject, fact.claims)
    if fact.place is not None:
        yield subject, KG.place, node("place", fact.place)


def _claims(subject: URIRef, claims: tuple[str, ...]) -> Iterator[Triple]:
    for about, predicate, value in many(subject, KG.about, claims, _claim_node):
        if predicate == KG.about:
            yield value, KG.about, about
            yield value, OA.hasBody, about
        else:
            yield about, predicate, value


def _event(event: Event, address: _Address) -> Iterator[Triple]:
    subject = node("event", event.id)
    yield from _fact(subject, event, address)
    yield from given(subject, {KG.mode: event.mode, KG.content: event.content, KG.hedge: event.hedge})
    if event.of is not None:
        yield subject, KG.of, address.fact(event.of)
    yield subject, KG.voices, Literal(event.voices)
    yield from _tolls(subject, "killed", event.killed, event.killed_best)
    yield from _tolls(subject, "injured", event.injured, event.injured_best)
    yield from _attributions(subject, event.attributions)
    yield from _merges(subject, event.merges)
    yield from judged_by(subject, event)
    yield from _simple_event_model(subject, event, address)


def _tie(tie: Tie, address: _Address) -> Iterator[Triple]:
    subject = node("tie", tie.id)
    yield from _fact(subject, tie, address)
    yield from given(subject, {KG.role: tie.role})


def _tolls(
    subject: URIRef, word: str, stated: tuple[StatedToll, ...], best: StatedToll | None
) -> Iterator[Triple]:
    """Each toll with the document that gives it, the range over all of them, and the best."""
    yield from toll_triples(subject, KG[word], (each.toll for each in stated))
    for position, each in enumerate(stated, 1):
        figure = part(subject, word, position)
        yield figure, KG.document, node("document", each.document)
        yield from _said(figure, each.voices, each.claim)
        yield from given(figure, {KG.best: True if each == best else None})
    if stated:
        low, high = toll_range(stated)
        yield from given(subject, {KG[f"{word}Low"]: low, KG[f"{word}High"]: high})
    if best is not None:
        yield subject, KG[f"{word}Best"], Literal(best.toll.low)


def _said(subject: URIRef, voices: tuple[str, ...], claim: str | None) -> Iterator[Triple]:
    """Whose word something is, and in which claim."""
    yield from many(subject, KG.voice, voices, _actor_node)
    if claim is not None:
        yield subject, KG.inClaim, node("claim", claim)


_ATTRIBUTED = {
    "claimed": KG.claimedBy,
    "blamed": KG.blamedOn,
    "suspected": KG.suspected,
    "denied": KG.deniedBy,
}


def _attributions(subject: URIRef, attributions: tuple[Attribution, ...]) -> Iterator[Triple]:
    """Who is held to have done it, plainly, and as nodes that tell by whom and in which claim."""
    for position, each in enumerate(attributions, 1):
        attribution = part(subject, "attribution", position)
        yield subject, _ATTRIBUTED[each.relation], node("actor", each.actor)
        yield subject, KG.attribution, attribution
        yield attribution, RDF.type, KG.Attribution
        yield attribution, KG.attributedTo, node("actor", each.actor)
        yield from given(attribution, {KG.position: position, KG.relation: each.relation})
        yield from _said(attribution, each.by, each.claim)


def _merges(subject: URIRef, merges: tuple[Merge, ...]) -> Iterator[Triple]:
    """Which two claims were joined, by how many points, and why."""
    for position, each in enumerate(merges, 1):
        merge = part(subject, "merge", position)
        yield subject, KG.merge, merge
        yield merge, RDF.type, KG.Merge
        yield merge, RDFS.comment, Literal(each.why)
        yield from many(merge, KG.joins, (each.one, each.other), _claim_node)
        yield from given(merge, {KG.position: position, KG.points: each.points})


def toll_range(stated: tuple[StatedToll, ...]) -> tuple[int, int | None]:
    """The smallest and the largest number that any document gives; None if one goes beyond, open above.

    >>> from kg.model import Toll
    >>> toll_range((StatedToll(Toll(59, 59, "59"), "a"), StatedToll(Toll(101, 101, "101"), "b")))
    (59, 101)
    >>> toll_range((StatedToll(Toll(59, 59, "59"), "a"), StatedToll(Toll(101, None, "over 100"), "b")))
    (59, None)
    """
    highs = [each.toll.high for each in stated if each.toll.high is not None]
    lows = [each.toll.low for each in stated]
    highest = max(highs, default=None)
    return min(lows), highest if highest is not None and highest >= max(lows) else None


def _simple_event_model(subject: URIRef, event: Event, address: _Address) -> Iterator[Triple]:
    """The same event in the words of SEM, for tools that know those."""
    yield subject, RDF.type, SEM.Event
    for party in (*event.actors, *event.recipients):
        yield subject, SEM.hasActor, address.party(party)
    if event.place is not None:
        yield subject, SEM.hasPlace, node("place", event.place)
    if event.when is not None:
        days = {
            SEM.hasEarliestBeginTimeStamp: event.when.earliest,
            SEM.hasLatestEndTimeStamp: event.when.latest,
        }
        one_day = event.when.earliest == event.when.latest
        yield from given(subject, {**days, SEM.hasBeginTimeStamp: event.when.earliest if one_day else None})


def _kind_node(kind: str) -> Callable[[str], URIRef]:
    return lambda identifier: node(kind, identifier)


_actor_node = _kind_node("actor")
_claim_node = _kind_node("claim")
