"""Nations as teams: what they do to each other in a game is dropped, what happens there in earnest is not."""

from __future__ import annotations

import pytest

from kg.extract.play import play_words
from tests.extract.told import claims, of_type

REPORT = (
    "Turkey stunned Germany in the tournament on Saturday. The coach praised his striker and the goalkeeper. "
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Austria have promised revenge on Turkey.",
        "Turkey accused Austria of theft.",
        "Germany threatened to attack Austria.",
    ],
)
def test_what_teams_say_and_threaten_is_no_event(sentence: str) -> None:
    assert claims(sentence) != ()
    assert claims(REPORT + sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("Gunmen attacked a bus of German travellers.", "ASSAULT"),
        ("Police arrested the mayor of Bonn.", "COERCE"),
        ("Novak Djokovic was deported from Australia.", "COERCE"),
        ("Austria bombed Turkey, killing nine people.", "ASSAULT"),
    ],
)
def test_what_is_in_earnest_is_kept(sentence: str, type: str) -> None:
    assert of_type(REPORT + sentence, type)


def test_words_that_war_uses_too_do_not_make_sport_of_it() -> None:
    text = "The captain of the squad won the final match. Austria threatened to attack Turkey."
    assert of_type(text, "THREATEN")
    assert play_words().sure.isdisjoint(play_words().perhaps)
