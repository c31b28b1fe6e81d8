"""To whom an act is addressed when its own sentence does not say so: the other side of the matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.referents import Referent
from kg.extract.sides import same_side

_BILATERAL = frozenset(
    {
        "EndOfTruce",
        "Suspension",
        "TruceViolation",
        "RejectionOfTalks",
        "TruceDeclaration",
        "TruceObserved",
    }
)
_TRUCES = frozenset({"TruceAgreement", "PeaceAgreement"})
_SHARED_EVENTS = frozenset({"CONSULT", "AGREE", "REJECT", "CONCEDE"})
_ANSWERED_EVENTS = frozenset({"ACCUSE", "SUPPORT", "PROTEST", "REJECT", "THREATEN", "REQUEST", "CONCEDE"})
_TO_VICTIMS = frozenset({"Condolence", "Apology"})
_SCENE = 1


def other_side(draft: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """Those whose deed an act answers (or who suffered it, if one mourns or regrets it), the other party of a
    truce or talks, or who was addressed just before; nobody if it could be two parties."""
    kind = draft.type
    if draft.rule.symmetric:
        return ()
    if kind in _ANSWERED_EVENTS and draft.of is not None and draft.of.status == "actual":
        found = draft.of.recipients if draft.event in _TO_VICTIMS else draft.of.actors
        others = tuple(r for r in found if r not in draft.actors and not same_side((r,), draft.actors))
        if others or draft.event in _TO_VICTIMS:
            return others
    if draft.event in _BILATERAL:
        return _partner(draft, drafts) or _adversary(draft, drafts)
    if draft.event == "Complaint":
        return _adversary(draft, drafts)
    return _addressed(draft, drafts) if kind in ("REQUEST", "THREATEN") else ()


def _partner(draft: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """With whom: the one other party of the talks or truces that the article tells of the same actor."""
    found: dict[str, Referent] = {}
    for other in drafts:
        if other is draft or other.dropped or other.type not in _SHARED_EVENTS:
            continue
        everyone = (*other.actors, *other.recipients)
        if same_side(everyone, draft.actors):
            for referent in everyone:
                if _is_party(referent) and not same_side((referent,), draft.actors):
                    found.setdefault(_party(referent), referent)
    return tuple(found.values()) if len(found) == 1 else ()


def other_party(draft: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """With whom a truce was agreed of which the sentence names one side alone: the adversary of that side, or
    the one other party of its talks and truces if that can fight."""
    if draft.event not in _TRUCES or draft.dropped or draft.recipients or not _alone(draft):
        return ()
    return _adversary(draft, drafts) or tuple(r for r in _partner(draft, drafts) if "armed" in r.wants)


def _alone(draft: Draft) -> bool:
    """Whether all who are named are one party."""
    named = [r for r in draft.actors if _is_party(r)]
    return len(named) == len(draft.actors) > 0 and all(same_side((r,), named[:1]) for r in named)


def _adversary(draft: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """Against whom: the party with which the article tells most hostile acts of the same actor, either way,
    if there are twice as many as with any other."""
    found: dict[str, Referent] = {}
    acts: Counter[str] = Counter()
    for other in drafts:
        if other is draft or other.dropped or other.quad not in (3, 4):
            continue
        for one, opposite in _facing(other):
            if same_side(one, draft.actors):
                for referent in opposite:
                    if _is_party(referent) and not same_side((referent,), draft.actors):
                        found.setdefault(_party(referent), referent)
                        acts[_party(referent)] += 1
    ranked = [*acts.most_common(2), ("", 0)]
    return (found[ranked[0][0]],) if ranked[0][1] and ranked[0][1] >= 2 * ranked[1][1] else ()


def _facing(draft: Draft) -> tuple[tuple[Sequence[Referent], Sequence[Referent]], ...]:
    """The sides of a hostile act, as each sees the other; those of a clash are both told as its actors."""
    if draft.rule.symmetric:
        return ((draft.actors, draft.actors),)
    return (draft.actors, draft.recipients), (draft.recipients, draft.actors)


def _addressed(draft: Draft, drafts: Sequence[Draft]) -> tuple[Referent, ...]:
    """Whom the same actor accused, summoned or asked last, in the sentence before or in this one."""
    here = (draft.sentence.index, draft.predicate.begin)
    for other in reversed(drafts):
        spoken = other.quad == 3 and not other.dropped
        near = (other.sentence.index, other.predicate.begin) < here
        near = near and draft.sentence.index - other.sentence.index <= _SCENE
        if spoken and near and same_side(other.actors, draft.actors):
            return tuple(r for r in other.recipients if _is_party(r))
    return ()


def _is_party(referent: Referent) -> bool:
    return bool(referent.participant.actor) and "party" in referent.wants


def _party(referent: Referent) -> str:
    """The id under which a party and its organs count as one."""
    return referent.participant.principal or referent.participant.actor or ""
