"""`kg explain`: why and why not, sentence by sentence."""

from __future__ import annotations

import json as jsonlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.errors import FileError
from kg.extract.accounts import ClauseAccount, Fired, Looked, Sense, SentenceAccount, Stopped
from kg.extract.explaining import explain as account_for
from kg.language.reading import read
from kg.model import Claim, Document, Interval, Participant, Status
from kg.read import read_articles
from kg.read.finding import ARTICLE_SUFFIXES
from kg.rules import load_rules

_Line = tuple[str, str, RenderableType]
"""A label, its style, and what stands behind it."""


def explain(
    what: Annotated[str, typer.Argument(metavar="TEXT|FILE|-", help="A text, an article, or - for stdin.")],
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day from which dates are reckoned."),
    ] = None,
    all: Annotated[bool, typer.Option("--all", help="Show every rule that was tried and stopped.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The whole account as JSON.")] = False,
) -> None:
    """Show why a text gives the claims that it gives, and why it gives no others."""
    documents = documents_of(what)
    if published is not None:
        documents = [replace(each, published=published.date(), dated="metadata") for each in documents]
    accounts = {each.id: account_for(read(each), load_rules()) for each in documents}
    if json:
        typer.echo(accounts_json(documents, accounts))
        return
    console = Console()
    for document in documents:
        _heading(document, console)
        show(accounts[document.id], console, everything=all)


def documents_of(what: str) -> list[Document]:
    """The article of a file, of stdin ("-"), or the text itself. Raises ArticleError or FileError."""
    if what == "-":
        return [_text(sys.stdin.read())]
    return list(read_articles([Path(what)])) if _is_file(what) else [_text(what)]


def _is_file(what: str) -> bool:
    """Names an article: so that a mistyped file name is met with an error, not read as a text."""
    named = "\n" not in what and Path(what).suffix.lower() in ARTICLE_SUFFIXES
    return named and (" " not in what or Path(what).exists())


def _text(text: str) -> Document:
    if not text.strip():
        raise FileError("text", "there is nothing to explain")
    return Document("text", text)


def accounts_json(documents: Sequence[Document], accounts: Mapping[str, Sequence[SentenceAccount]]) -> str:
    """A list with an object for each document: its id, its day and an account of each sentence."""
    found = [
        {
            "document": document.id,
            "published": document.published,
            "sentences": [asdict(each) for each in accounts[document.id]],
        }
        for document in documents
    ]
    return jsonlib.dumps(found, ensure_ascii=False, indent=1, default=str)


def _heading(document: Document, console: Console) -> None:
    day = f"published {document.published}" if document.published else "no day of publication"
    console.print(Text(f"{document.title or document.id} ({day})", style="underline"))


def show(accounts: Sequence[SentenceAccount], console: Console, *, everything: bool) -> None:
    """Print the accounts in plain words; `everything` shows the rules of other senses of a word too."""
    claims = {f.claim.id: f.claim for each in accounts for f in each.fired if f.claim}
    for account in accounts:
        console.print()
        console.print(_sentence(account))
        for label, style, content in _lines(account, claims, everything):
            row = _grid(7)
            row.add_row(Text(label, style=style), content)
            console.print(Padding(row, (0, 0, 0, 4)))


def _grid(width: int) -> Table:
    """Two columns, the first for labels of at most `width` characters."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=width)
    grid.add_column()
    return grid


def _sentence(account: SentenceAccount) -> Text:
    text = Text(account.text.replace("\n", " "), style="bold")
    for name in account.names:
        text.stylize("cyan", name.begin - account.begin, name.end - account.begin)
    return Text.assemble((f"{account.number:>3} ", "dim"), text)


def _lines(account: SentenceAccount, claims: Mapping[str, Claim], everything: bool) -> Iterator[_Line]:
    if account.names:
        yield "names", "cyan", Text("; ".join(_sense(name) for name in account.names))
    if account.dates:
        days = (f"“{d.written}”: {_days(Interval(d.earliest, d.latest))}" for d in account.dates)
        yield "dates", "blue", Text("; ".join(days))
    if account.quoted:
        yield "quoted", "blue", Text("the sentence stands inside a quotation")
    for clause in account.clauses:
        yield "clause", "dim", Text(_clause(clause), style="dim")
    for fired in account.fired:
        yield from _fired(fired, claims)
    yield from _stopped(account, everything)
    if not account.clauses and not account.fired:
        yield "silent", "dim", Text("no word in it starts a rule", style="dim")


def _sense(name: Sense) -> str:
    actor = f"{name.actor} ({plain(name.kind or 'actor')})" if name.actor else None
    place = f"the place {name.place}" if name.place else None
    meaning = " or ".join(m for m in (actor, place) if m)
    return f"“{name.written}” means {meaning or 'nothing certain here'}"


def plain(word: str) -> str:
    """A class of the ontology in plain words.

    >>> plain("ArmedGroup")
    'armed group'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word).lower()


