"""SPARQL put to a dataset: read-only, and never to anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyparsing import ParseException, ParseResults
from rdflib import Dataset, Graph, Literal
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query, SPARQLError
from rdflib.term import Identifier, Node, Variable

from kg.errors import QueryError
from kg.graph.names import PREFIXES

_UNANSWERABLE = (
    SPARQLError,
    re.error,
    ArithmeticError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)

Cell = Node | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: a table (`columns`, `rows`), or a graph, or the yes or no of ASK."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    graph: Graph | None = None
    truth: bool | None = None


def run_query(dataset: Dataset, sparql: str, bindings: Mapping[str, str] | None = None) -> Answer:
    """Put a query to a dataset; `bindings` gives variables their values, as plain texts.

    The project's prefixes need no PREFIX line. Rows that the query does not order are sorted. Raises
    QueryError, with the line, for what does not parse, for updates, and for SERVICE and FROM, which would
    fetch what is elsewhere.
    """
    query, prepared = _parsed(sparql)
    initial: dict[str, Identifier] = {name: Literal(value) for name, value in (bindings or {}).items()}
    try:
        result = dataset.query(prepared, initBindings=initial)
        if result.type == "ASK":
            return Answer(truth=bool(result.askAnswer))
        if result.graph is not None:
            return Answer(graph=result.graph)
        columns = _columns(sparql, query, [str(variable) for variable in result.vars or ()])
        rows = [tuple(row.get(Variable(name)) for name in columns) for row in result.bindings]
    except _UNANSWERABLE as error:
        raise QueryError(f"the query cannot be answered: {' '.join(str(error).split())}") from error
    return Answer(columns, tuple(rows if _is_ordered(query) else sorted(rows, key=_rank_of_row)))


def _parsed(sparql: str) -> tuple[ParseResults, Query]:
    try:
        query = parseQuery(sparql)
        _refuse_elsewhere(query)
        return query, translateQuery(query, initNs=dict(PREFIXES))
    except ParseException as error:
        if _is_update(sparql):
            raise QueryError("updates are refused; ask with SELECT, ASK, CONSTRUCT or DESCRIBE") from error
        raise QueryError(f"line {error.lineno}, column {error.col}: {_problem(error)}") from error
    except QueryError:
        raise
    except Exception as error:  # rdflib raises bare Exceptions for what parses and makes no sense
        raise QueryError(f"line {_line_of(sparql, str(error))}: {' '.join(str(error).split())}") from error


def _problem(error: ParseException) -> str:
    """pyparsing names the part that it expected; what stands there instead says more."""
    rest = error.line[error.col - 1 :].strip()
    return f"SPARQL cannot go on with {rest[:40]!r}" if rest else "the query ends too early"


def _is_update(sparql: str) -> bool:
    try:
        return bool(parseUpdate(sparql).request)
    except Exception:  # anything at all means that it is not an update either
        return False


def _line_of(sparql: str, message: str) -> int:
    """The line of the prefix or variable that a message ends with; the first line if it names none."""
    word = re.split(r"[\s:]+", message.strip())[-1]
    lines = sparql.splitlines()
    found = (number for number, line in enumerate(lines, 1) if re.search(rf"\b{re.escape(word)}\b", line))
    return next(found, 1)


def _refuse_elsewhere(query: ParseResults) -> None:
    for part in _parts(query):
        if part.name == "ServiceGraphPattern":
            raise QueryError("SERVICE is refused: a query may only ask this graph")
        if part.name == "DatasetClause":
            raise QueryError("FROM is refused: it would fetch a graph; use GRAPH, or leave it out")


def _parts(value: object) -> Iterator[CompValue]:
    if isinstance(value, CompValue):
        yield value
        for each in value.values():
            yield from _parts(each)
    elif isinstance(value, ParseResults | list | tuple | set):
        for each in value:
            yield from _parts(each)


def _is_ordered(query: ParseResults) -> bool:
    return "orderby" in query[1]


def _columns(sparql: str, query: ParseResults, names: list[str]) -> tuple[str, ...]:
    """The order of SELECT; for SELECT * that in which the variables first stand in the query."""
    if "projection" in query[1]:
        return tuple(names)
    return tuple(sorted(names, key=lambda name: _first_use(sparql, name)))


def _first_use(sparql: str, name: str) -> tuple[int, str]:
    found = re.search(rf"[?$]{re.escape(name)}\b", sparql)
    return (found.start() if found else len(sparql)), name


def _rank_of_row(row: Row) -> list[tuple[bool, str, str]]:
    return [(cell is not None, str(cell), str(getattr(cell, "datatype", ""))) for cell in row]
