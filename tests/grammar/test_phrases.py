"""Small questions about nodes of the tree."""

from __future__ import annotations

import pytest
from clauses import node_of, tree

from kg.grammar.phrases import (
    cleft,
    conjuncts,
    is_infinitive,
    is_meanwhile,
    is_passive,
    is_supported,
    is_verb,
    negation,
    phrasal,
    pluperfect,
    side_by_side,
)


@pytest.mark.parametrize(
    ("sentence", "word", "verbal"),
    [
        ("Rebels attacked the port.", "attacked", True),
        ("Rebels are here.", "are", True),
        ("Attacking ports is a crime.", "Attacking", True),
        ("Rebels attacked the port.", "Rebels", False),
        ("The attack failed.", "attack", False),
        ("The rebels can leave.", "can", True),
    ],
)
def test_verbs(sentence: str, word: str, verbal: bool) -> None:
    assert is_verb(node_of(sentence, word)) is verbal


@pytest.mark.parametrize(
    ("sentence", "word", "passive"),
    [
        ("The port was attacked.", "attacked", True),
        ("The port got attacked.", "attacked", True),
        ("The port has been attacked by rebels.", "attacked", True),
        ("Men wounded in the raid were flown out.", "wounded", True),
        ("The port was shelled and burned.", "burned", True),
        ("Twenty were killed and dozens wounded.", "wounded", True),
        ("Rebels attacked the port.", "attacked", False),
        ("Rebels have attacked the port.", "attacked", False),
        ("Rebels were attacking the port.", "attacking", False),
        ("Ten were killed and gunmen burned the mill.", "burned", False),
        ("Men guarding the dam fled.", "guarding", False),
    ],
)
def test_passive(sentence: str, word: str, passive: bool) -> None:
    assert is_passive(node_of(sentence, word)) is passive


@pytest.mark.parametrize(
    ("sentence", "word", "phrase"),
    [
        ("Togo called off the talks.", "called", "call off"),
        ("Togo called for talks.", "called", "call for"),
        ("The army carried out a raid.", "carried", "carry out"),
        ("Rebels broke into the bank.", "broke", "break into"),
        ("The rebels laid down their arms.", "laid", "lay down"),
        ("Togo pulled out of the talks.", "pulled", "pull out"),
    ],
)
def test_a_verb_with_its_particle(sentence: str, word: str, phrase: str) -> None:
    verb = node_of(sentence, word)
    forms = list(phrasal(verb))
    assert forms[0] == verb.lemma
    assert phrase in forms


def test_what_precedes_a_verb_is_no_particle_of_it() -> None:
    assert list(phrasal(node_of("In May rebels attacked the port.", "attacked"))) == ["attack"]


@pytest.mark.parametrize(
    ("sentence", "word", "negated"),
    [
        ("Rebels did not attack.", "attack", True),
        ("Rebels didn't attack.", "attack", True),
        ("Rebels never attacked.", "attacked", True),
        ("No rebels attacked.", "attacked", True),
        ("Neither side attacked.", "attacked", True),
        ("Nobody attacked.", "attacked", True),
        ("Rebels attacked no one.", "attacked", True),
        ("There was no attack.", "attack", True),
        ("Rebels attacked.", "attacked", False),
        ("Rebels attacked the port, not the town.", "attacked", False),
        ("Rebels attacked a port with no ships.", "attacked", False),
    ],
)
def test_negation(sentence: str, word: str, negated: bool) -> None:
    assert negation(node_of(sentence, word)) is negated


@pytest.mark.parametrize(
    ("sentence", "word", "found"),
    [
        ("Kenya and Uganda signed.", "Kenya", ["Kenya", "Uganda"]),
        ("Kenya, Uganda and Burundi signed.", "Kenya", ["Kenya", "Uganda", "Burundi"]),
        ("Kenya signed.", "Kenya", ["Kenya"]),
        ("Neither Kenya nor Uganda signed.", "Kenya", ["Kenya", "Uganda"]),
    ],
)
def test_conjuncts(sentence: str, word: str, found: list[str]) -> None:
    assert [node.text for node in conjuncts(node_of(sentence, word))] == found


