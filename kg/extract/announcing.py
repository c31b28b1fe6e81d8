"""What is announced: an act of cooperation or of yielding still to come is a promise today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.sides import same_side
from kg.vocabulary import load_vocabulary

_GIVEN_WORD = frozenset({"AGREE", "CONCEDE"})


def announcements(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A promise for every future act that the vocabulary has announced, unless the sentence tells of one.

    "Chad will free the pilots" is a release in the future and a promise of it now.
    """
    told = [d for d in drafts if d.status == "actual" and not d.dropped and d.type in _GIVEN_WORD]
    for draft in drafts:
        promise = load_vocabulary().event(draft.event).announced
        if promise is None or draft.status != "future" or draft.dropped or not draft.actors:
            continue
        if any(_already(other, draft) for other in told):
            continue
        told.append(_promise(draft, promise))
        yield told[-1]


def _already(told: Draft, draft: Draft) -> bool:
    return told.sentence is draft.sentence and (
        told.predicate in draft.predicate.ancestors() or same_side(told.actors, draft.actors)
    )


def _promise(draft: Draft, event: str) -> Draft:
    return replace(draft, event=event, status="actual", of=draft, besides=(), place=None, when=None)
