"""How much a glance sees in one sentence: the words of a rule, who could fill its roles, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.cues import can_stand
from kg.extract.everybody import Everybody
from kg.extract.mentions import Glance, Mention
from kg.extract.requirements import Requirement
from kg.extract.surroundings import Level
from kg.extract.words import words

_POWERS = frozenset({"state", "armed", "political", "official"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence, all of whose words are there, and where its head stands."""

    word: str
    at: int
    need: Requirement

    def met(self, glance: Glance, found: Sequence[Mention]) -> bool:
        """Whether its roles can be filled by those found."""
        return self.need.met(self.at, self.word, glance, found)

    def plausible(self, glance: Glance) -> bool:
        """Whether the word before it leaves it the class asked for; a title alone tells nothing."""
        form = self.need.form
        return form != "title" and can_stand(form, self.word, glance.text, self.at)


@dataclass(frozen=True)
class Look:
    """One sentence at a glance with the triggers in it; the rest is looked for when somebody asks."""

    glance: Glance
    hits: Sequence[Hit]
    everybody: Everybody
    index: int

    def reaches(self, level: Level) -> bool:
        """Whether the sentence is of this level or above."""
        if level <= Level.POWERS and self.powerful:
            return True
        return self._perhaps() if level <= Level.PERHAPS else self._sureness >= level

    @cached_property
    def powerful(self) -> bool:
        """Whether a trigger finds somebody for its roles who is a power."""
        return any(hit.met(self.glance, self._powers) for hit in self._plausible if self._powers)

    def _perhaps(self) -> bool:
        return bool(self.hits) and any(hit.met(self.glance, self._all) for hit in self.hits)

    @cached_property
    def _all(self) -> list[Mention]:
        return self.everybody.of(self.index)

    @cached_property
    def _powers(self) -> list[Mention]:
        found = self.everybody.of_rank(self.index) if self._plausible else ()
        return [m for m in found if not _POWERS.isdisjoint(m.wants)]

    @cached_property
    def _plausible(self) -> list[Hit]:
        return [hit for hit in self.hits if hit.plausible(self.glance)]

    @cached_property
    def _sureness(self) -> Level:
        """How much more than the words of a rule and a power it has."""
        powers = [m for m in self._powers if not m.pronoun]
        hits = [hit for hit in self._plausible if not hit.need.faint and hit.met(self.glance, self._powers)]
        grave = [hit for hit in hits if hit.need.grave and hit.met(self.glance, powers)]
        if not hits or (not grave and len(powers) < 2):
            return Level.POWERS if self.powerful else Level.NOTHING
        if not words().conversation.isdisjoint(self.glance.words):
            return Level.LIKELY
        forces = [m for m in powers if "armed" in m.wants and "place" not in m.wants]
        by_forces = any(hit.met(self.glance, forces) for hit in grave)
        return Level.PLAIN if by_forces or self._between_known(hits, powers) else Level.LIKELY

    def _between_known(self, hits: Sequence[Hit], powers: Sequence[Mention]) -> bool:
        known = [m for m in powers if m.known]
        return len(known) > 1 and any(hit.need.both and hit.met(self.glance, known) for hit in hits)
