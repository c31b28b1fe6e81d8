"""How far a place is from a clause."""

from __future__ import annotations

import pytest

from kg.extract.reach import antecedent, nearness, spoken_of, undergoer
from kg.grammar import clause
from kg.language.parse import Node
from tests.extract.told import reading_of


def nodes(sentence: str, *words: str) -> list[Node]:
    (only,) = reading_of(sentence).sentences
    return [next(node for node in only.nodes if node.text == word) for word in words]


def steps(sentence: str, verb: str, place: str) -> int | None:
    predicate, where = nodes(sentence, verb, place)
    return nearness(clause(predicate), where, frozenset())


def test_a_place_in_its_own_phrases_is_nearest() -> None:
    assert steps("Gunmen attacked a post in Bauchi.", "attacked", "Bauchi") == 0


def test_a_clause_between_makes_it_farther() -> None:
    near = steps("Gunmen attacked a post in Bauchi.", "attacked", "Bauchi")
    far = steps("Speaking in Bauchi, the governor urged them to leave.", "leave", "Bauchi")
    assert near is not None
    assert far is not None
    assert near < far


def test_what_is_told_of_another_clause_keeps_its_place() -> None:
    assert steps("Gunmen who had fled Bauchi attacked a post.", "attacked", "Bauchi") is None


def test_where_refers_to_the_place_before_it() -> None:
    sentence = "The minister named Bauchi, where gunmen attacked a post."
    attacked, bauchi = nodes(sentence, "attacked", "Bauchi")
    assert antecedent(attacked) is bauchi
    assert steps(sentence, "attacked", "Bauchi") == 0


@pytest.mark.parametrize(
    ("sentence", "word", "of_the_subject"),
    [
        ("Chad condemned an attack in Kano.", "condemned", True),
        ("Chad condemned an attack at a rally in Kano.", "condemned", True),
        ("Chad thanked Mali in Kano.", "thanked", False),
    ],
)
def test_words_are_about_a_place_or_spoken_there(sentence: str, word: str, of_the_subject: bool) -> None:
    predicate, kano = nodes(sentence, word, "Kano")
    assert spoken_of(clause(predicate), kano) is of_the_subject


def test_who_saw_attacks_underwent_them() -> None:
    (attacks,) = nodes("Bauchi saw attacks.", "attacks")
    found = undergoer(clause(attacks))
    assert found is not None
    assert found.text == "Bauchi"
    (attacks,) = nodes("Bauchi condemned attacks.", "attacks")
    assert undergoer(clause(attacks)) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The men were travelling near Bauchi when gunmen attacked their car.", "attacked"),
        ("The soldiers were on patrol in Bauchi when a bomb exploded.", "exploded"),
    ],
)
def test_what_befalls_people_is_where_they_were(text: str, verb: str) -> None:
    assert steps(text, verb, "Bauchi") is not None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The king was resting in Bauchi when gunmen attacked a mosque.", "attacked"),
        ("The king was a student in Bauchi when rebels took the palace.", "took"),
    ],
)
def test_what_befalls_others_is_elsewhere(text: str, verb: str) -> None:
    assert steps(text, verb, "Bauchi") is None
