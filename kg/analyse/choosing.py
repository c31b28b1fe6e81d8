"""Which event a person means, by its id, by a claim of it, or by how its label begins."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from kg.errors import AbsentError
from kg.model import Event, World

MOST_NAMED = 5


def choose_event(world: World, wanted: str) -> Event:
    """The event with this id, the event of the claim with this id, or the only one whose label begins so.

    Letters count alike in both cases. Raises AbsentError, which names the nearest, if there is none or if
    several labels begin so.
    """
    exact = next((event for event in world.events if event.id == wanted), None)
    if exact is not None:
        return exact
    told = next((event for event in world.events if wanted in event.claims), None)
    if told is not None:
        return told
    begins = wanted.casefold().strip()
    found = [event for event in world.events if begins and event.label.casefold().startswith(begins)]
    if len(found) == 1:
        return found[0]
    raise AbsentError(_several(wanted, found) if found else _none(wanted, world.events))


def _several(wanted: str, found: Iterable[Event]) -> str:
    listed = list(found)
    return f"{len(listed)} events begin with {wanted!r}: {_named(listed)}"


def _none(wanted: str, events: Iterable[Event]) -> str:
    by_id = {event.id: event for event in sorted(events, key=lambda event: event.id)}
    if not by_id:
        return f"no event {wanted!r}: there are no events here"
    asked = {key: f"{event.id} {event.label}".casefold() for key, event in by_id.items()}
    near = process.extract(wanted.casefold(), asked, scorer=fuzz.partial_ratio, limit=MOST_NAMED)
    return f"no event {wanted!r}; the nearest are {_named(by_id[key] for _, _, key in near)}"


def _named(events: Iterable[Event]) -> str:
    listed = [f"{event.id} ({event.label})" for event in events]
    more = f" and {len(listed) - MOST_NAMED} more" if len(listed) > MOST_NAMED else ""
    return "; ".join(listed[:MOST_NAMED]) + more
