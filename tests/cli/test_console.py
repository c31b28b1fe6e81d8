from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.console import one_line_errors, print_problem, single_line
from kg.errors import ArticleError, KgError


@given(st.text())
def test_a_line_is_one_line_and_harmless_to_a_terminal(text: str) -> None:
    assert single_line(text).isprintable()


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_what_can_be_shown_is_shown_as_it_is(text: str) -> None:
    assert single_line(text) == text


def test_a_problem_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    print_problem("a\nb.txt: no text")
    assert capsys.readouterr() == ("", "kg: a\\nb.txt: no text\n")


@pytest.mark.parametrize(
    "error",
    [KgError("no rule fits"), ArticleError("a.txt", "the file is empty"), ArticleError("a", "b", line=3)],
)
def test_what_a_user_can_mend_is_one_line_and_exit_1(
    error: KgError, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as caught, one_line_errors(debug=False):
        raise error
    assert caught.value.exit_code == 1
    assert capsys.readouterr().err == f"kg: {error}\n"


def test_debug_shows_the_traceback_before_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit), one_line_errors(debug=True):
        raise ArticleError("a.txt", "the file is empty")
    shown = capsys.readouterr().err
    assert shown.startswith("Traceback")
    assert shown.endswith("\nkg: a.txt: the file is empty\n")


def test_an_interruption_is_one_word_and_exit_130(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as caught, one_line_errors(debug=False):
        raise KeyboardInterrupt
    assert caught.value.exit_code == 130
    assert capsys.readouterr().err == "kg: interrupted\n"


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError), one_line_errors(debug=False):
        _ = 1 // 0


def test_nothing_happens_where_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    with one_line_errors(debug=False):
        print("42 claims")
    assert capsys.readouterr() == ("42 claims\n", "")


@pytest.mark.parametrize("lines", [1, 100_000])
def test_a_reader_that_leaves_is_met_with_silence(tmp_path: Path, lines: int) -> None:
    """One line breaks the pipe when it is flushed at the end, many while they are written."""
    program = (
        "import typer\n"
        "from kg.cli.console import one_line_errors\n"
        "try:\n"
        "    with one_line_errors(debug=False):\n"
        f"        for _ in range({lines}): print('a line of records')\n"
        "except typer.Exit as end:\n"
        "    raise SystemExit(end.exit_code)\n"
    )
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as stdout:
        done = subprocess.run(
            [sys.executable, "-c", program], stdout=stdout, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (141, b"")
