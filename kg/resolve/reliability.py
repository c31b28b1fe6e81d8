"""How often rules are right in annotated articles (reliability.json, by `kg evaluate --reliability`).

What few articles show is drawn towards the family of the rule, and that towards all rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import Field, RootModel, ValidationError

from kg.errors import FileError
from kg.language.wordfiles import WordFile

TABLE = Path(__file__).with_name("reliability.json")


class Counted(WordFile):
    """Claims of a rule in annotated articles: how many, how many right, how many right on both sides."""

    claims: int = Field(ge=1)
    right: int = Field(ge=0)
    sides_right: int = Field(ge=0)
    precision: float


class _Table(RootModel[dict[str, Counted]]):
    pass


class Reliability:
    """The share of right claims that is to be expected of each rule."""

    def __init__(self, counted: Mapping[str, Counted], smoothing: float) -> None:
        self._smoothing = smoothing
        self._claims: dict[str, int] = defaultdict(int)
        self._right: dict[str, int] = defaultdict(int)
        self._known: dict[str, float] = {}
        for rule, each in counted.items():
            for name in _families(rule):
                self._claims[name] += each.claims
                self._right[name] += each.right

    def of(self, rule: str) -> float:
        """Between 0 and 1; a rule that was never seen has the share of its family."""
        if rule not in self._known:
            share = 0.5
            for name in _families(rule):
                share = self._drawn(self._right.get(name, 0), self._claims.get(name, 0), share)
            self._known[rule] = share
        return self._known[rule]

    def _drawn(self, right: int, claims: int, towards: float) -> float:
        return (right + self._smoothing * towards) / (claims + self._smoothing)


def _families(rule: str) -> Iterator[str]:
    """All rules, then each family down to the rule: "", "assault", "assault.bombing", ..."""
    yield ""
    steps = rule.split(".")
    yield from (".".join(steps[: length + 1]) for length in range(len(steps)))


@cache
def load_reliability(smoothing: float, path: Path = TABLE) -> Reliability:
    """Read the table. Raises FileError for one that does not fit."""
    try:
        return Reliability(_Table.model_validate_json(path.read_text(encoding="utf-8")).root, smoothing)
    except OSError as error:
        raise FileError(path, error.strerror or "cannot be read") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise FileError(path, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
