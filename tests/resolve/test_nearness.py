"""What two places say of one event: the same, one in the other, near, unlisted, or apart."""

from __future__ import annotations

from typing import Any

from kg.language.gazetteer import load_gazetteer
from kg.model import Location
from kg.resolve.evidence import Evidence
from kg.resolve.nearness import Nearness
from kg.resolve.telling import tellings
from tests.resolve.made import PAKISTAN, PESHAWAR, QUETTA, at, claim

NEARNESS = Nearness(load_gazetteer())


def compared(place: Location | None, other: Location | None, **values: Any) -> Evidence:
    """What the places of two bombings in two articles say; `values` are more of the first."""
    one, second = tellings(
        (claim(1, "one", "Bombing", place=place, **values), claim(1, "two", "Bombing", place=other))
    )
    return NEARNESS.of(one, second)


def test_an_unlisted_place_may_lie_in_a_listed_one() -> None:
    unlisted = at("Zarbu", None)
    assert compared(unlisted, QUETTA)[0] > compared(PESHAWAR, QUETTA)[0]
    assert compared(unlisted, unlisted)[0] > 0


def test_a_town_is_better_evidence_than_a_country() -> None:
    town, country = compared(PESHAWAR, PESHAWAR)[0], compared(PAKISTAN, PAKISTAN)[0]
    assert town > country >= compared(PESHAWAR, PAKISTAN)[0] > 0


def test_what_is_not_told_says_nothing() -> None:
    assert compared(PESHAWAR, None) == (0.0, "")
    assert compared(None, None) == (0.0, "")


def test_a_place_without_an_entry_is_known_by_its_label() -> None:
    unknown = at("Kot Azad", None)
    assert compared(unknown, unknown)[0] > 0 > compared(unknown, at("Dera Noor", None))[0]


def test_an_unlisted_place_spelled_otherwise_may_be_the_same() -> None:
    one, other = at("Tha Pyay Aye", None), at("Thapyay Aye", None)
    assert compared(one, other)[1] == "Tha Pyay Aye and Thapyay Aye may be one place"
    assert compared(one, at("Kyauk Myaung", None))[1] == "different places"


def test_the_next_town_is_not_quite_another_place() -> None:
    nowshera, kalan = at("Nowshera", "pk-nowshera"), at("Nowshera Kalan", "pk-nowshera-kalan")
    assert {"pk-nowshera", "pk-nowshera-kalan"} <= load_gazetteer().places.keys()
    assert compared(nowshera, QUETTA)[0] < compared(nowshera, kalan)[0] < 0


def test_an_unlisted_place_is_compared_by_the_one_in_which_it_lies() -> None:
    street = Location("Zarq Street", None, "Zarq Street", 0, 11)
    inside = compared(street, PESHAWAR, quote="Zarq Street, Peshawar, was hit by a bomb.", begin=0)
    elsewhere = compared(street, PESHAWAR, quote="Zarq Street, Quetta, was hit by a bomb.", begin=0)
    assert elsewhere[0] < 0 < inside[0]


def test_a_country_is_nothing_local() -> None:
    assert NEARNESS.local(PESHAWAR, QUETTA)
    assert not NEARNESS.local(PESHAWAR, PAKISTAN)
    assert not NEARNESS.local(PESHAWAR, None)


def test_a_street_may_be_called_an_avenue() -> None:
    street = at("Zarq Street", None)
    assert compared(street, at("Zarq Avenue", None))[0] > 0 > compared(street, at("Homs Avenue", None))[0]
