"""What the word before a word tells of its class: "the attack" is a noun, "will attack" a verb. No parse."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.extract.words import words
from kg.language.inflection import is_adjective, is_noun
from kg.language.wordfiles import WordFile, WordSet, read_words
from kg.rules import Form

CUES = Path(__file__).with_name("cues.yaml")
_LONGEST = 14


class Cues(WordFile):
    """The lists; cues.yaml says what each is for."""

    before_nouns: WordSet
    before_verbs: WordSet
    verbs_follow: WordSet
    faint_verbs: WordSet
    faint_nouns: WordSet


@cache
def cues(path: Path = CUES) -> Cues:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Cues)


def can_stand(form: Form, word: str, text: str, at: int) -> bool:
    """Whether the word at an offset of a text can be what a trigger of this form asks for.

    >>> text = "The attack ended. Rebels will attack."
    >>> [can_stand(form, "attack", text, at) for at in (4, 30) for form in ("noun", "verb")]
    [True, False, False, True]
    """
    if word in words().calendar and text[at].isupper():
        return False
    *_, before, gap = ("", *text[max(0, at - _LONGEST) : at].split(" "))
    if gap or not before:
        return True
    if form == "noun":
        return before.lower() not in cues().before_verbs
    if text[at].isupper() and before.islower():
        return False
    return not _may_be_finite(word) or _finite_behind(word, before.lower())


def _finite_behind(word: str, before: str) -> bool:
    """Whether a form that may be a verb is one behind the word before it."""
    if before in cues().before_nouns:
        return False
    return word.endswith("s") or not is_noun(word) or before in cues().verbs_follow | cues().before_verbs


@cache
def _may_be_finite(word: str) -> bool:
    """Whether a form is no participle, which can stand before a noun too, and no adjective."""
    return not word.endswith(("ed", "ing")) and not is_adjective(word)


def is_faint(form: Form, lemma: str) -> bool:
    """Whether a word seldom tells anything by itself, though rules begin with it."""
    return lemma in (cues().faint_nouns if form == "noun" else cues().faint_verbs)
