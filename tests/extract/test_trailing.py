"""Accusations behind a whole clause: of whom, if there is more than one."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type, only


@pytest.mark.parametrize(
    "text",
    [
        "Troops fought the group in Borno, blamed for more than 800 deaths.",
        "Soldiers raided a village near Kano, accused of hiding weapons.",
        "The Philippines held talks with the communist rebels, blamed for 40,000 deaths.",
    ],
)
def test_one_of_two_is_accused_and_nobody_knows_which(text: str) -> None:
    assert of_type(text, "ACCUSE") == []


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The editor was arrested on Monday, accused of spying for Iran.", "<editor>"),
        ("The rebels, blamed for more than 800 deaths, attacked Goma.", "<rebels>"),
    ],
)
def test_where_there_is_one_he_is_accused(text: str, accused: str) -> None:
    assert names(only(text, "ACCUSE").recipients) == [accused]


def test_the_deaths_of_which_somebody_is_accused_are_not_those_of_the_act_told_beside() -> None:
    assert only("The rebels, blamed for more than 800 deaths, attacked Goma.", "ASSAULT").killed == ()
    assert only("Troops fought the group, blamed for more than 800 deaths.", "ASSAULT").killed == ()
