"""The tokens of a sentence: those of spaCy, save hyphenated names, names with an inner "for" or "and",
abbreviations in brackets, hours of the clock as reports write them ("at 2300hrs"), words added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.language import Language

from kg.language.forms import compounds, forms
from kg.language.sentences import Span, is_inside

_HYPHENATED = re.compile(r"\b(?:[A-Z][\w’']*|[a-z]{2}(?=-[A-Z]))(?:-(?:[a-z]{1,3}-)?[A-Z][\w’']*)+")
# "Bosnia and Herzegovina", "Union for the Republic": the model takes the halves for two phrases.
LINKED = re.compile(r"(?P<head>[A-Z][\w’'-]*) (?:for|and|against) (?=.*[A-Z])")
_CLOCK = re.compile(
    r"(?:\b[Aa]t )?(?:(?:about|around|approximately|approx\.?) )?"
    r"\b(?:[01]\d|2[0-4]):?[0-5]\d ?(?:hrs?|hours|LT|UTC|GMT)\b,? ?"
)
# The joint of "ex-soldiers", which the model reads as two more nouns.
_FORMER = re.compile(r"(?<=\b[Ee]x)-(?=[a-z])")
_ABBREVIATION = re.compile(r"\s*\((?:the )?[A-Z][\w.&-]{1,11}(?:[;,/ ]+[A-Z][\w.-]+)?\)")


def tokens(
    model: Language, text: str, span: Span, names: Sequence[Span], added: Iterable[int]
) -> Iterator[Span]:
    """Spans of the tokens of a sentence, in terms of the whole text; those of words added are empty.

    `names` are the spans of the names of the text, `added` the offsets of words that are only shown.
    """
    inside = (n for n in names if span.begin <= n.begin and n.end <= span.end)
    whole = [n for n in inside if LINKED.search(text[n.begin : n.end])]
    whole += _hyphenated(text, span, names) if text.find("-", span.begin, span.end) >= 0 else []
    gaps = [Span(m.start(), m.end()) for m in _ABBREVIATION.finditer(text, span.begin, span.end)]
    gaps += [Span(m.start(), m.end()) for m in _FORMER.finditer(text, span.begin, span.end)]
    gaps += [Span(m.start(), m.end()) for m in _CLOCK.finditer(text, span.begin, span.end)]
    waiting = sorted(added)
    tokenized = model.tokenizer(text[span.begin : span.end])
    for offset, length, is_space in tokenized.to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist():
        begin = span.begin + offset
        while waiting and waiting[0] <= begin:
            at = waiting.pop(0)
            yield Span(at, at)
        if is_space or (gaps and is_inside(begin, gaps)):
            continue
        name = next((n for n in whole if n.begin <= begin < n.end), None) if whole else None
        if name is None:
            yield Span(begin, begin + length)
        elif begin == name.begin:
            yield name


def _hyphenated(text: str, span: Span, names: Iterable[Span]) -> list[Span]:
    """Words with inner hyphens that are names, or parts of names."""
    found = [Span(m.start(), m.end()) for m in _HYPHENATED.finditer(text, span.begin, span.end)]
    found += [Span(m.start("name"), m.end()) for m in _syllables().finditer(text, span.begin, span.end)]
    found += [Span(m.start(), m.end()) for m in compounds().finditer(text, span.begin, span.end)]
    inside = [n for n in names if span.begin <= n.begin and n.end <= span.end]
    for name in (n for n in inside if "-" in text[n.begin : n.end]):
        for word in re.compile(r"\S*-\S*").finditer(text, name.begin, name.end):
            whole = Span(word.start(), word.end())
            if not any(f.begin <= whole.begin < f.end for f in found):
                found.append(whole)
    return [_without_possessive(text, f) for f in found if not _pair(f, inside)]


def _pair(word: Span, names: Sequence[Span]) -> bool:
    """ "India-Pakistan" is two names, "Tehreek-e-Jihad" one."""
    return sum(word.begin <= n.begin and n.end <= word.end for n in names) > 1


def _without_possessive(text: str, span: Span) -> Span:
    return Span(span.begin, span.end - 2) if text[span.begin : span.end].endswith(("'s", "’s")) else span


@cache
def _syllables() -> re.Pattern[str]:
    """ "Roh Tae-woo", "Chiang Kai-shek": a second syllable in small letters, and no "US-led"."""
    halves = "|".join(sorted(forms().second_halves))
    syllable = rf"(?!(?:{halves})\b)[a-z]{{1,4}}(?:ng|[a-z])"
    return re.compile(rf"\b[A-Z][a-z]+ (?P<name>[A-Z][a-z]+-{syllable})\b(?!-)")
