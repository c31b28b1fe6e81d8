"""Belief in an event or tie, between 0 and 1: Noisy-Or over the voices that report it independently.

belief = 1 - product over voices of (1 - r), r = how often the rule is right x weight of the voice x status
x hedge. docs/belief.md tells where each comes from. After the belief model of INDRA (Gyori et al. 2017).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p, prod

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.model import Claim
from kg.resolve.independence import Independence, Path
from kg.resolve.policy import BeliefPolicy
from kg.resolve.reliability import Reliability
from kg.resolve.sources import Sources


@dataclass(frozen=True, slots=True)
class Support:
    """The belief that claims give together, rounded to four places, and how many voices it stands on."""

    belief: float
    voices: int


class Belief:
    """Weighs the claims about one event or tie."""

    def __init__(
        self, policy: BeliefPolicy, reliability: Reliability, sources: Sources, independence: Independence
    ) -> None:
        self._policy, self._reliability = policy, reliability
        self._sources, self._independence = sources, independence

    def of(self, claims: Sequence[Claim]) -> Support:
        """The belief in what the claims, one at least, are about. Their order does not matter."""
        parties = self._sources.parties(claims)
        paths = self._independence.paths(claims)
        strengths: dict[Path, float] = {}
        for claim in claims:
            strength = self._trust(claim) * self._sources.voice(claim, parties).weight
            strengths[paths[claim.id]] = max(strengths.get(paths[claim.id], 0.0), strength)
        heard = independent(strengths)
        return Support(round(1 - prod(1 - each for each in sorted(heard)), 4), len(heard))

    def _trust(self, claim: Claim) -> float:
        """How far the reading of one claim is trusted, whoever says it."""
        hedge = self._policy.hedged if claim.hedge else 1.0
        return self._reliability.of(claim.rule) * self._policy.status[claim.status] * hedge


def independent(strengths: Mapping[Path, float]) -> list[float]:
    """The strongest set of claims in which each article speaks once and each source is heard once."""
    origins = sorted({path.origin for path in strengths})
    if len(origins) == 1:
        return [max(strengths.values())]
    sources = sorted({path.source for path in strengths})
    doubt_taken = np.zeros((len(origins), len(sources)))
    for path, strength in strengths.items():
        doubt_taken[origins.index(path.origin), sources.index(path.source)] = -log1p(-strength)
    chosen = zip(*linear_sum_assignment(doubt_taken, maximize=True), strict=True)
    pairs = (Path(sources[column], origins[row]) for row, column in chosen)
    return [strengths[pair] for pair in pairs if pair in strengths]
