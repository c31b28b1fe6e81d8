"""Where: the place that belongs to an event, and to no other in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.again import Again, words_of
from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns, names_attack
from kg.extract.place_phrases import (
    bearer_of,
    building,
    entered,
    firm,
    goal,
    is_of_people,
    is_party,
    located_by,
    opens_name,
    outermost,
    said_of,
    said_to_be_place,
    settled,
    told_behind,
)
from kg.extract.reach import nearness, spoken_of, undergoer
from kg.extract.referents import Referents
from kg.extract.scene import name_over
from kg.extract.sides import same_side
from kg.extract.sites import sites
from kg.extract.targets import Targets
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar import Clause, clause
from kg.grammar.voices import says
from kg.language.gazetteer import Entry, PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Location

_UNLISTED, _WIDE = 6, 3


@dataclass(frozen=True, slots=True, eq=False)
class _Spot:
    """A place in a sentence: the head of its phrase, what it is, and what it is in the lists, if there."""

    node: Node
    location: Location
    entry: PlaceEntry | None
    wide: bool = False

    @property
    def fineness(self) -> int:
        unlisted = _WIDE if self.wide else _UNLISTED
        return self.entry.fineness if self.entry else unlisted


class Circumstances:
    """Finds places in the sentences of one article."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self._again = Again(referents)
        self._targets = Targets(referents, self._again)
        self._spots: list[list[_Spot]] = []

    def where(self, draft: Draft, events: frozenset[Node]) -> Location | None:
        """The place of an event as its sentence tells it; `events` are the words of all events told there.

        Airspace is violated in the country whose it is, though it be "near Syria".
        """
        found = self.place(draft, events)
        if found is None:
            return self._targets.place(draft)
        struck = self._targets.struck(draft)
        if draft.event == "AirspaceViolation":
            return self._inside(found, struck)
        if struck and (self._origin(found, draft.sentence) or self._nearer(struck, found)):
            return struck
        return found

    def _origin(self, found: Location, sentence: Sentence) -> bool:
        """ "Invaded Kuwait from Iraq": whence it came."""
        node = sentence.node_at(found.begin, found.end)
        return node is not None and node.head is not None and node.head.text.lower() in whereabouts().whence

    def _nearer(self, struck: Location, found: Location) -> bool:
        """ "Stormed Pont-Sonde in central Haiti", "in Aleppo, rebels took Khanasir": a town that is itself
        struck is where it happened, unless the other place lies in it."""
        entry = self._entry(struck)
        town = entry is not None and entry.kind == "Locality" and not self._lies_in(found, struck)
        return town or self._lies_in(struck, found)

    def _lies_in(self, inner: Location, outer: Location) -> bool:
        listed = inner.place is not None and outer.place is not None
        return listed and self._referents.gazetteer.lies_in(inner.place or "", outer.place or "")

    def _inside(self, found: Location, country: Location | None) -> Location:
        """A place that lies in a country, else the country itself."""
        if country is None or country.place is None:
            return found
        return found if self._lies_in(found, country) else country

    def place(self, draft: Draft, events: frozenset[Node] = frozenset()) -> Location | None:
        """The most precise place of an event: of its own phrases first, else of its sentence.

        A place inside the phrase of another event noun (`events`) is that event's; words are spoken where the
        speaker is, and not where the things are of which they speak.
        """
        own = self._own(draft, draft.clause, events) or self._own(draft, _telling(draft), events)
        if not own:
            return self._undergoing(draft.clause, draft.sentence)
        own = _without_owners(own)
        best = min(near for near, _ in own)
        within = [spot for near, spot in own if near <= best + 1]
        at = [s for s in within if firm(s.node)]
        return self._refined([*at, *filter(_struck, within)] if at else within).location

    def _own(self, draft: Draft, told: Clause | None, events: frozenset[Node]) -> list[tuple[int, _Spot]]:
        """The places of a clause that tells of an event, and how near they are."""
        spots = self._places(draft.sentence) if told is not None else []
        near = [(nearness(told, s.node, events), s) for s in spots if told is not None]
        own = [(steps, spot) for steps, spot in near if steps is not None]
        if not draft.spoken or told is None:
            return own
        return [(n, s) for n, s in own if not spoken_of(told, s.node) or _signed_at(draft, s.node)]

    def spoken_at(self, speech: Clause, sentence: Sentence) -> Location | None:
        """Where the words of a clause are spoken, if it says so itself."""
        spots = (s for s in self._places(sentence) if firm(s.node) and not spoken_of(speech, s.node))
        return next((s.location for s in spots if nearness(speech, s.node, frozenset()) == 0), None)

    def _places(self, sentence: Sentence) -> list[_Spot]:
        """All places of a sentence, in the order of the text; the sentences before are read first."""
        for each in self._referents.reading.sentences[len(self._spots) : sentence.index + 1]:
            found = [*self._listed(each), *self._unlisted(each)]
            found += [
                _Spot(node, location, self._entry(location)) for node, location in self._again.meant(each)
            ]
            self._spots.append(sorted(found, key=lambda spot: spot.location.begin))
        return self._spots[sentence.index]

    def _entry(self, location: Location) -> PlaceEntry | None:
        return self._referents.gazetteer.places.get(location.place or "")

    def _listed(self, sentence: Sentence) -> Iterator[_Spot]:
        for name in sentence.names:
            node = bearer_of(name, sentence) if name.places else None
            entry = self._referents.choice.place(name) if node is not None else None
            if node is None or entry is None or _names_body(node, entry) or told_behind(node):
                continue
            if self._is_place(node, name) and not self._is_surname(node):
                location = Location(entry.label, entry.id, name.written, name.begin, name.end)
                self._remember(sentence, node, location, self._words_of(name) | said_of(node))
                yield _Spot(node, location, entry)

    def _is_surname(self, node: Node) -> bool:
        """ "Arcos" behind "Alejandro Arcos": he, unless it stands where only a place can."""
        return not firm(node) and self._referents.memory.surname(node.text, node.begin) is not None

    def _unlisted(self, sentence: Sentence) -> Iterator[_Spot]:
        for site in sites(sentence):
            written = self._referents.reading.document.text[site.begin : site.end]
            location = Location(written, None, written, site.begin, site.end)
            self._remember(sentence, site.node, location, site.words)
            wide = bool(site.words & whereabouts().wide)
            yield _Spot(site.node, location, None, wide and not site.words & whereabouts().settled)

    def _words_of(self, name: Name) -> frozenset[str]:
        """The common nouns by which a name can be meant again: Ankara is a city and a province."""
        places = self._referents.gazetteer.places
        return frozenset(word for place in name.places for word in words_of(places[place]))

    def _remember(self, sentence: Sentence, node: Node, location: Location, nouns: frozenset[str]) -> None:
        """What is said of somebody in passing ("whose ministers met in Jakarta") is not the scene."""
        if not any(a.dep == "relcl" for a in node.ancestors()):
            self._again.remember(sentence, location, nouns)

    def _undergoing(self, clause: Clause, sentence: Sentence) -> Location | None:
        """ "Pakistan saw a rise in attacks": where it happens is the subject."""
        subject = undergoer(clause)
        name = name_over(subject, sentence.names) if subject is not None else None
        entry = self._referents.choice.place(name) if name is not None else None
        if name is None or entry is None:
            return None
        return Location(entry.label, entry.id, name.written, name.begin, name.end)

    def _refined(self, spots: Sequence[_Spot]) -> _Spot:
        """The first place that is named, or a finer one that lies in it; a list of places is not refined."""
        chosen = spots[0]
        for spot in spots[1:]:
            if spot.fineness > chosen.fineness and self._nested(spot, chosen):
                chosen = spot
        return chosen

    def _nested(self, inner: _Spot, outer: _Spot) -> bool:
        """Whether one place lies in another by the lists; one that they do not know may lie anywhere."""
        if inner.entry is None or outer.entry is None:
            return True
        return self._referents.gazetteer.lies_in(inner.entry.id, outer.entry.id)

    def _is_place(self, node: Node, name: Name) -> bool:
        """A name is a place in a phrase of place or before a noun ("the Peshawar mosque"); not as a party."""
        owned, top = self._referents.choice.actor(name), outermost(node)
        inner = top is not node
        if _names_medium(name, top.lemma if inner else None, owned):
            return False
        if inner and node.dep in ("poss", "compound") and is_party(top):
            return False
        if node.dep == "compound" and _before_attack(name, top):
            return True
        state = owned is not None and owned.kind == "Country"
        if state and inner and not (settled(top) or building(top) or top.pos == "PROPN"):
            return False
        preposition = top.head.text.lower() if top.dep == "pobj" and top.head is not None else None
        if preposition in whereabouts().firm or _only_place(node, top, name):
            return True
        if preposition is not None:
            return located_by(preposition, top, name, state)
        if state or is_of_people(name):
            return False
        if node.dep in ("poss", "compound", "nmod", "amod", "appos", "conj"):
            return not opens_name(node)
        return node.dep in ("dobj", "nsubjpass") and owned is None


