"""The frozen dataclasses that travel between the rooms.

Offsets (`begin`, `end`) count characters (Python `str` indices) in `Document.text`; `end` is exclusive.
Dates are calendar days; an `Interval` includes both of its ends. Tolls count persons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Status = Literal["actual", "negated", "future", "hypothetical", "requested"]
Kind = Literal["event", "tie"]
Dated = Literal["metadata", "text"]
Relation = Literal["claimed", "blamed", "suspected", "denied"]


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is as it was read and is never altered, so that offsets stay true.

    `path` is where it came from, for messages only; `dated` says where `published` comes from
    (None while `published` is None).
    """

    id: str
    text: str
    published: date | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    path: str | None = None
    dated: Dated | None = None


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From one day to another, both included: as precise as the text allows."""

    earliest: date
    latest: date

    @property
    def width(self) -> timedelta:
        """How far its ends are apart: nothing for a single day.

        >>> Interval(date(2031, 5, 1), date(2031, 5, 31)).width.days
        30
        """
        return self.latest - self.earliest


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of persons: at least `low`; at most `high`, or open above (None). `stated` as written.

    "at least 23" is Toll(23, None, "at least 23"); "101" is Toll(101, 101, "101"); "more than 100" is
    Toll(100, None, ...), for the figure given is the bound; "dozens" is Toll(24, None, "dozens").
    """

    low: int
    high: int | None
    stated: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part, as resolved inside one article.

    `actor` is the id of a known actor of the gazetteer, the id of a newly met named actor, or None for an
    unnamed participant, whose `label` is a description in angle brackets: "<militants>".
    `kind` is a class of the ontology below kg:Actor ("ArmedGroup"). `principal` is the actor on whose behalf
    it acts (the country of a ministry, an army, an officer). `written` is the text at begin..end.
    """

    label: str
    actor: str | None
    kind: str
    written: str
    begin: int
    end: int
    principal: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A place as one sentence states it. `place` is an id of the gazetteer of places, or None if unknown."""

    label: str
    place: str | None
    written: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence of one article says. Claims are never merged or overwritten.

    `type` is a PLOVER word ("ASSAULT"), CLAIM or DENY, or a tie (OFFICE, LEAD, MEMBER, AFFILIATE, BASED);
    `event_class` the class of the ontology ("SuicideBombing"). `of` is the id of the claim, in the same
    document, that this one is about (the attack that is claimed, denied, condemned). `speakers` are those to
    whom the article attributes it; none if the article itself asserts it. `content` is what is asked,
    promised or threatened, in the article's words; `role` the office of a tie ("interior minister"). `again`
    is the id of an earlier claim of the document about the same event, which this one goes on to tell.
    `quote` is `text[begin:end]` of the document.
    """

    id: str
    document: str
    kind: Kind
    type: str
    event_class: str
    mode: str | None
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    status: Status
    quote: str
    begin: int
    end: int
    rule: str
    hedge: str | None = None
    speakers: tuple[Participant, ...] = ()
    place: Location | None = None
    when: Interval | None = None
    killed: tuple[Toll, ...] = ()
    injured: tuple[Toll, ...] = ()
    role: str | None = None
    content: str | None = None
    of: str | None = None
    again: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, group or organisation. `known` is False for one that only the articles name, and
    `quiet` is True while one article alone names it and nobody has confirmed it.

    `kind` is a class below kg:Actor. An unnamed participant of one event is an actor too: its kind is
    "UnnamedActor", its label "<militants>", and its id belongs to that event alone.
    """

    id: str
    label: str
    kind: str
    names: tuple[str, ...] = ()
    principal: str | None = None
    known: bool = True
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `country` is an ISO 3166 alpha-2 code; `parent` a place id; coordinates are WGS 84 degrees."""

    id: str
    label: str
    kind: str
    country: str | None = None
    parent: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class StatedToll:
    """A toll, the document that gives it, the claim in which, and whose figure it is (actor ids)."""

    toll: Toll
    document: str
    claim: str | None = None
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two claims are about one event: their ids, the points for it, and a sentence for the reader."""

    one: str
    other: str
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is held to have done it: by their own word, by others, or not at all. Actors are ids."""

    relation: Relation
    actor: str
    by: tuple[str, ...]
    claim: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person has decided: whether two actors, places or events (by a claim of each) are one.

    `line` is where the file of judgements has it, counted from 1.
    """

    about: Literal["actor", "place", "event"]
    one: str
    other: str
    verdict: Literal["same", "different", "unsure"]
    line: int
    by: str | None = None
    on: date | None = None
    why: str | None = None
    one_quote: str | None = None
    other_quote: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A thing that happened, or is threatened, asked for or denied. Actors, place and `of` are ids.

    `killed_best` and `injured_best` are the figures that the policy for contradictory tolls prefers; `voices`
    counts who reports it independently of one another; `judgements` are those that made or split it.
    """

    id: str
    type: str
    event_class: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    label: str
    claims: tuple[str, ...]
    place: str | None = None
    when: Interval | None = None
    killed: tuple[StatedToll, ...] = ()
    injured: tuple[StatedToll, ...] = ()
    said_by: tuple[str, ...] = ()
    of: str | None = None
    content: str | None = None
    hedge: str | None = None
    belief: float = 1.0
    killed_best: StatedToll | None = None
    injured_best: StatedToll | None = None
    voices: int = 1
    attributions: tuple[Attribution, ...] = ()
    merges: tuple[Merge, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that lasts: office, leadership, membership, affiliation, base. Actors are ids.

    The recipient of BASED is a place id when it is a place and not an actor.
    """

    id: str
    type: str
    event_class: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    label: str
    claims: tuple[str, ...]
    role: str | None = None
    when: Interval | None = None
    said_by: tuple[str, ...] = ()
    place: str | None = None
    belief: float = 1.0


@dataclass(frozen=True, slots=True)
class World:
    """Everything that was read and what it is about. Tuples are sorted by id (claims: document, begin).

    `known_on` is the day whose knowledge it is, if it was built for one; judgements keep their file's order.
    """

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    known_on: date | None = None
