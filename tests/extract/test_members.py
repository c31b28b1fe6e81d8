"""People and units who stand for the body that has them."""

from __future__ import annotations

import pytest

from tests.extract.told import kinds_at, meant


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A PKK unit shelled a post.", "unit", ["kurdistan-workers-party"]),
        ("A Hamas team left Cairo.", "team", ["hamas"]),
        ("A survey unit left Cairo.", "unit", []),
        ("A Norway team left Cairo.", "team", []),
    ],
)
def test_a_unit_is_its_armed_group_and_of_others_nobody(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Former Hamas fighters left.", "fighters", "<Former Hamas fighters>"),
        ("Breakaway Hamas fighters left.", "fighters", "<Breakaway Hamas fighters>"),
        ("Druze militiamen left.", "militiamen", "<Druze militiamen>"),
    ],
)
def test_who_has_left_a_body_or_is_of_a_people_does_not_stand_for_it(
    text: str, word: str, expected: str
) -> None:
    assert meant(text, word) == [expected]


def test_a_short_form_that_the_article_gave_is_the_body() -> None:
    text = "The River Watch Force (RWF) is an armed group. RWF fighters fled."
    assert meant(text, "fighters") == ["river-watch-force"]


def test_an_unlisted_body_is_armed_as_its_people_are() -> None:
    assert kinds_at("Militants of the Red Heron Movement fled.", "Militants") == ["ArmedGroup"]
    assert kinds_at("Members of the Red Heron Movement fled.", "Members") == ["Organization"]
