"""What a sentence itself calls untrue, unlikely or hearsay, and what it says of a kind of event only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from kg.grammar.english import english
from kg.grammar.phrases import is_verb, negation
from kg.language.parse import Node
from kg.language.wordfiles import WordFile, WordSet, read_words

DOUBTED = Path(__file__).with_name("doubted.yaml")
_CLAUSES = frozenset({"ccomp", "csubj", "acl", "relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_JUDGED = _CLAUSES | _SUBJECTS | {"dobj", "oprd"}
_INVERTED = frozenset({"had", "were", "should"})


class DoubtWords(WordFile):
    """The word lists of doubted.yaml; each is documented there."""

    untrue: WordSet
    confirmed: WordSet
    unlikely: WordSet
    frequency: WordSet
    often: WordSet
    counting: WordSet
    doubting: WordSet
    wrongly: WordSet
    hearsay: WordSet
    statutes: WordSet
    help: WordSet
    evidence: WordSet
    unadopted: WordSet
    anybody: WordSet
    about: WordSet
    holding: WordSet


@cache
def doubt_words(path: Path = DOUBTED) -> DoubtWords:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, DoubtWords)


def doubted(predicate: Node) -> bool:
    """Whether the sentence takes back, doubts or only supposes the event of a verb or noun.

    >>> from kg.language.parse import parse
    >>> from kg.language.sentences import Span
    >>> text = "Reports that rebels attacked Lisbon are false."
    >>> doubted(parse(text, [Span(0, len(text))], [])[0][3])
    True
    """
    chain = [predicate, *predicate.ancestors()]
    return (
        _kind_only(predicate)
        or any(map(_inverted, chain))
        or any(map(_unadopted, chain))
        or any(_takes_back(above, below) for below, above in pairwise(_within(chain)))
    )


def _within(chain: list[Node]) -> Iterator[Node]:
    """A word and what governs it, up to a relative clause: that tells what is so, whatever its noun is."""
    for node in chain:
        yield node
        if node.dep == "relcl" and not _that(node):
            return


def _that(clause: Node) -> bool:
    return any(c.dep == "mark" and c.lemma == "that" for c in clause.children)


def _takes_back(above: Node, below: Node) -> bool:
    """Whether a word says of the clause or noun that hangs on it that it is not so."""
    words = doubt_words()
    if is_verb(above):
        believed = below.dep == "ccomp" and above.lemma in words.doubting and not negation(above)
        misled = below.dep == "ccomp" and any(c.text.lower() in words.wrongly for c in above.children)
        return believed or misled or _judged_untrue(above, below)
    if above.pos == "ADJ":
        return below.dep in _CLAUSES and above.lemma in words.untrue | words.unlikely
    return above.lemma in words.hearsay and not negation(above) and _told_in(below)


def _told_in(below: Node) -> bool:
    """ "rumours that X", "speculation about X": what a noun of hearsay tells."""
    if below.dep == "prep":
        return below.lemma in doubt_words().about
    return below.dep in _CLAUSES and _that(below)


def _judged_untrue(verb: Node, below: Node) -> bool:
    """ "it is unlikely that X", "reports of X proved wrong", "called reports of X lies", "it is not true that
    X"; "a fake film showed X"."""
    words = doubt_words()
    if below.dep == "ccomp" and any(_fake(c) for c in verb.children if c.dep in _SUBJECTS):
        return True
    judged = {c.lemma for c in verb.children if c.dep in ("acomp", "attr", "oprd") and c is not below}
    judged |= {o.lemma for c in (*verb.children, *below.subtree()) if c.lemma == "as" for o in c.children}
    if below.dep not in _JUDGED:
        return False
    if judged & words.unlikely:
        return not negation(verb)
    if below.dep not in _CLAUSES and not _has_content(below):
        return False
    return bool(judged & (words.confirmed if negation(verb) else words.untrue))


def _fake(noun: Node) -> bool:
    return any(c.dep == "amod" and c.lemma in doubt_words().untrue for c in noun.children)


def _has_content(noun: Node) -> bool:
    words = doubt_words()
    return any(c.dep in _CLAUSES or (c.dep == "prep" and c.lemma in words.about) for c in noun.children)


def _unadopted(verb: Node) -> bool:
    """ "A draft resolution that condemns X", "the draft calls for": words that nobody has made his own."""
    paper = verb.head if verb.dep == "relcl" else verb.child("nsubj")
    if paper is None or not is_verb(verb):
        return False
    marks = {c.lemma for c in paper.children if c.dep in ("amod", "compound")}
    return not marks.isdisjoint(doubt_words().unadopted)


def _kind_only(word: Node) -> bool:
    """ "Bombings are common in the region", "attacks targeting nurses may be crimes": said of a kind, and of
    no case."""
    if _done_often(word) or _done_at_all(word):
        return True
    noun = word.head if word.dep == "acl" and word.head is not None else word
    verb = noun.head
    if noun.tag != "NNS" or noun.dep not in _SUBJECTS or verb is None or _definite(noun):
        return False
    judged = {c.lemma for c in verb.children if c.dep in ("acomp", "attr", "oprd")}
    judged |= {c.lemma for x in verb.children if x.dep == "xcomp" for c in x.children if c.dep == "acomp"}
    counted = verb.lemma in doubt_words().counting
    supposed = any(c.dep == "aux" and c.lemma in english().modals_hypothetical for c in verb.children)
    return counted or supposed or not judged.isdisjoint(doubt_words().frequency)


def _done_at_all(verb: Node) -> bool:
    """ "Rounding up rebels has not been enough": said of doing so to anybody."""
    copula = verb.head if verb.tag == "VBG" and verb.dep in ("csubj", "nsubj") else None
    met = verb.child("dobj")
    if copula is None or copula.lemma != "be" or met is None or met.tag != "NNS" or _definite(met):
        return False
    finite = {copula.tag, *(c.tag for c in copula.children if c.dep == "aux")}
    return not finite.isdisjoint(("VBZ", "VBP"))


def _done_often(verb: Node) -> bool:
    """ "Extremists often target the young": no one case of it."""
    doer = verb.child("nsubj")
    often = any(c.lemma in doubt_words().often for c in verb.children if c.dep == "advmod")
    anybody = doer is not None and doer.tag == "NNS" and next(doer.subtree()) is doer
    return often and verb.tag in ("VBP", "VBZ") and anybody


def _definite(noun: Node) -> bool:
    return any(c.dep == "poss" or c.text.lower() in ("the", "these", "those") for c in noun.children)


def _inverted(verb: Node) -> bool:
    """ "Had the rebels attacked", "Were Iran to strike", "Should talks fail": a condition without "if"."""
    subject = verb.child(*_SUBJECTS)
    first = next(verb.subtree())
    if subject is None or first.text.lower() not in _INVERTED or first.index > subject.index:
        return False
    own = first is verb or (first.dep in ("aux", "auxpass") and first.head is verb)
    root = [verb, *verb.ancestors()][-1]
    return own and not any(c.text == "?" for c in root.children)
