"""Organs and offices: whose "the army", "police", "the ministry" and "the president" are."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.told import kinds_at, meant, referents_at


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Police in Nairobi arrested a printer.", "Police", "kenya"),
        ("Moroccan teachers were beaten by riot police.", "police", "morocco"),
        ("Chad closed the border. The army moved north.", "army", "chad"),
    ],
)
def test_an_organ_without_owner_is_that_of_the_state_in_whose_matters_it_acts(
    text: str, word: str, state: str
) -> None:
    (organ,) = referents_at(text, word)
    assert organ.participant.principal == state


def test_beside_a_group_the_government_is_the_one_that_it_fights() -> None:
    assert meant("Talks between the government and the ELN resumed.", "government") == ["colombia"]


def test_the_nearest_place_decides_among_several() -> None:
    text = "Police in Lima met envoys from Quito."
    (found,) = referents_at(text, "Police")
    assert found.participant.principal == "peru"


def test_the_government_of_a_province_is_not_that_of_the_state() -> None:
    assert meant("The Punjab government banned rallies.", "government") == ["<Punjab government>"]


def test_a_town_inside_somebodys_name_says_nothing() -> None:
    """ "Ana Lima" is a person; her police are not those of Peru."""
    assert meant("Police questioned Ana Lima.", "Police") == ["<police>"]


def test_who_held_an_office_on_the_day_is_meant() -> None:
    text = "The Brazilian president left for Lima."
    assert meant(text, "president", date(2021, 5, 1)) == ["jair-bolsonaro"]
    assert meant(text, "president", date(2024, 5, 1)) == ["luiz-inacio-lula-da-silva"]


def test_an_office_whose_holder_nobody_lists_is_the_office_itself() -> None:
    assert kinds_at("The Brazilian president left.", "president", date(1902, 5, 1)) == ["Office"]


def test_a_president_of_no_state_is_only_described() -> None:
    assert meant("A president left.", "president") == ["<president>"]
