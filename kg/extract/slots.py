"""The slots of a rule in a clause: which words stand in "subject", "of" or "complement.subject"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.words import words
from kg.grammar import Clause
from kg.grammar.arguments import arguments
from kg.grammar.phrases import is_verb
from kg.language.parse import Node

_NOUN_SUBJECT = ("subject", "possessor", "modifier")


def slot_heads(slot: str, found: Clause) -> tuple[Node, ...]:
    """The heads in a slot; "complement.subject" looks one clause down; "self" is the word itself."""
    if slot == "self":
        return (found.predicate,)
    first, *further = _steps(slot) if "." in slot else (slot,)
    heads = found.get("of" if found.form == "noun" and first == "object" else first)
    for step in further:
        heads = tuple(h for head in counted_too(heads) for h in _step(head, step))
    return heads


@cache
def _steps(slot: str) -> tuple[str, ...]:
    return tuple(slot.split("."))


def _step(head: Node, slot: str) -> tuple[Node, ...]:
    """A slot of the clause of a word inside another clause."""
    return arguments(head).get("of" if slot == "object" and not is_verb(head) else slot, ())


def expanded(slots: tuple[str, ...], found: Clause) -> Iterator[str]:
    """The slots of a role, with the places where a noun has its subject in place of "subject"."""
    for slot in slots:
        if slot == "subject" and found.form == "noun":
            yield from _NOUN_SUBJECT
        else:
            yield slot


def counted_too(heads: Iterable[Node]) -> Iterator[Node]:
    """The heads, the bombers of "a pair of suicide bombers", and the jets of "a squadron of jets"."""
    for head in heads:
        yield head
        if head.lemma in words().partitives or head.lemma in words().loads:
            yield from (h for of in head.children if of.lemma == "of" for h in of.children)
