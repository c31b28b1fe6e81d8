"""One article as its noun phrases see it: the text, its names and what they mean, what was said before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.extract.choice import Choice, holds
from kg.extract.introduced import Introduced, introduced
from kg.extract.memory import Memory
from kg.extract.states import States, states_of
from kg.language.gazetteer import Entry, Gazetteer, load_gazetteer
from kg.language.names import Name
from kg.language.normal import fold
from kg.language.parse import Node
from kg.language.reading import Reading
from kg.model import Participant


@dataclass(frozen=True, slots=True)
class Scene:
    """What every part of this room shares while it reads one article; only the memory grows."""

    reading: Reading
    gazetteer: Gazetteer
    states: States
    choice: Choice
    memory: Memory
    introduced: tuple[Introduced, ...]

    @classmethod
    def of(cls, reading: Reading, gazetteer: Gazetteer | None = None) -> Scene:
        """The scene of an article, with nothing said yet; the project's own gazetteer if none is given."""
        known = gazetteer or load_gazetteer()
        states = states_of(known)
        memory = Memory(states.ruling(reading.document.published))
        given = introduced(reading.document.text)
        return cls(reading, known, states, Choice(reading, known), memory, given)

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.reading.document.text

    @property
    def day(self) -> date | None:
        """The day of the report, if known."""
        return self.reading.document.published

    def entry_at(self, node: Node) -> Entry | None:
        """The known actor whose name covers a word, if any."""
        name = name_over(node, self.reading.names)
        return self.choice.actor(name) if name else None

    def introduced_at(self, node: Node) -> Introduced | None:
        """The name, given once with a short form, that covers a word, if any."""
        at = bisect_right(self.introduced, node.begin, key=lambda one: one.begin) - 1
        return self.introduced[at] if at >= 0 and node.begin < self.introduced[at].end else None

    def ruler(self, state: Entry) -> Entry:
        """The actor that governs a state on the day of the report: itself, unless a group rules it."""
        return self.states.ruler(state, self.day)

    def participant(self, entry: Entry, begin: int, end: int) -> Participant:
        """A known actor as written at begin..end, with the one on whose behalf it acts."""
        written = self.text[begin:end]
        return Participant(entry.label, entry.id, entry.kind, written, begin, end, self._principal(entry))

    def again(self, participant: Participant, begin: int, end: int) -> Participant:
        """Somebody told of elsewhere, whom the words at begin..end mean again."""
        return replace(participant, written=self.text[begin:end], begin=begin, end=end)

    def state_served(self, actor: str | None) -> Entry | None:
        """The state in which a known person holds office, or held it last."""
        person = self.gazetteer.actors.get(actor or "")
        served = [self._principal(person), *(t.of for t in reversed(person.offices))] if person else []
        states = (self.gazetteer.actors.get(one) for one in served if one)
        return next((state for state in states if state and state.kind == "Country"), None)

    def _principal(self, entry: Entry) -> str | None:
        if entry.of:
            return entry.of
        served = [t for t in entry.offices if holds(t.start, t.until, self.day)]
        dated = [t for t in served if t.start or t.until]
        return (dated or served)[-1].of if served else None


def name_over(node: Node, names: Sequence[Name]) -> Name | None:
    """The name that covers a word, if any; names in the order of the text, none overlapping another."""
    at = bisect_right(names, node.begin, key=lambda name: name.begin) - 1
    return names[at] if at >= 0 and node.begin < names[at].end else None


def slug(label: str) -> str:
    """An id out of a label: plain lower-case letters and digits, joined by hyphens.

    >>> slug("Ministry of Defence (India)")
    'ministry-of-defence-india'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(label).lower()).strip("-") or "unnamed"


def unlisted(label: str) -> str:
    """The id of a place that no list has.

    >>> unlisted("Tell Zarq")
    'unlisted-tell-zarq'
    """
    return f"unlisted-{slug(label)}"
