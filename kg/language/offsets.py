"""Distances in time from another event: "two days after", "hours later", "the next day"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.model import Interval

_COUNT = r"(?P<count>an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DIRECTION = r"(?P<direction>after|later|before|earlier|previously|afterwards?)"
_MEASURED = re.compile(rf"(?i)\b{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+{_DIRECTION}\b")
_SAME = re.compile(
    r"(?i)\b(?:(?:some|several|few|\w+)\s+)?(?:hour|minute)s?\s+(?P<direction>after|later|before|earlier|afterwards?)\b|"
    r"\b(?:later|earlier)\s+(?:that|the\s+same)\s+(?:day|evening|morning|afternoon|night)\b|"
    r"\b(?:the\s+same|that\s+same)\s+day\b|\b(?:shortly|soon|moments|immediately)\s+(?:after(?:wards?)?|later)\b"
)
_NEXT = re.compile(
    r"(?i)\bthe\s+(?:(?P<next>next|following)\s+day|day\s+(?P<direction>after|before)|previous\s+day)\b"
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_SLACK = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 182}
_BACK = ("before", "earlier", "previously")


@dataclass(frozen=True, slots=True)
class Offset:
    """How many days lie between another event and this one (negative: this was first), give or take `slack`.

    `clause` says that the words lead to the other event ("two days after X left"), else it was told before.
    """

    begin: int
    end: int
    days: int
    slack: int
    clause: bool

    def from_day(self, other: Interval) -> Interval:
        """When it happened if the other event happened then.

        >>> from datetime import date
        >>> Offset(0, 12, -2, 0, False).from_day(Interval(date(2024, 5, 16), date(2024, 5, 16))).latest
        datetime.date(2024, 5, 14)
        """
        shift, slack = timedelta(days=self.days), timedelta(days=self.slack)
        return Interval(other.earliest + shift - slack, other.latest + shift + slack)

    def reverse(self) -> Offset:
        """The same distance, seen from this event."""
        return Offset(self.begin, self.end, -self.days, self.slack, self.clause)


def find_offsets(text: str) -> list[Offset]:
    """All such expressions of `text`, from left to right; what counts no days ("years later") is left out.

    >>> [(o.days, o.clause) for o in find_offsets("Two days after the vote; a week earlier.")]
    [(2, True), (-7, False)]
    """
    found = [*map(_measured, _MEASURED.finditer(text)), *map(_same, _SAME.finditer(text))]
    found += map(_next, _NEXT.finditer(text))
    return sorted(found, key=lambda offset: offset.begin)


def _measured(match: re.Match[str]) -> Offset:
    word, unit = match["count"].lower(), match["unit"].lower()
    count = int(word) if word.isdigit() else 1 if word in ("a", "an") else int(text2num(word, "en"))
    direction = match["direction"].lower()
    days = count * _DAYS[unit] * (-1 if direction in _BACK else 1)
    return Offset(match.start(), match.end(), days, _SLACK[unit] * count, direction in ("after", "before"))


def _same(match: re.Match[str]) -> Offset:
    leads = match.group().lower().endswith(("after", "before"))
    return Offset(match.start(), match.end(), 0, 0, leads)


def _next(match: re.Match[str]) -> Offset:
    later = match["next"] is not None or match["direction"] == "after"
    return Offset(match.start(), match.end(), 1 if later else -1, 0, False)
