"""Phrases hung on another word by nearness alone go where they belong; others stay."""

from __future__ import annotations

import pytest

from kg.language.parse import Node, parse
from kg.language.sentences import Span


def head_of(text: str, word: str) -> str:
    nodes: list[Node] = parse(text, [Span(0, len(text))], [])[0]
    head = next(node for node in nodes if node.text == word).head
    assert head is not None
    return head.text


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("A judge was shot at his home in Lagos by two men.", "by", "shot"),
        ("Rebels set off a car packed with explosives at the gate.", "at", "set"),
        ("Gunmen wounded a civilian Friday.", "Friday", "wounded"),
        ("Oslo halted loans to Chad Tuesday after the vote.", "Tuesday", "halted"),
        ("They were freed in the town of Bria Sunday.", "Bria", "of"),
        ("Ten nomads were slaughtered in reprisal by militiamen.", "by", "slaughtered"),
        ("Live rounds were fired at the students by soldiers.", "by", "fired"),
        ("Kuwait stripped the preacher of his citizenship.", "of", "stripped"),
    ],
)
def test_a_phrase_is_hung_where_it_belongs(text: str, word: str, head: str) -> None:
    assert head_of(text, word) == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("A book was read at a school by Ana Cruz.", "by", "read"),
        ("They were hurt in a protest by teachers.", "by", "protest"),
        ("Kuwait met the preacher of the mosque.", "of", "preacher"),
        ("The army bought trucks packed with rice.", "with", "packed"),
        ("They left on Friday.", "Friday", "on"),
        ("They marched on Good Friday in Oslo.", "Friday", "on"),
    ],
)
def test_what_hangs_right_stays(text: str, word: str, head: str) -> None:
    assert head_of(text, word) == head


@pytest.mark.parametrize(
    ("text", "place", "preposition"),
    [
        ("A bomb exploded in front of the embassy.", "embassy", "outside"),
        ("Rebels camped in the vicinity of Kidal.", "Kidal", "near"),
    ],
)
def test_a_preposition_of_several_words_is_one(text: str, place: str, preposition: str) -> None:
    nodes = parse(text, [Span(0, len(text))], [])[0]
    head = next(node for node in nodes if node.text == place).head
    assert head is not None
    assert head.lemma == preposition


def test_a_front_of_somebody_is_no_preposition() -> None:
    assert head_of("They fought in the united front of the opposition.", "opposition") == "of"
