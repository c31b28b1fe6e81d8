"""Tolls of an event: every figure with whose it is, and the best of them by the policy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import Claim, StatedToll, Toll
from kg.resolve.actors import actor_id
from kg.resolve.policy import Criterion, TollPolicy, Voice

Read = Callable[[Claim], tuple[Toll, ...]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated toll, the voice that gives it, the day of the report, and how many claims give the number."""

    stated: StatedToll
    voice: Voice
    day: date
    support: int


def stated_tolls(claims: Iterable[Claim], event: str, read: Read) -> tuple[StatedToll, ...]:
    """Every figure of the claims about an event; what an article repeats of one source stands there once."""
    found: dict[StatedToll, StatedToll] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.begin, claim.id)):
        voices = tuple(dict.fromkeys(actor_id(p, event) for p in claim.speakers))
        for toll in read(claim):
            found.setdefault(
                StatedToll(toll, claim.document, None, voices),
                StatedToll(toll, claim.document, claim.id, voices),
            )
    return tuple(sorted(found.values(), key=_order))


def _order(stated: StatedToll) -> tuple[str, int, float, str, str]:
    high = stated.toll.high if stated.toll.high is not None else float("inf")
    return (stated.document, stated.toll.low, high, stated.toll.stated, stated.claim or "")


def best_toll(
    stated: Sequence[StatedToll],
    voices: Mapping[str, Voice],
    reported: Mapping[str, date | None],
    policy: TollPolicy,
) -> StatedToll | None:
    """The figure that the policy prefers, or None where there is none.

    `voices` are those of the claims by id, `reported` the days of the documents; an undated report counts as
    the oldest. Of figures that differ in no criterion the higher is taken.
    """
    numbers = Counter((each.toll.low, each.toll.high) for each in stated)
    figures = (
        Figure(
            each,
            voices[each.claim or ""],
            reported.get(each.document) or date.min,
            numbers[each.toll.low, each.toll.high],
        )
        for each in stated
    )
    ranked = sorted(figures, key=lambda figure: _preference(figure, policy.order), reverse=True)
    best = next(iter(ranked), None)
    if best is not None and policy.refined:
        best = next((figure for figure in ranked if _refines(figure, best)), best)
    return best.stated if best else None


def _refines(figure: Figure, best: Figure) -> bool:
    """Whether a figure gives exactly what a best one that is open above leaves open."""
    exact, bound = figure.stated.toll, best.stated.toll
    return (
        bound.high is None and exact.high == exact.low >= bound.low and figure.voice.rank <= best.voice.rank
    )


def _preference(figure: Figure, order: Iterable[Criterion]) -> tuple[float, ...]:
    return (*(_MERITS[criterion](figure) for criterion in order), figure.stated.toll.low)


_MERITS: Mapping[Criterion, Callable[[Figure], float]] = {
    "rank": lambda figure: -figure.voice.rank,
    "day": lambda figure: figure.day.toordinal(),
    "weight": lambda figure: figure.voice.weight,
    "exact": lambda figure: figure.stated.toll.low == figure.stated.toll.high,
    "support": lambda figure: figure.support,
}
