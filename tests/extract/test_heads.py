"""The day and place at the head of an entry, of a note or of a text, and how far they hold."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.heads import Head, heads_of, is_day
from kg.language.reading import read
from kg.model import Document, Interval
from tests.extract.told import day

REPORTED = date(2024, 5, 16)


def heads(text: str, title: str | None = None) -> list[Head]:
    return heads_of(read(Document("told", text, REPORTED, title=title)))


def located(text: str) -> str | None:
    (head,) = heads(text)
    return text[slice(*head.place)] if head.place else None


def test_a_day_and_a_colon_open_an_entry_up_to_the_next_blank_line() -> None:
    text = "12 March 2023: Rebels shelled Goma.\n\nIt rained."
    (head,) = heads(text)
    assert (head.day, head.entry) == (day(date(2023, 3, 12)), True)
    assert text[head.begin : head.end] == "12 March 2023: Rebels shelled Goma."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kunduz, 3 May 2012: Gunmen shot a guard.", "Kunduz"),
        ("Herat Province: Gunmen shot a guard.", "Herat"),
        ("12 March 2023: Gunmen shot a guard.", None),
    ],
)
def test_a_place_at_the_head(text: str, place: str | None) -> None:
    found = located(text)
    assert found is None if place is None else str(found).startswith(place)


def test_the_place_and_day_of_a_dispatch_are_no_head() -> None:
    assert heads("Quetta, 15 May 2024: Gunmen shot a guard.") == []


@pytest.mark.parametrize("line", ["Gunmen shot a guard on 3 May 2012.", "Gunmen shot a guard."])
def test_a_sentence_is_no_head(line: str) -> None:
    assert heads(line) == []


def test_a_title_with_a_day_holds_for_the_whole_text() -> None:
    (head,) = heads("Gunmen shot a guard.", title="Chisinau, 12 March 2021")
    assert (head.begin, head.end, head.day) == (0, 20, day(date(2021, 3, 12)))


def test_a_month_is_no_day() -> None:
    assert is_day(day(REPORTED))
    assert not is_day(Interval(date(2024, 5, 1), date(2024, 5, 31)))
