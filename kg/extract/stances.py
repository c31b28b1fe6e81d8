"""Whom a hyphened word is against: "anti-Chinese protests", "anti-American slogans"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kg.extract.draft import Draft
from kg.extract.nounphrase import premodifiers
from kg.extract.referents import Referent
from kg.language.gazetteer import Entry, Gazetteer
from kg.language.parse import Node
from kg.model import Participant

_AGAINST = "anti-"


def opposed(draft: Draft, gazetteer: Gazetteer) -> tuple[Referent, ...]:
    """The state that a word such as "anti-Chinese" in the phrases of an event names, if any."""
    for node in _around(draft.predicate):
        for word, against in _hyphened(premodifiers(node)):
            entry = _peoples(gazetteer).get(against)
            if entry is not None:
                party = Participant(entry.label, entry.id, entry.kind, word.text, word.begin, word.end)
                return (Referent(party),)
    return ()


def _hyphened(words: list[Node]) -> Iterator[tuple[Node, str]]:
    """What stands behind "anti-", which the parser takes for one word or for three."""
    for position, word in enumerate(words):
        lower = word.text.lower()
        if lower.startswith(_AGAINST):
            yield word, lower.removeprefix(_AGAINST)
        elif [w.text.lower() for w in words[max(0, position - 2) : position]] == ["anti", "-"]:
            yield word, lower


def _around(predicate: Node) -> list[Node]:
    """The word itself, its subject and objects and those of the clauses that hang on it."""
    clauses = [c for c in predicate.children if c.dep in ("advcl", "conj", "xcomp")]
    objects = (
        o for verb in (predicate, *clauses) for o in verb.children if o.dep in ("dobj", "pobj", "nsubj")
    )
    return [predicate, *objects]


@cache
def _peoples(gazetteer: Gazetteer) -> Mapping[str, Entry]:
    """The states by their adjectives and names, in lower case."""
    states = [entry for entry in gazetteer.actors.values() if entry.kind == "Country"]
    return {word.lower(): entry for entry in states for word in (entry.label, *entry.adjectives)}
