"""Verbs side by side."""

from __future__ import annotations

import pytest
from clauses import node_of, slot

from kg.grammar.shared import reduced, stands_apart


@pytest.mark.parametrize(
    ("sentence", "word", "name", "expected"),
    [
        ("Raiders shot and killed a guard.", "shot", "object", "guard"),
        ("The guards were shot and wounded by raiders.", "shot", "subject", "raiders"),
        ("Raiders fled and killed a guard.", "fled", "subject", "Raiders"),
    ],
)
def test_verbs_side_by_side_share_object_and_agent(
    sentence: str, word: str, name: str, expected: str
) -> None:
    assert slot(sentence, word, name) == expected


def test_a_semicolon_parts_two_sentences() -> None:
    assert stands_apart(node_of("Gunmen raided a camp; twenty soldiers were killed.", "raided"))
    assert not stands_apart(node_of("Officials said that gunmen raided a camp.", "raided"))


def test_a_participle_without_a_helper_is_reduced() -> None:
    assert [n.text for n in reduced(node_of("Backed by Chad, the rebels advanced.", "Backed"))] == ["Backed"]
    assert reduced(node_of("The rebels were backed by Chad.", "backed")) == []