def _days(when: Interval) -> str:
    first, last = when.earliest.isoformat(), when.latest.isoformat()
    return first if first == last else f"{first} to {last}"


_TOLD: Mapping[Status, str] = {
    "actual": "told as fact",
    "negated": "told as not so",
    "future": "yet to come",
    "hypothetical": "told as possible",
    "requested": "asked for",
}


def _clause(clause: ClauseAccount) -> str:
    slots = [f"{slot}: {_quoted(words)}" for slot, words in clause.slots.items()]
    told = [_TOLD[clause.status]]
    told += [f"hedged by “{clause.hedge}”"] if clause.hedge else []
    told += [f"said by {_quoted(clause.speakers)}"] if clause.speakers else []
    voice = " (passive)" if clause.passive else ""
    return f"“{clause.word}”{voice}  {'; '.join(slots) or 'alone'}  [{', '.join(told)}]"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _fired(fired: Fired, claims: Mapping[str, Claim]) -> Iterator[_Line]:
    told = Text(f"{plain(fired.event_class)}, by {fired.rule} at “{fired.word}”")
    if fired.claim is None:
        yield "dropped", "yellow", told + Text(f": {fired.dropped}")
        return
    values = _grid(8)
    for label, value in claim_values(fired.claim, claims):
        values.add_row(Text(label, style="green"), Text(value))
    values.add_row(Text("because", style="green"), Text(fired.why, style="italic"))
    yield "fired", "bold green", Group(told, values)


def claim_values(claim: Claim, claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """The filled slots of a claim, labelled in plain words; `claims` are those of its article, by id."""
    about = claims.get(claim.of or "")
    killed, injured = ([toll.stated for toll in tolls] for tolls in (claim.killed, claim.injured))
    values = (
        ("type", claim.type + (f", {claim.mode}" if claim.mode else "")),
        ("who", _participants(claim.actors)),
        ("to whom", _participants(claim.recipients)),
        ("where", claim.place.label if claim.place else ""),
        ("when", _days(claim.when) if claim.when else ""),
        ("killed", ", ".join(killed)),
        ("injured", ", ".join(injured)),
        ("status", _TOLD[claim.status] + (f", hedged by “{claim.hedge}”" if claim.hedge else "")),
        ("said by", _participants(claim.speakers)),
        ("office", claim.role or ""),
        ("content", claim.content or ""),
        ("about", f"{plain(about.event_class)}: “{' '.join(about.quote.split())[:80]}”" if about else ""),
    )
    return ((label, value) for label, value in values if value)


def _participants(participants: Iterable[Participant]) -> str:
    return ", ".join(p.label if p.label == p.written else f"{p.label} (“{p.written}”)" for p in participants)


def _stopped(account: SentenceAccount, everything: bool) -> Iterator[_Line]:
    """Rules that stopped at words which started no other rule; the rest only where everything is wanted."""
    started = {fired.begin for fired in account.fired}
    shown = [s for s in account.stopped if everything or (s.close and s.begin not in started)]
    for stopped in shown:
        told = f"{plain(stopped.event_class)}, by {stopped.rule} at “{stopped.word}”: {stopped.reason}"
        looked = (Text(_looked(each), style="dim") for each in _worth_showing(stopped))
        yield "nearly", "magenta", Group(Text(told), *looked)
    others = len(account.stopped) - len(shown)
    if others:
        told = f"{others} {'rule' if others == 1 else 'rules'} for other senses of these words (--all)"
        yield "others", "dim", Text(told, style="dim")


def _worth_showing(stopped: Stopped) -> Sequence[Looked]:
    """The slots that hold something; of empty ones only the first."""
    return [looked for looked in stopped.looked if looked.words] or stopped.looked[:1]


def _looked(looked: Looked) -> str:
    held = f"holds {_quoted(looked.words)}" if looked.words else "is empty"
    kinds = f", which can be {' or '.join(looked.can_be)}" if looked.can_be else ""
    wanted = ", ".join(looked.wanted[:_WANTED_SHOWN]) + (", …" if len(looked.wanted) > _WANTED_SHOWN else "")
    return f"{looked.slot} {held}{kinds}{f'; wanted: {wanted}' if wanted else ''}"


_WANTED_SHOWN = 8
