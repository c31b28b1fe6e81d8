"""What a date expression means against the day of publication: one function for each way of writing dates.

Each takes the match and the day of publication, and returns what the words mean and, where that differs, what
they mean of an event still to come; None where they cannot be placed.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.model import Interval

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}


_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].rstrip(".").lower()]


def _day_of(year: int, month: int, day: int) -> Interval | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return Interval(exact, exact)


def _month_of(year: int, month: int, part: str | None = None) -> Interval:
    last = calendar.monthrange(year, month)[1]
    first, end = {"early": (1, 10), "mid": (10, 20), "late": (20, last)}.get(part or "", (1, last))
    return Interval(date(year, month, first), date(year, month, end))


def _year_of(year: int, part: str | None = None) -> Interval:
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part or "", (1, 12))
    return Interval(date(year, first, 1), _month_of(year, last).latest)


def full_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2 May 2024", "May 2, 2024"."""
    exact = _day_of(int(match["year"]), _month(match), int(match["day"]))
    return (exact, None) if exact else None


def iso_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2024-05-02", "2.5.2024"."""
    exact = _day_of(int(match["year"]), int(match["m"]), int(match["day"]))
    return (exact, None) if exact else None


def days(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between 1 and 7 May 2024", "3-5 June": from the first day to the last."""
    year = int(match["year"]) if match["year"] else None
    found = _latest_year(published, _month(match), int(match["day"])) if published else None
    last = _day_of(year, _month(match), int(match["day"])) if year else found
    first = _day_of(last.latest.year, _month(match), int(match["first"])) if last else None
    return (Interval(first.earliest, last.latest), None) if first and last and first <= last else None


def slashed_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "06/12/2015": the day first or the month first. Before a colon lists of incidents put the month first;
    where both can be meant, from the earlier to the later of the two."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    read = [d for d in (_day_of(year, one, other), _day_of(year, other, one)) if d is not None]
    if match["list"] is not None:
        read = read[:1]
    return (Interval(min(read).earliest, max(read).latest), None) if read else None


def day_without_year(match: re.Match[str], published: date | None) -> tuple[Interval, Interval | None] | None:
    """ "2 May": the last one before the report, or the next."""
    if published is None:
        return None
    past = _latest_year(published, _month(match), int(match["day"]))
    ahead = _next_year(published, _month(match), int(match["day"]))
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
    return _month_of(int(match["year"]), _month(match), match["part"]), None


def month_relative_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "May last year"."""
    if published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"], 0)
    return _month_of(published.year + step, _month(match), match["part"]), None


def last_month_name(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "last May"."""
    if published is None:
        return None
    year = published.year if _month(match) < published.month else published.year - 1
    return _month_of(year, _month(match)), None


def bare_month(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
    """ "in May": the last one, or the next."""
    if published is None:
        return None
    month = _month(match)
    past = published.year if month <= published.month else published.year - 1
    ahead = published.year if month >= published.month else published.year + 1
    return _month_of(past, month, match["part"]), _month_of(ahead, month, match["part"])


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
        return _clip(_year_of(published.year + step, part), published, step), None
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
    return _month_of(month // 12, month % 12 + 1, part)


def _count(match: re.Match[str]) -> int:
    word = match["count"].lower()
    if word in ("several", "few"):
        return 3
    return int(word) if word.isdigit() else 1 if word in ("a", "an") else int(text2num(word, "en"))


_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}


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
        return _year_of(published.year - count * (10 if unit == "decade" else 1)), None
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


_RECENTLY = 3


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


def months(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between May and July", "from November to January 2020"."""
    first, last = _MONTHS[match["begun"].rstrip(".").lower()], _month(match)
    if match["year"] is not None:
        year = int(match["year"])
    elif published is not None:
        year = published.year - (last > published.month)
    else:
        return None
    return Interval(_month_of(year - (first > last), first).earliest, _month_of(year, last).latest), None


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
    return Interval(date(year, 1, 1), _month_of(year, count).latest), None


def beginning(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "since the beginning of the year": its first days."""
    if published is None:
        return None
    back, unit = 1 if match["which"].lower() == "last" else 0, match["unit"].lower()
    if unit == "year":
        return _month_of(published.year - back, 1), None
    if unit == "month":
        return _shifted_month(published, -back, "early"), None
    monday = published - timedelta(days=published.weekday() + 7 * back)
    return Interval(monday, monday + timedelta(days=1)), None


def decade(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "the 1990s", "the early 2010s"."""
    first = int(match["decade"])
    begun, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(match["part"] or "", (0, 9))
    return Interval(date(first + begun, 1, 1), date(first + end, 12, 31)), None


def bare_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2014", "early 2014"."""
    if published and int(match["year"]) > published.year + 20:
        return None
    return _year_of(int(match["year"]), match["part"]), None


def years(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "2014-2016"."""
    first, last = int(match["year"]), int(match["last"])
    last = last if last > 99 else first // 100 * 100 + last
    if last < first:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31)), None
