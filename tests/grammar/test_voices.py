"""Who tells of an event: the holder of an assertion, the announcer of a deed, those quoted."""

from __future__ import annotations

import pytest

from tests.grammar.clauses import clause_of


def speakers(text: str, word: str) -> list[str]:
    return [head.text for head in clause_of(text, word).outlook.speakers]


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("Norway backed Kenya's claim that rebels shelled a village.", "shelled", "Kenya"),
        ("The army rejected a report by Amnesty that soldiers burned a village.", "burned", "Amnesty"),
        ("The rebels announced the capture of a garrison.", "capture", "rebels"),
        ("Kenya confirmed the killing of three soldiers.", "killing", "Kenya"),
        ("The Star quoted officials as saying that gunmen kidnapped a priest.", "kidnapped", "officials"),
        ("Gunmen kidnapped a priest, Kenya said.", "kidnapped", "Kenya"),
    ],
)
def test_who_tells_it_is_its_speaker(text: str, word: str, speaker: str) -> None:
    assert speaker in speakers(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya's demand that rebels leave the village angered Chad.", "leave"),
        ("Kenya announced a ceasefire.", "ceasefire"),
        ("Kenya stopped the killing of three soldiers.", "killing"),
        ("Kenya's plan to shell a village angered Chad.", "shell"),
    ],
)
def test_who_asks_plans_or_does_is_no_speaker(text: str, word: str) -> None:
    assert speakers(text, word) == []
