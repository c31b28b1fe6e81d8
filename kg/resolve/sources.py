"""Who speaks in a claim: on which side of the event, and in which voice of the policy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.model import Actor, Claim, Participant
from kg.resolve.actors import MAX_CHAIN, is_place
from kg.resolve.policy import Policy, Side, Voice
from kg.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Parties:
    """The ids of those who did a thing and those to whom it was done, with those for whom they act."""

    doers: frozenset[str]
    victims: frozenset[str]


class Sources:
    """Puts claims into voices, by the actors of a world."""

    def __init__(self, policy: Policy, actors: Iterable[Actor]) -> None:
        self._voices = policy.voices
        self._actors = {actor.id: actor for actor in actors}

    def parties(self, claims: Iterable[Claim]) -> Parties:
        """The two sides of the event that claims are about."""
        listed = tuple(claims)
        doers = self.circle(p for c in listed for p in c.actors)
        return Parties(doers, self.circle(p for c in listed for p in c.recipients) - doers)

    def circle(self, participants: Iterable[Participant]) -> frozenset[str]:
        """Named participants, and those for whom all of them act."""
        return frozenset(i for p in participants if not is_place(p) for i in self._chain(p))

    def _chain(self, participant: Participant) -> Iterator[str]:
        current, links = participant.actor or participant.principal, 0
        while current is not None and links <= MAX_CHAIN:
            yield current
            known = self._actors.get(current)
            current, links = known.principal if known else None, links + 1

    def side(self, claim: Claim, parties: Parties) -> Side:
        """On whose side the speakers of a claim stand; the article itself, if it names none."""
        if not claim.speakers:
            return "article"
        spoken = self.circle(claim.speakers)
        if spoken & parties.doers:
            return "doer"
        return "victim" if spoken & parties.victims else "other"

    def voice(self, claim: Claim, parties: Parties) -> Voice:
        """The first voice of the policy that the claim fits."""
        side = self.side(claim, parties)
        return next(voice for voice in self._voices if self._fits(voice, claim, side))

    def _fits(self, voice: Voice, claim: Claim, side: Side) -> bool:
        return (
            voice.side in (None, side)
            and (not voice.types or claim.type in voice.types)
            and (not voice.kinds or not voice.kinds.isdisjoint(self._kinds(claim.speakers)))
            and (not voice.words or any(map(_pattern(voice.words).search, self._names(claim.speakers))))
        )

    def _kinds(self, speakers: Iterable[Participant]) -> Iterator[str]:
        for speaker in speakers:
            if speaker.actor is None:
                yield speaker.kind
            for actor in self._chain(speaker):
                kind = self._actors[actor].kind if actor in self._actors else speaker.kind
                yield from load_vocabulary().actor_ancestors(kind)

    def _names(self, speakers: Iterable[Participant]) -> Iterator[str]:
        for speaker in speakers:
            yield speaker.label.lower()
            yield from (self._actors[i].label.lower() for i in self._chain(speaker) if i in self._actors)


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Finds any of the words, or its plural, as a word of its own."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})s?\b")
