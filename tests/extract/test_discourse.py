"""What the rest of the article says of an open day or party; nothing is filled that could be two."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Interval
from tests.extract.told import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, day, names, of_type, only

DAYS = {"Monday": MONDAY, "Tuesday": TUESDAY, "Wednesday": WEDNESDAY}
STATES = ("Chad", "Peru", "Kenya", "Norway", "Jordan")
LEAD = "It rained. The wind rose. Cows slept. "


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(DAYS)), st.sampled_from(STATES))
def test_a_verbal_act_takes_the_day_of_the_last_act_of_its_actor(weekday: str, state: str) -> None:
    text = f"On {weekday}, {state} summoned the Turkish ambassador. {state} also demanded an apology."
    assert only(text, "REQUEST").when == day(DAYS[weekday])
    assert only(LEAD + text, "REQUEST").when == day(DAYS[weekday])


@pytest.mark.parametrize(
    "text",
    [
        "In March, Chad summoned the Turkish ambassador. Chad demanded an apology.",
        "In 2022, Chad summoned the Turkish ambassador. Chad demanded an apology.",
        "On Monday, Chad summoned the Turkish ambassador. Chad may demand an apology.",
    ],
)
def test_a_day_is_carried_to_nothing_else(text: str) -> None:
    assert all(claim.when is None for claim in of_type(LEAD + text, "REQUEST"))


@pytest.mark.parametrize(
    "second",
    [
        "Norway demanded an apology.",
        "It rained. It snowed. The wind rose. Chad demanded an apology.",
    ],
)
def test_what_others_say_of_it_or_is_said_later_lies_between_that_day_and_the_report(second: str) -> None:
    text = f"{LEAD}On Monday, Chad summoned the Turkish ambassador. {second}"
    assert only(text, "REQUEST").when == Interval(MONDAY, THURSDAY)


def test_an_act_of_war_is_not_of_the_day_of_words() -> None:
    text = "On Monday, Chad summoned the Turkish ambassador. Chad bombed a camp near Abeche."
    assert only(LEAD + text, "ASSAULT").when == Interval(MONDAY, THURSDAY)


def test_a_month_is_carried_only_to_what_was_also_done() -> None:
    text = f"{LEAD}In March, Chad summoned the Turkish ambassador. Chad also demanded an apology."
    assert only(text, "REQUEST").when == Interval(date(2024, 3, 1), date(2024, 3, 31))


def test_words_gone_on_with_are_spoken_in_one_place() -> None:
    text = (
        "At a rally in Accra on Monday, Paul Kagame condemned the coup. Kagame demanded an apology from Mali."
    )
    spoken = only(text, "REQUEST").place
    assert spoken is not None
    assert spoken.label == "Accra"


def test_its_own_date_stays() -> None:
    text = "On Monday, Chad summoned the Turkish ambassador. On Tuesday, Chad demanded an apology."
    assert only(text, "REQUEST").when == day(TUESDAY)


def test_a_day_is_never_carried_backwards() -> None:
    text = "Chad demanded an apology. On Monday, Chad summoned the Turkish ambassador."
    assert only(LEAD + text, "REQUEST").when == Interval(WEDNESDAY, THURSDAY)


def test_who_condemns_an_attack_condemns_its_authors() -> None:
    text = "Boko Haram attacked a school in Yola on Monday. Chad condemned the attack."
    assert names(only(text, "ACCUSE").recipients) == ["boko-haram"]


def test_a_truce_ends_with_the_other_party_of_the_talks() -> None:
    text = (
        "Manila and the New People's Army agreed to a ceasefire in Oslo in 2016. "
        "In February the New People's Army called off the truce."
    )
    ended = only(text, "REJECT")
    assert names(ended.actors) == ["new-peoples-army"]
    assert names(ended.recipients) == ["philippines"]


def test_two_possible_parties_are_none() -> None:
    text = (
        "The United Nations held talks with the Houthis in Muscat in January. "
        "Saudi Arabia held talks with the Houthis in Sanaa in March. The Houthis called off the truce."
    )
    assert only(text, "REJECT").recipients == ()


def test_an_attack_of_an_armed_group_in_a_country_strikes_that_country() -> None:
    claim = only("Al-Shabaab carried out an attack in Garissa on Monday.", "ASSAULT")
    assert names(claim.recipients) == ["kenya"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen carried out an attack on Monday.",
        "Israel carried out an attack in Damascus on Monday.",
    ],
)
def test_without_place_or_by_a_state_no_country_is_filled_in(text: str) -> None:
    assert only(text, "ASSAULT").recipients == ()


def test_a_victim_that_is_named_is_not_replaced() -> None:
    claim = only("Al-Shabaab attacked a bus in Garissa on Monday.", "ASSAULT")
    assert names(claim.recipients) == ["<bus>"]


def test_a_carried_day_is_a_day() -> None:
    text = f"{LEAD}On Monday, Chad summoned the Turkish ambassador. Chad also demanded an apology."
    when = only(text, "REQUEST").when
    assert isinstance(when, Interval)
    assert when.earliest == when.latest


def test_undated_news_at_the_head_of_an_article_is_of_its_day_or_the_day_before() -> None:
    assert only("Gunmen attacked a bus near Garissa.", "ASSAULT").when == Interval(WEDNESDAY, THURSDAY)
    assert only("Chad demands an apology.", "REQUEST").when == Interval(WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}Gunmen attacked a bus near Garissa.",
        "Boko Haram has stepped up attacks on farmers.",
    ],
)
def test_what_stands_further_down_or_is_no_single_deed_stays_undated(text: str) -> None:
    assert [claim.when for claim in of_type(text, "ASSAULT")] == [None]


def test_news_has_no_day_in_an_article_without_one() -> None:
    assert only("Gunmen attacked a bus near Garissa.", "ASSAULT", None).when is None


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Leaders of Chad and Sudan met in Doha on Monday. Chad demanded an apology.", "REQUEST", "Doha"),
        (
            "Ministers met the general in Jakarta on Monday. They urged him to free the nuns.",
            "REQUEST",
            "Jakarta",
        ),
        ("Leaders of Chad and Sudan met in Doha on Monday. Peru demanded an apology.", "REQUEST", None),
        (
            "Leaders of Chad and Sudan met in Doha on Monday. Gunmen killed a nun in Kano on Tuesday. "
            "Chad condemned the killing.",
            "ACCUSE",
            None,
        ),
        (
            "Police fired tear gas at protesters in Tbilisi. Ten demonstrators were arrested.",
            "COERCE",
            "Tbilisi",
        ),
        ("Police fired tear gas at protesters in Tbilisi. Ten smugglers were arrested.", "COERCE", None),
    ],
)
def test_what_goes_on_in_one_scene_has_its_place(text: str, type: str, expected: str | None) -> None:
    assert [claim.place.label if claim.place else None for claim in of_type(text, type)] == [expected]
