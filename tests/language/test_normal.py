"""Folding text: look-ups get simpler, offsets stay true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.normal import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Al-Qaeda", "Al Qaeda"),
        ("Al‑Qaeda", "Al Qaeda"),
        ("Al–Qaeda", "Al Qaeda"),
        ("Chargé d’Affaires", "Charge d'Affaires"),
        ("“Leave”", '"Leave"'),
        ("«Leave»", '"Leave"'),
        ("Erdoğan", "Erdogan"),
        ("São Tomé and Príncipe", "Sao Tome and Principe"),
        ("Türkiye", "Turkiye"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("plain text", "plain text"),
        ("", ""),
        ("UPPER", "UPPER"),
        ("日本", "日本"),
    ],
)
def test_examples(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_every_character_stays_one_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_characters_fold_one_by_one(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_text_and_its_accented_neighbour_fold_alike(text: str) -> None:
    assert fold(text + "é")[:-1] == fold(text)


@given(st.text(alphabet="-‐‑‒–—− \t\n\u2009"))
def test_dashes_and_spaces_are_blanks(text: str) -> None:
    assert fold(text) == " " * len(text)
