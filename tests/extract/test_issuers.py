"""Whose words a paper has: who adopts, signs or issues it speaks in it."""

from __future__ import annotations

import pytest

from tests.extract.told import meant, of_type

PAPERS = [
    ("The Security Council adopted a resolution demanding that Rwanda withdraw.", "resolution"),
    ("A resolution adopted by the Security Council demanded that Rwanda withdraw.", "resolution"),
    ("A letter from the Security Council urged Rwanda to withdraw.", "letter"),
    ("The Security Council's statement urged Rwanda to withdraw.", "statement"),
]


@pytest.mark.parametrize(("text", "paper"), PAPERS)
def test_a_paper_speaks_for_who_issues_it(text: str, paper: str) -> None:
    assert meant(text, paper) == ["united-nations-security-council"]


@pytest.mark.parametrize("text", [text for text, _ in PAPERS])
def test_what_a_paper_asks_its_issuer_asks(text: str) -> None:
    (demand,) = of_type(text, "REQUEST")
    assert [p.label for p in demand.actors] == ["United Nations Security Council"]
    assert [p.label for p in demand.recipients] == ["Rwanda"]


def test_a_paper_of_nobody_speaks_for_nobody() -> None:
    assert meant("The letter urged Rwanda to withdraw.", "letter") == []


def test_a_paper_that_is_only_read_is_not_its_reader_s() -> None:
    assert meant("Rwanda rejected the resolution on Monday.", "resolution") == []
