"""What the places of two claims say for or against one event."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.language.gazetteer import Gazetteer
from kg.model import Location
from kg.resolve.evidence import NOTHING, Evidence
from kg.resolve.spelling import LIKE, normal_spelling
from kg.resolve.telling import SPEECH, Telling
from kg.resolve.times import NEVER
from kg.resolve.words import words

# In degrees: how far a town is from the point that stands for a whole border, or from the next town.
_ALONG_A_BORDER, _NEXT_TOWN = 2.0, 0.2
_SHORTEST = 6


class Nearness:
    """Compares the places of claims by a gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def of(self, one: Telling, other: Telling) -> Evidence:
        """Points and reasons; nothing where one of the claims names no place."""
        first, second = one.claim.place, other.claim.place
        if first is None or second is None:
            return NOTHING
        a, b = first.place, second.place
        if (a and a == b) or first.label == second.label:
            return (2.0 if self._fine(a) else 0.5), f"same place, {first.label}"
        if a and b:
            return self._listed(first, second, one)
        if a is None and b is None:
            if any(one_place(first.label, second.label) for one_place in (_within, _alike, _one_way)):
                return 1.0, f"{_and(first.label, second.label)} may be one place"
            return _apart(one), "different places"
        return self._unlisted(one, other) if a is None else self._unlisted(other, one)

    def _listed(self, one: Location, other: Location, telling: Telling) -> Evidence:
        """Two places of the lists that are not one; what lies on a border lies in no one's land."""
        a, b = one.place or "", other.place or ""
        if self._gazetteer.lies_in(a, b) or self._gazetteer.lies_in(b, a):
            inner, outer = (one, other) if self._gazetteer.lies_in(a, b) else (other, one)
            return 0.5, f"{inner.label} lies in {outer.label}"
        border = any(self._gazetteer.places[each].country is None for each in (a, b))
        if border and self._near(a, b, _ALONG_A_BORDER):
            return -1.0, "different places"
        if self._near(a, b, _NEXT_TOWN):
            return -2.5, "places next to one another"
        return _apart(telling), "different places"

    def _near(self, one: str, other: str, degrees: float) -> bool:
        """Whether places of the lists lie so near that each can be told by the other."""
        a, b = (self._gazetteer.places[each] for each in (one, other))
        if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
            return False
        return abs(a.latitude - b.latitude) <= degrees and abs(a.longitude - b.longitude) <= degrees

    def _unlisted(self, one: Telling, other: Telling) -> Evidence:
        """A place that no list has, and one of the lists in which it is said to lie, may lie, or does not."""
        known = other.claim.place.place if other.claim.place is not None else None
        if one.around is None or known is None:
            weight = -2.0 if one.claim.document == other.claim.document else -1.0
            return (weight if self._fine(known) else 0.0), "an unlisted place may lie in the other"
        meeting = (
            one.around == known
            or self._gazetteer.lies_in(one.around, known)
            or self._gazetteer.lies_in(known, one.around)
        )
        return (0.5, "one place lies in the other") if meeting else (_apart(one), "different places")

    def local(self, *places: Location | None) -> bool:
        """Whether each is named and is more than a country."""
        return all(place is not None and self._fine(place.place) for place in places)

    def _fine(self, place: str | None) -> bool:
        known = self._gazetteer.places.get(place or "")
        return known is None or known.kind != "CountryPlace"


def _apart(telling: Telling) -> float:
    """What different places say: words may be repeated elsewhere, deeds are not."""
    return -4.0 if telling.claim.type in SPEECH else NEVER


def _and(one: str, other: str) -> str:
    return " and ".join(sorted((one, other)))


def _alike(one: str, other: str) -> bool:
    """ "Tha Pyay Aye" and "Thapyay Aye"."""
    a, b = (normal_spelling(label).replace(" ", "") for label in (one, other))
    return min(len(a), len(b)) >= _SHORTEST and fuzz.ratio(a, b) >= LIKE


def _within(one: str, other: str) -> bool:
    """ "Karrada" and "Karrada district"."""
    a, b = set(one.lower().split()), set(other.lower().split())
    return a < b or b < a


def _one_way(one: str, other: str) -> bool:
    """ "Nile Street" and "Nile Avenue"."""
    (name, _, way), (known, _, path) = one.lower().rpartition(" "), other.lower().rpartition(" ")
    return bool(name) and name == known and {way, path} <= words().ways
