"""Of whom a movement wants to be free."""

from __future__ import annotations

import pytest

from kg.model import Participant
from tests.extract.told import only


def labels(participants: tuple[Participant, ...]) -> list[str]:
    return [participant.label for participant in participants]


@pytest.mark.parametrize(
    ("wish", "holders"),
    [
        ("Separatists want autonomy in southeastern Turkey.", ["Turkey"]),
        ("The movement demanded independence for Mindanao.", ["Philippines"]),
        ("Militants want independence in northern Spain and southwest France.", ["France", "Spain"]),
        ("Separatists want independence from the Comoros.", ["Comoros"]),
    ],
)
def test_the_states_that_hold_the_land(wish: str, holders: list[str]) -> None:
    assert sorted(labels(only(wish, "REQUEST").recipients)) == holders


def test_no_state_without_its_land() -> None:
    assert labels(only("Separatists want independence.", "REQUEST").recipients) == []


def test_another_wish_is_addressed_to_no_land() -> None:
    assert labels(only("Students want reforms in southeastern Turkey.", "REQUEST").recipients) == []
