"""Tolls as plain strings of words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.tallies import tallies
from tests.extract.told import of_type, only

Counts = list[tuple[str, int, int | None]]


def counts(text: str) -> Counts:
    return [(t.harm, t.toll.low, t.toll.high) for t in tallies(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight killed, 20 injured in a blast", [("killed", 8, 8), ("injured", 20, 20)]),
        ("36 dead and 183 wounded", [("killed", 36, 36), ("injured", 183, 183)]),
        ("at least 12 people were killed", [("killed", 12, None)]),
        ("Twenty-two guests died", [("killed", 22, 22)]),
        ("scores wounded", [("injured", 40, None)]),
        ("killed one and wounded 14", [("killed", 1, 1), ("injured", 14, 14)]),
        ("killing 1,200 people", [("killed", 1200, 1200)]),
        ("leaving four guards, two cooks and three maids dead", [("killed", 9, 9)]),
        ("no one killed", []),
        ("in 2014 killed", []),
        ("two men who fled and were killed", []),
        ("killed by two men", []),
    ],
)
def test_a_number_beside_a_word_of_harm_is_a_tally(text: str, expected: Counts) -> None:
    assert counts(text) == expected


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.integers(min_value=1, max_value=999), st.integers(min_value=1, max_value=999))
def test_every_tally_is_read_as_it_is_written(dead: int, hurt: int) -> None:
    assert counts(f"{dead} dead, {hurt} hurt") == [("killed", dead, dead), ("injured", hurt, hurt)]


def test_a_headline_gives_its_attack_the_tallies() -> None:
    claim = only("Eight killed, 20 injured in Quetta suicide blast", "ASSAULT")
    assert [t.low for t in claim.killed] == [8]
    assert [t.low for t in claim.injured] == [20]


@pytest.mark.parametrize(
    ("headline", "event", "tolls"),
    [
        ("Rebels ambush patrol in Mali, six soldiers dead and eight wounded", "Ambush", ([6], [8])),
        ("Gunmen attack bus in Pakistan, at least 8 dead", "Assault", ([8], [])),
        ("Car bomb targets police HQ in Diyarbakir; 8 killed, over 100 hurt", "CarBombing", ([8], [100])),
    ],
)
def test_the_tallies_that_end_a_headline_are_of_what_it_tells(
    headline: str, event: str, tolls: tuple[list[int], list[int]]
) -> None:
    claim = only(headline, "ASSAULT")
    assert claim.event_class == event
    assert ([t.low for t in claim.killed], [t.low for t in claim.injured]) == tolls


def test_what_the_rules_have_counted_is_not_counted_again() -> None:
    claim = only("Gunmen attacked a bus in Kano, killing six passengers and wounding nine others.", "ASSAULT")
    assert [t.low for t in claim.killed] == [6]
    assert [t.low for t in claim.injured] == [9]


def test_a_crash_beside_an_attack_keeps_its_dead() -> None:
    claim = only("Six people were killed in a bus crash, and gunmen attacked a post near Kano.", "ASSAULT")
    assert claim.killed == ()


def test_a_count_that_a_rule_gave_to_one_attack_is_not_that_of_another() -> None:
    ambush, arson = of_type(
        "Rebels ambushed a convoy in Ixcan, killing four soldiers and burning two trucks.", "ASSAULT"
    )
    assert ([t.low for t in ambush.killed], arson.killed) == ([4], ())
