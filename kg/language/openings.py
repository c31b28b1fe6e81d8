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
_YEARLESS = rf"{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}"
_LAND = r"(?:,\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}){0,2}"
_DATE_HEAD = re.compile(
    rf"[\s•*·–-]*(?:{_DATE}|{_YEARLESS}){_LAND}\s*(?:\([A-Z]\w+\))?\s*(?::|[–—-]\s)\s*(?=[A-Z\d“\"])"
)
_NAME = r"[A-Z][\w'’/-]*(?:\s+(?:-\s+|de\s+|el\s+|al\s+)?[A-Z][\w'’/-]*){0,4}"

# "Ana Cruz, 53, was shot": who is told with an age is no place.
_AGE = r"\d{1,2},"
_AGED = rf"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){{0,3}},\s+{_AGE}"


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
    aged = re.compile(_AGED).match(text, found.end()) is not None
    if sum((*told, aged)) < 2:
        return None
    return *found.span("places"), found.end()


def date_opening(text: str, begin: int, end: int) -> int | None:
    """Where the sentence begins behind the day at the head of a note.

    >>> date_opening("3/14/2029: A bomb went off.", 0, 27), date_opening("March 8: A bomb went off.", 0, 25)
    (11, 9)
    """
    found = _DATE_HEAD.match(text, begin, end)
    return found.end() if found else None


@cache
def _pattern() -> re.Pattern[str]:
    lands = "|".join(forms().lands)
    chunk = rf"(?:the\s+(?:{lands})\s+of\s+)?{_NAME}(?:\s+(?:{lands}))?(?:\s+and\s+(?:{lands}))?"
    return re.compile(
        rf"[\s•*·–-]*(?P<date>(?:Around\s+)?{_DATE}\s*(?:\(\w+\))?\s*[:–—]\s*)?"
        rf"(?:In|Near|At|Along|Around|On|Outside|Off)\s+(?:the\s+)?"
        rf"(?P<places>{chunk}(?:,\s+{chunk})*),\s+(?=[a-z]|(?!{_AGE})\d|[A-Z]\w*\s+[a-z]|[A-Z]{{2,}}\b|{_AGED})"
    )


@cache
def _lands() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms().lands)})\b")
