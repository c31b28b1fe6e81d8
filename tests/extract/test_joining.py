"""Several words for one attack are one attack; two attacks stay two."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type, only


@pytest.mark.parametrize(
    "text",
    [
        "Armed men burst into a bar in Irapuato and opened fire on the guests.",
        "Militants stormed a hotel in Kabul and shot six guests.",
        "A bomb planted by rebels exploded in a market in Yala.",
    ],
)
def test_two_steps_of_one_deed_are_one_attack(text: str) -> None:
    assert len(of_type(text, "ASSAULT")) == 1


def test_the_doer_of_the_first_word_is_the_doer_of_both() -> None:
    assert names(only("A bomb planted by rebels exploded in a market in Yala.", "ASSAULT").actors) == [
        "<rebels>"
    ]


def test_steps_of_different_people_stay_apart() -> None:
    text = "Militants stormed a hotel in Kabul and police shot a protester in Herat."
    assert len(of_type(text, "ASSAULT")) == 2


def test_the_attack_that_is_named_again_with_its_doer_is_the_one_told_before() -> None:
    text = "A car bomb exploded in Quetta on Monday. The attack was carried out by separatists."
    assert names(only(text, "ASSAULT").actors) == ["<separatists>"]


def test_an_attack_with_a_place_of_its_own_is_another() -> None:
    text = "A car bomb exploded in Quetta. The attack in Karachi was carried out by separatists."
    assert sorted(c.place.label for c in of_type(text, "ASSAULT") if c.place) == ["Karachi", "Quetta"]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Fighters hacked and shot six women in Karvel.", 1),
        ("Riot police used tear gas to disperse the crowd in Tunis.", 1),
        ("Troops shelled a mill and later stormed a barracks in Goma.", 2),
        ("The ambush near Uvira triggered reprisals against Hutu farmers.", 2),
    ],
)
def test_words_side_by_side_for_the_same_victims_are_one_attack(text: str, attacks: int) -> None:
    assert len(of_type(text, "ASSAULT")) == attacks


def test_two_weapons_turned_on_the_same_people_are_one_attack() -> None:
    text = "Four gunmen opened fire and hurled grenades at the guests of a hotel in Meru, killing six."
    assert [t.low for t in only(text, "ASSAULT").killed] == [6]


def test_who_laid_the_mine_did_it() -> None:
    text = "A bus ran over a mine laid by rebels near Zarma."
    assert names(only(text, "ASSAULT").actors) == ["<rebels>"]
