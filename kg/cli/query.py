"""`kg query`: a question put to a graph that was built before."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import FileError, QueryError
from kg.graph.answers import ANSWER_FORMATS, render
from kg.graph.asking import run_query
from kg.graph.queries import NamedQuery, named_queries, named_query, read_text
from kg.graph.storing import open_outputs


def query(
    sparql: Annotated[
        str | None, typer.Argument(metavar="[FILE.rq|SPARQL]", help="A query file, or a query.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="A query of the cookbook.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show the queries of the cookbook.")] = False,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Give a parameter its value.")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(ANSWER_FORMATS)}.")
    ] = "table",
    graph: Annotated[Path, typer.Option(metavar="DIR", help="A folder that `kg build` wrote.")] = Path(
        "exports"
    ),
) -> None:
    """Ask a built graph a question, by name or in SPARQL. Reads only; nothing is fetched from elsewhere."""
    if listed:
        typer.echo("\n".join(map(_listed, named_queries())))
        return
    if form not in ANSWER_FORMATS:
        raise QueryError(f"no format {form!r}; there are {', '.join(ANSWER_FORMATS)}")
    text, bindings = _question(sparql, name, _settings(settings or []))
    render(run_query(open_outputs(graph), text, bindings), form, sys.stdout)


def _listed(known: NamedQuery) -> str:
    parameters = " ".join(
        f"{name}={default or ''}" if default is not None else f"{name}=?"
        for name, default in known.parameters.items()
    )
    return f"{known.name:<24} {known.question}" + (f"\n{'':<24} --set {parameters}" if parameters else "")


def _settings(pairs: list[str]) -> dict[str, str]:
    for pair in pairs:
        if "=" not in pair:
            raise QueryError(f"--set {pair}: write it as NAME=VALUE")
    return {name.strip(): value for name, _, value in (pair.partition("=") for pair in pairs)}


def _question(sparql: str | None, name: str | None, settings: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The text of the query and the values of its variables."""
    if (sparql is None) == (name is None):
        raise QueryError("give a query file, a query, or --name NAME; `kg query --list` shows the names")
    if name is not None:
        known = named_query(name)
        return known.text, known.bindings(settings)
    return _text(sparql or ""), settings


def _text(sparql: str) -> str:
    """A query, or the text of the file that it names."""
    if not sparql.endswith(".rq"):
        return sparql
    path = Path(sparql)
    if not path.is_file():
        raise FileError(path, "no such query file")
    return read_text(path)
