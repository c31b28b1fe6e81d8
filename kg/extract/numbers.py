"""How many persons a noun phrase counts: "at least 23 soldiers", "dozens of people", "a guard"."""

from __future__ import annotations

import re

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.extract.words import words
from kg.grammar.english import english
from kg.language.parse import Node
from kg.model import Toll
from kg.rules import nouns

_VAGUE = {
    "dozen": 24,
    "score": 40,
    "hundred": 200,
    "thousand": 2000,
    "million": 2000000,
    "several": 3,
    "many": None,
}
_AT_LEAST = frozenset(
    {"at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"}
)
_MORE = frozenset({"more than", "over", "above", "upwards of", "in excess of", "exceeding"})
_LESS = frozenset(
    {"up to", "as many as", "at most", "nearly", "almost", "fewer than", "less than", "under", "close to"}
)
_ABOUT = frozenset({"about", "around", "some", "approximately", "roughly", "an estimated", "estimated"})


def count(head: Node, text: str) -> Toll | None:
    """The toll that a noun phrase states, as persons; None if it states no number.

    "dozens" is open above from 24, "scores" from 40, "hundreds" from 200 (two of each at the least).
    """
    vague = _vague(head, text)
    if vague is not None:
        return vague
    if head.lemma == "total":
        return next((count(c, text) for of in head.children if of.lemma == "of" for c in of.children), None)
    number = next(
        (c for c in head.children if c.dep == "nummod" or (c.tag == "CD" and c.dep in ("compound", "nmod"))),
        None,
    )
    if number is None and head.tag == "CD":
        number = head
    if number is None:
        return _article(head, text)
    value = _value(number)
    return None if value is None or _is_year(number, head) else _bounded(value, number, head, text)


def _is_year(number: Node, head: Node) -> bool:
    """ "the 1995 massacre": a year before one thing counts nobody."""
    return head.tag == "NN" and number is not head and _YEAR.fullmatch(number.text) is not None


def _article(head: Node, text: str) -> Toll | None:
    """ "a soldier" is one, but "a number of soldiers" are not."""
    if (
        head.tag == "NN"
        and head.lemma not in english().measures
        and any(c.dep == "det" and c.lemma in ("a", "an", "another") for c in head.children)
    ):
        return Toll(1, 1, text[_first(head).begin : head.end])
    return None


def one(head: Node, text: str) -> Toll | None:
    """ "the mayor", "his wife": a single person told of before counts one; a family or a crew is many."""
    classes = nouns().find(head.lemma, ())[1]
    known = any(c.dep in ("det", "poss") and c.lemma != "no" for c in head.children)
    single = head.tag == "NN" and known and head.lemma not in words().many
    return Toll(1, 1, text[_first(head).begin : head.end]) if single and classes & _PERSONS else None


_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PERSONS = frozenset({"people", "title", "office", "armed"})


def _vague(head: Node, text: str) -> Toll | None:
    for node in (head, *(c for c in head.children if c.dep in ("nummod", "quantmod", "amod"))):
        low = _VAGUE.get(node.lemma)
        if low and node.tag in ("NNS", "JJ") and (node.lemma != "several" or node is not head):
            return Toll(low, None, text[node.begin : node.end])
    return None


def _value(number: Node) -> int | None:
    words = [c for c in number.children if c.dep in ("compound", "nummod", "quantmod") and c.tag == "CD"]
    phrase = " ".join(n.text for n in sorted([*words, number], key=lambda n: n.index))
    return _read(phrase, number.lemma)


def _read(phrase: str, word: str) -> int | None:
    digits = re.sub(r"[,  ]", "", phrase)
    if digits.isdigit():
        return int(digits)
    try:
        return int(text2num(phrase.lower().replace("-", " "), "en"))
    except ValueError:
        return {"dozen": 12, "one": 1, "single": 1}.get(word)


def _bounded(value: int, number: Node, head: Node, text: str) -> Toll:
    start = min(number.begin, _first(number).begin, _first(head).begin)
    return _within_bounds(value, _before(text, number.begin), text[start : number.end])


def stated(written: str, text: str, begin: int) -> Toll | None:
    """The toll that a number states as it is written at an offset of a text; None if it cannot be read.

    >>> stated("dozens", "over dozens", 5).low, stated("30", "at least 30", 9).high
    (24, None)
    """
    vague = _VAGUE.get(written.lower().removesuffix("s")) if written.endswith("s") else None
    if vague is not None:
        return Toll(vague, None, written)
    value = _read(written, written.lower())
    return None if value is None else _within_bounds(value, _before(text, begin), written)


def _before(text: str, begin: int) -> str:
    return " ".join(text[max(0, begin - 24) : begin].lower().replace("-", " ").split())


def _within_bounds(value: int, before: str, stated: str) -> Toll:
    """The number, or the bound that the words before it make of it."""
    if any(before.endswith(phrase) for phrase in _AT_LEAST | _MORE):
        return Toll(value, None, stated)
    if any(before.endswith(phrase) for phrase in _LESS):
        return Toll(0, value, stated)
    return Toll(value, value, stated)


def _first(node: Node) -> Node:
    return next(node.subtree())
