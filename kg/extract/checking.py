"""Every rule's own examples: what a rule says that it yields is compared with what it does yield."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.extract.article import claims_of
from kg.language.reading import read
from kg.model import Claim, Document, Participant
from kg.rules import Example, Rule, RuleBook

EXAMPLE_DAY = date(2023, 6, 15)


def failures(rule: Rule, book: RuleBook) -> Iterator[str]:
    """One line for each example that does not come out as it says, or counterexample that is not silent.

    Examples are read as articles published on 15 June 2023, a Thursday.
    """
    for example in rule.examples:
        claims = _claims(example.text, book)
        wanted = example.event or rule.event
        of_class = [c for c in claims if c.event_class == wanted]
        problems = [list(_differences(example, c, claims)) for c in of_class]
        if not of_class:
            yield f"{rule.id}: {example.text!r} yields no {wanted} but {[c.event_class for c in claims]}"
        elif all(problems):
            fewest = min(problems, key=lambda found: len(found))
            yield f"{rule.id}: {example.text!r}: {'; '.join(fewest)}"
    for text in rule.counterexamples:
        fired = [c for c in _claims(text, book) if c.rule == rule.id and c.status != "negated"]
        if fired:
            yield f"{rule.id}: {text!r} should stay silent"


def _claims(text: str, book: RuleBook) -> tuple[Claim, ...]:
    return claims_of(read(Document("example", text, EXAMPLE_DAY)), book)


def _differences(example: Example, claim: Claim, claims: tuple[Claim, ...]) -> Iterator[str]:
    for side, wanted, found in (
        ("actor", example.actor, _names(claim.actors)),
        ("recipient", example.recipient, _names(claim.recipients)),
        ("said_by", example.said_by, _names(claim.speakers)),
    ):
        for part in wanted.split(" + ") if wanted else ():
            if not any(part.lower() in label.lower() for label in found):
                yield f"{side} is {found}, not {part!r}"
    if example.status and claim.status != example.status:
        yield f"status is {claim.status}"
    if example.place and not (claim.place and example.place in (claim.place.label, claim.place.written)):
        yield f"place is {claim.place.label if claim.place else None}"
    yield from _tolls(example, claim)
    if example.content and example.content not in (claim.content or ""):
        yield f"content is {claim.content!r}"
    if example.role and example.role != claim.role:
        yield f"role is {claim.role!r}"
    if example.of and example.of not in [c.event_class for c in claims if c.id == claim.of]:
        yield f"it is about {[c.event_class for c in claims if c.id == claim.of]}"


def _names(participants: tuple[Participant, ...]) -> list[str]:
    """Labels, and what is written where a label was looked up ("Brazil's president")."""
    return [p.label if p.label == p.written else f"{p.label} ({p.written})" for p in participants]


def _tolls(example: Example, claim: Claim) -> Iterator[str]:
    for name, wanted, found in (
        ("killed", example.killed, claim.killed),
        ("injured", example.injured, claim.injured),
    ):
        if wanted is not None and wanted not in [t.low for t in found]:
            yield f"{name} is {[t.low for t in found]}"
