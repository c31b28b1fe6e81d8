"""What the page tells about each node: plain records, ready for JSON, without any markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Actor, Claim, Document, Event, Interval, Participant, Place, StatedToll, Tie, Toll, World
from kg.view.sketch import Sketch, event_group
from kg.view.wording import class_words, day_words, when_words


@dataclass(frozen=True, slots=True)
class Ref:
    """A name, and the key of its node where it is drawn."""

    label: str
    key: str | None


@dataclass(frozen=True, slots=True)
class TollCard:
    """A number of persons as stated, by whom, in which document (id)."""

    stated: str
    said_by: tuple[str, ...]
    document: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """What one sentence says, and where it stands: offsets count characters of the document's text."""

    quote: str
    document: str
    begin: int
    end: int
    rule: str
    status: str
    hedge: str | None
    said_by: tuple[str, ...]
    killed: tuple[str, ...]
    injured: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """Where a sentence was read."""

    title: str
    publisher: str | None
    published: str
    url: str | None


@dataclass(frozen=True, slots=True)
class EventCard:
    """All that is known of one event. `day` (ISO, or "") is for sorting, `documents` (ids) for filtering."""

    id: str
    label: str
    words: str
    type: str
    group: str
    mode: str | None
    status: str
    hedge: str | None
    belief: float
    when: str
    day: str
    place: Ref | None
    actors: tuple[Ref, ...]
    recipients: tuple[Ref, ...]
    said_by: tuple[Ref, ...]
    content: str | None
    about: Ref | None
    killed: tuple[TollCard, ...]
    injured: tuple[TollCard, ...]
    claims: tuple[ClaimCard, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieCard:
    """A lasting relation, shown with the actors at both of its ends."""

    label: str
    words: str
    status: str
    when: str
    ends: tuple[Ref, ...]
    claims: tuple[ClaimCard, ...]


@dataclass(frozen=True, slots=True)
class ActorCard:
    """Who an actor is."""

    id: str
    label: str
    words: str
    names: tuple[str, ...]
    principal: Ref | None
    known: bool
    ties: tuple[TieCard, ...]


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """Where a place is; coordinates in WGS 84 degrees."""

    id: str
    label: str
    words: str
    country: str | None
    parent: str | None
    coordinates: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a page: by key of the node, documents by id."""

    events: dict[str, EventCard]
    actors: dict[str, ActorCard]
    places: dict[str, PlaceCard]
    documents: dict[str, DocumentCard]


def cards(world: World, drawing: Sketch) -> Cards:
    """One card for every node of the drawing, and one for every document."""
    maker = _Maker(world, drawing)
    return Cards(
        events={maker.keys["event", event.id]: maker.event(event) for event in world.events},
        actors={
            maker.keys["actor", actor.id]: maker.actor(actor)
            for actor in world.actors
            if ("actor", actor.id) in maker.keys
        },
        places={
            maker.keys["place", place.id]: maker.place(place)
            for place in world.places
            if ("place", place.id) in maker.keys
        },
        documents={document.id: _document(document) for document in world.documents},
    )


class _Maker:
    """Looks up what the cards of one world refer to."""

    def __init__(self, world: World, drawing: Sketch) -> None:
        self.keys = {(node.kind, node.id): node.key for node in drawing.nodes}
        self.claims = {claim.id: claim for claim in world.claims}
        self.actor_labels = {actor.id: actor.label for actor in world.actors}
        self.place_labels = {place.id: place.label for place in world.places}
        self.about_labels = {tie.id: tie.label for tie in world.ties}
        self.about_labels |= {event.id: event.label for event in world.events}
        self.ties: dict[str, list[Tie]] = defaultdict(list)
        for tie in world.ties:
            for end in sorted({*tie.actors, *tie.recipients}):
                self.ties[end].append(tie)

    def event(self, event: Event) -> EventCard:
        claims = self._claims(event.claims)
        return EventCard(
            id=event.id,
            label=event.label,
            words=class_words(event.event_class),
            type=event.type,
            group=event_group(event.type),
            mode=event.mode,
            status=event.status,
            hedge=event.hedge,
            belief=round(event.belief, 3),
            when=when_words(event.when),
            day=_day(event.when),
            place=self._place_ref(event.place),
            actors=self._actor_refs(event.actors),
            recipients=self._actor_refs(event.recipients),
            said_by=self._actor_refs(event.said_by),
            content=event.content,
            about=self._about_ref(event.of),
            killed=_tolls(event.killed, [(claim, claim.killed) for claim in claims]),
            injured=_tolls(event.injured, [(claim, claim.injured) for claim in claims]),
            claims=tuple(map(_claim, claims)),
            documents=tuple(sorted({claim.document for claim in claims})),
        )

    def actor(self, actor: Actor) -> ActorCard:
        return ActorCard(
            id=actor.id,
            label=actor.label,
            words=class_words(actor.kind),
            names=actor.names,
            principal=self._actor_ref(actor.principal) if actor.principal else None,
            known=actor.known,
            ties=tuple(self._tie(tie) for tie in self.ties[actor.id]),
        )

    def place(self, place: Place) -> PlaceCard:
        placed = place.latitude is not None and place.longitude is not None
        return PlaceCard(
            id=place.id,
            label=place.label,
            words=class_words(place.kind),
            country=place.country,
            parent=self.place_labels.get(place.parent, place.parent) if place.parent else None,
            coordinates=(place.latitude or 0.0, place.longitude or 0.0) if placed else None,
        )

    def _tie(self, tie: Tie) -> TieCard:
        return TieCard(
            label=tie.label,
            words=tie.role or class_words(tie.event_class),
            status=tie.status,
            when=when_words(tie.when),
            ends=self._actor_refs((*tie.actors, *tie.recipients)),
            claims=tuple(map(_claim, self._claims(tie.claims))),
        )

    def _claims(self, ids: Iterable[str]) -> list[Claim]:
        found = [self.claims[id] for id in ids if id in self.claims]
        return sorted(found, key=lambda claim: (claim.document, claim.begin, claim.id))

    def _actor_refs(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        return tuple(self._actor_ref(id) for id in ids)

    def _actor_ref(self, id: str) -> Ref:
        # The recipient of a tie (where someone is based) can be a place.
        label = self.actor_labels.get(id, self.place_labels.get(id, id))
        return Ref(label, self.keys.get(("actor", id), self.keys.get(("place", id))))

    def _place_ref(self, id: str | None) -> Ref | None:
        return Ref(self.place_labels.get(id, id), self.keys.get(("place", id))) if id else None

    def _about_ref(self, id: str | None) -> Ref | None:
        return Ref(self.about_labels.get(id, id), self.keys.get(("event", id))) if id else None


def _day(when: Interval | None) -> str:
    return when.earliest.isoformat() if when else ""


def _claim(claim: Claim) -> ClaimCard:
    return ClaimCard(
        quote=claim.quote,
        document=claim.document,
        begin=claim.begin,
        end=claim.end,
        rule=claim.rule,
        status=claim.status,
        hedge=claim.hedge,
        said_by=_names(claim.speakers),
        killed=tuple(toll.stated for toll in claim.killed),
        injured=tuple(toll.stated for toll in claim.injured),
    )


def _tolls(
    stated: Iterable[StatedToll], claims: Iterable[tuple[Claim, tuple[Toll, ...]]]
) -> tuple[TollCard, ...]:
    """Each toll of an event once per document, with those who gave it there."""
    speakers: Mapping[StatedToll, set[str]] = defaultdict(set)
    for claim, tolls in claims:
        for toll in tolls:
            speakers[StatedToll(toll, claim.document)].update(_names(claim.speakers))
    return tuple(
        TollCard(one.toll.stated, tuple(sorted(speakers[one])), one.document) for one in dict.fromkeys(stated)
    )


def _names(participants: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(participant.label for participant in participants)


def _document(document: Document) -> DocumentCard:
    return DocumentCard(
        title=document.title or document.id,
        publisher=document.publisher,
        published=day_words(document.published) if document.published else "",
        url=document.url,
    )
