"""Which events are contested: tolls that cannot both be true, denials, and blame laid on different actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Claim, Event, StatedToll, Toll, World


@dataclass(frozen=True, slots=True)
class Contest:
    """How far the sources disagree on one event.

    `killed` and `injured` count pairs of stated tolls that do not overlap, `denials` who denies it, `blame`
    pairs of attributions that name no actor in common. `weight` is the number of claims times their sum.
    """

    event: str
    label: str
    claims: int
    killed: int
    injured: int
    denials: int
    blame: int
    weight: int


def contests(world: World) -> tuple[Contest, ...]:
    """The contested events, those with the greatest weight first, then by id."""
    about: dict[str, list[Event]] = defaultdict(list)
    for event in world.events:
        if event.of is not None:
            about[event.of].append(event)
    claims = {claim.id: claim for claim in world.claims}
    named = {actor.id for actor in world.actors if actor.kind != "UnnamedActor"}
    rows = (_contest(event, about[event.id], claims, named) for event in world.events)
    return tuple(sorted((row for row in rows if row.weight), key=lambda row: (-row.weight, row.event)))


def _contest(
    event: Event, about: Sequence[Event], claims: Mapping[str, Claim], named: Collection[str]
) -> Contest:
    number = len(event.claims) + sum(len(other.claims) for other in about)
    killed, injured = _apart(event.killed), _apart(event.injured)
    denials = sum(other.type == "DENY" and other.status == "actual" for other in about)
    blame = _competing(set(_attributions(event, about, claims, named)))
    return Contest(
        event=event.id,
        label=event.label,
        claims=number,
        killed=killed,
        injured=injured,
        denials=denials,
        blame=blame,
        weight=number * (killed + injured + denials + blame),
    )


def overlap(one: Toll, other: Toll) -> bool:
    """True if one number of persons could satisfy both tolls.

    >>> overlap(Toll(23, None, "at least 23"), Toll(101, 101, "101"))
    True
    >>> overlap(Toll(9, 9, "nine"), Toll(12, 12, "12"))
    False
    """
    return _reaches(one, other.low) and _reaches(other, one.low)


def _reaches(toll: Toll, low: int) -> bool:
    return toll.high is None or toll.high >= low


def _apart(stated: Iterable[StatedToll]) -> int:
    ranges = {(found.toll.low, found.toll.high): found.toll for found in stated}
    return sum(not overlap(one, other) for one, other in combinations(ranges.values(), 2))


def _attributions(
    event: Event, about: Sequence[Event], claims: Mapping[str, Claim], named: Collection[str]
) -> Iterator[frozenset[str]]:
    """The named actors to whom one claim, claimant or accuser lays the event."""
    for claim in (claims[claim] for claim in event.claims if claim in claims):
        if claim.status == "actual":
            yield frozenset(p.actor for p in claim.actors if p.actor is not None and p.actor in named)
    for other in about:
        if other.status == "actual" and other.type == "CLAIM":
            yield frozenset(actor for actor in other.actors if actor in named)
        if other.status == "actual" and other.type == "ACCUSE":
            yield frozenset(actor for actor in other.recipients if actor in named)


def _competing(attributions: Iterable[frozenset[str]]) -> int:
    stated = [actors for actors in attributions if actors]
    return sum(one.isdisjoint(other) for one, other in combinations(stated, 2))
