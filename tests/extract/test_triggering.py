"""Which words start a rule: as what they can, and whether the other words of a trigger hang with them."""

from __future__ import annotations

import pytest

from kg.extract.triggering import form_of, started, wording
from kg.language.parse import Node
from kg.rules import RuleBook, load_rules
from tests.extract.told import node_in, reading_of


def node(sentence: str, word: str) -> Node:
    return node_in(reading_of(sentence).sentences, word)[0]


@pytest.fixture
def book() -> RuleBook:
    return load_rules()


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Rebels attacked a village.", "attacked", "verb"),
        ("The attack killed two farmers.", "attack", "noun"),
        ("An attack helicopter landed.", "attack", None),
        ("The attack victims were buried.", "attack", "noun"),
        ("They left quickly.", "quickly", None),
    ],
)
def test_a_word_starts_a_rule_as_a_verb_or_a_noun_or_not_at_all(
    sentence: str, word: str, expected: str | None
) -> None:
    assert form_of(node(sentence, word)) == expected


def test_a_word_is_there_as_it_is_written_and_as_its_lemma() -> None:
    (sentence,) = reading_of("Rebels Shelled towns.").sentences
    assert {"shelled", "town", "towns"} <= wording(sentence.nodes)


def begun(sentence: str, word: str, book: RuleBook) -> list[tuple[str, ...]]:
    """The words of every trigger that a word starts in a sentence."""
    head = node(sentence, word)
    form = form_of(head)
    assert form is not None
    there = wording(reading_of(sentence).sentences[0].nodes)
    return [tuple(each.text for each in words) for _, words in started(head, form, book, there)]


@pytest.mark.parametrize(
    ("sentence", "word", "rest"),
    [
        ("Gunmen opened fire on a bus.", "opened", "fire"),
        ("Gunmen shot dead two farmers.", "shot", "dead"),
        ("The army carried out a raid.", "carried", "out"),
        ("Both armies exchanged fire.", "exchanged", "fire"),
    ],
)
def test_a_trigger_of_two_words_asks_for_both(sentence: str, word: str, rest: str, book: RuleBook) -> None:
    assert any(set(words) >= {word, rest} for words in begun(sentence, word, book))
    alone = f"{sentence.split(rest)[0].strip()} it."
    assert not any(rest in words for words in begun(alone, word, book))


def test_a_word_elsewhere_in_the_sentence_is_no_part_of_a_trigger(book: RuleBook) -> None:
    sentence = "Mayors opened a market although fire had destroyed it."
    assert not any("fire" in words for words in begun(sentence, "opened", book))


def test_capitals_hide_no_trigger(book: RuleBook) -> None:
    head = node("The General Strike crippled Lagos.", "Strike")
    assert head.pos == "PROPN"
    assert [words[0] for _, words in started(head, "noun", book, frozenset())] != []


def test_the_preposition_of_a_date_is_no_part_of_a_trigger(book: RuleBook) -> None:
    assert any("in" in words for words in begun("Hanoi brought in soldiers.", "brought", book))
    assert not any("in" in words for words in begun("Hanoi brought home soldiers in May.", "brought", book))
