"""What one sentence leaves open and the article says: where it was spoken, the other party, the country."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.aims import aimed_at
from kg.extract.attribution import attribute
from kg.extract.bans import outlaw
from kg.extract.counterparts import other_side
from kg.extract.doers import doers
from kg.extract.draft import Draft
from kg.extract.homelands import holders
from kg.extract.referents import Referent, Referents
from kg.extract.sides import same_side
from kg.model import Participant
from kg.vocabulary import load_vocabulary

_REACH = 2


def carry_places(drafts: Sequence[Draft]) -> None:
    """Words that somebody goes on with are spoken where the first were: "told a rally in Doha. He also" """
    for position, draft in enumerate(drafts):
        if draft.place is None and draft.spoken and not draft.dropped:
            near = (d for d in reversed(drafts[:position]) if _same_breath(d, draft))
            draft.place = next((d.place for d in near), None)


def _same_breath(earlier: Draft, draft: Draft) -> bool:
    near = 0 <= draft.sentence.index - earlier.sentence.index <= _REACH
    spoken = earlier.spoken and earlier.place is not None and earlier.when is not None and not earlier.dropped
    return near and spoken and earlier.when == draft.when and bool(_parties(earlier) & _parties(draft))


def _parties(draft: Draft) -> frozenset[str]:
    found = {p for r in draft.actors for p in (r.participant.actor, r.participant.principal) if p}
    return frozenset(found)


def complete(drafts: Sequence[Draft], referents: Referents) -> None:
    """Fill the speaker and the other side where the article names them; nothing that could be two parties."""
    attribute(drafts, referents)
    outlaw(drafts, referents)
    for draft in drafts:
        _set_apart(draft)
        if not draft.dropped and not draft.actors:
            draft.actors = doers(draft, drafts, referents)
        if not draft.dropped and not draft.recipients:
            draft.recipients = (
                other_side(draft, drafts)
                or holders(draft, referents)
                or aimed_at(draft, referents)
                or _struck_state(draft, referents)
            )


def _set_apart(draft: Draft) -> None:
    """Nobody violates his own airspace or complains about himself: "the plane" is then somebody else's."""
    if not same_side(draft.actors, draft.recipients):
        return
    if draft.event == "AirspaceViolation":
        draft.actors = ()
    elif draft.event == "Complaint":
        draft.recipients = ()


def _type(draft: Draft) -> str:
    return load_vocabulary().event(draft.event).type


def _struck_state(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """An armed group's attack in a country, with no victim named, is an attack on that country."""
    if _type(draft) != "ASSAULT" or not draft.actors or draft.rule.symmetric:
        return ()
    place = referents.gazetteer.places.get(draft.place.place or "") if draft.place else None
    state = referents.gazetteer.actors.get(referents.choice.state_of(place) or "") if place else None
    if (
        state is None
        or draft.place is None
        or any(r.participant.kind != "ArmedGroup" and r.participant.actor for r in draft.actors)
    ):
        return ()
    where = draft.place
    return (Referent(Participant(state.label, state.id, "Country", where.written, where.begin, where.end)),)
