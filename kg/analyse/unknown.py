"""Named actors that no list knows, for a person to add to the lists or to judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from kg.extract.scene import slug
from kg.language.gazetteer import Entry, Gazetteer
from kg.model import Actor, World
from kg.resolve.newcomers import Mention, is_newcomer, mentions
from kg.resolve.renaming import rename
from kg.resolve.spelling import Spellings, normal_spelling


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that names an actor: the words for it, its article, what the sentence says of it."""

    quote: str
    document: str
    written: str
    told: str


@dataclass(frozen=True, slots=True)
class Like:
    """A known actor with a name like an unknown one; likeness of 100."""

    id: str
    label: str
    kind: str
    name: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """An actor that only articles name: what it is by their words, where it stands, whom it may be.

    `entry` is what could be added to the lists of actors, by the names of their schema.
    """

    id: str
    label: str
    kind: str
    quiet: bool
    claims: int
    documents: tuple[str, ...]
    principal: str | None
    sentences: tuple[Sentence, ...]
    like: tuple[Like, ...]
    entry: Mapping[str, Any]


def unknown_actors(world: World, gazetteer: Gazetteer) -> tuple[Unknown, ...]:
    """The named actors that no list knows, those with most claims first, then by id."""
    spellings = Spellings({key: _names(entry) for key, entry in gazetteer.actors.items()})
    told = mentions(rename(world.claims, world.judgements, gazetteer).claims)
    found = (
        _unknown(actor, told.get(actor.id, ()), gazetteer, spellings)
        for actor in world.actors
        if is_newcomer(actor, gazetteer)
    )
    return tuple(sorted(found, key=lambda each: (-each.claims, each.id)))


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.label, *entry.names)


def _unknown(actor: Actor, told: Sequence[Mention], gazetteer: Gazetteer, spellings: Spellings) -> Unknown:
    return Unknown(
        id=actor.id,
        label=actor.label,
        kind=actor.kind,
        quiet=actor.quiet,
        claims=len({claim.id for claim, _ in told}),
        documents=tuple(sorted({claim.document for claim, _ in told})),
        principal=actor.principal,
        sentences=_sentences(told),
        like=_like(actor, gazetteer, spellings),
        entry=_entry(actor, told, gazetteer),
    )


def _sentences(told: Iterable[Mention]) -> tuple[Sentence, ...]:
    """Each sentence once, with the first claim that it makes."""
    found: dict[tuple[str, str], Sentence] = {}
    for claim, party in told:
        sides = {"actor": claim.actors, "recipient": claim.recipients, "speaker": claim.speakers}
        side = next(name for name, parties in sides.items() if party in parties)
        sentence = Sentence(claim.quote, claim.document, party.written, f"{side} of {claim.type}")
        found.setdefault((claim.document, claim.quote), sentence)
    return tuple(found.values())


def _like(actor: Actor, gazetteer: Gazetteer, spellings: Spellings) -> tuple[Like, ...]:
    found = ((each, gazetteer.actors[each.id]) for each in spellings.like(actor.label))
    return tuple(Like(e.id, entry.label, entry.kind, e.name, e.likeness) for e, entry in found)


def _entry(actor: Actor, told: Iterable[Mention], gazetteer: Gazetteer) -> dict[str, Any]:
    """Checked against the schema of the lists; what the articles do not say is left out."""
    entry: dict[str, Any] = {"id": slug(actor.id), "label": actor.label, "kind": actor.kind}
    names = _other_spellings(actor, told)
    if names:
        entry["names"] = names
    if actor.principal in gazetteer.actors:
        entry["of"] = actor.principal
    Entry.model_validate(entry)
    return entry


def _other_spellings(actor: Actor, told: Iterable[Mention]) -> list[str]:
    """The ways in which articles write its name; "the group" and a surname alone are none."""
    written = {" ".join(party.written.split()) for _, party in told} - {actor.label}
    return sorted(name for name in written if normal_spelling(name) == normal_spelling(actor.label))


def entries_yaml(found: Iterable[Unknown]) -> str:
    """A file of actors with the entries of these, as ontology/actors/*.yaml has them."""
    entries = [dict(each.entry) for each in sorted(found, key=lambda each: each.id)]
    return yaml.safe_dump({"actors": entries}, sort_keys=False, allow_unicode=True, width=110)
