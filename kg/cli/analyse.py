"""`kg analyse`: who acts on whom, standing, balance and disagreement in a built folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.analyse.analysis import Analysis, analysis_json
from kg.analyse.analysis import analyse as measure
from kg.graph import read_world


def analyse(
    folder: Annotated[Path, typer.Argument(help="A folder that `kg build` wrote.")] = Path("exports"),
    top: Annotated[int, typer.Option(min=1, help="Rows of each table.")] = 10,
    json: Annotated[bool, typer.Option("--json", help="All rows as JSON in place of tables.")] = False,
) -> None:
    """Show who acts on whom, who stands where, the balance of each pair, and what is contested."""
    analysis = measure(read_world(folder))
    if json:
        typer.echo(analysis_json(analysis), nl=False)
        return
    console = Console()
    for table in tables(analysis, top):
        console.print(table)


def tables(analysis: Analysis, top: int) -> tuple[Table, ...]:
    """Four tables of at most `top` rows each."""
    return (
        _standings(analysis, top),
        _acts(analysis, top),
        _balances(analysis, top),
        _contests(analysis, top),
    )


def _standings(analysis: Analysis, top: int) -> Table:
    rows = [
        (s.label, s.partners, s.done, s.received, f"{s.betweenness:.3f}", s.community)
        for s in analysis.standings[:top]
    ]
    title = f"Actors by partners (betweenness {analysis.betweenness})"
    return _table(title, ("actor", "partners", "done", "received", "betweenness", "community"), rows)


def _acts(analysis: Analysis, top: int) -> Table:
    rows = [
        (analysis.labels[a.actor], a.type, analysis.labels[a.recipient], a.count) for a in analysis.acts[:top]
    ]
    return _table("Who acts on whom", ("actor", "type", "recipient", "events"), rows)


def _balances(analysis: Analysis, top: int) -> Table:
    busiest = sorted(
        analysis.balances,
        key=lambda b: (
            -(b.verbal_cooperation + b.material_cooperation + b.verbal_conflict + b.material_conflict)
        ),
    )
    rows = [
        (
            f"{analysis.labels[b.one]} – {analysis.labels[b.other]}",
            b.month or "undated",
            b.verbal_cooperation + b.material_cooperation,
            b.verbal_conflict + b.material_conflict,
            f"{b.balance:+.2f}",
            f"{b.mean_type_score:+.1f}",
        )
        for b in busiest[:top]
    ]
    columns = ("pair", "month", "cooperative", "hostile", "balance", "mean type score")
    return _table("Balance by pair and month", columns, rows)


def _contests(analysis: Analysis, top: int) -> Table:
    rows = [
        (c.label, c.claims, c.killed + c.injured, c.denials, c.blame, c.weight)
        for c in analysis.contests[:top]
    ]
    columns = ("event", "claims", "tolls apart", "denials", "blame", "weight")
    return _table("Most contested events", columns, rows)


def _table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[str | int, ...]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column)
    for row in rows:
        # Text, so that square brackets in a label are shown and not read as Rich markup.
        table.add_row(*(Text(str(cell)) for cell in row))
    return table
