"""The words by which English says where (whereabouts.yaml), read into sets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, WordSet, read_words

WHEREABOUTS = Path(__file__).with_name("whereabouts.yaml")


class Again(WordFile):
    """Common nouns that mean a place named before, and the kinds of place that they can mean."""

    words: WordSet
    kinds: WordSet


class Whereabouts(WordFile):
    """The lists; whereabouts.yaml says what each is for."""

    firm: WordSet
    locative: WordSet
    where: WordSet
    towards: WordSet
    aimed: WordSet
    whence: WordSet
    beside: WordSet
    settled: WordSet
    land: WordSet
    wide: WordSet
    bearers: WordSet
    bearing: WordSet
    errands: WordSet
    common: WordSet
    shires: WordSet
    parts: WordSet
    hailing: WordSet
    measures: WordSet
    again: tuple[Again, ...]
    describing: WordSet
    countries: WordSet
    seats: WordSet
    undergoing: WordSet
    venues: WordSet
    speaking: WordSet
    attended: WordSet
    telling_apart: WordSet
    near: WordSet
    here: WordSet
    there: WordSet
    going: WordSet
    entering: WordSet
    no_place: WordSet


@cache
def whereabouts(path: Path = WHEREABOUTS) -> Whereabouts:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Whereabouts)
