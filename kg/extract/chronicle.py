"""The day with which each sentence of an article goes on: that of the news, until another time is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from kg.extract.words import words
from kg.grammar.phrases import cleft, is_verb, pluperfect
from kg.grammar.voices import says
from kg.language.dates import When
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval

_FRESH = timedelta(days=7)
_BESIDE = frozenset({"relcl", "acl", "amod"})
_ONE_DAY = timedelta(days=1)
_PAST = frozenset({"VBD", "VBN"})


def chronicle(sentences: Sequence[Sentence], published: date | None) -> tuple[Interval | None, ...]:
    """For each sentence the time in which what it tells without a date belongs; None if nothing says so.

    An article begins with its news. A day that a main clause states opens a new scene, which lasts until the
    day of the report; a month, a year or what "had" been leads away from the news: what follows has no day.
    """
    scene = Interval(published - timedelta(days=1), published) if published else None
    found: list[Interval | None] = []
    for sentence in sentences:
        told = _told(sentence)
        if told is not None and _report(sentence):
            scene = _since(Interval(told.earliest - _ONE_DAY, told.latest), published)
        elif told is not None:
            scene = _since(told, published)
        elif _looks_back(sentence):
            scene = None
        found.append(scene)
    return tuple(found)


def _looks_back(sentence: Sentence) -> bool:
    """ "It was Chad that had asked for talks": the main clause tells of a time before."""
    roots = [n for n in sentence.nodes if n.dep == "ROOT"]
    verbs = [cleft(root) or root for root in roots]
    return any(pluperfect(verb) for verb in verbs)


def _report(sentence: Sentence) -> bool:
    """ "Gunmen stormed a camp, officials said on Tuesday": on that day or the one before."""
    leading = [when for when in sentence.dates if _leading(when, sentence)]
    node = sentence.node_at(leading[-1].begin, leading[-1].end) if leading else None
    verb = next((n for n in node.ancestors() if is_verb(n)), None) if node is not None else None
    below = [c for c in verb.children if c.dep == "ccomp" and c.tag in _PAST] if verb is not None else []
    return verb is not None and says(verb) and bool(below)


def last_told(sentences: Sequence[Sentence], index: int, reach: int) -> tuple[int, Interval] | None:
    """The time that a main clause stated last before a sentence, at most `reach` back, and in which one."""
    for back in range(index - 1, max(index - reach, 0) - 1, -1):
        told = _told(sentences[back])
        if told is not None:
            return back, told
    return None


def _told(sentence: Sentence) -> Interval | None:
    told = [when.read(False) for when in sentence.dates if _leading(when, sentence)]
    return told[-1] if told else None


def in_the_news(verb: Node) -> bool:
    """Whether a clause goes on with the time of its sentence: none that tells of somebody, as "the banned
    group" does, or of what was "since" or "before"."""
    above = (verb, *verb.ancestors())
    return verb.dep != "amod" and not led_away(verb) and not any(node.dep == "relcl" for node in above)


def led_away(word: Node) -> bool:
    """Whether a clause of "since", "before" or "although" tells it, beside what the sentence tells."""
    marks = (node.child("mark") for node in (word, *word.ancestors()))
    return any(mark is not None and mark.lemma in words().leading_away for mark in marks)


def _since(told: Interval, published: date | None) -> Interval | None:
    """From a day told to the report, if that is not long: what is told of it happened in between."""
    if published is None or told.width > _ONE_DAY:
        return None
    fresh = timedelta(0) <= published - told.earliest <= _FRESH
    return Interval(told.earliest, max(told.latest, published)) if fresh else None


def _leading(when: When, sentence: Sentence) -> bool:
    """Whether a date is that of what the sentence tells, and no part of a name or of a clause beside it."""
    node = sentence.node_at(when.begin, when.end)
    if node is None:
        return False
    above = list(node.ancestors())
    if any(n.lemma in words().leading_away for n in above[:1]):
        return False
    at = next((i for i, n in enumerate(above) if is_verb(n)), len(above))
    if any(_names_something(n) for n in above[:at]) or _yet_to_come(above[at:]):
        return False
    return not any(n.dep in _BESIDE for n in above[at:] if is_verb(n))


def _yet_to_come(clauses: Sequence[Node]) -> bool:
    """ "Said talks would resume on 25 February": no time of which the article goes on to tell."""
    verb = clauses[0] if clauses else None
    return verb is not None and verb.tag == "VB" and not any(c.lemma == "do" for c in verb.children)


def _names_something(noun: Node) -> bool:
    """ "The 2015 accord", but not "on the morning of 3 May"."""
    return noun.pos == "NOUN" and noun.dep in ("nsubj", "nsubjpass", "dobj", "attr", "conj", "appos")
