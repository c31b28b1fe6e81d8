"""Files of words: read into lists and sets, refused with file and line or entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import RuleError
from kg.language.wordfiles import WordFile, Words, WordSet, read_words


class Fruit(WordFile):
    ripe: Words
    green: WordSet = frozenset()


def written(folder: Path, text: str) -> Path:
    path = folder / "fruit.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_comma_separates_words_and_a_line_break_does_not(tmp_path: Path) -> None:
    found = read_words(written(tmp_path, "ripe: >\n  fig, blood\n  orange, plum\ngreen: lime, lime\n"), Fruit)
    assert found.ripe == ("fig", "blood orange", "plum")
    assert found.green == {"lime"}


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8})?", fullmatch=True), min_size=1))
def test_every_word_comes_back_in_its_order(words: list[str]) -> None:
    assert Fruit.model_validate({"ripe": ", ".join(words)}).ripe == tuple(words)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("ripe: fig\nrotten: plum\n", "rotten"),
        ("green: lime\n", "ripe"),
        ("ripe: 7\n", "ripe"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_entry(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(RuleError) as caught:
        read_words(path, Fruit)
    assert str(caught.value).startswith(f"{path}: {complaint}")
    assert "\n" not in str(caught.value)


def test_what_is_not_yaml_is_refused_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "ripe: fig\ngreen: [lime\n")
    with pytest.raises(RuleError) as caught:
        read_words(path, Fruit)
    assert str(caught.value).startswith(f"{path}:3: not YAML")
    assert "\n" not in str(caught.value)
