"""`kg unknown` from the outside."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.main import app
from kg.extract import extract
from kg.graph import write_outputs
from kg.language.gazetteer import read_actors
from kg.model import Document
from kg.resolve import resolve

TEXT = (
    "A previously unknown group, Ansar al-Wadi, claimed responsibility for the attack in Gao on Friday. "
    "Jabhat al-Nusrra, a militant group, attacked the town of Idlib on Monday."
)
runner = CliRunner()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("built")
    document = Document("wire-1", TEXT, published=date(2031, 5, 10), publisher="Lagoon Wire")
    write_outputs(resolve([document], extract(document)), found)
    return found


def kg(folder: Path, *arguments: str) -> str:
    result = runner.invoke(app, ["unknown", "--in", str(folder), *arguments], env={"COLUMNS": "100"})
    assert result.exit_code == 0, result.output
    return result.stdout


def test_unknown_names_come_with_kind_sentences_and_names_like_theirs(folder: Path) -> None:
    told = " ".join(kg(folder).split())
    assert told.startswith("2 named actors that no list knows, 2 of them quiet")
    assert "Ansar al-Wadi · armed group · 1 claim in 1 article · quiet" in told
    assert "like “Jabhat al-Nusra” (100 of 100): al-Nusra Front, armed group, al-nusra-front" in told
    assert "Lagoon Wire, 10 May 2031, wire-1, actor of CLAIM" in told


def test_json_holds_sentences_likeness_and_entry(folder: Path) -> None:
    first, second = json.loads(kg(folder, "--json"))
    assert first["entry"] == {"id": "ansar-al-wadi", "label": "Ansar al-Wadi", "kind": "ArmedGroup"}
    assert first["sentences"][0]["written"] == "Ansar al-Wadi"
    assert second["like"][0]["id"] == "al-nusra-front"


def test_the_yaml_is_a_file_of_actors(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "found.yaml"
    path.write_text(kg(folder, "--yaml"), encoding="utf-8")
    assert [entry.id for entry in read_actors(path)] == ["ansar-al-wadi", "jabhat-al-nusrra"]
