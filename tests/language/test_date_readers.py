"""Dates of the calendar, read from a match by themselves."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kg.language.date_readers import day_without_year, month_of, slashed_day, year_of, years
from kg.model import Interval

PUBLISHED = date(2023, 6, 15)


@pytest.mark.parametrize(
    ("part", "first", "last"), [(None, 1, 28), ("early", 1, 10), ("mid", 10, 20), ("late", 20, 28)]
)
def test_a_month_or_its_part(part: str | None, first: int, last: int) -> None:
    assert month_of(2023, 2, part) == Interval(date(2023, 2, first), date(2023, 2, last))


def test_a_year_or_its_part() -> None:
    assert year_of(2020) == Interval(date(2020, 1, 1), date(2020, 12, 31))
    assert year_of(2020, "late") == Interval(date(2020, 9, 1), date(2020, 12, 31))


def match(pattern: str, text: str) -> re.Match[str]:
    found = re.fullmatch(pattern, text)
    assert found is not None
    return found


def test_a_day_without_a_year_has_a_past_and_a_future() -> None:
    found = day_without_year(match(r"(?P<day>\d+) (?P<month>\w+)", "2 May"), PUBLISHED)
    assert found is not None
    assert found[1] is not None
    assert (found[0].earliest, found[1].earliest) == (date(2023, 5, 2), date(2024, 5, 2))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("06/12/2015", date(2015, 6, 12), date(2015, 12, 6)),
        ("06/12/2015:", date(2015, 6, 12), date(2015, 6, 12)),
        ("25/12/2015", date(2015, 12, 25), date(2015, 12, 25)),
    ],
)
def test_slashes_put_the_day_or_the_month_first(text: str, first: date, last: date) -> None:
    pattern = r"(?P<one>\d\d)/(?P<other>\d\d)/(?P<year>\d{4})(?P<list>:)?"
    assert slashed_day(match(pattern, text), PUBLISHED) == (Interval(first, last), None)


def test_years_run_forwards() -> None:
    pattern = r"(?P<year>\d+)-(?P<last>\d+)"
    assert years(match(pattern, "2014-16"), None) == (Interval(date(2014, 1, 1), date(2016, 12, 31)), None)
    assert years(match(pattern, "2014-12"), None) is None
