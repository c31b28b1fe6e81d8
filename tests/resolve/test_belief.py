"""Belief: Noisy-Or over articles, less for what is hedged."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Claim
from kg.resolve.belief import HEDGE, RULE, belief
from tests.resolve.made import articles, claim

SURE, HEDGED = claim(1), claim(1, hedge="reportedly")


def in_articles(*claims: Claim) -> list[Claim]:
    return [replace(each, document=f"article-{number}") for number, each in enumerate(claims)]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([SURE], RULE),
        ([HEDGED], RULE * HEDGE),
        ([SURE, SURE], 1 - (1 - RULE) ** 2),
        ([SURE, HEDGED], 1 - (1 - RULE) * (1 - RULE * HEDGE)),
        ([SURE, SURE, SURE], 1 - (1 - RULE) ** 3),
    ],
)
def test_each_article_takes_away_a_share_of_the_doubt(claims: list[Claim], expected: float) -> None:
    assert belief(in_articles(*claims)) == pytest.approx(expected, abs=1e-4)


def test_several_sentences_of_one_article_count_once_and_the_surest_counts() -> None:
    assert belief([SURE, SURE, SURE]) == belief([SURE])
    assert belief([HEDGED, SURE]) == belief([SURE])
    assert belief([HEDGED, HEDGED]) == belief([HEDGED])


@given(articles().filter(bool), st.randoms(use_true_random=False))
def test_belief_lies_between_nothing_and_certainty_and_knows_no_order(
    claims: tuple[Claim, ...], random: Random
) -> None:
    shuffled = random.sample(claims, len(claims))
    assert 0 < belief(claims) <= 1
    assert belief(shuffled) == belief(claims)


@given(articles().filter(bool), articles())
def test_more_claims_never_shake_belief(claims: tuple[Claim, ...], more: tuple[Claim, ...]) -> None:
    assert belief([*claims, *more]) >= belief(claims)


@given(articles().filter(bool))
def test_a_hedge_never_strengthens(claims: tuple[Claim, ...]) -> None:
    hedged = [replace(each, hedge="allegedly") for each in claims]
    sure = [replace(each, hedge=None) for each in claims]
    assert belief(hedged) <= belief(claims) <= belief(sure)


def test_nothing_is_believed_without_a_claim() -> None:
    assert belief([]) == 0
