"""Counts and figures: how much was found, how much of it is right, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.evaluate.agreement import any_same, dates_meet, same_place, toll_right
from kg.evaluate.matching import Matching, Pair

SLOTS = ("place", "date", "killed", "injured", "status", "said_by", "of")
RESAMPLES = 1000
_SEED = 20261120
_WIDTH = 0.95

Figures = Mapping[str, float | int | None]


def tally(matching: Matching) -> Counter[str]:
    """The counts of one article, from which the figures follow; counts of several articles are added."""
    pairs = matching.pairs
    counts = Counter(
        records=len(matching.records),
        core=sum(s.core for s in matching.gold.statements),
        matched=len(pairs),
        core_found=sum(p.statement.core for p in pairs),
        dyad=sum(p.sides_agree for p in pairs),
        dyad_core=sum(p.sides_agree and p.statement.core for p in pairs),
    )
    for _, slot, right in slot_verdicts(matching):
        counts[f"{slot}_n"] += 1
        counts[f"{slot}_ok"] += right
    return counts


def slot_verdicts(matching: Matching) -> Iterator[tuple[Pair, str, bool]]:
    """For each pair and each slot that the annotation fills: whether the record has it right."""
    about = {pair.record.id: pair.statement.id for pair in matching.pairs}
    for pair in matching.pairs:
        for slot, right in _verdicts(pair, matching, about).items():
            if right is not None:
                yield pair, slot, right


def _verdicts(pair: Pair, matching: Matching, about: Mapping[str, str]) -> dict[str, bool | None]:
    """None for a slot that the annotation leaves empty, or fills with a number in words."""
    record, wanted, known = pair.record, pair.statement, matching.known
    verdicts: dict[str, bool | None] = {"status": record.status == wanted.status}
    if wanted.place:
        verdicts["place"] = bool(record.place) and same_place(record.place or "", wanted.place, known)
    if wanted.date:
        verdicts["date"] = dates_meet(record, wanted.date)
    if wanted.said_by:
        verdicts["said_by"] = any_same(record.said_by, [wanted.said_by], known)
    if wanted.of:
        verdicts["of"] = about.get(record.of or "") == wanted.of
    if wanted.killed:
        verdicts["killed"] = toll_right(record.killed, wanted.killed)
    if wanted.injured:
        verdicts["injured"] = toll_right(record.injured, wanted.injured)
    return verdicts


def figures(counts: Mapping[str, int]) -> Figures:
    """The figures that follow from counts, with three digits; None where there is nothing to divide by."""
    right, found = _ratio(counts, "matched", "records"), _ratio(counts, "core_found", "core")
    dyads_right, dyads_found = _ratio(counts, "dyad", "records"), _ratio(counts, "dyad_core", "core")
    return {
        "records": counts.get("records", 0),
        "core": counts.get("core", 0),
        "precision": right,
        "recall": found,
        "f1": f1(right, found),
        "dyad_precision": dyads_right,
        "dyad_recall": dyads_found,
        "dyad_f1": f1(dyads_right, dyads_found),
        **{slot: _ratio(counts, f"{slot}_ok", f"{slot}_n") for slot in SLOTS},
    }


def _ratio(counts: Mapping[str, int], part: str, whole: str) -> float | None:
    return ratio(counts.get(part, 0), counts.get(whole, 0))


def ratio(part: int, whole: int) -> float | None:
    """A part of a whole with three digits; None of nothing."""
    return round(part / whole, 3) if whole else None


def f1(precision: float | None, recall: float | None) -> float:
    """The harmonic mean with three digits; 0 where either is 0 or unknown.

    >>> f1(0.5, 1.0), f1(None, 1.0)
    (0.667, 0.0)
    """
    return round(2 * precision * recall / (precision + recall), 3) if precision and recall else 0.0


def intervals(counts: Sequence[Mapping[str, int]]) -> dict[str, tuple[float, float]]:
    """Between which values each figure lies in 95 of 100 draws of as many documents, drawn with replacement.

    1000 draws from a fixed seed; a figure that is never defined has no interval.
    """
    draws = np.random.default_rng(_SEED).integers(len(counts), size=(RESAMPLES, len(counts)))
    keys = sorted({key for each in counts for key in each})
    table = np.array([[each.get(key, 0) for key in keys] for each in counts])
    values: dict[str, list[float]] = {}
    for sums in table[draws].sum(axis=1):
        drawn = figures(dict(zip(keys, map(int, sums), strict=True)))
        for name, value in drawn.items():
            if value is not None and name not in ("records", "core"):
                values.setdefault(name, []).append(value)
    tails = ((1 - _WIDTH) / 2, (1 + _WIDTH) / 2)
    return {name: _between(found, tails) for name, found in values.items()}


def _between(values: Sequence[float], tails: tuple[float, float]) -> tuple[float, float]:
    low, high = np.quantile(values, tails)
    return round(float(low), 3), round(float(high), 3)


@dataclass(frozen=True, slots=True)
class TypeScore:
    """One type: how much was extracted and is right, how much was asked for and found."""

    type: str
    records: int
    matched: int
    core: int
    core_found: int

    @property
    def precision(self) -> float | None:
        """Right records by all records."""
        return ratio(self.matched, self.records)

    @property
    def recall(self) -> float | None:
        """Found core statements by all core statements."""
        return ratio(self.core_found, self.core)


def by_type(matchings: Iterable[Matching]) -> tuple[TypeScore, ...]:
    """A score for each type that is extracted or asked for, in alphabetical order."""
    counts = {name: Counter[str]() for name in ("records", "matched", "core", "core_found")}
    for matching in matchings:
        counts["records"].update(r.type for r in matching.records)
        counts["matched"].update(p.record.type for p in matching.pairs)
        counts["core"].update(s.type for s in matching.gold.statements if s.core)
        counts["core_found"].update(p.statement.type for p in matching.pairs if p.statement.core)
    types = sorted(set(counts["records"]) | set(counts["core"]))
    return tuple(TypeScore(each, *(counts[name][each] for name in counts)) for each in types)
