"""Names given with a short form, "the Coastal Liberation Army (CLA)", and where the article uses either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

# Between the capitalised words of a name stand only very short ones: "Movement for the Liberation of Kivu".
_GIVEN = re.compile(
    r"(?P<full>\b[A-Z][\w'’-]*(?:[ \n](?:[a-z]{1,3}[ \n]){0,2}[A-Z][\w'’-]*)+)[ \n]"
    r"\((?:the )?[\"“']?(?P<short>[A-Z][\w/-]*[A-Z][\w-]*)[\"”']?(?=[),;])"
)
_CAPITAL = re.compile(r"\b[A-Z]")


@dataclass(frozen=True, slots=True)
class Introduced:
    """A name at begin..end of an article, long or short; `label` is the long one."""

    begin: int
    end: int
    label: str


def introduced(text: str) -> tuple[Introduced, ...]:
    """Every place where an article uses a name that it gives with its short form, in the order of the text.

    >>> text = "The Movement for National Renewal (MNR) was founded in May. The MNR is small."
    >>> [(text[i.begin : i.end], i.label) for i in introduced(text)][1:]
    [('MNR', 'Movement for National Renewal'), ('MNR', 'Movement for National Renewal')]
    """
    found = {i.begin: i for short, label in _given(text).items() for i in _used(text, short, label)}
    return tuple(found[begin] for begin in sorted(found))


def _given(text: str) -> Mapping[str, str]:
    """Long names by the short forms that stand in brackets behind them."""
    found: dict[str, str] = {}
    for given in _GIVEN.finditer(text):
        label = _shortened(given["full"], given["short"])
        if label is not None:
            found.setdefault(given["short"], label)
    return found


def _used(text: str, short: str, label: str) -> Iterator[Introduced]:
    long = r"\s+".join(map(re.escape, label.split()))
    for used in re.finditer(rf"\b(?:{long}|{re.escape(short)})\b", text):
        yield Introduced(used.start(), used.end(), label)


def _shortened(words: str, short: str) -> str | None:
    """The last capitalised words whose initials the short form spells out, if any."""
    letters = [letter for letter in short if letter.isupper()]
    starts = [match.start() for match in _CAPITAL.finditer(words)]
    fitting = [words[at:] for at in starts if len(letters) > 1 and _spells(letters, words[at:])]
    return " ".join(fitting[-1].split()) if fitting else None


def _spells(letters: Sequence[str], words: str) -> bool:
    """Whether the letters are initials of a name in their order, the first and the last among them; or all of
    them in the order of another language: "Movement for National Renewal (MRN)"."""
    initials = _CAPITAL.findall(words)
    if sorted(letters) == sorted(initials):
        return True
    if len(initials) < 2 or (letters[0], letters[-1]) != (initials[0], initials[-1]):
        return False
    reached = accumulate(letters, lambda at, letter: _behind(initials, letter, at), initial=0)
    return all(at <= len(initials) for at in reached)


def _behind(initials: Sequence[str], letter: str, at: int) -> int:
    """How far the initials are used up once a letter is found; too far if it is not."""
    return initials.index(letter, at) + 1 if letter in initials[at:] else len(initials) + 1
