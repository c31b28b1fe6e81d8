"""The places with which a note opens, and where its sentence begins behind them."""

from __future__ import annotations

import pytest

from kg.language.openings import date_opening, place_opening
from kg.language.sentences import sentences


def opening(text: str) -> tuple[str, str] | None:
    found = place_opening(text, 0, len(text))
    return (text[found[0] : found[1]], text[found[2] :]) if found else None


@pytest.mark.parametrize(
    ("head", "places"),
    [
        ("6 May 2029: In Zarma village, Kano state, ", "Zarma village, Kano state"),
        ("06.05.2029: Near Zarma, Dori, ", "Zarma, Dori"),
        ("6 May 2029: In Zarma district, ", "Zarma district"),
        ("Around 6 May 2029: Along the Zarma-Dori road, Dori county, ", "Zarma-Dori road, Dori county"),
        ("In Zarma town, Dori district, ", "Zarma town, Dori district"),
    ],
)
def test_a_chain_of_places_is_taken_off(head: str, places: str) -> None:
    body = "two farmers were shot by gunmen."
    assert opening(head + body) == (places, body)
    (span,) = sentences(head + body)
    assert (head + body)[span.begin : span.end] == body


@pytest.mark.parametrize(
    "text",
    [
        "In Kano, gunmen shot two farmers.",
        "In May, Chad and Niger, two neighbours, agreed on a truce.",
        "6 May 2029: Gunmen shot two farmers in Zarma village, Kano state.",
        "On Friday, Mali, Niger and Chad signed a pact.",
    ],
)
def test_other_openings_stay(text: str) -> None:
    assert opening(text) is None


def test_who_is_told_with_an_age_is_no_place() -> None:
    told = "Modu Bukar, 47, a farmer, was shot."
    assert opening(f"In Zarma district, {told}") == ("Zarma district", told)
    assert opening(f"In Zarma, {told}") is None


@pytest.mark.parametrize(
    "head",
    [
        "6 May 2029: ",
        "03/14/2029: ",
        "March 8: ",
        "6 May 2029 (CHAD): ",
        "6 May 2029, Sierra Leone: ",
        "6 May – ",
    ],
)
def test_a_day_is_taken_off(head: str) -> None:
    text = f"{head}Bandits shot two farmers."
    assert date_opening(text, 0, len(text)) == len(head)


@pytest.mark.parametrize(
    "text", ["On 6 May 2029: nothing.", "6 May 2029 was quiet.", "March 8 rebels attacked."]
)
def test_other_days_stay(text: str) -> None:
    assert date_opening(text, 0, len(text)) is None
