"""What pronouns point back to, and where they point nowhere."""

from __future__ import annotations

import pytest

from kg.extract.anaphora import are_opposed, is_aged, is_pair, is_reciprocal
from kg.language.parse import Node
from tests.extract.told import meant, node_in, reading_of, referents_at


def node(sentence: str, word: str) -> Node:
    return node_in(reading_of(sentence).sentences, word)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels fled Kidal. It was in May that Mali called an election which it lost.", []),
        ("Chad left. It was Mali that had closed the border.", []),
        ("Chad left. It was the rebels who closed the border.", []),
        ("Mali left. It was a member that paid.", ["mali"]),
    ],
)
def test_it_means_nobody_where_it_only_opens_the_sentence(text: str, expected: list[str]) -> None:
    assert meant(text, "It") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad closed the border. It expelled two envoys.", "It", ["chad"]),
        ("Chad closed the border. It is likely that envoys leave.", "It", []),
        ("Boko Haram raided a village. The group took hostages.", "group", ["boko-haram"]),
        ("Boko Haram raided a village. The survey group left.", "group", ["<survey group>"]),
    ],
)
def test_somebody_named_before_is_meant_or_nobody(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


def test_an_age_is_that_of_a_person() -> None:
    assert is_aged(node("Police arrested the 54-year-old on Monday.", "old"))
    assert not is_aged(node("The old left.", "old"))


def test_each_other_is_nobody_new() -> None:
    assert is_reciprocal(node("They blamed each other.", "other"))
    assert not is_reciprocal(node("They blamed the other.", "other"))


def test_both_sides_are_a_pair() -> None:
    assert is_pair(node("Both sides left.", "sides"), "side")
    assert not is_pair(node("All sides left.", "sides"), "side")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Pope Francis prayed. “I mourn Bishop Luis Ortega,” he said.", "he", ["pope-francis"]),
        ("Pope Francis prayed. Mayor Ben Otieno had fled, he said.", "he", ["pope-francis"]),
        ("Pope Francis prayed. The survivor vowed to stay, saying he hid in a well.", "he", ["<survivor>"]),
        ("Pope Francis prayed. The crowd wept, and he left.", "he", ["pope-francis"]),
    ],
)
def test_he_is_neither_whom_he_names_nor_somebody_told_of_before_the_subject(
    text: str, word: str, expected: list[str]
) -> None:
    assert meant(text, word) == expected


def test_his_group_is_the_one_of_the_same_sentence() -> None:
    assert meant("A Taliban spokesman said his group shelled the camp.", "group") == ["afghan-taliban"]
    assert meant("The Taliban left. A painter said his group sold two works.", "group") == ["<group>"]


def test_a_mob_is_not_the_group_named_before() -> None:
    text = "Al-Shabaab issued a statement. Police dispersed the mob."
    assert meant(text, "mob") != ["al-shabaab"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked Kidal on Monday. The army retook it.", ["Kidal"]),
        ("Rebels took Kidal in May. Soldiers seized it back in June.", ["Kidal"]),
        ("The tanker sailed from Kidal. Soldiers seized it.", []),
        ("Rebels attacked Kidal. Chad condemned it.", []),
    ],
)
def test_what_is_retaken_is_the_place_named_last(text: str, expected: list[str]) -> None:
    assert [r.participant.label for r in referents_at(text, "it")] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Boko Haram was condemned by Chad and Niger. They sent troops.", "They", ["chad", "niger"]),
        ("Boko Haram was condemned by Chad. They sent troops.", "They", ["boko-haram"]),
        ("Mali left. No group said that it had planted the bomb.", "it", []),
        ("Emmanuel Macron met Olaf Scholz. The two agreed.", "two", ["emmanuel-macron", "olaf-scholz"]),
        ("Emmanuel Macron met Olaf Scholz. It rained. Cows slept. The two agreed.", "two", []),
    ],
)
def test_several_who_were_just_told_of(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "opposed"),
    [
        ("Rival gangs clashed.", "gangs", True),
        ("Two militias clashed.", "militias", True),
        ("Three militias clashed.", "militias", False),
        ("Two soldiers clashed.", "soldiers", False),
        ("A rival gang left.", "gang", False),
    ],
)
def test_rivals_are_two_sides_at_least(text: str, word: str, opposed: bool) -> None:
    assert are_opposed(node(text, word)) is opposed
