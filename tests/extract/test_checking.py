"""A rule's own examples are checked by running them: every way in which they can fail is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.checking import EXAMPLE_DAY, failures
from kg.rules import RuleBook, load_rules

SENTENCE = "Gunmen attacked a bus near Garissa on Monday, killing six passengers."

ATTACK: dict[str, Any] = {
    "id": "test.attack",
    "class": "Assault",
    "why": "The plain word.",
    "triggers": {"verb": "attack"},
    "actor": {"slots": "subject", "kinds": "armed"},
    "recipient": {"slots": "object", "kinds": "party, facility"},
}


def book_of(folder: Path, *rules: dict[str, Any]) -> RuleBook:
    folder.mkdir(parents=True, exist_ok=True)
    content = {"family": "test", "about": "Rules of a test.", "rules": list(rules)}
    (folder / "test.yaml").write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return load_rules(folder)


def told(folder: Path, examples: list[dict[str, Any]], counterexamples: list[str] | None = None) -> list[str]:
    rule = {**ATTACK, "examples": examples, "counterexamples": counterexamples or []}
    book = book_of(folder, rule)
    return list(failures(book.rules[0], book))


def test_a_true_example_is_not_told(tmp_path: Path) -> None:
    example = {
        "text": SENTENCE,
        "class": "Assault",
        "actor": "gunmen",
        "recipient": "bus",
        "status": "actual",
        "place": "Garissa",
    }
    assert told(tmp_path, [example]) == []


@pytest.mark.parametrize(
    ("key", "wrong", "expected"),
    [
        ("actor", "pirates", "actor is ['<gunmen>"),
        ("recipient", "train", "recipient is ["),
        ("status", "future", "status is actual"),
        ("place", "Nairobi", "place is Garissa"),
        ("killed", 9, "killed is [6]"),
        ("injured", 2, "injured is []"),
        ("said_by", "Kenya", "said_by is []"),
        ("role", "chief", "role is None"),
        ("content", "peace", "content is None"),
        ("of", "Bombing", "it is about []"),
        ("class", "Bombing", "yields no Bombing but ['Assault']"),
    ],
)
def test_each_difference_is_told_with_what_came_out(
    tmp_path: Path, key: str, wrong: object, expected: str
) -> None:
    (line,) = told(tmp_path, [{"text": SENTENCE, key: wrong}])
    assert line.startswith("test.attack: ")
    assert expected in line
    assert "\n" not in line


def test_a_silent_example_is_told(tmp_path: Path) -> None:
    (line,) = told(tmp_path, [{"text": "It rained."}])
    assert "yields no Assault but []" in line


def test_every_party_of_several_is_asked_for(tmp_path: Path) -> None:
    both = {"text": "Gunmen and pirates attacked a bus.", "actor": "gunmen + pirates"}
    assert told(tmp_path / "both", [both]) == []
    (line,) = told(tmp_path / "missing", [{**both, "actor": "gunmen + bandits"}])
    assert "'bandits'" in line


def test_of_several_claims_the_nearest_counts(tmp_path: Path) -> None:
    text = "Pirates attacked a ferry. Gunmen attacked a bus."
    assert told(tmp_path / "any", [{"text": text, "actor": "gunmen", "recipient": "bus"}]) == []
    (line,) = told(tmp_path / "near", [{"text": text, "actor": "gunmen", "recipient": "tram"}])
    assert "actor" not in line


def test_a_counterexample_must_stay_silent(tmp_path: Path) -> None:
    example = {"text": SENTENCE}
    assert told(tmp_path / "silent", [example], ["It rained.", "Gunmen fled."]) == []
    (line,) = told(tmp_path / "loud", [example], ["Pirates attacked a ferry."])
    assert line == "test.attack: 'Pirates attacked a ferry.' should stay silent"


def test_a_negated_match_is_silence(tmp_path: Path) -> None:
    assert told(tmp_path, [{"text": SENTENCE}], ["Gunmen never attacked the bus."]) == []


def test_another_rule_may_fire_on_a_counterexample(tmp_path: Path) -> None:
    rule = {**ATTACK, "examples": [{"text": SENTENCE}], "counterexamples": ["Pirates shelled a ferry."]}
    other = {
        **ATTACK,
        "id": "test.shell",
        "triggers": {"verb": "shell"},
        "examples": [{"text": "Pirates shelled a ferry."}],
    }
    book = book_of(tmp_path, rule, other)
    assert [line for each in book.rules for line in failures(each, book)] == []


def test_examples_are_read_as_articles_of_a_thursday() -> None:
    assert EXAMPLE_DAY.strftime("%A") == "Thursday"


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.sampled_from(load_rules().rules))
def test_checking_twice_tells_the_same(rule: Any) -> None:
    assert list(failures(rule, load_rules())) == list(failures(rule, load_rules()))
