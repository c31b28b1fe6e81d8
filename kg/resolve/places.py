"""Places of the world: those of the lists with all they lie in, and those that only the articles name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from kg.extract.scene import unlisted
from kg.language.gazetteer import Gazetteer, PlaceEntry
from kg.language.names import name_index
from kg.model import Claim, Event, Location, Participant, Place
from kg.resolve.actors import is_place
from kg.resolve.words import words

_UNLISTED = "Place"
# Finer than a province, for it is mostly a village; coarser than a listed district or town.
_UNLISTED_FINENESS = 3
_NEARBY = 70


def place_id(location: Location) -> str:
    """The id of the lists, or one made of the name for a place that they do not have.

    >>> place_id(Location("Tell Zarq", None, "Tell Zarq", 0, 9))
    'unlisted-tell-zarq'
    """
    return location.place or unlisted(location.label)


def finest(locations: Iterable[Location], gazetteer: Gazetteer) -> Location | None:
    """The most precise of the places that claims about one event give; of equals the first."""
    return max(locations, key=lambda p: (_fineness(p, gazetteer), -p.begin), default=None)


def _fineness(location: Location, gazetteer: Gazetteer) -> int:
    entry = gazetteer.places.get(location.place or "")
    return entry.fineness if entry else _UNLISTED_FINENESS


def lands_around(
    events: Iterable[Event], claims: Iterable[Claim], gazetteer: Gazetteer
) -> Mapping[str, PlaceEntry]:
    """For places of events that no list has (ids) the finest listed one that other tellings give."""
    told = {claim.id: claim.place for claim in claims if claim.place is not None}
    found: dict[str, PlaceEntry] = {}
    for event in events:
        if event.place is not None and event.place not in gazetteer.places:
            tellings = (told[each] for each in event.claims if each in told)
            listed = finest((p for p in tellings if p.place in gazetteer.places), gazetteer)
            if listed is not None:
                found.setdefault(event.place, gazetteer.places[listed.place or ""])
    return found


def places_of(
    claims: Iterable[Claim],
    used: Iterable[str],
    gazetteer: Gazetteer,
    around: Mapping[str, PlaceEntry] = MappingProxyType({}),
) -> tuple[Place, ...]:
    """The places that claims name or that are `used` (ids), with those they lie in, sorted by id. `around`
    are the lands of unlisted ones, by id."""
    found: dict[str, Place] = {}
    for claim in claims:
        if claim.place is not None and claim.place.place is None:
            _unlisted(claim, claim.place, gazetteer, found)
        _with_parents(claim.place.place if claim.place else None, gazetteer, found)
        for party in filter(is_place, claim.recipients):
            _named(party, gazetteer, found)
    for place in used:
        _with_parents(place, gazetteer, found)
    for place, land in around.items():
        if place in found and found[place].parent is None:
            found[place] = replace(found[place], parent=land.id, country=land.country)
            _with_parents(land.id, gazetteer, found)
    return tuple(found[key] for key in sorted(found))


def _named(party: Participant, gazetteer: Gazetteer, found: dict[str, Place]) -> None:
    """A place that is the other end of a tie, or was struck; perhaps none of the lists."""
    place = party.actor or ""
    if place not in gazetteer.places:
        found.setdefault(place, Place(place, party.label, _UNLISTED))
    _with_parents(place, gazetteer, found)


def _unlisted(claim: Claim, location: Location, gazetteer: Gazetteer, found: dict[str, Place]) -> None:
    """A place that only the articles name, in the one that is named right behind it, if any."""
    own = place_id(location)
    around = named_behind(claim, location, gazetteer)
    if own not in found or (around is not None and found[own].parent is None):
        country, parent = (around.country, around.id) if around else (None, None)
        found[own] = Place(own, location.label, _UNLISTED, country, parent)
        _with_parents(parent, gazetteer, found)


def named_behind(claim: Claim, location: Location, gazetteer: Gazetteer) -> PlaceEntry | None:
    """Kabul of "in Bel Zharif, Kabul" or "in Bel Zharif, a village in Kabul": rather than a country a finer
    place; of places of one name the largest."""
    if not claim.begin <= location.end <= claim.end:
        return None
    behind = words().elsewhere.split(claim.quote[location.end - claim.begin :][:_NEARBY], maxsplit=1)[0]
    named = [
        [gazetteer.places[p] for p in n.places if p in gazetteer.places] for n in name_index().find(behind)
    ]
    first = [max(places, key=lambda place: (place.population, place.id)) for places in named if places]
    return next((place for place in first if place.kind != "CountryPlace"), first[0] if first else None)


def _with_parents(place: str | None, gazetteer: Gazetteer, found: dict[str, Place]) -> None:
    entry = gazetteer.places.get(place or "")
    if entry is None or entry.id in found:
        return
    parent = entry.parent if entry.parent in gazetteer.places else None
    found[entry.id] = Place(
        entry.id, entry.label, entry.kind, entry.country, parent, entry.latitude, entry.longitude
    )
    _with_parents(parent, gazetteer, found)
