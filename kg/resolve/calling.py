"""How the articles spell a listed person or town, where they never use the spelling of the list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.language.gazetteer import Entry, Gazetteer, PlaceEntry
from kg.model import Claim, Place

# Lands keep the names that maps give them.
_SETTLED = frozenset({"Locality", "District", "Landmark"})


def spellings(claims: Iterable[Claim], gazetteer: Gazetteer) -> Mapping[str, str]:
    """For such persons, by id, the full name that the claims use most often; it is one of those listed.

    Names from other scripts have many spellings: readers look for the one that stands in their articles.
    """
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for one in (*claim.actors, *claim.recipients, *claim.speakers):
            if one.actor is not None and one.kind == "Person" and " " in one.written:
                written[one.actor][" ".join(one.written.split())] += 1
    found = {actor: _called(gazetteer.actors.get(actor), names) for actor, names in written.items()}
    return {actor: name for actor, name in found.items() if name is not None}


def called_places(
    places: Iterable[Place], claims: Iterable[Claim], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """The same places, towns and districts called by the listed spelling that the claims use most often."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for where in (claim.place for claim in claims):
        if where is not None and where.place is not None:
            written[where.place][" ".join(where.written.split())] += 1
    return tuple(_as_spelt(place, written[place.id], gazetteer) for place in places)


def _as_spelt(place: Place, written: Counter[str], gazetteer: Gazetteer) -> Place:
    entry = gazetteer.places.get(place.id) if place.kind in _SETTLED else None
    return replace(place, label=_called(entry, written) or place.label)


def _called(entry: Entry | PlaceEntry | None, written: Counter[str]) -> str | None:
    """The listed name used most often, the first in the alphabet of several; None if the label is used."""
    if entry is None or written[entry.label]:
        return None
    used = [(-written[name], name) for name in entry.names if written[name]]
    return min(used)[1] if used else None
