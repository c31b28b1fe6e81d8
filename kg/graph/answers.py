"""An answer as a table for people, or as CSV, JSON (SPARQL 1.1 results) or Turtle for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TextIO

from rdflib import BNode, Literal
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import QueryError
from kg.graph.asking import Answer, Cell
from kg.graph.exports import csv_row
from kg.graph.serialising import compact, sorted_triples, turtle

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_WIDTH_OF_A_PIPE = 160


def render(answer: Answer, form: str, stream: TextIO) -> None:
    """Write an answer to a text stream as one of `ANSWER_FORMATS`.

    Raises QueryError for another format, or for Turtle where the answer is not a graph.
    """
    if form not in _WRITERS:
        raise QueryError(f"no format {form!r}; there are {', '.join(ANSWER_FORMATS)}")
    _WRITERS[form](answer, stream)


def _table(answer: Answer, stream: TextIO) -> None:
    if answer.truth is not None:
        stream.write("yes\n" if answer.truth else "no\n")
        return
    flat = _as_rows(answer)
    table = Table(box=None, pad_edge=False)
    for column in flat.columns:
        table.add_column(Text(column))
    for row in flat.rows:
        table.add_row(*(Text(_shown(cell), overflow="fold") for cell in row))
    Console(file=stream, width=None if stream.isatty() else _WIDTH_OF_A_PIPE, highlight=False).print(table)
    stream.write(f"{len(flat.rows)} {'row' if len(flat.rows) == 1 else 'rows'}\n")


def _shown(cell: Cell) -> str:
    """What a person wants to see, without what would steer the terminal."""
    if cell is None:
        return ""
    return _CONTROL.sub(" ", str(cell) if isinstance(cell, Literal) else compact(cell))


def _as_rows(answer: Answer) -> Answer:
    if answer.graph is None:
        return answer
    triples = sorted_triples(set(answer.graph.triples((None, None, None))))
    return Answer(("subject", "predicate", "object"), tuple(triples))


def _csv(answer: Answer, stream: TextIO) -> None:
    if answer.truth is not None:
        stream.write(f"{str(answer.truth).lower()}\n")
        return
    flat = _as_rows(answer)
    stream.write(csv_row(flat.columns))
    for row in flat.rows:
        stream.write(csv_row("" if cell is None else str(cell) for cell in row))


def _json(answer: Answer, stream: TextIO) -> None:
    stream.write(json.dumps(_json_results(answer), ensure_ascii=False, indent=1) + "\n")


def _json_results(answer: Answer) -> dict[str, object]:
    if answer.truth is not None:
        return {"head": {}, "boolean": answer.truth}
    flat = _as_rows(answer)
    rows = [
        {name: _json_cell(cell) for name, cell in zip(flat.columns, row, strict=True) if cell is not None}
        for row in flat.rows
    ]
    return {"head": {"vars": list(flat.columns)}, "results": {"bindings": rows}}


def _json_cell(cell: object) -> dict[str, str]:
    if not isinstance(cell, Literal):
        return {"type": "bnode" if isinstance(cell, BNode) else "uri", "value": str(cell)}
    found = {"type": "literal", "value": str(cell)}
    if cell.language:
        return found | {"xml:lang": cell.language}
    return found | ({"datatype": str(cell.datatype)} if cell.datatype else {})


def _turtle(answer: Answer, stream: TextIO) -> None:
    if answer.graph is None:
        raise QueryError("only the answer to CONSTRUCT or DESCRIBE can be written as turtle")
    stream.writelines(turtle(answer.graph))


_WRITERS: dict[str, Callable[[Answer, TextIO], None]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "turtle": _turtle,
}

ANSWER_FORMATS: tuple[str, ...] = tuple(_WRITERS)
