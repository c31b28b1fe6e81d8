"""What the article has mentioned so far, and what a pronoun or "the group" can mean by it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache

from kg.language.sentences import Span
from kg.model import Participant
from kg.rules import NounClass, nouns

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
    `body` marks an unnamed group ("a militia"), `person` somebody with a title ("the general"); `together`
    is where the phrase begins that names several."""

    participant: Participant
    sentence: int
    subject: bool
    plural: bool = False
    organ: str | None = None
    adjective: bool = False
    body: bool = False
    person: bool = False
    official: bool = False
    classes: frozenset[NounClass] = frozenset()
    political: bool = False
    together: int | None = None


@cache
def _known_words(key: str) -> tuple[str, tuple[str, ...]]:
    """The kind of an organ, and the words by which a known actor is one: "Armed Forces"."""
    organ = next((o for o in nouns().organs.values() if o.key == key), None)
    return (organ.kind, organ.known) if organ is not None else ("", ())


def _is_organ(mention: Mention, key: str) -> bool:
    """Whether a mention is this organ of a state or bears the name of one; any is "the ministry"."""
    kind, known = _known_words(key)
    if mention.organ == key or (key == "ministry" and mention.participant.kind == key.title()):
        return True
    return mention.participant.kind == kind and any(word in mention.participant.label for word in known)


def _by_name(participant: Participant) -> bool:
    """Whether the text calls somebody by a name, and not "the president" or "she"."""
    return not set(participant.label.split()).isdisjoint(participant.written.split())


def _bears(participant: Participant, word: str) -> bool:
    """Whether a word, or its plural, is one of several in somebody's name, in full or as it was written."""
    names = (participant.label.split(), participant.written.split())
    told = {word, f"{word}s"}
    return participant.actor is not None and any(told & {*name} and len(name) > 1 for name in names)


def _many(mention: Mention) -> bool:
    """What takes "they" rather than "it": a plural, a force, an armed group."""
    return mention.plural or mention.organ == "police" or mention.participant.kind in _MANY


def _is_person(mention: Mention) -> bool:
    return mention.participant.kind == "Person" or mention.person


def _is_collective(mention: Mention) -> bool:
    return mention.participant.kind in _COLLECTIVE and not mention.adjective and not mention.plural


# What "they" can mean though it is one; a state alone is "it".
_BODIES = _COLLECTIVE - {"Country"}
_MANY = frozenset({"ArmedGroup", "SecurityForce", "Movement", "Population"})


def _by_party(mentions: Iterable[Mention]) -> dict[str, Participant]:
    """Each party once, where it is named first."""
    found: dict[str, Participant] = {}
    for mention in mentions:
        found.setdefault(mention.participant.actor or "", mention.participant)
    return found


_SIDES = frozenset({"Country", "Government", "ArmedGroup"})
_PERSONS = frozenset({"Person", "Office"})
_NEAR = 8


