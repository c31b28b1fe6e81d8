"""`kg`: the frame that finds the command, and the one place where errors become exit codes."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from kg.cli.console import one_line_errors


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is: in `module`, under its own name; and its line in the list of commands."""

    module: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "build": Entry("kg.cli.build", "Read articles and write their knowledge graph into a folder."),
    "judge": Entry("kg.cli.judge", "Ask which events, actors and places are one; keep the answers."),
    "query": Entry("kg.cli.query", "Ask a built graph a question, by name or in SPARQL."),
    "export": Entry("kg.cli.export", "Write a built graph in another format."),
    "analyse": Entry("kg.cli.analyse", "Show who acts on whom, who stands where."),
    "diff": Entry("kg.cli.diff", "Show what changed between two built graphs."),
    "event": Entry("kg.cli.event", "Show what each source says of one event and where they part."),
    "unknown": Entry("kg.cli.unknown", "List the named actors that no list knows."),
    "explain": Entry("kg.cli.explain", "Show why a text gives the claims that it gives."),
    "rules": Entry("kg.cli.rules", "List the rules, check them, and see what they do to articles."),
    "evaluate": Entry("kg.cli.evaluate", "Score what was extracted against hand annotations."),
}


class Frame(TyperGroup):
    """All commands by name. A command is imported only when it runs, for parsers and stores load slowly."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, entry in COMMANDS.items():
            self.add_command(TyperCommand(name, help=entry.summary))

    # Typer's own copy of Click and Click itself name these types differently, hence Any.
    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that runs, in place of its line in the list."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name else listed, rest

    def invoke(self, ctx: Any) -> Any:
        """Run a command with errors as single lines."""
        with one_line_errors(debug=ctx.params["debug"]):
            return super().invoke(ctx)


def load_command(name: str) -> Any:
    """Import a command: a function, or a Typer application where it has commands of its own."""
    found = getattr(import_module(COMMANDS[name].module), name)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    alone = typer.Typer(add_completion=False)
    alone.command(name)(found)
    return typer.main.get_command(alone)


app = typer.Typer(cls=Frame, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {version('demarche')}")
        raise typer.Exit


@app.callback()
def frame(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read news into a graph of actors, events and claims, ask it, and see the sentence behind each fact."""
