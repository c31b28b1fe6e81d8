"""Which rules fire on a body of articles, how often, and which never do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract import drafts_of
from kg.extract.claiming import becomes_claim
from kg.extract.draft import Draft
from kg.language.reading import Reading
from kg.rules import RuleBook


@dataclass(frozen=True, slots=True)
class RuleUse:
    """How often a rule fired, how many claims came of it, and a sentence in which it did.

    A rule fires without a claim where another word of the text tells the same event, or where the event is
    unreal and nobody speaks of it. The sentence is the first that gave a claim, else the first of all.
    """

    rule: str
    event_class: str
    fired: int
    claims: int
    document: str | None
    example: str | None


def coverage(readings: Iterable[Reading], book: RuleBook) -> tuple[RuleUse, ...]:
    """The use of every rule of a book: the busiest first, those that never fire last, else by id."""
    found: dict[str, list[tuple[Reading, Draft]]] = {rule.id: [] for rule in book.rules}
    for reading in readings:
        for draft in drafts_of(reading, book):
            found[draft.rule.id].append((reading, draft))
    uses = (_use(rule.id, rule.event, found[rule.id]) for rule in book.rules)
    return tuple(sorted(uses, key=lambda use: (-use.fired, -use.claims, use.rule)))


def _use(rule: str, event_class: str, found: list[tuple[Reading, Draft]]) -> RuleUse:
    claims = [(reading, draft) for reading, draft in found if becomes_claim(draft)]
    first = next(iter(claims or found), None)
    return RuleUse(
        rule=rule,
        event_class=event_class,
        fired=len(found),
        claims=len(claims),
        document=first[0].document.id if first else None,
        example=_sentence(*first) if first else None,
    )


def _sentence(reading: Reading, draft: Draft) -> str:
    span = draft.sentence.span
    return " ".join(reading.document.text[span.begin : span.end].split())
