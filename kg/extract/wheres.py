"""Whether two places that sentences state can be that of one event: a village and the land around it can."""

from __future__ import annotations

from kg.language.gazetteer import load_gazetteer
from kg.model import Location

_LAND = 2


def same(one: Location | None, other: Location | None) -> bool:
    """Whether two stated places go by the same label."""
    return one is not None and other is not None and one.label == other.label


def differ(one: Location | None, other: Location | None) -> bool:
    """Whether two places are stated and go by different labels, be it that one lies in the other."""
    return one is not None and other is not None and one.label != other.label


def apart(one: Location | None, other: Location | None) -> bool:
    """Whether two places are two: neither is open, nor the same, nor may one lie in the other.

    A place that no list has may lie in any country or province, and in no other town.
    """
    if one is None or other is None or same(one, other):
        return False
    if one.place is None and other.place is None:
        return True
    if one.place is None or other.place is None:
        return not _is_land(one.place or other.place or "")
    lies_in = load_gazetteer().lies_in
    return not (lies_in(one.place, other.place) or lies_in(other.place, one.place))


def _is_land(place: str) -> bool:
    entry = load_gazetteer().places.get(place)
    return entry is not None and entry.fineness <= _LAND
