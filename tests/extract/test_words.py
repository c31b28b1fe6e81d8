"""The closed word lists of the room."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.words import WORDS, words
from kg.vocabulary import load_vocabulary


def test_every_kind_of_organisation_is_a_class_of_the_ontology() -> None:
    known = load_vocabulary().actors
    assert [marks.kind for marks in words().organisations if marks.kind not in known] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (["harbour", "police"], "SecurityForce"),
        (["ministry", "of", "police"], "Ministry"),
        (["liberation", "front"], "ArmedGroup"),
        (["popular", "front"], "ArmedGroup"),
        (["national", "movement"], "Organization"),
        (["carlos", "mamani"], None),
        ([], None),
    ],
)
def test_the_first_kind_with_a_word_in_the_name_decides(name: list[str], kind: str | None) -> None:
    assert words().organisation_kind(name) == kind


def test_no_word_marks_two_kinds_of_organisation() -> None:
    listed = [word for marks in words().organisations for word in marks.words]
    assert sorted(listed) == sorted(set(listed))


def test_all_words_are_in_lower_case() -> None:
    lists = [value for value in dict(words()).values() if isinstance(value, frozenset)]
    assert [word for each in lists for word in each if word != word.lower() or not word] == []


def test_a_list_that_is_not_known_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(WORDS.read_text(encoding="utf-8") + "\nweekdays: monday\n", encoding="utf-8")
    with pytest.raises(RuleError, match="weekdays"):
        words(path)
