"""What one phrase of an article means: a participant, and what it can be in the roles of a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.wants import POLITICAL_KINDS, can_be
from kg.language.gazetteer import PlaceEntry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import NounClass


@dataclass(frozen=True, slots=True)
class Referent:
    """A participant as one phrase means it.

    `classes` are those of its noun; `place` is set if it is also a place. `metonym`: a capital that stands
    for its government; `adjective`: a state as an adjective only; `official`: a person or title that acts for
    a state or group; `occupant`: who owns a place that is struck; `political`: a body of politics or war;
    `pair`: two parties of whom the text does not say who they are.
    """

    participant: Participant
    classes: frozenset[NounClass] = frozenset()
    place: PlaceEntry | None = None
    metonym: bool = False
    adjective: bool = False
    official: bool = False
    occupant: bool = False
    political: bool = False
    pair: bool = False

    @property
    def wants(self) -> frozenset[str]:
        """What it can be, in the words of rules."""
        found = can_be(self.participant, self.classes)
        if self.official or self.classes & {"office", "organ"}:
            found |= {"official"}
        if self.participant.kind in POLITICAL_KINDS or self.political:
            found |= {"political"}
        return found | {"place", "town"} if self.place else found


Resolver = Callable[[Node, Sentence], tuple[Referent, ...]]
