"""How many persons a noun phrase counts: "at least 23 soldiers", "dozens of people", "a guard"."""

from __future__ import annotations

import re

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.language.parse import Node
from kg.model import Toll

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
    number = next(
        (c for c in head.children if c.dep == "nummod" or (c.tag == "CD" and c.dep in ("compound", "nmod"))),
        None,
    )
    if number is None and head.tag == "CD":
        number = head
    if number is None:
        return _article(head, text)
    value = _value(number)
    return None if value is None else _bounded(value, number, head, text)


def _article(head: Node, text: str) -> Toll | None:
    """ "a soldier" is one; so is a person's name."""
    if head.tag in ("NN",) and any(
        c.dep == "det" and c.lemma in ("a", "an", "another") for c in head.children
    ):
        return Toll(1, 1, text[_first(head).begin : head.end])
    return None


def _vague(head: Node, text: str) -> Toll | None:
    for node in (head, *(c for c in head.children if c.dep in ("nummod", "quantmod", "amod"))):
        low = _VAGUE.get(node.lemma)
        if low and node.tag in ("NNS", "JJ") and (node.lemma != "several" or node is not head):
            return Toll(low, None, text[node.begin : node.end])
    return None


def _value(number: Node) -> int | None:
    words = [c for c in number.children if c.dep in ("compound", "nummod", "quantmod") and c.tag == "CD"]
    phrase = " ".join(n.text for n in sorted([*words, number], key=lambda n: n.index))
    digits = re.sub(r"[,  ]", "", phrase)
    if digits.isdigit():
        return int(digits)
    try:
        return int(text2num(phrase.lower().replace("-", " "), "en"))
    except ValueError:
        return {"dozen": 12, "one": 1, "single": 1}.get(number.lemma)


def _bounded(value: int, number: Node, head: Node, text: str) -> Toll:
    start = min(number.begin, _first(number).begin, _first(head).begin)
    before = " ".join(text[max(0, start - 24) : number.begin].lower().replace("-", " ").split())
    stated = text[start : number.end]
    for phrase in _AT_LEAST:
        if before.endswith(phrase):
            return Toll(value, None, stated)
    for phrase in _MORE:
        if before.endswith(phrase):
            return Toll(value, None, stated)
    if any(before.endswith(phrase) for phrase in _LESS):
        return Toll(0, value, stated)
    return Toll(value, value, stated)


def _first(node: Node) -> Node:
    return next(node.subtree())
