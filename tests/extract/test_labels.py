"""How somebody without a name is called."""

from __future__ import annotations

import pytest

from kg.extract.labels import bare_number, head_word, of_each
from tests.extract.told import meant, node_in, reading_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Gunmen fled.", "Gunmen", ["<gunmen>"]),
        ("Three masked gunmen fled.", "gunmen", ["<masked gunmen>"]),
        ("A rebel attack killed a farmer.", "rebel", ["<rebels>"]),
    ],
)
def test_a_label_keeps_what_tells_most(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


def test_the_last_word_of_a_label_says_what_is_described() -> None:
    assert head_word("<suicide bombers>") == "bombers"
    assert head_word("Chad") == "Chad"


def test_the_leaders_of_two_nations_are_two() -> None:
    text = "Israeli and Palestinian leaders met."
    leaders, _ = node_in(reading_of(text).sentences, "leaders")
    assert [each.label for each in of_each(leaders, text)] == ["<Israeli leaders>", "<Palestinian leaders>"]


@pytest.mark.parametrize(
    ("text", "number", "persons"),
    [
        ("A bomb exploded, killing 20.", "20", True),
        ("The war began in 1994.", "1994", False),
        ("The state paid $20.", "20", False),
    ],
)
def test_a_bare_number_is_people_unless_it_is_a_year_or_a_sum(text: str, number: str, persons: bool) -> None:
    assert bool(bare_number(node_in(reading_of(text).sentences, number)[0])) is persons


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Islamic State group-linked gunmen fled.", "gunmen", "<Islamic State group-linked gunmen>"),
        ("On Sunday pro-government gunmen fled.", "gunmen", "<pro-government gunmen>"),
    ],
)
def test_a_label_keeps_a_compound_whole(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "number", "people"),
    [("Police made 20 arrests.", "20", 1), ("Police made 20 visits.", "20", 0)],
)
def test_arrests_count_people(text: str, number: str, people: int) -> None:
    (node, *_) = node_in(reading_of(text).sentences, number)
    assert len(bare_number(node)) == people
