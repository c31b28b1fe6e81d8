"""Incident summaries from all over the world, asked slot by slot; the floors are what is reached today."""

from __future__ import annotations

import pytest

from tests.extract.incidents import SLOTS, Incident, incidents, judged

FLOORS = {
    "found": 0.96,
    "class": 0.94,
    "actor": 0.91,
    "recipient": 0.93,
    "place": 0.87,
    "date": 0.945,
    "killed": 0.93,
    "injured": 0.95,
    "claimed_by": 0.8,
    "single": 0.92,
}


@pytest.mark.parametrize("slot", SLOTS)
def test_a_slot_is_right_as_often_as_it_was(slot: str) -> None:
    asked = [judged(each)[slot] for each in incidents() if each.asks(slot)]
    assert sum(asked) / len(asked) >= FLOORS[slot]


def test_the_incidents_are_many_and_from_many_countries() -> None:
    assert len(incidents()) >= 480
    assert len({each.id[:2] for each in incidents()}) >= 40
    assert len({each.id for each in incidents()}) == len(incidents())


def test_a_slot_that_is_not_annotated_is_not_asked_for() -> None:
    text = "Gunmen attacked a bus in Kano."
    bare = Incident.model_validate(
        {"id": "ng-0", "text": text, "type": "ASSAULT", "class": ["Assault"], "actor": ["gunmen"]}
        | {"recipient": ["bus"], "place": [], "earliest": None, "latest": None}
    )
    assert judged(bare) == {"found": True, "class": True, "actor": True, "recipient": True, "single": True}


def test_a_wrong_figure_is_not_right() -> None:
    text = "Gunmen attacked a bus in Kano, killing six passengers."
    wrong = Incident.model_validate(
        {"id": "ng-0", "text": text, "type": "ASSAULT", "class": ["Bombing"], "actor": ["police"]}
        | {"recipient": ["school"], "place": ["Lagos"], "earliest": None, "latest": None, "killed": [7, 7]}
    )
    assert not any(judged(wrong)[slot] for slot in ("class", "actor", "recipient", "place", "killed"))
