"""Each kind of evidence alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kg.model import Participant, Toll
from kg.resolve import evidence
from kg.resolve.telling import Telling, tellings
from kg.resolve.times import NEVER
from tests.resolve.made import CHAD, FRONT, GUNMEN, SUDAN, claim, named, unnamed


def pair(one: dict[str, Any], other: dict[str, Any], event_class: str = "Bombing") -> tuple[Telling, Telling]:
    """Two claims of two articles, as they are told."""
    first, second = tellings([claim(1, "one", event_class, **one), claim(1, "two", event_class, **other)])
    return first, second


def test_shared_parties_speak_for_and_others_against() -> None:
    assert evidence.actors(*pair({"actors": (FRONT,)}, {"actors": (FRONT,)}))[0] > 0
    assert evidence.actors(*pair({"actors": (FRONT,)}, {"actors": (named("blue-front"),)}))[0] < 0
    assert evidence.actors(*pair({"actors": (FRONT,)}, {})) == evidence.NOTHING
    assert evidence.recipients(*pair({"recipients": (CHAD,)}, {"recipients": (SUDAN,)}))[0] < 0


@pytest.mark.parametrize(("low", "points"), [(10, 1.5), (13, 0.75), (25, -1.0), (90, -2.0)])
def test_the_farther_tolls_are_apart_the_more_they_tell_against(low: int, points: float) -> None:
    ten, other = Toll(10, 10, "ten"), Toll(low, low, str(low))
    assert evidence.tolls((ten,), (other,))[0] == points
    assert evidence.tolls((other,), (ten,))[0] == points


def test_a_toll_that_one_leaves_out_costs_nothing() -> None:
    assert evidence.tolls((Toll(10, 10, "ten"),), ()) == evidence.NOTHING


def test_a_war_is_no_single_attack() -> None:
    one, _ = pair({}, {})
    war, _ = pair({}, {}, "War")
    assert evidence.classes(one, war)[0] == NEVER
    assert evidence.classes(one, one)[0] > 0


def test_in_a_clash_either_side_may_be_named_first() -> None:
    one, other = pair(
        {"actors": (FRONT,), "recipients": (CHAD,)}, {"actors": (CHAD,), "recipients": (FRONT,)}, "Clash"
    )
    assert evidence.fought(one, other) == (2.0, "same sides")
    assert evidence.fought(*pair({"actors": (FRONT,)}, {"recipients": (FRONT,)})) == evidence.NOTHING


def test_condemnations_of_two_states_are_two() -> None:
    chad, sudan = {"actors": (CHAD,)}, {"actors": (SUDAN,)}
    assert evidence.of_others(*pair(chad, sudan, "Condemnation"))[0] == NEVER
    assert evidence.of_others(*pair(chad, chad, "Condemnation")) == evidence.NOTHING


def test_two_persons_speak_for_themselves() -> None:
    persons = [named(name, "Person", principal="chad") for name in ("ada-example", "eve-sample")]
    one, other = (claim(1, "one", "Condemnation", actors=(person,)) for person in persons)
    assert evidence.voices(one, other)[0] < 0
    assert evidence.voices(one, one) == evidence.NOTHING


def test_what_stands_side_by_side_is_nearer() -> None:
    one, elsewhere = claim(1, "one"), claim(1, "two")
    assert evidence.near(one, one)[0] > evidence.near(one, elsewhere)[0]


def recalled(quote: str, **values: Any) -> float:
    """Points for a second claim of the article that tells of gunmen who stormed an academy."""
    first = claim(1, "one", "Storming", actors=(GUNMEN,), recipients=(unnamed("police academy"),))
    second = claim(2, "one", "Shooting", quote=quote, **values)
    return evidence.recalled(*tellings([first, second]))[0]


THE_GUNMEN = replace(GUNMEN, written="The gunmen")
THE_COMPOUND = replace(unnamed("compound"), written="the compound")


def test_those_told_of_before_speak_for_one_event() -> None:
    assert recalled("The gunmen shot a cook.", actors=(THE_GUNMEN,)) > 0
    assert recalled("Gunmen shot a cook.", actors=(GUNMEN,)) == 0
    assert recalled("In a similar raid the gunmen shot a cook.", actors=(THE_GUNMEN,)) == 0
    assert recalled("They shot into the compound.", recipients=(THE_COMPOUND,)) > 0
    assert (
        recalled("They shot into the hotel.", recipients=(replace(unnamed("hotel"), written="the hotel"),))
        == 0
    )


def test_those_who_did_it_are_not_those_who_suffered_it() -> None:
    raid, shot = {"actors": (unnamed("militants"),)}, {"recipients": (unnamed("four terrorists"),)}
    assert evidence.answered(*pair(raid, shot))[0] < 0
    assert evidence.answered(*pair(raid, shot, "Clash")) == evidence.NOTHING
    assert evidence.answered(*pair(raid, {"recipients": (unnamed("nurses"),)})) == evidence.NOTHING


def test_a_compound_may_be_any_building() -> None:
    academy, mosque = {"recipients": (unnamed("academy"),)}, {"recipients": (unnamed("mosque"),)}
    assert evidence.targets(*pair(academy, {"recipients": (unnamed("compound"),)})) == evidence.NOTHING
    assert evidence.targets(*pair(academy, mosque))[0] < 0
    assert evidence.targets(*pair(academy, {"recipients": (unnamed("police college"),)}))[0] > 0


def test_dozens_may_be_fifty_and_a_bound_may_rise() -> None:
    dozens, fifty = Toll(24, None, "dozens"), Toll(50, 50, "50")
    assert evidence.tolls((dozens,), (fifty,))[0] > 0
    assert evidence.tolls((dozens,), (Toll(9, 9, "nine"),))[0] < 0
    bound, exact = Toll(5, None, "at least five"), Toll(5, 5, "five")
    late = (Toll(27, 27, "27"),)
    assert evidence.tolls((exact,), late)[0] < evidence.tolls((bound,), late)[0] < 0


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [("Meeting", "Talks", -0.5), ("Meeting", "Visit", -4.5), ("Talks", "PhoneCall", -3.0)],
)
def test_talks_are_meetings_and_visits_have_many(one: str, other: str, most: float) -> None:
    first, second = tellings([claim(1, "one", one), claim(1, "two", other)])
    assert evidence.classes(first, second)[0] == most


def test_states_bomb_from_the_air_and_others_do_not() -> None:
    def bombed(who: Participant) -> float:
        first, second = tellings([claim(1, "one", "Bombing", actors=(who,)), claim(1, "two", "AirStrike")])
        return evidence.classes(first, second)[0]

    assert bombed(CHAD) > bombed(FRONT)


def test_troops_sent_into_a_land_may_be_sent_against_those_who_fight_there() -> None:
    sent = pair({"recipients": (SUDAN,)}, {"recipients": (FRONT,)}, "TroopDeployment")
    assert evidence.recipients(*sent) == evidence.NOTHING
    assert evidence.recipients(*pair({"recipients": (SUDAN,)}, {"recipients": (FRONT,)}))[0] < 0


def test_up_to_twenty_names_twenty() -> None:
    up_to, near, many = (Toll(0, 20, "up to 20"),), (Toll(22, 22, "22"),), (Toll(300, 300, "300"),)
    assert evidence.tolls(up_to, near)[0] > 0 > evidence.tolls(up_to, many)[0]


def test_one_shot_dead_is_none_of_sixty_killed_in_a_blast() -> None:
    one, sixty = (Toll(1, 1, "a clerk"),), (Toll(60, None, "at least 60"),)
    assert evidence.tolls(one, sixty)[0] < -3
    assert evidence.tolls((Toll(1, None, "at least one"),), sixty)[0] > -3
