"""From an event word to its clause."""

from __future__ import annotations

from kg.grammar.arguments import arguments
from kg.grammar.clause import Clause
from kg.grammar.outlook import outlook
from kg.grammar.phrases import is_passive, is_verb
from kg.language.parse import Node


def clause(predicate: Node) -> Clause:
    """The clause of a verb or of a noun that names an event."""
    verbal = is_verb(predicate)
    return Clause(
        predicate,
        "verb" if verbal else "noun",
        arguments(predicate),
        verbal and is_passive(predicate),
        outlook(predicate),
    )
