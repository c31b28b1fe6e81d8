"""One event as its sources tell it, side by side: where they are apart, what made it one event, who is held
to have done it. The page and the terminal show the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import ne
from typing import TypeVar

from kg.analyse.contest import overlap
from kg.analyse.scores import quad_of
from kg.graph.world_graph import toll_range
from kg.model import Attribution, Claim, Event, Interval, Judgement, Merge, StatedToll, Toll
from kg.resolve.policy import Criterion, load_policy
from kg.view.sentences import labels, sentence_key, told
from kg.view.sources import Sources
from kg.view.wording import bare, day_words, when_words

MATERIAL_CONFLICT = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column:
    """One source on one day ("" if unknown), and its sentences: their positions among those of the event."""

    source: str
    day: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What the sources say of one thing, a cell for each column; `apart` if two cannot both be right."""

    title: str
    cells: tuple[tuple[str, ...], ...]
    apart: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """A toll over all sources: from `low` to `high` (None: open above), and the one that is preferred."""

    low: int
    high: int | None
    words: str
    best: str | None
    stated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Why two claims are about one event: the positions of their sentences, points, and a reason."""

    one: int
    other: int
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """All that shows how far the sources of one event agree."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    killed: Figures | None
    injured: Figures | None
    voices: int
    attributions: tuple[str, ...]
    merges: tuple[Join, ...]
    judgements: tuple[str, ...]


def disagreement(event: Event, sources: Sources) -> Disagreement:
    """The block of one event: its claims by source and day, ranges, blame, and why they are one event."""
    claims = sources.claims_of(event)
    parts, positions = _parts(claims, sources), _positions(claims)
    return Disagreement(
        columns=tuple(_column(part, positions, sources) for part in parts),
        rows=tuple(row for row in _rows(event, claims, parts, sources) if any(row.cells)),
        killed=_figures(event.killed, event.killed_best, sources),
        injured=_figures(event.injured, event.injured_best, sources),
        voices=event.voices,
        attributions=tuple(dict.fromkeys(_attributed(each, sources) for each in event.attributions)),
        merges=_joins(event.merges, positions),
        judgements=tuple(map(_judged, event.judgements)),
    )


_Part = Sequence[Claim]
"""The claims of one source on one day."""


