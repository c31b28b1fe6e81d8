"""Which claims are worth comparing: those that share a day, a place, a party or a rare word.

Blocks of claims that share one of these are compared in full while they are small. Members of a large one are
compared only with those that share a second thing, for no single piece of evidence makes two claims one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from kg.resolve.telling import Rarity, Telling

LIMIT = 40
_RARE = 60
_MANY_WORDS = 6
_DAY, _MONTH = 3, 62


def candidates(told: Sequence[Telling], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the lower first, each once; all in one type and status."""
    blocks = _blocks(told, rarity)
    of_claim: dict[int, list[list[int]]] = defaultdict(list)
    for block in blocks:
        for member in block:
            of_claim[member].append(block)
    for one in sorted(of_claim):
        yield from ((one, other) for other in sorted({o for b in of_claim[one] for o in b if o > one}))


def _blocks(told: Sequence[Telling], rarity: Rarity) -> list[list[int]]:
    keys = [tuple(dict.fromkeys(_keys(each, rarity))) for each in told]
    sizes = Counter(key for own in keys for key in own)
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        large = []
        for key in own:
            if 1 < sizes[key] <= LIMIT:
                found[key,].append(position)
            elif sizes[key] > LIMIT:
                large.append(key)
        for pair in combinations(sorted(large), 2):
            found[pair].append(position)
    return [part for key in sorted(found) for part in _parts(found[key], told)]


def _parts(block: list[int], told: Sequence[Telling]) -> Iterator[list[int]]:
    """A block, or if it is still large, overlapping stretches of it in the order of time."""
    if len(block) <= LIMIT:
        if len(block) > 1:
            yield block
        return
    ordered = sorted(block, key=lambda position: _order(told[position]))
    for start in range(0, len(ordered) - LIMIT // 2, LIMIT // 2):
        yield ordered[start : start + LIMIT]


def _order(telling: Telling) -> tuple[str, str, int, str]:
    claim = telling.claim
    return (claim.when.earliest.isoformat() if claim.when else "", claim.document, claim.begin, claim.id)


def _keys(telling: Telling, rarity: Rarity) -> Iterator[str]:
    claim = telling.claim
    within = f"{claim.type} {claim.status}"
    yield f"{within} document {claim.document}"
    yield from (f"{within} {time}" for time in _times(telling))
    if claim.place is not None:
        yield f"{within} place {claim.place.place or claim.place.label}"
    parties = telling.actors | telling.recipients | telling.actor_states | telling.recipient_states
    yield from (f"{within} party {party}" for party in sorted(parties))
    if telling.about is not None:
        yield f"{within} about {telling.about}"
    rare = sorted((rarity.count(word), word) for word in telling.words if 1 < rarity.count(word) <= _RARE)
    yield from (f"{within} word {word}" for _, word in rare[:_MANY_WORDS])


def _times(telling: Telling) -> Iterator[str]:
    """Its days and the one after, its months, its years: as fine as they can be shared."""
    when = telling.claim.when
    if when is None:
        return
    width = when.width.days
    if width <= _DAY:
        yield from (f"day {when.earliest + timedelta(days=after)}" for after in range(width + 2))
    if width <= _MONTH:
        yield from sorted({f"month {day:%Y-%m}" for day in (when.earliest, when.latest)})
    yield from (
        f"year {year}"
        for year in range(when.earliest.year, min(when.latest.year, when.earliest.year + 9) + 1)
    )
