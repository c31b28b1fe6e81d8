"""An office told in one sentence says for whom its holder acts in all others."""

from __future__ import annotations

from datetime import date

from kg.extract import extract
from kg.model import Document


def principals(text: str, kind: str) -> list[str | None]:
    found = extract(Document("a", text, published=date(2031, 3, 20)))
    return [p.principal for claim in found if claim.type == kind for p in claim.actors]


def test_a_minister_acts_for_his_state_wherever_he_is_named() -> None:
    text = "Arvo Lind, the foreign minister of Norway, was in Oslo. Lind condemned the raid by Chad."
    assert principals(text, "ACCUSE") == ["norway"]


def test_a_former_minister_acts_for_himself() -> None:
    text = "Arvo Lind, a former foreign minister of Norway, was in Oslo. Lind condemned the raid by Chad."
    assert principals(text, "ACCUSE") == [None]
