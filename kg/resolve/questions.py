"""What a person could best decide: which events, actors and places are one, the most useful first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log2
from typing import Literal

import networkx as nx

from kg.language.gazetteer import Entry, Gazetteer
from kg.model import Actor, Claim, Event, Judgement, Merge, World
from kg.resolve.actors import is_place
from kg.resolve.blocking import candidates
from kg.resolve.likeness import ACROSS_ARTICLES, SAME_ARTICLE, Comparison, Likeness
from kg.resolve.places import place_id
from kg.resolve.renaming import participants_of, rename
from kg.resolve.spelling import Alike, Spellings
from kg.resolve.telling import Rarity, Telling, tellings, unreal

MARGIN = 2.0
"""Points around the threshold of merging within which a person is asked."""

_MISDATED = timedelta(days=31)
_SENTENCES = 3
_ONE_SPELLING = 100
_NAMESAKES = 12
"""How many places with one name are looked at for one in the right country."""

_NAMED_ALIKE = 0.75
"""How much a name that is spelled alike counts, beside the doubt about two events on the threshold, 1."""

_UNLISTED, _UNNAMED = "Place", "UnnamedActor"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that speaks of one side of a question, its document, and the day of that."""

    quote: str
    document: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that may be one: an id (of a claim, where events are asked about) and what it is."""

    id: str
    label: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Are these two one? `merged` says that they are taken to be, as long as nobody says otherwise."""

    about: Literal["event", "actor", "place"]
    one: Side
    other: Side
    merged: bool
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    usefulness: float


def questions(world: World, judgements: Iterable[Judgement], gazetteer: Gazetteer) -> list[Question]:
    """What to ask about a world, without what `judgements` have answered, the most useful first.

    Asked about are pairs of events just below or just above the threshold of merging, merges that only just
    came about, unknown actors with a name like a known one's, and unlisted places with one like a listed
    one's. More useful is what is more in doubt and what would move more claims from event to event.
    """
    listed = tuple(judgements)
    asking = _Asking(world, listed, gazetteer)
    names = _Naming(world, listed, gazetteer)
    found = [*asking.near_misses(), *asking.merges(), *names.actors(), *names.places()]
    return sorted(found, key=lambda q: (-q.usefulness, q.about, q.one.id, q.other.id))


class _Asking:
    """Questions about events."""

    def __init__(self, world: World, judgements: Sequence[Judgement], gazetteer: Gazetteer) -> None:
        self._days = {document.id: document.published for document in world.documents}
        self._events = {claim: event for event in world.events for claim in event.claims}
        self._world = world
        judged = rename(world.claims, world.judgements, gazetteer)
        claims = [claim for claim in judged.claims if claim.kind == "event" and claim.id in self._events]
        about = {c.id: self._events[c.of].id for c in claims if c.of in self._events}
        self._told = tellings(claims, about, unreal(claims))
        self._comparison = Comparison(judged.gazetteer, Rarity(claims), self._days)
        pairs = [(j.one, j.other) for j in judgements if j.about == "event"]
        self._asked = {frozenset(pair) for pair in pairs}
        self._asked |= {frozenset(map(self._event_of, pair)) for pair in pairs}

    def near_misses(self) -> Iterator[Question]:
        """Two events that might be one: for each pair of them the two claims that are most alike."""
        best: dict[frozenset[str], tuple[Likeness, Telling, Telling]] = {}
        for i, j in candidates(self._told, self._comparison.rarity):
            one, other = self._told[i], self._told[j]
            pair = frozenset((self._event_of(one.claim.id), self._event_of(other.claim.id)))
            if len(pair) == 1 or pair in self._asked or self._long_apart(one.claim, other.claim):
                continue
            likeness = self._comparison.between(one, other)
            if likeness.particular and (pair not in best or likeness.score > best[pair][0].score):
                best[pair] = (likeness, one, other)
        for likeness, one, other in best.values():
            sizes = (len(self._events[side.claim.id].claims) for side in (one, other))
            yield from self._question(one.claim, other.claim, likeness, min(sizes), merged=False)

    def merges(self) -> Iterator[Question]:
        """Two claims that were put together with few points."""
        told = {telling.claim.id: telling for telling in self._told}
        for event, merge in ((e, merge) for e in self._world.events for merge in e.merges):
            if frozenset((merge.one, merge.other)) not in self._asked:
                one, other = told[merge.one], told[merge.other]
                likeness = replace(self._comparison.between(one, other), score=merge.points)
                parted = _parted(event, merge)
                yield from self._question(one.claim, other.claim, likeness, parted, merged=True)

    def _long_apart(self, one: Claim, other: Claim) -> bool:
        """An attack and the one of another year in the same town are two, however alike two sentences are."""
        a, b = self._events[one.id].when, self._events[other.id].when
        if a is None or b is None:
            return False
        return a.earliest - b.latest > _MISDATED or b.earliest - a.latest > _MISDATED

    def _question(
        self, one: Claim, other: Claim, likeness: Likeness, parted: int, *, merged: bool
    ) -> Iterator[Question]:
        threshold = SAME_ARTICLE if one.document == other.document else ACROSS_ARTICLES
        doubt = 1 - abs(likeness.score - threshold) / MARGIN
        if doubt <= 0:
            return
        first, second = sorted((one, other), key=lambda claim: (claim.document, claim.begin, claim.id))
        yield Question(
            about="event",
            one=self._side(first),
            other=self._side(second),
            merged=merged,
            reasons=tuple(r for r in likeness.reasons if r not in likeness.against),
            against=likeness.against,
            usefulness=_usefulness(doubt, parted),
        )

    def _side(self, claim: Claim) -> Side:
        sentence = Sentence(claim.quote, claim.document, self._days.get(claim.document))
        return Side(claim.id, self._events[claim.id].label, (sentence,))

    def _event_of(self, claim: str) -> str:
        return self._events[claim].id if claim in self._events else claim


