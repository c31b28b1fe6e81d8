"""Verbs side by side: the object or agent that they share, and what the parser hung on the wrong one."""

from __future__ import annotations

from kg.grammar.phrases import conjuncts, side_by_side
from kg.grammar.placing import Slots, objects
from kg.language.parse import Node


def lost_items(slots: Slots, verb: Node) -> None:
    """ "was blamed for attacks, including a bombing, raids on ports and ...": behind the verb stands no
    apposition of its subject, but more of what the last preposition holds."""
    for subject in (c for c in verb.children if c.dep in ("nsubj", "nsubjpass")):
        for item in (c for c in subject.children if c.dep == "appos" and c.index > verb.index):
            before = [c for c in verb.children if c.dep == "prep" and verb.index < c.index < item.index]
            if before:
                slots[before[-1].lemma] += conjuncts(item)


def shared_object(verb: Node) -> list[Node]:
    """ "Shot and killed a guard": two verbs side by side have one object."""
    second = side_by_side(verb)
    shared = (c for c in second.children if c.dep == "dobj") if second is not None else ()
    return [h for c in shared for h in conjuncts(c)]


def shared_agent(verb: Node) -> list[Node]:
    """ "Were shot and wounded by raiders"."""
    second = side_by_side(verb)
    agents = (c for c in second.children if c.dep == "agent") if second is not None else ()
    return [h for agent in agents for h in objects(agent)]


def stands_apart(verb: Node) -> bool:
    """ "Gunmen raided a camp; 23 soldiers were killed": a sentence of its own, and none that is said."""
    head = verb.head
    finite = verb.dep == "ccomp" and verb.tag in ("VBD", "VBZ", "VBP")
    return (
        finite and head is not None and verb.index < head.index and any(c.text == ";" for c in head.children)
    )


def reduced(verb: Node) -> list[Node]:
    """The participle itself if it has no auxiliary: "backed by Iran, the group ...", "Iran-backed"."""
    bare = not any(c.dep in ("aux", "auxpass") for c in verb.children)
    return [verb] if bare and verb.dep in ("acl", "amod", "advcl") else []
