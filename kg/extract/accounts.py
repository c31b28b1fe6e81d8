"""What an explanation holds: accounts of a sentence, its clauses, and the rules that fired or stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.model import Claim, Status

_OTHER_SENSE = (" is none of the words asked for", " is filled", " is empty")


@dataclass(frozen=True, slots=True)
class Sense:
    """A known name and what it means here: an actor and its class, a place, either or neither."""

    written: str
    begin: int
    end: int
    actor: str | None
    kind: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """The words of a date, and the days that they mean."""

    written: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class ClauseAccount:
    """What grammar made of a word that can start a rule. `slots` holds the phrases as written."""

    word: str
    begin: int
    passive: bool
    slots: Mapping[str, tuple[str, ...]]
    status: Status
    hedge: str | None
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired at a word: the claim that came out, or why it was dropped."""

    rule: str
    why: str
    word: str
    begin: int
    event_class: str
    claim: Claim | None
    dropped: str | None


@dataclass(frozen=True, slots=True)
class Looked:
    """A slot in which a rule looked: the phrases there, and what they can be in the words of rules."""

    slot: str
    words: tuple[str, ...]
    can_be: tuple[str, ...]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A rule that a word could have started, and the argument at which it stopped."""

    rule: str
    event_class: str
    word: str
    begin: int
    reason: str
    looked: tuple[Looked, ...]

    @property
    def close(self) -> bool:
        """Whether it stopped at a participant or a ban, and not at words that only its own sense has."""
        return not self.reason.endswith(_OTHER_SENSE)


@dataclass(frozen=True, slots=True)
class SentenceAccount:
    """All that is known of one sentence. `quoted` is the quotation in which it stands."""

    number: int
    text: str
    begin: int
    end: int
    quoted: str | None
    names: tuple[Sense, ...]
    dates: tuple[Day, ...]
    clauses: tuple[ClauseAccount, ...]
    fired: tuple[Fired, ...]
    stopped: tuple[Stopped, ...]
