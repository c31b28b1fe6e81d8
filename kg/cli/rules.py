"""`kg rules`: list the rules, check them, and see what they do to a body of articles."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from kg.evaluate.coverage import RuleUse
from kg.evaluate.coverage import coverage as uses_of
from kg.evaluate.difference import Difference, differences
from kg.evaluate.rulefiles import example_problems, family_files, rules_at, rules_to_check, schema_problems
from kg.evaluate.silence import Silence, silences
from kg.language.reading import Reading, read
from kg.read import read_articles
from kg.rules import RULES, Rule, load_rules
from kg.vocabulary import load_vocabulary

rules = typer.Typer(
    no_args_is_help=True, help="List the rules, check them, and see what they do to articles."
)

_Item = TypeVar("_Item")
_Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Articles, or folders of them.")]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON in place of tables.")]
_Top = Annotated[int, typer.Option(min=1, help="Rows to show.")]


@rules.command("list")
def list_rules(
    family: Annotated[
        str | None, typer.Option(metavar="F", help="Only rules whose id begins so: assault, assault.bombing.")
    ] = None,
    type: Annotated[
        str | None, typer.Option(metavar="T", help="Only rules of a type: ASSAULT, OFFICE.")
    ] = None,
) -> None:
    """Show the rules: what starts each, what it yields, and why."""
    chosen = [rule for rule in load_rules().rules if _wanted(rule, family, type)]
    rows = [(rule.id, rule.event, _triggers(rule), rule.why) for rule in sorted(chosen, key=lambda r: r.id)]
    _print(_table(f"{len(rows)} rules", ("rule", "class", "triggers", "why"), rows))


def _wanted(rule: Rule, family: str | None, type: str | None) -> bool:
    of_family = family is None or f"{rule.id}.".startswith(f"{family}.")
    return of_family and (type is None or load_vocabulary().event(rule.event).type == type.upper())


def _triggers(rule: Rule) -> str:
    forms = (("verb", rule.triggers.verb), ("noun", rule.triggers.noun), ("title", rule.triggers.title))
    return "; ".join(f"{form}: {', '.join(words)}" for form, words in forms if words)


@rules.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FAMILY_FILE", help="Rule files.")] = None,
    folder: Annotated[Path, typer.Option(metavar="DIR", help="Check all files of this folder.")] = RULES,
) -> None:
    """Check rule files against the rule language, and every example against what it yields.

    The rules of a file are tried together with the others of its folder.
    """
    paths = files or family_files(folder)
    problems = schema_problems(paths)
    tried = [] if problems else rules_to_check(paths)
    for path, rule, book in _tracked(tried, "Trying examples"):
        problems += example_problems(path, rule, book)
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)
    examples = sum(len(rule.examples) + len(rule.counterexamples) for _, rule, _ in tried)
    typer.echo(f"{len(tried)} rules in {len(paths)} files: all {examples} examples come out as they say")


@rules.command()
def coverage(paths: _Paths, json: _Json = False) -> None:
    """Show which rules fire on articles, how often, with one sentence each; and which never fire."""
    uses = uses_of(_readings(paths), load_rules())
    if json:
        _print_json(uses)
        return
    fired = [use for use in uses if use.fired]
    rows = [(u.rule, u.event_class, u.fired, u.claims, u.document, u.example) for u in fired]
    columns = ("rule", "class", "fired", "claims", "document", "for example")
    _print(_table(f"{len(fired)} of {len(uses)} rules fire", columns, rows))
    silent: list[RuleUse] = [use for use in uses if not use.fired]
    _print(_table(f"{len(silent)} never fire", ("rule", "class"), [(u.rule, u.event_class) for u in silent]))


@rules.command()
def silence(paths: _Paths, top: _Top = 30, json: _Json = False) -> None:
    """Show sentences with two known actors and no event, the most promising first."""
    found = silences(_readings(paths), load_rules())
    if json:
        _print_json(found)
        return
    rows = [
        (s.score, s.document, s.text, f"{s.verb}: {', '.join(s.actors)}", _stopped(s)) for s in found[:top]
    ]
    columns = ("score", "document", "sentence", "verb and actors", "rules that nearly fired")
    _print(_table(f"{len(found)} silent sentences with two known actors", columns, rows))


def _stopped(silence: Silence) -> str:
    return "\n".join(f"{each.rule} at “{each.word}”: {each.reason}" for each in silence.stopped[:4])


@rules.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder of rules, or a git revision.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A folder of rules, or a git revision.")],
    paths: _Paths,
    json: _Json = False,
) -> None:
    """Show which claims new rules gain, lose or change over articles."""
    with ExitStack() as stack:
        books = [stack.enter_context(rules_at(each)) for each in (old, new)]
        found = differences(_readings(paths), books[0], books[1])
    if json:
        _print_json(found)
        return
    kinds = [each.kind for each in found]
    title = ", ".join(f"{kinds.count(kind)} {kind}" for kind in ("gained", "lost", "changed"))
    rows = [(d.kind, d.document, d.rule, _told(d), d.sentence) for d in found]
    _print(_table(title, ("", "document", "rule", "claim", "sentence"), rows))


def _told(difference: Difference) -> str:
    changes = (f"{c.field}: {c.old or 'nothing'} → {c.new or 'nothing'}" for c in difference.changes)
    return "\n".join((difference.told, *changes))


def _readings(paths: Sequence[Path]) -> Iterator[Reading]:
    """The articles, each read and parsed once, with progress on a terminal."""
    documents = tuple(read_articles(paths))
    return (read(document) for document in _tracked(documents, "Reading"))


def _tracked(items: Sequence[_Item], told: str) -> Iterable[_Item]:
    progress = Console(stderr=True)
    return track(items, told, console=progress, disable=not progress.is_terminal, transient=True)


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    table = Table(title=title, title_justify="left", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    return table


def _print(table: Table) -> None:
    Console().print(table)


def _print_json(found: Sequence[RuleUse] | Sequence[Silence] | Sequence[Difference]) -> None:
    typer.echo(jsonlib.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
