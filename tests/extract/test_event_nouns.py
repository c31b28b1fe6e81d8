"""The nouns by which an article refers back to what it has told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.event_nouns import event_nouns, names_attack
from kg.vocabulary import load_vocabulary


def test_every_type_is_one_of_the_vocabulary() -> None:
    assert set().union(*event_nouns().values()) <= load_vocabulary().types.keys()


@pytest.mark.parametrize(
    ("noun", "type"), [("bombing", "ASSAULT"), ("accord", "AGREE"), ("curfew", "COERCE"), ("plea", "REQUEST")]
)
def test_what_a_noun_can_mean(noun: str, type: str) -> None:
    assert type in event_nouns()[noun]


def test_a_noun_of_several_types_means_any_of_them(tmp_path: Path) -> None:
    file = tmp_path / "nouns.yaml"
    file.write_text("AGREE, CONCEDE: truce, peace\n  deal\nRETREAT: truce\n", encoding="utf-8")
    assert event_nouns(file) == {
        "truce": {"AGREE", "CONCEDE", "RETREAT"},
        "peace deal": {"AGREE", "CONCEDE"},
    }


def test_a_type_that_there_is_not_is_refused_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "nouns.yaml"
    file.write_text("QUARREL: row\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"nouns\.yaml.*QUARREL"):
        event_nouns(file)


@pytest.mark.parametrize(("noun", "attack"), [("ambush", True), ("accord", False), ("teapot", False)])
def test_only_words_of_violence_name_an_attack(noun: str, attack: bool) -> None:
    assert names_attack(noun) is attack
