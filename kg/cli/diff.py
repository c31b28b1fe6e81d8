"""`kg diff`: what changed between two built folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.analyse.difference import Changed, Regrouping, WorldDifference, difference, difference_json
from kg.analyse.telling import Told
from kg.graph import read_world


def diff(
    old: Annotated[Path, typer.Argument(metavar="A", help="A folder that `kg build` wrote.")],
    new: Annotated[Path, typer.Argument(metavar="B", help="Another, to compare with it.")],
    json: Annotated[bool, typer.Option("--json", help="All as JSON in place of tables.")] = False,
) -> None:
    """Show what changed between two built graphs: what B has that A has not, or tells differently."""
    found = difference(read_world(old), read_world(new))
    if json:
        typer.echo(difference_json(found), nl=False)
        return
    console = Console(highlight=False)
    console.print(summary(found), markup=False)
    for table in tables(found):
        console.print(table)


def summary(found: WorldDifference) -> str:
    """One line with the numbers, or that nothing changed."""
    numbers = {
        "documents added": len(found.documents_added),
        "documents gone": len(found.documents_gone),
        "events added": len(found.added),
        "gone": len(found.gone),
        "merged": len(found.merged),
        "split": len(found.split),
        "changed": len(found.changed),
        "ties added": len(found.ties_added),
        "ties gone": len(found.ties_gone),
    }
    return ", ".join(f"{number} {what}" for what, number in numbers.items() if number) or "nothing changed"


def tables(found: WorldDifference) -> Iterator[Table]:
    """A table for each kind of change that there is."""
    yield from _listed("Events added", found.added)
    yield from _listed("Events gone", found.gone)
    yield from _regrouped("Events merged", ("now one", "were"), found.merged)
    yield from _regrouped("Events split", ("was one", "now"), found.split)
    yield from _changed(found.changed)
    yield from _listed("Ties added", found.ties_added)
    yield from _listed("Ties gone", found.ties_gone)


def _listed(title: str, rows: Sequence[Told]) -> Iterator[Table]:
    if rows:
        yield _table(title, ("what", "first sentence"), ((t.label, t.sentence) for t in rows))


def _regrouped(title: str, columns: tuple[str, str], rows: Sequence[Regrouping]) -> Iterator[Table]:
    if rows:
        cells = ((r.one.label, "\n".join(t.label for t in r.several)) for r in rows)
        yield _table(title, columns, cells)


def _changed(rows: Sequence[Changed]) -> Iterator[Table]:
    if rows:
        cells = (
            (row.event.label if not number else "", change.field, change.old, change.new)
            for row in rows
            for number, change in enumerate(row.changes)
        )
        yield _table("Events changed", ("event", "field", "before", "now"), cells)


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        # Text, so that square brackets in a label are shown and not read as Rich markup.
        table.add_row(*map(Text, row))
    return table
