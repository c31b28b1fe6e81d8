"""Named actors that no list knows: what they are over all their claims, and which of them are still quiet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.language.gazetteer import Gazetteer
from kg.language.normal import fold
from kg.model import Actor, Claim, Judgement, Participant
from kg.resolve.renaming import participants_of

UNTYPED = "Organization"
"""What extraction makes of a name of which the text says no more."""


def settle_newcomers(
    actors: Iterable[Actor], claims: Iterable[Claim], judgements: Iterable[Judgement], gazetteer: Gazetteer
) -> tuple[Actor, ...]:
    """The actors, in their order, those that only the articles name with their kind and `quiet` settled.

    The kind is the one most often told; who claims responsibility and is told to be nothing else is an armed
    group. Quiet is who is named in one document alone and in no judgement but an unsure one.
    """
    told = mentions(claims)
    confirmed = {side for j in judgements if j.verdict != "unsure" for side in (j.one, j.other)}
    return tuple(
        _settled(actor, told.get(actor.id, ()), confirmed) if is_newcomer(actor, gazetteer) else actor
        for actor in actors
    )


def is_newcomer(actor: Actor, gazetteer: Gazetteer) -> bool:
    """Whether only articles name an actor. An organ or office composed after a known actor is none:
    "Ambassador of Peru", "Peruvian police"."""
    return not actor.known and actor.kind != "UnnamedActor" and not _composed(actor, gazetteer)


def _composed(actor: Actor, gazetteer: Gazetteer) -> bool:
    owner = gazetteer.actors.get(actor.principal or "")
    if owner is None or (actor.kind == "Person" and " of " not in actor.label):
        return False
    label = f" {fold(actor.label).lower()} "
    return any(f" {fold(name).lower()} " in label for name in (owner.label, *owner.adjectives, *owner.names))


Mention = tuple[Claim, Participant]
"""A claim, and who of those in it is meant."""


def mentions(claims: Iterable[Claim]) -> Mapping[str, Sequence[Mention]]:
    """For each actor the claims that name it, in their order, and who it is there."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for claim in claims:
        for party in participants_of(claim):
            if party.actor is not None:
                found[party.actor].append((claim, party))
    return found


def _settled(actor: Actor, told: Sequence[Mention], confirmed: set[str]) -> Actor:
    documents = {claim.document for claim, _ in told}
    named = {actor.id, *(f"{actor.id}@{document}" for document in documents)}
    quiet = len(documents) < 2 and named.isdisjoint(confirmed)
    return replace(actor, kind=_kind(actor, told), quiet=quiet)


def _kind(actor: Actor, told: Sequence[Mention]) -> str:
    kinds = sorted(party.kind for _, party in told if party.kind != UNTYPED)
    if kinds:
        return max(kinds, key=kinds.count)
    return "ArmedGroup" if actor.kind == UNTYPED and any(_claims_attacks(actor, told)) else actor.kind


def _claims_attacks(actor: Actor, told: Sequence[Mention]) -> Iterator[bool]:
    for claim, _ in told:
        own = any(party.actor == actor.id for party in claim.actors)
        yield own and claim.type == "CLAIM" and claim.status == "actual"
