"""Compounds and irregular forms that the small model does not know."""

from __future__ import annotations

import pytest

from kg.language.forms import compounds, forms
from kg.language.parse import parse
from kg.language.sentences import Span


@pytest.mark.parametrize("word", sorted({*forms().joined, *forms().hyphenated}))
def test_every_compound_is_found_whole_in_any_case_and_with_an_ending(word: str) -> None:
    for written in (word, word.upper(), word.title(), f"{word}s"):
        found = compounds().fullmatch(written)
        assert found is not None, written


def test_a_compound_is_not_found_inside_a_word() -> None:
    assert compounds().search("a stair-raid and a wair-strike") is None


def test_no_compound_is_both_joined_and_kept() -> None:
    assert not forms().hyphenated & set(forms().joined)


def test_no_form_has_itself_or_another_form_as_lemma() -> None:
    assert not [form for form, lemma in forms().lemmas.items() if lemma in forms().lemmas]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Both sides broke the cease-fire.", "cease-fire", "ceasefire"),
        ("The Vice-President left.", "Vice-President", "vice-president"),
        ("Rebels retook the hill.", "retook", "retake"),
    ],
)
def test_the_parse_gives_the_lemma_of_the_files(text: str, word: str, lemma: str) -> None:
    (nodes,) = parse(text, [Span(0, len(text))], [])
    assert [node.lemma for node in nodes if node.text == word] == [lemma]
