from __future__ import annotations

import json
from calendar import day_name, month_name
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read import infer_date

SHARED = Path(__file__).parents[3] / "shared"
REST = "\n\nThe two ministers agreed to reopen the crossing at Zarko.\n"
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
MONTHS = list(month_name)[1:]
WEEKDAYS = list(day_name)


def forms(day: date) -> list[str]:
    """The ways in which English news write a day."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday[:3]}, {month.upper()} {day.day:02}, {day.year}",
    ]


@given(
    DAYS, st.integers(0, 5), st.sampled_from(["Published: ", "Published on ", "Posted ", "DATE: ", "date "])
)
def test_a_labelled_date_is_taken(day: date, form: int, label: str) -> None:
    written = label + forms(day)[form]
    for text in (written, f" {written} Zarko: Talks began.", f"Talks in Zarko\n\n{written} 10:30 GMT"):
        assert infer_date(text + REST) == day


@given(DAYS, st.integers(0, 5))
def test_a_line_of_its_own_and_a_byline_are_taken(day: date, form: int) -> None:
    written = forms(day)[form]
    for line in (
        written,
        f"{written}, 18:05",
        f"By Ann Hale | {written}",
        f"By A. Hale and B. Roe, {written}",
    ):
        assert infer_date(f"Talks in Zarko\n{line}{REST}") == day


@given(DAYS, st.integers(0, 5), st.sampled_from(["–", "—", "--", "-"]))
def test_a_dateline_with_a_year_is_taken(day: date, form: int, dash: str) -> None:
    written = forms(day)[form]
    for line in (
        f"ZARKO, {written} {dash}",
        f"Zarko, Port Elm, {written}:",
        f"Zarko el-Bahr, {written} (Hill Agency) {dash}",
        f"(HNA) {dash} {written} {dash}",
        f"Zarko (HNA) {dash} {written}:",
        f"{written} (HNA) {dash}",
    ):
        assert infer_date(f"{line} Talks began at noon.{REST}") == day


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met on 4 February 2023.",
        "On 4 February 2023, the envoys met.",
        "4 February 2023 was the day of the truce.",
        "Published 4 February 2016, the report names both sides.",
        "Published 4 February 2016 by the council, the report names both sides.",
        "Since 2023-02-04 the crossing is closed.",
        "Updated: 5 February 2023",
        "Talks of 4 February 2023",
        "Zarko - 30 February 2023",
        "Published: 30 February 2023",
        "Published: Friday, 4 February 2023",
        "Published: February 2023",
        "Published: 4/2/2023",
        "Zarko, February 4: Talks began on Saturday.",
        "",
        "\n\n",
    ],
)
def test_what_is_no_day_of_publication_beyond_doubt_is_left(text: str) -> None:
    assert infer_date(text + REST) is None


@given(DAYS, st.integers(1, 60), st.integers(0, 5))
def test_a_chronology_has_no_date_of_its_own(day: date, later: int, form: int) -> None:
    first, second = forms(day)[form], forms(day + timedelta(later))[form]
    for entry in ("{}\nA truce began.\n", "Zarko, {}: A truce began.\n"):
        assert infer_date(entry.format(first) + entry.format(second)) is None


def test_a_date_far_below_the_head_is_left() -> None:
    assert infer_date("A truce began.\n" * 5 + "2 March 2021\n" + "More talks.\n") is None


def dateline(day: date, weekday: str, background: str) -> str:
    lead = f"ZARKO, {MONTHS[day.month - 1]} {day.day}: The council met on {weekday}, its spokesman said."
    return f"{lead}\n\nThe sides fell out {background}.\n"


@given(DAYS, st.integers(1, 11))
def test_a_dateline_without_a_year_follows_from_weekday_and_latest_month(day: date, months_back: int) -> None:
    back = day.year * 12 + day.month - 1 - months_back
    background = f"in 1949 and again in {MONTHS[back % 12]} {back // 12}"
    assert infer_date(dateline(day, WEEKDAYS[day.weekday()], background)) == day


@given(DAYS, st.integers(1, 11), st.integers(1, 6))
def test_another_weekday_leaves_such_a_dateline_undated(day: date, months_back: int, shift: int) -> None:
    back = day.year * 12 + day.month - 1 - months_back
    other = WEEKDAYS[(day.weekday() + shift) % 7]
    assert infer_date(dateline(day, other, f"in {MONTHS[back % 12]} {back // 12}")) is None


SATURDAY = date(2023, 2, 4)


@pytest.mark.parametrize(
    "background",
    [
        "long ago",
        "in 2022",
        "in February 2022",
        "in June 2022, and a vote is due in 2024",
        "and may part by June 2022",
        "in June 2022 and until March 2023",
        "in June 2019",
    ],
)
def test_a_year_that_does_not_follow_leaves_the_dateline_undated(background: str) -> None:
    assert infer_date(dateline(SATURDAY, "Saturday", background)) is None


@pytest.mark.parametrize(
    "weekday", ["last Saturday", "every Saturday", "Friday and Saturday", "a day it sat"]
)
def test_a_weekday_of_another_week_or_several_leave_the_dateline_undated(weekday: str) -> None:
    assert infer_date(dateline(SATURDAY, "Saturday", "in June 2022")) == SATURDAY
    assert infer_date(dateline(SATURDAY, weekday, "in June 2022")) is None


def test_a_weekday_in_the_dateline_must_agree() -> None:
    text = "ZARKO, {}, February 4 (HNA) -- The council met on Saturday.\nThey fell out in June 2022.\n"
    assert infer_date(text.format("Saturday")) == SATURDAY
    assert infer_date(text.format("Sunday")) is None


def test_two_datelines_without_a_year_leave_the_text_undated() -> None:
    assert infer_date(dateline(SATURDAY, "Saturday", "in June 2022") * 2) is None


@given(st.text(max_size=200))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    assert isinstance(infer_date(text), date | None)


def test_a_long_line_costs_little() -> None:
    assert infer_date("Zarko, " * 100_000 + "\n" + "A" * 100_000 + "1 " * 100_000) is None


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles in ../shared are not here")
def test_no_article_is_given_a_wrong_date() -> None:
    inferred, published = {}, {}
    for path in sorted(SHARED.glob("articles*/*.txt")):
        stated = json.loads(path.with_suffix(".json").read_text("utf-8"))["published"][:10]
        published[path.stem] = date.fromisoformat(stated)
        if day := infer_date(path.read_text("utf-8")):
            inferred[path.stem] = day
    assert inferred == {stem: published[stem] for stem in inferred}
    assert {"000", "002"} <= inferred.keys()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LIMA, 25 OCT 89 (AFP) -- TWO MEN FIRED ON A BUS.", date(1989, 10, 25)),
        ("Kyiv, 3 Mar 05 (Interfax) - The envoys met.", date(2005, 3, 3)),
        ("Lima, 25 Oct 89 envoys met.", None),
        ("LIMA, 32 OCT 89 (AFP) -- TWO MEN FIRED ON A BUS.", None),
    ],
)
def test_a_wire_of_old_gives_two_figures_of_the_year(text: str, expected: date | None) -> None:
    assert infer_date(text) == expected
