"""The words by which the text says against whom people protest or forces move (aim_words.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, WordSet, read_words

AIM_WORDS = Path(__file__).with_name("aim_words.yaml")


class AimWords(WordFile):
    """The lists; aim_words.yaml says what each is for."""

    openers: WordSet
    causes: WordSet
    cause_prepositions: WordSet
    onslaughts: WordSet
    times: WordSet
    opposing: WordSet
    sufferings: WordSet
    favours: WordSet
    harms: WordSet
    friendly: WordSet
    frontiers: WordSet
    self_rule: WordSet
    public_grievances: WordSet
    captives: WordSet
    public_servants: WordSet
    public_ways: WordSet


@cache
def aim_words(path: Path = AIM_WORDS) -> AimWords:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, AimWords)
