"""A claim in the making: what a rule found in one clause, before the article is put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.referents import Referent
from kg.grammar import Clause
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Interval, Location, Status, Toll
from kg.rules import Rule
from kg.vocabulary import load_vocabulary

_LASTING = frozenset({"AttackCampaign", "War"})


@dataclass(slots=True, eq=False)
class Draft:
    """A match of a rule. Roles are filled when it is made; the rest as the sentence and article are read.

    `of` is the event that it is about, `besides` any more of them ("blamed for the raid and the bombing").
    `again` is the telling of the same event that it goes on with; `dropped` says that it adds no event.
    """

    rule: Rule
    event: str
    clause: Clause
    sentence: Sentence
    actors: tuple[Referent, ...]
    recipients: tuple[Referent, ...]
    status: Status
    hedge: str | None
    speakers: tuple[Referent, ...]
    place: Location | None = None
    when: Interval | None = None
    killed: list[Toll] = field(default_factory=list)
    injured: list[Toll] = field(default_factory=list)
    role: str | None = None
    content: str | None = None
    of: Draft | None = None
    besides: tuple[Draft, ...] = ()
    again: Draft | None = None
    dropped: bool = False
    extra: list[Node] = field(default_factory=list)
    words: tuple[Node, ...] = ()

    @property
    def predicate(self) -> Node:
        """The word that started the rule."""
        return self.clause.predicate

    def give_way(self, to: Draft) -> None:
        """Add no event: another draft tells the same."""
        self.again, self.dropped = to, True

    def first_telling(self) -> Draft:
        """The draft whose event this one goes on to tell; itself, if none."""
        first, seen = self, {id(self)}
        while first.again is not None and id(first.again) not in seen:
            first = first.again
            seen.add(id(first))
        return first

    @property
    def doers(self) -> frozenset[str]:
        """The labels of those who did it, named or not."""
        return frozenset(r.participant.label for r in self.actors)

    @property
    def type(self) -> str:
        """The type word of its class, "ASSAULT" of a bombing."""
        return load_vocabulary().event(self.event).type

    @property
    def quad(self) -> int | None:
        """The quad class of its type: 1 and 2 verbal and material cooperation, 3 and 4 conflict."""
        return load_vocabulary().types[self.type].quad

    @property
    def is_attack(self) -> bool:
        """Whether it tells of violence."""
        return self.type == "ASSAULT"

    @property
    def takes_lives(self) -> bool:
        """Whether people may die in it: attacks and riots."""
        return self.is_attack or load_vocabulary().event(self.event).mode == "riot"

    @property
    def only_effect(self) -> bool:
        """Whether it is only what an attack did, and no attack by itself."""
        return bool(self.rule.effect) and "attack" in self.rule.needs

    @property
    def lasting(self) -> bool:
        """Whether it is a whole war or campaign, and no single attack."""
        return self.event in _LASTING

    @property
    def verbal(self) -> bool:
        """Whether it is done in words: verbal cooperation or conflict."""
        return self.quad in (1, 3)

    @property
    def spoken(self) -> bool:
        """Whether it is done by speaking: an act of speech, a claim of responsibility or a denial."""
        return self.speech or self.type in ("CLAIM", "DENY")

    @property
    def speech(self) -> bool:
        """Whether it is an act of speech: verbal, and no meeting."""
        return self.verbal and self.type != "CONSULT"
