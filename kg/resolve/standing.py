"""Which judgements hold for the claims at hand: ids found again by their sentences, the stale set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.language.gazetteer import Gazetteer
from kg.model import Claim, Judgement
from kg.resolve.actors import is_place
from kg.resolve.places import place_id
from kg.resolve.renaming import participants_of


@dataclass(frozen=True, slots=True)
class Stale:
    """A judgement that has no effect, and why in words."""

    judgement: Judgement
    why: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Judgements that hold, with the ids and sentences of claims as they are now; and those that do not."""

    judgements: tuple[Judgement, ...]
    stale: tuple[Stale, ...]


def standing(judgements: Iterable[Judgement], claims: Iterable[Claim], gazetteer: Gazetteer) -> Standing:
    """Sort judgements into those that hold for these claims and those that are about nothing in them.

    A claim is known by its id; if it has another sentence now than when it was judged, the claim of its
    document with that sentence (and the type of the other side, if there are several) is meant instead.
    """
    listed = tuple(judgements)
    present = _Present(tuple(claims) if listed else (), gazetteer)
    holding: list[Judgement] = []
    stale: list[Stale] = []
    for judgement in listed:
        found = present.now(judgement)
        if isinstance(found, Judgement):
            holding.append(found)
        else:
            stale.append(Stale(judgement, found))
    return Standing(tuple(holding), tuple(stale))


class _Present:
    """What the claims at hand speak of."""

    def __init__(self, claims: Sequence[Claim], gazetteer: Gazetteer) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._quoted: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims:
            self._quoted.setdefault((claim.document, claim.quote), []).append(claim)
        self._actors = set(gazetteer.actors) | set(_actor_keys(claims))
        self._places = set(gazetteer.places) | set(_place_keys(claims))

    def now(self, judgement: Judgement) -> Judgement | str:
        """The judgement in today's ids, or why it has no effect."""
        if judgement.about == "event":
            return self._event(judgement)
        known = self._actors if judgement.about == "actor" else self._places
        missing = next((i for i in (judgement.one, judgement.other) if i not in known), None)
        return f"there is no {judgement.about} {missing}" if missing else judgement

    def _event(self, judgement: Judgement) -> Judgement | str:
        sides = (judgement.one, judgement.one_quote), (judgement.other, judgement.other_quote)
        found = [self._claims_meant(*side) for side in sides]
        for (identifier, _), claims in zip(sides, found, strict=True):
            if not claims:
                return f"no claim {identifier} of an event with that sentence"
        pairs = ((a, b) for a in found[0] for b in found[1] if a.type == b.type and a.id != b.id)
        pair = next(pairs, None)
        if pair is None:
            return f"{judgement.one} and {judgement.other} do not tell of events of one type"
        one, other = pair
        return replace(judgement, one=one.id, other=other.id, one_quote=one.quote, other_quote=other.quote)

    def _claims_meant(self, identifier: str, quote: str | None) -> list[Claim]:
        """The claim of that id if it still has that sentence; then others of its document that have it."""
        claim = self._claims.get(identifier)
        found = [claim] if claim is not None and quote in (None, claim.quote) else []
        found += self._quoted.get((document_of(identifier), quote or ""), [])
        return [each for each in found if each.kind == "event"]


def document_of(claim_id: str) -> str:
    """The document of a claim, by its id.

    >>> document_of("a.b.12")
    'a.b'
    """
    return claim_id.rpartition(".")[0]


def _actor_keys(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        for party in participants_of(claim):
            if party.actor is not None and not is_place(party):
                yield from (party.actor, f"{party.actor}@{claim.document}")


def _place_keys(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.place is not None:
            yield place_id(claim.place)


def by_claim(judgements: Iterable[Judgement]) -> Mapping[str, tuple[Judgement, ...]]:
    """For each claim the judgements on events that decided something about it, in their order."""
    found: dict[str, tuple[Judgement, ...]] = {}
    for judgement in judgements:
        if judgement.about == "event" and judgement.verdict != "unsure":
            for claim in (judgement.one, judgement.other):
                found[claim] = (*found.get(claim, ()), judgement)
    return found