def _parts(claims: Sequence[Claim], sources: Sources) -> tuple[_Part, ...]:
    """The earliest day first; what has no day comes last."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[sources.day(claim.document), sources.source(claim.document)].append(claim)
    return tuple(found[key] for key in sorted(found, key=lambda key: (not key[0], key)))


def _column(part: _Part, positions: Mapping[str, int], sources: Sources) -> Column:
    document = part[0].document
    sentences = tuple(sorted({positions[claim.id] for claim in part}))
    return Column(sources.source(document), sources.day_words(document), sentences)


def _positions(claims: Sequence[Claim]) -> Mapping[str, int]:
    """For each claim the position of its sentence among those of the event."""
    order = {key: at for at, key in enumerate(dict.fromkeys(map(sentence_key, claims)))}
    return {claim.id: order[sentence_key(claim)] for claim in claims}


def _rows(event: Event, claims: Sequence[Claim], parts: Sequence[_Part], sources: Sources) -> tuple[Row, ...]:
    attributed = _attributed_in(event, sources)

    def who(claim: Claim) -> tuple[str, ...]:
        names = (", ".join(bare(label) for label in labels(claim.actors)),) if claim.actors else ()
        return names + attributed.get(claim.document, ())

    def row(title: str, read: Callable[[Claim], tuple[str, ...]], apart: bool) -> Row:
        said = ((words for claim in part for words in read(claim)) for part in parts)
        return Row(title, tuple(tuple(dict.fromkeys(words)) for words in said), apart)

    blame = "Blame" if quad_of(event.type) == MATERIAL_CONFLICT else "Who"
    return (
        row("Killed", lambda c: _tolls(c, c.killed), _apart(claims, lambda c: c.killed, _exclude)),
        row("Injured", lambda c: _tolls(c, c.injured), _apart(claims, lambda c: c.injured, _exclude)),
        row(blame, who, _apart(claims, _hands, _strangers)),
        row("Place", _place, _apart(claims, _listed_place, sources.lie_apart)),
        row("Time", _time, _apart(claims, lambda c: c.when, _other_days)),
        row("Status", lambda c: (told(c),), _apart(claims, lambda c: c.status, ne)),
    )


def _apart(claims: Sequence[Claim], fact: Callable[[Claim], T], clash: Callable[[T, T], bool]) -> bool:
    """Whether any two claims cannot both be right; a fact that many claims give is compared once."""
    return any(clash(one, other) for one, other in combinations(dict.fromkeys(map(fact, claims)), 2))


def _tolls(claim: Claim, tolls: Sequence[Toll]) -> tuple[str, ...]:
    said = f" ({', '.join(map(bare, labels(claim.speakers)))})" if claim.speakers else ""
    return tuple(f"{toll.stated}{said}" for toll in tolls)


def _place(claim: Claim) -> tuple[str, ...]:
    return (claim.place.label,) if claim.place else ()


def _listed_place(claim: Claim) -> str | None:
    return claim.place.place if claim.place else None


def _time(claim: Claim) -> tuple[str, ...]:
    return (when_words(claim.when),) if claim.when else ()


def _exclude(ones: tuple[Toll, ...], others: tuple[Toll, ...]) -> bool:
    return bool(ones and others) and not any(overlap(one, other) for one in ones for other in others)


_Hands = tuple[frozenset[str], frozenset[str]]
"""Those who are named as doers, and they with those for whom they act."""


def _hands(claim: Claim) -> _Hands:
    named = frozenset(party.actor for party in claim.actors if party.actor)
    return named, named | {party.principal for party in claim.actors if party.principal}


def _strangers(one: _Hands, other: _Hands) -> bool:
    return bool(one[0] and other[0]) and one[1].isdisjoint(other[1])


def _other_days(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return False
    return one.latest < other.earliest or other.latest < one.earliest


def _figures(stated: Sequence[StatedToll], best: StatedToll | None, sources: Sources) -> Figures | None:
    if not stated:
        return None
    low, high = toll_range(tuple(stated))
    greatest = max(each.toll.low for each in stated)
    top = f"{greatest}+" if high is None else f"{high}"
    return Figures(
        low=low,
        high=high,
        words=top if top.rstrip("+") == f"{low}" else f"{low} to {top}",
        best=_best(best, sources) if best else None,
        stated=tuple(dict.fromkeys(each.toll.stated for each in stated)),
    )


def _best(best: StatedToll, sources: Sources) -> str:
    whose = "; ".join(filter(None, (sources.names(best.voices), sources.cited(best.document))))
    return f"{best.toll.stated} ({whose})"


_RELATIONS: Mapping[str, str] = {
    "claimed": "claimed by {actor}",
    "blamed": "blamed on {actor}",
    "suspected": "{actor} suspected",
    "denied": "denied by {actor}",
}


def _attributed(attribution: Attribution, sources: Sources) -> str:
    """ "blamed on the Reed Brigade by Estavia (Lagoon Wire, 3 May 2031)"."""
    claim = sources.claims.get(attribution.claim)
    where = f" ({sources.cited(claim.document)})" if claim else ""
    return f"{_held(attribution, sources)}{where}"


def _held(attribution: Attribution, sources: Sources) -> str:
    words = _RELATIONS[attribution.relation].format(actor=sources.names((attribution.actor,)))
    others = tuple(each for each in attribution.by if each != attribution.actor)
    return f"{words} by {sources.names(others)}" if others else words


def _attributed_in(event: Event, sources: Sources) -> Mapping[str, tuple[str, ...]]:
    """What each document says of who is held to have done it, apart from naming the doer."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in event.attributions:
        claim = sources.claims.get(each.claim)
        if claim is not None:
            found[claim.document].append(_held(each, sources))
    return {document: tuple(words) for document, words in found.items()}


def _joins(merges: Sequence[Merge], positions: Mapping[str, int]) -> tuple[Join, ...]:
    found = (
        (positions[each.one], positions[each.other], each)
        for each in merges
        if each.one in positions and each.other in positions
    )
    joins = (Join(min(a, b), max(a, b), round(each.points, 2), each.why) for a, b, each in found)
    return tuple(dict.fromkeys(joins))


def _judged(judgement: Judgement) -> str:
    """ "the same, judged by Ada on 3 May 2031 (line 4): one blast in two spellings"."""
    words = {"same": "the same", "different": "not the same", "unsure": "unsure"}[judgement.verdict]
    by = f" by {judgement.by}" if judgement.by else ""
    on = f" on {day_words(judgement.on)}" if judgement.on else ""
    why = f": {judgement.why}" if judgement.why else ""
    return f"{judgement.one} and {judgement.other}: {words}, judged{by}{on} (line {judgement.line}){why}"


_CRITERIA: Mapping[Criterion, str] = {
    "rank": "the more reliable kind of source",
    "day": "the later report",
    "weight": "the weightier voice",
    "exact": "a number before a bound",
    "support": "the figure of more sentences",
}


def toll_policy() -> str:
    """How the best of several tolls is found unless a build was told otherwise, in words."""
    criteria = "; then ".join(_CRITERIA[each] for each in load_policy().tolls.order)
    return f"The best toll, unless the build had a policy of its own (policy.yaml): {criteria}."
