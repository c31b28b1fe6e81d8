"""Nouns that by themselves say whom they mean."""

from __future__ import annotations

import pytest

from tests.extract.told import kinds_at, meant


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad and Niger met. Both sides left.", "sides", ["chad", "niger"]),
        ("Chad accused Niger. Chad threatened its neighbour.", "neighbour", ["niger"]),
        ("Chad, Niger and Mali met. Chad threatened its neighbour.", "neighbour", ["<neighbour>"]),
        ("Police held Ali Khan. The 54-year-old was beaten.", "old", ["ali-khan"]),
        ("Police held a 54-year-old.", "old", ["<54-year-old>"]),
        ("The Chinese side said that it would leave.", "side", ["china"]),
        ("The other side said that it would leave.", "side", []),
    ],
)
def test_an_epithet_means_those_named_before_or_with_it(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


def test_two_sides_of_whom_nobody_is_named_are_a_pair() -> None:
    assert meant("Envoys urged both sides to talk.", "sides") == ["<sides>"]


def test_a_town_is_the_one_that_is_named() -> None:
    assert kinds_at("Rebels shelled the town of Jaffna.", "town") == ["Locality"]
    assert "Locality" not in kinds_at("Rebels shelled a town.", "town")
