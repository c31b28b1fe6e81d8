"""Whose a noun is: by adjective, by possessive, by "of" and by what is struck."""

from __future__ import annotations

import pytest

from tests.extract.told import meant, referents_at


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Hamas fighters left.", "fighters", "hamas"),
        ("Fighters of Hamas left.", "Fighters", "hamas"),
        ("Hamas's fighters left.", "fighters", "hamas"),
        ("A spokesman for Hamas left.", "spokesman", "hamas"),
        ("Hamas met envoys. Its fighters left.", "fighters", "hamas"),
    ],
)
def test_fighters_are_those_of_their_group(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Indian and Chinese troops met.", "troops"),
        ("Troops of India and China met.", "Troops"),
    ],
)
def test_a_plural_of_two_owners_is_one_for_each(text: str, word: str) -> None:
    owners = [referent.participant.principal for referent in referents_at(text, word)]
    assert owners == ["india", "china"]


def test_a_single_noun_of_two_owners_is_not_spelled_out() -> None:
    assert len(referents_at("The Indian army left.", "army")) == 1


def test_those_in_a_place_that_is_struck_are_struck_too() -> None:
    struck = referents_at("Rebels shelled a Sudanese army post.", "post")
    occupants = [referent for referent in struck if referent.occupant]
    assert [referent.participant.principal for referent in occupants] == ["sudan"]


def test_a_place_of_nobody_has_no_occupants() -> None:
    assert not any(referent.occupant for referent in referents_at("Rebels shelled a market.", "market"))


def test_a_quarter_that_is_only_called_like_a_body_is_not_held_by_it() -> None:
    text = "Rebels shelled the Red Crescent neighbourhood."
    assert not any(referent.occupant for referent in referents_at(text, "neighbourhood"))


def test_the_readers_of_a_newspaper_are_not_its_own_people() -> None:
    assert meant("Dawn readers met in Lahore.", "readers") != ["dawn"]
