"""On whom an event is laid: claimed by, blamed on, suspected, denied by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model import Attribution, Claim, Event, Participant, Relation
from kg.resolve.actors import actor_id, is_place
from kg.resolve.policy import AttributionPolicy
from kg.resolve.sources import Sources

_SAYINGS = frozenset({"ACCUSE", "CLAIM", "DENY"})


class Attributions:
    """Collects who is held to have done what, from the events about an event and from its own claims."""

    def __init__(
        self,
        events: Iterable[Event],
        claims: Mapping[str, Claim],
        sources: Sources,
        policy: AttributionPolicy,
    ) -> None:
        self._claims, self._sources, self._policy = claims, sources, policy
        self._about: dict[str, list[Event]] = {}
        for event in events:
            if event.of is not None and event.status == "actual":
                self._about.setdefault(event.of, []).append(event)

    def of(self, event: Event) -> tuple[Attribution, ...]:
        """All attributions of an event, by relation, actor and claim; none of what is only said."""
        if event.type in _SAYINGS:
            return ()
        found = {*self._by_events_about(event), *self._by_own_claims(event)}
        return tuple(sorted(found, key=lambda a: (a.relation, a.actor, a.claim, a.by)))

    def _by_events_about(self, event: Event) -> Iterator[Attribution]:
        for other in self._about.get(event.id, ()):
            if other.type == "CLAIM":
                yield from self._owned(other, "claimed")
            if other.type == "ACCUSE":
                yield from self._blamed(other, event)
            yield from self._denials(other)

    def _denials(self, other: Event) -> Iterator[Attribution]:
        """Who denies an accusation or a claim of responsibility denies the deed too."""
        if other.type == "DENY":
            yield from self._owned(other, "denied")
        if other.type in ("ACCUSE", "CLAIM"):
            for answer in self._about.get(other.id, ()):
                if answer.type == "DENY":
                    yield from self._owned(answer, "denied")

    def _owned(self, said: Event, relation: Relation) -> Iterator[Attribution]:
        """What somebody says of a deed of their own, or denies to be one."""
        for claim in self._claims_of(said):
            by = _ids(claim.actors, said.id)
            yield from (Attribution(relation, actor, by, claim.id) for actor in _answerable(claim.actors))

    def _blamed(self, accusation: Event, event: Event) -> Iterator[Attribution]:
        """Those accused of it, but not those to whom it was done."""
        for claim in self._claims_of(accusation):
            by = _ids(claim.actors or claim.speakers, accusation.id)
            for accused in _answerable(claim.recipients):
                struck = accused in event.recipients and accused not in event.actors
                if claim.event_class in self._policy.blaming and not struck:
                    yield Attribution("blamed", accused, by, claim.id)

    def _by_own_claims(self, event: Event) -> Iterator[Attribution]:
        if event.type != "ASSAULT" or event.status != "actual":
            return
        for claim in self._claims_of(event):
            relation = self._relation(claim)
            if relation is not None:
                by = _ids(claim.speakers, event.id)
                yield from (Attribution(relation, actor, by, claim.id) for actor in _answerable(claim.actors))

    def _relation(self, claim: Claim) -> Relation | None:
        """How one sentence lays an attack on those whom it names; None if it tells it as a fact."""
        if claim.hedge in self._policy.blamed:
            return "blamed"
        if claim.hedge in self._policy.suspected:
            return "suspected"
        if not claim.speakers:
            return None
        of_their_own = self._sources.circle(claim.speakers) & self._sources.circle(claim.actors)
        return "claimed" if of_their_own else "blamed"

    def _claims_of(self, event: Event) -> Iterator[Claim]:
        return (self._claims[claim] for claim in event.claims)


def _answerable(participants: Sequence[Participant]) -> tuple[str, ...]:
    """Ids of those who are named; a spokesman answers for those for whom he speaks, as do unnamed men."""
    parties = (p for p in participants if not is_place(p))
    found = (p.principal or p.actor if p.kind == "Person" else p.actor or p.principal for p in parties)
    return tuple(dict.fromkeys(actor for actor in found if actor))


def _ids(participants: Iterable[Participant], event: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor_id(p, event) for p in participants if not is_place(p)))
