"""Where a place stands in its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.place_phrases import (
    building,
    firm,
    goal,
    governs,
    is_of_people,
    is_party,
    is_whole,
    located_by,
    origin,
    outermost,
    said_of,
    said_to_be_place,
    told_behind,
)
from kg.language.parse import Node
from tests.extract.told import node_in, reading_of


def node(sentence: str, word: str) -> Node:
    return node_in(reading_of(sentence).sentences, word)[0]


@pytest.mark.parametrize(
    ("question", "sentence", "word", "answer"),
    [
        (said_to_be_place, "Rebels entered the capital Sanaa.", "Sanaa", True),
        (said_to_be_place, "Sanaa rejected the offer.", "Sanaa", False),
        (is_party, "They met at the army.", "army", True),
        (is_party, "They met at the river.", "river", False),
        (building, "Rebels shelled a theatre.", "theatre", True),
        (building, "Rebels crossed a river.", "river", False),
        (goal, "The envoy flew to Cairo.", "Cairo", True),
        (goal, "The envoy wrote to Cairo.", "Cairo", False),
        (firm, "Rebels met in Goma.", "Goma", True),
        (firm, "Rebels came from Goma.", "Goma", False),
        (governs, "The government of Kabul fell.", "Kabul", True),
        (governs, "The city of Kabul fell.", "Kabul", False),
    ],
)
def test_what_is_asked_of_a_place(
    question: Callable[[Node], bool], sentence: str, word: str, answer: bool
) -> None:
    assert question(node(sentence, word)) is answer


def test_the_nouns_that_say_what_a_name_is() -> None:
    assert said_of(node("Tourists left the island of Bali.", "Bali")) == {"island"}
    assert said_of(node("Tourists left Bali.", "Bali")) == frozenset()


def test_the_second_of_two_towns_hangs_where_the_first_does() -> None:
    assert outermost(node("Bombs exploded in Bannu and Tank.", "Tank")).text == "Bannu"


def test_a_part_of_a_longer_name_is_not_the_place() -> None:
    for sentence, whole in (("Rebels attacked Goma.", True), ("Oleg Goma resigned.", False)):
        found, where = node_in(reading_of(sentence).sentences, "Goma")
        names = [name for name in where.names if name.begin <= found.begin < name.end]
        assert [is_whole(name, found, where) for name in names] == [whole] * len(names)
        assert names or not whole


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("Rebels landed on the Pacific island of Bougainville.", "Pacific", True),
        ("Rebels landed on the Pacific island of Bougainville.", "Bougainville", False),
        ("Rebels landed on a Pacific island.", "Pacific", False),
    ],
)
def test_a_name_before_a_land_gives_way_to_the_one_behind_it(sentence: str, word: str, answer: bool) -> None:
    assert told_behind(node(sentence, word)) is answer


@pytest.mark.parametrize("verb", ["came", "hailed"])
def test_where_somebody_comes_from_is_his_origin(verb: str) -> None:
    assert origin(node(f"The raiders {verb} from Kunduz.", "Kunduz"))
    assert not origin(node("The raiders fled from Kunduz.", "Kunduz"))


@pytest.mark.parametrize(
    ("sentence", "word", "state", "located"),
    [
        ("Rebels met in Herat.", "Herat", False, True),
        ("Rebels passed through Chad.", "Chad", True, True),
        ("Rebels voted against Chad.", "Chad", True, False),
        ("Mediators from Doha left.", "Doha", False, False),
        ("Rebels met the Afghans in Afghanistan.", "Afghans", False, False),
    ],
)
def test_what_stands_behind_a_preposition(sentence: str, word: str, state: bool, located: bool) -> None:
    found, where = node_in(reading_of(sentence).sentences, word)
    (name,) = (name for name in where.names if name.begin == found.begin)
    preposition = found.head.text.lower() if found.dep == "pobj" and found.head is not None else "in"
    assert located_by(preposition, found, name, state) is located
    assert is_of_people(name) is (word == "Afghans")
