"""What the page tells about each node: plain records, ready for JSON, without any markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Actor, Event, Interval, Place, Tie, World
from kg.view.disagreement import Disagreement, disagreement
from kg.view.sentences import DocumentCard, SentenceCard, document_card, sentence_cards
from kg.view.sketch import Sketch, event_group
from kg.view.sources import Sources
from kg.view.wording import class_words, when_words


@dataclass(frozen=True, slots=True)
class Ref:
    """A name, and the key of its node where it is drawn."""

    label: str
    key: str | None


@dataclass(frozen=True, slots=True)
class Attached:
    """An event about another, and the key of its node where it is drawn."""

    id: str
    label: str
    key: str | None


@dataclass(frozen=True, slots=True)
class EventCard:
    """All that is known of one event. `day` (ISO, or "") is for sorting, `documents` (ids) for filtering.

    `attached` are the events about it: claims of responsibility, denials, accusations, demands ...
    """

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
    sentences: tuple[SentenceCard, ...]
    documents: tuple[str, ...]
    sides: Disagreement
    attached: tuple[Attached, ...]


@dataclass(frozen=True, slots=True)
class TieCard:
    """A lasting relation, shown with the actors at both of its ends."""

    label: str
    words: str
    status: str
    when: str
    ends: tuple[Ref, ...]
    sentences: tuple[SentenceCard, ...]


@dataclass(frozen=True, slots=True)
class ActorCard:
    """Who an actor is."""

    id: str
    label: str
    words: str
    names: tuple[str, ...]
    principal: Ref | None
    known: bool
    quiet: bool
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
        documents={document.id: document_card(document) for document in world.documents},
    )


def event_card(world: World, event: Event) -> EventCard:
    """The card of one event outside of any drawing: its names lead nowhere."""
    return _Maker(world, Sketch((), ())).event(event)


_FIRST_ATTACHED = ("CLAIM", "DENY", "ACCUSE", "REQUEST")


def _attaching_order(event: Event) -> tuple[int, str, str]:
    known = event.type in _FIRST_ATTACHED
    rank = _FIRST_ATTACHED.index(event.type) if known else len(_FIRST_ATTACHED)
    return rank, _day(event.when), event.id


class _Maker:
    """Looks up what the cards of one world refer to."""

    def __init__(self, world: World, drawing: Sketch) -> None:
        self.keys = {(node.kind, node.id): node.key for node in drawing.nodes}
        self._sources = Sources(world)
        self._attached: dict[str, list[Event]] = defaultdict(list)
        for event in sorted(world.events, key=_attaching_order):
            if event.of is not None:
                self._attached[event.of].append(event)
        self.place_labels = {place.id: place.label for place in world.places}
        self.about_labels = {tie.id: tie.label for tie in world.ties}
        self.about_labels |= {event.id: event.label for event in world.events}
        self.ties: dict[str, list[Tie]] = defaultdict(list)
        for tie in world.ties:
            for end in sorted({*tie.actors, *tie.recipients}):
                self.ties[end].append(tie)

    def event(self, event: Event) -> EventCard:
        claims = self._sources.claims_of(event)
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
            sentences=sentence_cards(claims),
            documents=tuple(sorted({claim.document for claim in claims})),
            sides=disagreement(event, self._sources),
            attached=tuple(map(self._attachment, self._attached.get(event.id, ()))),
        )

    def actor(self, actor: Actor) -> ActorCard:
        return ActorCard(
            id=actor.id,
            label=actor.label,
            words=class_words(actor.kind),
            names=actor.names,
            principal=self._actor_ref(actor.principal) if actor.principal else None,
            known=actor.known,
            quiet=actor.quiet,
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
            sentences=sentence_cards(self._sources.claims_of(tie)),
        )

    def _actor_refs(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        return tuple(self._actor_ref(id) for id in ids)

    def _actor_ref(self, id: str) -> Ref:
        # The recipient of a tie (where someone is based) can be a place.
        label = self._sources.actors.get(id, self.place_labels.get(id, id))
        return Ref(label, self.keys.get(("actor", id), self.keys.get(("place", id))))

    def _place_ref(self, id: str | None) -> Ref | None:
        return Ref(self.place_labels.get(id, id), self.keys.get(("place", id))) if id else None

    def _attachment(self, event: Event) -> Attached:
        return Attached(event.id, event.label, self.keys.get(("event", event.id)))

    def _about_ref(self, id: str | None) -> Ref | None:
        return Ref(self.about_labels.get(id, id), self.keys.get(("event", id))) if id else None


def _day(when: Interval | None) -> str:
    return when.earliest.isoformat() if when else ""
