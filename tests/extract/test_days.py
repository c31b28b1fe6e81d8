"""The day of the scene: words told on in the simple past, and deeds at a stated distance."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.told import MONDAY, TUESDAY, WEDNESDAY, day, of_type, only

LEAD = "It rained. The wind rose. Cows slept. "
STATES = ("Chad", "Peru", "Kenya", "Norway")


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.sampled_from(STATES))
def test_words_go_on_from_a_day_that_was_itself_carried(state: str) -> None:
    text = (
        f"{LEAD}On Monday, {state} summoned the Turkish ambassador. {state} demanded an apology. It rained. "
        f"It snowed. {state} rejected the claims of Turkey."
    )
    assert {claim.when for claim in of_type(text, "REQUEST")} == {day(MONDAY)}


@pytest.mark.parametrize(
    "second",
    [
        "Chad has demanded an apology.",
        "Chad had demanded an apology.",
        "Norway demanded an apology.",
    ],
)
def test_background_and_others_have_no_part_in_the_scene(second: str) -> None:
    text = f"{LEAD}Last week gunmen fled. In 2019, Chad summoned the Turkish ambassador. {second}"
    assert [claim.when for claim in of_type(text, "REQUEST")] == [None]


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("Hours later", MONDAY),
        ("Later that day", MONDAY),
        ("The next day", TUESDAY),
        ("Two days later", WEDNESDAY),
        ("A day earlier", date(2024, 5, 12)),
    ],
)
def test_a_deed_at_a_stated_distance_has_its_day(words: str, moment: date) -> None:
    text = f"{LEAD}Gunmen attacked a bus near Garissa on Monday. {words}, the army bombed a camp near Lamu."
    assert of_type(text, "ASSAULT")[-1].when == day(moment)


def test_a_deed_without_words_of_distance_stays_undated() -> None:
    text = f"{LEAD}Gunmen attacked a bus near Garissa on Monday. The army bombed a camp near Lamu."
    assert of_type(text, "ASSAULT")[-1].when is None


def test_distance_from_nothing_is_no_day() -> None:
    text = f"{LEAD}Hours later, the army bombed a camp near Lamu."
    assert [claim.when for claim in of_type(text, "ASSAULT")] == [None]


def test_behind_after_the_day_is_counted_back() -> None:
    text = "Chad withdrew its envoy on Wednesday, two days after Sudan expelled three diplomats."
    expelled = next(c for c in of_type(text, "SANCTION") if c.event_class == "Expulsion")
    assert expelled.when == day(MONDAY)


def test_its_own_date_is_stronger_than_the_distance() -> None:
    text = "Chad withdrew its envoy on Wednesday, two days after gunmen attacked a bus near Lamu on Tuesday."
    assert only(text, "ASSAULT").when == day(TUESDAY)
