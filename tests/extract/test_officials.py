"""Who acts for a state or an armed group: by an office that is known, or by a title in the article."""

from __future__ import annotations

import pytest

from tests.extract.told import referents_at


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Minister Ana Cruz left.", "Cruz"),
        ("Ana Cruz, the minister of defence, left.", "Cruz"),
        ("The chief of the army, Ana Cruz, left.", "Cruz"),
        ("Ana Cruz is the president of Chad.", "Cruz"),
        ("Ana Cruz served as prime minister.", "Cruz"),
        ("Minister Ana Cruz spoke. It rained. Cruz left.", "Cruz"),
    ],
)
def test_a_title_beside_a_name_makes_an_official_from_then_on(text: str, word: str) -> None:
    (found,) = referents_at(text, word)
    assert found.official


@pytest.mark.parametrize(
    ("text", "word"),
    [("Ana Cruz left.", "Cruz"), ("The baker Ana Cruz left.", "Cruz"), ("Two bakers left.", "bakers")],
)
def test_nobody_is_an_official_without_one(text: str, word: str) -> None:
    (found,) = referents_at(text, word)
    assert not found.official


def test_a_known_holder_of_office_needs_no_title() -> None:
    (found,) = referents_at("Emmanuel Macron left.", "Macron")
    assert found.official


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Eastern Coalition met.", "Coalition", True),
        ("The Eastern Bakery met.", "Bakery", False),
        ("The rebel alliance met.", "alliance", True),
    ],
)
def test_a_body_is_political_by_its_name_or_noun(text: str, word: str, expected: bool) -> None:
    assert any(found.political for found in referents_at(text, word)) == expected


def test_another_governor_is_not_the_one_with_another_title() -> None:
    """Of two persons named, "the general" is the one who is one, though the other was named last."""
    text = "General Ana Cruz met Governor Omar Diaz. The general left."
    (found,) = referents_at(text, "general")
    assert found.participant.label == "Ana Cruz"


def test_who_is_listed_with_an_official_is_one() -> None:
    (found,) = referents_at("President Ana Ruiz, Premier Juan Luna and Tom Lee signed it.", "Lee")
    assert found.official
    (baker,) = referents_at("The baker Ana Ruiz and Tom Lee signed it.", "Lee")
    assert not baker.official
