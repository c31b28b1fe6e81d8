"""Which event of the article a noun takes up."""

from __future__ import annotations

import pytest

from kg.model import Claim
from tests.extract.told import claims, only


def about(text: str, type: str) -> Claim | None:
    """What the only claim of a type is about."""
    wanted = only(text, type).of
    return next((claim for claim in claims(text) if claim.id == wanted), None)


TWO = "Gunmen stormed a barracks in Gao on Monday. On Tuesday Kenya's army invaded Somalia."


@pytest.mark.parametrize(
    ("noun", "place"),
    [("the Kenyan incursion", "Somalia"), ("the invasion of Somalia", "Somalia")],
)
def test_whose_deed_it_was_tells_which_is_meant(noun: str, place: str) -> None:
    found = about(f"{TWO} Iran condemned {noun}.", "ACCUSE")
    assert found is not None
    assert found.place is not None
    assert found.place.label == place


def test_the_use_of_force_is_an_attack() -> None:
    text = "Police beat protesters in Lagos on Monday and arrested 20. Ghana condemned the use of force."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.type == "ASSAULT"


def test_what_only_the_doer_tells_is_not_the_attack() -> None:
    text = (
        "Gunmen stormed a barracks in Gao on Monday. Ansar Dine said it had also burned a school. "
        "Iran condemned the raid."
    )
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.place is not None
    assert found.place.label == "Gao"


def test_the_attack_of_a_lead_is_told_in_the_next_sentences() -> None:
    text = "Iran has condemned the attack. Gunmen stormed a barracks in Gao on Monday."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.type == "ASSAULT"


def test_an_attack_named_by_its_target_is_the_one_told_before() -> None:
    text = (
        "Gunmen attacked an airport in Mogadishu on Monday. On Tuesday rebels shelled a barracks in Gao. "
        "Iran condemned the airport attack."
    )
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.place is not None
    assert found.place.label == "Mogadishu"


def test_an_attack_with_a_toll_of_its_own_is_no_part_of_the_one_that_opens() -> None:
    found = about(
        "At least 70 pilgrims died in a suicide bombing at a shrine in Sehwan. Jets bombed a wedding and "
        "killed eight women. The Houthis blamed Saudi Arabia for the attack.",
        "ACCUSE",
    )
    assert found is not None
    assert [toll.low for toll in found.killed] == [8]
