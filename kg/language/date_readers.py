"""What a date of the calendar means, with its year or without: one function for each way of writing dates.

Each takes the match and the day of publication, and returns what the words mean and, where that differs, what
they mean of an event still to come; None where they cannot be placed.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.language.forms import forms
from kg.model import Interval

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}


def month_named(match: re.Match[str]) -> int:
    """The number of the month that a match names, in full or shortened."""
    return _MONTHS[match["month"].rstrip(".").lower()]


def _day_of(year: int, month: int, day: int) -> Interval | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return Interval(exact, exact)


def month_of(year: int, month: int, part: str | None = None) -> Interval:
    """A month, or its "early", "mid" or "late" part."""
    last = calendar.monthrange(year, month)[1]
    first, end = {"early": (1, 10), "mid": (10, 20), "late": (20, last)}.get(part or "", (1, last))
    return Interval(date(year, month, first), date(year, month, end))


def year_of(year: int, part: str | None = None) -> Interval:
    """A year, or its "early", "mid" or "late" part."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part or "", (1, 12))
    return Interval(date(year, first, 1), month_of(year, last).latest)


def full_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2 May 2024", "May 2, 2024"."""
    exact = _day_of(int(match["year"]), month_named(match), int(match["day"]))
    return (exact, None) if exact else None


def iso_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2024-05-02", "2.5.2024"."""
    exact = _day_of(int(match["year"]), int(match["m"]), int(match["day"]))
    return (exact, None) if exact else None


def days(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between 1 and 7 May 2024", "3-5 June": from the first day to the last."""
    year = int(match["year"]) if match["year"] else None
    found = _latest_year(published, month_named(match), int(match["day"])) if published else None
    last = _day_of(year, month_named(match), int(match["day"])) if year else found
    first = _day_of(last.latest.year, month_named(match), int(match["first"])) if last else None
    return (Interval(first.earliest, last.latest), None) if first and last and first <= last else None


def slashed_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "06/12/2015": the day first or the month first. Before a colon lists of incidents put the month first;
    where both can be meant, from the earlier to the later of the two."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    read = [d for d in (_day_of(year, one, other), _day_of(year, other, one)) if d is not None]
    if match["list"] is not None:
        read = read[:1]
    return (Interval(min(read).earliest, max(read).latest), None) if read else None


def day_of_renown(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "The September 11 attacks": of a day that everybody knows, whatever the year of the report; near the
    same day of a later year it may be that day."""
    exact = _renowned().get((month_named(match), int(match["day"])))
    if exact is None or (published is not None and published < exact):
        return None
    recent = published is not None and timedelta(0) < published - exact.replace(year=published.year) < _RECENT
    return None if recent else (Interval(exact, exact), None)


_RECENT = timedelta(days=14)


@cache
def _renowned() -> Mapping[tuple[int, int], date]:
    """By month and day."""
    known = map(date.fromisoformat, forms().renowned)
    return {(day.month, day.day): day for day in known}


def day_without_year(match: re.Match[str], published: date | None) -> tuple[Interval, Interval | None] | None:
    """ "2 May": the last one before the report, or the next."""
    if published is None:
        return None
    past = _latest_year(published, month_named(match), int(match["day"]))
    ahead = _next_year(published, month_named(match), int(match["day"]))
    return (past, ahead) if past else None


def _latest_year(published: date, month: int, day: int) -> Interval | None:
    this = _day_of(published.year, month, day)
    if this and this.earliest <= published + timedelta(days=2):
        return this
    return _day_of(published.year - 1, month, day)


def _next_year(published: date, month: int, day: int) -> Interval | None:
    this = _day_of(published.year, month, day)
    return this if this and this.earliest >= published else _day_of(published.year + 1, month, day)


def month_year(match: re.Match[str], published: date | None) -> tuple[Interval, None]:
    """ "May 2024", "late May 2024"."""
    return month_of(int(match["year"]), month_named(match), match["part"]), None


def bare_month(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
    """ "in May": the last one, or the next."""
    if published is None:
        return None
    month = month_named(match)
    past = published.year if month <= published.month else published.year - 1
    ahead = published.year if month >= published.month else published.year + 1
    return month_of(past, month, match["part"]), month_of(ahead, month, match["part"])


def months(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between May and July", "from November to January 2020"."""
    first, last = _MONTHS[match["begun"].rstrip(".").lower()], month_named(match)
    if match["year"] is not None:
        year = int(match["year"])
    elif published is not None:
        year = published.year - (last > published.month)
    else:
        return None
    return Interval(month_of(year - (first > last), first).earliest, month_of(year, last).latest), None


def from_year_to_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between 2021 and 2023"."""
    first, last = int(match["begun"]), int(match["year"])
    return (Interval(date(first, 1, 1), date(last, 12, 31)), None) if first < last else None


def beginning_of_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "the first half of 2022", "the first three months of this year"."""
    if match["year"] is not None:
        year = int(match["year"])
    elif published is not None:
        year = published.year - (match["which"].lower() == "last")
    else:
        return None
    count = 6 if match["half"] else 3 if match["quarter"] else int(text2num(match["months"].lower(), "en"))
    return Interval(date(year, 1, 1), month_of(year, count).latest), None


def decade(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "the 1990s", "the early 2010s"."""
    first = int(match["decade"])
    begun, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(match["part"] or "", (0, 9))
    return Interval(date(first + begun, 1, 1), date(first + end, 12, 31)), None


def bare_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2014", "early 2014"."""
    if published and int(match["year"]) > published.year + 20:
        return None
    return year_of(int(match["year"]), match["part"]), None


def years(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2014-2016"."""
    first, last = int(match["year"]), int(match["last"])
    last = last if last > 99 else first // 100 * 100 + last
    if last < first:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31)), None
