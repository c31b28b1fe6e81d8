"""One family of errors. Each message is one line and names the file, line, rule or offset it is about."""

from __future__ import annotations

from pathlib import Path


class KgError(Exception):
    """Something that a user can mend. `str(error)` is the one line to show; the command line exits with 1."""


class FileError(KgError):
    """A file or folder cannot be used. The message starts with its path and, where known, the line.

    >>> str(FileError(Path("a.json"), "no field 'text'", line=3))
    "a.json:3: no field 'text'"
    """

    def __init__(self, path: Path | str, problem: str, *, line: int | None = None) -> None:
        self.path = Path(path)
        self.line = line
        where = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{where}: {problem}")


class ArticleError(FileError):
    """An article cannot be read: empty, binary, not UTF-8, a line too long, metadata that do not fit."""


class RuleError(FileError):
    """A rule file does not fit the rule language."""


class GazetteerError(FileError):
    """A file of names (actors, places) does not fit its schema."""


class JudgementError(FileError):
    """A file of judgements does not fit its schema, or its judgements contradict each other."""


class VocabularyError(FileError):
    """The ontology lacks a class or property, or says two different things of one."""


class GraphError(KgError):
    """A graph is not valid (SHACL), cannot be read back, or cannot be written."""


class AbsentError(KgError):
    """Nothing in the graph goes by the name that was asked for; the message gives the nearest names."""


class QueryError(KgError):
    """A SPARQL query does not parse, or no query has that name."""
