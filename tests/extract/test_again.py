"""Places meant without their names: the last one named of its kind, the country, a capital."""

from __future__ import annotations

import pytest

from kg.model import Claim
from tests.extract.told import of_type, only

RAIN = "It rained. The wind rose. Cows slept. The sun set. Dogs barked. "


def places(text: str) -> list[str | None]:
    return [claim.place.label if claim.place else None for claim in of_type(text, "ASSAULT")]


def place(claim: Claim) -> tuple[str, str] | None:
    return (claim.place.label, claim.place.written) if claim.place else None


def test_the_town_is_the_last_one_named() -> None:
    text = "Gunmen attacked a bus in Peshawar on Monday. Bandits kidnapped a priest in the town on Tuesday."
    assert places(text) == ["Peshawar", "Peshawar"]


def test_the_province_is_not_the_town() -> None:
    text = (
        "Gunmen attacked a bus in Kandahar province on Monday. They killed a priest near Herat. "
        "Bandits kidnapped a nurse in the province on Tuesday."
    )
    assert places(text)[-1] == "Kandahar Province"


def test_an_unlisted_village_is_meant_again() -> None:
    text = "Gunmen raided the village of Tessalwin on Monday. Bandits kidnapped a priest in the village."
    assert places(text) == ["Tessalwin", "Tessalwin"]


@pytest.mark.parametrize(
    "text",
    [
        "Bandits kidnapped a priest in the town on Tuesday.",
        "Gunmen attacked a bus in Peshawar on Monday. Bandits kidnapped a priest in a town on Tuesday.",
        "Gunmen attacked a bus in Peshawar on Monday. Bandits kidnapped a priest in a northern town.",
        f"Gunmen attacked a bus in Peshawar on Monday. {RAIN}Bandits kidnapped a priest in the town.",
    ],
)
def test_no_town_another_town_or_one_long_gone_is_not_guessed(text: str) -> None:
    assert places(text)[-1] is None


def test_what_is_said_of_somebody_in_passing_is_not_the_scene() -> None:
    text = (
        "The ministers, who met in Nairobi last week, said nothing. "
        "Bandits kidnapped a priest in the city on Tuesday."
    )
    assert places(text)[-1] is None


def test_the_country_is_that_of_the_article() -> None:
    text = "Kenya is tired. Kenya mourns. Gunmen attacked churches across the country on Monday."
    assert places(text) == ["Kenya"]


def test_a_capital_is_that_of_its_state() -> None:
    claim = only("Chad and Sudan held talks in the Egyptian capital on Monday.", "CONSULT")
    assert place(claim) == ("Cairo", "capital")


@pytest.mark.parametrize("kind", ["provincial", "regional"])
def test_a_capital_of_something_else_is_not_guessed(kind: str) -> None:
    assert places(f"Kenya mourns. Gunmen attacked a bus in the {kind} capital on Monday.") == [None]


def test_here_is_the_place_of_the_dateline() -> None:
    text = "ISLAMABAD, May 15: Iran's foreign minister met his Pakistani counterpart here on Wednesday."
    where = only(text, "CONSULT").place
    assert where is not None
    assert where.label == "Islamabad"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Gunmen attacked a bus in Quetta.", "Bandits kidnapped a priest in the northern city.", "Quetta"),
        ("Gunmen attacked a bus in Quetta.", "A bomb exploded outside the city's main station.", "Quetta"),
        ("Gunmen attacked a bus on the island of Bali.", "A bomb exploded on the island.", "Bali"),
        ("Indonesia invaded East Timor.", "Rebels shot at soldiers in the territory.", "East Timor"),
    ],
)
def test_a_place_is_meant_again_by_what_it_is(first: str, second: str, expected: str) -> None:
    where = of_type(f"{first} {second}", "ASSAULT")[-1].place
    assert where is not None
    assert where.label == expected
