"""Two parties before one verb, the first with an owner, are two."""

from __future__ import annotations

import pytest

from kg.language.parse import parse
from kg.language.sentences import Span


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Congo's government and M23 rebels met in Luanda.", "government", "rebels"),
        ("Mali's government and Tuareg rebels met in Algiers.", "government", "rebels"),
        ("Talks between Congo's government and M23 rebels began.", "government", "rebels"),
    ],
)
def test_the_owner_belongs_to_the_first_party_alone(text: str, first: str, second: str) -> None:
    nodes = {node.text: node for node in parse(text, [Span(0, len(text))], [])[0]}
    owned, added = nodes[first], nodes[second]
    assert added.dep == "conj"
    assert added.head is owned
    assert owned.child("poss") is not None
    assert added.child("poss") is None
