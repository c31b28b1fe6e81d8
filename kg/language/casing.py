"""Texts all in capitals, as old wires and telegrams are, read as if they were written in small letters.

Only lines without a small letter are touched, and no offset moves: what the rest of the project reads has the
length of the text, and what it quotes is taken from the text as it was written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import day_name, month_abbr, month_name
from collections.abc import Iterator
from functools import cache

from kg.language.forms import forms
from kg.language.gazetteer import load_gazetteer
from kg.language.inflection import is_adjective, is_adverb, is_verb, is_word
from kg.language.names import Name, name_index
from kg.language.parse import load_model

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:\A|[.!?][\"”’')\]]*\s+|--\s+|\]\s+)[\"“‘'(\[]*(?=\w)")
_VOWEL = re.compile(r"[AEIOUY]")
_CALENDAR = frozenset(word.upper() for word in (*day_name, *month_name, *month_abbr) if word)
_MARKS = ("'", "’")
_LAST = re.compile(r"([^\W\d_]+) \Z")
_CONTRACTED = re.compile(r"N['’]T\b")
# A line of so many words is no mere heading; an unlisted word of so few letters is an abbreviation.
_FEWEST, _INITIALS = 4, 3
# Of so many letters are "'s", "'t" and "'re".
_SHORTENED = 2
# In characters: what shows whether a sentence is open.
_BEFORE = 20


def sentence_cased(text: str) -> str:
    """`text` with its lines in capitals as a sentence would have them; of the same length.

    Names of the gazetteer get their own capitals, dictionary words lose theirs, other words keep the first.

    >>> sentence_cased("GUNMEN SHOT A JUDGE IN CALI, COLOMBIA, ON MONDAY.")
    'Gunmen shot a judge in Cali, Colombia, on Monday.'
    """
    if not any(len(line) > _FEWEST and line.isupper() for line in text.split("\n")):
        return text
    lines = [match.span() for match in _LINE.finditer(text)]
    letters = list(text)
    before = False
    for begin, end in lines:
        before = _shouted(text[begin:end], before)
        if before:
            letters[begin:end] = _Line(text[begin:end]).spoken(
                opening=_ended(text[max(0, begin - _BEFORE) : begin])
            )
    return "".join(letters)


def _shouted(line: str, before: bool) -> bool:
    """Whether a line is prose in capitals: no heading of a few words, unless it goes on with such a line."""
    return line.isupper() and (before or len(_WORD.findall(line)) >= _FEWEST)


def _ended(text: str) -> bool:
    """Whether no sentence is open at the end of a text."""
    last = text.rstrip()[-1:]
    return not last or last in '.!?:"”' or text.endswith("\n\n")


class _Line:
    """A line in capitals, and the listed names in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names = [name for name in name_index().find(text) if _is_name(name)]
        self._begins = [name.begin for name in self._names]

    def spoken(self, opening: bool) -> str:
        """It in sentence case; `opening`: it begins a sentence."""
        letters = list(self._text)
        for name in self._names:
            letters[name.begin : name.end] = _like(name.written, name_index().spelling(name.written))
        for word in _WORD.finditer(self._text):
            if not self._listed(word.start()):
                letters[word.start() : word.end()] = self._word(word)
        for start in self._starts(opening):
            letters[start] = letters[start].upper()
        return "".join(letters)

    def _listed(self, offset: int) -> bool:
        """Whether a listed name covers an offset."""
        at = bisect_right(self._begins, offset) - 1
        return at >= 0 and offset < self._names[at].end

    def _word(self, word: re.Match[str]) -> str:
        """A word that is in no list of names."""
        written = word.group()
        if written in _CALENDAR or self._is_forename(word) or self._is_surname(word):
            return written[0] + _small(written[1:])
        shortened = self._text[word.start() - 1 : word.start()] in _MARKS and len(written) <= _SHORTENED
        if shortened or _CONTRACTED.match(self._text, word.end() - 1) or _is_common(written.lower()):
            return _small(written)
        return written if _is_abbreviation(written) else written[0] + _small(written[1:])

    def _is_forename(self, word: re.Match[str]) -> bool:
        """Whether it can be one, "MARK", and a name or a word that is no common one stands behind it."""
        behind = word.end() + 1
        after = _WORD.match(self._text, behind)
        strange = after is not None and not _is_common(after.group().lower())
        return (behind in self._begins or strange) and word.group() in _forenames()

    def _is_surname(self, word: re.Match[str]) -> bool:
        """Whether it is a noun, and stands behind what can only be a part of a name: "LOZANO RIOS"."""
        before = _LAST.search(self._text, 0, word.start())
        if before is None or self._listed(before.start(1)) or not _is_noun_alone(word.group()):
            return False
        return not _is_common(before[1].lower()) and not _is_abbreviation(before[1])

    def _starts(self, opening: bool) -> Iterator[int]:
        """Where sentences begin; not inside a name that has a full stop, "U.S. troops"."""
        ends = (match.end() for match in _OPENS.finditer(self._text) if match.start() or opening)
        return (end for end in ends if not self._listed(end - 1))


def _is_name(name: Name) -> bool:
    """No common word that is a town or the initials of a body too ("SPLIT", "WHO")."""
    return name.written.lower() not in forms().everyday


def _like(written: str, spelling: str) -> str:
    """`written` with small letters where another spelling of the same length has them."""
    pairs = zip(written, spelling, strict=True)
    return "".join(_small(letter) if model.islower() else letter for letter, model in pairs)


def _small(text: str) -> str:
    """In small letters, if they are as many."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _is_abbreviation(word: str) -> bool:
    return len(word) <= _INITIALS or not _VOWEL.search(word)


def _is_noun_alone(word: str) -> bool:
    """A noun and nothing else: behind a name it is its last part, "FERNANDO LOZANO RIOS"."""
    lower = word.lower()
    other = lower in _function_words() or is_verb(lower) or is_adjective(lower) or is_adverb(lower)
    return not other


def _is_common(word: str) -> bool:
    return word in _function_words() or is_word(word)


@cache
def _forenames() -> frozenset[str]:
    """The first names of the persons that are listed."""
    persons = (entry for entry in load_gazetteer().actors.values() if entry.kind == "Person")
    firsts = frozenset(entry.label.split()[0].lower() for entry in persons if " " in entry.label)
    return frozenset(map(str.upper, firsts - _function_words() - forms().everyday))


@cache
def _function_words() -> frozenset[str]:
    """Pronouns, articles, auxiliaries: they are in no list of words that have other forms."""
    return forms().small_words | load_model().Defaults.stop_words
