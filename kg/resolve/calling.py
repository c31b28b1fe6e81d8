"""How the articles spell a listed person, where they never use the spelling of the list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.language.gazetteer import Gazetteer
from kg.model import Claim


def spellings(claims: Iterable[Claim], gazetteer: Gazetteer) -> Mapping[str, str]:
    """For such persons, by id, the full name that the claims use most often; it is one of those listed.

    Names from other scripts have many spellings: readers look for the one that stands in their articles.
    """
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for one in (*claim.actors, *claim.recipients, *claim.speakers):
            if one.actor is not None and one.kind == "Person" and " " in one.written:
                written[one.actor][" ".join(one.written.split())] += 1
    found = {actor: _called(actor, names, gazetteer) for actor, names in written.items()}
    return {actor: name for actor, name in found.items() if name is not None}


def _called(actor: str, written: Counter[str], gazetteer: Gazetteer) -> str | None:
    """The listed name used most often, the first in the alphabet of several; None if the label is used."""
    entry = gazetteer.actors.get(actor)
    if entry is None or written[entry.label]:
        return None
    used = [(-written[name], name) for name in entry.names if written[name]]
    return min(used)[1] if used else None
