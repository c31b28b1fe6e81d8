"""Which words stand in the slots that rules name."""

from __future__ import annotations

import pytest

from kg.extract.slots import counted_too, expanded, slot_heads
from kg.grammar import clause
from tests.extract.told import node_in, reading_of


@pytest.mark.parametrize(
    ("text", "word", "slot", "expected"),
    [
        ("Rebels shelled Goma.", "shelled", "object", ["Goma"]),
        ("The shelling of Goma went on.", "shelling", "object", ["Goma"]),
        ("Rebels shelled Goma.", "shelled", "self", ["shelled"]),
        ("Chad urged Mali to free the envoy.", "urged", "complement.object", ["envoy"]),
        ("Chad urged Mali to free the envoy.", "urged", "complement.of", []),
    ],
)
def test_a_slot_is_looked_for_in_its_clause_or_one_below(
    text: str, word: str, slot: str, expected: list[str]
) -> None:
    found = clause(node_in(reading_of(text).sentences, word)[0])
    assert [head.text for head in slot_heads(slot, found)] == expected


def test_a_noun_has_its_subject_before_it() -> None:
    verb, noun = (
        clause(node_in(reading_of(text).sentences, word)[0])
        for text, word in (("Rebels shelled Goma.", "shelled"), ("The shelling of Goma went on.", "shelling"))
    )
    assert list(expanded(("subject", "by"), verb)) == ["subject", "by"]
    assert list(expanded(("subject", "by"), noun)) == ["subject", "possessor", "modifier", "by"]


def _counted(text: str, word: str, slot: str) -> list[str]:
    found = clause(node_in(reading_of(text).sentences, word)[0])
    return [head.text for head in counted_too(slot_heads(slot, found))]


def test_what_a_wave_is_of_counts_as_well() -> None:
    assert _counted("A wave of raids hit Goma.", "hit", "subject") == ["wave", "raids"]


def test_who_says_what_a_pronoun_did_counts_as_well() -> None:
    assert _counted("The army says it has captured a rebel.", "captured", "subject") == ["it", "army"]
    assert _counted("It rained, and it captured a rebel.", "captured", "subject") == ["it"]
