"""`kg unknown`: named actors that no list knows, to be added to the lists or judged."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kg.analyse.unknown import Sentence, Unknown, entries_yaml, unknown_actors
from kg.cli.console import single_line
from kg.graph import read_world
from kg.language.gazetteer import load_gazetteer
from kg.model import Document
from kg.view.wording import class_words, day_words

_MOST_SENTENCES = 3


def unknown(
    folder: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="A folder that `kg build` wrote.")
    ] = Path("exports"),
    json: Annotated[bool, typer.Option("--json", help="All of it as JSON.")] = False,
    yaml: Annotated[
        bool, typer.Option("--yaml", help="Entries to be looked over and put into ontology/actors/*.yaml.")
    ] = False,
) -> None:
    """List the named actors that no list knows, by number of claims, with sentences and names like theirs."""
    world = read_world(folder)
    found = unknown_actors(world, load_gazetteer())
    if json:
        listed = [asdict(each) for each in found]
        typer.echo(jsonlib.dumps(listed, ensure_ascii=False, indent=1))
    elif yaml:
        typer.echo(entries_yaml(found), nl=False)
    else:
        show(found, {document.id: document for document in world.documents}, Console(highlight=False))


def show(found: Sequence[Unknown], documents: Mapping[str, Document], console: Console) -> None:
    """Print them in plain words; of each at most three sentences."""
    quiet = sum(each.quiet for each in found)
    console.print(f"{len(found)} named actors that no list knows, {quiet} of them quiet", style="bold")
    for each in found:
        console.print()
        console.print(_heading(each))
        for line in _lines(each, documents):
            console.print(Padding(line, (0, 0, 0, 2)))


def _heading(found: Unknown) -> Text:
    kind = f" · {class_words(found.kind).lower()}"
    counts = f" · {_many(found.claims, 'claim')} in {_many(len(found.documents), 'article')}"
    quiet = (" · quiet", "yellow") if found.quiet else ""
    return Text.assemble((single_line(found.label), "bold"), kind, (counts, "dim"), quiet)


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _lines(found: Unknown, documents: Mapping[str, Document]) -> Iterator[Text]:
    yield Text(f"id {found.id}{f', for {found.principal}' if found.principal else ''}", style="dim")
    for each in found.like:
        kind = class_words(each.kind).lower()
        yield Text(
            f"like “{each.name}” ({each.likeness:.0f} of 100): {each.label}, {kind}, {each.id}", "cyan"
        )
    for sentence in found.sentences[:_MOST_SENTENCES]:
        yield _sentence(sentence, documents)
    rest = len(found.sentences) - _MOST_SENTENCES
    if rest > 0:
        yield Text(f"and {_many(rest, 'more sentence')}", style="dim")


def _sentence(sentence: Sentence, documents: Mapping[str, Document]) -> Text:
    text = Text(f"“{single_line(sentence.quote)}”")
    text.highlight_words([sentence.written], "bold cyan")
    return text.append(f" {_cited(documents.get(sentence.document), sentence)}", "dim")


def _cited(document: Document | None, sentence: Sentence) -> str:
    day = day_words(document.published) if document and document.published else None
    publisher = document.publisher if document else None
    return ", ".join(filter(None, (publisher, day, sentence.document, sentence.told)))
