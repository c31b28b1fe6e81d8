"""Short articles whose sentences lean on one another: no slot falls below its floor."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.extract.threads import Reading, read_threads

FLOORS = {
    "found": 0.82,
    "actor": 0.96,
    "recipient": 0.92,
    "said_by": 0.96,
    "no said_by": 0.96,
    "of": 0.76,
    "no of": 0.97,
    "never": 1.0,
}


@cache
def totals() -> Counter[str]:
    return sum((Reading.of(thread).scores() for thread in read_threads()), Counter())


@pytest.mark.parametrize("slot", FLOORS)
def test_each_slot_holds_its_floor(slot: str) -> None:
    right, asked = totals()[f"{slot} right"], totals()[f"{slot} asked"]
    assert right / asked >= FLOORS[slot], f"{right} of {asked}"


def test_each_thread_is_asked_once_and_each_fact_lies_in_its_text() -> None:
    threads = read_threads()
    assert len({thread.id for thread in threads}) == len(threads) >= 25
    for thread in threads:
        keys = {fact.key for fact in thread.facts}
        assert all(fact.at in thread.text for fact in thread.facts)
        assert all(keys.issuperset(fact.of or ()) for fact in thread.facts)
