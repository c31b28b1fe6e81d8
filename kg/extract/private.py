"""Quarrels and promises of private people: nothing of the field where nobody of public life is near."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.draft import Draft
from kg.extract.labels import head_word
from kg.extract.referents import Referent, Referents
from kg.language.gazetteer import Entry
from kg.language.inflection import is_plural
from kg.vocabulary import load_vocabulary

_PUBLIC = frozenset({"state", "armed", "political", "official"})
_PREMISES = frozenset({"place", "facility"})
_PEOPLE = frozenset({"person", "people", "group"})
_MATERIAL_CONFLICT = 4
_REACH = 3


def leave_private(drafts: Sequence[Draft], referents: Referents) -> None:
    """Drop words, deals and resignations of people who are nobody of public life, unless such a one, or
    violence, is told of nearby: "Newton accused Leibniz of theft".

    A crowd that speaks up is public by itself, and so is what nobody in particular does ("was charged").
    """
    listed = referents.gazetteer.actors
    public = {d.sentence.index for d in drafts if not d.dropped and _public(d, listed)}
    for draft in drafts:
        near = range(draft.sentence.index - _REACH, draft.sentence.index + _REACH + 1)
        private = _needs_public(draft) and _among_few(draft, listed)
        draft.dropped = draft.dropped or (private and public.isdisjoint(near))


def _needs_public(draft: Draft) -> bool:
    """Words, deals and resignations: deans and managers have them too."""
    event = load_vocabulary().event(draft.event)
    return event.kind == "event" and (draft.verbal or event.name == "Resignation")


def _public(draft: Draft, listed: Mapping[str, Entry]) -> bool:
    event = load_vocabulary().event(draft.event)
    violent = event.kind == "event" and load_vocabulary().types[event.type].quad == _MATERIAL_CONFLICT
    return violent or any(_power(r, listed) for r in (*draft.actors, *draft.recipients))


def _among_few(draft: Draft, listed: Mapping[str, Entry]) -> bool:
    parties = (*draft.actors, *draft.recipients)
    powerless = bool(draft.actors) and not any(_power(r, listed) for r in parties)
    return powerless and not all(_crowd(r) or _no_person(r) for r in parties)


def _power(referent: Referent, listed: Mapping[str, Entry]) -> bool:
    known = referent.participant.actor in listed and referent.participant.kind != "Company"
    return known or not referent.wants.isdisjoint(_PUBLIC)


def _no_person(referent: Referent) -> bool:
    """A place or a building: "miners threatened to blow up a bridge"."""
    return not referent.wants.isdisjoint(_PREMISES) and referent.wants.isdisjoint(_PEOPLE)


def _crowd(referent: Referent) -> bool:
    """Several people: "teachers", "Polish bishops"."""
    described = referent.participant.actor is None and "people" in referent.wants
    return described and is_plural(head_word(referent.participant.label).lower())
