"""Where and when: the place and date that belong to a clause, and to no other in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.again import Again, words_of
from kg.extract.draft import Draft
from kg.extract.nounphrase import name_run
from kg.extract.reach import nearness, undergoer
from kg.extract.referents import Referents
from kg.extract.scene import name_over
from kg.extract.sites import sites
from kg.extract.timing import date_of
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar import Clause
from kg.grammar.phrases import is_verb
from kg.language.gazetteer import PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval, Location
from kg.rules import nouns
from kg.vocabulary import load_vocabulary

_UNLISTED = 5


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
    """Finds places and dates in the sentences of one article."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self._again = Again(referents)
        self._spots: list[list[_Spot]] = []

    def place(
        self, clause: Clause, sentence: Sentence, events: frozenset[Node] = frozenset()
    ) -> Location | None:
        """The most precise place of the clause: of its own phrases first, else of its sentence.

        A place inside the phrase of another event noun (`events`) is that event's.
        """
        candidates = [(nearness(clause, s.node, events), s) for s in self._places(sentence)]
        own = [(near, spot) for near, spot in candidates if near is not None]
        if not own:
            return self._undergoing(clause, sentence)
        best = min(near for near, _ in own)
        within = [spot for near, spot in own if near <= best + 1]
        return self._refined([s for s in within if _firm(s.node)] or within).location

    def date(self, clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
        """The date of the clause: the nearest on the way up the tree, else the only one of the sentence."""
        return date_of(clause, sentence, future)

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
            if node is None or entry is None or not _whole(name, node, sentence):
                continue
            if self._is_place(node, name):
                location = Location(entry.label, entry.id, name.written, name.begin, name.end)
                self._remember(sentence, node, location, words_of(entry))
                yield _Spot(node, location, entry)

    def _unlisted(self, sentence: Sentence) -> Iterator[_Spot]:
        for site in sites(sentence):
            written = self._referents.reading.document.text[site.begin : site.end]
            location = Location(written, None, written, site.begin, site.end)
            self._remember(sentence, site.node, location, site.words)
            yield _Spot(site.node, location, None)

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
        top = _outermost(node)
        preposition = top.head.text.lower() if top.dep == "pobj" and top.head is not None else None
        if preposition in whereabouts().firm:
            return True
        if _goal(top):
            return True
        if preposition == "of" and any(r.form == "metonym" for r in name.readings):
            return not _governs(top)
        if owned is not None and owned.kind == "Country" and preposition not in ("from", "into", "over"):
            return False
        if any(r.form in ("adjective", "inhabitant") for r in name.readings):
            return False
        if preposition is not None:
            return preposition in whereabouts().locative
        if node.dep in ("poss", "compound", "nmod", "amod", "appos", "conj"):
            return True
        return node.dep in ("dobj", "nsubjpass") and owned is None


def _goal(top: Node) -> bool:
    """ "Flew to Cairo", "the trip to Kenya"."""
    behind_to = top.dep == "pobj" and top.head is not None and top.head.text.lower() == "to"
    going = top.head.head if behind_to and top.head is not None else None
    return going is not None and going.lemma in whereabouts().going


def _firm(node: Node) -> bool:
    """A place behind "in" or "at" rather than "from", "to" or none."""
    top = _outermost(node)
    return top.dep == "pobj" and top.head is not None and top.head.text.lower() in whereabouts().firm


def _whole(name: Name, node: Node, sentence: Sentence) -> bool:
    """Not a part of a longer word ("Bas-Marché") nor the last name of a person ("Oleg Brasov")."""
    if node.begin < name.begin or (node.end > name.end and node.text[name.end - node.begin] == "-"):
        return False
    before = [w for w in name_run(node, sentence.nodes) if w.end <= name.begin]
    covered = {n.end for n in sentence.names}
    own = [w for w in before if w.end not in covered and not _qualifies(w)]
    return not own or _firm(node)


def _qualifies(word: Node) -> bool:
    """Words before the name of a place that do not make it another name: points of the compass, offices."""
    lower = word.text.lower()
    return lower in words().directions | words().geographic or bool(nouns().find(lower, ())[1])


def struck_place(draft: Draft) -> Location | None:
    """Where a place is itself what was attacked, invaded, visited: "the invasion of Ukraine"."""
    event = load_vocabulary().event(draft.event)
    if event.type != "ASSAULT" and draft.event not in ("AirspaceViolation", "Visit"):
        return None
    for referent in draft.recipients:
        entry, party = referent.place, referent.participant
        if entry is not None and not referent.adjective:
            return Location(entry.label, entry.id, party.written, party.begin, party.end)
    return None


def _governs(node: Node) -> bool:
    """ "the government of Kabul" is no place; "the city of Kabul" and "control of Kabul" are."""
    noun = node.head.head if node.head is not None else None
    return noun is not None and bool(nouns().find(noun.lemma, ())[1] & {"organ", "office", "title"})


def _outermost(node: Node) -> Node:
    """Up through names, owners, coordination, "the city of": in "in Bannu and Tank", Tank hangs on "in"."""
    while (above := _holder(node)) is not None:
        node = above
    return node


def _holder(node: Node) -> Node | None:
    """The noun of whose name or description a word is a part."""
    above = node.head
    if above is None or is_verb(above):
        return None
    if node.dep in ("compound", "conj", "poss", "nmod", "appos", "amod"):
        return above
    return above.head if node.dep == "pobj" and above.lemma == "of" and _settled(above.head) else None


def _settled(noun: Node | None) -> bool:
    return noun is not None and noun.lemma in whereabouts().settled | whereabouts().land
