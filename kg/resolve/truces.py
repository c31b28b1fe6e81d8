"""Truces, talks and peace: who is party to them, and how seldom the same parties make or end one."""

from __future__ import annotations

from datetime import date, timedelta

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Interval, Participant
from kg.resolve.evidence import NOTHING, Evidence
from kg.resolve.telling import Telling

_SELDOM = frozenset({"TruceAgreement", "TruceDeclaration", "EndOfTruce", "PeaceAgreement"})
_BETWEEN_PARTIES = frozenset({"AGREE", "CONCEDE", "REJECT", "CONSULT"})
_ONE_MONTH, _LONG_AGO = timedelta(days=31), timedelta(days=730)
_TOLD_ALONE, _LOST_PER_YEAR = 2.2, 0.24


def other_party(one: Telling, other: Telling) -> Evidence:
    """A state's truce with one group is not its truce with another, nor its talks."""
    if one.claim.type not in _BETWEEN_PARTIES:
        return NOTHING
    a, b = parties_of(one.claim), parties_of(other.claim)
    if len(a) < 2 or len(b) < 2 or not _strangers(a - b, b) or not _strangers(b - a, a):
        return NOTHING
    return (-9.0 if one.claim.type == "CONSULT" else -6.0), "with another party"


def met_others(one: Telling, other: Telling) -> Evidence:
    """Whoever met the minister did not meet the president then: one side, other persons."""
    if one.claim.type != "CONSULT":
        return NOTHING
    a, b = _persons(one.claim), _persons(other.claim)
    shared = a.keys() & b.keys()
    apart = any(not any(_may_be_one(x, y) for x in a[side] for y in b[side]) for side in shared)
    return (-9.0, "with other persons") if apart else NOTHING


def _persons(claim: Claim) -> dict[str, list[Participant]]:
    """The persons of each side of a meeting who are known by name or office, by whom they act for."""
    found: dict[str, list[Participant]] = {}
    for person in (*claim.actors, *claim.recipients):
        if person.principal and _told_apart(person):
            found.setdefault(person.principal, []).append(person)
    return found


def _told_apart(person: Participant) -> bool:
    """ "Ada Example", "the president"; not an envoy who may be anybody."""
    named = person.actor in load_gazetteer().actors or person.written == person.label
    return person.kind == "Office" or (person.kind == "Person" and named)


def _may_be_one(one: Participant, other: Participant) -> bool:
    """Whether they have one name, or one may hold the office of the other."""
    if one.label == other.label:
        return True
    held, person = (one, other) if one.kind == "Office" else (other, one)
    entry = load_gazetteer().actors.get(person.actor or "")
    if held.kind != "Office" or person.kind == "Office":
        return False
    return entry is None or any(held.label.lower().startswith(term.role) for term in entry.offices)


def same_circle(one: Telling, other: Telling) -> Evidence:
    """Talks between the same two sides that one article tells of again and again are one occasion."""
    a, b = one.claim, other.claim
    if a.type != "CONSULT" or a.document != b.document or a.begin == b.begin:
        return NOTHING
    sides = parties_of(a)
    return (1.0, "the same parties") if len(sides) > 1 and sides == parties_of(b) else NOTHING


def other_truce(one: Telling, other: Telling) -> Evidence:
    """An article that tells of two truces tells of the end of each."""
    ends = one.claim.event_class == other.claim.event_class == "EndOfTruce"
    known = one.about is not None and other.about is not None and one.about != other.about
    apart = ends and known and one.claim.document == other.claim.document
    return (-4.0, "the end of another truce") if apart else NOTHING


def seldom(one: Telling, other: Telling, told: date | None, told_other: date | None) -> Evidence:
    """What the same parties hardly do twice in a month; and of a truce without a date the last one is meant.

    `told` and `told_other` are the days of the articles.
    """
    a, b = one.claim, other.claim
    shared = parties_of(a) & parties_of(b)
    if a.event_class != b.event_class or a.event_class not in _SELDOM or not shared:
        return NOTHING
    if a.when is not None and b.when is not None:
        meeting = max(a.when.width, b.when.width) <= _ONE_MONTH
        return (1.0, "what a party seldom does twice in a month") if meeting else NOTHING
    apart = _apart(a.when, told, b.when, told_other)
    if len(shared) < 2 or a.document == b.document or apart is None or apart > _LONG_AGO:
        return NOTHING
    points = _TOLD_ALONE - _LOST_PER_YEAR * apart.days / 365
    return round(points, 3), "a truce of the same parties not long before"


def parties_of(claim: Claim) -> frozenset[str]:
    """The named parties of an act on either side, each by whom it acts for in the end."""
    everybody = (p for p in (*claim.actors, *claim.recipients) if not _of_no_side(p))
    return frozenset(id for p in everybody if (id := _served_in_the_end(p)) is not None)


def _of_no_side(participant: Participant) -> bool:
    """Nobody knows for whom a person acts whom no list has, or who is out of office."""
    entry = load_gazetteer().actors.get(participant.actor or "")
    served = participant.principal or (entry.of if entry is not None else None)
    return participant.kind == "Person" and served is None


def _served_in_the_end(participant: Participant) -> str | None:
    known, top = load_gazetteer().actors, participant.principal or participant.actor
    seen: set[str] = set()
    while top is not None and top not in seen and top in known and known[top].of is not None:
        seen.add(top)
        top = known[top].of
    return top


def _strangers(rest: frozenset[str], others: frozenset[str]) -> bool:
    """Whether somebody is none of the others, nor governs the state that is one of them."""
    return any(not _governing(id, others) for id in rest)


def _governing(id: str, others: frozenset[str]) -> bool:
    known = load_gazetteer().actors
    governed = {r.state for r in known[id].governs} if id in known else set()
    rulers = {o for o in others if o in known and any(r.state == id for r in known[o].governs)}
    return bool(governed & others or rulers)


def _apart(
    when: Interval | None, told: date | None, other: Interval | None, told_other: date | None
) -> timedelta | None:
    """How long before a telling without a date the other truce was, or its telling if neither has one."""
    if when is not None and other is None:
        return _apart(other, told_other, when, told)
    known = other.latest if other is not None else told_other
    return abs(told - known) if told is not None and known is not None else None
