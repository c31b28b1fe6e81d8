"""What commands share: where they write, and how what goes wrong becomes one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from kg.errors import KgError

FAILED = 1
INTERRUPTED = 130
READER_GONE = 141


@contextmanager
def one_line_errors(*, debug: bool) -> Iterator[None]:
    """Turn what a user can mend into one line on stderr and an exit code; bugs keep their traceback.

    KgError: its line, exit 1 (with `debug`, the traceback before it). Ctrl-C: "interrupted", exit 130.
    A reader that is gone, as in `kg query ... | head`: silence, exit 141.
    """
    try:
        yield
        sys.stdout.flush()
    except KgError as error:
        if debug:
            sys.excepthook(type(error), error, error.__traceback__)
        print_problem(str(error))
        raise typer.Exit(FAILED) from None
    except KeyboardInterrupt:
        print_problem("interrupted")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _forget_stdout()
        raise typer.Exit(READER_GONE) from None


def print_problem(problem: str) -> None:
    """One line on stderr, whatever file names or texts the message quotes."""
    print(f"kg: {single_line(problem)}", file=sys.stderr)


def single_line(text: str) -> str:
    r"""`text` with all that would break a line or steer a terminal written as escapes.

    >>> single_line("a\nb\x1b[2J")
    'a\\nb\\x1b[2J'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _forget_stdout() -> None:
    """What is still buffered goes nowhere, or Python would complain of it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
