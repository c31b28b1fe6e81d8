"""When: the date that belongs to a clause, and to no other in its sentence."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.whereabouts import whereabouts
from kg.grammar import Clause
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.grammar.voices import says
from kg.language.dates import When
from kg.language.offsets import Offset, find_offsets
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval

_JUST_BEHIND = 3
_IMPLYING = frozenset({"force", "compel", "oblige", "begin", "start", "manage", "help"})
_FINISHED = frozenset({"VBD", "VBN", "NN", "NNS"})


def date_of(clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
    """The date of the clause: its own, else by its distance from the clause above, else the nearest above."""
    return _distant(clause, sentence) or _nearest(clause, sentence, future)


def _distant(clause: Clause, sentence: Sentence) -> Interval | None:
    """ "Thanked them on Friday two days after he had blamed them": the day of the blame."""
    below = _behind_mark(clause.predicate)
    mark = below.child("mark") if below is not None else None
    if below is None or mark is None:
        return None
    offset = next((o for o in offsets_of(sentence) if o.clause and o.end == mark.end), None)
    own = {id(node) for node in below.subtree()}
    outside = [w for w in sentence.dates if id(verb_over(w.begin, w.end, sentence)) not in own]
    if offset is None or len(outside) < len(sentence.dates):
        return None
    above = [w for w in outside if verb_over(w.begin, w.end, sentence) is below.head] or outside
    return offset.reverse().from_day(above[0].interval) if len(above) == 1 else None


def _behind_mark(predicate: Node) -> Node | None:
    """The verb of the clause behind "after" or "before" in which the event is told."""
    for node in (predicate, *predicate.ancestors()):
        mark = node.child("mark")
        if mark is not None and mark.lemma in ("after", "before"):
            return node
        if node.dep in ("relcl", "ccomp", "conj", "acl"):
            return None
    return None


def offsets_of(sentence: Sentence) -> list[Offset]:
    """The distances in time that a sentence states; offsets count from the beginning of the article."""
    begin, words = sentence.span.begin, list(" " * (sentence.span.end - sentence.span.begin))
    for node in sentence.nodes:
        words[node.begin - begin : node.end - begin] = node.text
    return [replace(o, begin=o.begin + begin, end=o.end + begin) for o in find_offsets("".join(words))]


def verb_over(begin: int, end: int, sentence: Sentence) -> Node | None:
    """The verb on which the words between two offsets hang."""
    node = sentence.node_at(begin, end)
    return next((a for a in node.ancestors() if _clausal(a)), None) if node is not None else None


def _clausal(node: Node) -> bool:
    """A verb, but not "following" or the "neighbouring" that the parser takes for one."""
    return is_verb(node) and node.dep != "prep" and node.text.lower() not in whereabouts().beside


def _nearest(clause: Clause, sentence: Sentence, future: bool) -> Interval | None:
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
    verbs = [n for n in between if _clausal(n) and not _carries_on(n)]
    own = clause.form == "noun" and len(verbs) == 1 and verbs[0].head is clause.predicate
    return None if verbs and not own else len(verbs) + sum(1 for n in between if n.pos == "NOUN")


def _carries_on(verb: Node) -> bool:
    """ "Were forced to flee in 2014": what they are made to do is done on the day that they are."""
    governor = verb.head
    return verb.dep == "xcomp" and governor is not None and governor.lemma in _IMPLYING


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
