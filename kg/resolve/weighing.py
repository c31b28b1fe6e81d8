"""What the sources come to: for each event and tie its belief, for each event its tolls and attributions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model import Actor, Claim, Document, Event, StatedToll, Tie
from kg.resolve.attributions import Attributions
from kg.resolve.belief import Belief
from kg.resolve.independence import Independence
from kg.resolve.policy import Policy, Voice
from kg.resolve.reliability import load_reliability
from kg.resolve.sources import Sources
from kg.resolve.tolls import best_toll, stated_tolls


class Weighing:
    """Weighs what claims say of the events and ties of one world."""

    def __init__(
        self, documents: Iterable[Document], claims: Iterable[Claim], actors: Iterable[Actor], policy: Policy
    ) -> None:
        listed = tuple(documents)
        self._policy = policy
        self._claims = {claim.id: claim for claim in claims}
        self._reported = {document.id: document.published for document in listed}
        self._sources = Sources(policy, actors)
        self._belief = Belief(
            policy.belief,
            load_reliability(policy.belief.smoothing),
            self._sources,
            Independence(policy.belief, listed),
        )

    def events(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events with tolls, belief, voices and attributions, in the same order."""
        listed = tuple(events)
        attributions = Attributions(listed, self._claims, self._sources, self._policy.attribution)
        return tuple(replace(self._event(event), attributions=attributions.of(event)) for event in listed)

    def ties(self, ties: Iterable[Tie]) -> tuple[Tie, ...]:
        """The ties with their belief, in the same order."""
        return tuple(replace(tie, belief=self._belief.of(self._claims_of(tie)).belief) for tie in ties)

    def _event(self, event: Event) -> Event:
        claims = self._claims_of(event)
        parties = self._sources.parties(claims)
        voices = {claim.id: self._sources.voice(claim, parties) for claim in claims}
        killed = stated_tolls(claims, event.id, lambda claim: claim.killed)
        injured = stated_tolls(claims, event.id, lambda claim: claim.injured)
        support = self._belief.of(claims)
        return replace(
            event,
            killed=killed,
            injured=injured,
            killed_best=self._best(killed, voices),
            injured_best=self._best(injured, voices),
            belief=support.belief,
            voices=support.voices,
        )

    def _best(self, stated: tuple[StatedToll, ...], voices: Mapping[str, Voice]) -> StatedToll | None:
        return best_toll(stated, voices, self._reported, self._policy.tolls)

    def _claims_of(self, fact: Event | Tie) -> tuple[Claim, ...]:
        return tuple(self._claims[claim] for claim in fact.claims)