def _names_medium(name: Name, described: str | None, owned: Entry | None) -> bool:
    """ "The LIMA newspaper", "Radio Lima": what reports, by the noun that describes it or by the lists."""
    written = described in words().media and name.written.isupper()
    return written or (owned is not None and owned.kind == "Media")


def _only_place(node: Node, top: Node, name: Name) -> bool:
    """Whether a name stands where no party can; `top` is the outermost word of its phrase."""
    if goal(top) or (top is not node and settled(top)) or said_to_be_place(node):
        return True
    if node.dep == "compound":
        return building(top)
    return node.dep in ("dobj", "nsubjpass") and entered(node, name)


def _names_body(node: Node, entry: PlaceEntry) -> bool:
    """ "At the Africa Inland Church", "the Spain Tower": a land in the name of something else."""
    head = node.head if node.dep == "compound" else None
    proper = head is not None and head.pos == "PROPN" and not settled(head)
    return proper and (entry.kind == "CountryPlace" or entry.country is None)


def _without_owners(spots: Sequence[tuple[int, _Spot]]) -> list[tuple[int, _Spot]]:
    """ "In Anbar's Haditha", "in northern Mali's Kidal": the place that has an owner."""
    owned = {spot.node for _, spot in spots}
    return [(near, s) for near, s in spots if not (s.node.dep == "poss" and s.node.head in owned)]


