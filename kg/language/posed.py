"""Words in whose place the small model is shown others of the same grammar, for it misreads them.

In "gunmen shot dead a guard" it reads "shot" as a noun; "killed instantly" it reads as it should. Set phrases
of which it misreads the first word stand in forms.yaml, and so do verbs that it takes for participles; a
visiting minister it takes for somebody who is visited.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.language.forms import Acting, forms
from kg.language.sentences import Span

_DEAD = re.compile(r"\b(?:(shot)|(shoots)|(shoot)|(shooting)) (dead)\b")
_AND = re.compile(r"\b(shot) (?=and (?:\w+ly )?(?:killed|wounded|injured)\b|to death\b)")
_VISITING = "visiting"
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
    if text.find(_VISITING, span.begin, span.end) >= 0:
        found |= {
            m.start(): Posed("senior", _VISITING) for m in _visitor().finditer(text, span.begin, span.end)
        }
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
def _visitor() -> re.Pattern[str]:
    """ "met with visiting Foreign Minister Taro Kono", but not "after visiting President Ruiz"."""
    doing = "".join(rf"(?<!\b(?i:{word}) )" for word in forms().before_visiting)
    office = rf"(?:{'|'.join(map(re.escape, forms().visitors))})"
    return re.compile(rf"{doing}\b{_VISITING} (?=(?:[A-Z][\w.’'-]* |[a-z]+ ){{0,5}}?{office}\b)")


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
