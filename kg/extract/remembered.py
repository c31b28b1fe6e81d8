"""One mention of somebody in an article, as it is remembered, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from kg.model import Participant
from kg.rules import NounClass, nouns

ORGANISED = frozenset(
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

_COLLECTIVE = ORGANISED | {
    "Country",
    "Government",
    "SecurityForce",
    "Ministry",
    "Agency",
    "Legislature",
    "Court",
}


# What "they" can mean though it is one; a state alone is "it".
BODIES = _COLLECTIVE - {"Country"}

_MANY = frozenset({"ArmedGroup", "SecurityForce", "Movement", "Population"})


@dataclass(frozen=True, slots=True)
class Remembered:
    """A participant where the text names it. `organ` is the key of the organ of state that it is, if any;
    `body` marks an unnamed group ("a militia"), `person` somebody with a title ("the general"); `together`
    is where the phrase begins that names several; `scene` marks a land where it happens ("in Cuba"),
    `aside` who acts in a clause beside the main one ("where police had fled"), `doer` by whom it is done."""

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
    scene: bool = False
    aside: bool = False
    doer: bool = False


_ANY_OF_THEM = frozenset({"ministry", "court"})
_PEOPLE = frozenset({"armed", "people"})


@cache
def _known_words(key: str) -> tuple[str, tuple[str, ...]]:
    """The kind of an organ, and the words by which a known actor is one: "Armed Forces"."""
    organ = next((o for o in nouns().organs.values() if o.key == key), None)
    return (organ.kind, organ.known) if organ is not None else ("", ())


def is_organ(mention: Remembered, key: str) -> bool:
    """Whether a mention is this organ of a state or bears the name of one; any is "the ministry", and any
    court "the tribunal"."""
    if mention.participant.kind == "Person":
        return False
    kind, known = _known_words(key)
    if mention.organ == key or (key in _ANY_OF_THEM and mention.participant.kind == key.title()):
        return True
    return mention.participant.kind == kind and any(word in mention.participant.label for word in known)


def by_name(participant: Participant) -> bool:
    """Whether the text calls somebody by a name, and not "the president" or "she"."""
    return not set(participant.label.split()).isdisjoint(participant.written.split())


def bears(participant: Participant, word: str) -> bool:
    """Whether a word, or its plural, is one of several in somebody's name, in full or as it was written."""
    names = (participant.label.split(), participant.written.split())
    told = {word, f"{word}s"}
    return participant.actor is not None and any(told & {*name} and len(name) > 1 for name in names)


def is_many(mention: Remembered) -> bool:
    """What takes "they" rather than "it": a plural, a force, an armed group."""
    return mention.plural or mention.organ == "police" or mention.participant.kind in _MANY


def is_of(mention: Remembered, kinds: Collection[str], unnamed: bool) -> bool:
    """Whether it is named and of some kinds; or nameless and armed, if the `unnamed` count as well."""
    if mention.participant.actor:
        return mention.participant.kind in kinds
    return unnamed and "armed" in mention.classes


def is_force(mention: Remembered) -> bool:
    """Whether it is an army or the police, named or not."""
    return mention.participant.kind == "SecurityForce" or "organ" in mention.classes


def is_person(mention: Remembered) -> bool:
    """Whether "he" or "she" can mean it: a person by name or by title."""
    return mention.participant.kind == "Person" or mention.person


def is_collective(mention: Remembered) -> bool:
    """Whether "it" can mean it: one body, named by a noun."""
    return mention.participant.kind in _COLLECTIVE and not mention.adjective and not mention.plural


def by_party(mentions: Iterable[Remembered]) -> dict[str, Participant]:
    """Each party once, where it is told of first; a force is the party of its state."""
    found: dict[str, Participant] = {}
    for mention in mentions:
        found.setdefault(_party(mention.participant), mention.participant)
    return found


def party_name(participant: Participant) -> str:
    """The id of the named, the description of the unnamed."""
    return participant.actor or participant.label


def _party(participant: Participant) -> str:
    force = participant.principal if participant.kind == "SecurityForce" else None
    return force or party_name(participant)


def salient(subjects: list[Remembered]) -> Remembered | None:
    """Of the subjects of the last sentence that has any the last, but none of a clause beside it: "rebels
    took the town, where police had fled"."""
    near = [m for m in subjects if m.sentence == subjects[-1].sentence]
    return next(reversed([m for m in near if not m.aside] or near), None)


def doing_to(one: Remembered | None, there: Collection[Remembered]) -> list[Remembered]:
    """Several by whom something was done to a single body, who are rather "they" than the body is."""
    if one is None or one.plural:
        return []
    doers = [m for m in there if m.doer and m.sentence == one.sentence]
    return doers if any(m.together is not None for m in doers) else []


def met(many: Remembered, there: list[Remembered]) -> Remembered | None:
    """Several people in the sentence of a subject, behind it: "police held ten students"."""
    behind = (m for m in there if m.sentence == many.sentence and m.participant.begin >= many.participant.end)
    return next((m for m in behind if m.plural and not m.subject and m.classes & _PEOPLE), None)


def two_of(mentions: Collection[Remembered]) -> tuple[Participant, ...]:
    """The parties that are mentioned, if they are two; else nobody."""
    found = tuple(by_party(mentions).values())
    return found if len(found) == 2 else ()


def joined(mention: Remembered, here: Collection[Remembered]) -> bool:
    """Whether "and" joins it to another: "between Chad and the rebels"."""
    return mention.together is not None and any(
        m.together == mention.together and m is not mention for m in here
    )
