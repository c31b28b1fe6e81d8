"""Flat records, as `kg export --format jsonl` writes them, or as any other system may: what scores need."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kg.errors import FileError
from kg.evaluate.gold import first_fault, read_json, read_text


class _Open(BaseModel):
    """Keys that no score needs are passed over, so that records of other systems can be scored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Number(_Open):
    """A number of persons: at least `low`, at most `high` or open above."""

    low: int = -1
    high: int | None = None


class Evidence(_Open):
    """Where a record comes from: offsets in the article, and the id of the claim, where they are known."""

    document: str
    quote: str
    begin: int = -1
    end: int = -1
    rule: str = ""
    claim: str = ""


class Record(_Open):
    """One extracted event or tie, with participants and places by label."""

    id: str
    type: str
    event_class: str = Field(default="", alias="class")
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place: str | None = None
    earliest: str | None = None
    latest: str | None = None
    killed: tuple[Number, ...] = ()
    injured: tuple[Number, ...] = ()
    status: str | None = None
    said_by: tuple[str, ...] = ()
    of: str | None = None
    evidence: tuple[Evidence, ...]

    def quotes(self, document: str) -> tuple[str, ...]:
        """The sentences of one document on which it stands."""
        return tuple(each.quote for each in self.evidence if each.document == document)

    def rules(self, document: str) -> tuple[str, ...]:
        """The rules of its claims in one document, one for each claim."""
        return tuple(each.rule for each in self.evidence if each.document == document)


def read_records(path: Path) -> tuple[Record, ...]:
    """The records of a JSONL file. Raises FileError, with the line, for one that does not fit."""
    lines = read_text(path).split("\n")
    return tuple(_record(line, path, number) for number, line in enumerate(lines, 1) if line.strip())


def _record(line: str, path: Path, number: int) -> Record:
    raw = read_json(line, path, line=number)
    try:
        return Record.model_validate(raw)
    except ValidationError as error:
        raise FileError(path, first_fault(error, raw), line=number) from error
