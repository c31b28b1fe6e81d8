"""What one sentence leaves open and the article says: where it was spoken, the other party, the country."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.aims import aimed_at
from kg.extract.attribution import attribute
from kg.extract.bans import outlaw
from kg.extract.counterparts import other_party, other_side
from kg.extract.doers import doers
from kg.extract.draft import Draft
from kg.extract.homelands import holders
from kg.extract.labels import head_word
from kg.extract.referents import Referent, Referents
from kg.extract.sides import same_side
from kg.extract.wheres import differ
from kg.extract.words import words
from kg.model import Participant

_REACH = 2
_LONGEST_MEETING = 10


def carry_places(drafts: Sequence[Draft]) -> None:
    """Words that somebody goes on with are spoken where the first were ("told a rally in Doha. He also"), and
    where he met those of whom the article tells: "met the envoys in Doha. He urged them ..." """
    for position, draft in enumerate(drafts):
        if draft.place is None and draft.spoken and not draft.dropped:
            near = (d for d in reversed(drafts[:position]) if _same_breath(d, draft))
            draft.place = next((d.place for d in near if not _moved_on(d, draft, drafts)), None)
        elif draft.place is None and not draft.dropped and _out_on_streets(draft.recipients):
            near = (d for d in reversed(drafts[:position]) if _same_streets(d, draft))
            draft.place = next((d.place for d in near), None)


def _out_on_streets(people: Sequence[Referent]) -> bool:
    heads = (head_word(r.participant.label) for r in people)
    return any(head.removesuffix("s") in words().demonstrators for head in heads)


def _same_streets(protest: Draft, draft: Draft) -> bool:
    """ "Police fired tear gas at protesters in Tbilisi. 60 demonstrators were arrested": there, too."""
    near = 0 <= draft.sentence.index - protest.sentence.index <= _REACH
    crowd = _out_on_streets((*protest.actors, *protest.recipients)) and protest.status == "actual"
    return near and crowd and not protest.dropped and protest.place is not None and _at_once(protest, draft)


def _same_breath(earlier: Draft, draft: Draft) -> bool:
    near = 0 <= draft.sentence.index - earlier.sentence.index <= _REACH
    if not near or earlier.dropped or earlier.place is None or earlier.when is None:
        return False
    if earlier.type == "CONSULT":
        return earlier.status == "actual" and _at_once(earlier, draft) and bool(_all(earlier) & _all(draft))
    return earlier.spoken and earlier.when == draft.when and bool(_parties(earlier) & _parties(draft))


def _moved_on(meeting: Draft, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether something that happened elsewhere is told between a meeting and what somebody says."""
    told = (d for d in drafts if d.status == "actual" and not d.dropped)
    between = (d.place for d in told if meeting.sentence.index < d.sentence.index < draft.sentence.index)
    return any(differ(place, meeting.place) for place in between)


def _at_once(meeting: Draft, draft: Draft) -> bool:
    """Whether words can have been spoken at a meeting of some days."""
    first, then = meeting.when, draft.when
    if first is None or then is None or first.width.days > _LONGEST_MEETING:
        return False
    return then.earliest <= first.latest and first.earliest <= then.latest


def _parties(draft: Draft) -> frozenset[str]:
    found = {p for r in draft.actors for p in (r.participant.actor, r.participant.principal) if p}
    return frozenset(found)


def _all(draft: Draft) -> frozenset[str]:
    """The parties, and those whom the article only describes: "<ministers>"."""
    return _parties(draft) | {r.participant.label for r in draft.actors if r.participant.actor is None}


def complete(drafts: Sequence[Draft], referents: Referents) -> None:
    """Fill the speaker and the other side where the article names them; nothing that could be two parties."""
    attribute(drafts, referents)
    outlaw(drafts, referents)
    for draft in drafts:
        _set_apart(draft)
        if not draft.dropped and not draft.actors:
            draft.actors = doers(draft, drafts, referents)
        draft.actors += other_party(draft, drafts)
        if not draft.dropped and not draft.recipients:
            draft.recipients = (
                other_side(draft, drafts)
                or holders(draft, referents)
                or aimed_at(draft, referents)
                or _struck_state(draft, referents)
            )


def _set_apart(draft: Draft) -> None:
    """Nobody violates his own airspace, complains about himself or strikes his own post: "the plane" is then
    somebody else's."""
    if not same_side(draft.actors, draft.recipients):
        return
    if draft.event == "AirspaceViolation":
        draft.actors = ()
    elif draft.event == "Complaint":
        draft.recipients = ()
    elif draft.is_attack:
        draft.recipients = tuple(
            r for r in draft.recipients if not (r.occupant and same_side((r,), draft.actors))
        )


def _struck_state(draft: Draft, referents: Referents) -> tuple[Referent, ...]:
    """An armed group's attack in a country, with no victim named, is an attack on that country."""
    if draft.type != "ASSAULT" or not draft.actors or draft.rule.symmetric:
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
