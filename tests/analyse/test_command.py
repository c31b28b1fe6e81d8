from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner
from worlds import EXAMPLE

from kg.analyse.analysis import analyse as measure
from kg.analyse.analysis import analysis_json
from kg.cli.analyse import analyse, tables
from kg.graph import write_outputs
from kg.model import World


@pytest.fixture
def command() -> typer.Typer:
    found = typer.Typer()
    found.command()(analyse)
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write_outputs(EXAMPLE, folder)
    return folder


def printed(world: World, top: int = 10) -> str:
    console = Console(width=200, record=True, file=open("/dev/null", "w"))  # noqa: SIM115
    for table in tables(measure(world), top):
        console.print(table)
    return console.export_text()


def test_four_tables_are_shown_for_a_built_folder(command: typer.Typer, built: Path) -> None:
    result = CliRunner().invoke(command, [str(built)], env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.output
    for words in (
        "Actors by partners",
        "Who acts on whom",
        "Balance by pair and month",
        "Most contested events",
    ):
        assert words in result.output
    assert "Suicide bombing in Tarn" in result.output


def test_json_is_the_analysis_of_what_was_built(command: typer.Typer, built: Path) -> None:
    result = CliRunner().invoke(command, [str(built), "--json"])
    assert result.exit_code == 0, result.output
    assert result.output == analysis_json(measure(EXAMPLE))


def test_top_limits_the_rows_of_each_table() -> None:
    rows = [table.row_count for table in tables(measure(EXAMPLE), 2)]
    assert rows == [2, 2, 2, 1]


def test_no_rows_at_all_are_refused(command: typer.Typer, built: Path) -> None:
    assert CliRunner().invoke(command, [str(built), "--top", "0"]).exit_code == 2


def test_square_brackets_in_a_label_are_shown_and_not_read_as_markup() -> None:
    who = tuple(replace(actor, label=f"[bold]{actor.label}[/nothing]") for actor in EXAMPLE.actors)
    assert "[bold]Korlund[/nothing]" in printed(replace(EXAMPLE, actors=who))


def test_the_busiest_pair_comes_first_and_undated_months_say_so() -> None:
    text = printed(EXAMPLE)
    balance = text[text.index("Balance by pair") :]
    assert balance.index("Estavia – Red Ridge Front") < balance.index("Estavia – Korlund")
    assert "undated" in balance
