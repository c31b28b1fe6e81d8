"""How sure a glance must be of a sentence before it is parsed: that depends on what stands around it.

News of conflict and diplomacy has powers at work (states, armed groups, officials) in more than half of its
sentences; other texts seldom in a third. In the first all is worth a look, in the others only what is plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import accumulate

_AROUND = 10
_FEW, _SHORT = 3, 32


class Level(IntEnum):
    """What a glance sees in a sentence; each level includes those below."""

    NOTHING = 0
    PERHAPS = 1  # the words of a rule, and somebody for its roles
    POWERS = 2  # ... who is a power
    LIKELY = 3  # ... in a telling word; and either two powers are there, or it tells of violence
    PLAIN = 4  # ... by armed men, or between powers that are known by name; and nobody says "I" or "you"


# What share of sentences with powers around asks for which level. A report seldom is long, and has no place
# for much that tells nothing.
_IN_ARTICLES = ((0.7, Level.PERHAPS), (0.5, Level.LIKELY), (0.0, Level.PLAIN))
_IN_SHORT_TEXTS = ((0.45, Level.PERHAPS), (0.3, Level.LIKELY), (0.0, Level.PLAIN))


def asked(powers: Sequence[bool]) -> list[Level]:
    """The level that each sentence of a text must reach, out of which of them reach "powers".

    >>> [level.name for level in asked([True] * 12 + [False] * 40)][::20]
    ['PERHAPS', 'PLAIN', 'PLAIN']
    """
    sums = [0, *accumulate(powers)]
    return [_asked(_share(sums, index), len(powers)) for index in range(len(powers))]


def _share(sums: Sequence[int], index: int) -> float:
    first, end = max(0, index - _AROUND), min(len(sums) - 1, index + _AROUND + 1)
    return (sums[end] - sums[first]) / (end - first)


def _asked(share: float, length: int) -> Level:
    if length <= _FEW:
        return Level.PERHAPS
    return next(
        level for least, level in (_IN_SHORT_TEXTS if length < _SHORT else _IN_ARTICLES) if share >= least
    )
