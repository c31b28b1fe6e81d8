"""From a word to its clause: verbs and adjectives as verbs, the rest as nouns."""

from __future__ import annotations

import pytest

from tests.grammar.clauses import clause_of, slot


@pytest.mark.parametrize(
    ("sentence", "word", "form", "passive"),
    [
        ("Rebels shelled a town.", "shelled", "verb", False),
        ("A town was shelled by rebels.", "shelled", "verb", True),
        ("Chad is responsible for the attack.", "responsible", "verb", False),
        ("The shelling killed nine.", "shelling", "noun", False),
    ],
)
def test_the_form_of_a_clause(sentence: str, word: str, form: str, passive: bool) -> None:
    found = clause_of(sentence, word)
    assert (found.form, found.passive) == (form, passive)
    assert found.predicate.text == word


@pytest.mark.parametrize("sentence", ["Rebels shelled a town.", "A town was shelled by rebels."])
def test_active_and_passive_have_the_same_slots(sentence: str) -> None:
    told = slot(sentence, "shelled", "subject"), slot(sentence, "shelled", "object")
    assert tuple(map(str.lower, told)) == ("rebels", "town")
