"""`kg query` and `kg export` as a user runs them, on a folder on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from border_world import border_world
from typer.testing import CliRunner, Result

from kg.cli.main import app
from kg.graph import FORMATS, write_outputs
from kg.graph.queries import named_queries


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports")
    write_outputs(border_world(), path)
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_list_shows_every_query_with_its_question() -> None:
    result = run("query", "--list")
    assert result.exit_code == 0
    for query in named_queries():
        assert query.question in result.stdout
    assert "--set place= from=0001-01-01 until=9999-12-31" in result.stdout


def test_a_named_query_with_a_setting(folder: Path) -> None:
    result = run("query", "--name", "denials", "--set", "actor=TTP", "--format", "csv", "--graph", folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].startswith("2023-01-30,Tehrik-i-Taliban Pakistan,Suicide bombing")


def test_a_query_in_a_file(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT ?l { ?p a kg:Place ; rdfs:label ?l }", encoding="utf-8")
    result = run("query", path, "--graph", folder)
    assert result.stdout.split() == ["l", "Kabul", "Khyber", "Pakhtunkhwa", "Peshawar", "3", "rows"]


def test_a_query_on_the_line_with_a_setting(folder: Path) -> None:
    sparql = "SELECT ?e { ?e a kg:Event ; rdfs:label ?label }"
    result = run("query", sparql, "--set", "label=Meeting in Kabul", "--format", "json", "--graph", folder)
    found = json.loads(result.stdout)["results"]["bindings"]
    assert [row["e"]["value"] for row in found] == ["https://demarche.example/id/event/e08"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["SELECT ?x {\n ?x ?y }"], "line 2"),
        (["DELETE WHERE { ?s ?p ?o }"], "updates are refused"),
        (["SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"], "SERVICE is refused"),
        (["nowhere.rq"], "nowhere.rq: no such query file"),
        (["--name", "nothing"], "no query is called 'nothing'"),
        (["--name", "denials", "--set", "TTP"], "--set TTP: write it as NAME=VALUE"),
        (["--name", "denials", "--set", "who=TTP"], "no parameter 'who'"),
        (["--name", "denials", "--format", "xml"], "no format 'xml'"),
        (["--name", "denials", "ASK {}"], "give a query file, a query, or --name NAME"),
        ([], "give a query file, a query, or --name NAME"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_1(words: list[str], message: str, folder: Path) -> None:
    result = run("query", *words, "--graph", folder)
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_a_folder_without_a_graph_is_one_line(tmp_path: Path) -> None:
    for words in (["query", "ASK {}"], ["export"]):
        result = run(*words, "--graph", tmp_path)
        assert result.exit_code == 1
        assert "no graph here; `kg build` writes one" in result.stderr


def test_export_gives_the_records_of_the_build(folder: Path) -> None:
    result = run("export", "--graph", folder)
    assert result.stdout == (folder / "records.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_export_into_a_file_is_what_it_prints(form: str, folder: Path, tmp_path: Path) -> None:
    printed = run("export", "--format", form, "--graph", folder)
    written = run("export", "--format", form, "--graph", folder, "--out", tmp_path / "sub" / "out")
    assert printed.exit_code == written.exit_code == 0
    assert (tmp_path / "sub" / "out").read_bytes() == printed.stdout_bytes
    assert len(printed.stdout_bytes) > 1000


def test_an_unknown_format_leaves_the_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = run("export", "--format", "xlsx", "--graph", folder, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "no format 'xlsx'" in result.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"
