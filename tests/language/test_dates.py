"""Dates in news prose: the interval that each expression means on a day of publication."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import find_dates
from kg.model import Interval

THURSDAY = date(2023, 6, 15)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
RECENT = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def meaning(text: str, published: date | None = THURSDAY, future: bool = False) -> str | None:
    """What the only date of `text` means: "first/last", one day as itself, None if there is none."""
    found = find_dates(text, published)
    if not found:
        return None
    (when,) = found
    interval = when.read(future)
    ends = [interval.earliest.isoformat(), interval.latest.isoformat()]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels struck on 3 March 2019.", "2019-03-03"),
        ("Rebels struck on March 3, 2019.", "2019-03-03"),
        ("Rebels struck on the 3rd of March, 2019.", "2019-03-03"),
        ("Rebels struck on Mar. 3rd, 2019.", "2019-03-03"),
        ("Rebels struck on 2019-03-03.", "2019-03-03"),
        ("Rebels struck in March 2019.", "2019-03-01/2019-03-31"),
        ("Rebels struck in February 2020.", "2020-02-01/2020-02-29"),
        ("Rebels struck in early March 2019.", "2019-03-01/2019-03-10"),
        ("Rebels struck in mid-March 2019.", "2019-03-10/2019-03-20"),
        ("Rebels struck in late February 2019.", "2019-02-20/2019-02-28"),
        ("Rebels struck in 2014.", "2014-01-01/2014-12-31"),
        ("Rebels struck in late 2014.", "2014-09-01/2014-12-31"),
        ("The war of 1998-2003 was long.", "1998-01-01/2003-12-31"),
        ("The war of 1998–99 was long.", "1998-01-01/1999-12-31"),
    ],
)
def test_dates_that_need_no_day_of_publication(text: str, expected: str) -> None:
    assert meaning(text, None) == expected
    assert meaning(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels struck on Monday.", "2023-06-12"),
        ("Rebels struck on Thursday.", "2023-06-15"),
        ("Rebels struck on Friday.", "2023-06-09"),
        ("Rebels struck last Thursday.", "2023-06-08"),
        ("Rebels struck today.", "2023-06-15"),
        ("Rebels struck yesterday.", "2023-06-14"),
        ("Rebels struck overnight.", "2023-06-14/2023-06-15"),
        ("Rebels struck three days ago.", "2023-06-12"),
        ("Rebels struck two months ago.", "2023-04-01/2023-04-30"),
        ("Rebels struck six years ago.", "2017-01-01/2017-12-31"),
        ("Rebels struck a decade ago.", "2013-01-01/2013-12-31"),
        ("Rebels struck last week.", "2023-06-05/2023-06-11"),
        ("Rebels struck last month.", "2023-05-01/2023-05-31"),
        ("Rebels struck last year.", "2022-01-01/2022-12-31"),
        ("Rebels struck this week.", "2023-06-12/2023-06-15"),
        ("Rebels struck this year.", "2023-01-01/2023-06-15"),
        ("Rebels struck late last year.", "2022-09-01/2022-12-31"),
        ("Rebels struck in November last year.", "2022-11-01/2022-11-30"),
        ("Rebels struck last November.", "2022-11-01/2022-11-30"),
        ("Rebels struck in May.", "2023-05-01/2023-05-31"),
        ("Rebels struck in December.", "2022-12-01/2022-12-31"),
        ("Rebels struck on 20 May.", "2023-05-20"),
        ("Rebels struck on December 20.", "2022-12-20"),
        ("Rebels struck often in the last three months.", "2023-03-17/2023-06-15"),
    ],
)
def test_the_past_is_counted_from_the_day_of_publication(text: str, expected: str) -> None:
    assert meaning(text) == expected
    assert meaning(text, None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers will meet on Monday.", "2023-06-19"),
        ("The ministers will meet on Thursday.", "2023-06-15"),
        ("The ministers will meet next Thursday.", "2023-06-22"),
        ("The ministers will meet tomorrow.", "2023-06-16"),
        ("The ministers will meet in December.", "2023-12-01/2023-12-31"),
        ("The ministers will meet in March.", "2024-03-01/2024-03-31"),
        ("The ministers will meet on 20 May.", "2024-05-20"),
        ("The ministers will meet next month.", "2023-07-01/2023-07-31"),
        ("The ministers will meet next year.", "2024-01-01/2024-12-31"),
        ("The ministers will meet in March next year.", "2024-03-01/2024-03-31"),
    ],
)
def test_what_is_still_to_come_is_looked_for_ahead(text: str, expected: str) -> None:
    assert meaning(text, future=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The rebels may march on the town.",
        "They march at dawn.",
        "About 2000 people fled.",
        "Some 1950 houses burned.",
        "It cost $2010.",
        "The road is 1995 km long.",
        "Two days after the vote, rebels struck.",
        "Several days ago rebels struck.",
        "Call 2023-99-99 now.",
        "The second battalion fled.",
        "",
    ],
)
def test_what_is_no_date_or_cannot_be_placed_is_left_out(text: str) -> None:
    assert meaning(text) is None


def test_several_dates_come_in_the_order_of_the_text() -> None:
    found = find_dates("Struck in 2014, again on 3 March 2019 and on Monday, it fell in May.", THURSDAY)
    assert [w.interval.earliest.isoformat() for w in found] == [
        "2014-01-01",
        "2019-03-03",
        "2023-06-12",
        "2023-05-01",
    ]


def _one_day(day: date) -> Interval:
    return Interval(day, day)


@given(DAYS)
def test_every_full_date_in_every_spelling_is_that_day(day: date) -> None:
    month = calendar.month_name[day.month]
    for written in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month} {day.day} {day.year}",
        day.isoformat(),
    ):
        (found,) = find_dates(f"It fell on {written}.", None)
        assert found.interval == _one_day(day)
        assert (found.begin, found.end) == (11, 11 + len(written))


@given(RECENT, st.sampled_from(list(calendar.day_name)))
def test_a_weekday_is_one_of_the_last_seven_days_or_of_the_next(published: date, weekday: str) -> None:
    (found,) = find_dates(f"It fell on {weekday}.", published)
    past, ahead = found.read(False), found.read(True)
    assert calendar.day_name[past.earliest.weekday()] == weekday
    assert calendar.day_name[ahead.earliest.weekday()] == weekday
    assert timedelta(0) <= published - past.earliest < timedelta(days=7)
    assert timedelta(0) <= ahead.earliest - published < timedelta(days=7)


@given(RECENT, st.integers(1, 400))
def test_days_ago_are_counted(published: date, days: int) -> None:
    (found,) = find_dates(f"It fell {days} days ago.", published)
    assert found.interval == _one_day(published - timedelta(days=days))


@given(RECENT, st.sampled_from([m for m in calendar.month_name if m]))
def test_a_bare_month_has_begun_or_has_not_ended(published: date, month: str) -> None:
    (found,) = find_dates(f"It fell in {month}.", published)
    assert found.read(False).earliest <= published <= found.read(True).latest
    assert calendar.month_name[found.interval.earliest.month] == month


@given(RECENT, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_near(published: date, month: int, day: int) -> None:
    (found,) = find_dates(f"It fell on {day} {calendar.month_name[month]}.", published)
    assert found.read(False).earliest <= published + timedelta(days=2)
    assert found.read(True).earliest >= published
    assert found.read(True).earliest - published < timedelta(days=367)


PIECES = st.sampled_from(
    ("on", "in", "Monday", "last", "next", "May", "March", "3", "2019", ",", "year", "month", "ago", "two")
) | st.sampled_from(("days", "rebels", "early", "mid-", "-", "12"))


@given(st.lists(PIECES, max_size=14), st.one_of(st.none(), RECENT))
def test_found_dates_lie_in_the_text_and_never_overlap(pieces: list[str], published: date | None) -> None:
    text = " ".join(pieces)
    found = find_dates(text, published)
    assert all(0 <= w.begin < w.end <= len(text) for w in found)
    assert all(a.end <= b.begin for a, b in pairwise(found))
    assert all(w.interval.earliest <= w.interval.latest for w in found)
    assert all(w.ahead.earliest <= w.ahead.latest for w in found if w.ahead)
    assert found == find_dates(text, published)


@given(st.text(max_size=80), st.one_of(st.none(), RECENT))
def test_no_text_makes_it_stumble(text: str, published: date | None) -> None:
    assert all(text[w.begin : w.end].strip() for w in find_dates(text, published))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On 23/04/2019 gunmen came.", date(2019, 4, 23), date(2019, 4, 23)),
        ("On 04/23/2019 gunmen came.", date(2019, 4, 23), date(2019, 4, 23)),
        ("On 06/12/2015 gunmen came.", date(2015, 6, 12), date(2015, 12, 6)),
        ("06/12/2015: Assailants fled.", date(2015, 6, 12), date(2015, 6, 12)),
        ("On 3.4.2021 gunmen came.", date(2021, 4, 3), date(2021, 4, 3)),
    ],
)
def test_days_in_figures(text: str, first: date, last: date) -> None:
    assert [w.interval for w in find_dates(text, None)] == [Interval(first, last)]


def test_figures_that_are_no_day_are_at_most_a_year() -> None:
    assert [w.interval.earliest for w in find_dates("Case 31/31/2015 was heard.", None)] in (
        [],
        [date(2015, 1, 1)],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained over the weekend.", "2023-06-10/2023-06-11"),
        ("It rained in the past 24 hours.", "2023-06-14/2023-06-15"),
        ("It rained in the last 48 hours.", "2023-06-13/2023-06-15"),
        ("It rained in recent weeks.", "2023-05-25/2023-06-15"),
        ("It rained over the last decade.", "2013-06-15/2023-06-15"),
        ("It rained between 2021 and 2023.", "2021-01-01/2023-12-31"),
        ("It rained from 2019 to 2021.", "2019-01-01/2021-12-31"),
        ("It rained between May and July.", "2022-05-01/2022-07-31"),
        ("It rained from November to January.", "2022-11-01/2023-01-31"),
        ("It rained from January to March 2020.", "2020-01-01/2020-03-31"),
        ("It rained between May 2021 and June 2022.", "2021-05-01/2022-06-30"),
        ("It rained from 28 April to 4 May.", "2023-04-28/2023-05-04"),
        ("It rained between 28 December and 4 January.", "2022-12-28/2023-01-04"),
        ("It rained from Monday until Friday.", "2023-06-05/2023-06-09"),
        ("It rained in the first half of 2022.", "2022-01-01/2022-06-30"),
        ("It rained in the first three months of last year.", "2022-01-01/2022-03-31"),
        ("It rained in the first quarter of 2023.", "2023-01-01/2023-03-31"),
        ("It rained in the 1990s.", "1990-01-01/1999-12-31"),
        ("It rained in the late 1990s.", "1997-01-01/1999-12-31"),
    ],
)
def test_stretches_run_from_one_end_to_the_other(text: str, expected: str) -> None:
    assert meaning(text) == expected


def test_since_the_beginning_of_the_year_may_last_until_the_report() -> None:
    (when,) = find_dates("Rebels have killed 40 people since the beginning of the year.", THURSDAY)
    assert when.read(False, lasting=True) == Interval(date(2023, 1, 1), THURSDAY)


def test_without_a_day_of_publication_only_dated_stretches_are_read() -> None:
    assert meaning("It rained over the weekend.", None) is None
    assert meaning("It rained between May and July.", None) is None
    assert meaning("It rained between May and July 2022.", None) == "2022-05-01/2022-07-31"


def test_two_days_that_no_word_joins_stay_two() -> None:
    assert len(find_dates("It rained on 3 May and on 5 June.", THURSDAY)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels struck in March 2019, after taking the town the previous year.", date(2018, 1, 1)),
        ("Rebels struck in March last year after a truce the previous September.", date(2021, 9, 1)),
        ("Rebels struck in March 2019. Talks failed the previous year.", date(2022, 1, 1)),
    ],
)
def test_the_previous_year_is_counted_from_the_date_before_it(text: str, expected: date) -> None:
    assert find_dates(text, THURSDAY)[-1].interval.earliest == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("the September 11 attacks", date(2011, 1, 12), date(2001, 9, 11)),
        ("the Oct. 7 attack", date(2025, 9, 3), date(2023, 10, 7)),
        ("the September 11 attacks", date(2012, 9, 13), date(2012, 9, 11)),
        ("an October 7 attack", date(2018, 11, 20), date(2018, 10, 7)),
        ("the Oct. 8 attack", date(2025, 9, 3), date(2024, 10, 8)),
    ],
)
def test_a_day_of_renown_needs_no_year(text: str, published: date, expected: date) -> None:
    (found,) = find_dates(text, published)
    assert found.interval.earliest == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Thursday, June 8, 2023,", "2023-06-08"),
        ("late on Monday (5 June)", "2023-06-05"),
        ("since the February attack on the port", "2023-02-01/2023-02-28"),
        ("after the May raid", "2023-05-01/2023-05-31"),
        ("in an overnight raid on 3 June", "2023-06-03"),
        ("in an overnight raid", "2023-06-14/2023-06-15"),
    ],
)
def test_a_day_called_by_two_names_is_one_and_a_month_stands_before_its_event(
    text: str, expected: str
) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize("text", ["in the March for Bread", "the April of that year", "on Friday (5 June)"])
def test_what_only_looks_like_a_second_name_of_a_day_is_none(text: str) -> None:
    found = [when.interval for when in find_dates(text, THURSDAY)]
    assert not any((i.latest - i.earliest).days > 1 for i in found)
    assert len(found) == text.count("Friday") + text.count("5 June")
