"""Named queries: SPARQL files that say in their first lines what they answer and what can be set.

    # Who denies what?
    # param: actor =
    SELECT ...

A parameter with nothing behind "=" is an empty text by default, one without "=" must be set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import FileError, QueryError
from kg.vocabulary import ONTOLOGY

_PARAMETER = re.compile(r"#\s*param:\s*(?P<name>[A-Za-z_]\w*)\s*(?P<given>=\s*(?P<default>.*?))?\s*")

QUERIES: Path = ONTOLOGY / "queries"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the cookbook. `parameters` maps each name to its default, or to None if it must be set."""

    name: str
    question: str
    parameters: Mapping[str, str | None]
    text: str

    def bindings(self, settings: Mapping[str, str]) -> dict[str, str]:
        """The value of every parameter. Raises QueryError for an unknown one or one that is not set."""
        for name in settings:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise QueryError(f"query {self.name}: no parameter {name!r}; it has {known}")
        values = {**self.parameters, **settings}
        for name, value in values.items():
            if value is None:
                raise QueryError(f"query {self.name}: set {name}, as in --set {name}=...")
        return {name: value for name, value in values.items() if value is not None}


def named_queries(folder: Path = QUERIES) -> tuple[NamedQuery, ...]:
    """All queries of a folder, by name. Raises FileError for one that does not begin with its question."""
    return tuple(read_query(path) for path in sorted(folder.glob("*.rq")))


def named_query(name: str, folder: Path = QUERIES) -> NamedQuery:
    """The query with that name. Raises QueryError if there is none."""
    for query in named_queries(folder):
        if query.name == name:
            return query
    raise QueryError(f"no query is called {name!r}; `kg query --list` shows those that there are")


def read_query(path: Path) -> NamedQuery:
    """One query file. Raises FileError if it cannot be read or does not begin with its question."""
    text = read_text(path)
    first = text.partition("\n")[0]
    if not first.startswith("#") or not first.strip("# "):
        raise FileError(path, "the first line must be a comment that says what the query answers", line=1)
    found = (_PARAMETER.fullmatch(line) for line in text.splitlines())
    parameters = {match["name"]: match["default"] if match["given"] else None for match in found if match}
    return NamedQuery(path.stem, first.strip("# "), parameters, text)


def read_text(path: Path) -> str:
    """The text of a query file. Raises FileError if it cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(path, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise FileError(path, f"not UTF-8 at byte {error.start}") from error
