"""Dates in news prose, resolved against the day of publication.

Every expression becomes an `Interval` as wide as its words allow: "in November last year" is a month, "2014"
a year. What cannot be placed (no publication date, "two days after the vote") is left out, never guessed.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.language import date_readers as readers
from kg.language import relative_dates as relative
from kg.model import Interval

MONTHS = "|".join(month_name[1:])
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_COUNT = (
    r"(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|several|few)"
)
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
_PART = r"(?:(?P<part>early|late|mid)[ -])?"


@dataclass(frozen=True, slots=True)
class When:
    """A date expression. `ahead` is what it means if the event is still to come, `through` if it has gone on
    "since" then, where that differs."""

    begin: int
    end: int
    interval: Interval
    ahead: Interval | None = None
    through: Interval | None = None

    def read(self, future: bool, lasting: bool = False) -> Interval:
        """The interval that it means for an event that lies in the future, has lasted, or neither."""
        if lasting and self.through:
            return self.through
        return self.ahead if future and self.ahead else self.interval


Reader = Callable[[re.Match[str], "date | None"], "tuple[Interval, Interval | None] | None"]


def find_dates(text: str, published: date | None) -> list[When]:
    """All date expressions of `text`, from left to right, never overlapping.

    >>> [w.interval.earliest.year for w in find_dates("It fell in November last year.", date(2023, 2, 4))]
    [2022]
    """
    found: list[When] = []
    for pattern, reader in _worth_trying(text):
        for match in pattern.finditer(text):
            if any(w.begin < match.end() and match.start() < w.end for w in found):
                continue
            meaning = reader(match, _counted_from(match, found, published))
            if meaning:
                through = _through(meaning[0], published) if _SINCE.search(text, 0, match.end()) else None
                found.append(When(match.start(), match.end(), *meaning, through))
    return _joined(_exact(sorted(found, key=lambda when: when.begin), text), text)


def _exact(found: Sequence[When], text: str) -> Sequence[When]:
    """ "An overnight attack on June 4" was not in the night before the report."""
    exact = (w for w in found if w.interval.earliest == w.interval.latest)
    dated = any(_FIGURE.search(text, w.begin, w.end) for w in exact)
    return [w for w in found if not (dated and text[w.begin : w.end].lower() == "overnight")]


def _counted_from(match: re.Match[str], found: Sequence[When], published: date | None) -> date | None:
    """ "Struck in May 2019, after taking the town the previous year": counted from the date before it."""
    if not _PREVIOUS.match(match.group()):
        return published
    before = (
        w for w in found if w.end <= match.start() and not _STOP.search(match.string, w.end, match.start())
    )
    last = max(before, key=lambda when: when.end, default=None)
    return last.interval.earliest if last is not None else published


_PREVIOUS = re.compile(r"(?i)previous\b")
_STOP = re.compile(r"[.!?]\s|\n")


def _joined(found: Sequence[When], text: str) -> list[When]:
    """The days between which something went on, as one: "from 28 April to 4 May"; and a day that is called by
    two names: "Saturday, October 3, 2015"."""
    joined: list[When] = []
    for when in found:
        last = joined[-1] if joined else None
        if last is not None and _spans(last, when, text):
            joined[-1] = When(last.begin, when.end, _span(last.interval, when.interval))
        elif last is not None and _same_day(last, when, text):
            joined[-1] = replace(when, begin=last.begin)
        else:
            joined.append(when)
    return joined


def _spans(one: When, other: When, text: str) -> bool:
    within = all(w.interval.width.days <= _MONTH_DAYS for w in (one, other))
    return within and bool(_FROM.search(text, 0, one.begin) and _TO.fullmatch(text, one.end, other.begin))


def _same_day(one: When, other: When, text: str) -> bool:
    """Whether a day of the week stands before the date of such a day: "Monday (24 October)"."""
    beside = _BESIDE.fullmatch(text, one.end, other.begin) and text[one.begin : one.end].endswith("day")
    days = [when.interval.earliest for when in (one, other) if when.interval.earliest == when.interval.latest]
    return bool(beside) and len(days) == 2 and days[0].weekday() == days[1].weekday()


def _span(first: Interval, last: Interval) -> Interval:
    """From one day to another, the first in the week or the year that ends with the other."""
    end, begin = last.latest, first.earliest
    if timedelta(0) < begin - end < timedelta(weeks=1):
        begin -= timedelta(weeks=1)
    while begin > end:
        begin = begin.replace(year=begin.year - 1, day=min(begin.day, 28))
    return Interval(begin, end)


_MONTH_DAYS = 31
_FROM = re.compile(r"\b(?:[Bb]etween|[Ff]rom)\s+(?:\w+\s+)?\Z")
_BESIDE = re.compile(r",?\s+\(?(?:the\s+)?")
_TO = re.compile(r"\s+(?:and|to|until|till)\s+(?:\w+,?\s+)?")


_SINCE = re.compile(r"\b[Ss]ince\s+(?:the\s+(?:start|beginning)\s+of\s+)?(?:\w+\s+){0,2}\S+\Z")


def _through(begun: Interval, published: date | None) -> Interval | None:
    """From what it began with to the report."""
    return Interval(begun.earliest, max(begun.latest, published)) if published else None


_PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"\b{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)\b"), readers.iso_day),
    (re.compile(rf"\b(?P<one>\d\d?)/(?P<other>\d\d?)/{_YEAR}\b(?P<list>(?=:))?"), readers.slashed_day),
    (re.compile(rf"\b(?P<day>\d\d?)\.(?P<m>\d\d?)\.{_YEAR}\b"), readers.iso_day),
    (
        re.compile(
            rf"\b(?P<first>[0-3]?\d)(?:\s+(?:and|to)\s+|\s?[-–]\s?){_DAY}\s+{_MONTH}(?:,?\s+{_YEAR}\b)?"
        ),
        readers.days,
    ),
    (
        re.compile(
            rf"\b(?:[Bb]etween|[Ff]rom)\s+{_MONTH.replace('month', 'begun', 1)}\s+(?:and|to|until)\s+{_MONTH}"
            rf"(?:,?\s+(?:of\s+)?{_YEAR})?(?![\w\s]*\d)"
        ),
        readers.months,
    ),
    (
        re.compile(rf"\b(?:[Bb]etween|[Ff]rom)\s+(?P<begun>(?:1[89]|20)\d\d)\s+(?:and|to|until)\s+{_YEAR}\b"),
        readers.from_year_to_year,
    ),
    (
        re.compile(
            r"(?i)\b(?:first|opening)\s+(?:(?P<months>two|three|four|five|six|seven|eight|nine|ten)\s+months|"
            rf"(?P<half>half)|(?P<quarter>quarter))\s+of\s+(?:{_YEAR}|(?P<which>last|this|the)\s+year)\b"
        ),
        readers.beginning_of_year,
    ),
    (
        re.compile(
            r"(?i)\b(?:start|beginning)\s+of\s+(?P<which>this|last|the)\s+(?P<unit>week|month|year)\b"
        ),
        relative.beginning,
    ),
    (re.compile(rf"\b{_PART}(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s\b"), readers.decade),
    (re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?:of\s+)?{_YEAR}\b"), readers.full_day),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"), readers.full_day),
    (re.compile(rf"\b{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}\b"), readers.month_year),
    (
        re.compile(rf"\b{_PART}{_MONTH}\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b"),
        relative.month_relative_year,
    ),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}(?=,?\s+(?:terror(?:ist)?\s+)?attacks?\b)"), readers.day_of_renown),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}(?![\d,:.]\d)\b"), readers.day_without_year),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)"), readers.day_without_year),
    (re.compile(rf"\b(?:last|previous)\s+{_MONTH}(?!\w)"), relative.last_month_name),
    (re.compile(rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?{WEEKDAY}\b"), relative.weekday),
    (
        re.compile(
            r"(?i)\b(?P<near>today|tonight|this\s+morning|this\s+afternoon|this\s+evening|yesterday|"
            r"last\s+night|overnight|tomorrow)\b"
        ),
        relative.near_day,
    ),
    (re.compile(r"(?i)\b(?P<which>last|this|past|the)\s+weekend\b"), relative.weekend),
    (re.compile(r"(?i)\b(?:last|past|previous)\s+(?P<hours>\d\d)\s+hours\b"), relative.hours),
    (re.compile(rf"(?i)\b{_COUNT}\s+{_UNIT}\s+(?:ago|earlier\s+this)\b"), relative.ago),
    (
        re.compile(
            rf"(?i)\b(?P<vague>last|past|previous|recent)\s+(?:{_COUNT}\s+)?(?P<unit>day|week|month|year|decade)s\b"
        ),
        relative.stretch,
    ),
    (
        re.compile(
            r"(?i)\b(?:in|over|during|within|for)\s+the\s+(?:last|past)\s+"
            rf"(?:{_COUNT}\s+)?(?P<unit>week|month|year|decade)\b"
        ),
        relative.stretch,
    ),
    (
        re.compile(
            r"(?i)\b(?:(?P<part>earl|late|mid)(?:y|ier|r)?[ -](?:in\s+)?)?"
            r"(?P<which>last|this|next|previous)\s+(?P<unit>week|month|year)\b"
        ),
        relative.near_span,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f)\s+{_PART}"
            rf"(?P<month>{MONTHS}|"
            r"Oct\.|Nov\.|Dec\.|Jan\.|Feb\.|Sept\.|Aug\.)(?!\s*\d)(?!\w)"
        ),
        readers.bare_month,
    ),
    (
        re.compile(rf"\b[Tt]he\s+{_PART}(?P<month>{MONTHS})(?=\s+[a-z])(?!\s+(?:of|for|on|to|in)\b)"),
        readers.bare_month,
    ),
    (re.compile(rf"\b{_YEAR}\s?[-–]\s?(?P<last>(?:1[89]|20)?\d\d)\b(?!-\d)"), readers.years),
    (
        re.compile(
            rf"(?<![\d.,$€£#-]){_PART}\b{_YEAR}(?=$|[\s.,;:)'’])"
            r"(?!\s*(?:people|troops|soldiers|fighters|men|houses|homes|civilians|km|miles|dollars|MW|tonnes|"
            r"tons|others|m\b|ft\b))"
        ),
        readers.bare_year,
    ),
)
# Most sentences hold no figure: they need not be searched for what is written with one.
_FIGURE = re.compile(r"\d")
_OF_FIGURES = frozenset(
    {
        readers.iso_day,
        readers.slashed_day,
        readers.days,
        readers.day_of_renown,
        readers.from_year_to_year,
        readers.decade,
        readers.full_day,
        readers.month_year,
        readers.day_without_year,
        relative.hours,
        readers.years,
        readers.bare_year,
    }
)
_WITHOUT_FIGURES = tuple(pair for pair in _PATTERNS if pair[1] not in _OF_FIGURES)
# Without a figure, a date has one of these words at least.
_TIMES = re.compile(
    r"day|week|month|year|decade|fortnight|night|morning|noon|evening|tomorrow|quarter|half|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)


def _worth_trying(text: str) -> Sequence[tuple[re.Pattern[str], Reader]]:
    """The patterns that can match at all."""
    if _FIGURE.search(text):
        return _PATTERNS
    return _WITHOUT_FIGURES if _TIMES.search(text) else ()
