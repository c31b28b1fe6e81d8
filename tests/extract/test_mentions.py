"""Who can be in a sentence, at a glance: known names, capitals, common nouns and bare numbers."""

from __future__ import annotations

import pytest

from kg.extract.mentions import Glance, Mention, bystanders, mentions
from kg.language.names import name_index
from kg.language.sentences import Span


def glance(text: str) -> Glance:
    return Glance.at(text, Span(0, len(text)), list(name_index().find(text)))


def found(text: str) -> dict[str, Mention]:
    return {text[m.begin : m.end]: m for m in (*mentions(glance(text)), *bystanders(glance(text)))}


def test_a_word_with_a_hyphen_is_there_whole_in_parts_and_joined() -> None:
    held = glance("The cease-fire held.")
    assert {"cease-fire", "cease", "fire", "ceasefire"} <= held.words
    assert held.places("cease") == [4]


def test_a_glance_sees_only_its_own_sentence() -> None:
    text = "Chad waits. Sudan talks."
    second = Glance.at(text, Span(12, 24), list(name_index().find(text)))
    assert [n.written for n in second.names] == ["Sudan"]
    assert sorted(second.words) == ["sudan", "talks"]


@pytest.mark.parametrize(
    ("text", "word", "want"),
    [
        ("Rwanda waits.", "Rwanda", "state"),
        ("It was the Zandivar who came.", "Zandivar", "group"),
        ("Then gunmen came.", "gunmen", "armed"),
        ("The security forces came.", "forces", "armed"),
        ("They came, killing 20.", "20", "people"),
        ("The minister came.", "minister", "official"),
    ],
)
def test_what_a_mention_can_be(text: str, word: str, want: str) -> None:
    assert want in found(text)[word].wants


@pytest.mark.parametrize(
    ("text", "word"),
    [("Reports came in.", "Reports"), ("It rained on Monday.", "Monday"), ("It cost 20 cents.", "20")],
)
def test_words_that_are_nobody(text: str, word: str) -> None:
    assert word not in found(text)


def test_a_strange_word_or_a_longer_name_at_the_start_is_a_name() -> None:
    assert found("Zandivar refused.")["Zandivar"].named
    assert found("Brown Zandivar refused.")["Brown"].named
