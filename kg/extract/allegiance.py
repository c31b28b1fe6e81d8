"""For whom newly named persons act: the body in which the article says that they hold an office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.referents import Referent
from kg.extract.words import words
from kg.vocabulary import load_vocabulary

_SERVING = frozenset({"OFFICE", "LEAD", "MEMBER"})


def swear_in(drafts: Sequence[Draft]) -> None:
    """Let each person without a known master act for whom the article's ties name.

    "Oleg Brasov, the foreign minister of Taurinia, said ... Brasov condemned the raid": for Taurinia.
    """
    masters: dict[str, str] = {}
    for draft in drafts:
        if _serves(draft) and draft.recipients[0].participant.actor:
            for referent in draft.actors:
                masters.setdefault(referent.participant.actor or "", draft.recipients[0].participant.actor)
    for draft in drafts:
        if load_vocabulary().event(draft.event).kind == "event":
            draft.actors = _sworn(draft.actors, masters)
            draft.recipients = _sworn(draft.recipients, masters)
            draft.speakers = _sworn(draft.speakers, masters)


def _serves(draft: Draft) -> bool:
    """Whether a draft tells for whom somebody works now."""
    tie = draft.type in _SERVING and draft.status == "actual"
    past = not words().bygone.isdisjoint((draft.role or "").lower().split())
    return tie and not past and not draft.dropped and bool(draft.recipients)


def _sworn(referents: tuple[Referent, ...], masters: Mapping[str, str]) -> tuple[Referent, ...]:
    return tuple(_serving(r, masters.get(r.participant.actor or "")) for r in referents)


def _serving(referent: Referent, master: str | None) -> Referent:
    person = referent.participant
    if master is None or person.principal is not None or person.kind != "Person":
        return referent
    return replace(referent, participant=replace(person, principal=master), official=True)
