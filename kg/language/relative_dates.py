"""What a date counted from the day of publication means: one function for each way of writing such dates.

They take and return what the readers of the calendar do (`date_readers.py`).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.language.date_readers import month_named, month_of, year_of
from kg.model import Interval

_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_NEAR_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "overnight": 0,
    "tomorrow": 1,
}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
# How many days, weeks or months "recent" ones are.
_RECENTLY = 3


def month_relative_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "May last year"."""
    if published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"], 0)
    return month_of(published.year + step, month_named(match), match["part"]), None


def last_month_name(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "last May"."""
    if published is None:
        return None
    year = published.year if month_named(match) < published.month else published.year - 1
    return month_of(year, month_named(match)), None


def weekday(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
    """ "on Monday": the last one, or the next."""
    if published is None:
        return None
    back = (published.weekday() - _DAYS[match["weekday"].lower() + "day"]) % 7
    if match["which"] == "last" and back == 0:
        back = 7
    past = published - timedelta(days=back)
    ahead = past + timedelta(days=7) if back or match["which"] == "next" else past
    if match["which"] == "next":
        past = ahead
    return Interval(past, past), Interval(ahead, ahead)


def near_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "today", "yesterday", "overnight"."""
    if published is None:
        return None
    offset = _NEAR_DAYS[" ".join(match["near"].lower().split())]
    first = published + timedelta(days=offset)
    if match["near"].lower() == "overnight":
        return Interval(published - timedelta(days=1), published), None
    return Interval(first, first), None


def near_span(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "last week", "late last year", "this month"."""
    if published is None:
        return None
    step = {"last": -1, "previous": -1, "next": 1}.get(match["which"].lower(), 0)
    unit, part = match["unit"].lower(), match["part"]
    if unit == "year":
        return _clip(year_of(published.year + step, part), published, step), None
    if unit == "month":
        return _clip(_shifted_month(published, step, part), published, step), None
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    return _clip(Interval(monday, monday + timedelta(days=6)), published, step), None


def _clip(interval: Interval, published: date, step: int) -> Interval:
    """What is reported of the current week, month or year ended by the day of the report."""
    if step == 0 and interval.earliest <= published < interval.latest:
        return Interval(interval.earliest, published)
    return interval


def _shifted_month(published: date, step: int, part: str | None = None) -> Interval:
    month = published.year * 12 + published.month - 1 + step
    return month_of(month // 12, month % 12 + 1, part)


def _count(match: re.Match[str]) -> int:
    word = match["count"].lower()
    if word in ("several", "few"):
        return 3
    return int(word) if word.isdigit() else 1 if word in ("a", "an") else int(text2num(word, "en"))


def ago(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "two weeks ago"."""
    if published is None or match["count"].lower() in ("several", "few"):
        return None
    count, unit = _count(match), match["unit"]
    if unit == "day":
        first = published - timedelta(days=count)
        return Interval(first, first), None
    if unit == "month":
        return _shifted_month(published, -count), None
    if unit in ("year", "decade"):
        return year_of(published.year - count * (10 if unit == "decade" else 1)), None
    middle = published - timedelta(days=count * _UNIT_DAYS[unit])
    return Interval(middle - timedelta(days=3), middle + timedelta(days=3)), None


def stretch(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "in the last three months": from then until the report."""
    if published is None:
        return None
    count = _count(match) if match["count"] else _RECENTLY if _vague(match) else 1
    if match["count"] and match["count"].lower() in ("several", "few"):
        return None
    return Interval(published - timedelta(days=count * _UNIT_DAYS[match["unit"]]), published), None


def _vague(match: re.Match[str]) -> bool:
    """ "in recent weeks", "in past weeks": several."""
    return "vague" in match.groupdict()


def weekend(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
    """ "over the weekend": the last one that had begun by the day of the report, or the next."""
    if published is None:
        return None
    saturday = published - timedelta(days=(published.weekday() - _DAYS["saturday"]) % 7)
    ahead = saturday + timedelta(weeks=1)
    return Interval(saturday, saturday + timedelta(days=1)), Interval(ahead, ahead + timedelta(days=1))


def hours(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "in the past 24 hours"."""
    if published is None:
        return None
    return Interval(published - timedelta(days=-(-int(match["hours"]) // 24)), published), None


def beginning(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "since the beginning of the year": its first days."""
    if published is None:
        return None
    back, unit = 1 if match["which"].lower() == "last" else 0, match["unit"].lower()
    if unit == "year":
        return month_of(published.year - back, 1), None
    if unit == "month":
        return _shifted_month(published, -back, "early"), None
    monday = published - timedelta(days=published.weekday() + 7 * back)
    return Interval(monday, monday + timedelta(days=1)), None
