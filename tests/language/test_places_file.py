"""The file of places: whole, sorted, free of words, and complete where the news happens."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache

import pytest

from kg.language.gazetteer import PlaceEntry, load_gazetteer, read_places
from kg.language.names import name_index
from kg.vocabulary import ONTOLOGY

PLACES = ONTOLOGY / "places.csv"
BY_HAND = ONTOLOGY / "places-by-hand.csv"
KINDS = {"Landmark", "Locality", "District", "Province", "CountryPlace", "Region", "WaterBody"}
SOURCES = {"hand", "geonames", "pycountry", "hand; geonames", "hand; pycountry"}


@cache
def places() -> dict[str, PlaceEntry]:
    return {place.id: place for place in read_places(PLACES)}


@cache
def by_name() -> dict[str, tuple[PlaceEntry, ...]]:
    found: defaultdict[str, list[PlaceEntry]] = defaultdict(list)
    for place in places().values():
        for name in (place.label, *place.names):
            found[name].append(place)
    return {name: tuple(bearers) for name, bearers in found.items()}


def countries_of(name: str) -> set[str | None]:
    return {place.country for place in by_name().get(name, ())}


def test_ids_are_sorted_and_used_once() -> None:
    ids = [place.id for place in read_places(PLACES)]
    assert ids == sorted(ids)
    assert len(ids) == len(set(ids))


def test_the_file_stays_small() -> None:
    assert PLACES.stat().st_size < 4_000_000
    assert b"\r" not in PLACES.read_bytes()


def test_every_cell_fits() -> None:
    for place in places().values():
        assert place.kind in KINDS, place
        assert place.label.strip() == place.label != "", place
        assert place.label not in place.names, place
        assert len(place.names) == len(set(place.names)), place
        assert all(name.strip() == name for name in place.names), place
        assert place.country is None or (len(place.country) == 2 and place.country.isupper()), place
        assert (place.latitude is None) == (place.longitude is None), place
        assert -90 <= (place.latitude or 0) <= 90, place
        assert -180 <= (place.longitude or 0) <= 180, place
        assert place.source.split(":")[0] in SOURCES, place


def test_parents_exist_and_never_lead_in_a_circle() -> None:
    for place in places().values():
        above, steps = place.parent, 0
        while above is not None:
            assert above in places(), f"{place.id} lies in {above}, which is not there"
            above, steps = places()[above].parent, steps + 1
            assert steps < 6, place


def test_every_country_is_there_at_its_capital() -> None:
    known = {place.country for place in places().values() if place.kind == "CountryPlace"}
    assert {"AF", "PK", "US", "XK", "PS", "TW", "SS", "TL", "VA"} <= known
    assert len(known) >= 245
    assert places()["pk"].label == "Pakistan"
    assert places()["fr"].latitude == pytest.approx(48.85, abs=0.1)


def test_countries_bear_the_names_of_the_states() -> None:
    for entry in load_gazetteer().actors.values():
        if entry.kind == "Country" and entry.iso and not entry.until:
            country = places()[entry.iso.lower()]
            missing = {entry.label, *entry.names} - {country.label, *country.names}
            assert not missing or country.source.startswith("hand"), (entry.id, missing)


def test_hand_rows_all_reach_the_file() -> None:
    rows = list(read_places(BY_HAND))
    assert len(rows) >= 250
    for row in rows:
        kept = places()[row.id]
        assert (kept.label, kept.names, kept.kind) == (row.label, row.names, row.kind)
        assert (kept.latitude, kept.longitude) == (row.latitude, row.longitude)


def test_hand_rows_are_sorted_and_placed() -> None:
    rows = list(read_places(BY_HAND))
    assert [row.id for row in rows] == sorted({row.id for row in rows})
    assert all(row.latitude is not None for row in rows)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("North Waziristan", "PK"),
        ("South Waziristan", "PK"),
        ("Khyber Pakhtunkhwa", "PK"),
        ("NWFP", "PK"),
        ("Datta Khel", "PK"),
        ("Miranshah", "PK"),
        ("DI Khan", "PK"),
        ("D.I. Khan", "PK"),
        ("Torkham", "PK"),
        ("Spin Boldak", "AF"),
        ("Kandahar", "AF"),
        ("Nangarhar", "AF"),
        ("Indian-administered Kashmir", "IN"),
        ("Pakistan-administered Kashmir", "PK"),
        ("Galwan Valley", "IN"),
        ("Kargil", "IN"),
        ("Sana'a", "YE"),
        ("Hodeidah", "YE"),
        ("Deir al-Zor", "SY"),
        ("el-Fasher", "SD"),
        ("Al Fashir", "SD"),
        ("Darfur", "SD"),
        ("Kismayo", "SO"),
        ("Tigray", "ET"),
        ("North Kivu", "CD"),
        ("Cabo Delgado", "MZ"),
        ("Kiev", "UA"),
        ("Kyiv", "UA"),
        ("Kharkov", "UA"),
        ("Donbas", "UA"),
        ("Crimea", "UA"),
        ("Gaza Strip", "PS"),
        ("Gaza City", "PS"),
        ("Khan Younis", "PS"),
        ("Rakhine", "MM"),
        ("Mindanao", "PH"),
        ("Catalonia", "ES"),
        ("Basque Country", "ES"),
        ("Northern Ireland", "GB"),
        ("Tolima", "CO"),
        ("Chiapas", "MX"),
        ("Cite Soleil", "HT"),
        ("Nagorno-Karabakh", "AZ"),
        ("Transnistria", "MD"),
        ("Chechnya", "RU"),
        ("Xinjiang", "CN"),
        ("Bombay", "IN"),
        ("Mecca", "SA"),
    ],
)
def test_places_of_the_news_are_known_under_their_english_names(name: str, country: str) -> None:
    assert country in countries_of(name)


@pytest.mark.parametrize("name", ["Red Sea", "Bab al-Mandab", "Strait of Hormuz", "Line of Control", "Sahel"])
def test_what_several_countries_share_has_no_country(name: str) -> None:
    assert None in countries_of(name)


def test_punjab_is_two_provinces() -> None:
    provinces = {place.country for place in by_name()["Punjab"] if place.kind == "Province"}
    assert provinces == {"PK", "IN"}


@pytest.mark.parametrize(
    ("place", "province"),
    [
        ("pk-peshawar", "pk-kp"),
        ("pk-mianwali", "pk-pb"),
        ("pk-quetta", "pk-ba"),
        ("af-kandahar", "af-kan"),
        ("sd-el-fasher", "sd-dn"),
        ("cd-goma", "cd-nk"),
        ("ua-bakhmut", "ua-14"),
        ("ng-maiduguri", "ng-bo"),
        ("us-houston", "us-tx"),
    ],
)
def test_towns_lie_in_their_provinces(place: str, province: str) -> None:
    assert places()[place].parent == province
    assert places()[province].kind == "Province"


@pytest.mark.parametrize(
    "word",
    [
        *("Of", "To", "Same", "Most", "Police", "Mobile", "Reading", "Date", "Man", "Male", "Mary", "Sale"),
        *("Orange", "Nancy", "Victoria", "Hit", "Mission", "Union", "Central", "Best", "Time", "Clinton"),
        *("Lincoln", "Jackson", "Santos", "Obama", "Ali", "Hassan", "Kennedy", "Hamilton", "Bay", "Northern"),
        *("Eastern", "Western", "Delta", "Unity", "Lakes", "Rivers"),
    ],
)
def test_words_and_people_are_no_places(word: str) -> None:
    assert not by_name().get(word), [place.id for place in by_name()[word]]


def test_no_name_is_shorter_than_two_letters_and_none_is_lower_case_alone() -> None:
    for place in places().values():
        for name in (place.label, *place.names):
            assert len(name) > 1, place
            assert any(c.isupper() for c in name), place


def test_no_town_bears_the_name_of_another_country() -> None:
    countries = {place.label: place.country for place in places().values() if place.kind == "CountryPlace"}
    strangers = {
        place.id
        for place in places().values()
        if place.kind == "Locality" and countries.get(place.label, place.country) != place.country
    }
    assert not strangers


def test_a_country_in_conflict_is_known_to_its_small_towns() -> None:
    towns = Counter(place.country for place in places().values() if place.kind == "Locality")
    for country, least in {
        "PK": 500,
        "AF": 280,
        "SY": 250,
        "YE": 250,
        "UA": 3000,
        "SD": 90,
        "ML": 80,
    }.items():
        assert towns[country] >= least, country


def test_names_are_found_in_a_sentence_of_our_own() -> None:
    text = "Gunmen left Mir Ali for D.I. Khan while ships waited off Bab el-Mandeb and Al-Fasher was shelled."
    found = [name.written for name in name_index().find(text) if name.places]
    assert found == ["Mir Ali", "D.I. Khan", "Bab el-Mandeb", "Al-Fasher"]


def test_divisions_point_to_provinces_of_their_country() -> None:
    with (ONTOLOGY / "places-divisions.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) > 300
    for row in rows:
        province = places()[row["place"]]
        assert (province.kind, province.country) == ("Province", row["country"]), row


def test_the_stop_list_is_sorted_and_bites() -> None:
    lines = (ONTOLOGY / "places-stop.txt").read_text(encoding="utf-8").splitlines()
    plain = [line for line in lines if not line.startswith(("#", "never ", "part "))]
    assert plain == sorted(set(plain))
    made_towns = {
        place.label.casefold()
        for place in places().values()
        if place.kind == "Locality" and place.source.startswith("geonames") and place.population < 300_000
    }
    assert not made_towns & set(plain)
