"""Phrases hung on another word where the small model has gone by nearness alone.

Who did it comes out as a part of where it was ("shot at his home in Lagos by two men"), or as a part of dying
("died in an attack by three men"); where and when a thing was set off comes out as a part of what it was
laden with ("set off a car packed with explosives at the gate on Monday"); a day behind a noun with no "on"
comes out as the noun's head ("wounded a civilian Friday"). "In front of the embassy" is not in some front.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def reattach(nodes: Sequence[Node]) -> None:
    """Hang such phrases where they belong, in place."""
    for node in nodes:
        if node.dep == "prep" and node.lemma == "by":
            _do(node, nodes)
        elif node.dep == "prep":
            _put_together(node)
        elif node.dep == "acl" and node.lemma in forms().laden:
            _unload(node)
        elif node.pos == "PROPN" and node.text in forms().dates:
            _date(node, nodes)


def _put_together(first: Node) -> None:
    """Make "in front of" one preposition, with what stands behind it as its object."""
    noun = first.child("pobj")
    meant = forms().put_together.get(f"{first.lemma} {noun.lemma}") if noun is not None else None
    of = noun.child("prep") if noun is not None and meant is not None and _bare(noun) else None
    if noun is None or meant is None or of is None or of.lemma != "of":
        return
    first.lemma = meant
    for place in [child for child in of.children if child.dep == "pobj"]:
        place.hang(first, "pobj")
    for word in (noun, of):
        word.dep, word.pos = "fixed", "ADP"


def _bare(noun: Node) -> bool:
    """Whether nothing else is said of the noun, as in "in the united front of the opposition"."""
    return all(child.dep in ("prep", "det") for child in noun.children) and noun.tag == "NN"


def _do(by: Node, nodes: Sequence[Node]) -> None:
    """Make a phrase with "by" the agent of a passive, or a part of the noun by which somebody died."""
    above, before = by.head, nodes[by.index - 1]
    doer = by.child("pobj")
    if above is None or doer is None or doer.tag not in ("NNS", "NNP", "NNPS", "NN"):
        return
    if above.pos in ("NOUN", "PROPN"):
        verb = _passive_over(above)
        if verb is not None and (before.pos == "PROPN" or before.lemma in forms().premises):
            by.hang(verb, "agent")
    elif above.tag == "VBD" and before.pos == "NOUN" and before.dep == "pobj" and _counted(doer):
        held = before.head
        if held is not None and held.head is above and above.child("auxpass") is None:
            by.hang(before, "prep")


def _passive_over(noun: Node) -> Node | None:
    """The passive verb in whose phrases of place a noun stands, if nobody else is its agent."""
    for node in (noun, *noun.ancestors()):
        if node.tag.startswith("VB"):
            passive = node.child("auxpass") is not None and node.child("agent") is None
            return node if passive else None
        place = node.dep in ("pobj", "conj", "appos") and (
            node.pos == "PROPN" or node.lemma in forms().premises
        )
        if not (place or (node.dep == "prep" and node.lemma in forms().placing)):
            return None
    return None


def _counted(noun: Node) -> bool:
    return noun.tag in ("NNS", "NNPS") or noun.child("nummod") is not None


def _unload(verb: Node) -> None:
    """Behind "packed with explosives": where and when belong to the verb that tells what was done with it."""
    laden = verb.head
    told = laden.head if laden is not None and laden.dep in ("dobj", "nsubjpass", "nsubj", "pobj") else None
    if told is not None and told.dep == "prep":
        told = told.head
    load = verb.child("prep")
    if told is None or load is None or not told.tag.startswith("VB"):
        return
    for phrase in [c for c in verb.children if c.index > load.index]:
        if (phrase.dep == "prep" and phrase.lemma in forms().placing) or phrase.dep == "npadvmod":
            phrase.hang(told, phrase.dep)


def _date(day: Node, nodes: Sequence[Node]) -> None:
    """Hang a day that was taken for the head of the noun before it on the verb above."""
    noun = day.child("compound", "nmod", "amod")
    verb = next((a for a in day.ancestors() if a.tag.startswith("VB")), None)
    if noun is None or verb is None or day.head is None or noun.index != day.index - 1:
        return
    if noun.pos == "ADJ" and noun.lemma in forms().persons:
        noun.pos, noun.tag = "NOUN", "NN"
    if noun.pos != "NOUN":
        return
    noun.hang(day.head, day.dep)
    for word in [c for c in day.children if c.index < noun.index]:
        word.hang(noun, word.dep)
    day.hang(verb, "npadvmod")
