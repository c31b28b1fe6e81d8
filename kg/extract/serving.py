"""For whom persons act whom no list knows: an office told once in an article holds for all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.referents import Referent
from kg.extract.words import words

_SERVING = frozenset({"OfficeHolding", "Leadership"})


def serve(drafts: Sequence[Draft]) -> None:
    """Give each person the state or body whose office, by some sentence of the article, he holds."""
    served = _served(drafts)
    for draft in drafts if served else ():
        draft.actors = _on_behalf(draft.actors, served)
        draft.speakers = _on_behalf(draft.speakers, served)
        if draft.event not in _SERVING:
            draft.recipients = _on_behalf(draft.recipients, served)


def _served(drafts: Sequence[Draft]) -> Mapping[str, str]:
    """Who serves whom, by ids; of several offices the first told. Offices of old do not count."""
    found: dict[str, str] = {}
    for draft in drafts:
        if draft.event in _SERVING and draft.status == "actual" and not _past(draft) and not draft.dropped:
            bodies = [r.participant.actor for r in draft.recipients if r.participant.actor]
            for person in (r.participant for r in draft.actors):
                if person.actor and person.kind == "Person" and bodies and person.actor != bodies[0]:
                    found.setdefault(person.actor, bodies[0])
    return found


def _past(tie: Draft) -> bool:
    """ "Former minister", "then-president"."""
    role = (tie.role or "").replace("-", " ").split()
    return not words().bygone.isdisjoint(role)


def _on_behalf(referents: tuple[Referent, ...], served: Mapping[str, str]) -> tuple[Referent, ...]:
    return tuple(_serving(referent, served.get(referent.participant.actor or "")) for referent in referents)


def _serving(referent: Referent, body: str | None) -> Referent:
    if body is None or referent.participant.principal is not None:
        return referent
    return replace(referent, participant=replace(referent.participant, principal=body))
