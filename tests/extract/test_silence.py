"""Sport, markets, stories, letters, science and metaphor, and what is denied, doubted, supposed or usual:
sentences of which nothing is to be recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import claims

SENTENCES = Path(__file__).parents[1] / "sentences"


def sentences(file: str) -> list[str]:
    return (SENTENCES / file).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", sentences("silent.txt"))
def test_what_is_no_event_of_the_field_yields_nothing(sentence: str) -> None:
    assert claims(sentence) == ()


@pytest.mark.parametrize("sentence", sentences("unreal.txt"))
def test_what_nobody_holds_to_have_happened_yields_nothing(sentence: str) -> None:
    assert claims(sentence) == ()
