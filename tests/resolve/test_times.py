"""What the times of two claims say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kg.model import Interval
from kg.resolve.telling import tellings
from kg.resolve.times import NEVER, dates
from tests.resolve.made import MONDAY, TUESDAY, claim, day

MAY = Interval(date(2024, 5, 1), date(2024, 5, 31))


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        (day(MONDAY), day(MONDAY), 3.0),
        (day(MONDAY), day(TUESDAY), 0.5),
        (day(MONDAY), MAY, 1.5),
        (day(MONDAY), day(MONDAY + timedelta(days=9)), NEVER),
        (Interval(date(2024, 1, 1), MONDAY), day(MONDAY), -2.5),
        (Interval(date(2024, 1, 1), date(2024, 12, 31)), day(MONDAY), 0.5),
        (None, day(MONDAY), 0.0),
    ],
)
def test_the_nearer_the_days_the_more_likely_one_event(
    one: Interval | None, other: Interval, points: float
) -> None:
    first, second = tellings([claim(1, "one", when=one), claim(1, "two", when=other)])
    assert dates(first, second)[0] == dates(second, first)[0] == points


def test_one_article_that_gives_two_days_tells_of_two_events() -> None:
    first, second = tellings([claim(1, "one", when=day(MONDAY)), claim(2, "one", when=day(TUESDAY))])
    assert dates(first, second)[0] == NEVER
