"""Which record is about which annotated statement: one to one, with the greatest total likeness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.evaluate.agreement import Aliases, aliases, any_same, dates_meet, same_party, same_place, words
from kg.evaluate.gold import Gold, Statement
from kg.evaluate.records import Record

SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE", "AFFILIATE"})
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """A record and the statement that it is about. `sides_agree` if every filled side does."""

    record: Record
    statement: Statement
    sides_agree: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """One annotated article and what was extracted from it."""

    gold: Gold
    known: Aliases
    records: tuple[Record, ...]
    pairs: tuple[Pair, ...]

    @property
    def missed(self) -> tuple[Statement, ...]:
        """The core statements that no record is about."""
        found = {pair.statement.id for pair in self.pairs}
        return tuple(s for s in self.gold.statements if s.core and s.id not in found)

    @property
    def wrong(self) -> tuple[Record, ...]:
        """The records that are about no statement."""
        right = {pair.record.id for pair in self.pairs}
        return tuple(record for record in self.records if record.id not in right)


def match(gold: Gold, records: Sequence[Record]) -> Matching:
    """Pair the records of a document with its statements. Records of other documents are passed over."""
    own = tuple(record for record in records if record.quotes(gold.doc))
    known = aliases(gold)
    cells = [[_compare(record, s, gold.doc, known) for s in gold.statements] for record in own]
    pairs = tuple(
        Pair(own[i], gold.statements[j], cells[i][j].sides_agree)
        for i, j in _assignment([[cell.total for cell in row] for row in cells])
    )
    return Matching(gold, known, own, pairs)


@dataclass(frozen=True, slots=True)
class _Likeness:
    total: float
    sides_agree: bool


_UNLIKE = _Likeness(0.0, False)


def _compare(record: Record, statement: Statement, document: str, known: Aliases) -> _Likeness:
    """How alike a record and a statement are: not at all unless they tell of the same thing.

    They do if their types are equal and a quote of the record covers that of the statement (then a side
    must agree, or none differ), or if a side agrees, none differs, and place or date agree.
    """
    if record.type != statement.type:
        return _UNLIKE
    met, clash, total = _sides(record, statement, known)
    covered = max((_covered(quote, statement.quote) for quote in record.quotes(document)), default=0.0)
    at_one_place = bool(record.place and statement.place and same_party(record.place, statement.place, known))
    same_thing = met and not clash and (at_one_place or dates_meet(record, statement.date))
    if not (covered >= _COVERED and (met or not clash)) and not same_thing:
        return _UNLIKE
    total += 1 + 1.5 * covered + sum(_circumstances(record, statement, known))
    return _Likeness(max(total, 0.0), not clash)


def _sides(record: Record, statement: Statement, known: Aliases) -> tuple[bool, bool, float]:
    """Whether a side agrees, whether one differs or is missing, and what that adds to the likeness."""
    met, clash, total = False, False, 0.0
    for found, wanted in sides(record, statement):
        if found and wanted and any_same(found, wanted, known):
            met, total = True, total + 2
        elif wanted:
            clash, total = True, total - (1.5 if found else 0)
    return met, clash, total


def sides(record: Record, statement: Statement) -> list[tuple[Sequence[str], Sequence[str]]]:
    """What is compared with what: actor and recipient, or all parties of an act that they do together."""
    (doers, targets), (wanted_doers, wanted_targets) = (
        (each.actor, each.recipient) for each in (record, statement)
    )
    if record.type in SYMMETRIC:
        return [((*doers, *targets), (*wanted_doers, *wanted_targets))]
    return [(doers, wanted_doers), (targets, wanted_targets)]


def _covered(quote: str, wanted: str) -> float:
    """The part of the wanted words that a quote holds."""
    asked = words(wanted)
    return len(asked & words(quote)) / max(1, len(asked))


def _circumstances(record: Record, statement: Statement, known: Aliases) -> Iterator[float]:
    if record.place and statement.place:
        yield 0.5 if same_place(record.place, statement.place, known) else -0.5
    if record.earliest and statement.date:
        yield 0.5 if dates_meet(record, statement.date) else -0.5


def _assignment(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of rows and columns, each used once, with the greatest sum; pairs of no likeness left out.

    Among assignments of equal worth, the one with the earlier columns.
    """
    if not likeness or not likeness[0]:
        return []
    worth = np.array(likeness)
    preference = _LEAST * np.arange(worth.shape[1])
    chosen = linear_sum_assignment(np.where(worth > 0, worth - preference, 0.0), maximize=True)
    pairs = ((int(i), int(j)) for i, j in zip(*chosen, strict=True))
    return sorted((i, j) for i, j in pairs if worth[i, j] > 0)


# Far below the least difference that two likenesses can have.
_LEAST = 1e-7
