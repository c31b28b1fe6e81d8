"""Claims come together into events: a partition, in which contradictions keep things apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Document, Interval, Toll
from kg.resolve.clusters import clusters
from kg.resolve.likeness import ACROSS_ARTICLES, Comparison
from tests.resolve.made import (
    CHAD,
    FRONT,
    GUNMEN,
    MONDAY,
    PESHAWAR,
    QUETTA,
    SOLDIERS,
    SUDAN,
    WEDNESDAY,
    articles,
    claim,
    day,
)

COMPARISON = Comparison(load_gazetteer())


def grouped(*claims: Claim) -> list[list[str]]:
    ordered = sorted(claims, key=lambda c: (c.document, c.begin, c.id))
    return [sorted(c.id for c in cluster.claims) for cluster in clusters(ordered, COMPARISON)]


def told(*texts: str) -> list[list[Claim]]:
    """The attacks of several articles of one Wednesday, as their events."""
    documents = [Document(f"d{number}", text, WEDNESDAY) for number, text in enumerate(texts)]
    found = [c for each in documents for c in extract(each) if c.type == "ASSAULT"]
    return [list(cluster.claims) for cluster in clusters(found, COMPARISON)]


@settings(deadline=None, derandomize=True)
@given(articles())
def test_every_claim_is_in_exactly_one_cluster(claims: tuple[Claim, ...]) -> None:
    events = [each for each in claims if each.kind == "event"]
    found = Counter(each.id for cluster in clusters(events, COMPARISON) for each in cluster.claims)
    assert found == Counter(each.id for each in events)


@settings(deadline=None, derandomize=True)
@given(articles())
def test_a_cluster_is_of_one_type_and_one_status(claims: tuple[Claim, ...]) -> None:
    for cluster in clusters([each for each in claims if each.kind == "event"], COMPARISON):
        assert cluster.claims
        assert len({(each.type, each.status) for each in cluster.claims}) == 1


@settings(deadline=None, derandomize=True)
@given(articles())
def test_no_cluster_holds_two_claims_of_different_times(claims: tuple[Claim, ...]) -> None:
    for cluster in clusters([each for each in claims if each.kind == "event"], COMPARISON):
        for one in cluster.claims:
            for other in cluster.claims:
                assert "at different times" not in COMPARISON.likeness(one, other).reasons


@settings(deadline=None, derandomize=True)
@given(articles())
def test_clusters_come_in_the_order_of_their_first_claims(claims: tuple[Claim, ...]) -> None:
    ordered = sorted((c for c in claims if c.kind == "event"), key=lambda c: (c.document, c.begin, c.id))
    firsts = [(c.claims[0].document, c.claims[0].begin) for c in clusters(ordered, COMPARISON)]
    assert firsts == sorted(firsts)


BLAST: dict[str, Any] = {
    "event_class": "Bombing",
    "when": day(MONDAY),
    "place": PESHAWAR,
    "quote": "A bomb tore through a mosque.",
}


def test_one_attack_told_thrice_is_one() -> None:
    five, at_least = (Toll(5, 5, "five"),), (Toll(4, None, "at least four"),)
    first = claim(1, "one", **BLAST, killed=five)
    second = claim(1, "two", **BLAST, killed=at_least, recipients=(CHAD,))
    third = claim(1, "three", **{**BLAST, "event_class": "SuicideBombing"}, actors=(FRONT,))
    assert grouped(first, second, third) == [["one.1", "three.1", "two.1"]]


def test_one_attack_told_thrice_in_one_article_is_one() -> None:
    assert grouped(*(claim(number, "one", **BLAST) for number in (1, 2, 30))) == [
        ["one.1", "one.2", "one.30"]
    ]


def test_two_attacks_of_one_day_in_two_towns_stay_two() -> None:
    other = {**BLAST, "place": QUETTA}
    assert grouped(claim(1, "one", **BLAST), claim(2, "one", **other)) == [["one.1"], ["one.2"]]
    assert grouped(claim(1, "one", **BLAST), claim(1, "two", **other)) == [["one.1"], ["two.1"]]


def test_two_attacks_alike_in_all_but_the_town_stay_two() -> None:
    alike = {**BLAST, "actors": (GUNMEN,), "recipients": (SOLDIERS,), "quote": "Gunmen stormed a mosque."}
    other = {**alike, "place": QUETTA}
    assert grouped(claim(1, "one", **alike), claim(2, "one", **other)) == [["one.1"], ["one.2"]]
    assert grouped(claim(1, "one", **alike), claim(1, "two", **other)) == [["one.1"], ["two.1"]]


def test_two_attacks_in_one_town_on_two_days_stay_two() -> None:
    other = {**BLAST, "when": day(WEDNESDAY)}
    assert grouped(claim(1, "one", **BLAST), claim(2, "one", **other)) == [["one.1"], ["one.2"]]


def test_attacks_of_unnamed_men_with_nothing_else_in_common_stay_apart() -> None:
    assert grouped(claim(1, "one", actors=(GUNMEN,)), claim(1, "two", actors=(GUNMEN,))) == [
        ["one.1"],
        ["two.1"],
    ]


def test_a_claim_that_contradicts_one_member_does_not_join_through_another() -> None:
    vague = claim(2, "one", event_class="Bombing", when=day(MONDAY), quote="A bomb tore through a mosque.")
    elsewhere = claim(3, "one", **{**BLAST, "when": day(WEDNESDAY)})
    assert grouped(claim(1, "one", **BLAST), vague, elsewhere) == [["one.1", "one.2"], ["one.3"]]


def test_two_events_of_one_article_never_become_one_through_another_article() -> None:
    one = claim(1, "one", **BLAST)
    two = [
        claim(1, "two", **BLAST, killed=(Toll(5, 5, "five"),)),
        claim(2, "two", **{**BLAST, "place": QUETTA}),
    ]
    found = grouped(one, *two)
    assert sorted(found) == [["one.1", "two.1"], ["two.2"]]


def test_meetings_of_the_same_day_with_other_parties_stay_apart() -> None:
    here = claim(1, "one", "Meeting", actors=(CHAD, SUDAN), when=day(MONDAY), place=PESHAWAR)
    same = claim(1, "two", "Meeting", actors=(SUDAN, CHAD), when=day(MONDAY), place=PESHAWAR)
    other = claim(1, "three", "Meeting", actors=(FRONT,), when=day(MONDAY), place=QUETTA)
    assert sorted(grouped(here, same, other)) == [["one.1", "two.1"], ["three.1"]]


THRICE = (
    "A car bomb killed 12 traders at a market in Quetta on Monday.",
    "At least ten people were killed on Monday when a bomb exploded at a market in Quetta, Pakistan said.",
    "The Baloch Liberation Army carried out Monday's bombing of a market in Quetta, which killed 12 people.",
)


def test_one_attack_in_three_articles_is_one_event() -> None:
    assert [len(cluster) for cluster in told(*THRICE)] == [3]


@pytest.mark.parametrize(
    "later",
    [
        "Pakistan marked the anniversary of the bombing of a market in Quetta on 13 May 2019.",
        "Mourners gathered in Quetta on Wednesday, five years after a bombing at a market on 13 May 2019.",
        "A bomb exploded at a market in Quetta on 13 May 2019.",
    ],
)
def test_the_anniversary_of_an_attack_does_not_merge_with_todays(later: str) -> None:
    found = told(THRICE[0], later)
    assert all(len({claim.document for claim in cluster}) == 1 for cluster in found)


def test_the_attack_told_again_in_one_article_is_one_event() -> None:
    text = (
        "A car bomb exploded at a market in Quetta on Monday. Iran condemned Monday's attack in Quetta. "
        "Nobody claimed responsibility for the bombing of the market."
    )
    assert len(told(text)) == 1


def test_two_towns_in_one_sentence_are_two_events() -> None:
    text = "Gunmen attacked a bus in Quetta on Monday and gunmen attacked a bus in Peshawar on Monday."
    assert len(told(text)) == 2


def joined(*claims: Claim, **judged: list[tuple[str, str]]) -> list[list[str]]:
    found = clusters(claims, COMPARISON, **judged)
    return [[each.id for each in cluster.claims] for cluster in found]


ALIKE = (claim(1, "one", **BLAST), claim(1, "two", **BLAST), claim(1, "three", **BLAST))
UNLIKE = (claim(1, "one", **BLAST), claim(1, "two", **{**BLAST, "place": QUETTA}))


def test_what_is_judged_one_is_one() -> None:
    assert len(joined(*UNLIKE)) == 2
    assert joined(*UNLIKE, together=[("two.1", "one.1")]) == [["one.1", "two.1"]]


def test_what_is_judged_different_is_never_together() -> None:
    found = joined(*ALIKE, apart=[("one.1", "two.1")])
    assert sorted(len(each) for each in found) == [1, 2]
    assert all(not {"one.1", "two.1"} <= set(each) for each in found)


def test_a_judgement_about_unknown_claims_has_no_effect() -> None:
    assert joined(*ALIKE, together=[("one.1", "nine.9")], apart=[("one.1", "nine.8")]) == joined(*ALIKE)


def test_what_goes_on_to_tell_belongs_to_what_it_tells() -> None:
    bare = claim(2, "one", "Assault", again="one.1")
    assert joined(ALIKE[0], replace(bare, again=None)) == [["one.1"], ["one.2"]]
    (cluster,) = clusters([ALIKE[0], bare], COMPARISON)
    assert [merge.why for merge in cluster.merges] == ["the article goes on to tell of it"]


def test_two_attacks_of_one_sentence_are_not_told_again() -> None:
    beside = claim(2, "one", "Assault", again="one.1", begin=100)
    assert joined(ALIKE[0], beside) == [["one.1"], ["one.2"]]


def test_every_claim_but_the_first_says_why_it_is_there() -> None:
    (cluster,) = clusters(ALIKE, COMPARISON)
    assert [merge.one for merge in cluster.merges] == [each.id for each in cluster.claims[1:]]
    assert all(merge.other in {each.id for each in cluster.claims} for merge in cluster.merges)
    assert all("same day; same place, Peshawar" in merge.why for merge in cluster.merges)
    assert all(merge.points >= ACROSS_ARTICLES for merge in cluster.merges)


def test_a_claim_of_responsibility_told_again_days_later_is_one() -> None:
    blasts = [claim(1, name, **BLAST) for name in ("one", "two")]
    fresh = claim(2, "one", "ClaimOfResponsibility", actors=(FRONT,), when=day(MONDAY), of="one.1")
    news = Interval(WEDNESDAY + timedelta(days=1), WEDNESDAY + timedelta(days=2))
    again = claim(2, "two", "ClaimOfResponsibility", actors=(FRONT,), when=news, of="two.1")
    assert ["one.2", "two.2"] in joined(*blasts, fresh, again)


def test_the_truce_that_two_articles_say_was_broken_is_one_truce() -> None:
    def told(document: str, **when: Interval) -> tuple[Claim, Claim]:
        truce = claim(1, document, "TruceAgreement", actors=(CHAD, FRONT), **when)
        end = claim(
            2, document, "EndOfTruce", actors=(FRONT,), recipients=(CHAD,), when=day(MONDAY), of=truce.id
        )
        return truce, end

    first, second = told("one", when=day(MONDAY - timedelta(days=90))), told("two")
    assert len(joined(first[0], second[0])) == 2
    assert joined(*first, *second) == [["one.1", "two.1"], ["one.2", "two.2"]]


@settings(deadline=None, derandomize=True)
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_makes_no_difference(claims: tuple[Claim, ...], chance: Random) -> None:
    events = [each for each in claims if each.kind == "event"]
    shuffled = chance.sample(events, len(events))
    assert clusters(events, COMPARISON) == clusters(shuffled, COMPARISON)


def test_two_claims_of_an_article_that_nothing_sets_apart_can_both_be_told_by_another() -> None:
    camp = {"when": day(MONDAY), "place": PESHAWAR, "killed": (Toll(9, 9, "nine"),)}
    first = claim(1, "one", "Storming", **camp, quote="Gunmen stormed a camp.")
    loose = claim(2, "one", "Killing", killed=(Toll(9, 9, "nine"),), quote="Nine men were killed.")
    retold = claim(1, "two", "Storming", **camp, quote="A camp was stormed.")
    assert grouped(first, loose, retold) == [["one.1", "one.2", "two.1"]]
