"""What a noun is in its clause."""

from __future__ import annotations

import pytest
from clauses import node_of

from kg.grammar.nominal import (
    counted_in,
    governors,
    is_content,
    is_ranked,
    origin,
    passive_of,
    support_verb,
    whole,
)


@pytest.mark.parametrize(
    ("sentence", "noun", "clause", "content"),
    [
        ("The claim that rebels burned the mill was false.", "claim", "burned", True),
        ("The plan to burn the mill was found.", "plan", "burn", True),
        ("The rebels who burned the mill fled.", "rebels", "burned", False),
    ],
)
def test_a_clause_says_what_the_noun_says_or_describes_it(
    sentence: str, noun: str, clause: str, content: bool
) -> None:
    head = node_of(sentence, noun)
    assert [is_content(head, child) for child in head.children if child.text == clause] == [content]


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("Kenya lifted the curfew.", "curfew", "lifted"),
        ("Kenya lifted a series of curfews.", "curfews", "lifted"),
        ("Curfews ended.", "Curfews", "ended"),
    ],
)
def test_what_governs_a_noun_governs_what_is_measured_out(sentence: str, noun: str, expected: str) -> None:
    assert [word.text for word in governors(node_of(sentence, noun))][:1] == [expected]


def test_the_first_of_a_list_or_its_measure_stands_for_a_noun() -> None:
    assert whole(node_of("Rebels carried out a series of attacks.", "attacks")).text == "series"
    assert whole(node_of("They discussed raids and killings.", "killings")).text == "raids"
    assert whole(node_of("They discussed raids.", "raids")).text == "raids"


def test_a_support_verb_is_found_and_no_other() -> None:
    verb = support_verb(node_of("Rebels carried out an attack.", "attack"))
    assert verb is not None
    assert verb.text == "carried"
    assert support_verb(node_of("Rebels watched an attack.", "attack")) is None


def test_only_a_rank_makes_one_the_first_to_do_something() -> None:
    assert is_ranked(node_of("The first country to recognise it was Chad.", "country"))
    assert not is_ranked(node_of("The large country to recognise it was Chad.", "country"))


def test_behind_by_stands_the_agent_of_a_passive() -> None:
    verb = passive_of(node_of("The army was accused by priests of looting.", "priests"))
    assert verb is not None
    assert verb.text == "accused"
    assert passive_of(node_of("The army stood near churches.", "churches")) is None


def test_a_second_of_behind_a_comma_says_whence_somebody_comes() -> None:
    arrest = node_of("The arrest of Ali, of the Mohmand tribe, was reported.", "arrest")
    assert [origin(word) for word in arrest.children if word.text == "of"] == [False, True]


@pytest.mark.parametrize(
    ("sentence", "many", "expected"),
    [
        ("The militia is one of the groups that fled.", "groups", ["militia"]),
        ("Chad and Niger were among the states that paid.", "states", ["Chad", "Niger"]),
        ("The militia spoke of the groups that fled.", "groups", []),
        ("The militia is a part of the group that fled.", "group", []),
    ],
)
def test_who_is_counted_into_many_is_one_of_them(sentence: str, many: str, expected: list[str]) -> None:
    assert [head.text for head in counted_in(node_of(sentence, many))] == expected
