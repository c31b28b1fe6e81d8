"""Dates counted from the day of publication, read from a match by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from kg.language import relative_dates
from kg.language.relative_dates import ago, near_day, near_span, weekend
from kg.model import Interval

THURSDAY = date(2023, 6, 15)
COUNTED = r"(?P<count>\w+) (?P<unit>[a-z]+?)s? ago"
SPAN = r"(?:(?P<part>early|mid|late) )?(?P<which>\w+) (?P<unit>\w+)"


def match(pattern: str, text: str) -> re.Match[str]:
    found = re.fullmatch(pattern, text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("reader", "pattern", "text", "first", "last"),
    [
        (ago, COUNTED, "two days ago", date(2023, 6, 13), date(2023, 6, 13)),
        (ago, COUNTED, "a week ago", date(2023, 6, 5), date(2023, 6, 11)),
        (ago, COUNTED, "two months ago", date(2023, 4, 1), date(2023, 4, 30)),
        (near_span, SPAN, "late last year", date(2022, 9, 1), date(2022, 12, 31)),
        (near_span, SPAN, "this month", date(2023, 6, 1), THURSDAY),
        (near_span, SPAN, "next week", date(2023, 6, 19), date(2023, 6, 25)),
        (near_day, r"(?P<near>\w+)", "overnight", date(2023, 6, 14), THURSDAY),
        (near_day, r"(?P<near>\w+)", "tomorrow", date(2023, 6, 16), date(2023, 6, 16)),
    ],
)
def test_the_words_are_counted_from_the_day_of_publication(
    reader: Callable[..., tuple[Interval, None] | None], pattern: str, text: str, first: date, last: date
) -> None:
    assert reader(match(pattern, text), THURSDAY) == (Interval(first, last), None)


def test_few_days_are_no_count() -> None:
    assert ago(match(COUNTED, "several days ago"), THURSDAY) is None


def test_a_weekend_that_has_begun_is_the_last_one() -> None:
    found = weekend(match("weekend", "weekend"), date(2023, 6, 17))
    assert found is not None
    assert found[0] == Interval(date(2023, 6, 17), date(2023, 6, 18))


def test_without_a_day_of_publication_nothing_is_counted() -> None:
    nothing = match("", "")
    readers = (
        getattr(relative_dates, name) for name in ("weekday", "near_day", "near_span", "ago", "stretch")
    )
    assert [reader(nothing, None) for reader in readers] == [None] * 5
