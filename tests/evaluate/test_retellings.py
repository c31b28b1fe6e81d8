"""Events told in many articles: the annotation is checked, and a build is compared with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import FileError
from kg.evaluate.records import Record
from kg.evaluate.retellings import (
    Mention,
    Retellings,
    is_retellings,
    read_retellings,
    score_retellings,
)


def event(id: str, *mentions: tuple[str, int], type: str = "ASSAULT") -> dict[str, Any]:
    told = [{"document": document, "begin": begin, "end": begin + 10} for document, begin in mentions]
    return {"id": id, "type": type, "what": f"event {id}", "mentions": told}


def record(id: str, *evidence: tuple[str, int, str], type: str = "ASSAULT") -> Record:
    said = [
        {"document": d, "quote": "q", "begin": begin, "end": begin + 9, "claim": claim}
        for d, begin, claim in evidence
    ]
    return Record.model_validate({"id": id, "type": type, "evidence": said})


def gold(*events: dict[str, Any]) -> Retellings:
    return Retellings.model_validate({"events": list(events)})


TWO = gold(event("E1", ("a", 0), ("b", 0)), event("E2", ("a", 20), ("b", 20)))


def test_a_build_that_agrees() -> None:
    found = score_retellings(
        TWO,
        [record("r1", ("a", 0, "a.1"), ("b", 0, "b.1")), record("r2", ("a", 20, "a.2"), ("b", 20, "b.2"))],
    )
    assert (found.all.conll, found.all.merges) == (1.0, 1.0)
    assert found.missed == found.split == found.merged == ()


def test_what_is_not_found_counts_as_alone() -> None:
    found = score_retellings(
        TWO, [record("r1", ("a", 0, "a.1"), ("b", 0, "b.1")), record("r2", ("a", 20, "a.2"))]
    )
    assert found.missed == (("ASSAULT", Mention(document="b", begin=20, end=30)),)
    assert found.all.b_cubed.recall == 0.75
    assert found.found.b_cubed.recall == 1.0
    assert (found.all.mentions, found.found.mentions) == (4, 3)


def test_split_and_wrongly_merged_are_named() -> None:
    found = score_retellings(
        TWO,
        [record("r1", ("a", 0, "a.1"), ("a", 20, "a.2"), ("b", 20, "b.2")), record("r2", ("b", 0, "b.1"))],
    )
    assert [s.event.id for s in found.split] == ["E1"]
    assert [name for name, _ in found.split[0].parts] == ["r1", "r2"]
    assert [(m.record, [e.id for e in m.events]) for m in found.merged] == [("r1", ["E1", "E2"])]


def test_another_type_is_not_the_event() -> None:
    found = score_retellings(gold(event("E1", ("a", 0))), [record("r", ("a", 0, "a.1"), type="CLAIM")])
    assert len(found.missed) == 1


def test_of_several_claims_of_a_sentence_the_first_counts() -> None:
    later, first = record("r1", ("a", 0, "a.10")), record("r2", ("a", 0, "a.9"), ("b", 0, "b.1"))
    found = score_retellings(gold(event("E1", ("a", 0), ("b", 0))), [later, first])
    assert not found.split


def write(path: Path, raw: object) -> Path:
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({"events": [event("E1", ("a", 0)), event("E1", ("a", 20))]}, "events.E1: the id is used twice"),
        (
            {"events": [event("E1", ("a", 0)), event("E2", ("a", 0))]},
            "events.E2: a 0-10 is already a mention",
        ),
        (
            {"events": [event("E1") | {"mentions": [{"document": "a", "begin": 4, "end": 4}]}]},
            "ends before it begins",
        ),
        ({"events": [event("E1") | {"kind": "x"}]}, "events.E1.kind: "),
        (
            {"events": [event("E1") | {"mentions": [{"document": "a", "begin": 4}]}]},
            "events.E1.mentions.0.end: ",
        ),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, raw: object, problem: str) -> None:
    with pytest.raises(FileError, match=problem):
        read_retellings(write(tmp_path / "e.json", raw))


def test_two_types_may_be_told_in_one_sentence(tmp_path: Path) -> None:
    path = write(
        tmp_path / "e.json", {"events": [event("E1", ("a", 0)), event("E2", ("a", 0), type="CLAIM")]}
    )
    assert len(read_retellings(path).events) == 2


def test_annotations_of_one_article_are_something_else(tmp_path: Path) -> None:
    assert is_retellings(write(tmp_path / "e.json", {"events": []}))
    assert not is_retellings(write(tmp_path / "g.json", {"doc": "a", "statements": []}))
    assert not is_retellings(tmp_path)
