"""Parties that are themselves the place: a country that is invaded, the state whose airspace is violated."""

from __future__ import annotations

from kg.extract.again import Again, words_of
from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.language.gazetteer import PlaceEntry
from kg.model import Location, Participant
from kg.vocabulary import load_vocabulary


class Targets:
    """Finds them among the parties of an event. What is struck can be meant again, as `again` remembers."""

    def __init__(self, referents: Referents, again: Again) -> None:
        self._referents = referents
        self._again = again

    def place(self, draft: Draft) -> Location | None:
        """The place of an event of which the sentence names no other."""
        return self.struck(draft) or self._ravaged(draft) or self._called_to(draft)

    def struck(self, draft: Draft) -> Location | None:
        """Where a place is itself what was attacked or visited: "the invasion of Ukraine", "its airspace"."""
        event = load_vocabulary().event(draft.event)
        if event.type != "ASSAULT" and draft.event not in ("AirspaceViolation", "Visit"):
            return None
        for referent in draft.recipients:
            party = referent.participant
            entry = self._land_of(party) if draft.event == "AirspaceViolation" else self._itself(referent)
            if entry is not None:
                location = _where_written(entry, party)
                self._again.remember(draft.sentence, location, words_of(entry))
                return location
        return None

    def _ravaged(self, draft: Draft) -> Location | None:
        """Attacks on the forces of one state, told all together, are in that state."""
        lands = {entry.id: (entry, r) for r in draft.recipients if (entry := self._land_of(r.participant))}
        if draft.event != "AttackCampaign" or len(lands) != 1:
            return None
        ((entry, referent),) = lands.values()
        return _where_written(entry, referent.participant)

    def _called_to(self, draft: Draft) -> Location | None:
        """Where the foreign ministry stands to which an envoy is called."""
        if draft.event != "Summons":
            return None
        parties = (r.participant for r in draft.actors)
        seats = (self._again.seat_of(state) for p in parties for state in (p.actor, p.principal))
        return next((seat for seat in seats if seat is not None), None)

    def _land_of(self, party: Participant) -> PlaceEntry | None:
        """The country of a state, or of the state for which somebody acts."""
        gazetteer = self._referents.gazetteer
        state = gazetteer.actors.get(party.principal or party.actor or "")
        return gazetteer.places.get((state.iso or "").lower()) if state is not None else None

    def _itself(self, referent: Referent) -> PlaceEntry | None:
        """The place that a participant is, unless only an adjective speaks of it; or what "it" means."""
        named_before = self._referents.gazetteer.places.get(referent.participant.actor or "")
        return (None if referent.adjective else referent.place) or named_before


def _where_written(entry: PlaceEntry, party: Participant) -> Location:
    return Location(entry.label, entry.id, party.written, party.begin, party.end)
