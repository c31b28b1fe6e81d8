"""What notes of incidents leave out: "3 guards killed.", "Convoy ambushed near Zarma.", "Bomb explodes".

The small model takes the participles of such a sentence for finite verbs, and its subject for an object.
"""

from __future__ import annotations

import re
from functools import cache

from kg.language.forms import forms
from kg.language.sentences import Span

ARTICLE, HELPERS = "A", frozenset({"was", "were"})
_STOPS = ".!?"


def telegraphic(text: str, span: Span) -> dict[int, str]:
    """The words that the note at `span` leaves out, each with its offset in `text`.

    >>> telegraphic("Aid convoy ambushed near Bor.", Span(0, 29))
    {11: 'was'}
    """
    omitted = _of_tolls(text, span) or _before_tail(text, span)
    struck = _struck_thing().match(text, span.begin, span.end)
    if struck is not None:
        return omitted | {struck.end(): "was"}
    bare = _bare_opener().match(text, span.begin, span.end)
    return omitted | ({span.begin: ARTICLE} if bare else {})


def _before_tail(text: str, span: Span) -> dict[int, str]:
    tail = _noted_tail().search(text, span.begin, span.end) if text[span.end - 1] in _STOPS else None
    return {tail.end(): "leaving"} if tail else {}


def _of_tolls(text: str, span: Span) -> dict[int, str]:
    """Where "were" or "was" is left out in a sentence, or behind its last semicolon, where nothing but tolls
    stands: "3 guards killed, 1 wounded."."""
    ended = text[span.end - 1] in _STOPS
    stop = text.rfind("; ", span.begin, span.end) if ended else -1
    begin = stop + 2 if stop >= 0 else span.begin
    if not _noted_toll().match(text, begin, span.end):
        return {}
    items = _harmed_item().finditer(text, begin, span.end)
    return {m.end(): "was" if m.group().split()[0].lower() in forms().single else "were" for m in items}


@cache
def _noted_toll() -> re.Pattern[str]:
    """A whole sentence of harmed people and things, each with its number."""
    item, helped = f"{_counted_ones()}{_harm()}", "|".join(forms().helpers)
    where = rf"(?: (?:in|by|at|near|on|during)(?: (?!(?:{helped})\b)[\w’'-]+){{1,6}})?"
    return re.compile(rf"{item}{where}(?:(?:[,;] (?:and )?| and ){item}{where})*[.]?$", re.IGNORECASE)


@cache
def _harmed_item() -> re.Pattern[str]:
    """ "At least 5 militants", before "killed"."""
    return re.compile(rf"{_counted_ones()}(?={_harm()})", re.IGNORECASE)


def _counted_ones() -> str:
    """ "At least 5 militants and a guard ", with the blank behind."""
    number = rf"(?:(?:{'|'.join(forms().counting)}|an?|\d[\d,]*)\b)"
    some = rf"(?:{number} )+(?:(?!and\b|{_harm()})[\w’'/-]+ ){{0,3}}?"
    return rf"(?<![\w-])(?:{some}and )?{some}"


def _harm() -> str:
    return rf"(?:{'|'.join(forms().noted_harm)})\b"


@cache
def _noted_tail() -> re.Pattern[str]:
    """The stop before the toll at the end of a note: "Convoy ambushed near Zarma, three guards killed."."""
    item = f"{_counted_ones()}{_harm()}"
    return re.compile(rf", (?={item}(?:(?:, | and |, and ){item})?[.]$)", re.IGNORECASE)


@cache
def _struck_thing() -> re.Pattern[str]:
    """A thing without an article that opens a note, before what was done to it or with it."""
    return re.compile(f"{_targeted()}|{_thrown()}")


def _targeted() -> str:
    """ "Aid convoy ambushed near"; "rebels near the village attacked in May" tells of more than the thing."""
    things, done = "|".join(forms().struck_things), "|".join(forms().noted_deeds)
    plain = rf"(?!(?i:{'|'.join(sorted(forms().small_words))}|{'|'.join(forms().leading_on)})\b)"
    kind = rf"(?:{plain}[A-Z0-9][\w’'-]* (?:{plain}[\w’'-]+ ){{0,3}}?)?"
    where = rf"(?:[,;.]| (?:{'|'.join(forms().noted_where)})\b)"
    return rf"{kind}(?:(?<= )|(?=[A-Z]))(?i:{things}) (?=(?:{done}){where})"


def _thrown() -> str:
    """ "Grenade thrown into", unless a verb behind says that something else is told of it."""
    shot, fired = "|".join(forms().striking_things), "|".join(forms().struck_with)
    unfinished = rf"(?![^,;.]*\b(?:\w+ed|{'|'.join(forms().finite_deeds)})\b)"
    aim = rf"(?:{'|'.join(forms().noted_aims)})\b{unfinished}"
    return rf"(?=[A-Z])(?i:{shot}) (?=(?:{fired}) {aim})"


@cache
def _bare_opener() -> re.Pattern[str]:
    """A singular noun at the head of a sentence, before its verb: "Car bomb explodes"."""
    return re.compile(rf"(?:{'|'.join(forms().bare_openers)}) (?=(?:{'|'.join(forms().bare_verbs)})\b)")
