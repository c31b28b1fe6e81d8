from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from worlds import EXAMPLE, large_world

from kg.model import Event
from kg.view.selection import choose_events

EVENTS = EXAMPLE.events


def needed(events: tuple[Event, ...]) -> int:
    actors = {actor for event in events for actor in (*event.actors, *event.recipients)}
    return len(events) + len(actors) + len({event.place for event in events if event.place})


def test_all_events_are_shown_where_there_is_room() -> None:
    assert choose_events(EVENTS, 1000) == EVENTS


def test_the_best_sourced_event_comes_first() -> None:
    assert [event.id for event in choose_events(EVENTS, 4)] == ["e-bombing"]


def test_without_room_nothing_is_shown() -> None:
    assert choose_events(EVENTS, 0) == ()


@given(st.integers(0, 40))
def test_what_is_shown_fits_and_keeps_its_order(most: int) -> None:
    chosen = choose_events(EVENTS, most)
    assert needed(chosen) <= most
    assert list(chosen) == [event for event in EVENTS if event in chosen]


@given(st.integers(3, 120))
def test_no_event_that_would_still_fit_is_left_out(most: int) -> None:
    events = large_world(60, 20).events
    chosen = choose_events(events, most)
    left = [event for event in events if event not in chosen]
    assert all(needed((*chosen, event)) > most for event in left)
