from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Interval
from kg.view.wording import bare, class_words, when_words
from kg.vocabulary import load_vocabulary

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 3, 4), date(2024, 3, 4), "4 Mar 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "Feb 2024"),
        (date(2023, 2, 1), date(2023, 2, 28), "Feb 2023"),
        (date(2024, 2, 1), date(2024, 2, 28), "1 Feb 2024 – 28 Feb 2024"),
        (date(2023, 11, 1), date(2024, 1, 31), "Nov 2023 – Jan 2024"),
        (date(2007, 1, 1), date(2007, 12, 31), "2007"),
        (date(2007, 1, 1), date(2009, 12, 31), "2007 – 2009"),
        (date(2024, 3, 30), date(2024, 4, 2), "30 Mar 2024 – 2 Apr 2024"),
    ],
)
def test_an_interval_is_put_in_the_shortest_exact_words(first: date, last: date, words: str) -> None:
    assert when_words(Interval(first, last)) == words


def test_no_interval_has_no_words() -> None:
    assert when_words(None) == ""


@given(days, days)
def test_different_intervals_have_different_words(one: date, other: date) -> None:
    first, last = sorted((one, other))
    words = when_words(Interval(first, last))
    assert str(first.year) in words
    if first != last:
        assert words != when_words(Interval(first, first))
        assert words != when_words(Interval(last, last))


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_a_whole_month_needs_no_days(year: int, month: int) -> None:
    words = when_words(Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1])))
    assert len(words.split()) == 2


@pytest.mark.parametrize("name", sorted(load_vocabulary().events))
def test_every_class_of_events_has_words_that_begin_with_a_capital(name: str) -> None:
    words = class_words(name)
    assert words[0].isupper()
    assert words.lower() == load_vocabulary().events[name].label.lower()


def test_an_unknown_class_is_taken_apart() -> None:
    assert class_words("VeryNewKind") == "Very new kind"
    assert class_words("") == ""


@pytest.mark.parametrize(
    ("label", "shown"),
    [("<militants>", "militants"), ("Norway", "Norway"), ("<", "<"), ("<>", "<>"), ("a <b>", "a <b>")],
)
def test_only_a_label_wholly_in_brackets_loses_them(label: str, shown: str) -> None:
    assert bare(label) == shown
