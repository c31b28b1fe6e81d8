"""A noun with some mark of an attack takes up the attack told before, and adds no event."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type

RAID = "Gunmen killed nine miners in Duki on Monday."


@pytest.mark.parametrize(
    "again",
    [
        "The attack in Balochistan is the third of its kind.",
        "The attack on the miners was condemned by Iran.",
        "Today's attack in Duki shocked Pakistan.",
    ],
)
def test_the_place_or_the_victims_tell_which_attack_is_meant(again: str) -> None:
    assert len(of_type(f"{RAID} {again}", "ASSAULT")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "The attack in Mali was condemned by Iran.",
        "An attack in Balochistan last year was the worst of all.",
        "The bombing in Balochistan was condemned by Iran.",
    ],
)
def test_another_mark_tells_of_another_attack(other: str) -> None:
    assert len(of_type(f"{RAID} {other}", "ASSAULT")) == 2


def test_who_did_it_tells_which_attack_is_meant() -> None:
    text = "Turkish jets bombed posts in Iraq on Monday. A bomb in Istanbul killed six people on Sunday."
    found = of_type(f"{text} The Turkish attack broke the law, Iraq said.", "ASSAULT")
    assert [names(claim.actors) for claim in found] == [["turkish-air-force"], []]
