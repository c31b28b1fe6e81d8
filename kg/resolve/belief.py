"""Belief in an event or tie, between 0 and 1: Noisy-Or over the articles that report it.

belief = 1 - product over articles of (1 - r), r = RULE x HEDGE (if hedged); several sentences of one article
count once. After the belief model of INDRA (Gyori et al. 2017), with our own constants.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

from kg.model import Claim

RULE, HEDGE = 0.8, 0.6


def belief(claims: Iterable[Claim]) -> float:
    """The belief that claims, all about one event or tie, give it together, rounded to four places."""
    best: dict[str, float] = {}
    for claim in claims:
        reliability = RULE * (HEDGE if claim.hedge else 1.0)
        best[claim.document] = max(best.get(claim.document, 0.0), reliability)
    return round(1 - prod(1 - r for r in best.values()), 4)
