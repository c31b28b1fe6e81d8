"""How many: numbers in figures and words, spans of numbers, and words such as "dozens" (quantities.yaml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from text_to_num import text2num  # type: ignore[import-untyped]

from kg.language.wordfiles import WordFile, WordSet, read_words
from kg.language.wordfiles import Words as WordTuple

QUANTITIES = Path(__file__).with_name("quantities.yaml")
Amount = tuple[int, int | None]
_REACH = 48


class Quantities(WordFile):
    """The lists; quantities.yaml says what each is for."""

    vague: dict[str, int]
    adjectives: dict[str, int]
    sizes: dict[str, int]
    multiples: dict[str, int]
    articles: WordTuple
    ones: WordTuple
    tens: WordTuple
    at_least: WordSet
    at_most: WordSet
    roughly: WordSet
    spans: WordTuple

    @property
    def bounds(self) -> frozenset[str]:
        """All that may stand before a number."""
        return self.at_least | self.at_most | self.roughly


@cache
def quantities(path: Path = QUANTITIES) -> Quantities:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, Quantities)


@cache
def number_pattern() -> str:
    """A regular expression, without groups, for one number as it is written, in small letters.

    >>> [re.fullmatch(number_pattern(), n) is not None for n in ("1,200", "two dozen", "thirty-one", "a")]
    [True, True, True, False]
    """
    known = quantities()
    ones, tens = "|".join(known.ones), "|".join(known.tens)
    large = "|".join(known.multiples)
    word = rf"(?:(?:{tens})(?:[- ](?:{ones}))?|{ones})\b"
    figure = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    below = rf"(?:\s+(?:and\s+)?(?:{word}))?"
    one = "|".join((*known.articles, *known.adjectives))
    counted = rf"(?:{figure}|{word}|(?:{one})\b)(?:\s+(?:{large})\b{below})+|{word}|(?:{figure})\b"
    named = _any_of(known.vague, known.sizes, known.adjectives)
    return rf"(?:{named}|{counted})"


def _any_of(*lists: Mapping[str, int]) -> str:
    """The longest first, so that "tens of thousands" is not read as "tens"."""
    words = sorted((re.escape(word) for each in lists for word in each), key=lambda w: (-len(w), w))
    return rf"(?:{'|'.join(words)})\b"


@cache
def _spanning() -> re.Pattern[str]:
    """One number, or two that span what is meant."""
    number, joint = number_pattern(), "|".join(quantities().spans)
    between = rf"(?<=between )(?P<least>{number})\s+and\s+(?P<most>{number})"
    span = rf"(?P<low>{number})(?:(?:\s+(?:{joint})\s+|[-–])(?P<high>{number}))?"
    return re.compile(rf"(?<![\w.,])(?:{between}|{span})", re.IGNORECASE)


def amount_at(text: str, begin: int) -> tuple[Amount, int, int] | None:
    """The amount whose words cover an offset of a text, and where these begin and end.

    >>> amount_at("killing 30 to 40 guards", 14)
    ((30, 40), 8, 16)
    """
    start = max(0, begin - _REACH)
    for match in _spanning().finditer(text, start, begin + _REACH):
        if match.start() <= begin < match.end():
            found = _amount(match)
            return (found, match.start(), match.end()) if found else None
    return None


def amount(phrase: str) -> Amount | None:
    """What a number as it is written amounts to: the least and the most, None where that is open.

    >>> amount("half a dozen"), amount("dozens"), amount("a lot")
    ((6, 6), (24, None), None)
    """
    match = _spanning().fullmatch(phrase)
    return _amount(match) if match else None


def _amount(match: re.Match[str]) -> Amount | None:
    low = _one(match["low"] or match["least"])
    written = match["high"] or match["most"]
    high = _one(written) if written else low
    if low is None or high is None:
        return None
    return low[0], high[1] if high[1] is None or high[1] >= low[0] else low[1]


def _one(phrase: str) -> Amount | None:
    """A single number: of the lists, in figures, or in words."""
    known, words = quantities(), " ".join(phrase.lower().split())
    least = known.vague | known.adjectives
    if words in least:
        return least[words], None
    if words in known.sizes:
        return known.sizes[words], known.sizes[words]
    head, _, multiple = words.rpartition(" ")
    if multiple in known.multiples and head in known.adjectives:
        return known.adjectives[head] * known.multiples[multiple], None
    times = _value(head or known.articles[0]) if multiple in known.multiples else None
    value = times * known.multiples[multiple] if times else _value(words)
    return None if value is None else (int(value), int(value))


def _value(words: str) -> Decimal | None:
    figures = words.replace(",", "")
    if figures.replace(".", "", 1).isdigit():
        return Decimal(figures)
    if words in quantities().articles:
        return Decimal(1)
    try:
        return Decimal(text2num(words.replace("-", " "), "en"))
    except ValueError:
        return None
