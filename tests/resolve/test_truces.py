"""Truces: with whom, which of several, and never one that was still to come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Interval, Participant
from kg.resolve.clusters import clusters
from kg.resolve.likeness import Comparison, Likeness
from kg.resolve.telling import tellings
from kg.resolve.truces import met_others
from tests.resolve.made import CHAD, FRONT, SUDAN, claim, day, named

JUNE, NOVEMBER = date(2022, 6, 2), date(2022, 11, 28)
IN_JUNE = Interval(date(2022, 6, 1), date(2022, 6, 30))
OTHERS = named("blue-front")
TALIBAN, AFGHANISTAN = named("afghan-taliban"), named("afghanistan", "Country")
PUBLISHED = {"one": JUNE, "two": NOVEMBER, "late": date(2027, 3, 1), "early": date(2022, 1, 5)}


def truce(document: str, *actors: Any, number: int = 1, **values: Any) -> Claim:
    return claim(number, document, "TruceAgreement", actors=actors, **values)


def likeness(one: Claim, other: Claim) -> Likeness:
    return Comparison(load_gazetteer(), published=PUBLISHED).likeness(one, other)


def test_a_truce_with_one_group_is_not_that_with_another() -> None:
    found = likeness(truce("one", CHAD, FRONT, when=day(JUNE)), truce("two", CHAD, OTHERS, when=day(JUNE)))
    assert not found.enough(same_document=False)
    assert "with another party" in found.reasons


def test_one_side_told_alone_is_no_other_party() -> None:
    assert likeness(truce("one", CHAD, FRONT, when=day(JUNE)), truce("two", FRONT, when=IN_JUNE)).enough(
        False
    )


def test_who_governs_a_state_stands_for_it() -> None:
    found = likeness(
        truce("one", TALIBAN, CHAD, when=day(JUNE)), truce("two", AFGHANISTAN, CHAD, when=IN_JUNE)
    )
    assert found.enough(same_document=False)


def test_a_truce_without_a_date_is_the_last_one_of_the_same_two() -> None:
    dated, undated = truce("one", CHAD, FRONT, when=day(JUNE)), truce("two", FRONT, CHAD)
    assert likeness(dated, undated).enough(same_document=False)
    assert likeness(dated, undated) == likeness(undated, dated)


@pytest.mark.parametrize("article", ["late", "early"])
def test_a_truce_of_years_before_or_still_to_come_is_not_meant(article: str) -> None:
    undated = truce(article, CHAD, FRONT)
    assert not likeness(truce("one", CHAD, FRONT, when=day(JUNE)), undated).enough(same_document=False)


def test_what_an_article_tells_without_a_date_had_happened() -> None:
    raid = {"actors": (FRONT,), "recipients": (CHAD,)}
    told = claim(1, "early", "Shooting", **raid)
    assert likeness(told, claim(1, "one", "Shooting", when=day(JUNE), **raid)).reasons == (
        "told before it happened",
    )


def test_two_truces_of_one_article_end_twice() -> None:
    spring = truce("two", CHAD, FRONT, when=day(JUNE - timedelta(days=200)))
    summer = truce("two", CHAD, FRONT, number=2, when=day(JUNE))
    parties: dict[str, Any] = {"actors": (FRONT,), "recipients": (CHAD,)}
    ends = [
        claim(3, "two", "EndOfTruce", of="two.1", **parties),
        claim(4, "two", "EndOfTruce", of="two.2", when=day(NOVEMBER), **parties),
    ]
    found = clusters([spring, summer, *ends], Comparison(load_gazetteer(), published=PUBLISHED))
    assert [[c.id for c in cluster.claims] for cluster in found] == [
        ["two.1"],
        ["two.2"],
        ["two.3"],
        ["two.4"],
    ]


def test_a_party_seldom_ends_two_truces_in_one_month() -> None:
    ends = [
        claim(1, name, "EndOfTruce", actors=(FRONT,), when=when)
        for name, when in (("one", IN_JUNE), ("late", day(JUNE)))
    ]
    assert "what a party seldom does twice in a month" in likeness(*ends).reasons
    strangers = claim(1, "late", "EndOfTruce", actors=(SUDAN,), when=day(JUNE))
    assert "what a party seldom does twice in a month" not in likeness(ends[0], strangers).reasons


def talks(number: int, event: str, *actors: Any, **values: Any) -> Claim:
    return claim(number, "one", event, actors=actors, begin=number * 100, **values)


def test_talks_of_the_same_two_told_again_in_one_article_are_one_occasion() -> None:
    found = likeness(talks(1, "Talks", CHAD, SUDAN), talks(2, "Meeting", CHAD, SUDAN, when=day(JUNE)))
    assert "the same parties" in found.reasons
    apart = likeness(talks(1, "Talks", CHAD), talks(2, "Meeting", CHAD, when=day(JUNE)))
    assert "the same parties" not in apart.reasons


def test_talks_with_one_state_are_not_those_with_another() -> None:
    ours = claim(1, "one", "Meeting", actors=(CHAD, SUDAN), when=day(JUNE))
    theirs = claim(1, "two", "Meeting", actors=(CHAD, AFGHANISTAN), when=day(JUNE))
    again = claim(1, "two", "Meeting", actors=(CHAD, SUDAN), when=day(JUNE))
    assert likeness(ours, theirs).score < 0 < likeness(ours, again).score


def test_of_a_person_in_no_list_nobody_knows_the_side() -> None:
    known = claim(1, "one", "Meeting", actors=(CHAD, SUDAN), when=day(JUNE))
    unknown = claim(1, "two", "Meeting", actors=(CHAD, named("ada-example", "Person")), when=day(JUNE))
    assert "with another party" not in likeness(known, unknown).reasons


def met(*actors: Participant) -> Claim:
    return claim(1, "one", "Meeting", actors=actors)


LAVROV = named("sergei-lavrov", "Person", "russia")
PUTIN = named("vladimir-putin", "Person", "russia")
MINISTER = Participant(
    "Foreign Minister of Russia", "foreign-minister-of-russia", "Office", "minister", 0, 8, "russia"
)
STRANGER = Participant("Ambassador of Russia", "ambassador-of-russia", "Person", "an envoy", 0, 8, "russia")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (LAVROV, PUTIN, True),
        (LAVROV, LAVROV, False),
        (PUTIN, MINISTER, True),
        (LAVROV, MINISTER, False),
        (PUTIN, STRANGER, False),
        (PUTIN, named("russia", "Country"), False),
    ],
)
def test_who_met_the_minister_did_not_then_meet_the_president(
    one: Participant, other: Participant, apart: bool
) -> None:
    first, second = tellings((met(CHAD, one), met(CHAD, other)))
    assert (met_others(first, second)[0] < 0) is apart
    assert met_others(second, first) == met_others(first, second)
