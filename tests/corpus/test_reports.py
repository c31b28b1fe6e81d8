"""The invented reports of tests/reports/: longer, of all genres and years, annotated as a stranger would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.read import read_articles
from tests.corpus.test_incidents import EVENTS, TIES, faults

REPORTS = Path(__file__).parents[1] / "reports"
SLUGS = sorted(path.stem for path in REPORTS.glob("*.txt"))
each_report = pytest.mark.parametrize("slug", SLUGS)


def text_of(slug: str) -> str:
    return (REPORTS / f"{slug}.txt").read_text("utf-8")


def gold_of(slug: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((REPORTS / f"{slug}.gold.json").read_text("utf-8"))
    return gold


def tolerated(fault: str, gold: dict[str, Any]) -> bool:
    """A state or town that is only meant; tolls in words; what is optional may leave its sides open."""
    named, _, what = fault.rpartition(": ")
    if what == "not in the text":
        return gold["entities"][named]["kind"] in {"country", "place"}
    statement = next((s for s in gold["statements"] if s["id"] == named), None)
    if statement is None:
        return False
    words = {statement["killed"], statement["injured"]} & {"dozens", "scores"}
    return (what == "sides" and not statement["core"]) or (what == "toll" and bool(words))


def test_there_are_thirty_four_each_with_metadata_and_annotation() -> None:
    assert len(SLUGS) == 34
    expected = {f"{slug}{ending}" for slug in SLUGS for ending in (".txt", ".json", ".gold.json")}
    assert {path.name for path in REPORTS.iterdir()} == expected


@each_report
def test_metadata_and_annotation_agree(slug: str) -> None:
    meta, gold = json.loads((REPORTS / f"{slug}.json").read_text("utf-8")), gold_of(slug)
    assert list(meta) == ["id", *(["published"] if gold["date"] else []), "publisher", "title", "language"]
    assert meta["id"] == gold["doc"] == slug
    assert meta.get("published") == gold["date"]


def test_they_are_read_whole() -> None:
    read = {document.id: document for document in read_articles([REPORTS])}
    assert sorted(read) == SLUGS
    assert all(read[slug].text == text_of(slug) for slug in SLUGS)


@each_report
def test_an_annotation_is_sound(slug: str) -> None:
    gold = gold_of(slug)
    assert [fault for fault in faults(gold, text_of(slug)) if not tolerated(fault, gold)] == []


@each_report
def test_a_report_is_of_readable_length_and_has_much_to_find(slug: str) -> None:
    assert 80 <= len(text_of(slug).split()) <= 450
    assert sum(statement["core"] for statement in gold_of(slug)["statements"]) >= 8


def test_every_type_occurs() -> None:
    assert {s["type"] for slug in SLUGS for s in gold_of(slug)["statements"]} == EVENTS | TIES
