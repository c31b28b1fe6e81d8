"""An attack told again has the place and the day of the first telling; another attack has not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import MONDAY, claims, day, of_type

LEAD = "It rained. The wind rose. Cows slept. "
TOWNS = ("Quetta", "Garissa", "Homs", "Bunia")
FIRST = "Gunmen attacked a bus in {town} on Monday."


def last(town: str, second: str) -> Claim:
    return of_type(f"{LEAD}{FIRST.format(town=town)} {second}", "ASSAULT")[-1]


@settings(max_examples=8, deadline=None, derandomize=True)
@given(
    st.sampled_from(TOWNS),
    st.sampled_from(
        [
            "The attack killed two nurses at a clinic.",
            "The attackers then shot at two nurses.",
            "The gunmen shot at two nurses.",
            "Police shot dead two of the attackers.",
        ]
    ),
)
def test_what_is_told_of_the_attack_is_where_and_when_it_was(town: str, second: str) -> None:
    again = last(town, second)
    assert again.place is not None
    assert again.place.label == town
    assert again.when == day(MONDAY)


@pytest.mark.parametrize(
    "second",
    [
        "An attack killed two nurses at a clinic.",
        "The army shelled a camp of the rebels.",
        "In 2019, the gunmen shot at two nurses.",
    ],
)
def test_another_attack_has_neither(second: str) -> None:
    other = last("Quetta", second)
    assert other.place is None
    assert other.when != day(MONDAY)


def test_an_attack_in_another_town_keeps_its_own() -> None:
    other = last("Quetta", "The gunmen shot at two nurses in Karachi.")
    assert other.place is not None
    assert other.place.label == "Karachi"


def test_who_fires_back_does_so_there_and_then() -> None:
    shelled = "Chad's army shelled a Sudanese post near Abeche on Monday."
    text = f"{LEAD}{shelled} Sudan's army fired back at Chad's army."
    back = of_type(text, "ASSAULT")[-1]
    assert back.place is not None
    assert back.place.label == "Abéché"
    assert back.when == day(MONDAY)


def test_elsewhere_is_elsewhere() -> None:
    assert last("Quetta", "Elsewhere, police shot dead two gunmen.").place is None


def test_what_gunmen_then_did_they_did_there() -> None:
    text = "Bombs exploded at a mosque in Kano on Monday. Gunmen then opened fire on those who fled."
    shooting = of_type(text, "ASSAULT")[-1]
    assert shooting.place is not None
    assert shooting.place.label == "Kano"


def test_an_attack_is_taken_up_by_the_name_of_what_was_struck() -> None:
    text = (
        "Jets bombed a monastery in Homs on Monday. On Tuesday a raid hit a clinic in Garissa. "
        "Norway demanded an inquiry into the bombing of the monastery."
    )
    again = next(claim for claim in claims(text) if claim.type == "ASSAULT" and claim.again is not None)
    assert again.place is not None
    assert (again.place.label, again.when) == ("Homs", day(MONDAY))
