"""Where and when: the place and date that belong to a clause, and to no other in its sentence."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.nounphrase import name_run
from kg.extract.referents import Referents
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.grammar.voices import says
from kg.language.dates import When
from kg.language.gazetteer import PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval, Location
from kg.rules import nouns
from kg.vocabulary import load_vocabulary

_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "inside",
        "across",
        "from",
        "into",
        "on",
        "of",
        "along",
        "off",
        "within",
        "throughout",
        "over",
        "to",
        "towards",
        "toward",
        "through",
        "between",
        "north",
        "south",
        "east",
        "west",
        "for",
    }
)
_FINENESS = {
    "Landmark": 6,
    "Locality": 5,
    "District": 4,
    "WaterBody": 3,
    "Region": 3,
    "Province": 2,
    "CountryPlace": 1,
}
_STRONG = frozenset(
    {"in", "at", "near", "outside", "around", "inside", "across", "along", "off", "within", "throughout"}
)


_FAR, _OUTSIDE = 99, 2
_JUST_BEHIND = 3
_FINISHED = frozenset({"VBD", "VBN", "NN", "NNS"})
_NO_PHRASES = frozenset({"complement", "adverbial", "governor", "named", "subject", "auxiliary", "negation"})


class Circumstances:
    """Finds places and dates in the sentences of one article."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents

    def place(
        self, clause: Clause, sentence: Sentence, events: frozenset[Node] = frozenset()
    ) -> Location | None:
        """The most precise place of the clause: of its own phrases first, else of its sentence.

        A place inside the phrase of another event noun (`events`) is that event's.
        """
        named = [n for n in sentence.names if n.places]
        candidates = [(self._nearness(clause, n, sentence, events), n) for n in named]
        own = [(near, n) for near, n in candidates if near is not None]
        best = min((near for near, _ in own), default=_FAR)
        unlisted = self._unlisted(clause, sentence) if best >= _OUTSIDE else None
        if unlisted is not None or not own:
            return unlisted
        within = [n for near, n in own if near <= best + 1]
        entry, name = self._refined([n for n in within if self._firm(n, sentence)] or within)
        return Location(entry.label, entry.id, name.written, name.begin, name.end)

    def _firm(self, name: Name, sentence: Sentence) -> bool:
        """A place behind "in" or "at" rather than "from", "to" or none."""
        node = sentence.node_at(name.begin, name.end)
        top = _outermost(node) if node is not None else None
        return (
            top is not None
            and top.dep == "pobj"
            and top.head is not None
            and top.head.text.lower() in _STRONG
        )

    def _refined(self, names: list[Name]) -> tuple[PlaceEntry, Name]:
        """The first place that is named, or a finer one that lies in it; a list of places is not refined."""
        found = [
            (entry, n) for n in sorted(names, key=lambda n: n.begin) if (entry := self._entry(n)) is not None
        ]
        chosen = found[0]
        for entry, name in found[1:]:
            nested = self._referents.gazetteer.lies_in(entry.id, chosen[0].id)
            if nested and _FINENESS.get(entry.kind, 3) > _FINENESS.get(chosen[0].kind, 3):
                chosen = (entry, name)
        return chosen

    def _unlisted(self, clause: Clause, sentence: Sentence) -> Location | None:
        """A place that no list knows: a capitalised name behind "in", "at", "near" that is nobody's."""
        for preposition in sorted(_STRONG):
            for head in clause.get(preposition):
                run = name_run(head, sentence.nodes)
                if (
                    run
                    and head.pos == "PROPN"
                    and not self._referents.of(head, sentence)
                    and not self._dated(head, sentence)
                ):
                    begin, end = run[0].begin, run[-1].end
                    written = self._referents.reading.document.text[begin:end]
                    return Location(written, None, written, begin, end)
        return None

    def _dated(self, node: Node, sentence: Sentence) -> bool:
        return any(w.begin <= node.begin < w.end for w in sentence.dates)

    def _entry(self, name: Name) -> PlaceEntry | None:
        return self._referents.choice.place(name)

    def _nearness(
        self, clause: Clause, name: Name, sentence: Sentence, events: frozenset[Node]
    ) -> int | None:
        """How many clause bounds lie between a place and the clause; None if it is no place of it."""
        node = sentence.node_at(name.begin, name.end)
        if node is None or not self._is_place(node, name, sentence):
            return None
        if clause.form == "noun" and self._within(clause, node):
            return 0
        steps = 0
        for distance, above in enumerate((node, *node.ancestors())):
            if above is clause.predicate:
                return steps
            if above in events and above.pos == "NOUN" and not _lent(above, clause):
                return None
            if is_verb(above) and distance:
                steps += 2
        below = self._below(clause, node)
        return 3 if below else None

    def _within(self, clause: Clause, node: Node) -> bool:
        """Whether a place stands inside a phrase of an event noun, wherever the parser hung that phrase."""
        heads = {h for slot, held in clause.slots.items() if slot not in _NO_PHRASES for h in held}
        return not heads.isdisjoint((node, *node.ancestors()))

    def _below(self, clause: Clause, node: Node) -> bool:
        """Whether the place hangs on a verb above the clause, where the parser may have put it."""
        mine = {clause.predicate, *clause.predicate.ancestors()}
        above = next((a for a in node.ancestors() if is_verb(a)), None)
        return above in mine

    def _is_place(self, node: Node, name: Name, sentence: Sentence) -> bool:
        """A name is a place in a phrase of place or before a noun ("the Peshawar mosque"); not as a party."""
        if not any(r.place for r in name.readings):
            return False
        owned = self._referents.choice.actor(name)
        top = _outermost(node)
        preposition = top.head.text.lower() if top.dep == "pobj" and top.head is not None else None
        if preposition in _STRONG:
            return True
        if preposition == "of" and any(r.form == "metonym" for r in name.readings):
            return not _governs(top)
        if owned is not None and owned.kind == "Country" and preposition not in ("from", "into", "over"):
            return False
        if any(r.form in ("adjective", "inhabitant") for r in name.readings):
            return False
        if preposition is not None:
            return preposition in _LOCATIVE
        if node.dep in ("poss", "compound", "nmod", "amod", "appos", "conj"):
            return True
        return node.dep in ("dobj", "nsubjpass") and owned is None

    def date(self, clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
        """The date of the clause: the nearest on the way up the tree, else the only one of the sentence."""
        ranked = sorted(
            (
                (rank, w.begin, w)
                for w in sentence.dates
                if (rank := self._rank(clause, w, sentence)) is not None
            ),
            key=lambda item: item[:2],
        )
        return ranked[0][2].read(future) if ranked else None

    def _rank(self, clause: Clause, when: When, sentence: Sentence) -> int | None:
        node = sentence.node_at(when.begin, when.end)
        if node is None:
            return None
        chain = [node, *node.ancestors()]
        if clause.predicate in chain:
            return _inner_rank(clause, chain[1 : chain.index(clause.predicate)])
        if _outlives(clause):
            return None
        behind = clause.form == "noun" and clause.predicate.index < node.index
        if behind and any(h in chain[:2] for heads in clause.slots.values() for h in heads):
            return _JUST_BEHIND
        return _outer_rank(clause.predicate, node, chain)


def _lent(noun: Node, clause: Clause) -> bool:
    """ "carried out an attack in Kabul": the verb only lends itself to the noun, and shares its place."""
    return (
        not english().support_verbs.isdisjoint(phrasal(clause.predicate)) if clause.form == "verb" else True
    )


def _inner_rank(clause: Clause, between: list[Node]) -> int | None:
    """A date below the event word: another verb's, unless that verb tells of the noun ("agreed in June")."""
    verbs = [n for n in between if is_verb(n) and n.dep != "prep"]
    own = clause.form == "noun" and len(verbs) == 1 and verbs[0].head is clause.predicate
    return None if verbs and not own else len(verbs) + sum(1 for n in between if n.pos == "NOUN")


def _outlives(clause: Clause) -> bool:
    """ "ended the truce in May": the day of the end is not that of the truce."""
    ends = english().ending_verbs
    return any(not ends.isdisjoint(phrasal(g)) for g in clause.get("governor") if is_verb(g))


def _outer_rank(predicate: Node, node: Node, chain: list[Node]) -> int | None:
    """A date on a clause above holds below if nothing stands between and it is not the day of saying so."""
    mine = [predicate, *predicate.ancestors()]
    meeting = next((n for n in chain if n in mine), None)
    if meeting is None or any(is_verb(n) or n.pos == "NOUN" for n in chain[1 : chain.index(meeting)]):
        return None
    below = mine[mine.index(meeting) - 1]
    told = below.dep == "ccomp" and says(meeting) and predicate.tag in _FINISHED
    if told or (below.dep == "conj" and meeting.index < node.index < below.index):
        return None
    return _JUST_BEHIND + 1 + sum(2 for n in mine[: mine.index(meeting)] if is_verb(n))


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
