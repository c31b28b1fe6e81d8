"""Participants without a name: "<masked gunmen>", "<people>"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.nounphrase import extent, premodifiers
from kg.extract.referent import Referent
from kg.extract.words import words
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.model import Participant
from kg.rules import nouns

_PERSONS_STAND = ("dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr", "npadvmod")
_OWN = frozenset({"its", "their", "his", "her", "our"})
_YEAR = re.compile(r"(1[89]|20)\d\d")


def described(node: Node, owner: Entry | None, text: str) -> Participant:
    """An unnamed participant, by its noun and the words that tell most about it; it acts for its owner.

    A state is no owner here: "Syrian rebels" do not act for Syria.
    """
    begin, end = extent(node)
    principal = owner.id if owner and owner.kind != "Country" else None
    label = f"<{_label(node, text)}>"
    return Participant(label, None, "UnnamedActor", text[begin:end], begin, end, principal)


def head_word(label: str) -> str:
    """The last word of a label, which says what is described: "bombers" of "<suicide bombers>"."""
    return label.strip("<>").rpartition(" ")[2]


def own_people(referent: Referent) -> Referent | None:
    """ "ordered its militants": the men of a group, told apart from the group that gives the order."""
    whole = referent.participant
    owner, _, men = whole.written.partition(" ")
    if not men or not (owner.lower() in _OWN or owner.endswith(("'s", "’s", "'", "’"))):
        return None
    people = Participant(f"<{men}>", None, "UnnamedActor", whole.written, whole.begin, whole.end, whole.actor)
    return replace(referent, participant=people)


def of_each(node: Node, text: str) -> list[Participant]:
    """ "Israeli and Palestinian leaders": the leaders of each, if adjectives tell whose they are."""
    first = next((c for c in premodifiers(node) if any(d.dep == "conj" for d in c.children)), None)
    whose = [n for n in conjuncts(first) if n.index < node.index] if first else []
    rest = text[whose[-1].end : node.end] if whose else ""
    return [
        Participant(f"<{n.text}{rest}>", None, "UnnamedActor", text[n.begin : n.end], n.begin, n.end)
        for n in whose
    ]


def _label(node: Node, text: str) -> str:
    if node.lemma in words().nobody:
        return "people"
    label = _as_read(node, _described_from(node, text), text)
    if node.pos != "PROPN" and node.index == 0:
        label = label[0].lower() + label[1:]
    return label + "s" if _means_many(node) and not label.endswith("s") else label


def _as_read(noun: Node, begin: int, text: str) -> str:
    """The words from `begin` to the end of a noun, without the capitals that a headline gives them."""
    read = text[begin : noun.end]
    for node in (noun, *noun.children):
        if begin <= node.begin and node.end <= noun.end and len(node.text) == node.end - node.begin:
            read = read[: node.begin - begin] + node.text + read[node.end - begin :]
    return read


def _means_many(node: Node) -> bool:
    """ "rebel" in "rebel attack" are rebels."""
    before = node.dep in ("compound", "amod") and node.pos in ("NOUN", "ADJ")
    return before and "facility" not in nouns().find(node.lemma, ())[1]


def _described_from(node: Node, text: str) -> int:
    """Where the telling words before a noun begin: two at most, no numbers and no "more" or "several"."""
    telling = [
        n
        for n in premodifiers(node)
        if n.tag not in ("CD", "HYPH") and n.text != "-" and n.lemma not in words().idle
    ]
    counted = [c.begin for c in node.children if c.tag == "CD" and c.index < node.index]
    telling = [n for n in telling[-2:] if n.end <= node.begin and n.begin > max(counted, default=-1)]
    first = telling[0] if telling else node
    if telling and first.begin > 0 and text[first.begin - 1] in "-‑–":
        bound = first.child("npadvmod")
        if bound is not None and bound.end == first.begin - 1:
            return next(bound.subtree()).begin
        before = re.search(r"\w+$", text[: first.begin - 1])
        return before.start() if before else first.begin
    return first.begin


def bare_number(node: Node) -> list[Referent]:
    """A bare number in a place for persons: "killing 20", "made 20 arrests"; neither a year nor a sum."""
    stands = node.dep in _PERSONS_STAND or _one_each(node)
    if node.tag != "CD" or not stands or node.child("nmod", "npadvmod"):
        return []
    if _sums(node) or (node.text[0].isupper() and node.index > 0):
        return []
    if any(c.tag == "$" or c.lemma in ("%", "percent") for c in node.children) or _YEAR.fullmatch(node.text):
        return []
    people = Participant("<people>", None, "UnnamedActor", node.text, node.begin, node.end)
    return [Referent(people, frozenset({"people"}))]


def _one_each(number: Node) -> bool:
    return number.dep == "nummod" and number.head is not None and number.head.lemma in words().one_each


def _sums(number: Node) -> bool:
    """ "a total of 191 recognised by the union": a sum of whatever it is."""
    of = number.head
    return number.dep == "pobj" and of is not None and of.head is not None and of.head.lemma in words().sums
