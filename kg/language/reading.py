"""One article, read: its sentences with their trees, names, dates and quotations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from kg.language.dates import When, find_dates
from kg.language.names import Name, name_index
from kg.language.parse import Node, parse
from kg.language.quotes import quotations
from kg.language.sentences import Span, sentences
from kg.model import Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what was found in it; one that was not parsed has its names only.

    `quoted` is the quotation that wholly contains it, if any.
    """

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


Choose = Callable[[Document, Sequence[Span], Sequence[Name]], Collection[int]]


def read(document: Document, choose: Choose | None = None) -> Reading:
    """Find sentences, names, dates and quotations, and parse. The text itself is never altered.

    `choose` gives the numbers of the sentences to parse, out of their spans and the names; without it, all.
    """
    text = document.text
    names = tuple(name_index().find(text))
    spans = list(sentences(text))
    chosen = sorted(choose(document, spans, names)) if choose else range(len(spans))
    trees = dict(zip(chosen, parse(text, [spans[i] for i in chosen], _spans_of(names)), strict=True))
    quotes = list(quotations(text))
    told = (_sentence(document, i, span, trees.get(i), names, quotes) for i, span in enumerate(spans))
    return Reading(document, tuple(told), names)


def _spans_of(names: Sequence[Name]) -> list[Span]:
    return [Span(name.begin, name.end) for name in names]


def _sentence(
    document: Document,
    index: int,
    span: Span,
    nodes: list[Node] | None,
    names: Sequence[Name],
    quotes: Sequence[Span],
) -> Sentence:
    found = find_dates(document.text[span.begin : span.end], document.published) if nodes else ()
    dates = tuple(When(w.begin + span.begin, w.end + span.begin, w.interval, w.ahead) for w in found)
    inside = tuple(n for n in names if span.begin <= n.begin and n.end <= span.end)
    return Sentence(index, span, tuple(nodes or ()), inside, dates, _around(span, quotes))


def _around(span: Span, quotes: Sequence[Span]) -> Span | None:
    """The quotation in which nearly all of the sentence stands."""
    return next((q for q in quotes if q.begin <= span.begin + 1 and span.end <= q.end + 1), None)
