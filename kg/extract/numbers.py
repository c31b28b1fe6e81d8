"""How many persons a noun phrase counts: "at least 23 soldiers", "dozens of people", "a guard"."""

from __future__ import annotations

import re

from kg.extract.quantities import Amount, amount, amount_at, quantities
from kg.extract.words import words
from kg.grammar.english import english
from kg.language.parse import Node
from kg.model import Toll
from kg.rules import nouns

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PERSONS = frozenset({"people", "title", "office", "armed"})
_COUNTING = frozenset({"nummod", "quantmod", "amod"})
_LONGEST_BOUND = 24


def count(head: Node, text: str) -> Toll | None:
    """The toll that a noun phrase states, as persons; None if it states no number.

    "dozens" is open above from 24, "scores" from 40, "hundreds" from 200 (two of each at the least).
    """
    members = _members(head)
    if members is not None:
        return count(members, text)
    number = _number(head)
    if number is None:
        return _article(head, text)
    found = None if _is_year(number, head) else amount_at(text, number.begin)
    if found is None:
        return None
    stated, begin, end = found
    start = min(begin, _first(head).begin)
    return _within_bounds(stated, _before(text, begin), text[start:end])


def _members(head: Node) -> Node | None:
    """ "A total of 12 people", "a family of five": those of whom the whole is made up."""
    if head.lemma not in words().many or head.lemma in quantities().sizes:
        return None
    inside = (n for of in head.children if of.lemma == "of" for n in of.children if n.dep == "pobj")
    return next((n for n in inside if _number(n) is not None), None)


def _number(head: Node) -> Node | None:
    """The word that says how many: a number beside the noun, or the noun itself ("dozens", "a couple")."""
    beside = (
        c
        for c in head.children
        if c.dep == "nummod"
        or (c.tag == "CD" and c.dep in ("compound", "nmod"))
        or (c.dep in _COUNTING and c.text.lower() in quantities().adjectives)
    )
    itself = head if head.tag == "CD" or head.text.lower() in _counting_nouns() else None
    return next(beside, itself)


def _counting_nouns() -> frozenset[str]:
    named = (*quantities().vague, *quantities().sizes)
    return frozenset(phrase.rpartition(" ")[2] for phrase in named)


def _is_year(number: Node, head: Node) -> bool:
    """ "the 1995 massacre": a year before one thing counts nobody."""
    return head.tag == "NN" and number is not head and _YEAR.fullmatch(number.text) is not None


def _article(head: Node, text: str) -> Toll | None:
    """ "a soldier", "a seventh" and "another" are one, but "a number of soldiers" and "a family" are not."""
    if head.text.lower() == "another" and head.child("prep") is None:
        return Toll(1, 1, head.text)
    if (
        (head.tag == "NN" or head.lemma in english().ordinals)
        and head.lemma not in english().measures | words().many
        and any(c.dep == "det" and c.lemma in ("a", "an", "another") for c in head.children)
    ):
        return Toll(1, 1, text[_first(head).begin : head.end])
    return None


def one(head: Node, text: str) -> Toll | None:
    """ "the mayor", "his wife", "he": one person told of before counts one; a family or a crew is many."""
    if head.tag == "PRP" and head.text.lower() in words().pronouns_of_persons:
        return Toll(1, 1, head.text)
    classes = nouns().find(head.lemma, ())[1]
    known = any(c.dep in ("det", "poss") and c.lemma != "no" for c in head.children)
    single = head.tag == "NN" and known and head.lemma not in words().many
    person = bool(classes & _PERSONS) or head.lemma in words().lone
    return Toll(1, 1, text[_first(head).begin : head.end]) if single and person else None


def stated(written: str, text: str, begin: int) -> Toll | None:
    """The toll that a number states as it is written at an offset of a text; None if it cannot be read.

    >>> stated("dozens", "over dozens", 5).low, stated("30", "at least 30", 9).high
    (24, None)
    """
    found = amount(written)
    return None if found is None else _within_bounds(found, _before(text, begin), written)


def _before(text: str, begin: int) -> str:
    return " ".join(text[max(0, begin - _LONGEST_BOUND) : begin].lower().replace("-", " ").split())


def _within_bounds(found: Amount, before: str, stated: str) -> Toll:
    """The amount, or the bounds that the words before it make of it."""
    low, high = found
    if any(before.endswith(phrase) for phrase in quantities().at_least):
        return Toll(low, None, stated)
    if any(before.endswith(phrase) for phrase in quantities().at_most):
        return Toll(0, low if high is None else high, stated)
    return Toll(low, high, stated)


def _first(node: Node) -> Node:
    return next(node.subtree())
