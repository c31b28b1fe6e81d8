"""The time with which each sentence of an article goes on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.chronicle import chronicle, in_the_news, last_told
from kg.language.reading import read
from kg.model import Document, Interval
from tests.extract.told import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, day, node_in, reading_of

DAYS = {"Monday": MONDAY, "Tuesday": TUESDAY, "Wednesday": WEDNESDAY}


def scenes(text: str, published: date | None = THURSDAY) -> tuple[Interval | None, ...]:
    return chronicle(read(Document("told", text, published)).sentences, published)


def test_an_article_begins_with_its_news() -> None:
    assert scenes("Rebels fled. It rained.") == (Interval(WEDNESDAY, THURSDAY),) * 2


def test_without_a_day_of_report_there_is_no_news() -> None:
    assert scenes("Rebels fled. On Monday it rained.", None) == (None, None)


@settings(max_examples=6, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(DAYS)))
def test_a_day_opens_a_scene_that_lasts_until_the_report(weekday: str) -> None:
    opened = Interval(DAYS[weekday], THURSDAY)
    assert scenes(f"Rebels fled. The army attacked a camp on {weekday}. It rained.")[1:] == (opened, opened)


@pytest.mark.parametrize(
    "background",
    [
        "In 2014 the rebels attacked a school.",
        "The rebels attacked a school in March.",
        "On 3 May 2019 the rebels attacked a school.",
    ],
)
def test_another_time_leads_away_from_the_news(background: str) -> None:
    assert scenes(f"Rebels fled. {background} It rained.")[1:] == (None, None)


@pytest.mark.parametrize(
    "background",
    ["The rebels had attacked a school.", "It was the rebels who had attacked a school."],
)
def test_what_had_been_leads_away_from_the_news(background: str) -> None:
    assert scenes(f"Rebels fled. {background} It rained.")[1:] == (None, None)


def test_what_somebody_said_had_been_is_news() -> None:
    assert scenes("Rebels fled. Police said they had burned a school.")[1] == Interval(WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    "aside",
    [
        "The 2015 accord failed.",
        "Rebels, who took the town in 2014, fled.",
        "Critics of the 2019 election fled.",
    ],
)
def test_a_year_in_passing_leaves_the_news_where_it_was(aside: str) -> None:
    assert scenes(f"{aside} It rained.") == (Interval(WEDNESDAY, THURSDAY),) * 2


def test_the_time_told_last_is_found_with_its_sentence() -> None:
    sentences = reading_of("On Monday it rained. Rebels fled. The army came.").sentences
    assert last_told(sentences, 2, 4) == (0, day(MONDAY))
    assert last_told(sentences, 2, 1) is None
    assert last_told(sentences, 0, 4) is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad condemned the raid.", "condemned", True),
        ("Police said that gunmen fled.", "fled", True),
        ("Tensions have grown since Chad attacked the camp.", "attacked", False),
        ("The rebels, who attacked the camp, fled.", "attacked", False),
        ("Rebels attacked the banned group.", "banned", False),
    ],
)
def test_only_what_a_main_clause_tells_is_of_its_time(text: str, word: str, expected: bool) -> None:
    node, _ = node_in(reading_of(text).sentences, word)
    assert in_the_news(node) is expected


def test_a_day_since_which_something_has_been_opens_no_scene() -> None:
    told = "Chad met Mali. Ties have been cold since May 2019. Chad urged Mali to act."
    assert set(scenes(told)) == {Interval(WEDNESDAY, THURSDAY)}


def test_what_is_said_on_a_day_happened_then_or_the_day_before() -> None:
    said = scenes("Gunmen stormed a camp, officials said on Wednesday. They burned it.")
    assert said[1] == Interval(TUESDAY, THURSDAY)
    done = scenes("Gunmen stormed a camp on Wednesday. They burned it.")
    assert done[1] == Interval(WEDNESDAY, THURSDAY)
