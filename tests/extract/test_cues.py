"""The word before a word tells of its class."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.cues import can_stand, cues, is_faint
from kg.rules import Form


@pytest.mark.parametrize(
    ("text", "word", "form", "stands"),
    [
        ("rebels will attack the town", "attack", "verb", True),
        ("rebels will attack the town", "attack", "noun", False),
        ("it was the attack on the town", "attack", "noun", True),
        ("it was the attack on the town", "attack", "verb", False),
        ("troops who attack towns", "attack", "verb", True),
        ("the army attacks towns", "attacks", "verb", True),
        ("after attacks on towns", "attacks", "verb", False),
        ("the attacked town", "attacked", "verb", True),
        ("attack is what they fear", "attack", "verb", True),
        ("he said: “Attack the town”", "Attack", "verb", True),
        ("a road to March ended", "March", "noun", False),
        ("on 30 March they left", "March", "noun", False),
        ("they joined the march", "march", "noun", True),
    ],
)
def test_what_a_word_can_be_behind_another(text: str, word: str, form: Form, stands: bool) -> None:
    assert can_stand(form, word.lower(), text, text.index(word)) == stands


def test_a_name_behind_a_small_letter_is_no_verb() -> None:
    text = "they live near Strike and farm"
    assert not can_stand("verb", "strike", text, text.index("Strike"))


def test_everyday_words_are_faint_in_their_own_class_only() -> None:
    assert is_faint("noun", "march")
    assert is_faint("verb", "have")
    assert not is_faint("noun", "bombing")
    assert not is_faint("verb", "bombard")


def test_a_file_with_a_list_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cues.yaml"
    path.write_text("before_nouns: the\n")
    with pytest.raises(RuleError, match="before_verbs"):
        cues(path)
