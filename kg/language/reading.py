"""One article, read: its sentences with their trees, names, dates and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from kg.language.casing import sentence_cased
from kg.language.dates import When, find_dates
from kg.language.headlines import plain_words
from kg.language.names import Name, name_index
from kg.language.parse import Node, Prepared, prepare, trees
from kg.language.quotes import quotations
from kg.language.retrospect import counted_from
from kg.language.sentences import Span, sentences
from kg.model import Document


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document and what was found in it; one that was not parsed has its names only.

    `quoted` is the quotation that wholly contains it, if any.
    """

    document: Document
    index: int
    span: Span
    nodes: tuple[Node, ...]
    names: tuple[Name, ...]
    quoted: Span | None

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The date expressions in it, but for those in names ("Revolutionary Organization 17 November").

        They are looked for when somebody first asks, as most sentences tell nothing.
        """
        whole, begin = self.document.text, self.span.begin
        counted = counted_from(whole, begin, self.document.published)
        found = find_dates(whole[begin : self.span.end], counted) if self.nodes else ()
        placed = (replace(when, begin=when.begin + begin, end=when.end + begin) for when in found)
        return tuple(when for when in placed if not self._in_name(when))

    def _in_name(self, when: When) -> bool:
        return any(n.begin < when.begin and when.end <= n.end and n.actors() for n in self.names)

    def node_at(self, begin: int, end: int) -> Node | None:
        """The highest node of the tree between two offsets: the head of the words there."""
        inside = [n for n in self.nodes if n.begin < end and begin < n.end]
        heads = [n for n in inside if n.head is None or not (n.head.begin < end and begin < n.head.end)]
        return heads[-1] if heads else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that language knows of it.

    What is all in capitals in the text that was `written` is read in sentence case; offsets are the same.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    written: str


Choose = Callable[[Document, Sequence[Span], Sequence[Name]], Collection[int]]


# Sentences that are parsed in one go: with fewer the model's fixed costs show, with more nothing is won.
TOGETHER = 32
_MOST_WAITING = 256


def read(document: Document, choose: Choose | None = None) -> Reading:
    """Find sentences, names, dates and quotations, and parse. The text itself is never altered.

    `choose` gives the numbers of the sentences to parse, out of their spans and the names; without it, all.
    """
    return next(read_all((document,), choose))


def read_all(documents: Iterable[Document], choose: Choose | None = None) -> Iterator[Reading]:
    """Read documents in order, as `read` does; sentences of several are parsed together, which is faster."""
    waiting: list[_Begun] = []
    for document in documents:
        waiting.append(_begun(document, choose))
        if len(waiting) == _MOST_WAITING or sum(len(b.chosen) for b in waiting) >= TOGETHER:
            yield from _finished(waiting)
            waiting = []
    yield from _finished(waiting)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document before the parse: its sentences, and those of them that are chosen, made ready."""

    document: Document
    written: str
    spans: tuple[Span, ...]
    names: tuple[Name, ...]
    chosen: Mapping[int, Prepared]


def _begun(document: Document, choose: Choose | None) -> _Begun:
    text = sentence_cased(document.text)
    document, written = replace(document, text=text), document.text
    spans = tuple(sentences(text))
    names = tuple(name_index().find(text))
    chosen = sorted(choose(document, spans, names)) if choose else range(len(spans))
    named = [Span(name.begin, name.end) for name in names]
    instead = plain_words(text, spans, named) if chosen else {}
    prepared = {i: prepare(text, spans[i], named, instead) for i in chosen}
    return _Begun(document, written, spans, names, prepared)


def _finished(begun: Sequence[_Begun]) -> Iterator[Reading]:
    parsed = iter(trees([sentence for each in begun for sentence in each.chosen.values()]))
    for each in begun:
        quotes = list(quotations(each.document.text))
        nodes = {index: next(parsed) for index in each.chosen}
        told = (
            _sentence(each.document, i, span, nodes.get(i), each.names, quotes)
            for i, span in enumerate(each.spans)
        )
        yield Reading(each.document, tuple(told), each.names, each.written)


def _sentence(
    document: Document,
    index: int,
    span: Span,
    nodes: list[Node] | None,
    names: Sequence[Name],
    quotes: Sequence[Span],
) -> Sentence:
    return Sentence(document, index, span, tuple(nodes or ()), _within(span, names), _around(span, quotes))


def _around(span: Span, quotes: Sequence[Span]) -> Span | None:
    """The quotation in which nearly all of the sentence stands."""
    return next((q for q in quotes if q.begin <= span.begin + 1 and span.end <= q.end + 1), None)


def _within(span: Span, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names inside a sentence, out of those of the text, which stand in order."""
    first = bisect_left(names, span.begin, key=_begin)
    last = bisect_right(names, span.end, key=_end)
    return tuple(names[first:last])


_begin, _end = attrgetter("begin"), attrgetter("end")
