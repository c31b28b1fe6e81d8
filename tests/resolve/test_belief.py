"""Belief: Noisy-Or over independent voices, by rule, hedge, status and who speaks."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim, Document
from kg.resolve.belief import Belief, Path, independent
from kg.resolve.independence import Independence
from kg.resolve.policy import load_policy
from kg.resolve.reliability import Counted, Reliability
from kg.resolve.sources import Sources
from tests.resolve.made import CHAD, FRONT, SUDAN, articles, claim, document, named

POLICY = load_policy()
ARTICLE = POLICY.voices[0].weight
RULE = 0.8
SURE, HEDGED = claim(1), claim(1, hedge="reportedly")
UN = named("united-nations", "InternationalOrganization")


def belief_of(claims: list[Claim], documents: tuple[Document, ...] = ()) -> tuple[float, int]:
    known = {"test.rule": Counted(claims=80, right=64, sides_right=50, precision=0.8)}
    reliability = Reliability(known, smoothing=1e-9)
    weighing = Belief(POLICY.belief, reliability, Sources(POLICY, ()), Independence(POLICY.belief, documents))
    support = weighing.of(claims)
    return support.belief, support.voices


def in_articles(*claims: Claim) -> list[Claim]:
    return [replace(each, document=f"article-{n}", id=f"{n}") for n, each in enumerate(claims)]


SAID = RULE * ARTICLE
DOUBTED = SAID * POLICY.belief.hedged


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([SURE], SAID),
        ([HEDGED], DOUBTED),
        ([SURE, SURE], 1 - (1 - SAID) ** 2),
        ([SURE, HEDGED], 1 - (1 - SAID) * (1 - DOUBTED)),
        ([SURE, SURE, SURE], 1 - (1 - SAID) ** 3),
    ],
)
def test_each_independent_article_takes_away_a_share_of_the_doubt(
    claims: list[Claim], expected: float
) -> None:
    assert belief_of(in_articles(*claims)) == (pytest.approx(expected, abs=1e-4), len(claims))


def test_sentences_of_one_article_count_once_and_the_surest_counts() -> None:
    assert belief_of([SURE, claim(2), claim(3)]) == belief_of([SURE])
    assert belief_of([HEDGED, claim(2)]) == belief_of([SURE])


def test_one_source_in_two_articles_is_heard_once() -> None:
    heard = claim(1, speakers=(UN,))
    assert belief_of(in_articles(heard, heard)) == belief_of([heard])
    assert belief_of(in_articles(heard, claim(1, speakers=(SUDAN,))))[1] == 2


def test_an_article_that_tells_it_itself_and_quotes_a_source_heard_elsewhere_still_counts() -> None:
    quoted, own = claim(1, speakers=(UN,)), claim(2)
    claims = [quoted, own, replace(quoted, document="two", id="two.1")]
    assert belief_of(claims)[1] == 2


def test_a_deed_of_ones_own_weighs_less_than_that_of_another() -> None:
    own = belief_of([claim(1, actors=(FRONT,), speakers=(FRONT,))])
    others = belief_of([claim(1, actors=(FRONT,), speakers=(CHAD,))])
    assert own < others < belief_of([SURE])


def test_speech_of_ones_own_is_no_boast() -> None:
    own = belief_of([claim(1, event_class="Demand", actors=(CHAD,), speakers=(CHAD,))])
    assert own == belief_of([claim(1, event_class="Demand", actors=(SUDAN,), speakers=(CHAD,))])


def test_what_is_not_told_as_a_fact_is_believed_less() -> None:
    assert belief_of([claim(1, status="hypothetical")]) < belief_of([claim(1, status="future")])
    assert belief_of([claim(1, status="future")]) < belief_of([SURE])


@settings(deadline=None)
@given(articles().filter(bool), st.randoms(use_true_random=False))
def test_belief_lies_between_nothing_and_certainty_and_knows_no_order(
    claims: tuple[Claim, ...], random: Random
) -> None:
    shuffled = random.sample(claims, len(claims))
    belief, voices = belief_of(list(claims))
    assert 0 < belief <= 1
    assert 1 <= voices <= len({each.document for each in claims})
    assert belief_of(shuffled) == (belief, voices)


@settings(deadline=None)
@given(articles().filter(bool))
def test_another_article_never_shakes_belief(claims: tuple[Claim, ...]) -> None:
    other = claim(9, "another")
    assert belief_of([*claims, other]) >= belief_of(list(claims))


@settings(deadline=None)
@given(articles().filter(bool))
def test_a_hedge_never_strengthens(claims: tuple[Claim, ...]) -> None:
    hedged = [replace(each, hedge="allegedly") for each in claims]
    sure = [replace(each, hedge=None) for each in claims]
    assert belief_of(hedged)[0] <= belief_of(list(claims))[0] <= belief_of(sure)[0]


def test_articles_of_one_publisher_are_one_voice() -> None:
    papers = tuple(
        replace(document(f"article-{number}"), publisher=name)
        for number, name in enumerate(("The Gazette", "the gazette", "The Courier"))
    )
    assert belief_of(in_articles(SURE, SURE, SURE), papers)[1] == 2


def test_the_strongest_set_is_chosen() -> None:
    strengths = {Path("un", "a"): 0.9, Path("a", "a"): 0.7, Path("un", "b"): 0.8}
    assert sorted(independent(strengths)) == [0.7, 0.8]
    assert independent({Path("un", "a"): 0.5, Path("un", "b"): 0.8}) == [0.8]
