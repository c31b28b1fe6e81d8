"""Words in whose place the small model is shown others of the same grammar, for it misreads them.

In "gunmen shot dead a guard" it reads "shot" as a noun; "killed instantly" it reads as it should. Set phrases
of which it misreads the first word stand in forms.yaml, and so do verbs that it takes for participles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.language.forms import Acting, forms
from kg.language.sentences import Span

_DEAD = re.compile(r"\b(?:(shot)|(shoots)|(shoot)|(shooting)) (dead)\b")
_AND = re.compile(r"\b(shot) (?=and (?:killed|wounded|injured)\b|to death\b)")
_KILLED = ("killed", "kills", "kill", "killing")


@dataclass(frozen=True, slots=True)
class Posed:
    """What the model is shown for a word, and the dictionary form of the word itself."""

    shown: str
    lemma: str


def posed(text: str, span: Span) -> Mapping[int, Posed]:
    """The words of the sentence at `span` that are shown otherwise, by their offsets in `text`.

    >>> {at: word.shown for at, word in posed("Men shot dead a guard", Span(0, 21)).items()}
    {4: 'killed', 9: 'instantly'}
    """
    found = {m.start(): Posed("attacked", "shoot") for m in _AND.finditer(text, span.begin, span.end)}
    for match in _DEAD.finditer(text, span.begin, span.end):
        form = next(number for number in range(1, 5) if match[number])
        found[match.start()] = Posed(_KILLED[form - 1], "shoot")
        found[match.start(5)] = Posed("instantly", "dead")
    for match in _phrases().finditer(text, span.begin, span.end):
        phrase = forms().posed[match.group()]
        found[match.start()] = Posed(phrase.shown, phrase.lemma)
    return found | _acting(text, span)


def _acting(text: str, span: Span) -> dict[int, Posed]:
    """ "Gunmen in a passing car fired on a bus", but not "was fired on", "the bus fired on by gunmen"."""
    return {
        match.start(): Posed(each.shown, each.lemma)
        for pattern, each in _actions()
        if text.find(each.verb, span.begin, span.end) >= 0
        for match in pattern.finditer(text, span.begin, span.end)
    }


@cache
def _actions() -> tuple[tuple[re.Pattern[str], Acting], ...]:
    helped = "".join(rf"(?<!\b{helper} )" for helper in forms().helpers)
    return tuple(
        (re.compile(rf"{helped}\b{re.escape(each.verb)} (?=(?:{'|'.join(each.behind)})\b(?! by\b))"), each)
        for each in forms().acting
    )


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms().posed))})\b")
