"""Participants without a name: "<masked gunmen>", "<people>"."""

from __future__ import annotations

import re

from kg.extract.nounphrase import extent, premodifiers
from kg.extract.referent import Referent
from kg.extract.words import words
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.model import Participant
from kg.rules import nouns

_PERSONS_STAND = ("dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr", "npadvmod")
_YEAR = re.compile(r"(1[89]|20)\d\d")


def described(node: Node, owner: Entry | None, text: str) -> Participant:
    """An unnamed participant, by its noun and the words that tell most about it; it acts for its owner.

    A state is no owner here: "Syrian rebels" do not act for Syria.
    """
    begin, end = extent(node)
    principal = owner.id if owner and owner.kind != "Country" else None
    label = f"<{_label(node, text)}>"
    return Participant(label, None, "UnnamedActor", text[begin:end], begin, end, principal)


def _label(node: Node, text: str) -> str:
    label = text[_described_from(node, text) : node.end]
    if node.pos != "PROPN" and node.index == 0:
        label = label[0].lower() + label[1:]
    return label + "s" if _means_many(node) and not label.endswith("s") else label


def _means_many(node: Node) -> bool:
    """ "rebel" in "rebel attack" are rebels."""
    before = node.dep in ("compound", "amod") and node.pos in ("NOUN", "ADJ")
    return before and "facility" not in nouns().find(node.lemma, ())[1]


def _described_from(node: Node, text: str) -> int:
    """Where the telling words before a noun begin: two at most, no numbers and no "more" or "several"."""
    telling = [n for n in premodifiers(node) if n.tag not in ("CD", "HYPH") and n.lemma not in words().idle]
    telling = [n for n in telling[-2:] if n.end <= node.begin]
    first = telling[0] if telling else node
    if telling and first.begin > 0 and text[first.begin - 1] in "-‑–":
        before = re.search(r"\w+$", text[: first.begin - 1])
        return before.start() if before else first.begin
    return first.begin


def bare_number(node: Node) -> list[Referent]:
    """A bare number in a place for persons: "killing 20"; neither a year nor a sum."""
    if node.tag != "CD" or node.dep not in _PERSONS_STAND or node.child("nmod", "npadvmod"):
        return []
    if any(c.tag == "$" or c.lemma in ("%", "percent") for c in node.children) or _YEAR.fullmatch(node.text):
        return []
    people = Participant("<people>", None, "UnnamedActor", node.text, node.begin, node.end)
    return [Referent(people, frozenset({"people"}))]
