"""What a sentence takes back, doubts or lays down, and tells of no event."""

from __future__ import annotations

import pytest
from clauses import node_of

from kg.grammar.doubted import doubted

DOUBTED = [
    ("Reports that rebels attacked the port are false.", "attacked"),
    ("Rumours that rebels attacked the port spread.", "attacked"),
    ("Speculation about a coup in Peru proved wrong.", "coup"),
    ("It is not true that Oman attacked the port.", "attacked"),
    ("It is unlikely that Oman will attack the port.", "attack"),
    ("Diplomats doubt that Oman attacked the port.", "attacked"),
    ("Diplomats mistakenly believed that Oman attacked the port.", "attacked"),
    ("Oman falsely claimed that Qatar attacked the port.", "attacked"),
    ("Officials fear that rebels will attack the port.", "attack"),
    ("An attack on the port is unlikely.", "attack"),
    ("The mayor dismissed reports of a massacre as lies.", "massacre"),
    ("A fake video showed the rebels attacking the port.", "attacking"),
    ("Bombings are rare in Oman.", "Bombings"),
    ("A draft resolution that condemned the raid was rejected.", "condemned"),
    ("Attacks targeting nurses may be crimes.", "targeting"),
    ("Had the rebels attacked the port, Oman would have fought.", "attacked"),
    ("Were Oman to attack the port, ships would leave.", "attack"),
]

HELD = [
    ("The rebels were wrong when they attacked the port.", "attacked"),
    ("Rumours spread after rebels attacked the port.", "attacked"),
    ("The group that spread the rumours attacked the port.", "attacked"),
    ("It is true that Oman attacked the port.", "attacked"),
    ("Nobody doubts that Oman attacked the port.", "attacked"),
    ("The bombings were widespread.", "bombings"),
    ("The resolution that condemned the raid was adopted.", "condemned"),
    ("The attacks targeting nurses may be crimes.", "targeting"),
    ("The rebels had attacked the port.", "attacked"),
    ("Had the rebels attacked the port?", "attacked"),
]


@pytest.mark.parametrize(("text", "word"), DOUBTED)
def test_what_the_sentence_takes_back_or_supposes_is_doubted(text: str, word: str) -> None:
    assert doubted(node_of(text, word))


@pytest.mark.parametrize(("text", "word"), HELD)
def test_what_only_stands_beside_doubt_is_not(text: str, word: str) -> None:
    assert not doubted(node_of(text, word))
