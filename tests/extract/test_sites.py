"""Places that no list knows: used as places by the text, and never a day, a person or a body."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.sites import sites
from tests.extract.told import only, reading_of

UNLISTED = ("Quorrimba", "Tessalwin", "Port Hamble", "Umvar", "Bel Zharif")


def found(text: str) -> list[str]:
    return [text[s.begin : s.end] for sentence in reading_of(text).sentences for s in sites(sentence)]


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.sampled_from(UNLISTED), st.sampled_from(["in", "near", "outside"]))
def test_an_unknown_name_behind_a_word_of_place_is_a_place(town: str, preposition: str) -> None:
    claim = only(f"Gunmen killed four farmers {preposition} {town} on Monday.", "ASSAULT")
    assert claim.place is not None
    assert (claim.place.label, claim.place.place) == (town, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen raided the village of Tessalwin before dawn.", "Tessalwin"),
        ("The army shelled three hamlets in neighbouring Umvaria on Monday.", "Umvaria"),
        ("The army sent tanks towards the Umvar valley on Monday.", "Umvar valley"),
        ("The navy sent two frigates into the Gulf of Umvaria.", "Gulf of Umvaria"),
        ("A boat was attacked near the Tessal Islands on Monday.", "Tessal Islands"),
    ],
)
def test_its_own_words_or_those_around_it_say_that_it_is_a_place(text: str, expected: str) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four farmers on Monday.",
        "Gunmen killed four farmers in Nairobi in May.",
        "The crowd gathered near President Tessalwin.",
        "The talks were held in Arabic.",
        "The army met resistance in a Tessalwin neighbourhood.",
        "The right is laid down in the Constitution.",
        "The money was put in Tessal Bank.",
        "Five Killed As Gunmen Strike In Night Raid",
    ],
)
def test_what_is_no_place_or_is_listed_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen raided the village of Tessalwin.", {"village"}),
        ("The army crossed into the Umvar valley on Monday.", {"valley"}),
    ],
)
def test_a_site_knows_the_noun_by_which_it_can_be_meant_again(text: str, words: set[str]) -> None:
    (site,) = sites(reading_of(text).sentences[0])
    assert site.words == words


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels abducted three nurses on the Bocaranga-Bang axis.", "Bocaranga-Bang axis"),
        ("Gunmen ambushed a bus along the Gumuruk-Pibor road.", "Gumuruk-Pibor road"),
    ],
)
def test_a_name_of_which_a_part_is_listed_is_a_place_of_its_own(text: str, place: str) -> None:
    assert found(text) == [place]


def test_a_longer_name_of_two_listed_ones_is_a_place_that_no_list_has() -> None:
    assert found("Gangs killed 20 people in San Miguel Totolapan.") == ["San Miguel Totolapan"]


@pytest.mark.parametrize("where", ["Kano Nigeria", "Indian Kashmir"])
def test_a_town_before_its_country_is_no_longer_name(where: str) -> None:
    assert found(f"A bomb killed six in {where}.") == []


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("at Tessalwin, south of Algiers", "Tessalwin"),
        ("at Tessalwin, 30 km from Algiers", "Tessalwin"),
        ("at Tessalwin (Lubero)", "Tessalwin"),
        ("at Tessalwin in Umvaria district", "Tessalwin"),
    ],
)
def test_an_unknown_name_behind_at_is_a_place_where_its_place_is_told(where: str, place: str) -> None:
    assert place in found(f"Gunmen killed ten traders {where}.")


def test_an_unknown_name_behind_at_is_a_place_where_somebody_is_struck_there() -> None:
    assert found("Gunmen shot ten traders at Tessalwin on Monday.") == ["Tessalwin"]


@pytest.mark.parametrize(
    "text", ["Traders met at Tessalwin on Monday.", "Gunmen shot at Tessalwin on Monday."]
)
def test_an_unknown_name_behind_at_alone_is_none(text: str) -> None:
    assert found(text) == []


def test_the_words_of_an_office_are_no_name_of_a_place() -> None:
    assert found("A priest was abducted in Local Government Area.") == []
