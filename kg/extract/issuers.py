"""Whose words a paper has: "the Security Council adopted a resolution that demanded ..."."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.words import words
from kg.grammar.arguments import arguments
from kg.grammar.phrases import is_verb
from kg.grammar.placing import objects
from kg.language.parse import Node


def is_paper(node: Node) -> bool:
    """Whether a noun is one of the papers in which states and groups speak: a resolution, a statement."""
    return node.pos == "NOUN" and node.lemma in words().papers


def issuers(paper: Node) -> Iterator[Node]:
    """The heads that may name who issued a paper, the surest first: whose it is, by whom, who adopts it."""
    for slot in ("possessor", "modifier"):
        yield from arguments(paper).get(slot, ())
    for preposition in (c for c in paper.children if c.lemma in ("by", "from", "of")):
        yield from objects(preposition)
    for verb in (*(c for c in paper.children if c.dep == "acl" and c.tag == "VBN"), paper.head):
        if verb is not None and is_verb(verb) and verb.lemma in words().issuing:
            said = arguments(verb)
            if paper in said.get("object", ()):
                yield from said.get("subject", ())
