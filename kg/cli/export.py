"""`kg export`: a graph that was built before, in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import GraphError
from kg.graph.exports import FORMATS, lines
from kg.graph.exports import export as export_graph
from kg.graph.storing import open_outputs, replace_together


def export(
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ] = "jsonl",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write; else the standard output.")
    ] = None,
    graph: Annotated[Path, typer.Option(metavar="DIR", help="A folder that `kg build` wrote.")] = Path(
        "exports"
    ),
) -> None:
    """Write a built graph in another format, to the standard output or whole into a file."""
    if form not in FORMATS:
        raise GraphError(f"no format {form!r}; there are {', '.join(FORMATS)}")
    dataset = open_outputs(graph)
    if out is None:
        export_graph(dataset, form, sys.stdout)
    else:
        replace_together(out.parent, {out.name: lambda: lines(dataset, form)})
