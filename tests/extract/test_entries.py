"""Days at the head of entries and of whole texts."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import claims_of
from kg.language.reading import read
from kg.model import Document, Interval
from kg.rules import load_rules

CHRONOLOGY = (
    "2 March: Chad closes its border. Gunmen attack a post near Bardai.\n\n"
    "9-11 April: Fighting spreads. Libya shells Bardai.\n\n"
    "5 May: Chad and Libya agree on a ceasefire.\n"
)
DAY = Interval(date(2021, 6, 14), date(2021, 6, 14))


def days(text: str, title: str | None = None) -> dict[str, Interval | None]:
    document = Document("d", text, date(2021, 6, 15), title=title)
    return {claim.type: claim.when for claim in claims_of(read(document), load_rules())}


def test_what_an_entry_goes_on_to_tell_is_of_its_day() -> None:
    found = days(CHRONOLOGY)
    assert found["AGREE"] == Interval(date(2021, 5, 5), date(2021, 5, 5))
    first = days(CHRONOLOGY.split("\n\n")[0] + "\n\n3 April: It rains.\n\n5 May: It rains.\n")
    assert first["ASSAULT"] == Interval(date(2021, 3, 2), date(2021, 3, 2))


def test_an_entry_of_several_days_holds_all_of_them() -> None:
    assert days(CHRONOLOGY)["ASSAULT"] == Interval(date(2021, 4, 9), date(2021, 4, 11))


def test_a_digest_is_of_the_day_in_its_title() -> None:
    news = "Rain falls on Oslo.\n\nIt snows.\n\nIt hails.\n\nGunmen attack a post near Bardai, Chad."
    assert days(news, "Events of 14 June 2021")["ASSAULT"] == DAY


def test_the_past_tense_under_a_title_has_a_day_of_its_own() -> None:
    text = "It rained.\n\nIt snowed.\n\nIt hailed.\n\nGunmen had attacked a post near Bardai, Chad."
    assert days(text, "Events of 14 June 2021")["ASSAULT"] != DAY


def test_two_lines_with_a_date_make_no_chronology() -> None:
    text = "2 March: Rain.\n\n9 April: Snow.\n\nIt hailed. Gunmen attacked a post near Bardai, Chad."
    assert days(text)["ASSAULT"] != Interval(date(2021, 4, 9), date(2021, 4, 9))


def places(text: str) -> set[str | None]:
    claims = claims_of(read(Document("d", text, date(2021, 6, 15))), load_rules())
    return {claim.place.label if claim.place else None for claim in claims if claim.type == "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12.02.2020: off Hobyo, Somalia. Pirates fired on a trawler.", "Hobyo"),
        ("Herat Province: Gunmen shot dead a judge.", "Herat Province"),
        ("Herat Province: Gunmen shot dead a judge in Ghazni.", "Ghazni"),
        ("12 February 2020: In Zarma village, Kano state, a trader was shot dead by gunmen.", "Zarma"),
    ],
)
def test_a_deed_without_a_place_is_where_its_note_says(text: str, place: str) -> None:
    assert places(text) == {place}


def test_the_place_of_a_note_ends_with_it() -> None:
    text = "12.02.2020: off Hobyo, Somalia. Pirates fired on a trawler.\n\nGunmen attacked a bus."
    assert None in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 February 2020. Gunmen attacked a bus in Kano.",
        "12 February 2020: It rained. Two farmers were killed in an attack in Kano.",
        "Kunduz, 12 February 2020: Gunmen attacked a bus.",
    ],
)
def test_a_single_note_has_the_day_at_its_head(text: str) -> None:
    assert days(text)["ASSAULT"] == Interval(date(2020, 2, 12), date(2020, 2, 12))
