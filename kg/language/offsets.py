"""Distances in time from another event: "two days after", "hours later", "the next day"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.model import Interval

_COUNT = r"(?P<count>an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BEHIND_THAT = r"(?:after|before)\s+(?:that|this)\b(?=\s*[,.;])"
_DIRECTION = rf"(?P<direction>{_BEHIND_THAT}|after|later|before|earlier|previously|afterwards?)"
_PART_OF_DAY = r"(?:day|night|evening|morning|afternoon)"
_MEASURED = re.compile(rf"(?i)\b{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+{_DIRECTION}(?!\w)")
_SAME = re.compile(
    r"(?i)\b(?:(?:some|several|few|\w+)\s+)?(?:hour|minute)s?\s+(?P<direction>after|later|before|earlier|afterwards?)\b|"
    rf"\b(?:(?:later|earlier)\s+)?(?:the\s+same|that\s+same|that)\s+{_PART_OF_DAY}\b|"
    r"\b(?:shortly|soon|moments|immediately)\s+(?:after(?:wards?)?|later)\b"
)
_NEXT = re.compile(
    r"(?i)\bthe\s+(?:(?:(?P<next>next|following)|previous)\s+(?P<unit>day|morning|night|week|month|year)|"
    r"day\s+(?P<direction>after|before))\b"
)
_DAYS = {"day": 1, "morning": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_SLACK = {"week": 3, "fortnight": 3, "month": 15, "year": 182}
_MONTHS = {"month": 1, "year": 12}
_BACK = ("before", "earlier", "previously")


@dataclass(frozen=True, slots=True)
class Offset:
    """How many days lie between another event and this one (negative: this was first), give or take `slack`.

    Where `months` are counted, in whole months of the calendar, they are meant instead.
    `clause` says that the words lead to the other event ("two days after X left"), else it was told before.
    """

    begin: int
    end: int
    days: int
    slack: int
    clause: bool
    months: int = 0

    def from_day(self, other: Interval) -> Interval:
        """When it happened if the other event happened then.

        >>> from datetime import date
        >>> Offset(0, 12, -2, 0, False).from_day(Interval(date(2024, 5, 16), date(2024, 5, 16))).latest
        datetime.date(2024, 5, 14)
        """
        if self.months:
            return Interval(_first(other.earliest, self.months), _last(other.latest, self.months))
        shift, slack = timedelta(days=self.days), timedelta(days=self.slack)
        return Interval(other.earliest + shift - slack, other.latest + shift + slack)

    def reverse(self) -> Offset:
        """The same distance, seen from this event."""
        return replace(self, days=-self.days, months=-self.months)


@lru_cache(maxsize=64)
def find_offsets(text: str) -> tuple[Offset, ...]:
    """All such expressions of `text`, from left to right; what counts no days ("years later") is left out.

    >>> [(o.days, o.clause) for o in find_offsets("Two days after the vote; a week earlier.")]
    [(2, True), (-7, False)]
    """
    found = [*map(_measured, _MEASURED.finditer(text)), *map(_same, _SAME.finditer(text))]
    found += map(_next, _NEXT.finditer(text))
    return tuple(sorted(found, key=lambda offset: offset.begin))


def _measured(match: re.Match[str]) -> Offset:
    word, unit = match["count"].lower(), match["unit"].lower()
    count = int(word) if word.isdigit() else 1 if word in ("a", "an") else int(text2num(word, "en"))
    direction = match["direction"].lower()
    sign = -1 if direction.startswith(_BACK) else 1
    return Offset(
        match.start(),
        match.end(),
        sign * count * _DAYS[unit],
        _SLACK.get(unit, 0) * count,
        direction in ("after", "before"),
        sign * count * _MONTHS.get(unit, 0),
    )


def _same(match: re.Match[str]) -> Offset:
    leads = match.group().lower().endswith(("after", "before"))
    return Offset(match.start(), match.end(), 0, 0, leads)


def _next(match: re.Match[str]) -> Offset:
    sign = 1 if match["next"] is not None or match["direction"] == "after" else -1
    unit = (match["unit"] or "day").lower()
    months = sign * _MONTHS.get(unit, 0)
    return Offset(match.start(), match.end(), sign * _DAYS[unit], _SLACK.get(unit, 0), False, months)


def _first(day: date, months: int) -> date:
    """The first day of the month so many months on."""
    month = day.year * 12 + day.month - 1 + months
    return date(month // 12, month % 12 + 1, 1)


def _last(day: date, months: int) -> date:
    first = _first(day, months)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])
