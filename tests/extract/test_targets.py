"""Parties that are themselves the place."""

from __future__ import annotations

import pytest

from tests.extract.told import of_type, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia invaded Ukraine in 2022.", "Ukraine"),
        ("Russian troops invaded Ukraine in 2022.", "Ukraine"),
        ("Rebels shelled Sake on Tuesday.", "Sake"),
        ("The invasion of Kuwait began in August 1990.", "Kuwait"),
    ],
)
def test_a_town_or_country_that_is_struck_is_the_place(text: str, expected: str) -> None:
    assert expected in {claim.place.label for claim in of_type(text, "ASSAULT") if claim.place}


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("A Russian drone violated Estonia's airspace on Monday.", "MOBILIZE", "Estonia"),
        ("Paul Kagame visited Tbilisi on Monday.", "CONSULT", "Tbilisi"),
        ("Paul Kagame met Chad's president on Monday.", "CONSULT", None),
        ("Militants have carried out dozens of attacks on Mali's army since 2015.", "ASSAULT", "Mali"),
        ("Rebels seized Beni on Monday. The army retook it on Tuesday.", "ASSAULT", "Beni"),
    ],
)
def test_the_land_or_town_to_which_it_is_done_is_the_place(
    text: str, type: str, expected: str | None
) -> None:
    place = of_type(text, type)[-1].place
    assert (place and place.label) == expected


def test_an_envoy_is_called_to_the_capital_of_which_the_article_speaks() -> None:
    called = "Uganda summoned the Rwandan envoy."
    spoken_of = only(f"Schools in Kampala stayed shut. {called}", "ACCUSE").place
    assert spoken_of is not None
    assert spoken_of.label == "Kampala"
    assert only(called, "ACCUSE").place is None
