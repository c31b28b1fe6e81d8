"""Tellings that add nothing to one before."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type, only

RAID = "Gunmen raided a camp near Garissa on Monday."


@pytest.mark.parametrize(
    "later", ["The attack shocked the town.", "The raid lasted an hour.", "The Garissa attack was long."]
)
def test_the_attack_is_the_one_told_before(later: str) -> None:
    assert only(f"{RAID} {later}", "ASSAULT").quote == RAID


def test_an_attack_of_others_elsewhere_is_another() -> None:
    text = f"{RAID} Rebels shelled Goma on Sunday."
    assert len(of_type(text, "ASSAULT")) == 2


def test_an_attack_told_in_passing_sums_up_what_was_told() -> None:
    text = "Gunmen killed five teachers in Quetta on Monday, an attack claimed by Islamic State."
    assert names(only(text, "ASSAULT").recipients) == ["<teachers>"]


def test_an_attack_with_nobody_nowhere_and_at_no_time_is_nothing_to_record() -> None:
    assert of_type("The attack was long.", "ASSAULT") == []


def test_what_is_said_of_an_attack_told_before_is_no_other() -> None:
    text = "Gunmen shot ten people in a bar in Cali. The attack is Cali's second mass shooting this year."
    assert only(text, "ASSAULT").quote.startswith("Gunmen")


def test_what_some_sort_of_people_do_in_general_is_nothing_to_record() -> None:
    assert of_type("The ordeal drew eyes to the problem of gang abductions.", "ASSAULT") == []
