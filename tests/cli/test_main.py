from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from kg.cli.main import COMMANDS, Entry, app
from kg.errors import FileError

runner = CliRunner()


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """Adds a command `probe` to the frame for one test."""

    def add(found: object) -> None:
        module = ModuleType("probe_command")
        module.probe = found  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "probe_command", module)
        monkeypatch.setitem(COMMANDS, "probe", Entry("probe_command", "Probe the frame."))

    return add


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name: str) -> None:
    function = getattr(import_module(COMMANDS[name].module), name)
    if not isinstance(function, typer.Typer):
        assert (function.__doc__ or "").startswith(COMMANDS[name].summary.rstrip("."))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    result = runner.invoke(app, [name, "--help"])
    assert result.exit_code == 0
    assert f"kg {name}" in result.output or f" {name} " in result.output


def test_help_lists_all_commands() -> None:
    result = runner.invoke(app, ["--help"])
    assert result.exit_code == 0
    assert [name for name in COMMANDS if f" {name} " not in result.output] == []


def test_help_loads_no_parser_and_no_store() -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from kg.cli.main import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0\n"
        "print(sorted({'spacy', 'rdflib', 'networkx', 'trafilatura', 'pyshacl', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_without_a_command_the_help_is_shown() -> None:
    result = runner.invoke(app, [])
    assert result.exit_code == 2
    assert "build" in result.output


def test_a_mistyped_command_is_met_with_the_nearest_one() -> None:
    result = runner.invoke(app, ["biuld"])
    assert result.exit_code == 2
    assert "No such command 'biuld'" in result.output
    assert "'build'" in result.output


def test_the_version_is_that_of_the_package() -> None:
    result = runner.invoke(app, ["--version"])
    assert (result.exit_code, result.output) == (0, "kg 0.1.0\n")


def test_a_function_becomes_a_command(command: Callable[[object], None]) -> None:
    def probe(word: str, times: Annotated[int, typer.Option()] = 1) -> None:
        """Probe the frame."""
        typer.echo(word * times)

    command(probe)
    assert runner.invoke(app, ["probe", "ab", "--times", "2"]).output == "abab\n"
    assert "Probe the frame." in runner.invoke(app, ["--help"]).output


def test_an_application_becomes_a_group_of_commands(command: Callable[[object], None]) -> None:
    group = typer.Typer()
    group.command("one")(lambda: typer.echo("first"))
    group.command("two")(lambda: typer.echo("second"))
    command(group)
    assert runner.invoke(app, ["probe", "two"]).output == "second\n"


def _fail() -> None:
    raise FileError("a.txt", "no such file", line=4)


def test_an_error_is_one_line_on_stderr_and_exit_1(command: Callable[[object], None]) -> None:
    command(_fail)
    result = runner.invoke(app, ["probe"])
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "kg: a.txt:4: no such file\n")


def test_debug_shows_where_an_error_comes_from(command: Callable[[object], None]) -> None:
    command(_fail)
    result = runner.invoke(app, ["--debug", "probe"])
    assert result.exit_code == 1
    assert "in _fail" in result.stderr


def test_an_interruption_is_exit_130(command: Callable[[object], None]) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    command(interrupt)
    result = runner.invoke(app, ["probe"])
    assert (result.exit_code, result.stderr) == (130, "kg: interrupted\n")


def test_a_bug_is_not_hidden(command: Callable[[object], None]) -> None:
    def stumble() -> None:
        raise RuntimeError("a bug")

    command(stumble)
    result = runner.invoke(app, ["probe"])
    assert isinstance(result.exception, RuntimeError)
