"""Names that no list knows: which of them can act."""

from __future__ import annotations

import pytest

from tests.extract.told import kinds_at, meant


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Harlow Act bans foreign firms.", "Act"),
        ("The Autumn Offensive ordered the people home.", "Offensive"),
        ("Oru Lake attacked the boats.", "Lake"),
        ("NJ demanded cash.", "NJ"),
        ("Easter ended the talks.", "Easter"),
    ],
)
def test_laws_campaigns_feasts_and_lakes_are_nobody(text: str, word: str) -> None:
    assert meant(text, word) == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Senator Ida Law met reporters.", "Law", "ida-law"),
        ("The Free Coast Liberation Army freed a nurse.", "Army", "free-coast-liberation-army"),
        ("Harlow Motors sacked a driver.", "Motors", "harlow-motors"),
        ("General Motors sacked a driver.", "Motors", "general-motors"),
    ],
)
def test_persons_and_bodies_are_somebody_whatever_they_are_called(
    text: str, word: str, expected: str
) -> None:
    assert meant(text, word) == [expected]


def test_a_name_that_ends_in_an_acronym_is_no_person() -> None:
    (found,) = kinds_at("Main Force VC left the camp.", "VC")
    assert found != "Person"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A militant group, Jabhat Sahra, attacked the camp.", "ArmedGroup"),
        ("The army shelled a rebel group, Jund Azwad, on Monday.", "ArmedGroup"),
        ("An aid group, Manos Abiertas, left the camp.", "Organization"),
    ],
)
def test_a_name_beside_a_group_is_that_group(text: str, kind: str) -> None:
    name = text.split(", ")[1].split()[1]
    assert kinds_at(text, name) == [kind]


def test_who_leads_a_group_is_not_the_group() -> None:
    assert kinds_at("Police arrested the leader of the rebel group, Ana Cruz, on Monday.", "Cruz") == [
        "Person"
    ]


def test_a_surname_that_is_a_common_noun_too() -> None:
    told = "Chad shut the road, said Omar Mujahid, a spokesman. Mujahid blamed bandits."
    assert meant(told, "Mujahid") == ["omar-mujahid"]
    assert meant("Chad shut the road. Mujahid blamed bandits.", "Mujahid") != ["omar-mujahid"]


def test_the_surname_of_somebody_in_office_is_that_of_a_person() -> None:
    assert kinds_at("Savimbi offered to hold talks with the government.", "Savimbi") == ["Person"]
    assert kinds_at("Harlow offered to hold talks with the government.", "Harlow") == ["Organization"]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Police held the blogger Tran Quoc Minh.", "Minh", "Person"),
        ("Gunmen shot the lawyer Okello.", "Okello", "Person"),
        ("Police closed the community Radio Liman.", "Liman", "Media"),
    ],
)
def test_a_calling_before_a_name_tells_of_a_person(text: str, word: str, kind: str) -> None:
    assert kinds_at(text, word) == [kind]
