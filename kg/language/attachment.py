"""Phrases hung on another word where the small model has gone by nearness alone.

Who did it comes out as a part of where it was ("shot at his home in Lagos by two men"), or as a part of dying
("died in an attack by three men"); where and when a thing was set off comes out as a part of what it was
laden with ("set off a car packed with explosives at the gate on Monday"); a day behind a noun with no "on"
comes out as the noun's head ("wounded a civilian Friday"). "In front of the embassy" is not in some front.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def reattach(nodes: Sequence[Node]) -> None:
    """Hang such phrases where they belong, in place."""
    for node in nodes:
        if node.dep == "prep" and node.lemma == "by":
            _do(node, nodes)
        elif node.dep == "prep" and node.lemma == "of":
            _deprive(node)
        elif node.dep == "prep" and not _sets_ablaze(node):
            _put_together(node)
        elif node.dep == "acl" and node.lemma in forms().laden:
            _unload(node)
        elif node.dep == "advcl" and node.tag == "VBG":
            _go_on(node)
        elif node.pos == "PROPN" and node.text in forms().dates:
            _date(node, nodes)


def _go_on(verb: Node) -> None:
    """ "Raided the camp while the guards were asleep, killing six": the raiders did, and not who slept."""
    state = verb.head
    if state is None or state.lemma != "be" or state.dep != "advcl" or state.head is None:
        return
    told = state.child("mark") is not None and state.child("acomp") is not None
    if told and state.index < verb.index and verb.child("nsubj") is None:
        verb.hang(state.head, "advcl")


def _deprive(of: Node) -> None:
    """ "stripped the preacher of his citizenship": he loses it, and is no preacher of it."""
    robbed = of.head
    verb = robbed.head if robbed is not None and robbed.dep in ("dobj", "nsubjpass") else None
    if verb is not None and verb.lemma in forms().depriving:
        of.hang(verb, "prep")


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


def _sets_ablaze(on: Node) -> bool:
    """Hang "on fire" on the verb in "set an ambulance on fire": it was none that burned before."""
    fire, thing = on.child("pobj"), on.head
    if fire is None or fire.lemma not in forms().ablaze:
        return False
    verb = thing.head if thing is not None and thing.dep == "dobj" else None
    if verb is not None and verb.lemma in forms().igniting:
        on.hang(verb, "prep")
    return True


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
        verb = _aimed_at(above)
        if verb is not None:
            by.hang(verb, "agent")
            return
        verb = _passive_over(above)
        if verb is not None and (before.pos == "PROPN" or before.lemma in _where_and_how()):
            by.hang(verb, "agent")
    elif above.tag == "VBD" and before.pos == "NOUN" and before.dep == "pobj" and _counted(doer):
        held = before.head
        if held is not None and held.head is above and above.child("auxpass") is None:
            by.hang(before, "prep")


def _aimed_at(noun: Node) -> Node | None:
    """The passive verb for what is fired, thrown or imposed, where the noun is at what or on whom it is."""
    preposition = noun.head if noun.dep == "pobj" else None
    verb = preposition.head if preposition is not None else None
    if verb is None or verb.lemma not in forms().aimed or verb.child("auxpass") is None:
        return None
    return verb if verb.child("agent") is None else None


@cache
def _where_and_how() -> frozenset[str]:
    return forms().premises | forms().manners


def _passive_over(noun: Node) -> Node | None:
    """The passive verb in whose phrases of place a noun stands, if nobody else is its agent."""
    for node in (noun, *noun.ancestors()):
        if node.tag.startswith("VB"):
            passive = node.child("auxpass") is not None and node.child("agent") is None
            return node if passive else None
        place = node.dep in ("pobj", "conj", "appos") and (
            node.pos == "PROPN" or node.lemma in _where_and_how()
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
    if noun.pos != "NOUN" and not _named_before(noun, day):
        return
    noun.hang(day.head, day.dep)
    for word in [c for c in day.children if c.index < noun.index]:
        word.hang(noun, word.dep)
    day.hang(verb, "npadvmod")


def _named_before(name: Node, day: Node) -> bool:
    """ "aid to Gabon Tuesday": a name with a day of the week behind it, which is no Good Friday."""
    spelled = name.pos == "PROPN" and day.text in forms().weekdays
    return spelled and name.text.lower() not in forms().named_days
