"""Every figure is kept with whose it is, and the policy chooses the best."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Claim, Participant, StatedToll, Toll
from kg.resolve.policy import TollPolicy, Voice, load_policy
from kg.resolve.sources import Sources
from kg.resolve.tolls import best_toll, stated_tolls
from tests.resolve.made import CHAD, FRONT, MONDAY, TUESDAY, WEDNESDAY, claim, named, unnamed

ARMY = named("chad-army", "SecurityForce", "chad")
HEALTH = Participant("Ministry of Health (Chad)", "chad-health", "Ministry", "the ministry", 0, 5, "chad")
STATED = load_policy().tolls
DAYS: dict[str, date | None] = {"mon": MONDAY, "tue": TUESDAY, "wed": WEDNESDAY, "undated": None}


def exactly(number: int) -> Toll:
    return Toll(number, number, str(number))


def at_least(number: int) -> Toll:
    return Toll(number, None, f"at least {number}")


def told(number: int, day: str, toll: Toll, *speakers: Participant) -> Claim:
    return claim(
        number, day, "Bombing", actors=(FRONT,), recipients=(ARMY,), killed=(toll,), speakers=speakers
    )


def best(*claims: Claim, policy: TollPolicy = STATED) -> str | None:
    sources = Sources(load_policy(), ())
    parties = sources.parties(claims)
    voices: dict[str, Voice] = {each.id: sources.voice(each, parties) for each in claims}
    found = best_toll(stated_tolls(claims, "e", lambda each: each.killed), voices, DAYS, policy)
    return found.toll.stated if found else None


def test_what_an_article_repeats_stands_there_once_and_by_its_first_claim() -> None:
    claims = [told(2, "mon", exactly(5)), told(1, "mon", exactly(5)), told(3, "mon", exactly(5), CHAD)]
    assert stated_tolls(claims, "e", lambda each: each.killed) == (
        StatedToll(exactly(5), "mon", "mon.1"),
        StatedToll(exactly(5), "mon", "mon.3", ("chad",)),
    )


def test_unnamed_voices_belong_to_the_event() -> None:
    (stated,) = stated_tolls(
        [told(1, "mon", exactly(5), unnamed("local officials"))], "e", lambda each: each.killed
    )
    assert stated.voices == ("e~local-officials",)


def test_the_latest_figure_of_equals_is_the_best() -> None:
    assert best(*(told(1, day, exactly(n)) for n, day in ((59, "mon"), (101, "wed"), (83, "tue")))) == "101"
    assert best(told(1, "mon", exactly(101)), told(1, "wed", exactly(83))) == "83"
    assert best(told(1, "undated", exactly(101)), told(1, "mon", exactly(83))) == "83"
    assert best() is None


def test_no_party_displaces_an_independent_source_however_late() -> None:
    assert best(told(1, "mon", exactly(9)), told(1, "tue", exactly(50), FRONT)) == "9"
    assert best(told(1, "mon", exactly(9), HEALTH), told(1, "tue", exactly(4), ARMY)) == "9"


def test_an_army_on_its_losses_is_preferred_to_those_who_struck_it() -> None:
    assert best(told(1, "mon", exactly(4), ARMY), told(1, "tue", exactly(50), FRONT)) == "4"


def test_of_one_day_the_weightier_voice_counts() -> None:
    assert best(told(1, "mon", exactly(12), unnamed("witnesses")), told(2, "mon", exactly(8), HEALTH)) == "8"


@pytest.mark.parametrize(
    ("exact", "bound", "expected"),
    [(101, 100, "101"), (59, 100, "at least 100"), (100, 100, "100")],
)
def test_a_later_bound_does_not_displace_a_number_that_it_allows(
    exact: int, bound: int, expected: str
) -> None:
    assert best(told(1, "mon", exactly(exact)), told(1, "wed", at_least(bound))) == expected


def test_a_bound_does_not_give_way_to_the_number_of_a_party() -> None:
    assert best(told(1, "mon", exactly(300), FRONT), told(1, "wed", at_least(100))) == "at least 100"


@pytest.mark.parametrize(
    ("order", "refined", "expected"),
    [
        (("day",), True, "50"),
        (("rank",), True, "83"),
        (("exact", "rank"), True, "83"),
        (("rank", "day"), False, "at least 80"),
    ],
)
def test_another_policy_chooses_another_figure(order: tuple, refined: bool, expected: str) -> None:
    claims = (
        told(1, "mon", exactly(83)),
        told(1, "tue", at_least(80)),
        told(1, "wed", exactly(50), FRONT),
    )
    assert best(*claims, policy=TollPolicy(order=order, refined=refined)) == expected


def test_what_more_claims_give_is_preferred_where_nothing_else_decides() -> None:
    support = TollPolicy(order=("support",), refined=False)
    claims = (told(1, "mon", exactly(90)), told(1, "tue", exactly(7)), told(1, "wed", exactly(7)))
    assert best(*claims, policy=support) == "7"
