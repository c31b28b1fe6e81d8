"""The policy by which sources are weighed against one another (policy.yaml), which a user can change."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, field_validator

from kg.errors import FileError
from kg.language.wordfiles import WordFile, Words, WordSet, read_words
from kg.model import Status

POLICY = Path(__file__).with_name("policy.yaml")
Side = Literal["article", "doer", "victim", "other"]
Criterion = Literal["rank", "day", "weight", "exact", "support"]
Share = Annotated[float, Field(gt=0, lt=1)]


class Voice(WordFile):
    """Who speaks, and how much that counts; what is left out fits everybody."""

    voice: str
    rank: int = Field(ge=1)
    weight: Share
    side: Side | None = None
    types: WordSet = frozenset()
    kinds: WordSet = frozenset()
    words: WordSet = frozenset()

    @property
    def fits_everybody(self) -> bool:
        """Whether it asks for nothing."""
        return not (self.side or self.types or self.kinds or self.words)


class TollPolicy(WordFile):
    """By which criteria two figures are compared: the first in which they differ decides.

    `refined`: whether a bound gives way to an exact number that it allows.
    """

    order: tuple[Criterion, ...] = Field(min_length=1)
    refined: bool


class Copies(WordFile):
    """When sentences of two articles are one text: alike by `likeness` of 100, and of at least `words`."""

    likeness: float = Field(gt=0, le=100)
    words: int = Field(ge=1)


class BeliefPolicy(WordFile):
    """The constants of belief, and the agencies whose texts articles share."""

    smoothing: float = Field(gt=0)
    hedged: Share
    status: dict[Status, Annotated[float, Field(gt=0, le=1)]]
    copies: Copies
    agencies: tuple[Words, ...]


class AttributionPolicy(WordFile):
    """The classes of accusation that blame, and the hedges that blame or suspect."""

    blaming: WordSet
    blamed: WordSet
    suspected: WordSet


class Policy(WordFile):
    """The whole policy; policy.yaml says what each entry is for."""

    voices: tuple[Voice, ...]
    tolls: TollPolicy
    belief: BeliefPolicy
    attribution: AttributionPolicy

    @field_validator("voices")
    @classmethod
    def _ends_with_everybody(cls, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
        if not voices or not voices[-1].fits_everybody:
            raise ValueError("the last voice must ask for nothing, so that everybody has one")
        return voices


@cache
def load_policy(path: Path = POLICY) -> Policy:
    """Read a policy. Raises FileError naming the file and the line or entry that does not fit."""
    try:
        return read_words(path, Policy)
    except OSError as error:
        raise FileError(path, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise FileError(path, f"not UTF-8 at byte {error.start}") from error
