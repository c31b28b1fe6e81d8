"""Which words of a sentence start a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.language.forms import forms
from kg.language.parse import Node
from kg.rules import Form, RuleBook, Trigger, singulars

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def form_of(node: Node) -> Form | None:
    """As what a word can start a rule, if at all: verbs and adjectives as verbs, nouns as nouns."""
    if is_verb(node) or node.pos == "ADJ":
        return "verb"
    if node.pos in ("NOUN", "PROPN") and not _merely_modifies(node):
        return "noun"
    return None


def _merely_modifies(node: Node) -> bool:
    """ "attack" in "attack helicopter" is no attack; in "attack victims" it is."""
    head = node.head
    if node.dep not in ("compound", "nmod") or head is None:
        return False
    return head.lemma not in words().aftermath and head.index > node.index


def wording(nodes: Iterable[Node]) -> frozenset[str]:
    """The words of a sentence, as lemmas and in lower case: what the other words of a trigger can be."""
    return frozenset(word for node in nodes for word in (node.lemma, node.text.lower()))


def started(
    node: Node, form: Form, book: RuleBook, there: frozenset[str]
) -> Iterator[tuple[Trigger, tuple[Node, ...]]]:
    """The triggers of a word whose other words stand with it, and the nodes of all their words.

    `there` are the words of the sentence: most triggers ask for one that is not among them.
    """
    for trigger in _triggers(node, form, book):
        found = _words(node, trigger) if not trigger.rest or there.issuperset(trigger.rest) else None
        if found is not None:
            yield trigger, found


def _triggers(node: Node, form: Form, book: RuleBook) -> tuple[Trigger, ...]:
    """Triggers by lemma; a noun in the capitals of a headline ("Air Strikes") has none of its own."""
    if node.pos != "PROPN":
        return book.triggers(form, node.lemma)
    lower = node.text.lower()
    lemmas = dict.fromkeys((lower, *singulars(lower)))
    return tuple(trigger for lemma in lemmas for trigger in book.triggers(form, lemma))


def _words(node: Node, trigger: Trigger) -> tuple[Node, ...] | None:
    """The nodes of the trigger's words, in whatever order they hang together, or None if one is not there."""
    if not trigger.rest:
        return (node,)
    found, wanted = [node], list(trigger.rest)
    while wanted:
        step = _next_word(found, wanted)
        if step is None:
            return None
        word, child = step
        wanted.remove(word)
        found.append(child)
    return tuple(found)


def _next_word(found: list[Node], wanted: list[str]) -> tuple[str, Node] | None:
    for node in found:
        for child in (*node.children, *_of_object(node)):
            if child not in found:
                for word in (child.lemma, child.text.lower()):
                    if word in wanted and not _dates(child):
                        return word, child
    return None


def _dates(preposition: Node) -> bool:
    """ "brought home in May": the "in" of a date is no part of a verb."""
    dating = preposition.dep == "prep" and preposition.lemma in forms().dating
    return dating and any(c.text in forms().dates or _YEAR.fullmatch(c.text) for c in preposition.children)


def _of_object(node: Node) -> list[Node]:
    """ "left ten people dead", "shot dead ten people": the parser may hang "dead" on the people."""
    objects = [c for c in node.children if c.dep in ("dobj", "nsubjpass")]
    described = [
        (o, c) for o in objects for c in o.children if c.dep in ("amod", "acomp", "advmod", "nummod")
    ]
    behind = [c for o, c in described if c.index > o.index and c.dep in ("amod", "acomp")]
    within = (n for _, c in described for n in (c, *c.children))
    return behind + [n for n in within if n.index == node.index + 1]
