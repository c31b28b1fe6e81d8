"""A world in the formats of other tools; the same world gives the same bytes."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import TextIO

from rdflib import Dataset

from kg.errors import GraphError
from kg.graph.network import gexf, graphml
from kg.graph.reading import dataset_to_world
from kg.graph.records import Record, records
from kg.graph.serialising import json_ld, nquads, trig, turtle
from kg.graph.writing import world_to_dataset
from kg.model import World

_OF_DATASET: dict[str, Callable[[Dataset], Iterable[str]]] = {
    "turtle": turtle,
    "trig": trig,
    "nquads": nquads,
    "jsonld": json_ld,
}
_COLUMNS = [
    *("id", "kind", "class", "type", "mode", "actor", "recipient", "place", "latitude", "longitude"),
    *("earliest", "latest"),
    *("killed", "injured", "status", "said_by", "of", "label", "belief", "evidence"),
]
_JOINT = "; "
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export(graph: World | Dataset, form: str, stream: TextIO) -> None:
    """Write a world, or the dataset of one, to an open text stream, as one of `FORMATS`.

    Raises GraphError for another format, or for a dataset that is not the dataset of a world.
    """
    stream.writelines(lines(graph, form))


def lines(graph: World | Dataset, form: str) -> Iterable[str]:
    """What `export` writes, piece by piece."""
    if form in _OF_DATASET:
        return _OF_DATASET[form](world_to_dataset(graph) if isinstance(graph, World) else graph)
    if form in _OF_WORLD:
        return _OF_WORLD[form](graph if isinstance(graph, World) else dataset_to_world(graph))
    raise GraphError(f"no format {form!r}; there are {', '.join(FORMATS)}")


def json_lines(world: World) -> Iterator[str]:
    """One record a line, as JSON."""
    for record in records(world):
        yield json.dumps(record, ensure_ascii=False) + "\n"


def csv_lines(world: World) -> Iterator[str]:
    """A header and one row per record, in which lists are joined by "; ".

    Evidence is written document:begin-end. A text cell that a spreadsheet would take for a formula starts
    with an apostrophe.
    """
    yield csv_row(_COLUMNS)
    for record in records(world):
        yield csv_row(_cell(column, record[column]) for column in _COLUMNS)


def csv_row(cells: Iterable[str]) -> str:
    """One row of CSV, ending in a line feed; every line break inside a cell becomes a line feed too.

    Python's writer would leave a lone carriage return unquoted, and readers end the row there.
    """
    line = StringIO()
    unified = [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in cells]
    csv.writer(line, lineterminator="\n").writerow(unified)
    return line.getvalue()


def _cell(column: str, value: object) -> str:
    if value is None:
        return ""
    text = _JOINT.join(_item(column, item) for item in value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _item(column: str, item: str | Record) -> str:
    if isinstance(item, str):
        return item
    if column == "evidence":
        return f"{item['document']}:{item['begin']}-{item['end']}"
    return str(item["stated"])


def _one(text: Callable[[World], str]) -> Callable[[World], Iterable[str]]:
    return lambda world: [text(world)]


_OF_WORLD: dict[str, Callable[[World], Iterable[str]]] = {
    "jsonl": json_lines,
    "csv": csv_lines,
    "graphml": _one(graphml),
    "gexf": _one(gexf),
}

FORMATS: tuple[str, ...] = (*_OF_DATASET, *_OF_WORLD)
