"""Claims and lists as they read once people have judged which actors and places are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.language.gazetteer import Entry, Gazetteer
from kg.model import Actor, Claim, Judgement, Location, Participant
from kg.resolve.actors import is_place
from kg.resolve.naming import Naming
from kg.resolve.places import place_id


@dataclass(frozen=True, slots=True)
class Renamed:
    """Claims and gazetteer with judged ids; `spellings`: the labels that an actor takes over from others."""

    claims: tuple[Claim, ...]
    gazetteer: Gazetteer
    spellings: Mapping[str, tuple[str, ...]]

    def named(self, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        """The actors, each with the names of those that are judged to be the same."""
        return tuple(self._with_spellings(actor) for actor in actors)

    def _with_spellings(self, actor: Actor) -> Actor:
        taken = self.spellings.get(actor.id, ())
        return replace(actor, names=tuple(dict.fromkeys((*actor.names, *taken)))) if taken else actor


def rename(claims: Sequence[Claim], judgements: Iterable[Judgement], gazetteer: Gazetteer) -> Renamed:
    """Claims with the ids that judgements give to actors and places; the same claims if there are none."""
    listed = tuple(judgements)
    actors = Naming((j for j in listed if j.about == "actor"), gazetteer.actors).changed
    places = Naming((j for j in listed if j.about == "place"), gazetteer.places).changed
    if not actors and not places:
        return Renamed(tuple(claims), gazetteer, {})
    names = _Names(claims, actors, places, gazetteer)
    renamed = tuple(names.claim(claim) for claim in claims)
    return Renamed(renamed, _lists(gazetteer, actors, places), names.spellings())


class _Names:
    """The new names of participants and locations, by the claims in which they stand."""

    def __init__(
        self,
        claims: Sequence[Claim],
        actors: Mapping[str, str],
        places: Mapping[str, str],
        gazetteer: Gazetteer,
    ) -> None:
        self._new_actor, self._new_place, self._gazetteer = actors, places, gazetteer
        self._claims = claims
        self._models: dict[str, Participant] = {}
        self._labels: dict[str, str] = {}
        for claim in claims:
            for party in participants_of(claim):
                if party.actor is not None and not is_place(party):
                    self._models.setdefault(party.actor, party)
                    self._models.setdefault(f"{party.actor}@{claim.document}", party)
            if claim.place is not None:
                self._labels.setdefault(place_id(claim.place), claim.place.label)

    def claim(self, claim: Claim) -> Claim:
        """The claim with new ids; `of` and the like stay, for they are about claims."""
        return replace(
            claim,
            actors=tuple(self._party(p, claim.document) for p in claim.actors),
            recipients=tuple(self._party(p, claim.document) for p in claim.recipients),
            speakers=tuple(self._party(p, claim.document) for p in claim.speakers),
            place=self._location(claim.place) if claim.place else None,
        )

    def spellings(self) -> dict[str, tuple[str, ...]]:
        """For each actor that others were merged into, their labels in the order of the claims."""
        found: dict[str, dict[str, None]] = {}
        for claim in self._claims:
            for party in participants_of(claim):
                new = self._actor(party.actor, claim.document)
                if new is not None and new != party.actor and "@" not in new and not is_place(party):
                    found.setdefault(new, {})[party.label] = None
        return {actor: tuple(labels) for actor, labels in found.items()}

    def _actor(self, actor: str | None, document: str) -> str | None:
        if actor is None:
            return None
        return self._new_actor.get(f"{actor}@{document}", self._new_actor.get(actor, actor))

    def _party(self, party: Participant, document: str) -> Participant:
        if is_place(party):
            return self._where(party)
        principal = self._actor(party.principal, document)
        new = self._actor(party.actor, document)
        if new is None or new == party.actor:
            return replace(party, principal=principal)
        return self._as(new, replace(party, principal=principal), document)

    def _as(self, new: str, party: Participant, document: str) -> Participant:
        """A participant under the name of the actor that it is judged to be."""
        entry = self._gazetteer.actors.get(new)
        if entry is not None:
            return replace(party, actor=new, label=entry.label, kind=entry.kind, principal=entry.of)
        model = self._models.get(new, party)
        another = "@" in new and new.partition("@")[0] in self._gazetteer.actors
        # A namesake of a known person does not act for whom that one acts.
        principal = None if another else self._actor(model.principal, document)
        return replace(party, actor=new, label=model.label, kind=model.kind, principal=principal)

    def _where(self, party: Participant) -> Participant:
        new = self._new_place.get(party.actor or "")
        return replace(party, actor=new, label=self._place_label(new, party.label)) if new else party

    def _location(self, location: Location) -> Location:
        new = self._new_place.get(place_id(location))
        if new is None:
            return location
        listed = new if new in self._gazetteer.places else None
        return replace(location, place=listed, label=self._place_label(new, location.label))

    def _place_label(self, place: str, otherwise: str) -> str:
        entry = self._gazetteer.places.get(place)
        return entry.label if entry else self._labels.get(place, otherwise)


def participants_of(claim: Claim) -> Iterator[Participant]:
    """All who take part in a claim, or say it."""
    yield from (*claim.actors, *claim.recipients, *claim.speakers)


def _lists(gazetteer: Gazetteer, actors: Mapping[str, str], places: Mapping[str, str]) -> Gazetteer:
    """The gazetteer, where one listed thing is judged to be another: whoever referred to it follows."""
    if gazetteer.actors.keys().isdisjoint(actors) and gazetteer.places.keys().isdisjoint(places):
        return gazetteer
    return Gazetteer(
        {key: _follow(entry, actors) for key, entry in gazetteer.actors.items()},
        {
            key: replace(entry, parent=places.get(entry.parent or "", entry.parent))
            for key, entry in gazetteer.places.items()
        },
    )


def _follow(entry: Entry, actors: Mapping[str, str]) -> Entry:
    offices = tuple(term.model_copy(update={"of": actors.get(term.of, term.of)}) for term in entry.offices)
    return entry.model_copy(update={"of": actors.get(entry.of or "", entry.of), "offices": offices})
