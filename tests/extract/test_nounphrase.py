"""The words of a noun phrase: modifiers, extent, runs of names, owners, definiteness."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.nounphrase import definite, extent, modifiers, name_run, owners, pointed_at, premodifiers
from kg.language.parse import Node
from tests.extract.told import node_in, reading_of

SURNAMES = ("Okafor", "Lindqvist", "Marchetti", "Sandoval", "Petrenko")
FORENAMES = ("Maria", "Joseph", "Daniel", "Elena", "Peter")


def node(sentence: str, word: str) -> Node:
    return node_in(reading_of(sentence).sentences, word)[0]


def run(sentence: str, word: str) -> list[str]:
    found, where = node_in(reading_of(sentence).sentences, word)
    return [each.text for each in name_run(found, where.nodes)]


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("The security forces left.", "forces", ("security",)),
        ("A large rebel group left.", "group", ("large", "rebel")),
        ("The foreign ministry spokesman left.", "spokesman", ("foreign", "ministry")),
        ("Soldiers left.", "Soldiers", ()),
    ],
)
def test_modifiers_are_lemmas_in_the_order_of_the_text(
    sentence: str, head: str, expected: tuple[str, ...]
) -> None:
    assert modifiers(node(sentence, head)) == expected


def test_a_word_behind_the_head_is_no_modifier() -> None:
    head = node("The rebels loyal to the general left.", "rebels")
    assert premodifiers(head) == []


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Two of the armed rebels left.", "rebels", "the armed rebels"),
        ("They saw the rebels of the north.", "rebels", "the rebels"),
        ("Yesterday the country's army left.", "army", "the country's army"),
        ("Soldiers left.", "Soldiers", "Soldiers"),
    ],
)
def test_the_extent_runs_from_the_first_word_to_the_head(sentence: str, head: str, expected: str) -> None:
    begin, end = extent(node(sentence, head))
    assert sentence[begin:end] == expected


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.sampled_from(FORENAMES), st.sampled_from(SURNAMES))
def test_a_run_is_the_whole_name_from_any_of_its_words(forename: str, surname: str) -> None:
    sentence = f"Yesterday {forename} {surname} visited the harbour."
    assert run(sentence, forename) == run(sentence, surname) == [forename, surname]


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Police arrested Maria da Costa in the harbour.", "Costa", ["Maria", "da", "Costa"]),
        ("Police arrested Ludwig van Houten in the harbour.", "Houten", ["Ludwig", "van", "Houten"]),
        ("Police arrested a woman in the harbour.", "woman", []),
    ],
)
def test_particles_inside_a_name_belong_to_it(sentence: str, word: str, expected: list[str]) -> None:
    assert run(sentence, word) == expected


def test_two_names_apart_are_two_runs() -> None:
    sentence = "Maria Okafor met Peter Lindqvist."
    assert run(sentence, "Okafor") == ["Maria", "Okafor"]
    assert run(sentence, "Lindqvist") == ["Peter", "Lindqvist"]


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("Kenya's army left.", "army", ["Kenya"]),
        ("The Kenyan army left.", "army", ["Kenyan"]),
        ("The army of Kenya left.", "army", ["Kenya"]),
        ("The delegates from Kenya left.", "delegates", ["Kenya"]),
        ("The army left.", "army", []),
    ],
)
def test_owners_say_whose_it_is(sentence: str, head: str, expected: list[str]) -> None:
    assert [each.text for each in owners(node(sentence, head))] == expected


def test_a_possessor_comes_before_an_adjective_and_that_before_a_phrase_with_of() -> None:
    found = [each.text for each in owners(node("Kenya's new ministry of oil left.", "ministry"))]
    assert found == ["Kenya", "new", "oil"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the group", True),
        ("this group", True),
        ("its group", True),
        ("both groups", True),
        ("a group", False),
        ("another group", False),
        ("three groups", False),
    ],
)
def test_definite_is_what_the_reader_knows(phrase: str, expected: bool) -> None:
    sentence = f"Police found {phrase}."
    assert definite(node(sentence, phrase.split()[-1])) is expected


@pytest.mark.parametrize(
    ("phrase", "pointed"),
    [("The raid", True), ("Those raids", True), ("A raid", False), ("Its raid", False), ("Raids", False)],
)
def test_an_article_points_and_an_owner_does_not(phrase: str, pointed: bool) -> None:
    assert pointed_at(node(f"{phrase} failed.", phrase.split()[-1])) is pointed
