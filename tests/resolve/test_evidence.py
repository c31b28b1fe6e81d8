"""Each kind of evidence alone."""

from __future__ import annotations

from typing import Any

import pytest

from kg.model import Toll
from kg.resolve import evidence
from kg.resolve.telling import Telling, tellings
from kg.resolve.times import NEVER
from tests.resolve.made import CHAD, FRONT, SUDAN, claim, named


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
