"""Who says it, and how sure they are: verbs of saying, "according to", asides, hedges."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.nominal import is_content
from kg.grammar.phrases import RELATIVE, is_verb, phrasal, turned_down
from kg.language.parse import Node


def set_apart(node: Node, head: Node) -> bool:
    """A clause that stands before a semicolon is not governed by the one behind it."""
    return any(c.text == ";" and node.index < c.index < head.index for c in head.children)


def hedge(predicate: Node) -> str | None:
    """The word that says that it is not certain: "allegedly", "suspected", "is believed to"."""
    doers = arguments(predicate)
    for doer in (*doers.get("subject", ()), *doers.get("modifier", ())):
        if doubt := _hedge_at(doer, ("amod",)):
            return doubt
    for node in (predicate, *predicate.ancestors()):
        if doubt := _hedge_at(node, ("advmod", "amod")) or _only_said(node):
            return doubt
        if node.dep not in ("xcomp", "ccomp", "dobj", "pobj", "prep"):
            return None
    return None


def _hedge_at(word: Node, relations: tuple[str, ...]) -> str | None:
    """The "suspected" of "suspected rebels", the "allegedly" of "allegedly attacked"."""
    hedges = english().hedges
    beside = (c for c in word.children if c.dep in relations)
    return next((c.text.lower() for c in beside if not hedges.isdisjoint((c.lemma, c.text.lower()))), None)


def _only_said(verb: Node) -> str | None:
    """The "believed" of "is believed to have attacked"."""
    above = verb.head if verb.dep == "xcomp" else None
    said = above is not None and above.tag == "VBN" and above.lemma in english().speech_verbs
    return above.text.lower() if said and above is not None else None


def speakers(predicate: Node) -> Iterator[Node]:
    """Subjects of the verbs of saying above, and of "according to", nearest first."""
    node, gerund = predicate, False
    yield from _announcers(predicate)
    while True:
        yield from _according(node)
        yield from _parenthesis(node)
        head = node.head
        if head is None or set_apart(node, head):
            return
        yield from _holders(head, node)
        gerund = gerund or node.dep == "pcomp"
        if _speaks_of(head, node, gerund) and not turned_down(predicate):
            yield from _subjects(head)
        node = head


def _speaks_of(head: Node, node: Node, gerund: bool) -> bool:
    """Whether a verb of saying governs what is told below: its clause, its gerund ("accused of burning"),
    or the report that it contradicts ("denied claims that")."""
    if not is_verb(head):
        return False
    if node.dep in ("dobj", "nsubjpass"):
        contradicted = node.lemma in english().content_nouns and head.lemma in english().contradicting_verbs
        return contradicted or (gerund and says(head))
    if node.dep == "prep":
        return says(head) and (gerund or node.lemma == "as")
    return node.dep in ("ccomp", "xcomp", "parataxis", "pcomp", "dep") and says(head) and not _held_to(head)


def _held_to(verb: Node) -> bool:
    """ "men believed to be rebels attacked": they are believed, and believe nothing."""
    return verb.tag in ("VBD", "VBN") and any(
        n.tag == "TO" and n.index == verb.index + 1 and n.head is not None and n.head.head is verb
        for n in verb.subtree()
    )


def _announcers(predicate: Node) -> Iterator[Node]:
    """ "announced the capture of Bor": a deed told by a noun with its object, and who tells it."""
    above = predicate.head if predicate.dep == "dobj" else None
    verb = predicate if is_verb(predicate) else above
    told = predicate.child("dobj") if is_verb(predicate) else predicate
    if verb is None or told is None or verb.lemma not in english().announcing_verbs or not is_verb(verb):
        return
    if told.pos == "NOUN" and any(c.dep == "prep" and c.lemma == "of" for c in told.children):
        yield from _subjects(verb)


def _holders(noun: Node, content: Node) -> Iterator[Node]:
    """ "Kenya's assertion that the militia burned the camp": whose assertion it is."""
    if noun.pos == "NOUN" and noun.lemma in english().assertions and is_content(noun, content):
        slots = arguments(noun)
        yield from slots.get("possessor", ()) or slots.get("by", ())


def says(head: Node) -> bool:
    """Whether a word is a verb of saying, alone or with its particle ("point out")."""
    return is_verb(head) and not english().speech_verbs.isdisjoint(phrasal(head))


def _subjects(verb: Node) -> tuple[Node, ...]:
    return arguments(verb).get("subject", ()) or _quoted_as_saying(verb)


def _quoted_as_saying(verb: Node) -> tuple[Node, ...]:
    """ "The Star quoted officials as saying ...", where the parser makes "quoted" describe the officials."""
    preposition = verb.head if verb.dep == "pcomp" else None
    quoted = preposition.head if preposition is not None and preposition.lemma == "as" else None
    if quoted is None or is_verb(quoted):
        return ()
    quoting = (c for c in quoted.children if c.dep == "amod" and says(c))
    return (quoted, *(m for q in quoting for m in q.children if m.dep in ("npadvmod", "nsubj")))


def _parenthesis(node: Node) -> Iterator[Node]:
    """ "The general, the paper reported, ordered the raid."."""
    asides = [c for c in node.children if c.dep in ("parataxis", "ccomp")]
    asides += [
        c for s in node.children if s.dep in ("nsubj", "nsubjpass") for c in s.children if c.dep == "relcl"
    ]
    for aside in asides:
        spoken = is_verb(aside) and aside.lemma in english().speech_verbs and not _own_content(aside)
        if spoken and not set_apart(aside, node):
            yield from (c for c in aside.children if c.dep == "nsubj" and c.lemma not in RELATIVE)


def _own_content(verb: Node) -> bool:
    return any(c.dep in ("ccomp", "xcomp", "dobj", "mark") for c in verb.children)


def credits(word: Node) -> bool:
    """Whether it is the "according" of "according to"."""
    return word.lemma == "accord" or word.text.lower() == "according"


def _according(node: Node) -> Iterator[Node]:
    for child in node.children:
        if credits(child):
            for below in child.subtree():
                if below.dep == "pobj" and below.head is not None and below.head.head is child:
                    yield below
                    break
