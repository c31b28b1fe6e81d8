"""Sentences in which two known actors meet and nothing was found: where rules may be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.extract import claims_of
from kg.extract.accounts import Stopped
from kg.extract.choice import Choice
from kg.extract.explaining import near_misses
from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.phrases import is_verb
from kg.language.gazetteer import Entry, load_gazetteer
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence
from kg.rules import RuleBook

_POLITICAL = frozenset({"ArmedGroup", "Country", "Government", "Ministry", "SecurityForce",
                        "InternationalOrganization"})  # fmt: skip
_BETWEEN_ACTORS, _TRIGGER, _SPEECH, _KIND = 3, 2, 1, 1


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence without an event, and why it may deserve one.

    `verb` joins `actors`: one stands in one of its slots, the next in another. `score` grows with every
    reason to look; `stopped` are the rules that nearly fired.
    """

    document: str
    number: int
    text: str
    score: int
    verb: str
    actors: tuple[str, ...]
    stopped: tuple[Stopped, ...]


def silences(readings: Iterable[Reading], book: RuleBook) -> tuple[Silence, ...]:
    """The silent sentences of articles, the most promising first, then in the order of the text."""
    found = [silence for reading in readings for silence in _of_article(reading, book)]
    return tuple(sorted(found, key=lambda s: (-s.score, s.document, s.number)))


def _of_article(reading: Reading, book: RuleBook) -> Iterator[Silence]:
    told = {claim.begin for claim in claims_of(reading, book) if claim.kind == "event"}
    choice = Choice(reading, load_gazetteer())
    for sentence, stopped in near_misses(reading, book):
        meeting = _meeting(sentence, choice) if sentence.span.begin not in told else None
        if meeting is not None:
            yield _silence(reading, sentence, meeting, stopped)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A verb with known actors in different slots of it."""

    verb: Node
    actors: tuple[Entry, ...]
    subject: bool


def _meeting(sentence: Sentence, choice: Choice) -> _Meeting | None:
    """The verb that joins most actors, of equals one whose subject is among them, then the first."""
    named = _named(sentence, choice)
    found = [m for node in sentence.nodes if is_verb(node) and (m := _joined(node, named)) is not None]
    return max(found, key=lambda m: (len(m.actors), m.subject, -m.verb.index), default=None)


def _named(sentence: Sentence, choice: Choice) -> Mapping[int, Entry]:
    """Known actors by the index of the head of their names."""
    found = {}
    for name in sentence.names:
        node, entry = sentence.node_at(name.begin, name.end), choice.actor(name)
        if node is not None and entry is not None:
            found[node.index] = entry
    return found


def _joined(verb: Node, named: Mapping[int, Entry]) -> _Meeting | None:
    by_slot = {slot: _inside(heads, named) for slot, heads in arguments(verb).items()}
    actors = {entry.id: entry for entries in by_slot.values() for entry in entries}
    apart = any(
        {e.id for e in one} - {e.id for e in other} and {e.id for e in other} - {e.id for e in one}
        for slot, one in by_slot.items()
        for other_slot, other in by_slot.items()
        if slot < other_slot
    )
    if not apart:
        return None
    ordered = tuple(actors[each] for each in sorted(actors))
    return _Meeting(verb, ordered, bool(by_slot.get("subject")))


def _inside(heads: tuple[Node, ...], named: Mapping[int, Entry]) -> list[Entry]:
    nodes = {node.index for head in heads for node in head.subtree()}
    return [named[index] for index in sorted(nodes) if index in named]


def _silence(
    reading: Reading, sentence: Sentence, meeting: _Meeting, stopped: tuple[Stopped, ...]
) -> Silence:
    text = reading.document.text[sentence.span.begin : sentence.span.end]
    return Silence(
        document=reading.document.id,
        number=sentence.index + 1,
        text=" ".join(text.split()),
        score=_score(sentence, meeting, stopped),
        verb=meeting.verb.lemma,
        actors=tuple(entry.label for entry in meeting.actors),
        stopped=tuple(each for each in stopped if each.close),
    )


def _score(sentence: Sentence, meeting: _Meeting, stopped: tuple[Stopped, ...]) -> int:
    """Actors on both sides of the verb, words that start rules, actors of politics, a verb of speech."""
    triggers = {each.begin for each in stopped if each.close}
    political = sum(entry.kind in _POLITICAL for entry in meeting.actors)
    spoken = any(is_verb(n) and n.lemma in english().speech_verbs for n in sentence.nodes)
    joins = meeting.verb.begin in triggers
    return (
        _BETWEEN_ACTORS * meeting.subject
        + _TRIGGER * (min(len(triggers), 3) + joins)
        + _KIND * min(political, 3)
        + _SPEECH * spoken
    )
