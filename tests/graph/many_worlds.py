"""The border world many times over, for measuring: the same shape, every id its own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from border_world import border_world

from kg.model import Claim, Event, StatedToll, World


@cache
def many_worlds(times: int) -> World:
    """As many copies of documents, claims, events and ties; actors and places are shared."""
    copies = [_copy(border_world(), f"-{number:04d}") for number in range(times)]
    return replace(
        border_world(),
        documents=_all(copies, "documents"),
        claims=tuple(
            sorted(_all(copies, "claims"), key=lambda claim: (claim.document, claim.begin, claim.id))
        ),
        events=_all(copies, "events"),
        ties=_all(copies, "ties"),
    )


def _all(copies: list[World], name: str) -> tuple:
    return tuple(
        sorted((thing for copy in copies for thing in getattr(copy, name)), key=lambda each: each.id)
    )


def _copy(world: World, mark: str) -> World:
    return replace(
        world,
        documents=tuple(replace(each, id=each.id + mark) for each in world.documents),
        claims=tuple(_claim(each, mark) for each in world.claims),
        events=tuple(_event(each, mark) for each in world.events),
        ties=tuple(
            replace(each, id=each.id + mark, claims=tuple(c + mark for c in each.claims))
            for each in world.ties
        ),
    )


def _claim(claim: Claim, mark: str) -> Claim:
    return replace(
        claim,
        id=claim.id + mark,
        document=claim.document + mark,
        of=claim.of and claim.of + mark,
    )


def _event(event: Event, mark: str) -> Event:
    return replace(
        event,
        id=event.id + mark,
        claims=tuple(claim + mark for claim in event.claims),
        of=event.of and event.of + mark,
        killed=tuple(_toll(each, mark) for each in event.killed),
        killed_best=event.killed_best and _toll(event.killed_best, mark),
        attributions=tuple(replace(each, claim=each.claim + mark) for each in event.attributions),
    )


def _toll(stated: StatedToll, mark: str) -> StatedToll:
    return replace(stated, document=stated.document + mark, claim=stated.claim and stated.claim + mark)
