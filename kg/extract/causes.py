"""The words that say why somebody acts, and who in them is to blame rather than to be pitied."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.aim_words import aim_words
from kg.grammar.english import english
from kg.grammar.phrases import RELATIVE, is_verb
from kg.language.parse import Node

_CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "acl", "relcl", "pcomp"})
_RESTING = 2
# Right at the word they say with whom, by whom or of whom, not why.
_BESIDE = frozenset({"of", "from", "with", "by", "under"})


def cause_words(predicate: Node, hostile: bool = False) -> list[Node]:
    """The words of the phrases and clauses that tell cause or purpose of an act, in the order of the text.

    Those harmed are left out, unless the act is `hostile`: then whoever is to be harmed is what it is for.
    """
    roots = (root for anchor in _anchors(predicate) for root in _roots(anchor))
    seen = {word for root in roots for word in _within(root, hostile)}
    return sorted(seen - {predicate}, key=lambda word: word.index)


def blame(word: Node) -> int:
    """How plainly a word names the one to blame: 0 for a doer behind "by", 1 for owners, doers of a clause
    and for those pressed, 2 for what only stands there."""
    above = word.head
    if word.dep == "pobj" and above is not None and above.lemma == "by":
        return 0
    if word.dep in ("poss", "nsubj", "dobj", "npadvmod") and word.lemma not in RELATIVE:
        return 1
    if word.dep in ("amod", "compound", "nmod") and above is not None and above.dep == "nsubj":
        return 1
    return _RESTING


def _anchors(predicate: Node) -> Iterator[Node]:
    """The word itself, the verb that governs it, and what the same people do in the same breath."""
    yield predicate
    above = predicate
    while not is_verb(above) and above.head is not None and above.dep in ("dobj", "pobj", "prep", "conj"):
        above = above.head
    if not is_verb(above) or above.lemma in english().speech_verbs:
        return
    if above is not predicate:
        yield above
    yield from (c for c in above.children if _goes_on(c))


def _goes_on(verb: Node) -> bool:
    """ "occupied the square and called for ...": a second verb without a subject of its own."""
    own = {c.dep for c in verb.children}
    return verb.dep == "conj" and is_verb(verb) and own.isdisjoint({"nsubj", "nsubjpass"})


def _roots(anchor: Node) -> Iterator[Node]:
    plain = anchor.pos != "ADJ"
    for child in anchor.children:
        if child.dep in ("advcl", "xcomp", "acl", "dep") or (child.dep == "ccomp" and child.tag == "VBG"):
            if not _tells_time(child):
                yield child
        elif child.dep == "dobj" or (child.dep == "amod" and child.index > anchor.index):
            yield from _roots(child)
        elif child.dep in ("prep", "prt") and not (plain and child.lemma in _BESIDE):
            yield from [child] if _opens_cause(child) else _against(child)


def _against(preposition: Node) -> Iterator[Node]:
    """ "on its northern front against": deeper in a phrase of place."""
    return (word for word in preposition.subtree() if word.lemma == "against")


def _tells_time(clause: Node) -> bool:
    openers = {c.lemma for c in clause.children if c.dep in ("mark", "advmod")}
    going_on = "as" in openers and not any(c.dep == "nsubj" and c.pos == "PRON" for c in clause.children)
    return going_on or not openers.isdisjoint(aim_words().times)


def _opens_cause(preposition: Node) -> bool:
    """ "against the ban"; "in" only in "in protest at", "to" only in "in response to"."""
    if preposition.lemma in aim_words().openers:
        return any(c.dep == "pcomp" or c.lemma in aim_words().causes for c in preposition.children)
    return preposition.lemma in aim_words().cause_prepositions


def _within(root: Node, hostile: bool) -> Iterator[Node]:
    """The words below the root, without those about place, time, victims and friends."""
    yield root
    for child in root.children:
        if not _apart(root, child) and (hostile or not _suffers(root, child)):
            yield from _within(child, hostile)


def _apart(word: Node, child: Node) -> bool:
    lists = aim_words()
    if child.dep == "prep":
        return not (_opens_cause(child) or child.lemma == "on" or _answers(word, child))
    if child.dep in ("nsubjpass", "dative") or child.lemma in lists.friendly:
        return True
    if child.dep == "dobj" and word.lemma in lists.favours:
        return True
    if child.dep in _CLAUSES and _tells_time(child):
        return True
    return child.dep == "nsubj" and word.lemma in english().speech_verbs


def _answers(word: Node, preposition: Node) -> bool:
    """ "in response to the raid"."""
    return preposition.lemma == "to" and word.lemma in aim_words().causes


def _suffers(word: Node, child: Node) -> bool:
    """ "the arrest of a priest", "the priest's arrest", "attacks on churches", "police shot a boy"."""
    lists = aim_words()
    if child.dep == "prep" and child.lemma in ("of", "for"):
        return word.lemma in lists.sufferings
    if child.dep == "prep" and child.lemma == "on":
        return word.lemma in lists.onslaughts
    if child.dep in ("poss", "compound", "nmod") and word.lemma in lists.sufferings:
        return not any(c.dep == "prep" and c.lemma == "of" for c in word.children)
    return child.dep == "dobj" and word.lemma in lists.harms
