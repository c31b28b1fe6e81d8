"""The day at the head of an entry, "12 March: ...", or of a whole text: "Events of 21 August 2029"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.chronicle import in_the_news
from kg.extract.draft import Draft
from kg.language.dates import When, find_dates
from kg.language.parse import Node
from kg.language.reading import Reading
from kg.model import Document, Interval
from kg.vocabulary import load_vocabulary

_LEAST_ENTRIES = 3
_HEADING_WORDS = 8
# In characters: longer lines hold more than a heading, so only where they begin a day can be at their head.
_LONGEST_HEAD = 100
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[\s•*·–-]*")
_SET_OFF = re.compile(r"\s*(?:[:–—]|-\s|$)")
_STOP = re.compile(r"[.!?][\"”’')]*\s*$")
_PRESENT, _PAST = frozenset({"VBZ", "VBP"}), frozenset({"VBD"})


@dataclass(frozen=True, slots=True)
class _Head:
    """From where on a day at the head of something holds; an `entry` is one of a chronology."""

    begin: int
    day: Interval
    entry: bool


def date_entries(drafts: Sequence[Draft], reading: Reading) -> None:
    """Give undated acts the day at the head of their entry; that of a whole text only in the present tense.

    "14 May: Chad closes the border. It expels two envoys." The past tense of other texts has days of its own.
    """
    heads = _heads(reading.document) if drafts else []
    chronology = sum(head.entry for head in heads) >= _LEAST_ENTRIES
    for draft in drafts if heads else ():
        head = _last(heads, draft.sentence.span.begin, chronology)
        tenses = _PRESENT | _PAST if chronology else _PRESENT
        if head is not None and draft.when is None and _goes_on(draft, tenses):
            draft.when = head.day


def _last(heads: Sequence[_Head], begin: int, chronology: bool) -> _Head | None:
    """The head under which an offset stands; in a chronology only entries count, elsewhere none of them."""
    above = [head for head in heads if head.begin <= begin and head.entry == chronology]
    return above[-1] if above else None


def _goes_on(draft: Draft, tenses: frozenset[str]) -> bool:
    kind = load_vocabulary().event(draft.event).kind
    told = draft.status == "actual" and not draft.dropped and kind == "event"
    verb = draft.predicate
    return told and _tense(verb) in tenses and in_the_news(verb)


def _tense(verb: Node) -> str:
    """The tag of the finite word: "are" in "are killed"; none for what "has happened" before. Of words that
    the tagger knows in another form too, "Gunmen attack a post", a subject tells that they are finite."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.dep == "aux" and c.lemma == "have" for c in helpers):
        return ""
    if verb.dep == "conj" and not helpers and verb.head is not None and verb.tag == "VBN":
        return _tense(verb.head)
    plain = not helpers and verb.child("nsubj") is not None and verb.text.lower() == verb.lemma
    return "VBP" if plain and verb.tag in ("VB", "VBD") else (helpers[0] if helpers else verb).tag


def _heads(document: Document) -> list[_Head]:
    """The days at the head of the text, of its entries, and on lines of their own, in their order."""
    titled = _of_heading(document.title or "", document)
    found = [_Head(0, titled, entry=False)] if titled is not None else []
    return [*found, *_of_lines(document)]


def _of_lines(document: Document) -> Iterator[_Head]:
    for line in _LINE.finditer(document.text):
        begin = _BULLET.match(line.group())
        start = begin.end() if begin else 0
        dates = find_dates(line.group()[: start + _LONGEST_HEAD], document.published)
        first = dates[0] if dates else None
        if first is not None and first.begin == start and _SET_OFF.match(line.group(), first.end):
            yield _Head(line.start(), first.interval, entry=True)
        elif len(dates) == 1 and (day := _of_heading(line.group(), document)) is not None:
            yield _Head(line.start(), day, entry=False)


def _of_heading(line: str, document: Document) -> Interval | None:
    """The single day that a short line without a full stop gives: "Chisinau, 12 March 2031"."""
    if not line or len(line.split()) > _HEADING_WORDS or _STOP.search(line):
        return None
    days = [when for when in find_dates(line, document.published) if _is_day(when)]
    return days[0].interval if len(days) == 1 and days[0].end == len(line.rstrip()) else None


def _is_day(when: When) -> bool:
    return when.interval.earliest == when.interval.latest
