"""The file of judgements: what a person has decided about is one and what is not, a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kg.errors import JudgementError
from kg.model import Judgement
from kg.read.decoding import decode, read_lines
from kg.resolve.consistency import refuse_contradictions

_Id = Annotated[str, Field(min_length=1)]


class _Line(BaseModel):
    """The schema of one line; `one_quote`, `other_quote`: the sentences of events as they were judged."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    about: Literal["event", "actor", "place"]
    one: _Id
    other: _Id
    verdict: Literal["same", "different", "unsure"]
    by: str | None = None
    on: date | None = None
    why: str | None = None
    one_quote: str | None = None
    other_quote: str | None = None


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """The judgements of a file, in its order; blank lines are passed over.

    Raises JudgementError, with the line, for one that does not fit the schema, a pair that is judged twice,
    a thing that is judged against itself, and judgements that contradict each other; ArticleError if the
    file cannot be read or is not UTF-8.
    """
    found = tuple(_judgements(path))
    refuse_contradictions(found, path)
    return found


def _judgements(path: Path) -> Iterator[Judgement]:
    for line in read_lines(path):
        content = decode(line.raw, path, begin=line.begin, line=line.number)
        if content.strip():
            yield parse_judgement(content, path, line.number)


def parse_judgement(content: str, path: Path, line: int) -> Judgement:
    """One line of the file as a judgement. Raises JudgementError naming the file, the line and the key."""
    try:
        json.loads(content, object_pairs_hook=_each_key_once)
        read = _Line.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = f"{'.'.join(map(str, first['loc']))}: " if first["loc"] else ""
        raise JudgementError(path, f"{where}{first['msg']}", line=line) from error
    except (ValueError, RecursionError) as error:
        raise JudgementError(path, f"not JSON: {error}", line=line) from error
    return Judgement(**read.model_dump(), line=line)


def _each_key_once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} is there twice")
        found[key] = value
    return found


def line_of(judgement: Judgement) -> str:
    """A judgement as the line of the file that says it, its end included; what is not known is left out."""
    keys = _Line.model_fields
    said = {key: getattr(judgement, key) for key in keys if getattr(judgement, key) is not None}
    return json.dumps(said, ensure_ascii=False, default=date.isoformat) + "\n"
