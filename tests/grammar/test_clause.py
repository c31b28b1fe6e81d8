"""Clauses as the rooms to the right see them."""

from __future__ import annotations

import pytest
from clauses import clause_of, node_of, tree

from kg.grammar import Clause, Outlook, clause


def test_a_verb_heads_a_verbal_clause() -> None:
    found = clause_of("The port was attacked by rebels.", "attacked")
    assert (found.form, found.passive, found.predicate.lemma) == ("verb", True, "attack")


def test_a_noun_heads_a_nominal_clause_that_is_never_passive() -> None:
    found = clause_of("The attack on the port by rebels was filmed.", "attack")
    assert (found.form, found.passive) == ("noun", False)


def test_an_empty_slot_gives_nothing() -> None:
    found = clause_of("Rebels attacked.", "attacked")
    assert found.get("object") == ()
    assert found.get("no such slot") == ()


def test_a_filled_slot_gives_nodes_of_the_same_sentence() -> None:
    sentence = "Rebels attacked the port near Aden with drones."
    found = clause_of(sentence, "attacked")
    for heads in found.slots.values():
        assert all(sentence[node.begin : node.end] == node.text for node in heads)


def test_clauses_compare_by_identity() -> None:
    node = node_of("Rebels attacked.", "attacked")
    assert clause(node) != clause(node)


def test_an_outlook_is_actual_unless_something_says_otherwise() -> None:
    assert (Outlook().status, Outlook().hedge, Outlook().speakers) == ("actual", None, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The group, which was led by a general, denied that it had shelled the mill.",
        "Asked whether Togo would reopen the border, the minister declined to answer.",
        "Killing ten and wounding twenty, the bomb was the worst in years, police said.",
        "Yes.",
        "“Leave,” he said.",
        "Talks; war; talks.",
    ],
)
def test_every_word_of_every_sentence_has_a_clause(sentence: str) -> None:
    for node in tree(sentence):
        found = clause(node)
        assert isinstance(found, Clause)
        assert found.predicate is node
        assert set(found.slots) == {name for name, heads in found.slots.items() if heads}
