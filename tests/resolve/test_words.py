"""The word lists by which claims are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.resolve.words import words


def test_words_that_mean_the_same_to_us_are_called_by_one_of_them() -> None:
    called = words().called_alike
    for group in words().alike:
        assert {called[word] for word in group} == {group[0]}


def test_no_word_is_in_two_groups() -> None:
    told = [word for group in words().alike for word in group]
    assert len(told) == len(set(told))


def test_a_word_without_others_is_called_by_nothing() -> None:
    assert "zeppelin" not in words().called_alike


def test_a_file_that_does_not_fit_is_refused_with_its_name(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("facilities: mosque\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"words\.yaml"):
        words(file)


def test_only_a_number_adds_to_what_was_counted_before() -> None:
    assert words().more_of_them.sub("", "Another 67 were hurt.") == "67 were hurt."
    assert words().more_of_them.search("Another bomb went off.") is None
