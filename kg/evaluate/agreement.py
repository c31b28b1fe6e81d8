"""When two names, dates or numbers, one extracted and one annotated, count as the same."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from kg.evaluate.gold import Gold
from kg.evaluate.records import Number, Record

_LITTLE = frozenset({"the", "of", "a", "an", "and", "in", "s"})
_SIGNED = re.compile(r"(>=|>|<=|<|~)?\s*([\d,]+)")

Aliases = Mapping[str, frozenset[str]]
"""By normal form of a name, the entities that it can mean in one article."""


def normal(name: str) -> str:
    """A name in small letters, without possessives and punctuation.

    >>> normal("Burkina Faso’s Army")
    'burkina faso army'
    """
    small = name.lower().replace("’", "'").replace("'s", "")
    return " ".join(re.sub(r"[^a-z0-9<> ]", " ", small).split())


def words(text: str) -> frozenset[str]:
    """The words of a text that say something."""
    return frozenset(normal(text).replace("<", "").replace(">", "").split()) - _LITTLE


def stems(text: str) -> frozenset[str]:
    """The words without the s of the plural.

    >>> sorted(stems("<two gunmen of the rebels>"))
    ['gunmen', 'rebel', 'two']
    """
    return frozenset(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words(text))


def aliases(gold: Gold) -> Aliases:
    """The names of all entities of an annotation."""
    found: dict[str, set[str]] = {}
    for label, entity in gold.entities.items():
        for name in {label, *entity.names}:
            found.setdefault(normal(name), set()).add(label)
    return {name: frozenset(entities) for name, entities in found.items()}


def same_party(found: str, wanted: str, known: Aliases) -> bool:
    """Whether two names mean one entity; descriptions, "<militants>", are compared by their words."""
    one, other = normal(found), normal(wanted)
    if one == other:
        return True
    if "<" in found or "<" in wanted:
        return not stems(found).isdisjoint(stems(wanted))
    entities = known.get(one, frozenset())
    return wanted in entities or not entities.isdisjoint(known.get(other, frozenset()))


def any_same(found: Iterable[str], wanted: Sequence[str], known: Aliases) -> bool:
    """Whether any name of one side means any of the other."""
    return any(same_party(one, other, known) for one in found for other in wanted)


def same_place(found: str, wanted: str, known: Aliases) -> bool:
    """Whether two places are one, or share a word."""
    return same_party(found, wanted, known) or not words(found).isdisjoint(words(wanted))


def days_of(written: str) -> tuple[str, str]:
    """First and last day of an annotated date; months are closed with a day that no month exceeds.

    >>> days_of("2031-02")
    ('2031-02-01', '2031-02-31')
    >>> days_of("2029/2031")
    ('2029-01-01', '2031-12-31')
    """
    parts = written.split("/")
    return parts[0] + "-01-01"[len(parts[0]) - 4 :], parts[-1] + "-12-31"[len(parts[-1]) - 4 :]


def dates_meet(record: Record, written: str | None) -> bool:
    """Whether the days of a record and an annotated date have a day in common."""
    if not written or not record.earliest:
        return False
    first, last = days_of(written)
    return record.earliest[:10] <= last and (record.latest or record.earliest)[:10] >= first


def bounds(written: str) -> tuple[float, float] | None:
    """What an annotated number allows; None for words.

    >>> bounds(">=23"), bounds("1,200"), bounds("dozens")
    ((23, inf), (1200, 1200), None)
    """
    match = _SIGNED.fullmatch(written.strip())
    if match is None:
        return None
    number = int(match[2].replace(",", ""))
    if match[1] == "~":
        return number * 0.8, number * 1.2
    low, high = (0 if "<" in (match[1] or "") else number), (math.inf if ">" in (match[1] or "") else number)
    return low, high


def toll_right(found: Sequence[Number], written: str | Sequence[str]) -> bool | None:
    """Whether an extracted number meets one of those annotated; None if these are words."""
    wanted = [written] if isinstance(written, str) else written
    allowed = [span for each in wanted if (span := bounds(each)) is not None]
    if not allowed:
        return None
    return any(_meets(number, span) for number in found for span in allowed)


def _meets(number: Number, allowed: tuple[float, float]) -> bool:
    return abs(number.low - allowed[0]) < 1 or (number.high is not None and allowed[1] == number.high)
