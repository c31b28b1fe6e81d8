"""`kg evaluate`: scores against hand annotations of articles, of sentences, or of events told many times."""

from __future__ import annotations

import json as jsonlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from kg.cli.retellings import retelling_tables, retellings_json
from kg.cli.tables import table
from kg.errors import FileError
from kg.evaluate.gold import read_gold
from kg.evaluate.matching import Matching, match
from kg.evaluate.mistakes import FAMILIES, Family, Mistake, mistakes, parties
from kg.evaluate.records import read_records
from kg.evaluate.reliability import reliability, reliability_json
from kg.evaluate.retellings import is_retellings, read_retellings, score_retellings
from kg.evaluate.scoring import Figures, by_type, figures, intervals, tally
from kg.evaluate.sentences import SentenceScores, outcome, read_sentences, sentence_scores
from kg.rules import load_rules


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Annotated articles (a file or folder), sentences (.jsonl) or events told in many articles."
        ),
    ],
    records: Annotated[
        Path | None, typer.Argument(help="For articles and events: the records.jsonl of `kg build`.")
    ] = None,
    show: Annotated[
        str | None, typer.Option(metavar="DOC", help="List what one document misses and has wrong.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List all mistakes by family.")] = False,
    also: Annotated[
        list[Path] | None,
        typer.Option(metavar="GOLD", help="More annotated articles, scored together with the first."),
    ] = None,
    trust: Annotated[
        Path | None,
        typer.Option("--reliability", metavar="FILE", help="Write how often each rule is right, as JSON."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON in place of tables.")] = False,
) -> None:
    """Score what was extracted against hand annotations.

    Sentences are read by the extractor as they are; articles, and events told in many of them, are scored by
    the records of a build.
    """
    if gold.suffix == ".jsonl":
        _evaluate_sentences(gold, json=json)
        return
    if records is None:
        raise FileError(gold, "to score articles, give the records of a build too (records.jsonl)")
    if is_retellings(gold):
        _evaluate_retellings(gold, records, json=json)
        return
    matchings = _matchings((gold, *(also or ())), records)
    if trust is not None:
        write_text(trust, reliability_json(reliability(matchings)))
    _print_articles(matchings, mistakes(matchings, load_rules()) if errors else None, json=json)
    if show is not None and not json:
        Console().print(_shown(show, matchings, gold))


def _print_articles(matchings: Sequence[Matching], found: Sequence[Mistake] | None, *, json: bool) -> None:
    if json:
        typer.echo(_articles_json(matchings, found))
        return
    console = Console()
    for each in article_tables(matchings):
        console.print(each)
    for family in FAMILIES if found is not None else ():
        console.print(_mistake_table(family, [m for m in found or () if m.family == family]))


def _evaluate_retellings(gold: Path, records: Path, *, json: bool) -> None:
    score = score_retellings(read_retellings(gold), read_records(records))
    if json:
        typer.echo(retellings_json(score))
        return
    console = Console()
    for each in retelling_tables(score):
        console.print(each)


def _matchings(golds: Iterable[Path], records: Path) -> tuple[Matching, ...]:
    extracted = read_records(records)
    return tuple(match(each, extracted) for gold in golds for each in read_gold(gold))


def write_text(path: Path, text: str) -> None:
    """Write a file whole. Raises FileError where the system refuses."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(path, f"cannot be written: {error.strerror}") from error


def _articles_json(matchings: Sequence[Matching], found: Iterable[Mistake] | None) -> str:
    tallies = [tally(matching) for matching in matchings]
    scores: dict[str, Any] = {
        "documents": {m.gold.doc: figures(t) for m, t in zip(matchings, tallies, strict=True)},
        "all": figures(sum(tallies, Counter[str]())),
        "intervals": intervals(tallies),
        "types": [
            asdict(each) | {"precision": each.precision, "recall": each.recall} for each in by_type(matchings)
        ],
    }
    if found is not None:
        scores["errors"] = [asdict(mistake) for mistake in found]
    return jsonlib.dumps(scores, ensure_ascii=False, indent=1)


_COLUMNS = ("records", "core", "precision", "recall", "f1", "dyad_precision", "dyad_recall", "dyad_f1")


def article_tables(matchings: Sequence[Matching]) -> tuple[Table, ...]:
    """Three tables: the figures with their intervals, those of each document, those of each type."""
    tallies = [tally(matching) for matching in matchings]
    documents = [
        (matching.gold.doc, *(figures(each)[name] for name in _COLUMNS))
        for matching, each in zip(matchings, tallies, strict=True)
    ]
    types = [(each.type, each.records, each.core, each.precision, each.recall) for each in by_type(matchings)]
    return (
        _figure_table(figures(sum(tallies, Counter[str]())), intervals(tallies)),
        table("By document", ("document", *(name.replace("_", " ") for name in _COLUMNS)), documents),
        table("By type", ("type", "records", "core", "precision", "recall"), types),
    )


def _figure_table(found: Figures, spans: dict[str, tuple[float, float]]) -> Table:
    rows = [
        (name.replace("_", " "), value, "{:.3f} to {:.3f}".format(*spans[name]) if name in spans else "")
        for name, value in found.items()
    ]
    return table("All documents", ("figure", "value", "95% of resampled documents"), rows)


def _shown(document: str, matchings: Sequence[Matching], gold: Path) -> Table:
    matching = next((m for m in matchings if m.gold.doc == document), None)
    if matching is None:
        raise FileError(gold, f"no document is called {document!r}")
    rows = [("missed", s.type, parties(s), s.place, s.date, s.quote) for s in matching.missed]
    rows += [
        ("wrong", r.type, parties(r), r.place, r.earliest, " ".join(r.quotes(document))[:120])
        for r in matching.wrong
    ]
    return table(f"Document {document}", ("", "type", "parties", "place", "date", "quote"), rows)


_TITLES: dict[Family, str] = {
    "missed": "Missed, by type and the words that tell it",
    "wrong": "Wrong, by rule",
    "side": "Right event, wrong side",
    "slot": "Wrong slot",
}
_HEADS: dict[Family, tuple[str, str]] = {
    "missed": ("type", "words"),
    "wrong": ("rule", "type"),
    "side": ("side", "rule"),
    "slot": ("slot", "rule"),
}


def _mistake_table(family: Family, found: Sequence[Mistake]) -> Table:
    """The most frequent first: a row for each mistake, under the number of its like."""
    like = Counter((mistake.of, mistake.by) for mistake in found)
    often = Counter(mistake.of for mistake in found)
    rows = [
        (like[m.of, m.by], m.of, m.by, m.document, m.found, m.wanted, m.quote[:100])
        for m in sorted(found, key=lambda m: (-often[m.of], m.of, -like[m.of, m.by], m.by))
    ]
    columns = ("like it", *_HEADS[family], "document", "found", "wanted", "quote")
    return table(f"{_TITLES[family]}: {len(found)}", columns, rows)


def _evaluate_sentences(path: Path, *, json: bool) -> None:
    rows = read_sentences(path)
    progress = Console(stderr=True)
    shown = track(rows, "Reading", console=progress, disable=not progress.is_terminal, transient=True)
    scores = sentence_scores([outcome(row) for row in shown])
    if json:
        typer.echo(jsonlib.dumps(asdict(scores), indent=1))
        return
    console = Console()
    for each in sentence_tables(scores):
        console.print(each)


def sentence_tables(scores: SentenceScores) -> tuple[Table, ...]:
    """Three tables: the figures, those of each type, and which type was taken for which."""
    summary = (
        ("sentences", scores.sentences),
        ("type found", scores.type_found),
        ("type, actor and recipient found", scores.sides_found),
        ("macro F1 over types", scores.macro_f1),
    )
    types = [
        (t, sum(scores.confusion[t].values()), scores.precision[t], scores.recall[t]) for t in scores.recall
    ]
    taken = [
        (wanted, ", ".join(f"{name} {number}" for name, number in found.items() if name != wanted))
        for wanted, found in scores.confusion.items()
    ]
    return (
        table("Sentences", ("figure", "value"), summary),
        table("By type", ("type", "sentences", "precision", "recall"), types),
        table("Taken for", ("annotated", "taken for"), taken),
    )
