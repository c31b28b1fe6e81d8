"""Who did it when its own words do not say so."""

from __future__ import annotations

import pytest

from kg.model import Participant
from tests.extract.told import of_type, only


def labels(participants: tuple[Participant, ...]) -> list[str]:
    return [participant.label for participant in participants]


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [
        ("the Nigerian army", "Nigerian Army"),
        ("Tunisia's interior ministry", "Tunisia"),
        ("Colombia's defence ministry", "Colombia"),
    ],
)
def test_an_army_or_a_ministry_reports_its_own_operations(speaker: str, actor: str) -> None:
    text = f"Nine insurgents were killed in a security operation near the river, {speaker} said."
    assert labels(only(text, "ASSAULT").actors) == [actor]


@pytest.mark.parametrize("speaker", ["residents", "Amnesty International", "a local newspaper"])
def test_others_do_not(speaker: str) -> None:
    text = f"Nine insurgents were killed in a security operation near the river, {speaker} said."
    assert labels(only(text, "ASSAULT").actors) == []


def test_an_operation_named_with_its_actor_keeps_it() -> None:
    text = "French troops killed nine insurgents in an operation near Gao, Mali's army said."
    (doer,) = only(text, "ASSAULT").actors
    assert doer.principal == "france"


def test_the_bomb_that_ends_a_groups_truce_is_its_own() -> None:
    text = "The PKK's last truce ended with a car bomb at a police station in Cizre."
    assert labels(only(text, "ASSAULT").actors) == ["Kurdistan Workers' Party"]


def test_a_truce_of_two_sides_tells_nobody() -> None:
    text = "The truce between Israel and Hamas ended with a car bomb at a police station."
    assert labels(only(text, "ASSAULT").actors) == []


def test_who_decided_just_before_sent_the_message() -> None:
    text = "Armenia's parliament met on Monday. Baku was informed that it must release the prisoners."
    assert [p.principal for p in only(text, "REQUEST").actors] == ["armenia"]


def test_the_officials_who_report_a_message_sent_it() -> None:
    text = "Tbilisi was told that it must repeal the law, European Union officials said."
    assert labels(only(text, "REQUEST").actors) == ["European Union"]


@pytest.mark.parametrize(
    "before",
    ["The wind rose.", "Azerbaijan's parliament met on Monday.", "Armenia met Iran. It rained. It snowed."],
)
def test_nobody_else_did(before: str) -> None:
    text = f"{before} Baku was informed that it must release the prisoners."
    assert [labels(claim.actors) for claim in of_type(text, "REQUEST")] == [[]]


def test_hostages_are_freed_by_those_who_had_abducted_them() -> None:
    text = "Nine nuns were abducted by Boko Haram in May. Three of the hostages had already been freed."
    assert labels(only(text, "RETREAT").actors) == ["Boko Haram"]


def test_who_freed_others_than_those_abducted_stays_open() -> None:
    text = "Nine nuns were abducted by Boko Haram in May. Three editors had been released in Abuja."
    assert all(labels(claim.actors) != ["Boko Haram"] for claim in of_type(text, "RETREAT"))
