"""Two places that sentences state: those of one event, or of two."""

from __future__ import annotations

import pytest

from kg.extract.wheres import apart, differ, same
from kg.model import Location

KANO = Location("Kano", "ng-kano", "Kano", 0, 4)
NIGERIA = Location("Nigeria", "ng", "Nigeria", 0, 7)
MALI = Location("Mali", "ml", "Mali", 0, 4)
BEL_ZHARIF = Location("Bel Zharif", None, "Bel Zharif", 0, 10)
UMVAR = Location("Umvar", None, "Umvar", 0, 5)


@pytest.mark.parametrize("other", [None, KANO, NIGERIA])
def test_a_town_lies_in_its_country_and_may_be_what_is_left_open(other: Location | None) -> None:
    assert not apart(KANO, other)
    assert not apart(other, KANO)


def test_a_village_that_no_list_has_may_lie_in_a_country_but_is_no_other_town() -> None:
    assert not apart(BEL_ZHARIF, MALI)
    assert apart(BEL_ZHARIF, KANO)
    assert apart(BEL_ZHARIF, UMVAR)


def test_two_countries_are_two() -> None:
    assert apart(KANO, MALI)


def test_labels_are_the_same_or_differ_only_where_both_are_stated() -> None:
    assert (same(KANO, KANO), differ(KANO, KANO)) == (True, False)
    assert (same(KANO, NIGERIA), differ(KANO, NIGERIA)) == (False, True)
    assert (same(KANO, None), differ(None, KANO)) == (False, False)
