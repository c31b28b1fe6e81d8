"""What the article has mentioned so far, and what a pronoun or "the group" can mean by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.model import Participant

_ORGANISED = frozenset(
    {
        "ArmedGroup",
        "Party",
        "Movement",
        "InternationalOrganization",
        "NonGovernmentalOrganization",
        "Organization",
        "Company",
        "Actor",
    }
)
_COLLECTIVE = _ORGANISED | {
    "Country",
    "Government",
    "SecurityForce",
    "Ministry",
    "Agency",
    "Legislature",
    "Court",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A participant where the text names it. `organ` is the key of the organ of state that it is, if any;
    `body` marks an unnamed group ("a militia")."""

    participant: Participant
    sentence: int
    subject: bool
    plural: bool = False
    organ: str | None = None
    adjective: bool = False
    body: bool = False


class Memory:
    """Mentions in the order of the text."""

    def __init__(self) -> None:
        self._mentions: list[Mention] = []

    def add(self, mention: Mention) -> None:
        """Remember one more."""
        self._mentions.append(mention)

    def _before(self, begin: int) -> list[Mention]:
        return [m for m in self._mentions if m.participant.end <= begin]

    def last(
        self, begin: int, fits: Callable[[Mention], bool], *, reach: int = 400, nearest: bool = False
    ) -> Participant | None:
        """The most salient mention before an offset: nearest sentence, in it the first (or last) subject."""
        fitting = [m for m in self._before(begin) if fits(m)]
        if not fitting:
            return None
        latest = fitting[-1].sentence
        if self._mentions[-1].sentence - latest > reach:
            return None
        near = [m for m in fitting if m.sentence == latest]
        subjects = [m for m in near if m.subject] or near[-1:]
        chosen = subjects[-1 if nearest else 0]
        return chosen.participant

    def person(self, begin: int) -> Participant | None:
        """Whom "he" or "she" means."""
        return self.last(begin, lambda m: m.participant.kind == "Person", reach=3)

    def collective(self, begin: int) -> Participant | None:
        """What "it" or "they" means: an organisation or a state, not merely its adjective."""
        return self.last(
            begin, lambda m: (m.participant.kind in _COLLECTIVE and not m.adjective) or m.body, reach=2
        )

    def plural(self, begin: int) -> Participant | None:
        """What "they" means: several people named just before, else a body of people."""
        people = self.last(begin, lambda m: m.plural and m.subject and not m.adjective, reach=1, nearest=True)
        return people or self.last(
            begin, lambda m: m.plural or (m.participant.kind in _COLLECTIVE and not m.adjective), reach=2
        )

    def group(self, begin: int) -> Participant | None:
        """What "the group" means: an armed group if one was named, else another organisation."""
        armed = self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=6)
        return armed or self.last(begin, lambda m: m.participant.kind in _ORGANISED, reach=3)

    def organisation(self, begin: int) -> Participant | None:
        """What "the commission" or "the company" means: an organisation that bears no arms."""
        civil = _ORGANISED - {"ArmedGroup", "Actor"}
        return self.last(begin, lambda m: m.participant.kind in civil | {"Agency"}, reach=3)

    def medium(self, begin: int) -> Participant | None:
        """What "the newspaper" means."""
        return self.last(begin, lambda m: m.participant.kind == "Media")

    def only_group(self, begin: int) -> Participant | None:
        """What "the rebels" means if a single armed group was named so far, or one just now."""
        named = [m for m in self._before(begin) if m.participant.kind == "ArmedGroup"]
        if len({m.participant.actor for m in named}) == 1:
            return named[-1].participant
        return self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=1)

    def country(self, begin: int) -> Participant | None:
        """What "the country" means."""
        return self.last(
            begin, lambda m: m.participant.kind == "Country" and not m.adjective, reach=6
        ) or self.last(begin, lambda m: m.participant.kind == "Country", reach=6)

    def acting_country(self, begin: int) -> Participant | None:
        """The state that was last the subject of a sentence, not long ago: its army is "the army"."""
        return self.last(
            begin, lambda m: m.participant.kind == "Country" and m.subject and not m.adjective, reach=4
        )

    def two(self, begin: int) -> tuple[Participant, ...]:
        """What "both sides" or "the two countries" means: the last two different parties."""
        found: dict[str, Participant] = {}
        for mention in reversed(self._before(begin)):
            actor = mention.participant.actor
            if actor and mention.participant.kind in ("Country", "Government", "ArmedGroup"):
                found.setdefault(actor, mention.participant)
            if len(found) == 2:
                return tuple(reversed(found.values()))
        return ()

    def organ(self, key: str, begin: int) -> Participant | None:
        """What "the army" or "the ministry" means: the last one that was named with its state."""
        return self.last(
            begin, lambda m: m.organ == key or (key == "ministry" and m.participant.kind == "Ministry")
        )

    def surname(self, word: str, begin: int) -> Participant | None:
        """The person or organisation whose full name, given before, ends in or contains this word."""
        for mention in reversed(self._before(begin)):
            parts = mention.participant.label.replace("-", " ").split()
            if (
                mention.participant.actor
                and mention.participant.kind in ("Person", "Actor")
                and len(parts) > 1
            ):
                written = mention.participant.written.split()
                if word in written or word in mention.participant.label.split():
                    return mention.participant
        return None
