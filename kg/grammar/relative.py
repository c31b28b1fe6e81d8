"""Relative clauses: the noun that they describe stands where their pronoun, or their gap, is."""

from __future__ import annotations

from kg.grammar.phrases import RELATIVE, conjuncts
from kg.grammar.placing import Slots
from kg.language.parse import Node


def fill_gap(slots: Slots, verb: Node, antecedent: Node, passive: bool) -> None:
    """Let the antecedent stand where its pronoun, or its gap, is."""
    described = (
        list(conjuncts(antecedent)) if _shares_clause(antecedent) else [antecedent, *_scene_of(antecedent)]
    )
    filled = False
    for heads in slots.values():
        for position, head in enumerate(heads):
            if head.lemma in RELATIVE and head.tag in ("WDT", "WP", "IN", "DT", "PRP"):
                heads[position : position + 1] = described
                filled = True
                break
    adverb = any(c.tag == "WRB" or _is_whose(c) for c in verb.children)
    if not filled and not adverb and slots["subject"] and not passive and not slots["object"]:
        slots["object"] += described


def agreeing(verb: Node, antecedent: Node) -> Node:
    """ "followers of the president who are based in Oran": the noun that can be the subject of "are"."""
    plural = any(n.tag == "VBP" or n.text.lower() == "were" for n in (verb, *verb.children))
    whose = antecedent.head if antecedent.dep == "pobj" else None
    above = whose.head if whose is not None and whose.lemma == "of" else None
    one = antecedent.tag in ("NN", "NNP") and not any(c.dep == "conj" for c in antecedent.children)
    return above if plural and one and above is not None and above.tag == "NNS" else antecedent


def _is_whose(subject: Node) -> bool:
    """ "the senator, whose committee is investigating": the senator is not its object."""
    return any(c.lemma == "whose" for c in subject.children)


def _scene_of(place: Node) -> list[Node]:
    """In "a blast in Peshawar, which left ten dead" the parser has the town leave them dead."""
    preposition = place.head
    if place.pos != "PROPN" or place.dep != "pobj" or preposition is None or preposition.head is None:
        return []
    located = preposition.lemma in ("in", "at", "near", "on", "outside") and preposition.head.pos == "NOUN"
    return [preposition.head] if located else []


def _shares_clause(antecedent: Node) -> bool:
    return any(c.dep == "conj" for c in antecedent.children) and antecedent.tag in ("NNS", "NNPS")
