"""The rule language: a strict schema. A rule says what, in the words of the field; grammar knows how."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kg.model import Status

Want = Literal[
    "party", "armed", "person", "people", "group", "state", "facility", "place", "town", "event", "thing",
    "official", "political", "media",
]  # fmt: skip


def _words(value: object) -> object:
    """A comma-separated string is a list of words."""
    return (
        tuple(" ".join(part.split()) for part in value.split(",") if part.strip())
        if isinstance(value, str)
        else value
    )


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
WordSet = Annotated[frozenset[str], BeforeValidator(_words)]
Kinds = Annotated[tuple[Want, ...], BeforeValidator(_words)]


class Strict(BaseModel):
    """Unknown keys are refused; nothing is changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Triggers(Strict):
    """Lemmas that start the rule. In a verb phrase the verb comes first ("call off"), in a noun phrase last
    ("air strike"); a title stands at a person's name."""

    verb: Words = ()
    noun: Words = ()
    title: Words = ()


class Role(Strict):
    """Where to look for a participant, first match first, and what it must be able to be."""

    slots: Words
    kinds: Kinds = ("party",)


def _role(value: object) -> object:
    return {"slots": value} if isinstance(value, str | list | tuple) else value


RoleSpec = Annotated[Role, BeforeValidator(_role)]


class Condition(Strict):
    """What a slot must hold (`words`: one of these lemmas; `kinds`) and must not (`never`).

    `kin`: one of the side in another slot ("said that its army did not ..."); `absent`: it must be empty;
    `filled`: it must not. Without `filled`, `words` or `kinds` an empty slot passes.
    """

    words: Words = ()
    never: WordSet = frozenset()
    kinds: Kinds = ()
    kin: str | None = None
    absent: bool = False
    filled: bool = False


class Example(Strict):
    """A sentence and what the rule makes of it; names are compared as parts of labels. `published` is ISO."""

    text: str
    event: str | None = Field(default=None, alias="class")
    actor: str | None = None
    recipient: str | None = None
    status: Status | None = None
    place: str | None = None
    said_by: str | None = None
    killed: int | None = None
    injured: int | None = None
    content: str | None = None
    role: str | None = None
    of: str | None = None


class Rule(Strict):
    """One rule. See docs/rules.md for the guide.

    `actor` and `recipient` fill the roles; `needs` names the roles that must be filled ("any": one of them;
    "two": two parties in all; "attack": an effect must find its attack in the sentence).
    `of` are slots with the event that this one is about; `asserts` says that this event is thereby reported
    too (a claim of responsibility), with `asserted_actor` from "actor" or "recipient". `content` are slots
    whose words are kept as what is asked, promised or threatened. `effect` marks words for what an attack
    does ("killed"): they add to the attack in the same sentence and are an attack only alone.
    """

    id: str = Field(pattern=r"^[a-z]+(\.[a-z0-9-]+)+$")
    event: str = Field(alias="class")
    why: str
    triggers: Triggers
    actor: RoleSpec | None = None
    recipient: RoleSpec | None = None
    needs: Words = ("any",)
    symmetric: bool = False
    where: dict[str, Condition] = {}
    status: Status | None = None
    of: Words = ()
    asserts: str | None = None
    asserted_actor: Literal["actor", "recipient", "none"] = "none"
    content: Words = ()
    effect: Literal["killed", "injured", "harmed"] | None = None
    examples: tuple[Example, ...] = Field(min_length=1)
    counterexamples: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_a_trigger(self) -> Rule:
        if not (self.triggers.verb or self.triggers.noun or self.triggers.title):
            raise ValueError("a rule needs a trigger")
        return self


class RuleFile(Strict):
    """A file of rules of one family."""

    family: str
    about: str
    rules: tuple[Rule, ...]
