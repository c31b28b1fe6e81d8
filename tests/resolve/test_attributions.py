"""Claimed, blamed, suspected, denied: four facts of one event."""

from __future__ import annotations

from typing import Any

from kg.model import Attribution, Claim, Event
from kg.resolve import resolve
from tests.resolve.made import CHAD, FRONT, MONDAY, SUDAN, claim, day, document, named, unnamed

LEAGUE = named("blue-league")
SPOKESMAN = named("omar-example", "Person", "red-front")


def blast(number: int = 1, name: str = "one", **values: Any) -> Claim:
    return claim(number, name, "Bombing", when=day(MONDAY), quote="A mosque was bombed.", **values)


def attributed(*claims: Claim) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(a.relation, a.actor, a.by, a.claim) for a in first(*claims).attributions]


def first(*claims: Claim) -> Event:
    world = resolve([document(name) for name in sorted({c.document for c in claims})], claims)
    return next(event for event in world.events if event.id == "one.1")


def test_what_is_told_as_a_fact_is_attributed_to_nobody() -> None:
    assert attributed(blast(actors=(FRONT,))) == []


def test_who_claims_it() -> None:
    said = claim(2, "one", "ClaimOfResponsibility", actors=(FRONT,), of="one.1")
    assert attributed(blast(), said) == [("claimed", "red-front", ("red-front",), "one.2")]


def test_a_spokesman_answers_for_those_for_whom_he_speaks() -> None:
    said = claim(2, "one", "ClaimOfResponsibility", actors=(SPOKESMAN,), of="one.1")
    assert attributed(blast(), said) == [("claimed", "red-front", ("omar-example",), "one.2")]


def test_on_whom_it_is_blamed_and_by_whom() -> None:
    said = claim(2, "one", "Blame", actors=(CHAD,), recipients=(FRONT, LEAGUE), of="one.1")
    assert attributed(blast(), said) == [
        ("blamed", "blue-league", ("chad",), "one.2"),
        ("blamed", "red-front", ("chad",), "one.2"),
    ]


def test_condemning_somebody_is_not_blaming_and_those_struck_are_not_blamed() -> None:
    condemned = claim(2, "one", "Condemnation", actors=(CHAD,), recipients=(FRONT,), of="one.1")
    struck = claim(3, "one", "Blame", actors=(CHAD,), recipients=(SUDAN,), of="one.1")
    assert attributed(blast(recipients=(SUDAN,)), condemned, struck) == []


def test_who_denies_it_also_where_it_is_the_accusation_that_is_denied() -> None:
    blame = claim(2, "one", "Blame", actors=(CHAD,), recipients=(FRONT,), of="one.1")
    denial = claim(3, "one", "Denial", actors=(FRONT,), of="one.2")
    assert attributed(blast(), blame, denial) == [
        ("blamed", "red-front", ("chad",), "one.2"),
        ("denied", "red-front", ("red-front",), "one.3"),
    ]
    outright = claim(2, "one", "Denial", actors=(LEAGUE,), of="one.1")
    assert attributed(blast(), outright) == [("denied", "blue-league", ("blue-league",), "one.2")]


def test_hedges_suspect_or_blame() -> None:
    assert attributed(blast(actors=(FRONT,), hedge="suspected")) == [("suspected", "red-front", (), "one.1")]
    assert attributed(blast(actors=(FRONT,), hedge="blamed")) == [("blamed", "red-front", (), "one.1")]
    assert attributed(blast(actors=(FRONT,), hedge="reportedly")) == []


def test_what_a_source_says_of_another_is_blame_and_of_itself_a_claim() -> None:
    by_another = blast(actors=(FRONT,), speakers=(unnamed("officials"),))
    assert attributed(by_another) == [("blamed", "red-front", ("one.1~officials",), "one.1")]
    by_its_own = blast(actors=(FRONT,), speakers=(SPOKESMAN,))
    assert attributed(by_its_own) == [("claimed", "red-front", ("omar-example",), "one.1")]


def test_unnamed_men_are_suspected_for_those_whose_men_they_are() -> None:
    assert attributed(blast(actors=(unnamed("gunmen"),), hedge="suspected")) == []
    men = unnamed("fighters", principal="red-front")
    assert attributed(blast(actors=(men,), hedge="suspected")) == [("suspected", "red-front", (), "one.1")]


def test_attributions_of_all_articles_come_together() -> None:
    claims = [
        blast(),
        claim(2, "one", "ClaimOfResponsibility", actors=(FRONT,), of="one.1"),
        blast(1, "two"),
        claim(2, "two", "Blame", actors=(CHAD,), recipients=(LEAGUE,), of="two.1"),
    ]
    assert first(*claims).attributions == (
        Attribution("blamed", "blue-league", ("chad",), "two.2"),
        Attribution("claimed", "red-front", ("red-front",), "one.2"),
    )


def test_what_is_only_said_or_has_not_happened_is_not_attributed() -> None:
    denied = claim(2, "one", "Denial", actors=(FRONT,), of="one.1")
    accusation = claim(1, "one", "Accusation", actors=(CHAD,), recipients=(FRONT,))
    assert attributed(accusation, denied) == []
    assert attributed(blast(actors=(FRONT,), speakers=(CHAD,), status="hypothetical")) == []
