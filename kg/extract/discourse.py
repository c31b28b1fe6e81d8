"""What one sentence leaves open and the article says: the day, the other party, the country struck."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from kg.extract.attribution import attribute
from kg.extract.counterparts import other_side
from kg.extract.days import follow
from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.model import Interval, Participant
from kg.vocabulary import load_vocabulary

_REACH = 3
_PAST = frozenset({"VBD", "VBN", "VBZ"})


def carry_dates(drafts: Sequence[Draft]) -> None:
    """Give a verbal act without a date the day of the last act of the same actor, a few sentences back.

    "On Tuesday, X summoned the envoy. X also demanded ..." is one scene. Only days are carried, never months
    or years, and never to what is not told as past and actual.
    """
    for position, draft in enumerate(drafts):
        if draft.when is None and _told_in_passing(draft):
            scene = next((d for d in reversed(drafts[:position]) if _same_scene(d, draft)), None)
            if scene is not None:
                draft.when = scene.when


def peg(drafts: Sequence[Draft], published: date | None) -> None:
    """What the first sentences tell in the past or in a headline's present, with no date at all, is the news:
    it happened on the day of the report or the day before. What goes on with a dated scene is of its day."""
    if published is not None:
        _peg_lead(drafts, published)
    follow(drafts)


def _peg_lead(drafts: Sequence[Draft], published: date) -> None:
    news = Interval(published - timedelta(days=1), published)
    for draft in drafts:
        lead = draft.sentence.index < _LEAD and not draft.sentence.dates and not draft.dropped
        if (
            lead
            and draft.when is None
            and draft.status == "actual"
            and draft.predicate.tag in _NEWS
            and _is_event(draft)
        ):
            draft.when = news


_LEAD = 3
_NEWS = frozenset({"VBD", "VBZ", "VBN", "VBP"})


def _is_event(draft: Draft) -> bool:
    """Not a lasting tie, nor a campaign that no day could hold."""
    return load_vocabulary().event(draft.event).kind == "event" and draft.event not in (
        "AttackCampaign",
        "War",
    )


def _told_in_passing(draft: Draft) -> bool:
    return draft.verbal and draft.status == "actual" and draft.predicate.tag in _PAST and not draft.dropped


def _same_scene(earlier: Draft, draft: Draft) -> bool:
    if earlier.when is None or earlier.dropped or earlier.status != "actual":
        return False
    if (earlier.when.latest - earlier.when.earliest).days > 0:
        return False
    near = 0 <= draft.sentence.index - earlier.sentence.index <= _REACH
    return near and bool(_parties(earlier) & _parties(draft))


def _parties(draft: Draft) -> frozenset[str]:
    found = {p for r in draft.actors for p in (r.participant.actor, r.participant.principal) if p}
    return frozenset(found)


def complete(drafts: Sequence[Draft], referents: Referents) -> None:
    """Fill the speaker and the other side where the article names them; nothing that could be two parties."""
    attribute(drafts, referents)
    for draft in drafts:
        if not draft.dropped and not draft.recipients:
            draft.recipients = other_side(draft, drafts) or _struck_state(draft, referents)


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