def _parted(event: Event, merge: Merge) -> int:
    """How many claims an event would lose without a merge: the smaller part."""
    parts = nx.Graph((each.one, each.other) for each in event.merges if each is not merge)
    parts.add_nodes_from(event.claims)
    size = len(nx.node_connected_component(parts, merge.one))
    return min(size, len(event.claims) - size)


class _Naming:
    """Questions about actors and places that no list has, with names like those of listed ones."""

    def __init__(self, world: World, judgements: Sequence[Judgement], gazetteer: Gazetteer) -> None:
        self._world, self._gazetteer = world, gazetteer
        self._asked = {(j.about, frozenset((j.one, j.other))) for j in judgements}
        self._days = {document.id: document.published for document in world.documents}
        self._of_actor: dict[str, list[Claim]] = defaultdict(list)
        self._of_place: dict[str, list[Claim]] = defaultdict(list)
        self._spoken_of: dict[str, set[str]] = defaultdict(set)
        for claim in rename(world.claims, world.judgements, gazetteer).claims:
            self._spoken_of[claim.document].update(self._homes(claim))
            for actor in {p.actor for p in participants_of(claim) if p.actor and not is_place(p)}:
                self._of_actor[actor].append(claim)
            if claim.place is not None:
                self._of_place[place_id(claim.place)].append(claim)

    def actors(self) -> Iterator[Question]:
        """Unknown actors with known ones of their kind and country; persons are never held beside bodies."""
        known = Spellings({key: (e.label, *e.names) for key, e in self._gazetteer.actors.items()})
        for actor in self._world.actors:
            if actor.known or actor.kind == _UNNAMED or "@" in actor.id:
                continue
            for alike in known.like(actor.label):
                if _may_be(actor, self._gazetteer.actors[alike.id]):
                    one = self._side(actor.id, f"{actor.label} ({actor.kind})", self._of_actor)
                    yield from self._question("actor", actor.label, alike, one, self._of_actor)

    def places(self) -> Iterator[Question]:
        """Unlisted places with listed ones of a country in the same articles, or of one spelling."""
        known = Spellings({key: (e.label, *e.names) for key, e in self._gazetteer.places.items()})
        for place in self._world.places:
            if place.kind == _UNLISTED and place.id not in self._gazetteer.places:
                spoken_of = self._countries(self._of_place[place.id])
                for alike in known.like(place.label, _NAMESAKES):
                    near = not spoken_of or self._gazetteer.places[alike.id].country in spoken_of
                    if near or alike.likeness == _ONE_SPELLING:
                        one = self._side(place.id, place.label, self._of_place)
                        yield from self._question("place", place.label, alike, one, self._of_place)

    def _countries(self, claims: Iterable[Claim]) -> set[str]:
        """The codes of the countries that the articles of these claims speak of."""
        return {code for document in {c.document for c in claims} for code in self._spoken_of[document]}

    def _homes(self, claim: Claim) -> Iterator[str]:
        place = self._gazetteer.places.get(place_id(claim.place)) if claim.place else None
        if place is not None and place.country:
            yield place.country
        for party in participants_of(claim):
            entry = self._gazetteer.actors.get(party.actor or "")
            state = self._gazetteer.actors.get(entry.country or entry.of or entry.id) if entry else None
            if state is not None and state.iso:
                yield state.iso

    def _question(
        self,
        about: Literal["actor", "place"],
        written: str,
        alike: Alike,
        one: Side,
        claims: dict[str, list[Claim]],
    ) -> Iterator[Question]:
        if (about, frozenset((one.id, alike.id))) in self._asked:
            return
        doubt = _NAMED_ALIKE * (alike.likeness / 100) ** 4
        yield Question(
            about=about,
            one=one,
            other=self._side(alike.id, self._listed(about, alike.id), claims),
            merged=False,
            reasons=(f"{written} and {alike.name} are spelled alike ({alike.likeness:.0f} of 100)",),
            against=("no list has that spelling",),
            usefulness=_usefulness(doubt, len(claims[one.id])),
        )

    def _listed(self, about: str, identifier: str) -> str:
        if about == "actor":
            entry = self._gazetteer.actors[identifier]
            home = entry.of or entry.country
            return f"{entry.label} ({entry.kind}{f', {home}' if home else ''})"
        place = self._gazetteer.places[identifier]
        return f"{place.label} ({place.kind}{f', {place.country}' if place.country else ''})"

    def _side(self, identifier: str, label: str, claims: dict[str, list[Claim]]) -> Side:
        told = {(c.document, c.begin): c for c in claims.get(identifier, ())}
        sentences = (Sentence(c.quote, c.document, self._days.get(c.document)) for c in told.values())
        return Side(identifier, label, tuple(sentences)[:_SENTENCES])


def _may_be(actor: Actor, listed: Entry) -> bool:
    """Whether kind and home let an unlisted actor be a listed one: no state's army is that of another."""
    home = listed.of or listed.country
    if actor.kind == "Person" or listed.kind == "Person":
        return actor.kind == listed.kind
    return actor.principal is None or home is None or actor.principal == home


def _usefulness(doubt: float, claims: int) -> float:
    return round(doubt * (1 + log2(max(claims, 1))), 4)
