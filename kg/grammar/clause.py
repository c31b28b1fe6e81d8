"""A clause: an event word and its arguments, whatever way English puts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kg.grammar.outlook import Outlook, outlook
from kg.language.parse import Node

Form = Literal["verb", "noun"]


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
    given: Outlook | None = None

    def get(self, slot: str) -> tuple[Node, ...]:
        """The heads in a slot; none if it is empty."""
        return self.slots.get(slot, ())

    @property
    def outlook(self) -> Outlook:
        """How it stands in the text, as given or else worked out now: most clauses start no rule."""
        return self.given or outlook(self.predicate)
