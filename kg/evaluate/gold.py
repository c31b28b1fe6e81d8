"""Hand annotations of articles: a strict schema, and reading a folder of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kg.errors import FileError
from kg.model import Status

Annotation = TypeVar("Annotation", bound=BaseModel)

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"


class Strict(BaseModel):
    """What all annotations have in common: unknown keys are refused, values are of the stated type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Entity(Strict):
    """A participant or place of an article, with every name that means it there."""

    names: list[str] = []
    kind: str = ""


class Statement(Strict):
    """One event or tie that an article reports. A side with several names is right if one of them is named.

    `date` is a day, month or year, or two of them with a slash; `killed` and `injured` are written "23",
    ">=23", ">100", "~20" or in words; `of` names, by id, the statement that it speaks of. A statement
    that is not `core` is neither required nor punished.
    """

    id: str
    type: str
    subtype: str = ""
    actor: list[str]
    recipient: list[str]
    place: str | None = None
    date: str | None = Field(default=None, pattern=_DATE)
    killed: str | list[str] | None = None
    injured: str | list[str] | None = None
    status: Status
    said_by: str | None = None
    of: str | None = None
    core: bool
    quote: str


class Gold(Strict):
    """The annotation of one article; `doc` is the id of the article."""

    doc: str
    date: str | None = None
    entities: dict[str, Entity]
    statements: list[Statement]


def read_gold(path: Path) -> tuple[Gold, ...]:
    """The annotations of a file, or of a folder: its *.gold.json, or if there are none, its *.json.

    Sorted by file. Raises FileError, with file and entry, for what does not fit the schema, a document
    annotated twice, or a folder without annotations.
    """
    golds: dict[str, Gold] = {}
    for file in _files(path):
        gold = _read(file)
        if gold.doc in golds:
            raise FileError(file, f"the document {gold.doc!r} is annotated twice")
        golds[gold.doc] = gold
    return tuple(golds.values())


def _files(path: Path) -> Sequence[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.gold.json")) or sorted(path.glob("*.json"))
    if not found:
        raise FileError(path, "the folder holds no annotation (*.gold.json or *.json)")
    return found


def _read(path: Path) -> Gold:
    gold = read_annotation(path, Gold)
    _check(gold, path)
    return gold


def read_annotation(path: Path, schema: type[Annotation]) -> Annotation:
    """The content of a JSON file as a `schema`. Raises FileError, naming the entry, for what does not fit."""
    raw = read_json(read_text(path), path)
    try:
        return schema.model_validate(raw)
    except ValidationError as error:
        raise FileError(path, first_fault(error, raw)) from error


def read_text(path: Path) -> str:
    """The text of a file. Raises FileError if it cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise FileError(path, f"is not UTF-8 at byte {error.start}") from error


def read_json(text: str, path: Path, *, line: int | None = None) -> object:
    """A JSON value. Raises FileError with the line if `text` is not JSON; `line` is that of a JSONL file."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FileError(path, f"not JSON: {error.msg}", line=line or error.lineno) from error
    except RecursionError as error:
        raise FileError(path, "not JSON that can be read: nested too deeply", line=line) from error


def first_fault(error: ValidationError, raw: object) -> str:
    """The first thing that does not fit: the way to it, with ids in place of numbers, and what is wrong."""
    fault = error.errors()[0]
    way = ".".join(_steps(fault["loc"], raw))
    return f"{way}: {fault['msg']}" if way else fault["msg"]


def _steps(location: Sequence[int | str], raw: object) -> Iterator[str]:
    for step in location:
        try:
            raw = raw[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            raw = None
        named = isinstance(step, int) and isinstance(raw, dict) and isinstance(raw.get("id"), str)
        yield str(raw["id"]) if named and isinstance(raw, dict) else str(step)


def _check(gold: Gold, path: Path) -> None:
    seen: set[str] = set()
    for statement in gold.statements:
        if statement.id in seen:
            raise FileError(path, f"statements.{statement.id}: the id is used twice")
        seen.add(statement.id)
    for statement in gold.statements:
        if statement.of is not None and statement.of not in seen:
            raise FileError(path, f"statements.{statement.id}.of: no statement is called {statement.of!r}")
