"""A clause: an event word and its arguments, whatever way English puts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kg.language.parse import Node
from kg.model import Status

Form = Literal["verb", "noun"]


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """How a clause stands in the text: real or not, how sure, and who says so (heads of noun phrases)."""

    status: Status = "actual"
    hedge: str | None = None
    speakers: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """An event word with its logical arguments.

    `slots` maps "subject" (who does it, in active and passive alike), "object" (to whom it is done),
    "indirect", "attribute", "complement" (clauses), "possessor", "modifier" and every preposition ("with",
    "against") to the heads of the phrases there, coordination spelled out.
    """

    predicate: Node
    form: Form
    slots: Mapping[str, tuple[Node, ...]]
    passive: bool
    outlook: Outlook

    def get(self, slot: str) -> tuple[Node, ...]:
        """The heads in a slot; none if it is empty."""
        return self.slots.get(slot, ())
