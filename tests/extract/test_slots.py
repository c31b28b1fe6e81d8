"""Which words stand in the slots that rules name."""

from __future__ import annotations

import pytest

from kg.extract.slots import expanded, slot_heads
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
