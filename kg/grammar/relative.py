"""Relative clauses: the noun that they describe stands where their pronoun, or their gap, is."""

from __future__ import annotations

from kg.grammar.nominal import counted_in
from kg.grammar.phrases import RELATIVE, conjuncts
from kg.grammar.placing import Slots
from kg.language.parse import Node


def fill_gap(slots: Slots, verb: Node, antecedent: Node, passive: bool) -> None:
    """Let the antecedent stand where its pronoun, or its gap, is."""
    described = (
        list(conjuncts(antecedent))
        if _shares_clause(antecedent)
        else counted_in(antecedent) or [antecedent, *_scene_of(antecedent)]
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
    said = (verb, *verb.children)
    if antecedent.tag == "NNS" and any(n.tag == "VBZ" or n.text.lower() == "was" for n in said):
        return _last_person(verb, antecedent) or antecedent
    plural = any(n.tag == "VBP" or n.text.lower() == "were" for n in said)
    return _bearer(verb, antecedent) or (_owned(antecedent) if plural else None) or antecedent


def _owned(one: Node) -> Node | None:
    """The many whose owner one person or thing is: the followers in "followers of the president"."""
    of = one.head if one.dep == "pobj" else None
    many = of.head if of is not None and of.lemma == "of" else None
    single = one.tag in ("NN", "NNP") and one.child("conj") is None
    return many if single and many is not None and many.tag == "NNS" else None


def _bearer(verb: Node, body: Node) -> Node | None:
    """ "Private Edi of the 11th Battalion, who was shot": no battalion is a "who", but the one named is."""
    of = body.head
    whose = of.head if body.dep == "pobj" and of is not None and of.lemma in ("of", "from") else None
    named = whose is not None and whose.pos == "PROPN" and body.pos == "PROPN"
    who = any(c.lemma == "who" for c in verb.children)
    return whose if named and who else None


def _last_person(verb: Node, antecedent: Node) -> Node | None:
    """ "followers of the president who is based in Oran": the one named right before "who"."""
    who = next((c for c in verb.children if c.lemma == "who"), None)
    behind = (p for c in antecedent.children if c.dep == "prep" and c.lemma == "of" for p in c.children)
    one = next((p for p in behind if p.dep == "pobj" and p.tag in ("NN", "NNP")), None)
    return one if who is not None and one is not None and one.index == who.index - 1 else None


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
