"""Things under the name that somebody gives them: "struck what it called a depot" struck a depot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node

_ROLES = {"ccomp": "dobj", "pcomp": "pobj", "csubj": "nsubj", "csubjpass": "nsubjpass"}
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "parataxis"})
_BEHIND = frozenset({"prep", "advmod", "npadvmod"})


def unveil(nodes: Sequence[Node]) -> None:
    """Put the thing where "what somebody called" stands, in place; the naming becomes an aside of it."""
    for node in nodes:
        above = node.head
        if not node.tag.startswith("W") or above is None:
            continue
        if node.dep == "det" and node.index == 0 and above.dep == "nsubj" and above.head is not None:
            _open(*_named(above.head))
        elif node.dep in ("dobj", "nsubj", "dative"):
            _put(*_named(above))


def _named(verb: Node) -> tuple[Node | None, Node | None]:
    """The verb by which a thing is named, and the thing: "called a depot", "said were depots"."""
    if verb.lemma in forms().calling_verbs:
        behind = (c for p in verb.children if p.dep == "prep" and p.lemma == "as" for c in p.children)
        return verb, verb.child("oprd") or next((c for c in behind if c.dep == "pobj"), verb.child("dobj"))
    return (verb.head, verb.child("attr")) if verb.lemma == "be" and verb.dep == "ccomp" else (None, None)


def _put(naming: Node | None, thing: Node | None) -> None:
    above, role = (naming.head, _ROLES.get(naming.dep)) if naming is not None else (None, None)
    if naming is None or thing is None or above is None or role is None or not _behind(thing, naming):
        return
    stays = thing if naming.dep == "pcomp" else above
    for word in [c for c in naming.children if c.index > thing.index and c.dep in _BEHIND]:
        word.hang(stays, word.dep)
    thing.hang(above, role)
    naming.hang(thing, "dep")


def _open(naming: Node | None, thing: Node | None) -> None:
    """ "What police called a car bomb killed two": the bomb killed."""
    if naming is None or thing is None or naming.head is not None or not _behind(thing, naming):
        return
    later = (c for c in naming.children if c.index > thing.index and c.dep in _CLAUSES)
    main = next((c for c in later if c.child("nsubj") is None), None)
    if main is not None:
        naming.children.remove(main)
        main.head, main.dep = None, naming.dep
        thing.hang(main, "nsubj")
        naming.hang(thing, "dep")


def _behind(thing: Node, naming: Node) -> bool:
    return thing.pos in ("NOUN", "PROPN") and thing.index > naming.index
