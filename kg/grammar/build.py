"""From an event word to its clause."""

from __future__ import annotations

from kg.grammar.arguments import arguments
from kg.grammar.clause import Clause
from kg.grammar.phrases import is_passive, is_verb
from kg.language.parse import Node


def clause(predicate: Node) -> Clause:
    """The clause of a verb, of an adjective, or of a noun that names an event."""
    verbal = is_verb(predicate) or predicate.pos == "ADJ"
    return Clause(
        predicate,
        "verb" if verbal else "noun",
        arguments(predicate),
        is_verb(predicate) and is_passive(predicate),
    )
