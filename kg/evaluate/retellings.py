"""Events told in many articles: annotation of which sentences tell of one, and how well a build agrees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import FileError
from kg.evaluate.coreference import Coreference, coreference
from kg.evaluate.gold import Strict, read_annotation, read_json, read_text
from kg.evaluate.records import Record


class Mention(Strict):
    """A stretch of an article, in its own offsets, that tells of an event."""

    document: str
    begin: int
    end: int


class ToldEvent(Strict):
    """An event, its type (of PLOVER, or CLAIM, DENY), and every sentence that tells of it."""

    id: str
    type: str
    what: str
    mentions: list[Mention]


class Retellings(Strict):
    """All annotated events of a set of articles."""

    events: list[ToldEvent]


Told = tuple[str, Mention]


@dataclass(frozen=True, slots=True)
class Split:
    """An annotated event whose mentions lie in more than one event of the build."""

    event: ToldEvent
    parts: tuple[tuple[str, tuple[Mention, ...]], ...]


@dataclass(frozen=True, slots=True)
class WronglyMerged:
    """An event of the build that holds mentions of several annotated ones."""

    record: str
    events: tuple[ToldEvent, ...]


@dataclass(frozen=True, slots=True)
class RetellingScore:
    """How the events of a build agree with the annotated ones; a mention that was not found counts as alone.

    `found` is the same over the mentions that were found, which is what the merging itself can be blamed for.
    """

    all: Coreference
    found: Coreference
    missed: tuple[Told, ...]
    split: tuple[Split, ...]
    merged: tuple[WronglyMerged, ...]


def is_retellings(path: Path) -> bool:
    """Whether a JSON file holds events told in many articles, and no statements of one."""
    raw = read_json(read_text(path), path) if path.suffix == ".json" else None
    return isinstance(raw, dict) and "events" in raw


def read_retellings(path: Path) -> Retellings:
    """The annotation of a file. Raises FileError for what does not fit, an event or mention told twice."""
    found = read_annotation(path, Retellings)
    _check(found, path)
    return found


def _check(found: Retellings, path: Path) -> None:
    ids: set[str] = set()
    told: set[Told] = set()
    for event in found.events:
        if event.id in ids:
            raise FileError(path, f"events.{event.id}: the id is used twice")
        ids.add(event.id)
        for mention in event.mentions:
            if mention.begin >= mention.end:
                raise FileError(
                    path, f"events.{event.id}: a mention ends before it begins ({mention.document})"
                )
            if (event.type, mention) in told:
                raise FileError(
                    path, f"events.{event.id}: {_where(mention)} is already a mention of its type"
                )
            told.add((event.type, mention))


def _where(mention: Mention) -> str:
    return f"{mention.document} {mention.begin}-{mention.end}"


def score_retellings(gold: Retellings, records: Iterable[Record]) -> RetellingScore:
    """Compare annotated events with the records of a build.

    A mention is found if a record of its type has evidence there; of several, the one claimed first.
    """
    wanted = {(e.type, m): e.id for e in gold.events for m in e.mentions}
    tellers = _tellers(records)
    named = {told: _teller(told, tellers) for told in wanted}
    alone = {told: name or f"missed {told[0]} {_where(told[1])}" for told, name in named.items()}
    found = {told: name for told, name in named.items() if name is not None}
    return RetellingScore(
        all=coreference(alone, wanted),
        found=coreference(found, {told: wanted[told] for told in found}),
        missed=tuple(told for told, name in named.items() if name is None),
        split=tuple(_split(gold.events, found)),
        merged=tuple(_wrongly_merged(gold.events, found)),
    )


Teller = tuple[int, int, tuple[int, str], str]


def _tellers(records: Iterable[Record]) -> Mapping[tuple[str, str], Sequence[Teller]]:
    """For each type and document, what its records say where, in the order of the claims."""
    tellers: dict[tuple[str, str], list[Teller]] = defaultdict(list)
    for record in records:
        for piece in record.evidence:
            said = (piece.begin, piece.end, _number(piece.claim), record.id)
            tellers[record.type, piece.document].append(said)
    return {key: sorted(found) for key, found in tellers.items()}


def _number(claim: str) -> tuple[int, str]:
    """Claims are numbered in the order of the text: "d.9" comes before "d.10"."""
    last = re.search(r"(\d+)$", claim)
    return (int(last.group()) if last else 0, claim)


def _teller(told: Told, tellers: Mapping[tuple[str, str], Sequence[Teller]]) -> str | None:
    type_, mention = told
    for begin, end, _, record in tellers.get((type_, mention.document), ()):
        if begin < mention.end and end > mention.begin:
            return record
    return None


def _split(events: Iterable[ToldEvent], found: Mapping[Told, str]) -> Iterator[Split]:
    for event in events:
        parts: dict[str, list[Mention]] = defaultdict(list)
        for mention in event.mentions:
            if (event.type, mention) in found:
                parts[found[event.type, mention]].append(mention)
        if len(parts) > 1:
            yield Split(event, tuple((name, tuple(parts[name])) for name in sorted(parts)))


def _wrongly_merged(events: Iterable[ToldEvent], found: Mapping[Told, str]) -> Iterator[WronglyMerged]:
    holding: dict[str, dict[str, ToldEvent]] = defaultdict(dict)
    for event in events:
        for mention in event.mentions:
            if (event.type, mention) in found:
                holding[found[event.type, mention]][event.id] = event
    for name in sorted(holding):
        if len(holding[name]) > 1:
            yield WronglyMerged(name, tuple(holding[name].values()))
