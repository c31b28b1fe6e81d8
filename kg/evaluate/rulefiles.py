"""Rule folders as they are on disk or were at a revision, and whether their examples come out."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import FileError, RuleError
from kg.extract.checking import failures
from kg.rules import RULES, Rule, RuleBook, load_rules, read_rules


@contextmanager
def rules_at(folder_or_revision: str) -> Iterator[RuleBook]:
    """The rules of a folder, or the project's own as they were at a git revision ("HEAD", "main~3").

    Raises RuleError for rules that do not fit, FileError for what is neither folder nor revision.
    """
    folder = Path(folder_or_revision)
    if folder.is_dir():
        yield load_rules(folder)
        return
    with TemporaryDirectory(prefix="kg-rules-") as name:
        _unpack(folder_or_revision, Path(name))
        yield load_rules(Path(name))


def _unpack(revision: str, into: Path) -> None:
    command = ["git", "-C", str(RULES), "archive", "--format=tar", "--end-of-options", revision, "."]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise FileError(revision, "no such folder, and git cannot be asked for a revision") from error
    if done.returncode:
        raise FileError(revision, "neither a folder of rules nor a git revision that has them")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(into, filter="data")


def family_files(folder: Path) -> list[Path]:
    """The rule files of a folder, sorted. Raises RuleError if there is none."""
    found = sorted(folder.glob("*.yaml"))
    if not found:
        raise RuleError(folder, "no rule files here")
    return found


def schema_problems(paths: Sequence[Path]) -> list[str]:
    """One line for each file that does not fit the rule language."""
    problems = []
    for path in paths:
        try:
            read_rules(path)
        except RuleError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(f"{path}: cannot be read: {error.strerror}")
    return problems


def rules_to_check(paths: Sequence[Path]) -> list[tuple[Path, Rule, RuleBook]]:
    """Every rule of some files with the book in which it is tried: all rules of the folder of its file.

    Raises RuleError if a file does not fit, or an id is used twice in a folder.
    """
    return [(path, rule, load_rules(path.parent)) for path in paths for rule in read_rules(path)]


def example_problems(path: Path, rule: Rule, book: RuleBook) -> list[str]:
    """One line, with file and line, for each example of a rule that does not come out as it says."""
    return [f"{path}:{_line(path, rule)}: {problem}" for problem in failures(rule, book)]


def _line(path: Path, rule: Rule) -> int:
    """The line where a rule stands in its file."""
    stated = re.compile(rf"""\s*(?:-\s*)?\{{?\s*id:\s*["']?{re.escape(rule.id)}["']?\s*(?:[,#].*)?$""")
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if stated.match(line)), 1)
