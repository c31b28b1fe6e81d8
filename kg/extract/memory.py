"""What the article has mentioned so far, and what a pronoun or "the group" can mean by it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from kg.extract.remembered import (
    BODIES,
    ORGANISED,
    Remembered,
    bears,
    by_name,
    by_party,
    doing_to,
    is_collective,
    is_force,
    is_many,
    is_of,
    is_organ,
    is_person,
    joined,
    met,
    party_name,
    salient,
    two_of,
)
from kg.extract.wants import PLACE_KINDS
from kg.language.sentences import Span
from kg.model import Participant

_SIDES = frozenset({"Country", "Government", "ArmedGroup", "SecurityForce"})

_PERSONS = frozenset({"Person", "Office"})

# Whose surname or short name may stand for them.
_BEARERS = frozenset({"Person", "Actor"})

# In mentions.
_NEAR = 8
_BEARING_ARMS = frozenset({"armed", "group"})


class Memory:
    """Mentions in the order of the text."""

    def __init__(self, ruling: frozenset[str] = frozenset()) -> None:
        """`ruling` are the ids of groups that govern a state."""
        self._mentions: list[Remembered] = []
        self._bearers: list[Participant] = []
        self._things: list[tuple[int, int]] = []
        self._titles: dict[str, set[str]] = {}
        self._ruling = ruling

    def add(self, mention: Remembered) -> None:
        """Remember one more."""
        self._mentions.append(mention)
        if mention.participant.kind in _BEARERS and mention.participant.actor:
            self._bearers.append(mention.participant)

    def add_things(self, end: int, sentence: int) -> None:
        """Remember where a plural stands that is nobody: "three bans"."""
        self._things.append((end, sentence))

    def entitle(self, actor: str, titles: set[str]) -> None:
        """Remember titles that a person bears."""
        self._titles.setdefault(actor, set()).update(titles)

    def _can_bear(self, mention: Remembered, title: str) -> bool:
        """Whether somebody has a title, or none that the article tells."""
        titles = self._titles.get(mention.participant.actor or "", set())
        return not titles or title in titles

    def titled(self, begin: int, title: str) -> Participant | None:
        """Whom "the governor" means: the person named last, if no other title of his is told."""
        return self.last(begin, lambda m: is_person(m) and self._can_bear(m, title), reach=3)

    def _before(self, begin: int) -> list[Remembered]:
        return [m for m in self._mentions if m.participant.end <= begin]

    def last(
        self, begin: int, fits: Callable[[Remembered], bool], *, reach: int = 400, nearest: bool = False
    ) -> Participant | None:
        """The most salient mention before an offset: nearest sentence, in it the first (or last) subject."""
        near = self._nearest(begin, fits, reach)
        if not near:
            return None
        subjects = [m for m in near if m.subject] or near[-1:]
        chosen = subjects[-1 if nearest else 0]
        return chosen.participant

    def _nearest(self, begin: int, fits: Callable[[Remembered], bool], reach: int) -> list[Remembered]:
        """Those before an offset that fit, of the last sentence that has any within reach."""
        near: list[Remembered] = []
        for mention in reversed(self._mentions):
            if mention.sentence < (near[0].sentence if near else self._mentions[-1].sentence - reach):
                break
            if mention.participant.end <= begin and fits(mention):
                near.append(mention)
        return near[::-1]

    def mention_of(self, participant: Participant) -> Remembered:
        """The mention that brought a participant."""
        return next(m for m in self._mentions if m.participant is participant)

    def ending(self, end: int) -> Participant | None:
        """The participant whose phrase ends at an offset."""
        return next((m.participant for m in reversed(self._mentions) if m.participant.end == end), None)

    def first(self, begin: int, kinds: Collection[str]) -> Participant | None:
        """The first participant of some kinds that the text names before an offset, adjectives left out."""
        named = (m.participant for m in self._before(begin) if not m.adjective)
        return next((one for one in named if one.kind in kinds and one.actor), None)

    def kind_of(self, actor: str) -> str | None:
        """What kind of actor somebody was where the text named it first."""
        return next((m.participant.kind for m in self._mentions if m.participant.actor == actor), None)

    def person(self, begin: int, apart: tuple[Span, ...] = ()) -> Participant | None:
        """Whom "he" or "she" means: nobody who is mentioned where it cannot mean anybody."""
        others = self._at(apart)
        return self.last(begin, lambda m: is_person(m) and party_name(m.participant) not in others, reach=3)

    def named_person(self, begin: int, apart: tuple[Span, ...] = ()) -> Participant | None:
        """Whom "the 54-year-old" means: somebody called by name."""
        others = self._at(apart)
        return self.last(
            begin,
            lambda m: (
                m.participant.kind == "Person"
                and by_name(m.participant)
                and m.participant.actor not in others
            ),
            reach=5,
        )

    def _at(self, spans: tuple[Span, ...]) -> frozenset[str]:
        """Who is mentioned in some stretches of the text."""
        found = (m.participant for m in self._mentions)
        return frozenset(party_name(p) for p in found if any(s.begin <= p.begin < s.end for s in spans))

    def collective(self, begin: int, apart: tuple[Span, ...] = ()) -> Participant | None:
        """What "it" means: an organisation or a state, not merely its adjective, and nobody mentioned where
        it cannot mean anybody."""
        others = self._at(apart)
        return self.last(
            begin,
            lambda m: m.participant.actor not in others and (is_collective(m) or m.body),
            reach=2,
        )

    def plural(
        self, begin: int, apart: tuple[Span, ...] = (), *, told_of: bool = False
    ) -> Participant | None:
        """What "they" means: several people or a force named just before, else another body of people, but no
        single body beside several things. What is said of them (`told_of`: "they were held", "their lawyer")
        may be of those whom the last subject met: it is of them if they were held, else of nobody."""
        others = self._at(apart)
        there = [
            m for m in self._before(begin) if party_name(m.participant) not in others and not m.adjective
        ]
        many = salient([m for m in there if is_many(m) and m.subject])
        if doers := doing_to(many, there):
            return doers[0].participant
        if many is not None and self._mentions[-1].sentence - many.sentence <= 1:
            others_met = met(many, there) if told_of else None
            if others_met is None:
                return many.participant
            return others_met.participant if is_force(many) else None
        return self._body_of_people(begin, there)

    def _body_of_people(self, begin: int, there: Collection[Remembered]) -> Participant | None:
        found = self.last(begin, lambda m: m in there and (m.plural or m.participant.kind in BODIES), reach=2)
        if found is None or is_many(mention := self.mention_of(found)):
            return found
        things = (index for end, index in self._things if end <= begin)
        return None if any(mention.sentence <= index for index in things) else found

    def some(self, begin: int) -> Participant | None:
        """Of whom "two of them" are some: the plural told last, if that is somebody."""
        told = [m for m in self._before(begin) if m.plural and not m.adjective]
        things = [end for end, _ in self._things if end <= begin]
        if not told or told[-1].participant.end < max(things, default=0):
            return None
        return told[-1].participant if self._mentions[-1].sentence - told[-1].sentence <= 1 else None

    def several(self, begin: int, apart: tuple[Span, ...] = ()) -> tuple[Participant, ...]:
        """Whom "they" means if the last subject is more than one: "Chad and Niger", "the envoys of both"; or,
        if it is a single one, those by whom it was done: "Omar Sy was freed by Chad and Niger"."""
        there = [m for m in self._before(begin) if not m.adjective]
        subjects = [m for m in there if m.subject]
        last = subjects[-1] if subjects else None
        doers = doing_to(last, there)
        subjects, last = (doers, doers[-1]) if len(doers) > 1 else (subjects, last)
        if last is None or last.together is None or self._mentions[-1].sentence - last.sentence > 1:
            return ()
        listed = [m for m in subjects if m.sentence == last.sentence and m.together == last.together]
        if not self._at(apart).isdisjoint(party_name(m.participant) for m in listed):
            return ()
        return tuple(by_party(m for m in listed if m.participant.actor or m.classes & _BEARING_ARMS).values())

    def group(self, begin: int) -> Participant | None:
        """What "the group" means: an armed group if one was named, else another organisation.

        A government is called a group only where no other group has just been named.
        """
        unruling = self.last(begin, self._is_mere_group, reach=1)
        armed = unruling or self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=6)
        return armed or self.last(begin, lambda m: m.participant.kind in ORGANISED, reach=3)

    def own_group(self, begin: int) -> Participant | None:
        """What "his group" means: the armed group of the same sentence, as of "a Taliban spokesman"."""
        return self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=0)

    def _is_mere_group(self, mention: Remembered) -> bool:
        return mention.participant.kind == "ArmedGroup" and mention.participant.actor not in self._ruling

    def organisation(self, begin: int) -> Participant | None:
        """What "the commission" or "the company" means: an organisation that bears no arms."""
        civil = ORGANISED - {"ArmedGroup", "Actor"}
        return self.last(begin, lambda m: m.participant.kind in civil | {"Agency"}, reach=3)

    def private_body(self, begin: int) -> Participant | None:
        """What "the company" means: an organisation that is no power."""
        private = {"Company", "Organization", "NonGovernmentalOrganization"}
        return self.last(begin, lambda m: m.participant.kind in private, reach=3)

    def civic(self, begin: int) -> Participant | None:
        """What "the watchdog" or "the rights group" means."""
        return self.last(begin, lambda m: m.participant.kind == "NonGovernmentalOrganization", reach=6)

    def medium(self, begin: int) -> Participant | None:
        """What "the newspaper" means."""
        return self.last(begin, lambda m: m.participant.kind == "Media")

    def only_group(self, begin: int) -> Participant | None:
        """What "the rebels" means if a single armed group was named so far, or one just now."""
        named = [m for m in self._before(begin) if m.participant.kind == "ArmedGroup"]
        if len({m.participant.actor for m in named}) == 1:
            return named[-1].participant
        return self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=1)

    def country(self, begin: int, within: Collection[str] | None = None) -> Participant | None:
        """What "the country" means; "the Balkan country" must be one of the states `within` that region."""

        def fits(mention: Remembered) -> bool:
            inside = within is None or mention.participant.actor in within
            return mention.participant.kind == "Country" and inside

        return self.last(begin, lambda m: fits(m) and not m.adjective, reach=6) or self.last(
            begin, fits, reach=6
        )

    def acting_country(self, begin: int) -> Participant | None:
        """The state that was last the subject of a sentence, not long ago: its army is "the army"."""
        return self.last(
            begin, lambda m: m.participant.kind == "Country" and m.subject and not m.adjective, reach=4
        )

    def two(self, begin: int, persons: bool = False) -> tuple[Participant, ...]:
        """What "both sides" or "the two countries" means: the parties of the last sentence that names just
        two, not far back; else the last two different parties. "The two leaders" are two `persons` first."""
        if persons and (pair := self._pair(begin, _PERSONS)):
            return pair
        named = (m for m in self._told(begin, _SIDES) if m.participant.actor)
        last = by_party(reversed([*named]))
        return self._pair(begin, _SIDES) or (tuple(reversed([*last.values()][:2])) if len(last) >= 2 else ())

    def two_states(self, begin: int) -> tuple[Participant, ...]:
        """What "the two countries" means: those of the last sentence that names two."""
        return self._pair(begin, frozenset({"Country"}))

    def states_near(self, begin: int) -> tuple[Participant, ...]:
        """The states named of late."""
        return tuple(by_party(self._told(begin, frozenset({"Country"}))[-_NEAR:]).values())

    def _pair(self, begin: int, kinds: frozenset[str]) -> tuple[Participant, ...]:
        told = self._told(begin, kinds)
        for index in sorted({m.sentence for m in told[-_NEAR:]}, reverse=True):
            here = [m for m in told if m.sentence == index]
            if pair := two_of(here) or two_of([m for m in here if joined(m, here)]):
                return pair
        return ()

    def _told(self, begin: int, kinds: frozenset[str]) -> list[Remembered]:
        """Those of some kinds by name, and "rebels" where a side is meant; a land where they meet is none."""
        unnamed = kinds is _SIDES
        return [m for m in self._before(begin) if not m.scene and is_of(m, kinds, unnamed)]

    def ground(self, begin: int) -> Participant | None:
        """What "it" means where it is taken by force: the place named last, if one was of late."""
        return self.last(begin, lambda m: m.participant.kind in PLACE_KINDS, reach=2, nearest=True)

    def organ(self, key: str, begin: int) -> Participant | None:
        """What "the army" or "the ministry" means: the last one that was named with its state."""
        return self.last(begin, lambda m: m.participant.actor is not None and is_organ(m, key))

    def shortened(self, word: str, begin: int) -> Participant | None:
        """The organisation named before for which one word of its name stands: "the Tigers"."""
        kinds = ORGANISED | {"SecurityForce"}
        return self.last(begin, lambda m: m.participant.kind in kinds and bears(m.participant, word))

    def surname(self, word: str, begin: int) -> Participant | None:
        """The person or organisation whose full name, given before, ends in or contains this word."""
        for bearer in reversed(self._bearers):
            if bearer.end <= begin and (word in bearer.label or word in bearer.written):
                full = len(bearer.label.replace("-", " ").split()) > 1
                as_written = word in bearer.written.split() and not word.isupper()
                if full and (as_written or word in bearer.label.split()):
                    return bearer
        return None
