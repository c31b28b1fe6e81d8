"""What the claims of a world refer to: who published it and when, who is meant, what lies where."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Claim, Event, Tie, World
from kg.view.wording import bare, day_words


class Sources:
    """What the claims of a world refer to."""

    def __init__(self, world: World) -> None:
        self.documents = {document.id: document for document in world.documents}
        self.claims = {claim.id: claim for claim in world.claims}
        self.actors = {actor.id: actor.label for actor in world.actors}
        self._parents = {place.id: place.parent for place in world.places}

    def claims_of(self, fact: Event | Tie) -> tuple[Claim, ...]:
        """The claims of an event or tie, by document and place in its text."""
        found = (self.claims[id] for id in fact.claims if id in self.claims)
        return tuple(sorted(found, key=lambda claim: (claim.document, claim.begin, claim.id)))

    def names(self, ids: Sequence[str]) -> str:
        """Actors by their labels, joined."""
        return ", ".join(bare(self.actors.get(id, id)) for id in ids)

    def source(self, document: str) -> str:
        """Who published a document: its publisher, else its title, else its id."""
        found = self.documents.get(document)
        return (found.publisher or found.title if found else None) or document

    def day(self, document: str) -> str:
        """The day of a document, as ISO; "" if it has none."""
        found = self.documents.get(document)
        return found.published.isoformat() if found and found.published else ""

    def day_words(self, document: str) -> str:
        """The day of a document as a reader says it; "" if it has none."""
        found = self.documents.get(document)
        return day_words(found.published) if found and found.published else ""

    def cited(self, document: str) -> str:
        """ "Lagoon Wire, 3 May 2031"."""
        return ", ".join(filter(None, (self.source(document), self.day_words(document))))

    def lie_apart(self, one: str | None, other: str | None) -> bool:
        """Whether neither of two known places (ids) lies in the other."""
        if one is None or other is None:
            return False
        return one not in self._around(other) and other not in self._around(one)

    def _around(self, place: str | None) -> list[str]:
        chain: list[str] = []
        while place and place not in chain:
            chain.append(place)
            place = self._parents.get(place)
        return chain
