"""Finding the names of the gazetteer in a text: one pass over all spellings, the longest match wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.gazetteer import Entry, Gazetteer, load_gazetteer
from kg.language.normal import fold

Form = Literal["name", "shared", "metonym", "adjective", "inhabitant"]
_FORM_ORDER: tuple[Form, ...] = ("name", "shared", "metonym", "adjective", "inhabitant")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a name can mean: an actor in some form, or a place."""

    id: str
    form: Form
    place: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, with everything it can mean. Offsets count characters, `end` is exclusive."""

    begin: int
    end: int
    written: str
    readings: tuple[Reading, ...]

    def actors(self, *forms: Form) -> tuple[str, ...]:
        """The ids of the actors that it can mean in one of these forms (none given: in any)."""
        return tuple(r.id for r in self.readings if not r.place and (not forms or r.form in forms))

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places that it can mean."""
        return tuple(r.id for r in self.readings if r.place)


class NameIndex:
    """All spellings of a gazetteer, ready to be found."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        table: dict[str, list[Reading]] = {}
        for spelling, reading in _spellings(gazetteer):
            readings = table.setdefault(spelling, [])
            if reading not in readings:
                readings.append(reading)
        self._patterns = sorted(table)
        self._readings = [tuple(table[p]) for p in self._patterns]
        self._gazetteer = gazetteer
        self._capitals: dict[str, str] = {}
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> Iterator[Name]:
        """The names in `text`, from left to right, never overlapping.

        >>> [n.written for n in name_index().find("Kabul told Pakistan’s foreign office")][:2]
        ['Kabul', 'Pakistan']
        """
        folded = fold(text)
        matches = self._automaton.find_matches_as_indexes(folded)
        found = [match for match in matches if _bounded(folded, match[1], match[2])]
        for at, (number, begin, end) in enumerate(found):
            behind = found[at + 1][1] if at + 1 < len(found) else None
            readings = self._readings[number]
            half = behind != end + 1 and _HALF.match(text, end) and all(r.place for r in readings)
            if not half and not _against(text, begin):
                yield Name(begin, end, text[begin:end], readings)

    def spelling(self, capitals: str) -> str:
        """A name that is written in capitals, as it is listed: of the same length, accents dropped.

        >>> name_index().spelling("UNITED STATES"), name_index().spelling("ELN")
        ('United States', 'ELN')
        """
        if not self._capitals:
            listed = {" ".join(fold(name).split()) for name in _listed(self._gazetteer)}
            mixed = (name for name in sorted(listed) if name.upper() not in listed)
            self._capitals.update((name.upper(), name) for name in mixed)
        folded = fold(capitals)
        return self._capitals.get(folded, folded)


def _bounded(text: str, begin: int, end: int) -> bool:
    before = begin == 0 or not text[begin - 1].isalnum()
    return before and (end == len(text) or not text[end].isalnum())


# Behind the name of a town, if no other name stands there, it goes on with a longer one: "Pobe-Mengao".
_HALF = re.compile(r"[-‑][A-ZÀ-Þ]")
_OPPOSED = re.compile(r"(?:anti|non|ex|post|pre)[-‑–]$", re.IGNORECASE)


def _against(text: str, begin: int) -> bool:
    """A name after "anti-" is what somebody is against, not who acts."""
    return bool(_OPPOSED.search(text[max(0, begin - 6) : begin]))


def _spellings(gazetteer: Gazetteer) -> Iterator[tuple[str, Reading]]:
    for entry in gazetteer.actors.values():
        for form, names in _forms(entry):
            for name in names:
                for spelling in _variants(name):
                    yield spelling, Reading(entry.id, form)
    for place in gazetteer.places.values():
        for name in (place.label, *place.names):
            for spelling in _variants(name):
                yield spelling, Reading(place.id, "name", place=True)


def _listed(gazetteer: Gazetteer) -> Iterator[str]:
    """Every name as it is listed."""
    for entry in gazetteer.actors.values():
        for _, names in _forms(entry):
            yield from names
    for place in gazetteer.places.values():
        yield from (place.label, *place.names)


def _forms(entry: Entry) -> tuple[tuple[Form, Iterable[str]], ...]:
    return (
        ("name", (entry.label, *entry.names)),
        ("shared", entry.shared),
        ("metonym", entry.metonyms),
        ("adjective", entry.adjectives),
        ("inhabitant", entry.inhabitants),
    )


_SHORT = 5
_SUFFIX = re.compile(r" \([^)]*\)$")


def _variants(name: str) -> Iterator[str]:
    """The spelling itself, with a capital article, in the capitals of a headline or dateline, and initials as
    British papers write them ("Unifil"); short ones would be words."""
    plain = " ".join(fold(_SUFFIX.sub("", name) if name.endswith(")") else name).split())
    if name.endswith(")"):
        yield " ".join(fold(name).split())
        return
    yield plain
    if plain[:3].lower() in ("al ", "el "):
        yield plain[0].swapcase() + plain[1:]
    if len(plain) >= 4 and not plain.isupper() and plain[0].isupper():
        yield plain.upper()
    if plain.isalpha() and plain.isupper() and (len(plain) > _SHORT or plain.startswith("UN")):
        yield plain.capitalize()


@cache
def name_index() -> NameIndex:
    """The index of the project's own gazetteer."""
    return NameIndex(load_gazetteer())
