"""Which claims of two builds are one: those of one sentence and type, whatever their ids are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Claim

_Place = tuple[str, int, int, str]


def pair_claims(old: Iterable[Claim], new: Iterable[Claim]) -> dict[str, str]:
    """For ids of old claims those of the new that say the same sentence's word of the same type.

    Where a sentence has several of one type, equal ones are paired first, the rest in their order.
    """
    before, after = _by_place(old), _by_place(new)
    return {
        one.id: other.id
        for place, claims in before.items()
        for one, other in _paired(claims, after.get(place, []))
    }


def _by_place(claims: Iterable[Claim]) -> dict[_Place, list[Claim]]:
    found: dict[_Place, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.document, claim.begin, claim.end, claim.type].append(claim)
    return found


def _paired(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    left, right = list(old), list(new)
    for one in old:
        equal = next((other for other in right if _content(other) == _content(one)), None)
        if equal is not None:
            left.remove(one)
            right.remove(equal)
            yield one, equal
    yield from zip(left, right, strict=False)


def _content(claim: Claim) -> Claim:
    """A claim without the ids that shift with every claim before it."""
    return replace(claim, id="", of=None, again=None)
