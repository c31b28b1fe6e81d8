"""Where and when: the place and date that belong to a clause, and to no other in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.draft import Draft
from kg.extract.nounphrase import name_run
from kg.extract.referents import Referents
from kg.extract.sites import sites
from kg.extract.timing import date_of
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.grammar.voices import says
from kg.language.gazetteer import PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval, Location
from kg.rules import nouns
from kg.vocabulary import load_vocabulary

_FINENESS = {
    "Landmark": 6,
    "Locality": 5,
    "District": 4,
    "WaterBody": 3,
    "Region": 3,
    "Province": 2,
    "CountryPlace": 1,
}
_UNLISTED = 5
_APART = frozenset({"xcomp", "ccomp", "pcomp", "acl"})
_NO_PHRASES = frozenset({"complement", "adverbial", "governor", "named", "subject", "auxiliary", "negation"})


@dataclass(frozen=True, slots=True, eq=False)
class _Spot:
    """A place in a sentence: the head of its phrase, what it is, and what it is in the lists, if there."""

    node: Node
    location: Location
    entry: PlaceEntry | None

    @property
    def fineness(self) -> int:
        return _FINENESS.get(self.entry.kind, 3) if self.entry else _UNLISTED


class Circumstances:
    """Finds places and dates in the sentences of one article."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self._spots: dict[int, list[_Spot]] = {}

    def place(
        self, clause: Clause, sentence: Sentence, events: frozenset[Node] = frozenset()
    ) -> Location | None:
        """The most precise place of the clause: of its own phrases first, else of its sentence.

        A place inside the phrase of another event noun (`events`) is that event's.
        """
        candidates = [(_nearness(clause, s.node, events), s) for s in self._places(sentence)]
        own = [(near, spot) for near, spot in candidates if near is not None]
        if not own:
            return None
        best = min(near for near, _ in own)
        within = [spot for near, spot in own if near <= best + 1]
        return self._refined([s for s in within if _firm(s.node)] or within).location

    def date(self, clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
        """The date of the clause: the nearest on the way up the tree, else the only one of the sentence."""
        return date_of(clause, sentence, future)

    def _places(self, sentence: Sentence) -> list[_Spot]:
        """All places of a sentence, in the order of the text."""
        if sentence.index not in self._spots:
            found = [*self._listed(sentence), *self._unlisted(sentence)]
            self._spots[sentence.index] = sorted(found, key=lambda spot: spot.location.begin)
        return self._spots[sentence.index]

    def _listed(self, sentence: Sentence) -> Iterator[_Spot]:
        for name in sentence.names:
            node = sentence.node_at(name.begin, name.end) if name.places else None
            if node is None or not _whole(name, node, sentence) or not self._is_place(node, name):
                continue
            entry = self._referents.choice.place(name)
            if entry is not None:
                location = Location(entry.label, entry.id, name.written, name.begin, name.end)
                yield _Spot(node, location, entry)

    def _unlisted(self, sentence: Sentence) -> Iterator[_Spot]:
        for site in sites(sentence):
            written = self._referents.reading.document.text[site.begin : site.end]
            yield _Spot(site.node, Location(written, None, written, site.begin, site.end), None)

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


def _nearness(clause: Clause, node: Node, events: frozenset[Node]) -> int | None:
    """How many clause bounds lie between a place and the clause; None if it is no place of it."""
    if clause.form == "noun" and _within(clause, node):
        return 0
    steps = 0
    for distance, above in enumerate((node, *node.ancestors())):
        if above is clause.predicate:
            return steps
        if (above in events and not _shared(above, clause)) or _closed(above, clause):
            return None
        if is_verb(above) and distance:
            steps += 2
    return 3 if _below(clause, node) else None


def _shared(event: Node, clause: Clause) -> bool:
    """Whether the place of an event below is the clause.s too: a participle, or the noun of a lent verb."""
    return event.dep not in _APART if is_verb(event) else event.pos != "NOUN" or _lent(event, clause)


def _closed(verb: Node, clause: Clause) -> bool:
    """Clauses that keep their places: those told of the subject, and those with a subject of their own."""
    if clause.form == "noun" or not is_verb(verb):
        return False
    if verb.dep == "relcl":
        return verb.index < clause.predicate.index
    return verb.dep in ("advcl", "ccomp", "parataxis", "conj") and _has_subject(verb)


def _has_subject(verb: Node) -> bool:
    return any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)


def _within(clause: Clause, node: Node) -> bool:
    """Whether a place stands inside a phrase of an event noun, wherever the parser hung that phrase."""
    heads = {h for slot, held in clause.slots.items() if slot not in _NO_PHRASES for h in held}
    return not heads.isdisjoint((node, *node.ancestors()))


def _below(clause: Clause, node: Node) -> bool:
    """Whether the place hangs on a verb above the clause, where the parser may have put it."""
    above = next((a for a in node.ancestors() if is_verb(a)), None)
    way = [clause.predicate, *clause.predicate.ancestors()]
    if above is None or above not in way:
        return False
    return clause.form == "noun" or not any(_parted(n, node) for n in way[: way.index(above)])


def _parted(verb: Node, place: Node) -> bool:
    """Whether a clause below has no part in the place above: told, added with its own subject, relative."""
    if verb.dep == "ccomp" and verb.head is not None and says(verb.head):
        return True
    if verb.dep == "conj" and verb.head is not None and place.index < verb.head.index:
        return False
    return verb.dep == "relcl" or (verb.dep in ("conj", "advcl", "ccomp", "parataxis") and _has_subject(verb))


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


def _lent(noun: Node, clause: Clause) -> bool:
    """ "carried out an attack in Kabul": the verb only lends itself to the noun, and shares its place."""
    return (
        not english().support_verbs.isdisjoint(phrasal(clause.predicate)) if clause.form == "verb" else True
    )


def struck_place(draft: Draft) -> Location | None:
    """Where a town or country is itself what was attacked, invaded, taken: "the invasion of Ukraine"."""
    if load_vocabulary().event(draft.event).type != "ASSAULT" and draft.event != "AirspaceViolation":
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
    """Up through names, possessors and coordination: in "in Bannu and Tank", Tank hangs on "in" too."""
    while (
        node.head is not None
        and node.dep in ("compound", "conj", "poss", "nmod", "appos", "amod")
        and not is_verb(node.head)
    ):
        node = node.head
    return node
