"""The chain of places with which a note of an incident opens: "6 May 2029: In Zarma village, Kano state, ..."

The small model loses the subject behind it, so it is no part of the sentence; extract reads it as the place.
"""

from __future__ import annotations

import re
from functools import cache

from kg.language.forms import forms

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:-|–|or|and|to)\s*\d{1,2})?"
_FIGURES = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_DATE = rf"(?:{_DAYS}\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+{_DAYS},?\s+\d{{4}}|{_FIGURES})"
_NAME = r"[A-Z][\w'’/-]*(?:\s+(?:-\s+|de\s+|el\s+|al\s+)?[A-Z][\w'’/-]*){0,4}"


def place_opening(text: str, begin: int, end: int) -> tuple[int, int, int] | None:
    """Where the places at the head of a paragraph begin and end, and where the sentence begins behind them.

    >>> text = "6 May 2029: In Zarma village, Kano state, two farmers were shot."
    >>> first, last, start = place_opening(text, 0, len(text))
    >>> text[first:last], text[start:]
    ('Zarma village, Kano state', 'two farmers were shot.')
    """
    found = _pattern().match(text, begin, end)
    if found is None:
        return None
    told = (bool(found["date"]), "," in found["places"], _lands().search(found["places"]) is not None)
    if sum(told) < 2:
        return None
    return *found.span("places"), found.end()


@cache
def _pattern() -> re.Pattern[str]:
    lands = "|".join(forms().lands)
    chunk = rf"(?:the\s+(?:{lands})\s+of\s+)?{_NAME}(?:\s+(?:{lands}))?(?:\s+and\s+(?:{lands}))?"
    return re.compile(
        rf"[\s•*·–-]*(?P<date>(?:Around\s+)?{_DATE}\s*(?:\(\w+\))?\s*[:–—]\s*)?"
        rf"(?:In|Near|At|Along|Around|On|Outside|Off)\s+(?:the\s+)?"
        rf"(?P<places>{chunk}(?:,\s+{chunk})*),\s+(?=[a-z\d]|[A-Z]\w*\s+[a-z]|[A-Z]{{2,}}\b)"
    )


@cache
def _lands() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms().lands)})\b")
