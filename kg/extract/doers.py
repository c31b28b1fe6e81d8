"""Who did it when its own words do not say so: the army that reports its operation, the group whose truce
ended, the government that had just decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.labels import head_word
from kg.extract.referents import Referent, Referents
from kg.extract.sides import same_side
from kg.extract.words import words

_MESSAGE_REACH = 1
_STATES = frozenset(
    {
        "Country",
        "Government",
        "Ministry",
        "Legislature",
        "Agency",
        "Office",
        "SecurityForce",
        "InternationalOrganization",
    }
)


def doers(draft: Draft, drafts: Sequence[Draft], referents: Referents) -> tuple[Referent, ...]:
    """The actors that the article leaves to be understood; nobody if it does not tell."""
    if draft.event == "MilitaryOperation":
        return tuple(_force(r, referents) for r in draft.speakers if _reports_its_own(r, draft))
    kind = draft.type
    if kind == "ASSAULT":
        return _breaker(draft, drafts)
    if draft.event == "Release":
        return _captors(draft, drafts)
    return _messenger(draft, drafts) if kind == "REQUEST" else ()


def _captors(release: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """ "The last hostages were freed": by those who, as the article tells, had abducted them, if only one
    group had."""
    freed = {head_word(r.participant.label).lower() for r in release.recipients}
    told = (d for d in drafts if d.event == "Abduction" and d.status == "actual" and d.actors)
    taken = [d for d in told if freed & (_victims(d) | words().captives)]
    captors = {d.doers for d in taken}
    return taken[0].actors if len(captors) == 1 and release.clause.passive else ()


def _victims(abduction: Draft) -> frozenset[str]:
    return frozenset(head_word(r.participant.label).lower() for r in abduction.recipients)


def _reports_its_own(speaker: Referent, operation: Draft) -> bool:
    """ "Six rebels died in an operation, the army said": nobody reports the operations of others so."""
    official = speaker.participant.kind in _STATES and bool(speaker.participant.actor)
    return official and not same_side((speaker,), operation.recipients)


def _force(speaker: Referent, referents: Referents) -> Referent:
    """The army or the police themselves; for a ministry or an office the state."""
    participant = speaker.participant
    state = referents.gazetteer.actors.get(participant.principal or "")
    if participant.kind in ("SecurityForce", "Country", "Government") or state is None:
        return speaker
    return replace(
        speaker,
        participant=replace(participant, actor=state.id, label=state.label, kind=state.kind, principal=None),
    )


def _breaker(attack: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """ "The group's truce ended with a bomb at the airport": whose truce it was."""
    for other in drafts:
        if other.event == "EndOfTruce" and not other.dropped and other.sentence is attack.sentence:
            by = (*other.clause.get("with"), *other.clause.get("in"))
            if attack.predicate in by and len(other.actors) == 1:
                return other.actors
    return ()


def _messenger(request: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """ "The cabinet decided ... Kabul was told to act": the officials who report it, or who just acted."""
    if not request.clause.passive or not request.recipients:
        return ()
    official = tuple(r for r in request.speakers if r.participant.kind in _STATES and r.participant.actor)
    if official and not same_side(official, request.recipients):
        return official
    here = (request.sentence.index, request.predicate.begin)
    for other in reversed(drafts):
        before = (other.sentence.index, other.predicate.begin) < here
        if not before or other.dropped or request.sentence.index - other.sentence.index > _MESSAGE_REACH:
            continue
        states = tuple(r for r in other.actors if r.participant.kind in _STATES and r.participant.actor)
        if states and not same_side(states, request.recipients):
            return states
    return ()
