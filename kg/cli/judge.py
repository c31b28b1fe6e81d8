"""`kg judge`: one question at a time about what is one; each answer is a line in the file of judgements."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, cast

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kg.errors import JudgementError
from kg.graph.storing import read_world
from kg.language.gazetteer import load_gazetteer
from kg.model import Judgement
from kg.resolve.judgement_file import NAME, JudgementFile
from kg.resolve.questions import Question, Side, questions

Verdict = Literal["same", "different", "unsure"]

_VERDICTS = {"s": "same", "d": "different", "u": "unsure"}
_KEYS = "s same, d different, u unsure, k skip, z undo, q quit"
_ASKED = {"event": "One event or two?", "actor": "One actor or two?", "place": "One place or two?"}


def judge(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.")] = Path("exports"),
    judged: Annotated[
        Path | None,
        typer.Option("--judgements", metavar="FILE", help="Where answers go; else DIR/judgements.jsonl."),
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who answers.")] = None,
) -> None:
    """Ask which events, actors and places are one; keep the answers.

    The most useful question comes first.

    Keys, each with Enter: s same, d different, u unsure, k skip, z undo the last answer, q quit. An answer is
    written at once; what is answered is not asked again. The next `kg build` applies the answers.
    """
    file = JudgementFile(judged or folder / NAME, asked_for=False)
    world, gazetteer = read_world(folder), load_gazetteer()
    asked = questions(world, file.standing(file.read(), world.claims, warn=_silent), gazetteer)
    console = Console(highlight=False)
    session = Session(file, asked, by, date.today())
    session.run(console, _keys(console))
    answers = f"{len(session.answers)} answer{'s' * (len(session.answers) != 1)}"
    console.print(f"{answers} in {file.path}; `kg build` applies them.", markup=False)


def _silent(line: str) -> None:
    """`kg build` tells of judgements without effect; here they are in nobody's way."""


def _keys(console: Console) -> Iterator[str]:
    """What is typed, a line at a time, until the input ends."""
    while True:
        console.print(f"[{_KEYS}] ", end="", markup=False)
        line = typed_line()
        if not line:
            return
        yield line.strip().lower()


def typed_line() -> str:
    """One line of what a person or a file says; empty at its end."""
    return sys.stdin.readline()


@dataclass(slots=True)
class Session:
    """One sitting: the questions, where in them we are, and the answers so far with their questions."""

    file: JudgementFile
    questions: Sequence[Question]
    by: str | None
    today: date
    position: int = 0
    answers: list[tuple[int, Judgement]] = field(default_factory=list)

    def run(self, console: Console, keys: Iterator[str]) -> None:
        """Ask until there is nothing left to ask, the keys end, or one of them is q."""
        while self.position < len(self.questions):
            show(console, self.questions[self.position], self.position + 1, len(self.questions))
            key = next(keys, "q")
            if key == "q":
                return
            self._take(console, key)

    def _take(self, console: Console, key: str) -> None:
        if key in _VERDICTS:
            self._answer(console, cast(Verdict, _VERDICTS[key]))
        elif key == "k":
            self.position += 1
        elif key == "z":
            self._undo(console)
        else:
            console.print(f"No such key: {key}", markup=False)

    def _answer(self, console: Console, verdict: Verdict) -> None:
        judgement = judgement_on(self.questions[self.position], verdict, self.by, self.today)
        try:
            self.answers.append((self.position, self.file.append(judgement)))
        except JudgementError as error:
            console.print(f"Not written: {error}", markup=False)
            return
        self.position += 1

    def _undo(self, console: Console) -> None:
        if not self.answers:
            console.print("There is no answer of this sitting to undo.")
            return
        position, judgement = self.answers[-1]
        self.file.take_back(judgement)
        self.answers.pop()
        self.position = position


def judgement_on(question: Question, verdict: Verdict, by: str | None, on: date) -> Judgement:
    """An answer as a judgement that has no line yet; for events with both sentences."""
    quotes: dict[str, str] = {}
    if question.about == "event":
        sides = {"one_quote": question.one, "other_quote": question.other}
        quotes = {key: side.sentences[0].quote for key, side in sides.items()}
    return Judgement(
        question.about, question.one.id, question.other.id, verdict, line=0, by=by, on=on, **quotes
    )


def show(console: Console, question: Question, number: int, of: int) -> None:
    """A question: both sides with their sentences, documents and days, and what speaks for and against."""
    console.print(Text(f"\n{number} of {of}. {_ASKED[question.about]}", style="bold"))
    for side in (question.one, question.other):
        _show_side(console, side)
    console.print(f"  now:     {'one' if question.merged else 'two'}")
    console.print(Text(f"  for:     {'; '.join(question.reasons) or 'nothing in particular'}"))
    console.print(Text(f"  against: {'; '.join(question.against) or 'nothing'}"))


def _show_side(console: Console, side: Side) -> None:
    console.print(Text.assemble("  ", (side.id, "cyan"), f"  {side.label}"))
    for sentence in side.sentences:
        told = f"{sentence.document}, {sentence.day or 'undated'}: “{' '.join(sentence.quote.split())}”"
        console.print(Padding(Text(told), (0, 0, 0, 4)))
