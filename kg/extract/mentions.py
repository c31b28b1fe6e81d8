"""What a sentence that is not parsed may hold: its words, and who could take part in something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from operator import attrgetter

from kg.extract.wants import POLITICAL_KINDS, can_be
from kg.extract.words import words
from kg.language.forms import forms
from kg.language.gazetteer import load_gazetteer
from kg.language.inflection import is_word, written_forms
from kg.language.names import Name, Reading
from kg.language.sentences import Span
from kg.model import Participant
from kg.rules import nouns

_WORD = re.compile(r"[^\W_]+(?:[-‐‑–'’][^\W_]+)*")
_JOINT = re.compile(r"[-‐‑–'’]")
_CAPITAL = re.compile(r"(?<![\w.])[A-Z][\w’'-]*\w")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that can mean a participant, and what it can then be, in the words of rules.

    `known`: a name of the gazetteer.
    """

    begin: int
    end: int
    wants: frozenset[str]
    named: bool = False
    known: bool = False
    pronoun: bool = False


@dataclass(frozen=True)
class Glance:
    """A sentence as a glance shows it: the known names in it, and its words in lower case.

    `written` has them in the order of the text, `words` their parts too.
    """

    text: str
    span: Span
    names: Sequence[Name]
    written: Sequence[str]
    words: frozenset[str]

    @classmethod
    def at(cls, text: str, span: Span, names: Sequence[Name]) -> Glance:
        """The words of a span of a text; one with a hyphen or apostrophe is there whole, in parts and joined.

        >>> sorted(Glance.at("A cease-fire!", Span(0, 13), ()).words)
        ['a', 'cease', 'cease-fire', 'ceasefire', 'fire']
        """
        written = [word.lower() for word in _WORD.findall(text, span.begin, span.end)]
        jointed = [reading for word in written if not word.isalnum() for reading, _ in _readings(word)]
        first = bisect_left(names, span.begin, key=_begin)
        last = bisect_left(names, span.end, lo=first, key=_begin)
        return cls(text, span, names[first:last], written, frozenset((*written, *jointed)))

    def places(self, word: str) -> Sequence[int]:
        """The offsets in the text where a word begins."""
        if word not in self.words:
            return ()
        whole = [self._starts[i] for i, written in enumerate(self.written) if written == word]
        return [*whole, *self._within_words.get(word, ())] if self._within_words else whole

    @cached_property
    def _starts(self) -> list[int]:
        matches = _WORD.finditer(self.text, self.span.begin, self.span.end)
        return [match.start() for match in matches]

    @cached_property
    def _within_words(self) -> dict[str, list[int]]:
        """Where the parts of words with a joint begin, and those words joined."""
        found: dict[str, list[int]] = {}
        for word, start in zip(self.written, self._starts, strict=True):
            for reading, shift in () if word.isalnum() else islice(_readings(word), 1, None):
                found.setdefault(reading, []).append(start + shift)
        return found


_begin = attrgetter("begin")


def _readings(word: str) -> Iterator[tuple[str, int]]:
    """A word with a joint whole, joined and in its parts, each with where in it that begins."""
    yield word, 0
    yield _JOINT.sub("", word), 0
    begin = 0
    for part in _JOINT.split(word):
        yield part, begin
        begin += len(part) + 1


def bystanders(glance: Glance) -> list[Mention]:
    """Those whom bare numbers and ages may mean."""
    return [*_numbers(glance), *_aged(glance)]


def mentions(glance: Glance) -> list[Mention]:
    """Everybody else whom a sentence may speak of, but for pronouns."""
    named = [Mention(n.begin, n.end, _of_name(n.readings), named=True, known=True) for n in glance.names]
    return [*named, *_capitals(glance), *_common_nouns(glance)]


@cache
def _of_name(readings: tuple[Reading, ...]) -> frozenset[str]:
    return frozenset().union(*map(_of_reading, readings))


def _of_reading(reading: Reading) -> frozenset[str]:
    if reading.place:
        return frozenset({"place", "town", "facility"})
    entry = load_gazetteer().actors[reading.id]
    wants = _of_kind(entry.kind) | ({"official"} if entry.offices else frozenset())
    return wants | {"person", "people"} if reading.form in ("inhabitant", "adjective") else wants


