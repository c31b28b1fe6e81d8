"""Two deeds in one sentence: whose the second is, where the small model loses its doer.

"Chad shelled Goma and the rebels took Bukavu", "police arrested then freed the editor", "in Goma, Ana Cruz
and Juan Luna met": a doer right before the verb comes out as one more of those to whom something was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node

_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def act_anew(verb: Node, nodes: Sequence[Node]) -> None:
    """ "left the talks in Rome and Chad has sent troops": not Rome and Chad; it is Chad that has."""
    helper = next((c for c in verb.children if c.dep == "aux" and c.tag in ("VBZ", "VBP", "VBD")), None)
    if helper is None or helper.index == 0 or verb.child("nsubj", "nsubjpass", "auxpass") is not None:
        return
    doer = nodes[helper.index - 1]
    listed = doer.head if doer.dep == "conj" else None
    if listed is not None and listed.dep == "pobj" and doer.pos in ("PROPN", "NOUN"):
        doer.hang(verb, "nsubj")


def follow_at_once(verb: Node, nodes: Sequence[Node]) -> bool:
    """ "Police arrested then freed the editor": two deeds of the same people; the police were free."""
    first = verb.head
    if first is None or verb.index < 2 or nodes[verb.index - 2] is not first:
        return False
    bare = first.child("aux", "auxpass") is None and first.child("nsubj") is not None
    if not bare or first.tag not in ("VBN", "VBD") or nodes[verb.index - 1].lemma not in forms().afterwards:
        return False
    first.tag, verb.dep = "VBD", "conj"
    nodes[verb.index - 1].hang(verb, "advmod")
    return True


def went_on(first: Node, nodes: Sequence[Node]) -> bool:
    """Whether right behind a seeming participle, with "then" between, its noun does something to somebody."""
    behind = nodes[first.index + 1 : first.index + 3]
    if first.tag != "VBN" or len(behind) < 2 or behind[0].lemma not in forms().afterwards:
        return False
    second = behind[1]
    return second.tag == "VBD" and second.child("dobj") is not None and second.child("nsubj") is first.head


def act_first(first: Node, nodes: Sequence[Node]) -> None:
    """ "Police arrested then freed the editor, he said": the first deed takes the place of the second."""
    then, second = nodes[first.index + 1], nodes[first.index + 2]
    doer, above = first.head, second.head
    if doer is None:
        return
    first.tag = "VBD"
    if above is not None:
        first.hang(above, second.dep)
    else:
        doer.children.remove(first)
        first.head, first.dep = None, "ROOT"
    doer.hang(first, "nsubj")
    second.hang(first, "conj")
    then.hang(second, "advmod")


def act_beside(verb: Node, nodes: Sequence[Node]) -> None:
    """ "Chad shelled Goma and the rebels took Bukavu": what stands right before the second verb, and right
    behind "and", was not shelled; it is the rebels who took it."""
    if verb.index < 2 or verb.child("nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return
    doer = nodes[verb.index - 1]
    listed = doer.head if doer.dep == "conj" else None
    if listed is None or listed.dep not in ("dobj", "pobj") or doer.pos not in ("PROPN", "NOUN"):
        return
    first = next(doer.subtree())
    if (
        first.index > 0
        and nodes[first.index - 1].lemma == "and"
        and any(above is verb.head for above in listed.ancestors())
    ):
        doer.hang(verb, "nsubj")


def act_in_place(name: Node, nodes: Sequence[Node]) -> bool:
    """ "In Goma, Ana Cruz and Juan Luna met": they are no places beside Goma, for else nobody met."""
    place = name.head
    opener = place.head if place is not None and place.dep == "pobj" else None
    verb = opener.head if opener is not None else None
    if place is None or opener is None or verb is None or verb.index < name.index or verb.tag not in _FINITE:
        return False
    paused = nodes[place.index + 1].text == "," and next(opener.subtree()).index == 0
    if not paused or verb.child("nsubj", "nsubjpass", "expl", "csubj") is not None:
        return False
    name.hang(verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
    return True
