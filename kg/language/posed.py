"""Words in whose place the small model is shown others of the same grammar, for it misreads them.

In "gunmen shot dead a guard" it reads "shot" as a noun; "killed instantly" it reads as it should. Set phrases
of which it misreads the first word stand in forms.yaml, and so do verbs that it takes for participles, and
plurals that it takes for names at the head of a sentence; a visiting minister it takes for somebody who is
visited.
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
_EX = re.compile(r"\b[Ee]x(?=-[A-Za-z])")
_OPENING = re.compile(r"[\"“‘']?([A-Z][a-z]+s|[A-Z][a-z]+men)(?= [a-z])")
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
    opening = _OPENING.match(text, span.begin, span.end)
    if opening is not None and opening[1] in _plurals():
        found[opening.start(1)] = _plurals()[opening[1]]
    found |= {m.start(): Posed("former", "former") for m in _EX.finditer(text, span.begin, span.end)}
    found |= {m.start(1): Posed("in", "as") for m in _disguise().finditer(text, span.begin, span.end)}
    return found | _short_titles(text, span) | _visiting(text, span) | _acting(text, span)


def _short_titles(text: str, span: Span) -> dict[int, Posed]:
    """ "PM Ruiz thanked FM Soto", "the PM", but not "at 3 PM"."""
    titles = _titles().finditer(text, span.begin, span.end)
    return {m.start(): Posed((word := forms().short_titles[m[0]]).shown, word.lemma) for m in titles}


def _visiting(text: str, span: Span) -> dict[int, Posed]:
    """ "Met with visiting Foreign Minister Taro Kono", but not "after visiting President Ruiz"."""
    word = forms().visiting
    if text.find(word.lemma, span.begin, span.end) < 0:
        return {}
    visits = _visits().finditer(text, span.begin, span.end)
    return {match.start(): Posed(word.shown, word.lemma) for match in visits}


def _acting(text: str, span: Span) -> dict[int, Posed]:
    """ "Gunmen in a passing car fired on a bus", but not "was fired on", "the bus fired on by gunmen"."""
    return {
        match.start(): Posed(each.shown, each.lemma)
        for pattern, each in _actions()
        if text.find(each.verb, span.begin, span.end) >= 0
        for match in pattern.finditer(text, span.begin, span.end)
    }


@cache
def _titles() -> re.Pattern[str]:
    title = rf"(?:{'|'.join(map(re.escape, forms().short_titles))})\b"
    return re.compile(rf"(?<=[Tt]he ){title}|(?<![\d.] )\b{title}(?= [A-Z][a-z])")


@cache
def _plurals() -> Mapping[str, Posed]:
    """What is shown for the plurals that look like names, with their singulars."""
    return {
        plural: Posed(shown, _singular(plural.lower()))
        for shown, plurals in forms().opening_plurals.items()
        for plural in plurals
    }


def _singular(plural: str) -> str:
    return f"{plural[:-3]}man" if plural.endswith("men") else plural.removesuffix("s")


@cache
def _disguise() -> re.Pattern[str]:
    """ "Gunmen dressed as soldiers fired": behind "as" the model takes the soldiers for those who did."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms().disguises))}) (as)\b")


@cache
def _visits() -> re.Pattern[str]:
    """Finds the word before those who visit, but not behind what tells that the speaker does."""
    doing = "".join(rf"(?<!\b(?i:{word}) )" for word in forms().before_visiting)
    office = rf"(?:{'|'.join(map(re.escape, forms().visitors))})"
    return re.compile(rf"{doing}\b{forms().visiting.lemma} (?=(?:[A-Z][\w.’'-]* |[a-z]+ ){{0,5}}?{office}\b)")


@cache
def _actions() -> tuple[tuple[re.Pattern[str], Acting], ...]:
    helped = "".join(rf"(?<!\b{helper} )" for helper in forms().helpers)
    return tuple((re.compile(rf"{helped}\b{_before(each)}"), each) for each in forms().acting)


def _before(acting: Acting) -> str:
    """The pattern of such a verb where one of the words that it needs stands behind, and no agent."""
    linked = f"(?:{'|'.join(acting.linked)}) " if acting.linked else ""
    return rf"{re.escape(acting.verb)} (?={linked}(?:{'|'.join(acting.behind)})\b(?! by\b))"


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms().posed))})\b")
