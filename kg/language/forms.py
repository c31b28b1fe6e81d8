"""Compounds and irregular forms (forms.yaml) that the small model does not know."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, Words, WordSet, read_words

FORMS = Path(__file__).with_name("forms.yaml")


class Shown(WordFile):
    """The word that is shown for the first word of a phrase, and the dictionary form of that first word."""

    shown: str
    lemma: str


class Acting(Shown):
    """The same for a verb, known by the words `behind` it; if `linked` are given, one of them comes first."""

    verb: str
    behind: Words
    linked: Words = ()


class Forms(WordFile):
    """The lists; forms.yaml says what each is for."""

    joined: Words
    hyphenated: WordSet
    second_halves: WordSet
    everyday: WordSet
    small_words: WordSet
    peoples: Words
    undergone: WordSet
    shooters: WordSet
    past_only: WordSet
    deeds: WordSet
    circumstances: WordSet
    dates: WordSet
    dating: WordSet
    weekdays: WordSet
    named_days: WordSet
    renowned: Words
    striking: WordSet
    harming: WordSet
    rulers: WordSet
    blaming: WordSet
    blamed_for: WordSet
    lemmas: Mapping[str, str]
    unlisted_verbs: WordSet
    captive: WordSet
    holding_verbs: WordSet
    held: WordSet
    depriving: WordSet
    manners: WordSet
    aimed: WordSet
    holders: Words
    charges: Words
    mandatives: Words
    subjunctives: Words
    infinitive_verbs: WordSet
    infinitive_nouns: WordSet
    commanding_verbs: WordSet
    declaring_verbs: WordSet
    judging_verbs: WordSet
    describing: WordSet
    telling_verbs: WordSet
    clause_openers: WordSet
    afterwards: WordSet
    lands: Words
    laden: WordSet
    placing: WordSet
    put_together: Mapping[str, str]
    premises: WordSet
    persons: WordSet
    disguises: Words
    short_titles: Mapping[str, Shown]
    visiting: Shown
    visitors: WordSet
    before_visiting: WordSet
    giving_verbs: WordSet
    calling_verbs: WordSet
    quoting_verbs: WordSet
    papers: WordSet
    attributing: Words
    attributed_to: Words
    attributing_tails: Words
    terms: WordSet
    posed: Mapping[str, Shown]
    opening_plurals: Mapping[str, Words]
    acting: tuple[Acting, ...]
    helpers: Words
    counted_harm: Words
    noted_harm: Words
    single: WordSet
    ablaze: WordSet
    igniting: WordSet
    struck_things: Words
    leading_on: Words
    noted_deeds: Words
    noted_where: Words
    striking_things: Words
    struck_with: Words
    noted_aims: Words
    finite_deeds: Words
    bare_openers: Words
    bare_verbs: Words
    counting: Words


@cache
def forms(path: Path = FORMS) -> Forms:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Forms)


@cache
def compounds() -> re.Pattern[str]:
    """Finds the compounds that are read as one token, endings included, in any case of letters.

    >>> compounds().findall("A Cease-fire and two air-raids")
    ['Cease-fire', 'air-raids']
    """
    words = sorted((*forms().joined, *forms().hyphenated))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\w*", re.IGNORECASE)