class Memory:
    """Mentions in the order of the text."""

    def __init__(self, ruling: frozenset[str] = frozenset()) -> None:
        """`ruling` are the ids of groups that govern a state."""
        self._mentions: list[Mention] = []
        self._titles: dict[str, set[str]] = {}
        self._ruling = ruling

    def add(self, mention: Mention) -> None:
        """Remember one more."""
        self._mentions.append(mention)

    def entitle(self, actor: str, titles: set[str]) -> None:
        """Remember titles that a person bears."""
        self._titles.setdefault(actor, set()).update(titles)

    def _can_bear(self, mention: Mention, title: str) -> bool:
        """Whether somebody has a title, or none that the article tells."""
        titles = self._titles.get(mention.participant.actor or "", set())
        return not titles or title in titles

    def titled(self, begin: int, title: str) -> Participant | None:
        """Whom "the governor" means: the person named last, if no other title of his is told."""
        return self.last(begin, lambda m: _is_person(m) and self._can_bear(m, title), reach=3)

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

    def mention_of(self, participant: Participant) -> Mention:
        """The mention that brought a participant."""
        return next(m for m in self._mentions if m.participant is participant)

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
        return self.last(
            begin,
            lambda m: _is_person(m) and m.participant.actor not in others,
            reach=3,
        )

    def named_person(self, begin: int, apart: tuple[Span, ...] = ()) -> Participant | None:
        """Whom "the 54-year-old" means: somebody called by name."""
        others = self._at(apart)
        return self.last(
            begin,
            lambda m: (
                m.participant.kind == "Person"
                and _by_name(m.participant)
                and m.participant.actor not in others
            ),
            reach=5,
        )

    def _at(self, spans: tuple[Span, ...]) -> frozenset[str | None]:
        """Who is mentioned in some stretches of the text."""
        found = (m.participant for m in self._mentions)
        return frozenset(p.actor for p in found if any(s.begin <= p.begin < s.end for s in spans))

    def collective(self, begin: int, apart: tuple[Span, ...] = ()) -> Participant | None:
        """What "it" means: an organisation or a state, not merely its adjective, and nobody mentioned where
        it cannot mean anybody."""
        others = self._at(apart) - {None}
        return self.last(
            begin,
            lambda m: m.participant.actor not in others and (_is_collective(m) or m.body),
            reach=2,
        )

    def plural(self, begin: int) -> Participant | None:
        """What "they" means: several people or a force named just before, else another body of people."""
        people = self.last(begin, lambda m: _many(m) and m.subject and not m.adjective, reach=1, nearest=True)
        return people or self.last(
            begin, lambda m: m.plural or (m.participant.kind in _BODIES and not m.adjective), reach=2
        )

    def several(self, begin: int) -> tuple[Participant, ...]:
        """Whom "they" means if the last subject is more than one: "Chad and Niger", "the envoys of both"."""
        subjects = [m for m in self._before(begin) if m.subject and not m.adjective]
        last = subjects[-1] if subjects else None
        if last is None or last.together is None or self._mentions[-1].sentence - last.sentence > 1:
            return ()
        listed = [m for m in subjects if m.sentence == last.sentence and m.together == last.together]
        return tuple(_by_party(m for m in listed if m.participant.actor).values())

    def group(self, begin: int) -> Participant | None:
        """What "the group" means: an armed group if one was named, else another organisation.

        A government is called a group only where no other group has just been named.
        """
        unruling = self.last(begin, self._is_mere_group, reach=1)
        armed = unruling or self.last(begin, lambda m: m.participant.kind == "ArmedGroup", reach=6)
        return armed or self.last(begin, lambda m: m.participant.kind in _ORGANISED, reach=3)

    def _is_mere_group(self, mention: Mention) -> bool:
        return mention.participant.kind == "ArmedGroup" and mention.participant.actor not in self._ruling

    def organisation(self, begin: int) -> Participant | None:
        """What "the commission" or "the company" means: an organisation that bears no arms."""
        civil = _ORGANISED - {"ArmedGroup", "Actor"}
        return self.last(begin, lambda m: m.participant.kind in civil | {"Agency"}, reach=3)

    def private_body(self, begin: int) -> Participant | None:
        """What "the company" means: an organisation that is no power."""
        private = {"Company", "Organization", "NonGovernmentalOrganization"}
        return self.last(begin, lambda m: m.participant.kind in private, reach=3)

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

    def two(self, begin: int, persons: bool = False) -> tuple[Participant, ...]:
        """What "both sides" or "the two countries" means: the parties of the last sentence that names just
        two, not far back; else the last two different parties. "The two leaders" are two `persons` first."""
        if persons and (pair := self._pair(begin, _PERSONS)):
            return pair
        named = self._named(begin, _SIDES)
        last = _by_party(reversed(named))
        return self._pair(begin, _SIDES) or (tuple(reversed([*last.values()][:2])) if len(last) >= 2 else ())

    def two_states(self, begin: int) -> tuple[Participant, ...]:
        """What "the two countries" means: those of the last sentence that names two."""
        return self._pair(begin, frozenset({"Country"}))

    def _pair(self, begin: int, kinds: frozenset[str]) -> tuple[Participant, ...]:
        named = self._named(begin, kinds)
        for index in sorted({m.sentence for m in named[-_NEAR:]}, reverse=True):
            pair = _by_party(m for m in named if m.sentence == index)
            if len(pair) == 2:
                return tuple(pair.values())
        return ()

    def _named(self, begin: int, kinds: frozenset[str]) -> list[Mention]:
        return [m for m in self._before(begin) if m.participant.actor and m.participant.kind in kinds]

    def organ(self, key: str, begin: int) -> Participant | None:
        """What "the army" or "the ministry" means: the last one that was named with its state."""
        return self.last(begin, lambda m: m.participant.actor is not None and _is_organ(m, key))

    def shortened(self, word: str, begin: int) -> Participant | None:
        """The organisation named before for which one word of its name stands: "the Tigers"."""
        return self.last(begin, lambda m: m.participant.kind in _ORGANISED and _bears(m.participant, word))

    def surname(self, word: str, begin: int) -> Participant | None:
        """The person or organisation whose full name, given before, ends in or contains this word."""
        for bearer in (m.participant for m in reversed(self._mentions)):
            if bearer.kind not in ("Person", "Actor") or not bearer.actor or bearer.end > begin:
                continue
            if word in bearer.label or word in bearer.written:
                full = len(bearer.label.replace("-", " ").split()) > 1
                as_written = word in bearer.written.split() and not word.isupper()
                if full and (as_written or word in bearer.label.split()):
                    return bearer
        return None
