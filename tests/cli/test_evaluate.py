"""`kg evaluate` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.cli.main import app
from tests.evaluate.statements import raw_gold, raw_record, raw_statement

runner = CliRunner()
SENTENCES = (
    {
        "text": "Armenia shelled a village in Azerbaijan.",
        "type": "ASSAULT",
        "actor": ["Armenia"],
        "recipient": [],
    },
    {"text": "Norway urged Sudan to free two editors.", "type": "AID", "actor": [], "recipient": []},
)


def kg(*arguments: str | Path) -> Result:
    return runner.invoke(app, ["evaluate", *map(str, arguments)], env={"COLUMNS": "250"})


def shown(*arguments: str | Path) -> str:
    result = kg(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def row_of(table: str, first: str) -> list[str]:
    """The cells of the row that begins with `first`."""
    lines = (line.strip() for line in table.splitlines())
    rows = ([cell.strip() for cell in line.removeprefix("│").removesuffix("│").split("│")] for line in lines)
    return next(cells for cells in rows if cells[0] == first)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    second = raw_statement(id="s2", type="AID", quote="fed the people of Suda", core=True)
    (folder / "d1.json").write_text(json.dumps(raw_gold(raw_statement(), second)), encoding="utf-8")
    (folder / "d2.json").write_text(json.dumps(raw_gold(doc="d2")), encoding="utf-8")
    return folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    rows = (
        raw_record(),
        raw_record(id="d1.2", type="COERCE"),
        raw_record("d2", id="d2.1", actor=["Elbonia"], place="Lim"),
    )
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_figures_with_their_intervals(gold: Path, records: Path) -> None:
    told = shown(gold, records)
    assert row_of(told, "precision")[1] == "0.667"
    assert row_of(told, "precision")[2] == "0.500 to 1.000"
    assert row_of(told, "dyad recall")[1] == "0.333"
    assert row_of(told, "said by")[1:] == ["", ""]
    assert row_of(told, "d2") == ["d2", "1", "1", "1.000", "1.000", "1.000", "0.000", "0.000", "0.000"]
    assert row_of(told, "AID") == ["AID", "0", "1", "", "0.000"]


def test_more_annotations_are_scored_together(gold: Path, records: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (gold / "d2.json").rename(more / "d2.json")
    parts = json.loads(shown(gold, records, "--json"))
    both = json.loads(shown(gold, records, "--also", more, "--json"))
    assert (list(parts["documents"]), list(both["documents"])) == (["d1"], ["d1", "d2"])
    table = tmp_path / "reliability.json"
    shown(gold, records, "--also", more, "--reliability", table)
    assert sum(row["claims"] for row in json.loads(table.read_text(encoding="utf-8")).values()) == 3


def test_json_holds_the_same(gold: Path, records: Path) -> None:
    found = json.loads(shown(gold, records, "--json"))
    assert set(found) == {"documents", "all", "intervals", "types"}
    assert found["all"]["precision"] == 0.667
    assert found["intervals"]["precision"] == [0.5, 1.0]
    assert found["documents"]["d2"]["dyad_f1"] == 0.0
    assert [each["type"] for each in found["types"]] == ["AID", "ASSAULT", "COERCE"]


def test_the_same_input_gives_the_same_bytes(gold: Path, records: Path) -> None:
    assert shown(gold, records, "--json", "--errors") == shown(gold, records, "--json", "--errors")


def test_show_lists_what_one_document_misses_and_has_wrong(gold: Path, records: Path) -> None:
    told = shown(gold, records, "--show", "d1")
    assert row_of(told, "missed")[1:3] == ["AID", "Norland -> Reed Army"]
    assert row_of(told, "wrong")[1] == "COERCE"


def test_show_of_a_document_that_is_not_there_is_one_line(gold: Path, records: Path) -> None:
    result = kg(gold, records, "--show", "d9")
    assert (result.exit_code, result.stderr) == (1, f"kg: {gold}: no document is called 'd9'\n")


def test_errors_are_listed_by_family(gold: Path, records: Path) -> None:
    told = shown(gold, records, "--errors")
    titles = ["Missed, by type", "Wrong, by rule: 1", "Right event, wrong side: 1", "Wrong slot: 1"]
    places = [told.index(title) for title in titles]
    assert places == sorted(places)
    found = json.loads(shown(gold, records, "--errors", "--json"))["errors"]
    assert [(e["family"], e["of"], e["document"]) for e in found] == [
        ("missed", "AID", "d1"),
        ("wrong", "assault.shell", "d1"),
        ("side", "actor", "d2"),
        ("slot", "place", "d2"),
    ]


def test_the_reliability_of_each_rule_is_written(gold: Path, records: Path, tmp_path: Path) -> None:
    shown(gold, records, "--reliability", tmp_path / "trust.json")
    assert json.loads((tmp_path / "trust.json").read_text("utf-8")) == {
        "assault.shell": {"claims": 3, "right": 2, "sides_right": 1, "precision": 0.667}
    }


def test_a_reliability_file_that_cannot_be_written_is_one_line(gold: Path, records: Path) -> None:
    result = kg(gold, records, "--reliability", gold / "none" / "x.json")
    assert result.exit_code == 1
    assert "cannot be written: No such file or directory" in result.stderr
    assert result.stderr.count("\n") == 1


def test_articles_need_records(gold: Path) -> None:
    result = kg(gold)
    assert result.exit_code == 1
    assert "give the records of a build too" in result.stderr


def test_a_bad_annotation_is_one_line_with_file_and_entry(gold: Path, records: Path) -> None:
    path = gold / "d1.json"
    path.write_text(json.dumps(raw_gold(raw_statement(status="maybe"))), encoding="utf-8")
    result = kg(gold, records)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"kg: {path}: statements.s1.status: ")
    assert result.stderr.count("\n") == 1


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in SENTENCES), encoding="utf-8")
    return path


def test_sentences_are_read_by_the_extractor(sentences: Path) -> None:
    told = shown(sentences)
    assert row_of(told, "sentences")[1] == "2"
    assert row_of(told, "type found")[1] == "0.500"
    assert row_of(told, "ASSAULT") == ["ASSAULT", "1", "1.000", "1.000"]
    assert "REQUEST 1" in told


def test_sentences_as_json(sentences: Path) -> None:
    found = json.loads(shown(sentences, "--json"))
    assert (found["type_found"], found["sides_found"], found["macro_f1"]) == (0.5, 0.5, 0.5)
    assert found["confusion"] == {"AID": {"REQUEST": 1}, "ASSAULT": {"ASSAULT": 1}}


@pytest.fixture
def told(tmp_path: Path) -> Path:
    mentions = [{"document": "d1", "begin": 0, "end": 9}, {"document": "d3", "begin": 0, "end": 9}]
    event = {"id": "E1", "type": "ASSAULT", "what": "shelling of a village", "mentions": mentions}
    path = tmp_path / "events.json"
    path.write_text(json.dumps({"events": [event]}), encoding="utf-8")
    return path


def test_events_told_in_many_articles(told: Path, records: Path) -> None:
    table = shown(told, records)
    assert "1 of 2 mentions found" in table
    assert row_of(table, "B-cubed, all mentions") == ["B-cubed, all mentions", "1.000", "0.500", "0.667"]
    assert row_of(table, "ASSAULT") == ["ASSAULT", "d3:0-9"]


def test_events_told_in_many_articles_as_json(told: Path, records: Path) -> None:
    found = json.loads(shown(told, records, "--json"))
    assert found["all"]["B-cubed"] == {"precision": 1.0, "recall": 0.5, "f1": 0.667}
    assert found["missed"] == [{"type": "ASSAULT", "document": "d3", "begin": 0, "end": 9}]
    assert (found["split"], found["merged"]) == ({}, {})
