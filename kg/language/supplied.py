"""Words that the small model is shown between those of the text, for it misreads the sentence without them.

A comma behind an opening date ("On 5 June 2023 rebels attacked"), commas around the name behind an office of
several words ("Minister for Foreign Affairs Ana Cruz met"), "should" before a bare subjunctive ("demanded
that Chad expel the rebels"), "leaving" before the toll of a headline ("Rebels ambush bus, six killed"),
what a note leaves out (telegraphic.py), and a quotation mark behind what a source at the end says ("killed
six in Aden, police and medical sources said").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.language.dates import MONTHS
from kg.language.forms import forms
from kg.language.sentences import Span
from kg.language.telegraphic import HELPERS, telegraphic

_MONTH = rf"(?:{MONTHS})"
_YEAR = r"(?:1[89]|20)\d\d"
_DAYS = rf"\d{{1,2}}(?: (?:and|to) \d{{1,2}})? {_MONTH}|{_MONTH} \d{{1,2}},?|{_MONTH}"
_IN_FIGURES = rf"\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}|{_YEAR}-\d\d-\d\d"
_CLOCK = (
    r"At (?:about |around |approximately )?[\d:.]+ ?(?:hrs?|hours|LT|UTC|GMT|am|pm|a\.m\.|p\.m\.)? ?(?=on)"
)
_OPENING = re.compile(
    rf"(?:{_CLOCK})?"
    rf"(?:[Oo]n|In|By|Late on|Early on|During|From|Between) "
    rf"(?:(?:(?:{_DAYS})(?: {_YEAR})?|{_IN_FIGURES})(?= [^\W\d])|[A-Z][a-z]+day(?= [A-Z]))"
)
_BREAK = (
    r"\b(?:to|must|should|will|would|can|could|may|is|are|was|were|has|had|have|be|not|who|which)\b|[,;:.\"“]"
)
_DAY = r"(?:(?:on |late |early |last )*[A-Z][a-z]+day |yesterday |today )?"
_COLLECTIVE = r"government|army|military|junta|police|regime|militia|group|council|parliament|president|side"
_SUBJECT = rf"(?:(?!{_BREAK}).){{0,80}}?(?:[A-Z][\w’'-]*|\w+s|{_COLLECTIVE}) "
_OBJECT = (
    r"(?= (?:the|its|their|his|her|all|any|an?|every|two|three|four|\d|\w+s\b|over|out|up|down|back|from))"
)


def supplied(text: str, span: Span, names: Sequence[Span] = ()) -> Mapping[int, str]:
    """The words to show to the model in the sentence at `span`, each with its offset in `text`.

    `names` are the spans of the known names of the text.
    """
    opening = _OPENING.match(text, span.begin, span.end)
    found = {opening.end(): ","} if opening else {}
    found |= dict.fromkeys(_around_holders(text, span, names), ",")
    omitted = telegraphic(text, span)
    noted = HELPERS & set(omitted.values()) or text[span.end - 1] in ".!?"
    tail = None if noted else _tail().search(text, span.begin, span.end)
    found |= omitted | ({tail.end(): "leaving"} if tail else {})
    found |= dict.fromkeys(_before_source(text, span), '"')
    for demand in _demands():
        found |= {m.start("verb"): "should" for m in demand.finditer(text, span.begin, span.end)}
    return found


@cache
def _tail() -> re.Pattern[str]:
    """The stop before the toll at the end of a headline."""
    counting, harm = "|".join(forms().counting), "|".join(forms().counted_harm)
    return re.compile(rf"[,;:] (?=(?:\d|(?:{counting})\b)(?:[\w,-]* ){{1,4}}(?:{harm})\b)", re.IGNORECASE)


def _before_source(text: str, span: Span) -> Iterator[int]:
    """Where a closing quotation mark shows that what stands before the last comma is what somebody says."""
    comma = text.rfind(", ", span.begin, span.end)
    if comma > 0 and _source().match(text, comma, span.end):
        yield comma + 1


@cache
def _source() -> re.Pattern[str]:
    """ ", the army's spokesman Ali Musa told reporters on Monday." """
    verbs, told = "|".join(forms().attributing), "|".join(forms().attributed_to)
    tails = "|".join(forms().attributing_tails)
    first = rf"(?:{verbs}|told (?:{told}|[A-Z]\w+(?: [A-Z]\w+){{0,3}}))\b"
    tail = rf"(?: (?:{tails}|[A-Z][a-z]+day)\b(?:(?! that | he | she | it | they )[^,;:\"“”]){{0,60}})?"
    return re.compile(
        rf", (?![\"“”])(?:(?!\b(?:{verbs}|told|which|who|but)\b)[^,;:\"“”]){{2,110}}? {first}{tail}\.?$"
    )


_HOLDER = re.compile(
    r"(?! [A-Z][a-z]+day\b) [A-Z][\w’-]+(?:'[a-z]*[A-Z]\w+)?"
    r"(?: (?:[A-Z][\w.’-]*|al|bin|ibn|de|da|dos|van|von|der|el))*(?! [A-Z])"
    r"(?P<end>(?= [a-z(])|(?=[,.;:]|$))"
)


def _around_holders(text: str, span: Span, names: Sequence[Span]) -> Iterator[int]:
    """Where the name of the holder begins and ends behind "Minister for Foreign Affairs", "Envoy to Chad"."""
    ends = {name.begin: name.end for name in names}
    for office in _office().finditer(text, span.begin, span.end):
        at = _charge_end(text, office.end(), ends)
        holder = _HOLDER.match(text, at, span.end) if at is not None else None
        if at is not None and holder is not None:
            yield at
            if text[holder.end() : holder.end() + 1] in (" ", "("):
                yield holder.end()


def _charge_end(text: str, begin: int, ends: Mapping[int, int]) -> int | None:
    """Where the words end that say of what an office is: "Defence", "Foreign Affairs", "the Sahel"; of two
    names side by side, "Yemen Martin Griffiths", the second is the holder's."""
    at, found, named = begin, None, False
    while (word := _charge().match(text, at)) or (at in ends and not (named and at - 1 == found)):
        found, named = max(word.end() if word else 0, ends.get(at, 0)), at in ends
        link = _LINK.match(text, found)
        at = link.end() if link else found
    return found


_LINK = re.compile(r",? (?:and |& |the |of |for )*")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms().holders)}) (?:for|of|to|on) (?:the )?")


@cache
def _charge() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(forms().charges)})\b")


@cache
def _demands() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "demanded on Monday that the army <verb>"; without "that", "demanded Israel <verb> the ..."."""
    demand = rf"\b(?:{'|'.join(forms().mandatives)}) "
    verb = rf"(?P<verb>{'|'.join(forms().subjunctives)})\b(?!-)"
    return (
        re.compile(f"{demand}{_DAY}that {_SUBJECT}{verb}"),
        re.compile(f"{demand}(?=(?:the )?[A-Z]){_SUBJECT}{verb}{_OBJECT}"),
    )
