"""Of what a text tells where a sentence stands, by the words around it: of sport, of a film."""

from __future__ import annotations

import re

from kg.extract.referents import Referents
from kg.language.wordfiles import WordFile, WordSet

WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_AROUND, _ENOUGH, _ENOUGH_AT_ONCE = 5, 3, 2


class Field(WordFile):
    """The words of one field, lower case, as written: `sure` ones, and those that only count beside them."""

    sure: WordSet
    perhaps: WordSet


class Vicinity:
    """The words of one field in each sentence of an article."""

    def __init__(self, field: Field, referents: Referents) -> None:
        """`referents` are those of the article."""
        known, text = field.sure | field.perhaps, referents.reading.document.text
        spans = (sentence.span for sentence in referents.reading.sentences)
        self._sure = field.sure
        self._words = [known & set(WORD.findall(text[s.begin : s.end].lower())) for s in spans]

    def tells_of_it(self, here: int) -> bool:
        """Whether enough of the words stand in a sentence, or around it."""
        around = frozenset().union(*self._words[max(0, here - _AROUND) : here + _AROUND + 1])
        found = ((self._words[here], _ENOUGH_AT_ONCE), (around, _ENOUGH))
        return any(len(these) >= enough and these & self._sure for these, enough in found)
