"""Texts in which "we" is whoever issues them: press releases, statements, communiqués."""

from __future__ import annotations

from kg.extract.memory import Memory
from kg.extract.words import words
from kg.language.quotes import quotations
from kg.model import Document, Participant

_OPENING = 200
_ISSUERS = frozenset(
    {
        "ArmedGroup",
        "Country",
        "Government",
        "InternationalOrganization",
        "Ministry",
        "Movement",
        "NonGovernmentalOrganization",
        "Office",
        "Party",
    }
)


def is_release(document: Document) -> bool:
    """Whether a text calls itself a press release, statement or the like, in its title or where it begins.

    >>> is_release(Document("d", "Press release. We regret the decision."))
    True
    """
    opening = f"{document.title or ''}\n{document.text[:_OPENING]}".lower()
    return any(mark in opening for mark in words().release_marks)


def issuer(document: Document, memory: Memory, begin: int) -> Participant | None:
    """Who says "we" at an offset of a text: outside quotations of a release, the first body that it names."""
    quoted = any(q.begin <= begin < q.end for q in quotations(document.text))
    if quoted or not is_release(document):
        return None
    return memory.first(begin, _ISSUERS)
