"""Small questions about a noun phrase that describes somebody."""

from __future__ import annotations

import pytest

from kg.extract.phrase import (
    agrees,
    called,
    counted,
    is_acted_on,
    is_bygone,
    is_means,
    is_private,
    name_beside,
    reports,
)
from kg.language.parse import Node
from tests.extract.told import meant, node_in, reading_of


def node(sentence: str, word: str) -> Node:
    return node_in(reading_of(sentence).sentences, word)[0]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Dozens of villagers and herders fled.", "Dozens", ["villagers", "herders"]),
        ("An army of fans cheered.", "army", ["fans"]),
        ("The army of Chad advanced.", "army", []),
        ("The mayors of villages met.", "mayors", []),
    ],
)
def test_what_is_counted_stands_behind_of(sentence: str, word: str, expected: list[str]) -> None:
    head = node(sentence, word)
    assert [each.text for each in counted(head, head.lemma)] == expected


def test_force_is_a_means_or_somebody() -> None:
    assert is_means(node("They threatened to use force.", "force"))
    assert not is_means(node("The multinational force left.", "force"))


def test_my_wife_is_nobody_of_public_life() -> None:
    assert is_private(node("My wife left.", "wife"), frozenset({"people"}))
    assert not is_private(node("His wife left.", "wife"), frozenset({"people"}))
    assert not is_private(node("My army left.", "army"), frozenset({"organ"}))


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The town of Jaffna was shelled.", "town", ["Jaffna"]),
        ("Fighters left Kano state.", "state", ["Kano"]),
        ("The town was shelled.", "town", []),
    ],
)
def test_a_place_is_called_by_a_name(sentence: str, word: str, expected: list[str]) -> None:
    assert [each.text for each in called(node(sentence, word))] == expected


def test_who_was_president_is_not_the_president() -> None:
    assert is_bygone(node("The former president spoke.", "president"))
    assert not is_bygone(node("The new president spoke.", "president"))


def test_a_source_tells_and_nobody_else() -> None:
    assert reports(node("Local media reported clashes.", "media"))
    assert reports(node("Clashes broke out, according to state television.", "television"))
    assert not reports(node("Rebels bombed the television.", "television"))


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("A gang called Los Lobos robbed a bank.", "gang", "Lobos"),
        ("Mariam Sow is a colonel.", "colonel", "Sow"),
        ("A gang robbed a bank.", "gang", None),
    ],
)
def test_a_name_stands_beside_its_description(sentence: str, word: str, expected: str | None) -> None:
    found = name_beside(node(sentence, word))
    assert (found.text if found is not None else None) == expected


def test_a_country_is_no_group() -> None:
    assert agrees("Country", frozenset({"country"}))
    assert agrees("ArmedGroup", frozenset({"group"}))
    assert not agrees("Country", frozenset({"group"}))
    assert not agrees("Person", frozenset({"country"}))


def test_a_member_of_parliament_is_no_parliament() -> None:
    assert meant("A member of parliament in Kampala wept.", "member") == ["<member>"]


@pytest.mark.parametrize(
    ("text", "word", "acted_on"),
    [
        ("Chad banned a magazine.", "magazine", True),
        ("A magazine was banned.", "magazine", True),
        ("Chad blocked access to 40 websites.", "websites", True),
        ("The minister told the newspaper that he would leave.", "newspaper", False),
        ("He wrote in a magazine.", "magazine", False),
    ],
)
def test_something_is_done_to_what_is_acted_on(text: str, word: str, acted_on: bool) -> None:
    assert is_acted_on(node_in(reading_of(text).sentences, word)[0]) is acted_on
