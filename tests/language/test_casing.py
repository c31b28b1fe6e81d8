"""Texts in capitals are read in sentence case, and no offset moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.casing import sentence_cased
from kg.language.names import name_index
from kg.language.reading import read
from kg.model import Document


@pytest.mark.parametrize(
    ("capitals", "spoken"),
    [
        ("GUNMEN SHOT A JUDGE IN CALI ON MONDAY.", "Gunmen shot a judge in Cali on Monday."),
        ("THE ELN FREED TWO NURSES IN ARAUCA.", "The ELN freed two nurses in Arauca."),
        ("THEY MET PRESIDENT OSCAR ZUBIRIA. HE LEFT.", "They met president Oscar Zubiria. He left."),
        ("U.S. TROOPS WHO LEFT PANAMA'S CAPITAL", "U.S. troops who left Panama's capital"),
        ("THE UNITED STATES DIDN'T SIGN, POLICE SAID", "The United States didn't sign, police said"),
        ("LIMA, 3 MAY 1990 -- TWO MEN FIRED ON A BUS.", "Lima, 3 May 1990 -- Two men fired on a bus."),
    ],
)
def test_names_keep_their_capitals_and_words_lose_them(capitals: str, spoken: str) -> None:
    assert sentence_cased(capitals) == spoken


def test_a_sentence_goes_on_in_the_next_line() -> None:
    text = "TWO MEN FIRED ON A BUS\nNEAR CALI AND FLED.\nTHE ARMY CAME."
    assert sentence_cased(text) == "Two men fired on a bus\nnear Cali and fled.\nThe army came."


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot a judge in Cali.",
        "NATO AND EU",
        "SUMMARY\n\nGunmen shot a judge.",
        "",
        "12 345 67 89 10",
    ],
)
def test_what_is_not_shouted_stays_as_it_is(text: str) -> None:
    assert sentence_cased(text) == text


def test_a_headline_in_capitals_over_plain_text_is_read_too() -> None:
    text = "BOMB KILLS SIX IN QUETTA MARKET\n\nThe UN condemned it."
    assert sentence_cased(text) == "Bomb kills six in Quetta market\n\nThe UN condemned it."


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZÉÑİß .,'-\n\"12", max_size=120))
def test_length_never_changes_and_letters_stay_the_same(text: str) -> None:
    spoken = sentence_cased(text)
    assert len(spoken) == len(text)
    assert all(a == b or a.lower() == b.lower() for a, b in zip(text, spoken, strict=True))


@given(st.lists(st.sampled_from(["Guatemala", "Shining Path", "Reuters", "Port-au-Prince"]), min_size=2))
def test_listed_names_come_back_as_they_are_listed(names: list[str]) -> None:
    capitals = f"WE SAW THAT {', '.join(names)} WERE THERE.".upper()
    spoken = sentence_cased(capitals)
    assert [name.written for name in name_index().find(spoken)] == names


def test_a_reading_knows_the_text_as_it_was_written() -> None:
    text = "GUNMEN SHOT A JUDGE IN CALI ON MONDAY."
    reading = read(Document("a", text))
    assert reading.written == text
    assert reading.document.text == sentence_cased(text)
    assert {node.text for node in reading.sentences[0].nodes} >= {"Gunmen", "Cali"}
