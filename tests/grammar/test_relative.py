"""The noun that a relative clause describes stands in the gap of the clause."""

from __future__ import annotations

import pytest
from clauses import node_of, slot

from kg.grammar.relative import agreeing


@pytest.mark.parametrize(
    ("sentence", "word", "name", "expected"),
    [
        ("The rebels who burned the mill fled.", "burned", "subject", "rebels"),
        ("The mill that rebels burned was old.", "burned", "object", "mill"),
        ("The mill the rebels burned was old.", "burned", "object", "mill"),
        ("The senator, whose committee is investigating, resigned.", "investigating", "object", ""),
        ("A blast in Peshawar, which left ten dead, was heard far away.", "left", "subject", "blast"),
        ("Qarsun is one of the groups that bombed the port.", "bombed", "subject", "Qarsun"),
        ("Karim Adan of the Fourth Battalion, who was shot, survived.", "shot", "object", "Adan"),
    ],
)
def test_the_noun_fills_the_gap(sentence: str, word: str, name: str, expected: str) -> None:
    assert expected in slot(sentence, word, name)
    assert bool(slot(sentence, word, name)) is bool(expected)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("are", "followers"), ("were", "followers"), ("is", "president"), ("was", "president")],
)
def test_a_plural_verb_is_not_told_of_the_nearest_singular(verb: str, expected: str) -> None:
    president = node_of(f"Followers of the president who {verb} based in Oran met.", "president")
    based = next(node for node in president.subtree() if node.text == "based")
    assert agreeing(based, president).lemma in (expected, expected.removesuffix("s"))


def test_a_singular_verb_is_told_of_the_person_right_before_who() -> None:
    sentence = "They are supporters of Hasan Turk who has been jailed in Lagos."
    assert slot(sentence, "jailed", "object") == "Turk"
    assert slot("Soldiers of the general who were arrested fled.", "arrested", "object") == "Soldiers"