def _telling(draft: Draft) -> Clause | None:
    """ "Said in Lima that it would not talk": the clause of the verb by which an act of speech is done."""
    verb = draft.predicate.head if draft.spoken and draft.predicate.dep == "ccomp" else None
    own = verb is not None and says(verb) and same_side(draft.speakers, draft.actors)
    return clause(verb) if verb is not None and own else None


def _before_attack(name: Name, noun: Node) -> bool:
    """ "The Kabul attack": a capital, though its name may stand for a government."""
    seat = any(r.form == "metonym" for r in name.readings)
    return seat and names_attack(noun.lemma)


def _signed_at(draft: Draft, node: Node) -> bool:
    """ "Signed a new agreement in Doha": where the accord is signed, and no thing of which it speaks."""
    held = node.head if draft.event == "Signing" and firm(node) else None
    accord = held.head if held is not None else None
    types = event_nouns().get(accord.lemma, frozenset()) if accord is not None else frozenset()
    return "AGREE" in types and accord in draft.clause.get("object")


def _struck(spot: _Spot) -> bool:
    """A town or land that is itself what is attacked, taken or left."""
    top = outermost(spot.node)
    itself = top is spot.node or settled(top)
    return (
        itself and top.dep in ("dobj", "nsubjpass") and (spot.entry is None or spot.entry.kind != "Landmark")
    )
