"""One article, read: its sentences with their trees, names, dates and quotations."""

from __future__ import annotations

from dataclasses import dataclass

from kg.language.dates import When, find_dates
from kg.language.names import Name, name_index
from kg.language.parse import Node, parse
from kg.language.quotes import quotations
from kg.language.sentences import Span, sentences
from kg.model import Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what was found in it. `quoted` is the quotation that wholly contains it, if any."""

    index: int
    span: Span
    nodes: tuple[Node, ...]
    names: tuple[Name, ...]
    dates: tuple[When, ...]
    quoted: Span | None

    def node_at(self, begin: int, end: int) -> Node | None:
        """The highest node of the tree between two offsets: the head of the words there."""
        inside = [n for n in self.nodes if n.begin < end and begin < n.end]
        heads = [n for n in inside if n.head is None or not (n.head.begin < end and begin < n.head.end)]
        return heads[-1] if heads else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that language knows of it."""

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


def read(document: Document) -> Reading:
    """Find sentences, names, dates and quotations, and parse. The text itself is never altered."""
    text = document.text
    names = tuple(name_index().find(text))
    spans = list(sentences(text))
    trees = parse(text, spans, [Span(n.begin, n.end) for n in names])
    quotes = list(quotations(text))
    return Reading(
        document,
        tuple(
            _sentence(document, i, s, t, names, quotes)
            for i, (s, t) in enumerate(zip(spans, trees, strict=True))
        ),
        names,
    )


def _sentence(
    document: Document, index: int, span: Span, nodes: list[Node], names: tuple[Name, ...], quotes: list[Span]
) -> Sentence:
    found = find_dates(document.text[span.begin : span.end], document.published)
    dates = tuple(When(w.begin + span.begin, w.end + span.begin, w.interval, w.ahead) for w in found)
    inside = tuple(n for n in names if span.begin <= n.begin and n.end <= span.end)
    return Sentence(index, span, tuple(nodes), inside, dates, _around(span, quotes))


def _around(span: Span, quotes: list[Span]) -> Span | None:
    """The quotation in which nearly all of the sentence stands."""
    return next((q for q in quotes if q.begin <= span.begin + 1 and span.end <= q.end + 1), None)
