"""Sport, markets, stories, letters, science and metaphor: sentences of which nothing is to be recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import claims

SILENT = Path(__file__).parents[1] / "sentences" / "silent.txt"


@pytest.mark.parametrize("sentence", SILENT.read_text(encoding="utf-8").splitlines())
def test_what_is_no_event_of_the_field_yields_nothing(sentence: str) -> None:
    assert claims(sentence) == ()
