"""Those who are held hostage, where the small model takes them for somebody else.

Who is held comes out as who holds ("freed 14 workers held hostage by a gang and arrested the gang"), or as a
part of the word itself ("are holding four pilots hostage").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def mend_held(state: Node) -> None:
    """Set right, in place, who stands beside the word for what a captive is held as."""
    verb = state.head
    if state.tag != "NN" or verb is None:
        return
    if verb.lemma not in forms().holding_verbs or verb.index > state.index:
        return
    if state.dep in ("ccomp", "dobj") and state.child("compound") is not None:
        _hold(verb, state)
    elif state.dep == "dobj" and verb.tag in ("VBD", "VBN") and verb.text.lower() in forms().held:
        _be_held(verb, state)


def _hold(verb: Node, state: Node) -> None:
    """ "are holding four pilots hostage": the pilots are held, and are no kind of hostage."""
    captives = state.children[-1]
    if captives.dep != "compound" or captives.tag not in ("NNS", "NNPS", "NNP"):
        return
    for word in [c for c in state.children if c is not captives]:
        word.hang(captives, word.dep)
    captives.hang(verb, "dobj")
    state.dep = "oprd"


def _be_held(verb: Node, state: Node) -> None:
    """ "sailors, taken hostage in May, were freed": without a helper it is they who were taken."""
    above, captives = verb.head, verb.child("nsubj")
    if above is None:
        _be_held_and_more(verb, state)
        return
    captives = captives or above.child("dobj")
    if captives is None or captives.index > verb.index:
        return
    if verb.dep not in ("ccomp", "advcl") or verb.child("aux", "auxpass") is not None:
        return
    state.dep, verb.tag = "oprd", "VBN"
    if above.index > verb.index:
        captives.dep = "nsubjpass"
        return
    captives.hang(above, "dobj")
    verb.hang(captives, "acl")
    for further in [c for c in verb.children if c.dep in ("cc", "conj")]:
        further.hang(above, further.dep)


def _be_held_and_more(verb: Node, state: Node) -> None:
    """The same where what they were later comes out as a second deed of those who took them."""
    captives, later = verb.child("nsubj"), verb.child("conj")
    if captives is not None and later is not None and later.child("auxpass") is not None:
        state.dep, verb.tag, captives.dep = "oprd", "VBN", "nsubjpass"
