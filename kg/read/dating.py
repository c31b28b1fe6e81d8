"""The day of publication out of an article's own words, where they suffice; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

_HEAD_LINES = 5
_LONGEST_HEAD = 300
_FIRST_SHORT_YEAR = "50"


@dataclass(frozen=True, slots=True)
class _Dating:
    """dating.yaml with its patterns compiled; a pattern is there once for each form of date."""

    months: dict[str, int]
    weekdays: dict[str, int]
    patterns: tuple[tuple[re.Pattern[str], ...], ...]
    yearless: tuple[re.Pattern[str], ...]
    month_of_year: re.Pattern[str]
    any_weekday: re.Pattern[str]
    other_week: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A day as written: without a year where the dateline has none, with a weekday where it has one."""

    year: int | None
    month: int
    day: int
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """The day in that year, if there is one and it falls on the weekday that is written."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None


def infer_date(text: str) -> date | None:
    """The day on which an article was published, as far as its own words say it beyond doubt.

    Taken are a labelled date, a byline or line of its own, or a dateline, in the first lines of the text.
    A dateline without a year counts if the text gives the year: the latest month that it names with a year
    lies less than a year back, and the one weekday that the first paragraph names is that of the dateline.
    None where there is no such date, where two differ, or where weekday and date disagree.

    >>> infer_date("Published: 4 February 2023\\nThe ministers met.")
    datetime.date(2023, 2, 4)
    >>> infer_date("The ministers met on 4 February 2023.") is None
    True
    """
    for pattern in _dating().patterns:
        stated = set(_stated_days(pattern, text))
        if stated:
            only = stated.pop()
            return only.in_year(only.year) if not stated and only.year and _in_head(pattern, text) else None
    return _date_of_yearless(text)


def _stated_days(forms: tuple[re.Pattern[str], ...], text: str) -> Iterator[_Stated]:
    """The days that lines of the text state; several of them make a chronology and not an article's date."""
    for line in text.splitlines():
        yield from _days_at_start(forms, line)


def _days_at_start(forms: tuple[re.Pattern[str], ...], line: str) -> Iterator[_Stated]:
    for form in forms:
        if match := form.match(line[:_LONGEST_HEAD]):
            yield _stated(match.groupdict())


def _head(text: str) -> Iterator[str]:
    return islice((line for line in text.splitlines() if line.strip()), _HEAD_LINES)


def _in_head(forms: tuple[re.Pattern[str], ...], text: str) -> bool:
    return any(True for line in _head(text) for _ in _days_at_start(forms, line))


def _stated(groups: dict[str, Any]) -> _Stated:
    dating = _dating()
    month = groups.get("month")
    weekday = groups.get("weekday")
    return _Stated(
        year=_year(groups.get("year"), groups.get("short_year")),
        month=dating.months[month.lower()] if month else int(groups["month_number"]),
        day=int(groups["day"]),
        weekday=dating.weekdays[weekday.lower()] if weekday else None,
    )


def _year(full: str | None, short: str | None) -> int | None:
    """A year of four figures or of two; wires are no older than 1950."""
    if short:
        return int(short) + (1900 if short >= _FIRST_SHORT_YEAR else 2000)
    return int(full) if full else None


def _date_of_yearless(text: str) -> date | None:
    """The day of a dateline without a year: the first such day after the latest month that has one."""
    lines = [(line, stated) for line in _head(text) for stated in _days_at_start(_dating().yearless, line)]
    latest = _latest_month(text)
    if len(lines) != 1 or latest is None:
        return None
    line, stated = lines[0]
    year = latest[0] if stated.month > latest[1] else latest[0] + 1
    day = stated.in_year(year)
    # A month equal to that of the dateline may be the same month or the one a year before.
    if day is None or stated.month == latest[1] or _own_weekday(line) != day.weekday():
        return None
    return day


def _latest_month(text: str) -> tuple[int, int] | None:
    """The latest month that is named with a year; None if any may lie ahead or a later year is named."""
    dating = _dating()
    months = []
    for match in dating.month_of_year.finditer(text):
        if match["ahead"]:
            return None
        months.append((int(match["year"]), dating.months[match["month"].lower()]))
    latest = max(months, default=None)
    years = [int(year) for year in re.findall(r"(?<![\d-])(?:19|20)\d\d(?!\d)", text)]
    return latest if latest and max(years) <= latest[0] else None


def _own_weekday(paragraph: str) -> int | None:
    """The one weekday of the article's own week that a paragraph names."""
    dating = _dating()
    named = {dating.weekdays[match["weekday"].lower()] for match in dating.any_weekday.finditer(paragraph)}
    return named.pop() if len(named) == 1 and not dating.other_week.search(paragraph) else None


@cache
def _dating() -> _Dating:
    raw = yaml.safe_load((Path(__file__).parent / "dating.yaml").read_text("utf-8"))
    parts = {**raw["parts"], **_date_parts(raw)}
    return _Dating(
        months=raw["months"],
        weekdays=raw["weekdays"],
        patterns=tuple(_compiled(p["regex"], raw["date_forms"], parts, "date") for p in raw["patterns"]),
        yearless=tuple(
            form
            for pattern in raw["yearless_patterns"]
            for form in _compiled(pattern["regex"], raw["yearless_forms"], parts, "yearless")
        ),
        month_of_year=re.compile(_filled(raw["month_of_year"], parts)),
        any_weekday=re.compile(_filled(raw["any_weekday"], parts)),
        other_week=re.compile(_filled(raw["other_week"], parts)),
    )


def _any_of(words: list[str] | dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _date_parts(raw: dict[str, Any]) -> dict[str, str]:
    return {
        "day": r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?",
        "month": rf"(?i:(?P<month>{_any_of(raw['months'])}))\.?",
        "month_number": r"(?P<month_number>[01]\d)",
        "year": r"(?P<year>(?:19|20)\d\d)",
        "short_year": r"(?P<short_year>\d\d)",
        "weekday": rf"(?i:(?P<weekday>{_any_of(raw['weekdays'])}))\.?",
        "ahead": rf"(?i:(?P<ahead>{_any_of(raw['ahead'])}))",
        "not_this_week": rf"(?i:{_any_of(raw['not_this_week'])})",
    }


def _compiled(regex: str, forms: list[str], parts: dict[str, str], name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_filled(regex, {**parts, name: _filled(form, parts)})) for form in forms)


def _filled(template: str, parts: dict[str, str]) -> str:
    """Put the parts in place of their names in braces; counts such as {0,3} stay."""
    return re.sub(r"\{([a-z_]+)\}", lambda match: parts[match[1]], template)
