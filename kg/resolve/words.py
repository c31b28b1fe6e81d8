"""The word lists by which claims are compared (words.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, WordSet, read_words

WORDS = Path(__file__).with_name("words.yaml")


class Words(WordFile):
    """The lists; words.yaml says what each is for."""

    facilities: WordSet
    anybody: WordSet
    function_words: WordSet


@cache
def words(path: Path = WORDS) -> Words:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Words)
