"""The second clock: what had been published by a day, whatever was learnt since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.model import Document


@dataclass(frozen=True, slots=True)
class Known:
    """The documents published by `day`, and how many were left out because they are later or undated."""

    day: date
    documents: tuple[Document, ...]
    later: int
    undated: int


def known_on(documents: Iterable[Document], day: date) -> Known:
    """Sort out what could have been read on a day; a document of that same day could.

    >>> found = known_on([Document("a", "...", date(2031, 5, 10)), Document("b", "...")], date(2031, 5, 10))
    >>> [document.id for document in found.documents], found.later, found.undated
    (['a'], 0, 1)
    """
    every = tuple(documents)
    dated = [document for document in every if document.published is not None]
    kept = tuple(document for document in dated if document.published and document.published <= day)
    return Known(day, kept, later=len(dated) - len(kept), undated=len(every) - len(dated))
