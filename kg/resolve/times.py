"""What the times of two claims say for or against one event."""

from __future__ import annotations

from datetime import timedelta

from kg.model import Interval
from kg.resolve.telling import ANSWERS, Telling

NEVER = -99.0
_DAYS, _NEWS, _MONTH = 2, 7, 31


def dates(one: Telling, other: Telling) -> tuple[float, str]:
    """Points and a reason. Articles may differ by a day; one that gives two tells of two events."""
    a, b = one.claim.when, other.claim.when
    if a is None or b is None:
        return 0.0, ""
    same_document = one.claim.document == other.claim.document
    if same_document and a != b and a.width.days == b.width.days == 0:
        return NEVER, "on different days"
    loose = timedelta(days=1 if max(a.width.days, b.width.days) <= _NEWS else 0)
    if a.earliest > b.latest + loose or b.earliest > a.latest + loose:
        return (0.0, "") if _told_later(one, other) else (NEVER, "at different times")
    return _meeting(a, b)


def _meeting(a: Interval, b: Interval) -> tuple[float, str]:
    widest = max(a.width.days, b.width.days)
    if widest <= _DAYS:
        return _near(a, b)
    if widest <= _MONTH:
        return 1.5, "same month"
    if any(_stretch(i) for i in (a, b)) and min(a.width.days, b.width.days) <= _MONTH:
        return -2.5, "one is told of a longer time"
    return 0.5, "times that meet"


def _near(a: Interval, b: Interval) -> tuple[float, str]:
    """Two days, or news of them: one day, days of which one may be the other, or two in a row."""
    if a.earliest > b.latest or b.earliest > a.latest:
        return 0.5, "a day apart"
    if a == b and a.width.days == 0:
        return 3.0, "same day"
    exact = 0 in (a.width.days, b.width.days)
    return (1.5, "perhaps the same day") if exact else (1.0, "both in the news of the day")


def _stretch(when: Interval) -> bool:
    """ "Since January": longer than a month, and not "in 2014", by which a single day is told roughly."""
    first, last = when.earliest, when.latest
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return when.width.days > _MONTH and not whole_years


def _told_later(one: Telling, other: Telling) -> bool:
    """A claim of responsibility told again without a day has only that of the news: a few days."""
    a, b = one.claim.when, other.claim.when
    if one.claim.type not in ANSWERS or one.about != other.about or a is None or b is None:
        return False
    return 1 <= max(a, b).width.days <= _NEWS
