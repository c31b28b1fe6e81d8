"""Whatever the parse makes of a word, the word is among the written forms of its lemma."""

from __future__ import annotations

import pytest

from kg.language.inflection import is_word, written_forms
from kg.language.reading import read
from kg.model import Document

INFLECTED = (
    "Gunmen slew twelve villagers, fled, and were besieging two armies.",
    "The worst crises lay ahead; talks began, countries met and agreed.",
    "She had overran no base but has seized, banned, denied and shot at convoys.",
    "Women and children dying in bombings were the deadliest losses.",
)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("ban", "banned"),
        ("deny", "denied"),
        ("seize", "seizing"),
        ("lie", "lay"),
        ("flee", "fled"),
        ("be", "were"),
        ("gunman", "gunmen"),
        ("army", "armies"),
        ("crisis", "crises"),
    ],
)
def test_forms_that_follow_a_rule_and_forms_that_do_not(lemma: str, form: str) -> None:
    assert form in written_forms(lemma)


def test_a_noun_is_not_inflected_as_a_verb() -> None:
    assert "calls" in written_forms("call", "noun")
    assert "called" not in written_forms("call", "noun")
    assert "called" in written_forms("call", "verb")


@pytest.mark.parametrize("text", INFLECTED)
def test_every_word_of_a_parse_is_a_form_of_its_lemma(text: str) -> None:
    nodes = [n for s in read(Document("a", text)).sentences for n in s.nodes]
    content = [n for n in nodes if n.pos in ("NOUN", "VERB", "AUX", "ADJ", "PROPN")]
    assert len(content) > 5
    assert [n for n in content if n.text.lower() not in written_forms(n.lemma)] == []


@pytest.mark.parametrize(("word", "known"), [("talks", True), ("reports", True), ("zandivar", False)])
def test_common_words_are_known(word: str, known: bool) -> None:
    assert is_word(word) is known
