"""`kg event`: one event as its sources tell it, side by side; without an id, the most disputed events."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.analyse.choosing import choose_event
from kg.analyse.contest import Contest, contests
from kg.cli.console import single_line
from kg.graph import read_world
from kg.model import World
from kg.view.cards import EventCard, Ref, event_card
from kg.view.disagreement import Column, Disagreement, Join, toll_policy
from kg.view.sentences import SentenceCard
from kg.view.wording import bare

_NARROWEST = 30
"""A column of sentences gets no fewer characters than this while there are several."""

_HEADS = 9


def event(
    wanted: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help="Id of an event, id of a claim of it, or how its label alone begins."
        ),
    ] = None,
    folder: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="A folder that `kg build` wrote.")
    ] = Path("exports"),
    top: Annotated[int, typer.Option(min=1, help="Rows of the list when no ID is given.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="All of it as JSON.")] = False,
) -> None:
    """Show what each source says of one event and where they part; without ID, the most disputed events."""
    world = read_world(folder)
    console = Console(highlight=False)
    if wanted is None:
        disputed = contests(world)
        if json:
            typer.echo(_json([asdict(each) for each in disputed]))
        else:
            console.print(disputed_table(disputed[:top], len(disputed)))
        return
    card, attached = cards_of(world, wanted)
    if json:
        typer.echo(_json({**asdict(card), "attached": [asdict(each) for each in attached]}))
    else:
        show(card, attached, console)


def _json(value: object) -> str:
    return jsonlib.dumps(value, ensure_ascii=False, indent=1)


def cards_of(world: World, wanted: str) -> tuple[EventCard, tuple[EventCard, ...]]:
    """The card of the event meant, and those of the events about it. Raises AbsentError."""
    card = event_card(world, choose_event(world, wanted))
    by_id = {each.id: each for each in world.events}
    return card, tuple(event_card(world, by_id[each.id]) for each in card.attached)


def disputed_table(disputed: Sequence[Contest], of: int) -> Table:
    """Events on which sources disagree, the most disputed first."""
    title = f"Most disputed events ({len(disputed)} of {of}): tolls and blame apart, denials"
    table = Table(title=title, title_justify="left")
    for column in ("id", "event"):
        table.add_column(column, overflow="fold")
    for column in ("claims", "tolls", "blame", "denied"):
        table.add_column(column, justify="right")
    for each in disputed:
        numbers = (each.claims, each.killed + each.injured, each.blame, each.denials)
        table.add_row(_plain(each.event), _plain(each.label), *(Text(str(n or "–")) for n in numbers))
    return table


def show(card: EventCard, attached: Sequence[EventCard], console: Console) -> None:
    """Print an event: what is settled, its sources side by side, why it is one, what is about it."""
    console.print(_plain(card.label, "bold"))
    console.print(_facts(card))
    for columns in _blocks(card.sides.columns, console.width):
        console.print(_side_by_side(card, columns))
    if card.sides.killed or card.sides.injured:
        console.print(Text(toll_policy(), "dim"))
    for title, lines in _lists(card.sides):
        console.print(Text(f"\n{title}", "bold"))
        for line in lines:
            console.print(_plain(f"  {line}"))
    if attached:
        console.print(Text("\nWhat is about it", "bold"))
        console.print(_attached(attached))


def _plain(text: str, style: str = "") -> Text:
    return Text(single_line(text), style)


def _facts(card: EventCard) -> Table:
    sides, grid = card.sides, Table.grid(padding=(0, 2))
    state = ", ".join(filter(None, (card.status, card.hedge)))
    grid.add_row(Text("what", "dim"), _plain(f"{card.words} ({card.type}), {state}"))
    told = {
        "who": _names(card.actors),
        "to whom": _names(card.recipients),
        "when": card.when,
        "where": card.place.label if card.place else "",
        "killed": _figures(sides, "killed"),
        "injured": _figures(sides, "injured"),
        "belief": f"{card.belief:.2f}, {_voices(sides)}",
        "id": card.id,
    }
    for term, value in told.items():
        if value:
            grid.add_row(Text(term, "dim"), _plain(value))
    return grid


def _names(refs: Sequence[Ref]) -> str:
    return ", ".join(bare(ref.label) for ref in refs)


def _figures(sides: Disagreement, word: str) -> str:
    found = sides.killed if word == "killed" else sides.injured
    if found is None:
        return ""
    return f"{found.words}; best {found.best}" if found.best else found.words


def _voices(sides: Disagreement) -> str:
    voices = f"{sides.voices} independent voice{'' if sides.voices == 1 else 's'}"
    return f"{len(sides.columns)} source{'' if len(sides.columns) == 1 else 's'}, {voices}"


def _blocks(columns: Sequence[Column], width: int) -> Iterator[list[int]]:
    """Positions of columns, as many at a time as the terminal holds."""
    most = max(1, (width - _HEADS - 4) // (_NARROWEST + 3))
    positions = list(range(len(columns)))
    yield from (positions[start : start + most] for start in range(0, len(positions), most))


def _side_by_side(card: EventCard, shown: Sequence[int]) -> Table:
    table = Table(show_lines=True, expand=True)
    table.add_column("", width=_HEADS, style="dim")
    for at in shown:
        column = card.sides.columns[at]
        day = (f"\n{column.day or 'undated'}", "dim")
        table.add_column(Text.assemble(single_line(column.source), day), ratio=1, overflow="fold")
    for row in card.sides.rows:
        head = Text.assemble(row.title, ("\napart", "bold red") if row.apart else "")
        table.add_row(head, *(_plain_lines(row.cells[at]) for at in shown))
    table.add_row("Says", *(_sentences(card.sentences, card.sides.columns[at]) for at in shown))
    return table


def _plain_lines(lines: Sequence[str]) -> Text:
    return Text("\n").join(map(_plain, lines))


def _sentences(sentences: Sequence[SentenceCard], column: Column) -> Text:
    return Text("\n\n").join(_sentence(sentences[at], at + 1) for at in column.sentences)


def _sentence(sentence: SentenceCard, number: int) -> Text:
    # A line break would end the cell; with one blank for it the spans stay true.
    quote = Text("".join(c if c.isprintable() else " " for c in sentence.quote))
    for begin, end in sentence.lit:
        quote.stylize("bold cyan", begin, end)
    said = (f"{', '.join(map(bare, sentence.said_by))}: ", "italic") if sentence.said_by else ""
    where = (f" {sentence.document}:{sentence.begin}, {', '.join(sentence.rules)}", "dim")
    return Text.assemble((f"[{number}] ", "dim"), said, quote, where)


def _lists(sides: Disagreement) -> Iterator[tuple[str, Sequence[str]]]:
    if sides.attributions:
        yield "Who is held to have done it", sides.attributions
    if sides.merges:
        yield "Why it is one event", [_joined(join) for join in sides.merges]
    if sides.judgements:
        yield "What people have judged", sides.judgements


def _joined(join: Join) -> str:
    which = f"[{join.one + 1}]" if join.one == join.other else f"[{join.one + 1}] and [{join.other + 1}]"
    return f"{which}: {join.why} ({join.points:g} points)"


def _attached(attached: Sequence[EventCard]) -> Table:
    table = Table(show_header=False, show_lines=True, expand=True)
    table.add_column(width=24)
    table.add_column(ratio=1)
    for each in attached:
        source = each.sides.columns[0] if each.sides.columns else None
        where = ", ".join(filter(None, (source.source, source.day))) if source else ""
        said = Text("\n").join(_sentence(claim, at) for at, claim in enumerate(each.sentences, 1))
        about = Text.assemble((each.words, "bold"), (f"\n{where}", "dim") if where else "")
        table.add_row(about, Text("\n").join([_plain(each.label), said]))
    return table
