"""Sentences with one annotated event each: what the extractor makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import FileError
from kg.evaluate.agreement import stems
from kg.evaluate.gold import first_fault, read_json, read_text
from kg.evaluate.matching import SYMMETRIC
from kg.evaluate.scoring import f1, ratio
from kg.extract import extract
from kg.language.names import name_index
from kg.model import Claim, Document, Participant

SILENT = "none"


class SentenceGold(BaseModel):
    """A sentence, the type of the event that it tells, and who is on either side, as written or by name."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: str = ""
    text: str
    type: str
    actor: list[str] = []
    recipient: list[str] = []
    event_text: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence and the events (not ties) that the extractor found in it."""

    gold: SentenceGold
    claims: tuple[Claim, ...]

    @property
    def type_found(self) -> bool:
        """Whether one of its events has the annotated type."""
        return any(claim.type == self.gold.type for claim in self.claims)

    @property
    def sides_found(self) -> bool:
        """Whether one of that type also has somebody right on each side that is annotated."""
        return any(c.type == self.gold.type and _sides_agree(c, self.gold) for c in self.claims)

    @property
    def predicted(self) -> str:
        """The annotated type if it was found, else the type of the first event, or "none"."""
        if self.type_found:
            return self.gold.type
        return self.claims[0].type if self.claims else SILENT


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """`type_found` and `sides_found` are parts of all sentences; `precision` and `recall` are by type.

    A type is predicted for a sentence if any event of it has that type; `macro_f1` is the mean over the
    annotated types. `confusion` counts sentences by annotated and predicted type.
    """

    sentences: int
    type_found: float | None
    sides_found: float | None
    macro_f1: float
    precision: dict[str, float | None]
    recall: dict[str, float | None]
    confusion: dict[str, dict[str, int]]


def read_sentences(path: Path) -> tuple[SentenceGold, ...]:
    """The rows of a JSONL file. Raises FileError, with the line, for one that does not fit, or if none is."""
    lines = read_text(path).split("\n")
    rows = tuple(_row(line, path, number) for number, line in enumerate(lines, 1) if line.strip())
    if not rows:
        raise FileError(path, "holds no sentence")
    return rows


def _row(line: str, path: Path, number: int) -> SentenceGold:
    raw = read_json(line, path, line=number)
    try:
        return SentenceGold.model_validate(raw)
    except ValidationError as error:
        raise FileError(path, first_fault(error, raw), line=number) from error


def outcome(gold: SentenceGold) -> Outcome:
    """Run the extractor on a sentence, without a day of publication."""
    claims = extract(Document("sentence", gold.text))
    return Outcome(gold, tuple(claim for claim in claims if claim.kind == "event"))


def sentence_scores(outcomes: Sequence[Outcome]) -> SentenceScores:
    """The figures of all sentences."""
    types = sorted({each.gold.type for each in outcomes})
    counted = {each: _counts(each, outcomes) for each in types}
    precision = {each: ratio(both, predicted) for each, (both, predicted, _) in counted.items()}
    recall = {each: ratio(both, wanted) for each, (both, _, wanted) in counted.items()}
    return SentenceScores(
        sentences=len(outcomes),
        type_found=ratio(sum(each.type_found for each in outcomes), len(outcomes)),
        sides_found=ratio(sum(each.sides_found for each in outcomes), len(outcomes)),
        macro_f1=round(sum(f1(precision[t], recall[t]) for t in types) / max(1, len(types)), 3),
        precision=precision,
        recall=recall,
        confusion={each: _predictions(each, outcomes) for each in types},
    )


def _counts(type: str, outcomes: Sequence[Outcome]) -> tuple[int, int, int]:
    """Of one type: sentences where it is annotated and predicted, predicted, annotated."""
    wanted = [each for each in outcomes if each.gold.type == type]
    predicted = [each for each in outcomes if any(claim.type == type for claim in each.claims)]
    return sum(each.type_found for each in wanted), len(predicted), len(wanted)


def _predictions(type: str, outcomes: Sequence[Outcome]) -> dict[str, int]:
    return dict(sorted(Counter(each.predicted for each in outcomes if each.gold.type == type).items()))


def _sides_agree(claim: Claim, gold: SentenceGold) -> bool:
    return all(
        not wanted or any(same_participant(one, name) for one in found for name in wanted)
        for found, wanted in _sides(claim, gold)
    )


def _sides(claim: Claim, gold: SentenceGold) -> Iterator[tuple[Sequence[Participant], Sequence[str]]]:
    if claim.type in SYMMETRIC:
        yield (*claim.actors, *claim.recipients), (*gold.actor, *gold.recipient)
    else:
        yield claim.actors, gold.actor
        yield claim.recipients, gold.recipient


def same_participant(found: Participant, wanted: str) -> bool:
    """Whether a participant bears the head word of a name, or both name one known actor or its principal."""
    if not stems(head_word(wanted)).isdisjoint(stems(found.label) | stems(found.written)):
        return True
    return not _known(wanted).isdisjoint({found.actor, found.principal} - {None})


_BEHIND_THE_HEAD = re.compile(r"\s+(?:of|in|from|for|to|at|on|who|fleeing)\s|[(,]|\s\.\.\.\s*$")


def head_word(name: str) -> str:
    """The word that a name is built around.

    >>> head_word("the King of Bhutan"), head_word("two Danish aid workers"), head_word("NATO (alliance)")
    ('King', 'workers', 'NATO')
    """
    before = _BEHIND_THE_HEAD.split(name, maxsplit=1)[0].split()
    return before[-1] if before else name


def _known(name: str) -> frozenset[str]:
    return frozenset(actor for found in name_index().find(name) for actor in found.actors())