@cache
def _of_kind(kind: str) -> frozenset[str]:
    wants = can_be(Participant("", "", kind, "", 0, 0), frozenset())
    return wants | {"political"} if kind in POLITICAL_KINDS else wants


_UNKNOWN = frozenset({"party", "group", "person", "place", "town", "thing"})


def _capitals(glance: Glance) -> Iterator[Mention]:
    """Capitalised words that are in no list: names, but at the start of a sentence perhaps common words."""
    covered = [(n.begin, n.end) for n in glance.names]
    for found in _CAPITAL.finditer(glance.text, glance.span.begin, glance.span.end):
        lower = found.group().lower()
        dull = lower in words().calendar or lower in words().unnamed
        if dull or any(begin <= found.start() < end for begin, end in covered):
            continue
        if not _opens(found.start(), glance) or not _common(found, glance):
            yield Mention(found.start(), found.end(), _of_capital(lower), named=True)


def _opens(at: int, glance: Glance) -> bool:
    """Whether the word at an offset begins a sentence, or stands behind a mark as if it did."""
    before = glance.text[max(glance.span.begin, at - 2) : at].strip()
    return not before or not before[-1].isalnum()


def _common(word: re.Match[str], glance: Glance) -> bool:
    """Whether the first word of a sentence is capitalised only because it comes first."""
    lower = word.group().lower()
    if lower in forms().small_words:
        return True
    behind = glance.text[word.end() : glance.span.end].lstrip("\"“' ")[:1]
    return (is_word(lower) or len(lower) < 4) and not behind.isupper()


@cache
def _of_capital(word: str) -> frozenset[str]:
    kind = words().organisation_kind([word, *word.split("-")])
    return _UNKNOWN | _of_kind(kind) if kind else _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Noun:
    before: frozenset[str]
    wants: frozenset[str]


def _common_nouns(glance: Glance) -> Iterator[Mention]:
    table = _nouns()
    for word in table.keys() & glance.words:
        wants = [noun.wants for noun in table[word] if noun.before <= glance.words]
        if wants:
            merged = frozenset().union(*wants)
            yield from (Mention(at, at + len(word), merged) for at in glance.places(word))


@cache
def _nouns() -> dict[str, list[_Noun]]:
    """The lexicon by the written forms of its head words."""
    found: dict[str, list[_Noun]] = {}
    for phrase in sorted(nouns().classes):
        *before, head = phrase.split()
        noun = _Noun(frozenset(before), _of_noun(phrase))
        for form in written_forms(head, "noun"):
            found.setdefault(form, []).append(noun)
    for medium in sorted(words().media):
        for form in written_forms(medium, "noun"):
            found.setdefault(form, []).append(_Noun(frozenset(), _of_kind("Media")))
    return found


def _of_noun(phrase: str) -> frozenset[str]:
    classes, last = nouns().classes[phrase], phrase.split()[-1]
    wants = can_be(Participant("", None, "", "", 0, 0), classes)
    if classes & {"office", "organ"} or ("title" in classes and last in nouns().officials):
        wants |= {"official"}
    return wants | {"political"} if "group" in classes and last in nouns().political else wants


def _aged(glance: Glance) -> Iterator[Mention]:
    """ "the 54-year-old"."""
    for word in glance.words:
        if word.endswith("-year-old"):
            yield from (Mention(at, at + len(word), _of_kind("Person")) for at in glance.places(word))


_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I
)
_BEHIND_BARE = re.compile(
    r"\s*(?:$|[^\w\s%€£$-]|(?:were|was|are|have|had|has|in|on|at|and|or|of|from|by|to|when|after|more|others?|dead"
    r"|killed|wounded|injured|people|during|near|as|who|while|for|with|died|remain)\b)"
)


def _numbers(glance: Glance) -> Iterator[Mention]:
    """Bare numbers, which may count people: "killing 20", "three of them"."""
    for found in _NUMBER.finditer(glance.text, glance.span.begin, glance.span.end):
        if _BEHIND_BARE.match(glance.text, found.end(), glance.span.end):
            yield Mention(found.start(), found.end(), frozenset({"party", "people", "thing"}))
