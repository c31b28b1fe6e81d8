from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.coverage import RuleUse, coverage
from kg.language.reading import read
from kg.model import Document
from kg.rules import RuleBook, load_rules
from tests.evaluate.rulebooks import GREETING, SHELLING, UNUSED, write_rules

FIRST = "Peru greeted Chile on Monday.\n\nIndia may shell Nepal."
SECOND = "Kenya greeted Uganda. Uganda greeted  Kenya. Norway shelled Sweden."


@pytest.fixture
def book(tmp_path: Path) -> RuleBook:
    return load_rules(write_rules(tmp_path / "rules", UNUSED, SHELLING, GREETING))


def uses(book: RuleBook, *texts: str) -> dict[str, RuleUse]:
    found = coverage((read(Document(f"d{n}", text)) for n, text in enumerate(texts, 1)), book)
    return {use.rule: use for use in found}


def test_firings_and_claims_are_counted_over_all_articles(book: RuleBook) -> None:
    found = uses(book, FIRST, SECOND)
    assert [(rule, use.fired, use.claims) for rule, use in found.items()] == [
        ("shake.greet", 3, 3),
        ("shake.shell", 2, 1),
        ("shake.thaw", 0, 0),
    ]


def test_the_example_is_the_first_sentence_that_gave_a_claim(book: RuleBook) -> None:
    found = uses(book, FIRST, SECOND)
    assert (found["shake.greet"].document, found["shake.greet"].example) == (
        "d1",
        "Peru greeted Chile on Monday.",
    )
    assert (found["shake.shell"].document, found["shake.shell"].example) == ("d2", "Norway shelled Sweden.")


def test_without_a_claim_the_first_sentence_that_fired_is_the_example(book: RuleBook) -> None:
    assert uses(book, FIRST)["shake.shell"].example == "India may shell Nepal."


def test_a_rule_that_never_fires_has_no_example(book: RuleBook) -> None:
    thaw = uses(book, FIRST)["shake.thaw"]
    assert (thaw.event_class, thaw.document, thaw.example) == ("Meeting", None, None)


def test_examples_stand_on_one_line(book: RuleBook) -> None:
    assert uses(book, "Uganda greeted  Kenya.")["shake.greet"].example == "Uganda greeted Kenya."


def test_every_rule_of_the_project_is_in_the_list() -> None:
    found = coverage([], load_rules())
    assert [use.rule for use in found] == sorted(rule.id for rule in load_rules().rules)
