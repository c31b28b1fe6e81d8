"""Enough words of one field in a sentence or around it tell of what the text speaks there."""

from __future__ import annotations

import pytest

from kg.extract.referents import Referents
from kg.extract.vicinity import Field, Vicinity
from tests.extract.told import reading_of

BAKING = Field(sure=frozenset({"dough", "yeast"}), perhaps=frozenset({"oven", "tray", "heat"}))
FAR = "The sun rose. " * 6


def told_of_it(text: str) -> list[bool]:
    reading = reading_of(text)
    around = Vicinity(BAKING, Referents(reading))
    return [around.tells_of_it(index) for index in range(len(reading.sentences))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dough went into the oven.", True),
        ("The oven gave off heat, and the tray fell.", False),
        ("The dough rose.", False),
    ],
)
def test_two_words_of_a_sentence_are_enough_if_one_is_of_nothing_else(text: str, expected: bool) -> None:
    assert told_of_it(text) == [expected]


def test_three_words_around_a_sentence_are_enough_but_not_far_away() -> None:
    told = told_of_it(f"The dough rose. The oven was hot. A tray fell. Rebels fled. {FAR}Police came.")
    assert told[3]
    assert not told[-1]
