"""Short articles whose sentences lean on one another: who speaks, who is meant, and what an act is about.

tests/threads.jsonl holds one thread a line. `at` is a stretch of the text that lies in the sentence of a
fact; `type` the types that are right for it; a slot holds parts of names of which one must be met, `[]` if it
must be empty, `null` if nothing is asked; `of` holds keys of other facts: the claim is about one of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.extract import extract
from kg.model import Claim, Document, Participant
from kg.resolve import resolve

THREADS = Path(__file__).parents[1] / "threads.jsonl"


class Strict(BaseModel):
    """Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Fact(Strict):
    """Something that the text tells."""

    key: str
    at: str
    type: tuple[str, ...]
    actor: tuple[str, ...] | None
    recipient: tuple[str, ...] | None
    said_by: tuple[str, ...] | None
    of: tuple[str, ...] | None


class Never(Strict):
    """Something that it does not tell, tempting as it is."""

    at: str
    type: str


class Thread(Strict):
    """A short article and what is asked of it."""

    id: str
    published: date
    text: str
    facts: tuple[Fact, ...]
    never: tuple[Never, ...]


def read_threads() -> list[Thread]:
    """All threads of the file."""
    return [Thread.model_validate_json(line) for line in THREADS.read_text(encoding="utf-8").splitlines()]


@dataclass(frozen=True)
class Reading:
    """A thread and the claims found in it."""

    thread: Thread
    claims: tuple[Claim, ...]
    events: Mapping[str, str]

    @classmethod
    def of(cls, thread: Thread) -> Reading:
        """Run the extractor on it."""
        document = Document(thread.id, thread.text, thread.published)
        claims = extract(document)
        world = resolve([document], claims)
        return cls(thread, claims, {claim: event.id for event in world.events for claim in event.claims})

    @cached_property
    def found(self) -> dict[str, list[Claim]]:
        """The claims that can be each fact, by its key."""
        return {fact.key: self._at(fact.at, fact.type) for fact in self.thread.facts}

    def _at(self, at: str, types: tuple[str, ...]) -> list[Claim]:
        offset = self.thread.text.index(at)
        return [c for c in self.claims if c.begin <= offset < c.end and c.type in types]

    def scores(self) -> Counter[str]:
        """How often each slot was asked for and right: "of asked", "of right" ..."""
        total: Counter[str] = Counter()
        for fact in self.thread.facts:
            verdicts = [dict(self._verdicts(claim, fact)) for claim in self.found[fact.key]]
            best = max(verdicts, key=lambda v: sum(v.values()), default={})
            total.update({"found asked": 1, "found right": bool(verdicts)})
            for slot, right in best.items():
                total.update({f"{slot} asked": 1, f"{slot} right": right})
        for wrong in self.thread.never:
            total.update({"never asked": 1, "never right": not self._at(wrong.at, (wrong.type,))})
        return total

    def _verdicts(self, claim: Claim, fact: Fact) -> Iterator[tuple[str, bool]]:
        sides = (
            ("actor", claim.actors, fact.actor),
            ("recipient", claim.recipients, fact.recipient),
            ("said_by", claim.speakers, fact.said_by),
        )
        for slot, participants, wanted in sides:
            if wanted is not None:
                yield (slot if wanted else f"no {slot}"), _named(participants, wanted)
        if fact.of is not None:
            yield ("of" if fact.of else "no of"), self._about(claim, fact.of)

    def _about(self, claim: Claim, keys: tuple[str, ...]) -> bool:
        if claim.of is None or not keys:
            return claim.of is None and not keys
        wanted = {self.events.get(other.id) for key in keys for other in self.found[key]}
        return self.events.get(claim.of) in wanted - {None}


def _named(participants: tuple[Participant, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one of them bears a part of a name that is wanted; nobody may be there if none is."""
    told = [f"{p.label} {p.written} {p.actor} {p.principal}".lower() for p in participants]
    return any(name.lower() in each for name in wanted for each in told) if wanted else not told
