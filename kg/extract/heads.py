"""What stands at the head of an entry, of a note or of a whole text: its day, and the place of a note.

"12 March: ...", "06.12.2008: off Hobyo, Somalia. ...", "Kunduz, 3 May 2012: ...", "Herat Province: ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.language.dates import WEEKDAY, When, find_dates
from kg.language.openings import place_opening
from kg.language.reading import Reading
from kg.model import Interval

_HEADING_WORDS, _PLACE_WORDS = 8, 9
# So long a dispatch may take to be published.
_ON_ITS_WAY = timedelta(days=2)
# In characters: longer lines hold more than a heading, so only where they begin a day can be at their head.
_LONGEST_HEAD = 100
_LINE = re.compile(r"[^\n]+")
_BLOCK_END = re.compile(r"\n[ \t\r]*\n|\Z")
_BULLET = re.compile(rf"[\s•*·–-]*(?:{WEEKDAY},?\s+(?=\d))?")
_SET_OFF = re.compile(r"\s*(?:[:–—]|-\s|$)")
_NOTED = re.compile(r"\s*(?:\([A-Z]\w+\)\s*)?(?:[:.–—]|-\s|$)")
_STOP = re.compile(r"[.!?][\"”’')]*\s*$")
_NAMED = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}"
_PLACE_FIRST = re.compile(rf"{_NAMED}(?:, {_NAMED}){{0,2}}[,.]?\s+\(?\Z")
_PLACE_BEHIND = re.compile(rf",\s+(?P<place>{_NAMED}(?:, {_NAMED}){{0,2}})\s*[:–—]\s*")
_POSITION = re.compile(
    r"(?:\s*(?:\d{4}\s*(?:LT|UTC|GMT|[Hh]\w{0,2})|Posn?\.?|[\d:.]+\s?[NS]\s*[–-]\s*[\d:.]+\s?[EW])\s*[:,.]?)*\s*"
)
_FRAGMENT = re.compile(r"(?P<place>[^.:!?\n()]{3,80}?)\s*(?:\([^)\n]{1,90}\))?\s*(?:[.:–—]|\n|-\s)")
_WORD = re.compile(r"\w+\s+")
_AREA = re.compile(rf"(?P<place>(?P<name>{_NAMED}) (?P<noun>\w+))\s*[:–—]")


@dataclass(frozen=True, slots=True)
class Head:
    """From where to where a head holds. An `entry` may be one of a chronology; `place` holds the offsets of
    the words that say where."""

    begin: int
    end: int
    day: Interval | None
    entry: bool
    place: tuple[int, int] | None = None


def heads_of(reading: Reading) -> list[Head]:
    """The heads of a text, of its entries and notes, and on lines of their own, in their order."""
    document = reading.document
    titled = _of_heading(document.title or "", document.published)
    found = [Head(0, len(document.text), titled, entry=False)] if titled is not None else []
    return [*found, *_of_lines(reading)]


def _of_lines(reading: Reading) -> Iterator[Head]:
    text, published = reading.document.text, reading.document.published
    for line in _LINE.finditer(text):
        begin = _BULLET.match(line.group())
        start = line.start() + (begin.end() if begin else 0)
        end = _BLOCK_END.search(text, line.end())
        until = end.start() if end else len(text)
        opening = place_opening(text, line.start(), line.end())
        dates = find_dates(text[start : min(line.end(), start + _LONGEST_HEAD)], published)
        head = _noted(start, until, dates, reading) or _area(start, until, reading)
        if opening is not None:
            day = head.day if head is not None and head.entry else None
            place = _first_named(*opening[:2], reading)
            head = Head(start, until, day, day is not None, place)
        if head is not None:
            yield head
        elif len(dates) == 1 and (day := _of_heading(line.group(), published)) is not None:
            yield Head(line.start(), len(text), day, entry=False)


def _noted(start: int, until: int, dates: list[When], reading: Reading) -> Head | None:
    """A day at the head, alone or with a place beside it."""
    first = dates[0] if dates else None
    if first is None:
        return None
    return (_place_first if first.begin else _day_first)(start, until, first, reading)


def _place_first(start: int, until: int, when: When, reading: Reading) -> Head | None:
    """ "Kunduz, 3 May 2012: ...", unless it is the dateline of a dispatch."""
    text, begin = reading.document.text, start + when.begin
    named = _PLACE_FIRST.match(text, start, begin)
    if named is None or not _SET_OFF.match(text, start + when.end) or _of_report(when, reading):
        return None
    return Head(start, until, when.interval, True, _located(start, begin, reading))


def _day_first(start: int, until: int, when: When, reading: Reading) -> Head | None:
    """ "12 March, Kunduz: ...", "06.12.2008: off Hobyo, Somalia. ...", "12 March: ..."."""
    text, behind = reading.document.text, start + when.end
    named = _PLACE_BEHIND.match(text, behind)
    if named is not None:
        return Head(start, until, when.interval, True, _located(*named.span("place"), reading))
    if not _NOTED.match(text, behind):
        return None
    position = _POSITION.match(text, behind + 1)
    told = _FRAGMENT.match(text, position.end() if position else behind + 1)
    place = _located(*told.span("place"), reading) if told else None
    return Head(start, until, when.interval, True, place)


def _of_report(when: When, reading: Reading) -> bool:
    """Whether a place and a day are those of the dispatch: "Quetta, 3 May: ..."."""
    published = reading.document.published
    return published is not None and abs(published - when.interval.latest) <= _ON_ITS_WAY


def _area(start: int, until: int, reading: Reading) -> Head | None:
    """ "Herat Province: ...": a place alone."""
    found = _AREA.match(reading.document.text, start)
    if found is None or found["noun"].lower() not in whereabouts().bearers:
        return None
    return Head(start, until, None, False, _located(*found.span("place"), reading))


def _located(begin: int, end: int, reading: Reading) -> tuple[int, int] | None:
    """The place among some words, if they are nothing but places: the first name, if a list knows any."""
    text = reading.document.text
    names = [n for n in reading.names if begin <= n.begin and n.end <= end and n.places]
    parts = [part for part in re.split(r"[,.]", text[begin:end]) if part.strip()]
    if not names or len(text[begin:end].split()) > _PLACE_WORDS or not all(map(_only_place, parts)):
        return None
    while (bearing := _WORD.match(text, begin, end)) is not None and _bearing(bearing.group().strip()):
        begin = bearing.end()
    return _first_named(begin, end, reading)


def _first_named(begin: int, end: int, reading: Reading) -> tuple[int, int] | None:
    """The first name among some words: as a list has it, or as it is written."""
    named = re.search(_NAMED, reading.document.text[begin:end])
    if named is None:
        return None
    first = begin + named.start(), begin + named.end()
    listed = (n for n in reading.names if first[0] <= n.begin < first[1] and n.places)
    known = next(listed, None)
    return (known.begin, known.end) if known is not None else first


def _bearing(word: str) -> bool:
    return word.lower() in whereabouts().firm | words().directions


def _only_place(part: str) -> bool:
    """Capitalised words, and such as "off", "southern" and "anchorage"."""
    return all(word[0].isupper() or word.lower() in _placing_words() for word in part.split())


@cache
def _placing_words() -> frozenset[str]:
    where, other = whereabouts(), words().directions | words().geographic
    return other | where.firm | where.land | where.settled | where.describing | where.bearing


def _of_heading(line: str, published: date | None) -> Interval | None:
    """The single day that a short line without a full stop gives: "Chisinau, 12 March 2031"."""
    if not line or len(line.split()) > _HEADING_WORDS or _STOP.search(line):
        return None
    days = [when for when in find_dates(line, published) if is_day(when.interval)]
    return days[0].interval if len(days) == 1 and days[0].end == len(line.rstrip()) else None


def is_day(interval: Interval) -> bool:
    """Whether it is one day and no longer."""
    return interval.earliest == interval.latest
