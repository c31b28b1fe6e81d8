"""Files of words: comma-separated lists in YAML, strictly checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from kg.errors import RuleError


def _split(value: object) -> object:
    return tuple(" ".join(part.split()) for part in value.split(",")) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
WordSet = Annotated[frozenset[str], BeforeValidator(_split)]


class WordFile(BaseModel):
    """What all files of words have in common: unknown keys are refused, nothing changes once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


File = TypeVar("File", bound=WordFile)


def read_words(path: Path, schema: type[File]) -> File:
    """Read a file of words. Raises RuleError naming the file and the line or entry that does not fit."""
    try:
        return schema.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleError(path, f"not YAML: {error.problem}", line=line) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise RuleError(path, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
