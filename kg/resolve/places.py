"""Places of the world: those of the lists with all they lie in, and those that only the articles name."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.scene import slug
from kg.language.gazetteer import Gazetteer
from kg.model import Claim, Location, Place
from kg.resolve.actors import is_place

_UNLISTED = "Place"
_UNLISTED_FINENESS = 0


def place_id(location: Location) -> str:
    """The id of the lists, or one made of the name for a place that they do not have.

    >>> place_id(Location("Tell Zarq", None, "Tell Zarq", 0, 9))
    'unlisted-tell-zarq'
    """
    return location.place or f"unlisted-{slug(location.label)}"


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
            own = place_id(claim.place)
            found.setdefault(own, Place(own, claim.place.label, _UNLISTED))
        _with_parents(claim.place.place if claim.place else None, gazetteer, found)
        for party in claim.recipients:
            _with_parents(party.actor if is_place(party) else None, gazetteer, found)
    for place in used:
        _with_parents(place, gazetteer, found)
    return tuple(found[key] for key in sorted(found))


def _with_parents(place: str | None, gazetteer: Gazetteer, found: dict[str, Place]) -> None:
    entry = gazetteer.places.get(place or "")
    if entry is None or entry.id in found:
        return
    parent = entry.parent if entry.parent in gazetteer.places else None
    found[entry.id] = Place(
        entry.id, entry.label, entry.kind, entry.country, parent, entry.latitude, entry.longitude
    )
    _with_parents(parent, gazetteer, found)
