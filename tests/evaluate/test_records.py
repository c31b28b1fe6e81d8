from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import FileError
from kg.evaluate.records import read_records
from kg.graph import records as flat_records
from kg.model import Document
from kg.resolve import resolve
from tests.evaluate.statements import raw_record, record
from tests.extract.told import claims


def write(path: Path, *raws: Any) -> Path:
    path.write_text("".join(json.dumps(raw) + "\n" for raw in raws), encoding="utf-8")
    return path


def test_records_are_read_line_by_line(tmp_path: Path) -> None:
    path = write(tmp_path / "r.jsonl", raw_record(), raw_record(id="d1.2", type="ACCUSE"))
    assert [(r.id, r.type, r.event_class) for r in read_records(path)] == [
        ("d1.1", "ASSAULT", "Shelling"),
        ("d1.2", "ACCUSE", "Shelling"),
    ]


def test_blank_lines_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(f"\n{json.dumps(raw_record())}\n\n", encoding="utf-8")
    assert len(read_records(path)) == 1


def test_line_separators_inside_a_quote_do_not_end_a_record(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps(raw_record(quote="one\u2028two"), ensure_ascii=False) + "\n", encoding="utf-8")
    assert read_records(path)[0].quotes("d1") == ("one\u2028two",)


def test_what_the_project_itself_writes_is_read(tmp_path: Path) -> None:
    text = "Chad condemned the bombing of a market in Herat on Monday, which killed nine traders."
    world = resolve((Document("told", text),), claims(text))
    written = list(flat_records(world))
    read = read_records(write(tmp_path / "r.jsonl", *written))
    assert [r.id for r in read] == [r["id"] for r in written]
    assert {n.low for r in read for n in r.killed} == {9}
    assert all(r.quotes("told") for r in read)


def test_records_of_other_systems_may_leave_out_what_they_do_not_know(tmp_path: Path) -> None:
    scant = {"id": "1", "type": "AID", "evidence": [{"document": "d", "quote": "q"}]}
    (read,) = read_records(write(tmp_path / "r.jsonl", scant))
    assert (read.actor, read.place, read.killed, read.rules("d")) == ((), None, (), ("",))


def test_quotes_and_rules_are_those_of_one_document() -> None:
    evidence = [
        {"document": "d1", "quote": "one", "rule": "a.b"},
        {"document": "d2", "quote": "two", "rule": "c.d"},
    ]
    found = record(evidence=evidence)
    assert (found.quotes("d2"), found.rules("d1"), found.rules("d3")) == (("two",), ("a.b",), ())


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"type": 3}, "type: "),
        ({"actor": "Norland"}, "actor: "),
        ({"evidence": [{"document": "d1"}]}, "evidence.0.quote: "),
        ({"killed": [{"low": "many"}]}, "killed.0.low: "),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, broken: dict[str, Any], told: str) -> None:
    path = write(tmp_path / "r.jsonl", raw_record(), raw_record() | broken)
    with pytest.raises(FileError) as refused:
        read_records(path)
    assert str(refused.value).startswith(f"{path}:2: {told}")


def test_a_line_that_is_not_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("no json\n", encoding="utf-8")
    with pytest.raises(FileError, match=r"r\.jsonl:1: not JSON"):
        read_records(path)
