"""The trees of sentences, mended."""

from __future__ import annotations

from kg.language.parse import Node, parse
from kg.language.sentences import Span


def nodes(text: str) -> dict[str, Node]:
    """The nodes of one sentence by their words; of a word that comes twice, the last."""
    return {node.text: node for node in parse(text, [Span(0, len(text))], [])[0]}
