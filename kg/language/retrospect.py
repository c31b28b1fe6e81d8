"""Articles that look back: in which year their months lie that are named without one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from kg.language.dates import find_dates

_LONG_AGO = timedelta(days=300)
_OPENING = 400
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OF_THE_DAY = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,?\s+\(?(?:\d|[a-z]+\s\d))|today|tonight|yesterday|"
    r"tomorrow|ago|(?:last|this|next|past|recent|coming)\s+(?:night|weekend|(?:week|month|year|day)s?))\b"
)


def counted_from(text: str, begin: int, published: date | None) -> date | None:
    """The day from which the dates of a sentence at `begin` are counted: that of publication, unless the
    article tells of nothing but a time long past ("On 3 May 2015 ... In June ..."): then the end of the year
    of which it told last."""
    if not _looks_back(text, published):
        return published
    years = [match.group() for match in _YEAR.finditer(text, 0, begin)]
    told = int(years[-1]) if years else None
    return (
        date(told, 12, 31) if told is not None and (published is None or told < published.year) else published
    )


@lru_cache(maxsize=64)
def _looks_back(text: str, published: date | None) -> bool:
    if not _YEAR.search(text, 0, _OPENING) or _OF_THE_DAY.search(text):
        return False
    opening = find_dates(text[:_OPENING], None)
    exact = [w.interval.latest for w in opening if w.interval.earliest == w.interval.latest]
    return bool(exact) and (published is None or published - exact[0] > _LONG_AGO)
