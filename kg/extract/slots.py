"""The slots of a rule in a clause: which words stand in "subject", "of" or "complement.subject"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.words import words
from kg.grammar import Clause
from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.phrases import is_verb
from kg.grammar.voices import says
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
    """The heads, the bombers of "a pair of suicide bombers", the jets of "a squadron of jets", the raids of
    "a wave of raids"; for "it" in "the army said that it had raided ..." the army."""
    for head in heads:
        yield head
        if head.tag == "PRP":
            yield from _who_says(head)
        elif _measures(head):
            yield from (h for of in head.children if of.lemma == "of" for h in of.children)


def _measures(noun: Node) -> bool:
    return noun.lemma in words().partitives or noun.lemma in words().loads or noun.lemma in english().measures


def _who_says(pronoun: Node) -> Iterator[Node]:
    """Who says what a pronoun did or suffered: of themselves, as it is the subject."""
    told = pronoun.head
    verb = told.head if told is not None and pronoun.dep in ("nsubj", "nsubjpass") else None
    if told is not None and told.dep == "ccomp" and verb is not None and says(verb):
        yield from (c for c in verb.children if c.dep == "nsubj" and c.tag != "PRP")
