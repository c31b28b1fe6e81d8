"""From participants of claims to actors of the world; whom an actor acts for comes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.language.gazetteer import Gazetteer
from kg.model import Actor, Claim, Participant
from kg.vocabulary import load_vocabulary

MAX_CHAIN = 4
# "Serbs" are people of a state and do not act for it.
_NOBODYS_AGENTS = frozenset({"Population"})


class Actors:
    """Collects the actors of a world while its events are made."""

    def __init__(self, gazetteer: Gazetteer, spellings: Mapping[str, str] = MappingProxyType({})) -> None:
        """`spellings`: the labels, by id, of those who are not called by the label of their entry."""
        self._gazetteer = gazetteer
        self._spellings = spellings
        self._found: dict[str, Actor] = {}

    def of(self, participants: Iterable[Participant], event: str) -> tuple[str, ...]:
        """Ids for the participants of an event, the most specific first, then those they act for."""
        named = [p for p in participants if not is_place(p)]
        ids = [*self.stated(named, event)]
        for participant in named:
            agent = participant.kind not in _NOBODYS_AGENTS
            ids += self._principals(self._one(participant, event)) if agent else []
        return tuple(dict.fromkeys(ids))

    def stated(self, participants: Iterable[Participant], event: str) -> tuple[str, ...]:
        """Ids for the participants of an event alone, without those they act for."""
        return tuple(dict.fromkeys(self._one(p, event) for p in participants if not is_place(p)))

    def _one(self, participant: Participant, event: str) -> str:
        if participant.actor is None:
            return self._unnamed(participant, event)
        if participant.actor not in self._found:
            self._found[participant.actor] = self._known(participant.actor) or Actor(
                participant.actor,
                participant.label,
                participant.kind,
                (participant.written,),
                participant.principal,
                False,
            )
        return participant.actor

    def _unnamed(self, participant: Participant, event: str) -> str:
        """An unnamed participant belongs to its event alone: two times "militants" are not the same men."""
        key = actor_id(participant, event)
        self._found.setdefault(
            key, Actor(key, participant.label, "UnnamedActor", (), participant.principal, False)
        )
        if participant.principal:
            self._ensure(participant.principal)
        return key

    def _principals(self, actor: str) -> list[str]:
        chain: list[str] = []
        current = self._found[actor].principal
        while current and current not in chain and len(chain) < MAX_CHAIN and self._ensure(current):
            chain.append(current)
            current = self._found[current].principal
        return chain

    def _ensure(self, actor: str) -> bool:
        if actor not in self._found:
            known = self._known(actor)
            if known is None:
                return False
            self._found[actor] = known
        return True

    def _known(self, actor: str) -> Actor | None:
        entry = self._gazetteer.actors.get(actor)
        if entry is None:
            return None
        principal = entry.of or (entry.offices[-1].of if entry.offices else None)
        label = self._spellings.get(actor, entry.label)
        names = tuple(name for name in (entry.label, *entry.names) if name != label)
        return Actor(entry.id, label, entry.kind, names, principal, True)

    def named(self, actor: str) -> str:
        """The label of an actor collected before."""
        return self._found[actor].label

    def all(self) -> tuple[Actor, ...]:
        """All actors, by id."""
        for actor in list(self._found.values()):
            if actor.principal:
                self._ensure(actor.principal)
        return tuple(sorted(self._found.values(), key=lambda a: a.id))


def actor_id(participant: Participant, event: str) -> str:
    """The id in the world of a participant of an event."""
    if participant.actor is not None:
        return participant.actor
    words = participant.label.strip("<>").lower().replace(" ", "-")
    return f"{event}~{words}"


def is_place(participant: Participant) -> bool:
    """Whether a participant is a known place: where, not who. A struck building with no entry is a victim."""
    return participant.actor is not None and participant.kind in load_vocabulary().places


def named_ids(claim: Claim, side: str) -> frozenset[str]:
    """Ids of the named participants of a side of a claim."""
    participants: tuple[Participant, ...] = getattr(claim, side)
    return frozenset(p.actor for p in participants if p.actor and not is_place(p))


def principal_ids(claim: Claim, side: str) -> frozenset[str]:
    """Ids of those whom the participants of a side act for, and of the states among them."""
    participants: tuple[Participant, ...] = getattr(claim, side)
    return frozenset(
        i for p in participants for i in (p.principal, p.actor if p.kind == "Country" else None) if i
    )
