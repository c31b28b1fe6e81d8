"""The tokens of a sentence."""

from __future__ import annotations

import pytest
import spacy

from kg.language.sentences import Span
from kg.language.tokens import tokens

MODEL = spacy.blank("en")


def written(text: str, names: tuple[Span, ...] = (), added: tuple[int, ...] = ()) -> list[str]:
    whole = Span(0, len(text))
    return [text[token.begin : token.end] for token in tokens(MODEL, text, whole, names, added)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jean-Claude left.", ["Jean-Claude", "left", "."]),
        ("Roh Tae-woo left.", ["Roh", "Tae-woo", "left", "."]),
        ("The Army Council (AC) left.", ["The", "Army", "Council", "left", "."]),
    ],
)
def test_names_stay_whole_and_abbreviations_are_left_out(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_us_led_is_no_name() -> None:
    assert "US-led" not in written("The US-led force left.")


def test_a_linked_name_is_one_token() -> None:
    assert written("Bosnia and Herzegovina voted.", (Span(0, 22),)) == [
        "Bosnia and Herzegovina",
        "voted",
        ".",
    ]
    assert written("Chad and Mali voted.")[:3] == ["Chad", "and", "Mali"]


def test_an_added_word_is_an_empty_token() -> None:
    assert written("Chad left.", added=(5,)) == ["Chad", "", "left", "."]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("At 2300hrs rebels fled.", "rebels fled ."),
        ("Rebels fled at about 0430 hours.", "Rebels fled ."),
        ("Rebels fired 2300 shells.", "Rebels fired 2300 shells ."),
    ],
)
def test_hours_of_the_clock_are_left_out(text: str, rest: str) -> None:
    spans = tokens(spacy.blank("en"), text, Span(0, len(text)), [], [])
    assert " ".join(text[s.begin : s.end] for s in spans) == rest
