"""Places that a sentence means without naming them: "in the city", "in the Kenyan capital"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kg.extract.nounphrase import owners
from kg.extract.referents import Referents
from kg.extract.whereabouts import whereabouts
from kg.language.gazetteer import Entry, Gazetteer, PlaceEntry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Location

_REACH, _JUST_NOW = 4, 2
_KNOWN = frozenset({"the", "this", "that"})
_SPECIFIED = frozenset({"poss", "relcl", "acl", "prep", "amod", "compound", "appos"})


class Again:
    """Finds them for one article, and remembers the places that it names, in the order of the text."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self._named: list[tuple[int, Location, frozenset[str]]] = []
        self._dateline = _dateline(referents)

    def remember(self, sentence: Sentence, location: Location, words: frozenset[str]) -> None:
        """A sentence names a place; `words` are the common nouns by which it can be meant again."""
        self._named.append((sentence.index, location, words))

    def meant(self, sentence: Sentence) -> Iterator[tuple[Node, Location]]:
        """The heads of the phrases that mean a place without a name, and what they mean."""
        for node in sentence.nodes:
            if _stands_for_place(node):
                place = self._place(node, sentence)
                if place is not None:
                    yield node, Location(place.label, place.place, node.text, node.begin, node.end)

    def seat_of(self, state: str | None) -> Location | None:
        """The capital of a state, if the article speaks of it anywhere but in its dateline."""
        seat = _capitals(self._referents.gazetteer).get(state or "")
        names = (name for sentence in self._referents.reading.sentences for name in sentence.names)
        return _location(seat) if seat is not None and any(seat.id in n.places for n in names) else None

    def _place(self, node: Node, sentence: Sentence) -> Location | None:
        if node.lemma in whereabouts().here:
            return None if sentence.quoted else self._dateline
        if node.lemma in whereabouts().there:
            return self._just_named(node, sentence)
        if node.lemma in whereabouts().seats:
            return self._seat(node)
        states = [
            e for c in node.children if c.dep == "amod" and (e := self._referents.entry_at(c)) is not None
        ]
        marks = [c for c in node.children if c.dep in _SPECIFIED and not _by_event(c) and not _describing(c)]
        if len(marks) > len(states):
            return None
        if node.lemma in whereabouts().countries:
            return self._country()
        last = self._last(node, sentence)
        return last if not states or self._lies_in(last, states[0]) else None

    def _lies_in(self, location: Location | None, state: Entry) -> bool:
        """ "The Congolese city": a listed place of that country."""
        entry = self._referents.gazetteer.places.get((location.place if location else None) or "")
        return entry is not None and entry.country is not None and entry.country == state.iso

    def _just_named(self, node: Node, sentence: Sentence) -> Location | None:
        """The last place named, in the sentence or in those right before it."""
        near = (
            where
            for at, where, _ in reversed(self._named)
            if at >= sentence.index - _JUST_NOW and where.end <= node.begin
        )
        return next(near, None)

    def _last(self, node: Node, sentence: Sentence) -> Location | None:
        """The last place named of that kind, before the phrase and not many sentences ago."""
        for index, location, words in reversed(self._named):
            if index < sentence.index - _REACH:
                return None
            if node.lemma in words and location.end <= node.begin:
                return location
        return None

    def _country(self) -> Location | None:
        """The country that the article is about."""
        state = self._referents.gazetteer.actors.get(self._referents.choice.main_country() or "")
        return _location(self._referents.gazetteer.places.get((state.iso or "").lower())) if state else None

    def _seat(self, node: Node) -> Location | None:
        """The capital of the state that the phrase or else the article is about."""
        said = [entry for word in owners(node) if (entry := self._referents.entry_at(word)) is not None]
        if not said and any(c.dep in _SPECIFIED for c in node.children):
            return None
        actors = self._referents.gazetteer.actors
        state = said[0] if said else actors.get(self._referents.choice.main_country() or "")
        named = any(c.dep == "appos" or (c.pos == "PROPN" and c.dep == "compound") for c in node.children)
        if named:
            return None
        return _location(_capitals(self._referents.gazetteer).get(state.id)) if state else self._last_seat()

    def _last_seat(self) -> Location | None:
        """The last place named, if it is a capital."""
        seats = {seat.id for seat in _capitals(self._referents.gazetteer).values()}
        last = self._named[-1][1] if self._named else None
        return last if last is not None and last.place in seats else None


def words_of(entry: PlaceEntry) -> frozenset[str]:
    """The common nouns by which a listed place can be meant again."""
    return frozenset(w for again in whereabouts().again if entry.kind in again.kinds for w in again.words)


def _location(entry: PlaceEntry | None) -> Location | None:
    return Location(entry.label, entry.id, entry.label, 0, 0) if entry else None


def _dateline(referents: Referents) -> Location | None:
    """The place from which the article is sent: the first one named before its sentences and in none."""
    sentences = referents.reading.sentences
    inside = {name.begin for sentence in sentences for name in sentence.names}
    last = sentences[min(_REACH, len(sentences)) - 1].span.begin if sentences else 0
    for name in referents.reading.names:
        entry = referents.choice.place(name) if name.begin < last or not sentences[1:] else None
        if entry is not None and name.begin not in inside and name.begin <= last:
            return _location(entry)
    return None


def _stands_for_place(node: Node) -> bool:
    """ "Here", "in the town", "outside the town's market", "rocked the town"."""
    if node.lemma in whereabouts().here | whereabouts().there:
        return node.dep == "advmod"
    struck = node.dep in ("dobj", "nsubjpass") and any(
        node.lemma in kind.words for kind in whereabouts().again
    )
    held = node.dep == "pobj" or struck or _owning(node)
    return node.tag == "NN" and held and _definite(node)


def _owning(node: Node) -> bool:
    thing = node.head if node.dep == "poss" else None
    behind = thing.head if thing is not None and thing.dep == "pobj" else None
    return behind is not None and behind.text.lower() in whereabouts().firm


def _definite(node: Node) -> bool:
    return any(
        (c.dep == "det" and c.text.lower() in _KNOWN) or (c.dep == "poss" and c.tag != "PRP$")
        for c in node.children
    )


def _describing(part: Node) -> bool:
    """ "The northern city" is the city spoken of, which lies in the north."""
    return part.dep in ("amod", "compound") and part.text.lower() in whereabouts().describing


def _by_event(part: Node) -> bool:
    """ "The area near the explosion" is the area spoken of, and so is "the town on Friday"."""
    if part.dep != "prep" or part.text.lower() in whereabouts().telling_apart:
        return False
    near = part.text.lower() in whereabouts().near
    return not near or all(n.pos == "NOUN" and _definite(n) for n in part.children)


@cache
def _capitals(gazetteer: Gazetteer) -> Mapping[str, PlaceEntry]:
    """The towns by which states are meant in the news, by the id of the state."""
    towns: dict[tuple[str | None, str], PlaceEntry] = {}
    for place in gazetteer.places.values():
        for name in (place.label, *place.names):
            key = (place.country, name)
            if place.kind == "Locality" and (key not in towns or towns[key].population < place.population):
                towns[key] = place
    states = (e for e in gazetteer.actors.values() if e.kind == "Country" and e.iso and not e.until)
    return {e.id: town for e in states if (town := _first(e, towns)) is not None}


def _first(state: Entry, towns: Mapping[tuple[str | None, str], PlaceEntry]) -> PlaceEntry | None:
    return next((towns[state.iso, name] for name in state.metonyms if (state.iso, name) in towns), None)
