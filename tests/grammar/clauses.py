"""Clauses of single sentences, asked for by a word: what the tests of the grammar start from."""

from __future__ import annotations

from kg.grammar import Clause, clause
from kg.language.parse import Node, parse
from kg.language.sentences import Span


def tree(sentence: str) -> list[Node]:
    """The nodes of a sentence, parsed as a whole and without names."""
    return parse(sentence, [Span(0, len(sentence))], [])[0]


def node_of(sentence: str, word: str) -> Node:
    """The only node of `sentence` that is written `word`."""
    (found,) = [node for node in tree(sentence) if node.text == word]
    return found


def clause_of(sentence: str, word: str) -> Clause:
    """The clause of the only `word` in `sentence`."""
    return clause(node_of(sentence, word))


def slot(sentence: str, word: str, name: str) -> str:
    """The heads in one slot of a word's clause, as written, with blanks between them."""
    return " ".join(node.text for node in clause_of(sentence, word).get(name))
