"""The word lists of grammar: what is in the file, and how a faulty file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import kg.grammar.english
from kg.errors import RuleError
from kg.grammar.english import English, english

LISTS = Path(kg.grammar.english.__file__).with_name("english.yaml")


def test_the_lists_are_read_once() -> None:
    assert english() is english()


@pytest.mark.parametrize("name", sorted(English.model_fields))
def test_every_list_holds_trimmed_lower_case_words(name: str) -> None:
    words = getattr(english(), name)
    assert words
    for word in words:
        assert word == " ".join(word.split()).lower(), word


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("support_verbs", "carry out"),
        ("object_control", "urge"),
        ("speech_verbs", "say"),
        ("requested", "call for"),
        ("future", "plan"),
        ("hypothetical", "threaten"),
        ("negated", "refuse"),
        ("hedge_adverbs", "allegedly"),
    ],
)
def test_words_that_the_grammar_lives_on(name: str, word: str) -> None:
    assert word in getattr(english(), name)


def test_no_word_is_both_denied_and_asked_for() -> None:
    assert not english().negated & english().requested


def _written(tmp_path: Path, **changes: object) -> Path:
    path = tmp_path / "english.yaml"
    lists = yaml.safe_load(LISTS.read_text(encoding="utf-8")) | changes
    path.write_text(yaml.safe_dump({k: v for k, v in lists.items() if v is not None}), encoding="utf-8")
    return path


def test_another_file_can_be_read(tmp_path: Path) -> None:
    assert english(_written(tmp_path, support_verbs="wage,  carry   out")).support_verbs == {
        "wage",
        "carry out",
    }


@pytest.mark.parametrize(
    ("changes", "fault"),
    [({"support_verb": "wage"}, "support_verb"), ({"future": None}, "future"), ({"future": 3}, "future")],
)
def test_a_faulty_file_is_refused_with_file_and_list(
    tmp_path: Path, changes: dict[str, object], fault: str
) -> None:
    path = _written(tmp_path, **changes)
    with pytest.raises(RuleError) as error:
        english(path)
    assert str(error.value).startswith(f"{path}: {fault}:")
    assert "\n" not in str(error.value)
