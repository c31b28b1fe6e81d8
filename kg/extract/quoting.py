"""Claims in the words of the text as it was written, where it was read otherwise."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Claim, Location, Participant


def as_written(claim: Claim, text: str) -> Claim:
    """A claim with its quote, and the words for those who take part and for the place, taken from `text`."""
    return replace(
        claim,
        quote=text[claim.begin : claim.end],
        actors=_quoted(claim.actors, text),
        recipients=_quoted(claim.recipients, text),
        speakers=_quoted(claim.speakers, text),
        place=_located(claim.place, text),
    )


def _quoted(participants: tuple[Participant, ...], text: str) -> tuple[Participant, ...]:
    return tuple(replace(one, written=text[one.begin : one.end]) for one in participants)


def _located(place: Location | None, text: str) -> Location | None:
    return replace(place, written=text[place.begin : place.end]) if place is not None else None
