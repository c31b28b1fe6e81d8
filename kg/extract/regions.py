"""Which states a description can mean by the part of the world that it names (regions.yaml)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, Words, WordSet, read_words

REGIONS = Path(__file__).with_name("regions.yaml")


class Region(WordFile):
    """Words for a part of the world, and the areas that lie in it."""

    words: WordSet
    areas: Words


class Regions(WordFile):
    """The areas by their states, and the regions by their areas; regions.yaml says more."""

    areas: dict[str, WordSet]
    regions: tuple[Region, ...]


@cache
def regions(path: Path = REGIONS) -> Regions:
    """Read the regions. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Regions)


def states_within(before: Sequence[str]) -> frozenset[str] | None:
    """The ids of the states that can be meant by a noun with these words before it, if they name a region.

    >>> "mali" in states_within(["poor", "West", "African"]), states_within(["tiny"])
    (True, None)
    """
    for start in range(len(before)):
        found = _by_words().get(" ".join(before[start:]).lower())
        if found is not None:
            return found
    return None


@cache
def _by_words() -> dict[str, frozenset[str]]:
    areas = regions().areas
    return {
        word: frozenset().union(*(areas[area] for area in region.areas))
        for region in regions().regions
        for word in region.words
    }
