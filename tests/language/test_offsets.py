"""Distances in time: how many days, in which direction, from which event."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.offsets import find_offsets
from kg.model import Interval

DAY = date(2024, 5, 16)


@pytest.mark.parametrize(
    ("text", "days", "clause"),
    [
        ("two days after the vote", 2, True),
        ("a day before it rained", -1, True),
        ("three weeks later", 21, False),
        ("a week earlier", -7, False),
        ("hours after the vote", 0, True),
        ("A few hours later", 0, False),
        ("shortly afterwards", 0, False),
        ("later that day", 0, False),
        ("the same day", 0, False),
        ("the next day", 1, False),
        ("the following day", 1, False),
        ("the previous day", -1, False),
        ("the day before", -1, False),
    ],
)
def test_words_of_distance_are_counted_in_days(text: str, days: int, clause: bool) -> None:
    (offset,) = find_offsets(text)
    assert (offset.days, offset.clause) == (days, clause)


@pytest.mark.parametrize("text", ["years later", "after the vote", "two days ago", "for three days", "later"])
def test_what_counts_nothing_is_no_distance(text: str) -> None:
    assert find_offsets(text) == ()


@given(st.integers(1, 300), st.sampled_from([("later", 1), ("earlier", -1)]))
def test_a_count_of_days_leads_to_one_day_and_back(count: int, direction: tuple[str, int]) -> None:
    (offset,) = find_offsets(f"It fell {count} days {direction[0]}.")
    there = offset.from_day(Interval(DAY, DAY))
    moment = DAY + timedelta(days=count * direction[1])
    assert there == Interval(moment, moment)
    assert offset.reverse().from_day(there) == Interval(DAY, DAY)


@given(st.integers(1, 20), st.sampled_from(["week", "month", "year"]))
def test_longer_units_are_less_precise(count: int, unit: str) -> None:
    (offset,) = find_offsets(f"{count} {unit}s later")
    there = offset.from_day(Interval(DAY, DAY))
    assert there.earliest < DAY + timedelta(days=offset.days) < there.latest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The following month it began.", Interval(date(2024, 6, 1), date(2024, 6, 30))),
        ("Two months earlier it began.", Interval(date(2024, 3, 1), date(2024, 3, 31))),
        ("The next morning it began.", Interval(date(2024, 5, 14), date(2024, 5, 14))),
        ("That night it began.", Interval(date(2024, 5, 13), date(2024, 5, 13))),
        ("Three days before that, it began.", Interval(date(2024, 5, 10), date(2024, 5, 10))),
    ],
)
def test_months_are_those_of_the_calendar_and_days_are_counted(text: str, expected: Interval) -> None:
    (offset,) = find_offsets(text)
    monday = date(2024, 5, 13)
    assert not offset.clause
    assert offset.from_day(Interval(monday, monday)) == expected
