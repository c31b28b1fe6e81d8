"""Which claims are compared: all that can be one event, and not many more."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Interval
from kg.resolve.blocking import LIMIT, candidates
from kg.resolve.likeness import Comparison
from kg.resolve.telling import Rarity, tellings
from tests.resolve.made import FRONT, MONDAY, PESHAWAR, QUETTA, articles, claim, day


def pairs(*claims: Claim) -> set[tuple[str, str]]:
    found = candidates(tellings(claims), Rarity(claims))
    return {(claims[one].id, claims[other].id) for one, other in found}


def test_what_shares_a_day_a_place_or_a_party_is_compared() -> None:
    first = claim(1, "one", "Bombing", when=day(MONDAY), place=PESHAWAR, actors=(FRONT,))
    for shared in ({"when": day(MONDAY)}, {"place": PESHAWAR}, {"actors": (FRONT,)}):
        assert pairs(first, claim(1, "two", "Bombing", **shared)) == {("one.1", "two.1")}


def test_what_shares_nothing_is_not() -> None:
    first = claim(1, "one", "Bombing", when=day(MONDAY), place=PESHAWAR, quote="Rain.")
    other = claim(1, "two", "Bombing", when=day(date(2019, 1, 1)), place=QUETTA, quote="Snow.")
    assert pairs(first, other) == set()


def test_another_type_or_status_is_not() -> None:
    first = claim(1, "one", "Bombing", when=day(MONDAY))
    assert pairs(first, claim(1, "two", "Meeting", when=day(MONDAY))) == set()
    assert pairs(first, claim(1, "two", "Bombing", when=day(MONDAY), status="requested")) == set()


def test_days_side_by_side_and_a_day_of_a_month_are_compared() -> None:
    first = claim(1, "one", "Bombing", when=day(MONDAY))
    next_day = claim(1, "two", "Bombing", when=day(MONDAY + timedelta(days=1)))
    month = claim(1, "two", "Bombing", when=Interval(MONDAY.replace(day=1), MONDAY.replace(day=31)))
    assert pairs(first, next_day) == pairs(first, month) == {("one.1", "two.1")}


def test_a_large_block_does_not_compare_all_with_all() -> None:
    many = [
        claim(1, f"d{n:04}", "Bombing", place=PESHAWAR, when=day(date.fromordinal(700_000 + 40 * n)))
        for n in range(600)
    ]
    assert len(pairs(*many)) <= len(many) * LIMIT


def test_members_of_large_blocks_meet_where_they_share_more() -> None:
    many = [claim(1, f"d{n:04}", "Bombing", place=PESHAWAR, actors=(FRONT,)) for n in range(LIMIT + 1)]
    one, other = (claim(1, name, "Bombing", place=PESHAWAR, when=day(MONDAY)) for name in ("x", "y"))
    assert ("x.1", "y.1") in pairs(*many, one, other)


@settings(deadline=None, derandomize=True)
@given(articles())
def test_no_merge_is_lost(claims: tuple[Claim, ...]) -> None:
    events = [each for each in claims if each.kind == "event"]
    told, comparison = tellings(events), Comparison(load_gazetteer(), Rarity(events))
    compared = set(candidates(told, Rarity(events)))
    for one, other in combinations(range(len(told)), 2):
        same = events[one].document == events[other].document
        if comparison.between(told[one], told[other]).enough(same):
            assert (one, other) in compared