def test_coordinated_verbs_are_no_conjuncts_of_a_noun() -> None:
    sentence = "Rebels attacked the port and left."
    for node in tree(sentence):
        if not is_verb(node):
            assert not any(is_verb(other) for other in conjuncts(node))


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The rebels have yet to claim the raid.", "claim", True),
        ("The truce is yet to begin.", "begin", True),
        ("The rebels have to leave the town.", "leave", False),
    ],
)
def test_what_is_yet_to_come_has_not_been(text: str, word: str, negated: bool) -> None:
    assert negation(node_of(text, word)) is negated


@pytest.mark.parametrize(
    ("sentence", "word", "passive"),
    [
        ("Villagers hacked to death by raiders", "hacked", True),
        ("Raiders hacked two villagers to death.", "hacked", False),
    ],
)
def test_a_headline_is_passive_where_somebody_did_it(sentence: str, word: str, passive: bool) -> None:
    assert is_passive(node_of(sentence, word)) is passive


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        ("Rebels shot and killed a guard.", "killed"),
        ("A settler was stabbed and lightly wounded by a boy.", "wounded"),
        ("Rebels shot a guard and killed a nun.", None),
    ],
)
def test_two_verbs_side_by_side(sentence: str, second: str | None) -> None:
    first = "stabbed" if "stabbed" in sentence else "shot"
    found = side_by_side(node_of(sentence, first))
    assert (found.text if found else None) == second


@pytest.mark.parametrize(
    ("sentence", "word", "meanwhile"),
    [
        ("The mayor was shot as he left a rally.", "left", True),
        ("The mayor was shot as gunmen stormed a rally.", "stormed", False),
        ("The mayor was shot because he left a rally.", "left", False),
    ],
)
def test_what_somebody_was_doing_meanwhile(sentence: str, word: str, meanwhile: bool) -> None:
    assert is_meanwhile(node_of(sentence, word)) is meanwhile


def test_none_of_those_counted_before_denies_nothing() -> None:
    assert not negation(node_of("Gunmen opened fire, wounding four, none critically.", "opened"))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It was Chad that had closed the border.", "closed"),
        ("It was the rebels who burned the camp.", "burned"),
        ("It was in May that Mali called an election.", "called"),
        ("It was a group that traded.", None),
        ("Chad was there.", None),
    ],
)
def test_what_it_was_that_happened(sentence: str, told: str | None) -> None:
    found = cleft(node_of(sentence, "was"))
    assert (found.text if found is not None else None) == told


@pytest.mark.parametrize(
    ("sentence", "verb", "infinitive"),
    [("Chad agreed to leave.", "leave", True), ("Chad left to the north.", "left", False)],
)
def test_an_infinitive_has_its_own_to(sentence: str, verb: str, infinitive: bool) -> None:
    assert is_infinitive(node_of(sentence, verb)) is infinitive


@pytest.mark.parametrize(
    ("sentence", "verb", "supported"),
    [("Chad responded with a raid.", "responded", True), ("Chad left with a grudge.", "left", False)],
)
def test_a_support_verb_may_need_its_preposition(sentence: str, verb: str, supported: bool) -> None:
    assert is_supported(node_of(sentence, verb), node_of(sentence, "with")) is supported


@pytest.mark.parametrize(
    ("sentence", "earlier"),
    [
        ("Rebels had attacked the port.", True),
        ("The port had been attacked.", True),
        ("Rebels have attacked the port.", False),
        ("Rebels attacked the port.", False),
    ],
)
def test_had_tells_of_what_came_before(sentence: str, earlier: bool) -> None:
    assert pluperfect(node_of(sentence, "attacked")) is earlier
