"""Who does a deed, suffers it or is judged for it, where the small model takes one for the other.

Whom a court finds guilty comes out as part of the adjective; the harm done by those who are accused comes out
as the accuser's; those who flee and are attacked come out as what somebody flees.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def mend_role(node: Node, nodes: Sequence[Node]) -> bool:
    """Set right, in place, who stands beside a gerund, an adjective of judgment or a span of time that is
    given; False if the node is nothing of the kind."""
    if node.tag == "VBG" and node.dep in ("xcomp", "ccomp", "advcl"):
        _describe_struck(node)
        _blame_for_harm(node)
    elif node.tag == "VBG" and node.dep == "pcomp":
        _describe_doers(node)
        _blame(node)
    elif node.dep == "ccomp" and node.pos == "ADJ":
        _part_judged(node)
    elif node.dep == "npadvmod" and node.lemma in forms().terms:
        _give(node)
    elif node.dep == "amod" and node.tag == "JJ":
        _judge_named(node, nodes)
    else:
        return False
    return True


def _describe_struck(gerund: Node) -> None:
    """ "attacked fleeing militants": they flee, and are what is attacked."""
    verb, struck = gerund.head, gerund.child("dobj")
    if verb is None or struck is None or verb.lemma not in forms().striking or verb.child("dobj") is not None:
        return
    if gerund.index == verb.index + 1 and struck.index == gerund.index + 1 and struck.tag == "NNS":
        struck.hang(verb, "dobj")
        gerund.hang(struck, "amod")


def _describe_doers(gerund: Node) -> None:
    """ "rejected by protesting students": they protest, and are those who reject."""
    by, doers = gerund.head, gerund.child("dobj")
    if by is None or doers is None or by.dep != "agent" or gerund.lemma not in forms().describing:
        return
    if doers.tag == "NNS" and next(doers.subtree()).index == gerund.index + 1:
        doers.hang(by, "pobj")
        gerund.hang(doers, "amod")


def _blame(gerund: Node) -> None:
    """ "accused rebels of raiding a camp": what they are accused of, and no mark of theirs."""
    preposition = gerund.head
    accused = (
        preposition.head if preposition is not None and preposition.lemma in forms().blamed_for else None
    )
    if preposition is None or accused is None or accused.dep != "dobj" or accused.head is None:
        return
    if accused.head.lemma in forms().blaming:
        preposition.hang(accused.head, "prep")


def _blame_for_harm(gerund: Node) -> None:
    """ "accused rebels of raiding a camp, killing ten": it is the rebels who killed."""
    verb = gerund.head
    if gerund.dep != "advcl" or gerund.lemma not in forms().harming or verb is None:
        return
    if verb.lemma not in forms().blaming or gerund.index < verb.index or gerund.child("mark") is not None:
        return
    between = (c for c in verb.children if verb.index < c.index < gerund.index)
    prepositions = (c for c in between if c.dep == "prep" and c.lemma in forms().blamed_for)
    deed = next((d for c in prepositions if (d := c.child("pcomp", "pobj")) is not None), None)
    if deed is not None and deed.pos in ("VERB", "NOUN"):
        gerund.hang(deed, "advcl" if deed.pos == "VERB" else "acl")


def _part_judged(adjective: Node) -> None:
    """ "found General Krstic guilty": who is judged is the subject of the adjective."""
    before = [c for c in adjective.children if c.index < adjective.index]
    if not before or adjective.child("nsubj") is not None or before[-1].index != adjective.index - 1:
        return
    judged, *described = reversed(before)
    if judged.dep not in ("amod", "compound", "npadvmod") or not _can_be_judged(judged, described):
        return
    judged.dep = "nsubj"
    if judged.pos == "ADJ":
        judged.pos, judged.tag = "NOUN", "NN"
    for word in reversed(described):
        word.hang(judged, word.dep)


def _can_be_judged(word: Node, described: Sequence[Node]) -> bool:
    return word.pos in ("NOUN", "PROPN") or any(c.dep == "det" for c in described)


def _judge_named(adjective: Node, nodes: Sequence[Node]) -> None:
    """ "found Ana Cruz, 89, guilty": who is judged does not judge."""
    judged = adjective.head
    verb = judged.head if judged is not None else None
    if judged is None or verb is None or verb.lemma not in forms().judging_verbs:
        return
    behind = verb.index < judged.index < adjective.index and nodes[adjective.index - 1].text == ","
    if behind and judged.dep in ("nsubj", "dobj") and verb.child("ccomp") is None:
        adjective.hang(verb, "ccomp")
        judged.hang(adjective, "nsubj")


def _give(term: Node) -> None:
    """ "gave Sudan ten days": the days are given, and Sudan gets them."""
    verb = term.head
    receiver = verb.child("dobj") if verb is not None and verb.lemma in forms().giving_verbs else None
    if receiver is not None and receiver.index < term.index:
        receiver.dep, term.dep = "dative", "dobj"
