"""Drafts to claims: what each sentence says, and which earlier claim it goes on with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.draft import Draft
from kg.extract.referents import Referent
from kg.model import Claim, Document, Participant
from kg.vocabulary import load_vocabulary


def claims_from(drafts: Sequence[Draft], document: Document) -> tuple[Claim, ...]:
    """The claims of an article, numbered in the order of its drafts, which is that of the text."""
    told = [d for d in drafts if becomes_claim(d)]
    ids = {id(d): f"{document.id}.{number}" for number, d in enumerate(told, 1)}
    return tuple(_claim(d, ids, document) for d in told)


def becomes_claim(draft: Draft) -> bool:
    """Whether a draft of a whole article is worth a claim: it adds an event, or goes on to tell one."""
    return not draft.dropped or _goes_on(draft)


def _goes_on(draft: Draft) -> bool:
    """Whether a draft that adds no event still says something of one in a sentence of its own."""
    first = draft.first_telling()
    further = first is not draft and not first.dropped and first.sentence is not draft.sentence
    told = draft.killed or draft.injured or _doers(draft) or draft.recipients
    return further and draft.status == first.status and bool(told) and draft.type == first.type


def _claim(draft: Draft, ids: dict[int, str], document: Document) -> Claim:
    event = load_vocabulary().event(_kind(draft))
    begin, end = draft.sentence.span.begin, draft.sentence.span.end
    return Claim(
        id=ids[id(draft)],
        document=document.id,
        kind=event.kind,
        type=event.type,
        event_class=event.name,
        mode=event.mode,
        actors=_participants(_doers(draft)),
        recipients=_met(draft),
        status=draft.status,
        quote=document.text[begin:end],
        begin=begin,
        end=end,
        rule=draft.rule.id,
        hedge=draft.hedge,
        speakers=_participants(draft.speakers),
        place=draft.place,
        when=draft.when,
        killed=tuple(dict.fromkeys(draft.killed)),
        injured=tuple(dict.fromkeys(draft.injured)),
        role=draft.role,
        content=draft.content,
        of=ids.get(id(draft.of)) if draft.of else None,
        again=_earlier(draft, ids),
    )


def _doers(draft: Draft) -> tuple[Referent, ...]:
    """Those who did it; what only goes on with a telling names none but those that it has."""
    if not draft.dropped:
        return draft.actors
    told = draft.first_telling().doers
    return tuple(r for r in draft.actors if r.participant.label in told)


def _met(draft: Draft) -> tuple[Participant, ...]:
    """To whom it was done. Nobody asks, blames or strikes only himself: of a court that is said to reject the
    appeal of the court, one of the two is not known."""
    doers, met = _participants(_doers(draft)), _participants(draft.recipients)
    if len(doers) != 1 or len(met) != 1 or (draft.is_attack and doers[0].actor is None):
        return met
    return () if (doers[0].actor, doers[0].label) == (met[0].actor, met[0].label) else met


def _kind(draft: Draft) -> str:
    """What an attack did is of the kind of the attack."""
    return draft.first_telling().event if draft.rule.effect and draft.dropped else draft.event


def _earlier(draft: Draft, ids: Mapping[int, str]) -> str | None:
    first = draft.first_telling()
    return ids.get(id(first)) if first is not draft else None


def _participants(referents: tuple[Referent, ...]) -> tuple[Participant, ...]:
    """Named participants once each; descriptions once each."""
    found: dict[str, Participant] = {}
    for referent in referents:
        found.setdefault(referent.participant.actor or referent.participant.label, referent.participant)
    return tuple(found.values())
