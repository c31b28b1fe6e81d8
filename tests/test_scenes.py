"""Where and when, over whole short articles: floors below what was measured when they were written."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from pydantic import ValidationError

from tests.scenes import Scene, SceneEvent, scenes, tally


def share(total: Counter[str], slot: str, good: str = "right") -> float:
    """The share of a slot's outcomes that are good."""
    outcomes = {key: count for key, count in total.items() if key.startswith(slot + " ")}
    return outcomes.get(f"{slot} {good}", 0) / sum(outcomes.values())


def test_there_are_enough_articles_and_no_two_of_one_name() -> None:
    assert len(scenes()) >= 25
    assert len({scene.id for scene in scenes()}) == len(scenes())


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.id)
def test_each_event_is_told_in_its_article(scene: Scene) -> None:
    assert all(event.quote in scene.text for event in scene.events)


@pytest.mark.parametrize(
    ("slot", "good", "floor"),
    [("event", "found", 0.85), ("place", "right", 0.90), ("date", "right", 0.92), ("count", "right", 0.75)],
)
def test_events_are_found_where_and_when_they_were(slot: str, good: str, floor: float) -> None:
    assert share(tally(), slot, good) >= floor


@pytest.mark.parametrize(("slot", "ceiling"), [("place", 0.08), ("date", 0.08)])
def test_hardly_any_place_or_day_is_wrong(slot: str, ceiling: float) -> None:
    assert share(tally(), slot, "wrong") <= ceiling


def test_the_format_is_strict() -> None:
    with pytest.raises(ValidationError):
        SceneEvent.model_validate({"type": "ASSAULT", "quote": "fired", "day": "2020-01-01"})
    with pytest.raises(ValidationError):
        Scene(id="empty", published=date(2020, 1, 1), text="Nothing.", counts={}, events=())
