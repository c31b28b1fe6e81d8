"""The mood of a word by itself, and the mood that it lends to what it governs."""

from __future__ import annotations

import pytest
from clauses import node_of

from kg.grammar.moods import adjective_effect, ended, noun_effect, own_status, verb_effect


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("Rebels attacked the port.", "attacked", "actual"),
        ("Rebels did not attack the port.", "attack", "negated"),
        ("Rebels will attack the port.", "attack", "future"),
        ("Rebels could attack the port.", "attack", "hypothetical"),
        ("Rebels would attack the port.", "attack", "hypothetical"),
        ("The ministry said it would send envoys.", "send", "future"),
        ("Attack the port!", "Attack", "requested"),
        ("If rebels attack the port, ships will leave.", "attack", "hypothetical"),
        ("The planned talks were called off.", "talks", "hypothetical"),
        ("Any attack would be answered.", "attack", "hypothetical"),
        ("Talks between Chad and Niger, scheduled for Monday, will cover trade.", "Talks", "future"),
        ("Talks between Chad and Niger, hailed by Togo, cover trade.", "Talks", "actual"),
    ],
)
def test_a_word_has_a_mood_of_its_own(sentence: str, word: str, status: str) -> None:
    assert own_status(node_of(sentence, word)) == status


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("Chad refused to sign the treaty.", "refused", "negated"),
        ("Chad urged Mali to sign the treaty.", "urged", "requested"),
        ("Chad insisted that Mali sign the treaty.", "insisted", "requested"),
        ("Chad insisted that Mali signed the treaty.", "insisted", "actual"),
        ("Chad plans to sign the treaty.", "plans", "future"),
        ("Chad began to sign treaties.", "began", "actual"),
    ],
)
def test_a_verb_lends_its_mood(sentence: str, word: str, status: str) -> None:
    assert verb_effect(node_of(sentence, word)) == status


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("The plan to attack the port failed.", "plan", "future"),
        ("The demand to leave was heard.", "demand", "requested"),
        ("No plan to leave was made.", "plan", "negated"),
        ("The refusal to leave was criticised.", "refusal", "negated"),
        ("The ships to leave are theirs.", "ships", "actual"),
    ],
)
def test_a_noun_lends_its_mood(sentence: str, word: str, status: str) -> None:
    assert noun_effect(node_of(sentence, word)) == status


def test_an_adjective_lends_its_mood() -> None:
    assert adjective_effect(node_of("Envoys are due to meet.", "due")) == "future"
    assert adjective_effect(node_of("Envoys are ready to meet.", "ready")) == "hypothetical"
    assert adjective_effect(node_of("Envoys are not ready to meet.", "ready")) == "negated"


def test_an_end_that_is_told_in_the_past_has_come() -> None:
    assert ended(node_of("He led the front until he was killed.", "killed"))
    assert not ended(node_of("They will march until he is released.", "released"))
