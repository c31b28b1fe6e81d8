"""Paragraphs, datelines, by-lines and sentences of a text, as spans of character offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nupunkt import sent_spans

from kg.language.openings import MONTH, date_opening, place_opening


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `begin` to `end` (exclusive)."""

    begin: int
    end: int


def is_inside(offset: int, spans: Iterable[Span]) -> bool:
    """Whether the character at an offset belongs to one of the spans."""
    return any(s.begin <= offset < s.end for s in spans)


_BLANK = re.compile(r"\n[ \t\r]*\n")
_AGENCY = r"\([A-Z][\w ./&-]{1,40}\)"
_PLACE = (
    r"[A-Z][\w.'’-]*(?:[ /][A-Z(][\w.'’)-]*){0,3}(?: \[[A-Z][\w ]+\])?"
    r"(?:,\s+[A-Z][\w.'’-]+(?: (?:of (?:the )?)?[A-Z][\w.'’-]+){0,3})?"
)
_YEAR = r"(?:,?\s+(?:\d{4}|\d{2}))?"
_DAY = rf"(?:{MONTH}\s+\d{{1,2}}{_YEAR}|\d{{1,2}}\s+{MONTH}{_YEAR})"
# What monitoring services put before the words of the report: "[Text]", "[Excerpt]".
_LABEL = r"(?:\[[A-Z][a-z]+\]\s*)?"
_DATELINE = re.compile(
    rf"[\s*•·]*(?:date\s+\d{{4}}-\d{{2}}-\d{{2}}\s+)?"
    rf"(?:{_PLACE}(?:,\s*{_DAY})?\s*(?:{_AGENCY})?\s*(?:--|[–—:]|\s-\s|(?<=\))\s*-)\s*{_LABEL}"
    rf"|{_AGENCY}\s*(?:--|[–—:-])\s*"
    rf"|date\s+\d{{4}}-\d{{2}}-\d{{2}}\s+"
    rf"|[A-Z]{{4,}}(?:,\s*{_DAY})?\s+(?=[A-Z][a-z]))"
)
_ORDINARY = re.compile(r"\b(?:said|says|told|Police|Breaking|Update|Exclusive|Analysis|Opinion)\b")
_BYLINE = re.compile(
    r"\s*(?:\(?(?:Additional )?[Rr]eport(?:ing|ed) (?:by|from)\b.*"
    r"|.{0,80}\bcontributed to this (?:report|story)\b.*"
    r"|(?:Written|Edited|Editing|Writing) by\b.*|Read (?:this too|more|also)\b:?.{0,40}$"
    r"|(?:Also|See) (?:read|also)\b.*)",
    re.DOTALL,
)


def paragraphs(text: str) -> Iterator[Span]:
    """Blocks between blank lines; within a block each line is one, unless the block is hard-wrapped."""
    start = 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        yield from _lines(text, start, end)
        start = gap.end() if gap else end


def _lines(text: str, begin: int, end: int) -> Iterator[Span]:
    lines = list(_line_spans(text, begin, end))
    if _wrapped([text[line.begin : line.end] for line in lines]):
        lines = [Span(lines[0].begin, lines[-1].end)]
    yield from lines


def _line_spans(text: str, begin: int, end: int) -> Iterator[Span]:
    for found in re.compile(r"[^\n]+").finditer(text, begin, end):
        stripped = found.group().strip()
        if stripped:
            start = found.start() + found.group().index(stripped[0])
            yield Span(start, start + len(stripped))


def _wrapped(lines: list[str]) -> bool:
    """Hard-wrapped prose: full lines of like length, most of them not ending a sentence."""
    body = lines[:-1]
    if not body or max(map(len, lines)) > 120:
        return False
    open_ended = sum(line[-1] not in '.!?"”:' and len(line) > 45 for line in body)
    return open_ended * 2 > len(body)


def dateline_end(text: str, paragraph: Span) -> int:
    """Where the paragraph's own words begin, after "Peshawar, February 4:" or "Nairobi (CNN) --".

    >>> text = "Peshawar, February 4: A desperate plea was heard."
    >>> text[dateline_end(text, Span(0, len(text))):]
    'A desperate plea was heard.'
    """
    found = _DATELINE.match(text, paragraph.begin, min(paragraph.end, paragraph.begin + 90))
    if not found or _ORDINARY.search(found.group()) or paragraph.end - found.end() < 20:
        return paragraph.begin
    return paragraph.begin if _goes_on(text, found) else found.end()


def _goes_on(text: str, opening: re.Match[str]) -> bool:
    """ "Omar Sy — accused of murder — was shot": an aside behind the dash, and no report from there."""
    word = opening.group().split(maxsplit=1)[0]
    return text[opening.end() : opening.end() + 1].islower() and not word.strip(",:").isupper()


def is_byline(text: str, span: Span) -> bool:
    """Credits and pointers to other articles, which report no event."""
    return _BYLINE.fullmatch(text, span.begin, span.end) is not None


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text in order, without datelines, by-lines and the places at the head of a note."""
    for paragraph in paragraphs(text):
        opening = place_opening(text, paragraph.begin, paragraph.end)
        dated = date_opening(text, paragraph.begin, paragraph.end)
        begin = opening[2] if opening else dated or dateline_end(text, paragraph)
        for first, last in _rejoined(text[begin : paragraph.end]):
            span = _trim(text, begin + first, begin + last)
            if span.end > span.begin and not is_byline(text, span):
                yield span


_INITIALS = re.compile(
    r"\b(?:U\.S|U\.N|U\.K|E\.U|Gen|Lt|Col|Maj|Sgt|Capt|Brig|Gov|Sen|Rep|Rev|Hon|Adm)\.\s*$"
)
_FORENAMES = re.compile(r"\b[A-Z]\.\s*$")
_STARTERS = frozenset(
    {
        "The",
        "A",
        "An",
        "He",
        "She",
        "It",
        "They",
        "We",
        "In",
        "On",
        "But",
        "And",
        "This",
        "That",
        "These",
        "At",
        "As",
        "His",
        "Her",
        "Their",
        "Its",
        "After",
        "Meanwhile",
        "However",
    }
)


def _rejoined(paragraph: str) -> Iterator[tuple[int, int]]:
    """Sentence bounds, save those behind "U.S." or "Gen." before what is not the start of a sentence."""
    held: tuple[int, int] | None = None
    for first, last in sent_spans(paragraph):
        if held is not None:
            first = held[0]
        held = (first, last)
        follower = paragraph[last:].split(maxsplit=1)[:1]
        if follower and _runs_on(paragraph[first:last], follower[0]):
            continue
        yield held
        held = None
    if held is not None:
        yield held


def _runs_on(before: str, follower: str) -> bool:
    """Whether a sentence goes on behind a full stop: "U.S. troops", "F.W. de Klerk"."""
    if _FORENAMES.search(before) and follower[0].islower():
        return True
    return _INITIALS.search(before) is not None and follower not in _STARTERS


def _trim(text: str, begin: int, end: int) -> Span:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Span(begin, end)
