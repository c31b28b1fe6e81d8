"""The word lists by which claims are compared (words.yaml)."""

from __future__ import annotations

import re
from functools import cache, cached_property
from pathlib import Path

from kg.language.wordfiles import WordFile, Words, WordSet, read_words

WORDS = Path(__file__).with_name("words.yaml")


class ComparedWords(WordFile):
    """The lists; words.yaml says what each is for."""

    facilities: WordSet
    vague: WordSet
    anybody: WordSet
    attackers: WordSet
    function_words: WordSet
    sequels: WordSet
    likening: WordSet
    additions: WordSet
    counting_on: WordSet
    definite: WordSet
    leading_on: WordSet
    ways: WordSet
    alike: tuple[Words, ...]

    @cached_property
    def elsewhere(self) -> re.Pattern[str]:
        """Where a text leads on from a place, by a word or a stop."""
        return re.compile(rf"[.;:]| (?:{'|'.join(sorted(self.leading_on))}) ")

    @cached_property
    def more_of_them(self) -> re.Pattern[str]:
        """Finds the word by which a number adds to another."""
        return re.compile(rf"\b(?:{'|'.join(sorted(self.counting_on))}) (?=\d)", re.IGNORECASE)

    @cached_property
    def called_alike(self) -> dict[str, str]:
        """For each word with others that mean the same to us, the first of them."""
        return {word: group[0] for group in self.alike for word in group}


@cache
def words(path: Path = WORDS) -> ComparedWords:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, ComparedWords)
