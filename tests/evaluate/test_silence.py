from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.silence import Silence, silences
from kg.language.reading import read
from kg.model import Document
from kg.rules import RuleBook, load_rules
from tests.evaluate.rulebooks import GREETING, SHELLING, write_rules


@pytest.fixture
def book(tmp_path: Path) -> RuleBook:
    return load_rules(write_rules(tmp_path / "rules", GREETING, SHELLING))


def silent(book: RuleBook, *texts: str) -> tuple[Silence, ...]:
    return silences((read(Document(f"d{n}", text)) for n, text in enumerate(texts, 1)), book)


def test_two_actors_and_a_verb_that_no_rule_knows(book: RuleBook) -> None:
    (found,) = silent(book, "Norway defeated Sweden at  the games.")
    assert (found.document, found.number, found.verb) == ("d1", 1, "defeat")
    assert found.actors == ("Norway", "Sweden")
    assert found.text == "Norway defeated Sweden at the games."
    assert found.stopped == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway greeted Sweden.",
        "Norway slept.",
        "Norway and Sweden slept.",
        "The choir defeated the band.",
        "Norway defeated Norway.",
        "Norway slept. Sweden slept.",
    ],
)
def test_no_silence_where_an_event_is_told_or_no_two_actors_meet(book: RuleBook, text: str) -> None:
    assert silent(book, text) == ()


def test_a_near_miss_is_shown_and_counts(book: RuleBook) -> None:
    plain, near = (
        "Norway defeated Sweden.",
        "The mayor said Norway greeted in vain, and Sweden defeated Chad.",
    )
    found = silent(book, plain, near)
    assert [s.document for s in found] == ["d2", "d1"]
    assert [s.rule for s in found[0].stopped] == ["shake.greet"]
    assert found[0].score > found[1].score


def test_actors_on_both_sides_of_the_verb_count_more_than_beside_it(book: RuleBook) -> None:
    found = silent(book, "The choir sang for Norway in front of Sweden.", "Norway defeated Sweden.")
    assert [s.document for s in found] == ["d2", "d1"]


def test_of_equals_the_order_of_the_text_holds(book: RuleBook) -> None:
    found = silent(book, "Norway defeated Sweden. Peru defeated Chile.", "Chad defeated Niger.")
    assert [(s.document, s.number) for s in found] == [("d1", 1), ("d1", 2), ("d2", 1)]
    assert len({s.score for s in found}) == 1


def test_an_event_in_another_sentence_does_not_hide_a_silence(book: RuleBook) -> None:
    (found,) = silent(book, "Norway greeted Sweden. Peru defeated Chile.")
    assert found.number == 2
