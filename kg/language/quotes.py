"""Quotations: which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.sentences import Span, paragraphs

_PAIRS = re.compile(r"“[^“”]*(?:”|$)|''[^']+''|\"[^\"]*(?:\"|$)")


def quotations(text: str) -> Iterator[Span]:
    """The quotations of `text`, marks included. One that is never closed ends with its paragraph.

    >>> text = 'He said "we will go" and left.'
    >>> [text[q.begin:q.end] for q in quotations(text)]
    ['"we will go"']
    """
    for paragraph in paragraphs(text):
        for found in _PAIRS.finditer(text, paragraph.begin, paragraph.end):
            yield Span(found.start(), min(found.end(), paragraph.end))
