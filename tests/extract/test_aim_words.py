"""The word lists of aims."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.aim_words import AimWords, aim_words


def test_no_list_is_empty() -> None:
    assert all(getattr(aim_words(), name) for name in AimWords.model_fields)


def test_favours_and_harms_have_no_word_in_common() -> None:
    assert aim_words().favours.isdisjoint(aim_words().harms)


def test_an_unknown_list_is_refused_with_the_file_and_its_name(tmp_path: Path) -> None:
    file = tmp_path / "aims.yaml"
    file.write_text("openers: so\nquarrels: row\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"aims\.yaml"):
        aim_words(file)
