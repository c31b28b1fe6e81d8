"""The day of the scene: words told on in the simple past, and deeds at a stated distance."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Interval
from tests.extract.told import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, claims, day, of_type, only

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


SUNDAY = MONDAY - timedelta(days=1)
TODAY = Interval(WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Chad said on Monday that it had shot down a Sudanese drone.", "ASSAULT", Interval(SUNDAY, MONDAY)),
        ("Mexico broke ties with Peru after police raided its embassy on Wednesday.", "SANCTION", TODAY),
        ("Police left Lae on Wednesday, and crowds looted shops.", "PROTEST", TODAY),
    ],
)
def test_news_told_beside_another_day_is_of_the_days_around_it(
    text: str, type: str, expected: Interval
) -> None:
    assert only(text, type).when == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus that had left Lagos on Tuesday.",
        f"{LEAD}Chad said on Monday that it had shot down a Sudanese drone.",
    ],
)
def test_a_day_told_of_something_else_is_not_taken(text: str) -> None:
    assert only(text, "ASSAULT").when is None


def test_what_is_complained_of_lies_on_the_day_of_the_complaint_about_a_day_long_past() -> None:
    text = (
        f"{LEAD}Tensions rose after Turkey shot down a Russian jet on 24 November. "
        "Turkey complained that the plane violated its airspace."
    )
    assert only(text, "MOBILIZE").when == day(date(2023, 11, 24))


def test_a_promise_made_before_is_not_of_the_day_of_the_deed() -> None:
    text = f"{LEAD}On Monday, Chad condemned the coup. Chad had promised to send troops."
    assert only(text, "AGREE").when is None


def test_the_day_of_a_report_is_not_that_of_what_the_reporter_does_next() -> None:
    text = (
        f"{LEAD}On Wednesday, Chad summoned the Sudanese envoy. Gunmen killed two herders on Monday, "
        "the Chadian army said. Chad demanded an apology."
    )
    assert only(text, "REQUEST").when == day(WEDNESDAY)


def test_an_accord_is_of_the_days_of_the_talks_at_which_it_is_told() -> None:
    text = (
        "Chad and Sudan held talks in Doha from 3 May to 8 May. They agreed on the disarmament of the rebels."
    )
    assert only(text, "AGREE").when == Interval(date(2024, 5, 3), date(2024, 5, 8))


def test_a_day_yet_to_come_opens_no_scene() -> None:
    text = (
        "Chad suspended peace talks on Wednesday. Its envoy said they would resume on 25 February. "
        "Sudan accused Chad of sabotage."
    )
    assert only(text, "ACCUSE").when == TODAY


def test_one_more_of_those_just_told_and_deeds_of_the_crowd_have_the_day_of_the_scene() -> None:
    text = (
        f"{LEAD}On Monday, demonstrators and police clashed in Sucre. Clashes also broke out in Tarija "
        "between miners and soldiers. Protesters blocked a road near Oruro."
    )
    days = {claim.place.label: claim.when for claim in claims(text) if claim.place is not None}
    scene = Interval(MONDAY, THURSDAY)
    assert days["Sucre"] == day(MONDAY)
    assert days["Tarija"] == scene
    assert days["Oruro"] == scene


def test_an_attack_that_a_noun_tells_in_the_lead_is_news() -> None:
    text = "Nine people died in a raid on a village near Gao. It rained."
    assert of_type(text, "ASSAULT")[0].when == Interval(WEDNESDAY, THURSDAY)


def test_a_noun_of_which_somebody_only_speaks_is_no_news() -> None:
    raid = of_type("The mayor spoke of a raid on a village near Gao.", "ASSAULT")
    assert all(claim.when is None for claim in raid)


@pytest.mark.parametrize(
    ("second", "dated"),
    [
        ("At a second church in Garissa a grenade was thrown, wounding two nuns.", True),
        ("At a church in Lamu a grenade was thrown, wounding two nuns.", False),
        ("Separately, a grenade was thrown at a church in Garissa, wounding two nuns.", False),
    ],
)
def test_another_attack_in_the_town_of_the_news_is_news(second: str, dated: bool) -> None:
    text = f"{LEAD}Gunmen shot ten people at a church in Garissa on Monday. {second}"
    assert (of_type(text, "ASSAULT")[-1].when is not None) is dated
