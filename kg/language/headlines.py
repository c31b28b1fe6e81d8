"""Headlines, and how they are shown to the tagger: in plain words, for it was trained on whole sentences."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Mapping, Sequence

from kg.language.forms import forms
from kg.language.inflection import is_verb, is_word
from kg.language.sentences import Span, is_inside

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SIGN = re.compile(r"[,&]")
_LITTLE = re.compile(r"(?<!^)\b(?:In|On|At|Of|To|For|By|With|From|And)\b")
_FEWEST, _LONGEST = 4, 20
_CALENDAR = frozenset((*month_name, *day_name))


def plain_words(text: str, spans: Sequence[Span], names: Sequence[Span]) -> Mapping[int, str]:
    """Words that are better shown otherwise than they are written in headlines, by their offsets.

    `spans` are the sentences of the text, `names` the known names in it. Capitals that only headlines have
    are made small, and that of a first word that is no name; "Chad, Mali Sign" is shown as "Chad and Mali
    sign", "Chad To Sign" as "Chad will sign".

    >>> text = "Gunmen Kill 20 In Market Raid"
    >>> sorted(plain_words(text, [Span(0, len(text))], []).items())
    [(0, 'gunmen'), (7, 'kill'), (15, 'in'), (18, 'market'), (25, 'raid')]
    """
    headlines = [span for span in spans if _is_headline(text, span)]
    if not headlines:
        return {}
    proper = frozenset(_written_large(text, [span for span in spans if span not in headlines]))
    shown: dict[int, str] = {}
    for span in headlines:
        inside = [n for n in names if span.begin <= n.begin and n.end <= span.end]
        small = _made_small(text, span, inside, proper)
        shown.update(small if _capitalised(text, span) else ((at, w) for at, w in small if at == span.begin))
        shown.update(_joined(text, span, inside))
    return shown


def _is_headline(text: str, span: Span) -> bool:
    """A line of its own, of few words and with no full stop; or all In Which Every Word Has a capital."""
    if _LITTLE.search(text, span.begin + 1, span.end) and _capitalised(text, span):
        return True
    if text[span.end - 1] in ".!?:;,\"”'’":
        return False
    alone = (span.begin == 0 or text[span.begin - 1] == "\n") and text[span.end : span.end + 1] in ("", "\n")
    return alone and _FEWEST <= len(_WORD.findall(text, span.begin, span.end)) <= _LONGEST


def _capitalised(text: str, span: Span) -> bool:
    """Whether all words but the smallest have a capital."""
    words = _WORD.findall(text, span.begin, span.end)
    return sum(w[0].isupper() for w in words) >= _FEWEST and all(
        w[0].isupper() or w in forms().small_words for w in words
    )


def _made_small(
    text: str, span: Span, names: Sequence[Span], proper: frozenset[str]
) -> Iterator[tuple[int, str]]:
    for word in _WORD.finditer(text, span.begin, span.end):
        known = any(n.begin <= word.start() < n.end for n in names)
        if not known and word.group() not in proper | _CALENDAR and _is_plain(word.group()):
            yield word.start(), word.group().lower()


def _is_plain(word: str) -> bool:
    return word.istitle() and (word.lower() in forms().small_words or is_word(word.lower()))


def _written_large(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Words with a capital inside the sentences, where grammar asks for none."""
    for span in spans:
        for word in list(_WORD.finditer(text, span.begin, span.end))[1:]:
            if word.group()[0].isupper():
                yield word.group()


def _joined(text: str, span: Span, names: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """The signs and the "to" that stand for "and" and "will" before the verb of a headline."""
    ends, begins = {n.end for n in names}, {n.begin for n in names}
    for word in _WORD.finditer(text, span.begin, span.end):
        if word.group().lower() == "to" and word.start() - 1 in ends:
            yield word.start(), "will"
        if (
            word.start() not in begins
            and not is_inside(word.start(), names)
            and is_verb(word.group().lower())
        ):
            break
    for sign in _SIGN.finditer(text, span.begin, span.end):
        between = sign.start() < word.start() and sign.start() in ends and sign.end() + 1 in begins
        if sign.group() == "&" or between:
            yield sign.start(), "and"
