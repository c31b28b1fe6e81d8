"""Names that are spelled alike: normal spellings, and how near two of them are.

Likeness alone never merges anything; it raises a question for a person (`kg judge`, `kg unknown`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from rapidfuzz import fuzz, process

LIKE = 88.0
"""Of 100: what two normal spellings must share to be asked about."""

_ARTICLE = re.compile(r"\b(?:al|el|ul|ur|us|an|ash|e|i)\b")
_DOUBLED = re.compile(r"([a-z])\1")
_SHORTEST = 5
_NAMES_OF_ONE = 4
# From the longer to the shorter, for "kh" must not be taken apart by "h".
_ONE_SOUND = (("kh", "h"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("q", "k"), ("ou", "u"), ("oo", "u"))
_ONE_LETTER = (("ee", "i"), ("aa", "a"), ("y", "i"), ("w", "v"), ("o", "u"), ("e", "i"))


@cache
def normal_spelling(name: str) -> str:
    """A name as it is compared: without accents, articles, doubled letters, and ways to write one sound.

    >>> normal_spelling("Tehreek-e-Tālibān"), normal_spelling("Tehrik-i Taliban")
    ('tihrik taliban', 'tihrik taliban')
    >>> normal_spelling("Khalid al-Hadi") == normal_spelling("Halid El Haddi")
    True
    """
    base = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in base if not unicodedata.combining(c) and c not in "'’‘`ʿʾ")
    parts = _ARTICLE.sub(" ", re.sub(r"[^\w]+", " ", letters))
    for written, sound in (*_ONE_SOUND, *_ONE_LETTER):
        parts = parts.replace(written, sound)
    return " ".join(_DOUBLED.sub(r"\1", parts).split())


@dataclass(frozen=True, slots=True)
class Alike:
    """A thing with a name like the one looked for: its id, that name, and how like it is, of 100."""

    id: str
    name: str
    likeness: float


class Spellings:
    """Names of known things (id to names), to be searched for names like another."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names = names

    def like(self, name: str, most: int = 3) -> tuple[Alike, ...]:
        """Up to `most` things with a name like `name`, the most alike first, each once.

        Short names and single initials are no ground for a likeness and find nothing.
        """
        wanted = normal_spelling(name)
        if len(wanted) < _SHORTEST:
            return ()
        best: dict[str, Alike] = {}
        for alike in sorted(self._alike(wanted, most), key=lambda a: (-a.likeness, a.id, a.name)):
            best.setdefault(alike.id, alike)
        return tuple(best.values())[:most]

    def _alike(self, wanted: str, most: int) -> Iterator[Alike]:
        """By letters in their order, and by words in any order; a thing may be found by several names."""
        spelled, known = self._spelled
        for form in _forms(wanted):
            found = process.extract(
                form, spelled, scorer=fuzz.ratio, score_cutoff=LIKE, limit=most * _NAMES_OF_ONE
            )
            yield from (Alike(*known[position], round(score, 1)) for _, score, position in found)

    @cached_property
    def _spelled(self) -> tuple[Sequence[str], Sequence[tuple[str, str]]]:
        """Forms of normal spellings, and at the same position the id and the name as written."""
        named = {(normal_spelling(n), key, n) for key, names in self._names.items() for n in names}
        listed = sorted((form, *known) for spelling, *known in named for form in _forms(spelling))
        long_enough = [each for each in listed if len(each[0]) >= _SHORTEST]
        return [each[0] for each in long_enough], [(each[1], each[2]) for each in long_enough]


def _forms(spelling: str) -> set[str]:
    """A spelling as it stands, and with its words in the order of the alphabet."""
    return {spelling, " ".join(sorted(spelling.split()))}
