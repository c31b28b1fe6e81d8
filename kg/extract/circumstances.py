"""Where: the place that belongs to an event, and to no other in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.again import Again, words_of
from kg.extract.draft import Draft
from kg.extract.place_phrases import (
    building,
    entered,
    firm,
    goal,
    governs,
    is_party,
    is_whole,
    origin,
    outermost,
    said_of,
    said_to_be_place,
    settled,
)
from kg.extract.reach import nearness, spoken_of, undergoer
from kg.extract.referents import Referent, Referents
from kg.extract.scene import name_over
from kg.extract.sites import sites
from kg.extract.whereabouts import whereabouts
from kg.grammar import Clause
from kg.language.gazetteer import PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Location, Participant
from kg.vocabulary import load_vocabulary

_UNLISTED = 6
# Behind these even the seat of a government is the place.
_PASSING = frozenset({"from", "into", "over", "through", "throughout"})


@dataclass(frozen=True, slots=True, eq=False)
class _Spot:
    """A place in a sentence: the head of its phrase, what it is, and what it is in the lists, if there."""

    node: Node
    location: Location
    entry: PlaceEntry | None

    @property
    def fineness(self) -> int:
        return self.entry.fineness if self.entry else _UNLISTED


class Circumstances:
    """Finds places in the sentences of one article."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self._again = Again(referents)
        self._spots: list[list[_Spot]] = []

    def place(self, draft: Draft, events: frozenset[Node] = frozenset()) -> Location | None:
        """The most precise place of an event: of its own phrases first, else of its sentence.

        A place inside the phrase of another event noun (`events`) is that event's; words are spoken where the
        speaker is, and not where the things are of which they speak.
        """
        clause, sentence = draft.clause, draft.sentence
        candidates = [(nearness(clause, s.node, events), s) for s in self._places(sentence)]
        own = [(near, spot) for near, spot in candidates if near is not None]
        if draft.spoken:
            own = [(near, spot) for near, spot in own if not spoken_of(clause, spot.node)]
        if not own:
            return self._undergoing(clause, sentence)
        best = min(near for near, _ in own)
        within = [spot for near, spot in own if near <= best + 1]
        at = [s for s in within if firm(s.node)]
        return self._refined([*at, *filter(_struck, within)] if at else within).location

    def struck(self, draft: Draft) -> Location | None:
        """Where a place is itself what was attacked or visited: "the invasion of Ukraine", "its airspace"."""
        event = load_vocabulary().event(draft.event)
        if event.type != "ASSAULT" and draft.event not in ("AirspaceViolation", "Visit"):
            return None
        for referent in draft.recipients:
            party = referent.participant
            entry = self._land_of(party) if draft.event == "AirspaceViolation" else _itself(referent)
            if entry is not None:
                location = Location(entry.label, entry.id, party.written, party.begin, party.end)
                self._again.remember(draft.sentence, location, words_of(entry))
                return location
        return None

    def ravaged(self, draft: Draft) -> Location | None:
        """Attacks on the forces of one state, told all together, are in that state."""
        lands = {entry.id: (entry, r) for r in draft.recipients if (entry := self._land_of(r.participant))}
        if draft.event != "AttackCampaign" or len(lands) != 1:
            return None
        ((entry, referent),) = lands.values()
        party = referent.participant
        return Location(entry.label, entry.id, party.written, party.begin, party.end)

    def _land_of(self, party: Participant) -> PlaceEntry | None:
        """The country of a state, or of the state for which somebody acts."""
        gazetteer = self._referents.gazetteer
        state = gazetteer.actors.get(party.principal or party.actor or "")
        return gazetteer.places.get((state.iso or "").lower()) if state is not None else None

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
            node = sentence.node_at(name.begin, name.end) if name.places else None
            entry = self._referents.choice.place(name) if node is not None else None
            if node is None or entry is None or not is_whole(name, node, sentence):
                continue
            if self._is_place(node, name):
                location = Location(entry.label, entry.id, name.written, name.begin, name.end)
                self._remember(sentence, node, location, self._words_of(name) | said_of(node))
                yield _Spot(node, location, entry)

    def _unlisted(self, sentence: Sentence) -> Iterator[_Spot]:
        for site in sites(sentence):
            written = self._referents.reading.document.text[site.begin : site.end]
            location = Location(written, None, written, site.begin, site.end)
            self._remember(sentence, site.node, location, site.words)
            yield _Spot(site.node, location, None)

    def _words_of(self, name: Name) -> frozenset[str]:
        """The common nouns by which a name can be meant again: Ankara is a city and a province."""
        places = self._referents.gazetteer.places
        return frozenset(word for place in name.places for word in words_of(places[place]))

    def _remember(self, sentence: Sentence, node: Node, location: Location, words: frozenset[str]) -> None:
        """What is said of somebody in passing ("whose ministers met in Jakarta") is not the scene."""
        if not any(a.dep == "relcl" for a in node.ancestors()):
            self._again.remember(sentence, location, words)

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
        owned = self._referents.choice.actor(name)
        top = outermost(node)
        if top is not node and node.dep in ("poss", "compound") and is_party(top):
            return False
        preposition = top.head.text.lower() if top.dep == "pobj" and top.head is not None else None
        if preposition in whereabouts().firm or (node.dep == "compound" and building(top)):
            return True
        if goal(top) or (top is not node and settled(top)) or said_to_be_place(node):
            return True
        if node.dep in ("dobj", "nsubjpass") and entered(node, name):
            return True
        if preposition == "from" and origin(top):
            return False
        if preposition == "of" and any(r.form == "metonym" for r in name.readings):
            return not governs(top)
        if owned is not None and owned.kind == "Country" and preposition not in _PASSING:
            return False
        if any(r.form in ("adjective", "inhabitant") for r in name.readings):
            return False
        if preposition is not None:
            return preposition in whereabouts().locative
        if node.dep in ("poss", "compound", "nmod", "amod", "appos", "conj"):
            return True
        return node.dep in ("dobj", "nsubjpass") and owned is None


def _struck(spot: _Spot) -> bool:
    """A town or land that is itself what is attacked, taken or left."""
    top = outermost(spot.node)
    itself = top is spot.node or settled(top)
    return (
        itself and top.dep in ("dobj", "nsubjpass") and (spot.entry is None or spot.entry.kind != "Landmark")
    )


def _itself(referent: Referent) -> PlaceEntry | None:
    """The place that a participant is, unless only an adjective speaks of it."""
    return None if referent.adjective else referent.place
