from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.agreement import (
    aliases,
    any_same,
    bounds,
    dates_meet,
    days_of,
    normal,
    same_party,
    same_place,
    stems,
    toll_right,
    words,
)
from kg.evaluate.records import Number
from tests.evaluate.statements import gold, record

KNOWN = aliases(gold())
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        ("Norland", "Norland", True),
        ("norland’s", "Norland", True),
        ("Northtown", "Norland", True),
        ("RA", "Reed Army", True),
        ("Reed Army", "Norland", False),
        ("<two militants>", "<militant>", True),
        ("<soldiers>", "<militants>", False),
        ("Reed Army", "<army>", True),
        ("Sorland", "Norland", False),
    ],
)
def test_names_mean_one_entity_through_the_names_of_the_annotation(
    found: str, wanted: str, same: bool
) -> None:
    assert same_party(found, wanted, KNOWN) is same


def test_two_names_of_one_entity_are_the_same() -> None:
    assert same_party("Northtown", "the Norlanders", KNOWN)


@given(st.text(max_size=30))
def test_every_name_is_the_same_as_itself(name: str) -> None:
    assert same_party(name, name, KNOWN)


@given(st.text(max_size=30))
def test_the_normal_form_is_its_own(name: str) -> None:
    once = normal(name)
    assert normal(once) == once
    assert words(once) == words(name)
    assert len(stems(name)) <= len(words(name))


def test_one_right_name_of_several_is_enough() -> None:
    assert any_same(["Elbonia", "RA"], ["Reed Army", "Suda"], KNOWN)
    assert not any_same(["Elbonia"], ["Reed Army"], KNOWN)
    assert not any_same([], ["Reed Army"], KNOWN)


def test_places_agree_that_share_a_word() -> None:
    assert same_place("port of Suda", "Suda", KNOWN)
    assert not same_place("Port of Lim", "Bay of Suda", KNOWN)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-04", ("2031-04-01", "2031-04-31")),
        ("2031-04-13", ("2031-04-13", "2031-04-13")),
        ("2031-04-13/2031-05", ("2031-04-13", "2031-05-31")),
    ],
)
def test_an_annotated_date_is_as_wide_as_its_words(written: str, days: tuple[str, str]) -> None:
    assert days_of(written) == days


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_dates_meet_if_they_share_a_day(first: date, length: int, other: date, other_length: int) -> None:
    mine = (first, first + timedelta(length))
    theirs = (other, other + timedelta(other_length))
    found = record(earliest=mine[0].isoformat(), latest=mine[1].isoformat())
    shared = mine[0] <= theirs[1] and theirs[0] <= mine[1]
    assert dates_meet(found, f"{theirs[0]}/{theirs[1]}") is shared


def test_a_date_that_is_not_known_meets_none() -> None:
    assert not dates_meet(record(earliest=None, latest=None), "2031")
    assert not dates_meet(record(), None)
    assert dates_meet(record(latest=None), "2031-04")


@pytest.mark.parametrize(
    ("written", "allowed"),
    [
        ("101", (101, 101)),
        (">=23", (23, math.inf)),
        (">100", (100, math.inf)),
        ("<=5", (0, 5)),
        ("< 5", (0, 5)),
        ("~20", (16, 24)),
        ("1,200", (1200, 1200)),
        ("dozens", None),
        ("", None),
    ],
)
def test_what_an_annotated_number_allows(written: str, allowed: tuple[float, float] | None) -> None:
    assert bounds(written) == allowed


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_toll_is_right_if_it_is_the_number(found: int, wanted: int) -> None:
    verdict = toll_right([Number(low=found, high=found)], str(wanted))
    assert verdict is (found == wanted)


def test_one_right_toll_of_competing_ones_is_enough() -> None:
    found = [Number(low=4, high=4), Number(low=9)]
    assert toll_right(found, ["101", ">=9"]) is True
    assert toll_right(found, ["101", "7"]) is False
    assert toll_right([], "9") is False


def test_a_number_in_words_is_not_judged() -> None:
    assert toll_right([Number(low=24)], "dozens") is None
    assert toll_right([Number(low=24)], ["dozens", "30"]) is False
