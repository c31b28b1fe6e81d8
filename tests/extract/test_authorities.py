"""The state to which people turn whose protest names nobody."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type


def against(text: str) -> list[list[str]]:
    return [names(claim.recipients) for claim in of_type(text, "PROTEST")]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Teachers went on strike in Lima on Monday.", "peru"),
        ("Prisoners in Lima went on hunger strike on Monday.", "peru"),
        ("Thousands marched in Nairobi on Monday over the cost of living.", "kenya"),
    ],
)
def test_it_is_the_state_where_they_are(text: str, state: str) -> None:
    assert against(text) == [[state]]


def test_those_who_bear_the_name_of_another_country_mean_another() -> None:
    assert against("Chadian teachers went on strike in Lima on Monday.") in ([[]], [["chad"]])


def test_a_private_quarrel_is_no_matter_of_the_state() -> None:
    assert against("Dockers at a private yard in Lima went on strike on Monday.") == [[]]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The strikers demanded higher pensions.", [["bolivia"]]),
        ("The strikers demanded a new trainer.", [[]]),
        ("The bankers demanded higher pensions.", [[]]),
    ],
)
def test_what_crowds_demand_of_nobody_by_name_they_demand_of_the_land_of_which_is_told(
    sentence: str, asked: list[list[str]]
) -> None:
    text = f"Miners blocked a bridge in Bolivia on Monday. Bolivia sent police. {sentence}"
    assert [names(claim.recipients) for claim in of_type(text, "REQUEST")] == asked
