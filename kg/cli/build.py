"""`kg build`: articles in, a folder with their knowledge graph out, all of it or none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from kg.analyse import analyse, write_analysis
from kg.cli.console import print_problem
from kg.errors import ArticleError, FileError, KgError
from kg.extract import extract_all, warm
from kg.graph import validate, world_to_dataset, write_outputs
from kg.graph.storing import replace_together
from kg.model import Claim, Document, World
from kg.read import find_articles, read_articles
from kg.read.clock import Known, known_on
from kg.resolve import resolve
from kg.resolve.judgement_file import JudgementFile
from kg.resolve.policy import POLICY, load_policy
from kg.view import write_page

_TITLE = "Who did what to whom"
_PAGE = "graph.html"
_ANALYSIS = "analysis.json"


def build(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH", help="Articles (.txt, .md, .html, .jsonl), or folders searched for them."
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder to write into.")] = Path("exports"),
    known_by: Annotated[
        datetime | None,
        typer.Option(
            "--known-on", metavar="DAY", formats=["%Y-%m-%d"], help="Only what was published by that day."
        ),
    ] = None,
    judged: Annotated[
        Path | None,
        typer.Option(
            "--judgements", metavar="FILE", help="What people judged to be one; else DIR/judgements.jsonl."
        ),
    ] = None,
    weighed: Annotated[
        Path, typer.Option("--policy", metavar="FILE", help="How sources are weighed against each other.")
    ] = POLICY,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show neither progress nor findings.")] = False,
) -> None:
    """Read articles and write their knowledge graph into a folder.

    Written are graph.ttl, graph.trig, records.jsonl, graph.html and analysis.json: all of them when all is
    done and valid, or none.
    """
    refuse_unwritable(out)
    file = JudgementFile.of(out, judged)
    judgements, policy = file.read(), load_policy(weighed)
    articles = [path for path in find_articles(paths) if not file.is_at(path)]
    documents = tuple(read_articles(articles_outside(out, articles)))
    day = known_by.date() if known_by else None
    if day is not None:
        documents = _known(documents, day, quiet=quiet)
    claims = tuple(_claims(documents, quiet=quiet))
    held = file.standing(judgements, claims, warn=print_problem)
    world = replace(resolve(documents, claims, judgements=held, policy=policy), known_on=day)
    validate(world_to_dataset(world))
    written = write_world(world, out)
    if not quiet:
        console = Console()
        console.print(findings(world))
        console.print(f"In {out}: {', '.join(path.name for path in written)}", markup=False, highlight=False)


def _known(documents: Iterable[Document], day: date, *, quiet: bool) -> tuple[Document, ...]:
    """The documents of that day and before, with a line on those left out; raises KgError if none is left."""
    known = known_on(documents, day)
    if not known.documents:
        raise KgError(f"nothing was known on {day}: {_left_out(known)}")
    if not quiet:
        print(f"As known on {day}, {_left_out(known)}")
    return known.documents


def _left_out(known: Known) -> str:
    later = f"{known.later} article{'s' * (known.later != 1)} published later"
    return f"without {later} and {known.undated} undated"


def _claims(documents: Sequence[Document], *, quiet: bool) -> Iterator[Claim]:
    warm()
    progress = Console(stderr=True)
    hidden = quiet or not progress.is_terminal
    shown: Iterable[Document] = track(
        documents, "Extracting", console=progress, disable=hidden, transient=True
    )
    return chain.from_iterable(extract_all(shown))


def articles_outside(out: Path, articles: Sequence[Path]) -> list[Path]:
    """The articles that do not lie in `out`, whose page of an earlier build is none.

    Raises ArticleError if there is no other.
    """
    outside = [path for path in articles if not path.resolve().is_relative_to(out.resolve())]
    if not outside:
        raise ArticleError(out, "is the folder to write into, and all articles lie in it")
    return outside


def refuse_unwritable(folder: Path) -> None:
    """Raise FileError if `folder` cannot be written to, before any work is done; nothing is made yet."""
    existing = next(path for path in (folder, *folder.absolute().parents) if os.path.lexists(path))
    if not os.path.isdir(existing):
        raise FileError(folder, f"cannot be written: {existing} is not a folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise FileError(folder, f"cannot be written: no permission in {existing}")


def write_world(world: World, out: Path) -> tuple[Path, ...]:
    """Write the outputs aside, then put all of them in their places at once; gives their paths, sorted.

    Raises FileError where the system refuses; what was in `out` before is then as it was.
    """
    try:
        with TemporaryDirectory(prefix="kg-build-") as name:
            aside = Path(name)
            write_outputs(world, aside)
            write_page(world, aside / _PAGE, title=_TITLE)
            write_analysis(analyse(world), aside / _ANALYSIS)
            return replace_together(
                out, {path.name: partial(_content, path) for path in sorted(aside.iterdir())}
            )
    except OSError as error:
        raise FileError(error.filename or out, f"cannot be written: {error.strerror}") from error


def _content(path: Path) -> Iterator[str]:
    # Bytes, for text mode would alter line ends.
    yield path.read_bytes().decode()


def findings(world: World) -> Table:
    """How much of what was found: documents, claims, events by type, ties, actors, places."""
    table = Table("Found", "Number", show_header=False, title="Found")
    for name, number in _counts(world):
        table.add_row(name, f"{number:,}")
    return table


def _counts(world: World) -> Iterator[tuple[str, int]]:
    yield "documents", len(world.documents)
    yield "  dated by their own words", sum(d.dated == "text" for d in world.documents)
    yield "  without a date", sum(d.published is None for d in world.documents)
    yield "claims", len(world.claims)
    yield "events", len(world.events)
    by_type = Counter(event.type for event in world.events)
    yield from (
        (f"  {name}", number) for name, number in sorted(by_type.items(), key=lambda i: (-i[1], i[0]))
    )
    yield "ties", len(world.ties)
    yield "actors", len(world.actors)
    yield "places", len(world.places)
