"""References back: pronouns, "the group", "the country", "both sides"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.memory import Memory
from kg.extract.nounphrase import definite, premodifiers
from kg.extract.referent import Referent
from kg.extract.words import words
from kg.language.parse import Node
from kg.model import Participant
from kg.rules import NounClass

_STATES = ("country", "nation", "republic", "kingdom")


def pronoun(node: Node, memory: Memory) -> list[Referent]:
    """Whom "he", "it" or "they" means."""
    found = _meant_by(node, memory)
    if found is None:
        return []
    return [Referent(replace(found, written=node.text, begin=node.begin, end=node.end))]


def _meant_by(node: Node, memory: Memory) -> Participant | None:
    match node.text.lower():
        case "he" | "she" | "him" | "her" | "his":
            return memory.person(node.begin)
        case "it" | "its" | "itself":
            return None if _expletive(node) else memory.collective(node.begin)
        case "they" | "them" | "their":
            return memory.plural(node.begin)
    return None


def _expletive(node: Node) -> bool:
    """ "It is crucial to ...", "It is likely that ..."."""
    verb = node.head
    if node.dep != "nsubj" or verb is None or verb.lemma != "be":
        return False
    return any(c.dep == "acomp" for c in verb.children) and any(
        c.dep in ("xcomp", "ccomp", "advcl") for c in verb.subtree()
    )


def named_before(node: Node, noun: str, classes: frozenset[NounClass], memory: Memory) -> Participant | None:
    """ "the group", "the country", "the rebels": something named before, if the noun is definite."""
    if not definite(node):
        return None
    if "group" in classes:
        armed = noun.split()[-1] in words().armed_bodies
        return memory.group(node.begin) if armed else memory.organisation(node.begin)
    if "country" in classes and noun in _STATES:
        return memory.country(node.begin)
    if "armed" in classes and not premodifiers(node):
        return memory.only_group(node.begin)
    return None


def is_reciprocal(node: Node) -> bool:
    """ "each other", "one another": nobody new."""
    return node.lemma in ("other", "another") and any(c.lemma in ("each", "one") for c in node.children)


def is_pair(node: Node, noun: str) -> bool:
    """Whether the phrase is one like "both sides", "the two countries"."""
    return noun in words().paired and any(c.text.lower() in ("both", "two") for c in node.children)


def pair(node: Node, memory: Memory) -> list[Referent]:
    """The last two parties named."""
    return [Referent(replace(p, begin=node.begin, end=node.end)) for p in memory.two(node.begin)]
