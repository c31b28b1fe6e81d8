"""How far each rule can be trusted: of its claims in annotated articles, how many are right."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.matching import Matching
from kg.evaluate.scoring import ratio


@dataclass(frozen=True, slots=True)
class RuleScore:
    """`claims` of a rule in annotated articles, those `right`, and of them those with both sides right."""

    rule: str
    claims: int
    right: int
    sides_right: int

    @property
    def precision(self) -> float | None:
        """Right claims by all claims."""
        return ratio(self.right, self.claims)


def reliability(matchings: Iterable[Matching]) -> tuple[RuleScore, ...]:
    """A score for each rule that has claims in the articles, in alphabetical order.

    A claim is right if the record that it belongs to is about an annotated statement, core or not.
    """
    claims, right, sides_right = Counter[str](), Counter[str](), Counter[str]()
    for matching in matchings:
        document = matching.gold.doc
        for record in matching.records:
            claims.update(record.rules(document))
        for pair in matching.pairs:
            right.update(pair.record.rules(document))
            if pair.sides_agree:
                sides_right.update(pair.record.rules(document))
    return tuple(RuleScore(rule, claims[rule], right[rule], sides_right[rule]) for rule in sorted(claims))


def reliability_json(scores: Iterable[RuleScore]) -> str:
    """An object by rule id: {"claims", "right", "sides_right", "precision"}; one rule to a line."""
    rows = (f"{json.dumps(score.rule)}: {json.dumps(_row(score))}" for score in scores)
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _row(score: RuleScore) -> Mapping[str, float | int | None]:
    return {
        "claims": score.claims,
        "right": score.right,
        "sides_right": score.sides_right,
        "precision": score.precision,
    }
