"""What one set of rules finds in a body of articles and another does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.extract import claims_of
from kg.language.reading import Reading
from kg.model import Claim, Participant, Toll
from kg.rules import RuleBook

Kind = Literal["gained", "lost", "changed"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a claim by the old rules and by the new; empty for nothing."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that the new rules gain, lose or change. `told` says in short what the claim is."""

    kind: Kind
    document: str
    begin: int
    rule: str
    told: str
    changes: tuple[FieldChange, ...]
    sentence: str


def differences(readings: Iterable[Reading], old: RuleBook, new: RuleBook) -> tuple[Difference, ...]:
    """All differences, in the order of the articles and their texts. Each article is read once."""
    found = (each for reading in readings for each in _of_article(reading, old, new))
    return tuple(sorted(found, key=lambda d: (d.document, d.begin, d.kind, d.rule, d.told)))


def _of_article(reading: Reading, old: RuleBook, new: RuleBook) -> Iterator[Difference]:
    before, after = _by_sentence(claims_of(reading, old)), _by_sentence(claims_of(reading, new))
    for begin in sorted({*before, *after}):
        yield from _of_sentence(before.get(begin, []), after.get(begin, []))


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim and its fields as text; what it is about is told, for ids shift with every new claim."""

    claim: Claim
    fields: Mapping[str, str]

    def side(self, name: str) -> str:
        return self.fields[name] or "nobody"


def _by_sentence(claims: Sequence[Claim]) -> dict[int, list[_Told]]:
    by_id = {claim.id: claim for claim in claims}
    found: dict[int, list[_Told]] = {}
    for claim in claims:
        about = by_id.get(claim.of or "")
        found.setdefault(claim.begin, []).append(_Told(claim, _fields(claim, about)))
    return found


def _of_sentence(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[Difference]:
    """Claims that stay as they are cancel out; of the rest those most alike are one claim that changed."""
    lost, gained = list(old), list(new)
    for one in old:
        same = next((other for other in gained if other.fields == one.fields), None)
        if same is not None:
            lost.remove(one)
            gained.remove(same)
    for one, other in list(_most_alike(lost, gained)):
        lost.remove(one)
        gained.remove(other)
        yield _difference("changed", other, _changes(one, other))
    yield from (_difference("lost", one) for one in lost)
    yield from (_difference("gained", one) for one in gained)


def _most_alike(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of one type, those with the fewest changes first, no claim twice."""
    pairs = [
        (len(_changes(one, other)), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if one.claim.type == other.claim.type
    ]
    used_old, used_new = set[int](), set[int]()
    for _, i, j in sorted(pairs):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            yield old[i], new[j]


def _changes(one: _Told, other: _Told) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(name, value, other.fields[name])
        for name, value in one.fields.items()
        if value != other.fields[name]
    )


def _difference(kind: Kind, told: _Told, changes: tuple[FieldChange, ...] = ()) -> Difference:
    claim = told.claim
    return Difference(
        kind=kind,
        document=claim.document,
        begin=claim.begin,
        rule=claim.rule,
        told=f"{claim.event_class}: {told.side('actor')} -> {told.side('recipient')}",
        changes=changes,
        sentence=" ".join(claim.quote.split()),
    )


_FIELDS: Mapping[str, Callable[[Claim], str]] = {
    "class": lambda claim: claim.event_class,
    "rule": lambda claim: claim.rule,
    "actor": lambda claim: _names(claim.actors),
    "recipient": lambda claim: _names(claim.recipients),
    "status": lambda claim: claim.status,
    "hedge": lambda claim: claim.hedge or "",
    "said by": lambda claim: _names(claim.speakers),
    "place": lambda claim: claim.place.label if claim.place else "",
    "date": lambda claim: f"{claim.when.earliest}/{claim.when.latest}" if claim.when else "",
    "killed": lambda claim: _tolls(claim.killed),
    "injured": lambda claim: _tolls(claim.injured),
    "office": lambda claim: claim.role or "",
    "content": lambda claim: claim.content or "",
}


def _fields(claim: Claim, about: Claim | None) -> dict[str, str]:
    told = f"{about.event_class} at {about.begin}" if about else ""
    return {name: read(claim) for name, read in _FIELDS.items()} | {"about": told}


def _names(participants: Sequence[Participant]) -> str:
    return ", ".join(participant.label for participant in participants)


def _tolls(tolls: Sequence[Toll]) -> str:
    return ", ".join(toll.stated for toll in tolls)
