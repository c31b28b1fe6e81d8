"""How English says how many: figures, words, spans and words such as "dozens"."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.quantities import amount, amount_at, number_pattern, quantities


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("half a dozen", (6, 6)),
        ("Half-a-dozen", (6, 6)),
        ("two dozen", (24, 24)),
        ("several dozen", (36, None)),
        ("couple", (2, 2)),
        ("a handful", (3, None)),
        ("a hundred", (100, 100)),
        ("two hundred and six", (206, 206)),
        ("1.2 million", (1_200_000, 1_200_000)),
        ("1,234", (1234, 1234)),
        ("tens of thousands", (20_000, None)),
        ("30 to 40", (30, 40)),
        ("30-40", (30, 40)),
        ("four or five", (4, 5)),
        ("a", None),
        ("many", None),
        ("a lot", None),
    ],
)
def test_an_amount_as_it_is_written(phrase: str, expected: tuple[int, int | None] | None) -> None:
    assert amount(phrase) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("killed between 30 and 40 people", "30", ((30, 40), "30 and 40")),
        ("killed between 30 and 40 people", "40", ((30, 40), "30 and 40")),
        ("Half a dozen villagers", "dozen", ((6, 6), "Half a dozen")),
        ("over two dozen people", "two", ((24, 24), "two dozen")),
        ("two soldiers and three others", "three", ((3, 3), "three")),
    ],
)
def test_the_words_around_an_offset_are_read_together(
    text: str, word: str, expected: tuple[tuple[int, int | None], str]
) -> None:
    found = amount_at(text, text.index(word))
    assert found is not None
    read, begin, end = found
    assert (read, text[begin:end]) == expected


def test_where_no_number_stands_there_is_no_amount() -> None:
    assert amount_at("The villagers fled.", 4) is None


@given(st.integers(min_value=0, max_value=10**7))
def test_figures_are_read_with_and_without_commas(number: int) -> None:
    assert amount(str(number)) == amount(f"{number:,}") == (number, number)


@given(st.integers(min_value=1, max_value=500), st.integers(min_value=1, max_value=500))
def test_a_span_goes_from_the_less_to_the_more(low: int, more: int) -> None:
    assert amount(f"{low} to {low + more}") == (low, low + more)


@pytest.mark.parametrize("word", ["one", "nineteen", "ninety-nine", "dozens", "half a dozen", "1,200", "7"])
def test_the_pattern_covers_a_whole_number(word: str) -> None:
    assert re.fullmatch(number_pattern(), word, re.IGNORECASE)


def test_a_bound_is_of_one_kind_only() -> None:
    known = quantities()
    assert not known.at_least & known.at_most
    assert not known.roughly & (known.at_least | known.at_most)
