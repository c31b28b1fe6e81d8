from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import FileError
from kg.evaluate.gold import read_gold, read_json, read_text
from tests.evaluate.statements import raw_gold, raw_statement

OWN = Path(__file__).parent.parent / "articles"


def write(path: Path, raw: Any) -> Path:
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as refused:
        read_gold(path)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_the_projects_own_annotations_fit() -> None:
    golds = read_gold(OWN)
    assert [gold.doc for gold in golds] == sorted(p.name.split(".")[0] for p in OWN.glob("*.gold.json"))
    assert all(gold.statements for gold in golds)


def test_a_folder_without_gold_json_is_all_annotations(tmp_path: Path) -> None:
    write(tmp_path / "b.json", raw_gold(doc="b"))
    write(tmp_path / "a.json", raw_gold(doc="a"))
    assert [gold.doc for gold in read_gold(tmp_path)] == ["a", "b"]


def test_beside_gold_json_other_json_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {"published": "2031-04-15"})
    write(tmp_path / "a.gold.json", raw_gold(doc="a"))
    assert [gold.doc for gold in read_gold(tmp_path)] == ["a"]


def test_a_single_file_is_read(tmp_path: Path) -> None:
    (gold,) = read_gold(write(tmp_path / "a.json", raw_gold(raw_statement(killed=[">=3", "5"]))))
    assert gold.statements[0].killed == [">=3", "5"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"actor": "Norland"}, "statements.s1.actor"),
        ({"status": "maybe"}, "statements.s1.status"),
        ({"core": "yes"}, "statements.s1.core"),
        ({"date": "April"}, "statements.s1.date"),
        ({"killed": 3}, "statements.s1.killed"),
        ({"colour": "red"}, "statements.s1.colour"),
        ({"of": "s9"}, "statements.s1.of: no statement is called 's9'"),
    ],
)
def test_a_fault_is_told_with_file_and_entry(tmp_path: Path, change: dict[str, Any], told: str) -> None:
    path = write(tmp_path / "a.json", raw_gold(raw_statement(**change)))
    assert refusal(path).startswith(f"{path}: {told}")


def test_a_missing_key_is_a_fault(tmp_path: Path) -> None:
    statement = raw_statement()
    del statement["quote"]
    assert "statements.s1.quote" in refusal(write(tmp_path / "a.json", raw_gold(statement)))


def test_an_id_used_twice_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", raw_gold(raw_statement(), raw_statement()))
    assert refusal(path) == f"{path}: statements.s1: the id is used twice"


def test_a_document_annotated_twice_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path / "a.json", raw_gold())
    path = write(tmp_path / "b.json", raw_gold())
    assert refusal(tmp_path) == f"{path}: the document 'd1' is annotated twice"


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith(f"{tmp_path}: the folder holds no annotation")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"doc": \n', ":2: not JSON"),
        (b"[1, 2]", ": Input should be"),
        (b"\xff\xfe", ": is not UTF-8 at byte 0"),
        (b"[" * 100_000, ": not JSON that can be read: nested too deeply"),
    ],
)
def test_what_is_no_annotation_is_refused_in_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    assert refusal(path).startswith(f"{path}{told}")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    with pytest.raises(FileError, match="cannot be read: No such file or directory"):
        read_text(path)


def test_the_line_of_a_jsonl_file_is_kept() -> None:
    with pytest.raises(FileError, match=r"^rows.jsonl:7: not JSON"):
        read_json("{", Path("rows.jsonl"), line=7)
