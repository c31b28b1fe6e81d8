"""When: the date that belongs to a clause, and to no other in its sentence."""

from __future__ import annotations

from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.grammar.voices import says
from kg.language.dates import When
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval

_JUST_BEHIND = 3
_FINISHED = frozenset({"VBD", "VBN", "NN", "NNS"})


def date_of(clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
    """The date of the clause: the nearest on the way up the tree, else the only one of the sentence."""
    ranked = sorted(
        ((rank, w.begin, w) for w in sentence.dates if (rank := _rank(clause, w, sentence)) is not None),
        key=lambda item: item[:2],
    )
    return ranked[0][2].read(future) if ranked else None


def _rank(clause: Clause, when: When, sentence: Sentence) -> int | None:
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
