"""The day since which something is the first or the worst of its kind, told apart from its own day."""

from __future__ import annotations

import pytest

from kg.extract.ranking import ranks
from tests.extract.told import node_in, reading_of


@pytest.mark.parametrize(
    ("sentence", "date", "ranked"),
    [
        ("It was the deadliest raid since 2014.", "2014", True),
        ("Chad and Niger held their first talks since May.", "May", True),
        ("Chad carried out the raid in 2014.", "2014", False),
        ("Chad has held the judge since May.", "May", False),
    ],
)
def test_only_what_is_first_or_worst_is_ranked(sentence: str, date: str, ranked: bool) -> None:
    node, _ = node_in(reading_of(sentence).sentences, date)
    assert ranks(node) is ranked
