"""How sure a glance must be of a sentence before it is parsed: that depends on what stands around it.

News of conflict and diplomacy has powers at work (states, armed groups, officials) in more than half of its
sentences; other texts seldom in a third. In the first all is worth a look, in the others only what is plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import accumulate

_AROUND = 10
_FEW, _SHORT = 3, 12


class Level(IntEnum):
    """What a glance sees in a sentence; each level includes those below."""

    NOTHING = 0
    PERHAPS = 1  # the words of a rule, and somebody for its roles
    POWERS = 2  # ... who is a power
    LIKELY = 3  # ... and either two powers are there, or the words tell of violence or coercion
    PLAIN = 4  # ... by or between powers with names, or in several words; and nobody says "I" or "you"


# What share of sentences with powers around asks for which level.
_IN_ARTICLES = ((0.7, Level.PERHAPS), (0.5, Level.LIKELY), (0.0, Level.PLAIN))
_IN_SHORT_TEXTS = ((0.5, Level.PERHAPS), (0.3, Level.LIKELY), (0.0, Level.PLAIN))


def worth_parsing(levels: Sequence[Level]) -> frozenset[int]:
    """The numbers of the sentences of a text that reach the level that their surroundings ask for.

    >>> sorted(worth_parsing([Level.POWERS] * 12 + [Level.NOTHING] * 40 + [Level.POWERS]))
    [0, 1, 2, 3, 4, 5, 6]
    """
    sums = [0, *accumulate(level >= Level.POWERS for level in levels)]
    asked = (_asked(_share(sums, index), len(levels)) for index in range(len(levels)))
    return frozenset(i for i, (level, least) in enumerate(zip(levels, asked, strict=True)) if level >= least)


def _share(sums: Sequence[int], index: int) -> float:
    first, end = max(0, index - _AROUND), min(len(sums) - 1, index + _AROUND + 1)
    return (sums[end] - sums[first]) / (end - first)


def _asked(share: float, length: int) -> Level:
    if length <= _FEW:
        return Level.PERHAPS
    return next(
        level for least, level in (_IN_SHORT_TEXTS if length < _SHORT else _IN_ARTICLES) if share >= least
    )
