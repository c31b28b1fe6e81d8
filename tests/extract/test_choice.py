"""What a name means in its article: shared names, capitals, places of the same name, facts with dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.choice import Choice, holds, state_ids
from kg.language.gazetteer import load_gazetteer
from kg.language.names import Name
from tests.extract.told import THURSDAY, reading_of

GAZETTEER = load_gazetteer()
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2030, 1, 1))


def chosen(text: str, written: str, published: date | None = THURSDAY) -> tuple[Choice, Name]:
    reading = reading_of(text, published)
    name = next(n for n in reversed(reading.names) if n.written == written)
    return Choice(reading, GAZETTEER), name


def actor(text: str, written: str, published: date | None = THURSDAY) -> str | None:
    choice, name = chosen(text, written, published)
    entry = choice.actor(name)
    return entry.id if entry else None


def place(text: str, written: str) -> str | None:
    choice, name = chosen(text, written)
    entry = choice.place(name)
    return entry.id if entry else None


def main_country(text: str) -> str | None:
    return Choice(reading_of(text), GAZETTEER).main_country()


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("ADF fighters burned a village near Beni in Uganda's neighbour.", "ADF", "allied-democratic-forces"),
        (
            "Ambazonia Defence Forces fighters shot a mayor near Bamenda. Cameroon told the ADF to disarm.",
            "ADF",
            "ambazonia-defence-forces",
        ),
        (
            "The Democratic Party of Korea lost a seat in Seoul. The Democratic Party blamed the rain.",
            "Democratic Party",
            "democratic-party-of-korea",
        ),
        (
            "The United States voted. The Democratic Party kept Ohio.",
            "Democratic Party",
            "democratic-party-united-states",
        ),
    ],
)
def test_a_shared_name_means_the_actor_whom_the_article_speaks_for(
    text: str, written: str, expected: str
) -> None:
    assert actor(text, written) == expected


def test_a_shared_name_with_nothing_that_speaks_for_it_means_nobody() -> None:
    assert actor("The AFC played well on Saturday.", "AFC") is None


def test_an_article_about_the_place_speaks_for_the_shared_name() -> None:
    text = "Congolese troops left Goma. Fighters of the AFC entered the city."
    assert actor(text, "AFC") == "congo-river-alliance"


@pytest.mark.parametrize(
    ("capital", "state"),
    [("Nairobi", "kenya"), ("Tirana", "albania"), ("Luanda", "angola"), ("Minsk", "belarus")],
)
def test_a_capital_can_stand_for_its_state(capital: str, state: str) -> None:
    assert actor(f"{capital} rejected the offer.", capital) == state


def test_a_name_is_chosen_once_and_stays() -> None:
    choice, name = chosen("Kenya closed its border.", "Kenya")
    assert choice.actor(name) is choice.actor(name)


@pytest.mark.parametrize(
    ("capital", "published", "expected"),
    [
        ("Prague", date(2014, 8, 21), "czech-republic"),
        ("Moscow", date(2014, 8, 21), "russia"),
        ("Hanoi", date(2014, 8, 21), "vietnam"),
        ("Belgrade", date(2014, 8, 21), "serbia"),
    ],
)
def test_a_capital_stands_for_no_state_that_has_ended(capital: str, published: date, expected: str) -> None:
    choice, name = chosen(f"{capital} refused.", capital, published)
    entry = choice.actor(name)
    assert entry is not None
    assert entry.id == expected
    assert entry.until is None or published <= entry.until


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("Libya called for calm. Gunmen fought in Tripoli.", "Tripoli", "ly-tripoli"),
        ("Lebanon called for calm. Gunmen fought in Tripoli.", "Tripoli", "lb-tripoli"),
        ("Pakistan called for calm. A mob burned a bus in Hyderabad.", "Hyderabad", "pk-hyderabad"),
        ("India called for calm. A mob burned a bus in Hyderabad.", "Hyderabad", "in-hyderabad"),
        ("Spain sent troops. A flood hit Valencia.", "Valencia", "es-valencia"),
        ("Venezuela sent troops. A flood hit Valencia.", "Valencia", "ve-valencia"),
        ("Chile sent troops. A fire broke out in Santiago.", "Santiago", "cl-santiago"),
        ("The Philippines sent troops. A fire broke out in Santiago.", "Santiago", "ph-santiago"),
    ],
)
def test_a_place_lies_in_the_country_of_the_article(text: str, written: str, expected: str) -> None:
    assert place(text, written) == expected


def test_without_a_country_the_larger_place_is_meant() -> None:
    assert place("Gunmen fought in Tripoli.", "Tripoli") == "ly-tripoli"


def test_what_is_no_place_has_none() -> None:
    assert place("Hezbollah fired rockets.", "Hezbollah") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru closed its ports. Peru sent troops. Chile waited.", "peru"),
        ("Peru closed its ports. Chile waited.", None),
        ("Peru closed its ports. Chile waited. Chile and Peru met.", "peru"),
        ("Peru and Chile met. Chile waited for Peru.", None),
        ("Nothing happened at sea.", None),
        ("Boko Haram burned a school. Nigeria sent troops.", "nigeria"),
        ("Gunmen killed six soldiers near the Thai border.", None),
        ("Gunmen killed six soldiers near the border with Chad.", None),
        ("Thai border guards shot a smuggler.", "thailand"),
    ],
)
def test_the_main_country_is_named_twice_as_often_as_any_other(text: str, expected: str | None) -> None:
    assert main_country(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BOGOTA, 3 Feb (EFE) -- The army shelled a camp.", "colombia"),
        ("Bogota (Reuters) - The army shelled a camp.", "colombia"),
        ("PARIS (AFP) - Chad shelled a camp.", "chad"),
        ("The army shelled a camp, Reuters reported.", None),
    ],
)
def test_an_agency_is_no_sign_of_its_home_and_a_dateline_only_where_no_state_is_named(
    text: str, expected: str | None
) -> None:
    assert main_country(text) == expected


def test_actors_count_for_the_country_where_they_are_at_home() -> None:
    choice = Choice(reading_of("Boko Haram burned a school. Benin protested."), GAZETTEER)
    assert choice.countries["nigeria"] == 1
    assert choice.countries["benin"] == 1


@pytest.mark.parametrize(("place_id", "state"), [("ly-tripoli", "libya"), ("cl-santiago", "chile")])
def test_a_place_lies_in_a_state(place_id: str, state: str) -> None:
    assert Choice(reading_of("Nothing."), GAZETTEER).state_of(GAZETTEER.places[place_id]) == state


def test_state_ids_are_those_of_living_states() -> None:
    found = state_ids(GAZETTEER)
    assert found["KE"] == "kenya"
    for iso, state in found.items():
        entry = GAZETTEER.actors[state]
        assert (entry.iso, entry.kind, entry.until) == (iso, "Country", None)


@given(DAYS, DAYS, DAYS)
def test_a_dated_fact_holds_from_its_first_day_to_its_last(one: date, other: date, day: date) -> None:
    start, until = sorted((one, other))
    assert holds(start, until, day) == (start <= day <= until)
    assert holds(start, until, start)
    assert holds(start, until, until)
    assert not holds(start, until, until + timedelta(days=1))
    assert not holds(start, until, start - timedelta(days=1))


@given(DAYS, DAYS)
def test_an_open_end_holds_for_ever_and_an_undated_article_sees_what_still_holds(
    start: date, day: date
) -> None:
    assert holds(None, None, day)
    assert holds(start, None, max(start, day))
    assert holds(start, None, None)
    assert not holds(None, start, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doctor was hanged in 1594. He had tried to poison Queen Elizabeth.", None),
        ("Queen Elizabeth met the envoy. She had 1600 guests.", "queen-elizabeth-ii"),
        ("Queen Elizabeth met the envoy in 1961, in a palace built in 1703.", "queen-elizabeth-ii"),
    ],
)
def test_nobody_of_our_time_is_meant_among_the_years_of_another(text: str, expected: str | None) -> None:
    assert actor(text, "Queen Elizabeth", None) == expected


def test_a_village_of_the_articles_country_is_no_match_for_a_city_of_the_world() -> None:
    choice, name = chosen("Ukraine asked for help. Ukraine met Russia in New York. Ukraine left.", "New York")
    place = choice.place(name)
    assert place is not None
    assert place.id == "us-new-york-city"


def test_an_article_is_about_the_land_of_its_many_towns_though_it_names_only_another_once() -> None:
    towns = "Crowds met in Ambon, Ternate and Tobelo. A man was taken to Jakarta. "
    assert Choice(reading_of(towns, THURSDAY), GAZETTEER).main_country() == "indonesia"
    assert Choice(reading_of(towns + "A Peruvian came.", THURSDAY), GAZETTEER).main_country() == "indonesia"
    assert Choice(reading_of("Crowds met in Ambon.", THURSDAY), GAZETTEER).main_country() is None


def test_a_hospital_named_after_somebody_is_not_he() -> None:
    assert actor("The wounded were taken to Al Fatah Hospital.", "Al Fatah") is None
    assert actor("The wounded men were of Fatah.", "Fatah") == "fatah"
