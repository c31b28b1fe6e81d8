"""Dates in news prose, resolved against the day of publication.

Every expression becomes an `Interval` as wide as its words allow: "in November last year" is a month, "2014"
a year. What cannot be placed (no publication date, "two days after the vote") is left out, never guessed.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.model import Interval

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
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
    for pattern, reader in _PATTERNS:
        for match in pattern.finditer(text):
            if any(w.begin < match.end() and match.start() < w.end for w in found):
                continue
            meaning = reader(match, published)
            if meaning:
                through = _through(meaning[0], published) if _SINCE.search(text, 0, match.end()) else None
                found.append(When(match.start(), match.end(), *meaning, through))
    return sorted(found, key=lambda when: when.begin)


_SINCE = re.compile(r"\b[Ss]ince\s+(?:\w+\s+){0,2}\S+\Z")


def _through(begun: Interval, published: date | None) -> Interval | None:
    """From what it began with to the report."""
    return Interval(begun.earliest, max(begun.latest, published)) if published else None


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


def _full_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    exact = _day_of(int(match["year"]), _month(match), int(match["day"]))
    return (exact, None) if exact else None


def _iso_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    exact = _day_of(int(match["year"]), int(match["m"]), int(match["day"]))
    return (exact, None) if exact else None


def _days(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "between 1 and 7 May 2024", "3-5 June": from the first day to the last."""
    year = int(match["year"]) if match["year"] else None
    found = _latest_year(published, _month(match), int(match["day"])) if published else None
    last = _day_of(year, _month(match), int(match["day"])) if year else found
    first = _day_of(last.latest.year, _month(match), int(match["first"])) if last else None
    return (Interval(first.earliest, last.latest), None) if first and last and first <= last else None


def _slashed_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "06/12/2015": the day first or the month first. Before a colon lists of incidents put the month first;
    where both can be meant, from the earlier to the later of the two."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    read = [d for d in (_day_of(year, one, other), _day_of(year, other, one)) if d is not None]
    if match["list"] is not None:
        read = read[:1]
    return (Interval(min(read).earliest, max(read).latest), None) if read else None


def _day_without_year(
    match: re.Match[str], published: date | None
) -> tuple[Interval, Interval | None] | None:
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


def _month_year(match: re.Match[str], published: date | None) -> tuple[Interval, None]:
    return _month_of(int(match["year"]), _month(match), match["part"]), None


def _month_relative_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    if published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"], 0)
    return _month_of(published.year + step, _month(match), match["part"]), None


def _last_month_name(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    if published is None:
        return None
    year = published.year if _month(match) < published.month else published.year - 1
    return _month_of(year, _month(match)), None


def _bare_month(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
    if published is None:
        return None
    month = _month(match)
    past = published.year if month <= published.month else published.year - 1
    ahead = published.year if month >= published.month else published.year + 1
    return _month_of(past, month, match["part"]), _month_of(ahead, month, match["part"])


def _weekday(match: re.Match[str], published: date | None) -> tuple[Interval, Interval] | None:
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


def _near_day(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    if published is None:
        return None
    offset = _NEAR_DAYS[" ".join(match["near"].lower().split())]
    first = published + timedelta(days=offset)
    if match["near"].lower() == "overnight":
        return Interval(published - timedelta(days=1), published), None
    return Interval(first, first), None


def _near_span(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
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


def _ago(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
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


def _stretch(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    """ "in the last three months": from then until the report."""
    if published is None:
        return None
    count = _count(match) if match["count"] else 1
    if match["count"] and match["count"].lower() in ("several", "few"):
        return None
    return Interval(published - timedelta(days=count * _UNIT_DAYS[match["unit"]]), published), None


def _bare_year(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    if published and int(match["year"]) > published.year + 20:
        return None
    return _year_of(int(match["year"]), match["part"]), None


def _years(match: re.Match[str], published: date | None) -> tuple[Interval, None] | None:
    first, last = int(match["year"]), int(match["last"])
    last = last if last > 99 else first // 100 * 100 + last
    if last < first:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31)), None


_PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"\b{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)\b"), _iso_day),
    (re.compile(rf"\b(?P<one>\d\d?)/(?P<other>\d\d?)/{_YEAR}\b(?P<list>(?=:))?"), _slashed_day),
    (re.compile(rf"\b(?P<day>\d\d?)\.(?P<m>\d\d?)\.{_YEAR}\b"), _iso_day),
    (
        re.compile(
            rf"\b(?P<first>[0-3]?\d)(?:\s+(?:and|to)\s+|\s?[-–]\s?){_DAY}\s+{_MONTH}(?:,?\s+{_YEAR}\b)?"
        ),
        _days,
    ),
    (re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?:of\s+)?{_YEAR}\b"), _full_day),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"), _full_day),
    (re.compile(rf"\b{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}\b"), _month_year),
    (re.compile(rf"\b{_PART}{_MONTH}\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b"), _month_relative_year),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}(?![\d,:.]\d)\b"), _day_without_year),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)"), _day_without_year),
    (re.compile(rf"\b(?:last|previous)\s+{_MONTH}(?!\w)"), _last_month_name),
    (re.compile(rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?{_WEEKDAY}\b"), _weekday),
    (
        re.compile(
            r"(?i)\b(?P<near>today|tonight|this\s+morning|this\s+afternoon|this\s+evening|yesterday|"
            r"last\s+night|overnight|tomorrow)\b"
        ),
        _near_day,
    ),
    (re.compile(rf"(?i)\b{_COUNT}\s+{_UNIT}\s+(?:ago|earlier\s+this)\b"), _ago),
    (
        re.compile(
            rf"(?i)\b(?:last|past|previous|recent)\s+(?:{_COUNT}\s+)?(?P<unit>day|week|month|year)s\b"
        ),
        _stretch,
    ),
    (
        re.compile(
            r"(?i)\b(?:in|over|during|within|for)\s+the\s+(?:last|past)\s+"
            rf"(?:{_COUNT}\s+)?(?P<unit>week|month|year)\b"
        ),
        _stretch,
    ),
    (
        re.compile(
            r"(?i)\b(?:(?P<part>earl|late|mid)(?:y|ier|r)?[ -](?:in\s+)?)?"
            r"(?P<which>last|this|next|previous)\s+(?P<unit>week|month|year)\b"
        ),
        _near_span,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f)\s+{_PART}"
            r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
            r"Oct\.|Nov\.|Dec\.|Jan\.|Feb\.|Sept\.|Aug\.)(?!\s*\d)(?!\w)"
        ),
        _bare_month,
    ),
    (re.compile(rf"\b{_YEAR}\s?[-–]\s?(?P<last>(?:1[89]|20)?\d\d)\b(?!-\d)"), _years),
    (
        re.compile(
            rf"(?<![\d.,$€£#-]){_PART}\b{_YEAR}(?=$|[\s.,;:)'’])"
            r"(?!\s*(?:people|troops|soldiers|fighters|men|houses|homes|civilians|km|miles|dollars|MW|tonnes|"
            r"tons|others|m\b|ft\b))"
        ),
        _bare_year,
    ),
)
