"""Places of the world: those of the lists with all they lie in, and those that only the articles name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.scene import unlisted
from kg.language.gazetteer import Gazetteer, PlaceEntry
from kg.language.names import name_index
from kg.model import Claim, Location, Participant, Place
from kg.resolve.actors import is_place

_UNLISTED = "Place"
_UNLISTED_FINENESS = 0
_WITHIN = re.compile(r"(?:,| in) ")


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


def places_of(claims: Iterable[Claim], used: Iterable[str], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that claims name or that are `used` (ids), with those they lie in, sorted by id."""
    found: dict[str, Place] = {}
    for claim in claims:
        if claim.place is not None and claim.place.place is None:
            _unlisted(claim, claim.place, gazetteer, found)
        _with_parents(claim.place.place if claim.place else None, gazetteer, found)
        for party in filter(is_place, claim.recipients):
            _named(party, gazetteer, found)
    for place in used:
        _with_parents(place, gazetteer, found)
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
    around = _named_behind(claim, location, gazetteer)
    if own not in found or (around is not None and found[own].parent is None):
        country, parent = (around.country, around.id) if around else (None, None)
        found[own] = Place(own, location.label, _UNLISTED, country, parent)
        _with_parents(parent, gazetteer, found)


def _named_behind(claim: Claim, location: Location, gazetteer: Gazetteer) -> PlaceEntry | None:
    """Kabul of "in Bel Zharif, Kabul" or "in Bel Zharif in Kabul": of several, the largest."""
    behind = claim.quote[location.end - claim.begin :] if claim.begin <= location.end <= claim.end else ""
    gap = _WITHIN.match(behind)
    names = name_index().find(behind[gap.end() :]) if gap else ()
    near = next((name.places for name in names if name.begin == 0), ())
    places = [gazetteer.places[each] for each in near if each in gazetteer.places]
    return max(places, key=lambda place: (place.population, place.id), default=None)


def _with_parents(place: str | None, gazetteer: Gazetteer, found: dict[str, Place]) -> None:
    entry = gazetteer.places.get(place or "")
    if entry is None or entry.id in found:
        return
    parent = entry.parent if entry.parent in gazetteer.places else None
    found[entry.id] = Place(
        entry.id, entry.label, entry.kind, entry.country, parent, entry.latitude, entry.longitude
    )
    _with_parents(parent, gazetteer, found)
