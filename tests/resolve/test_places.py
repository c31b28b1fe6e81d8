"""Places of the world: listed ones with all they lie in, unlisted ones by their names."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from kg.language.gazetteer import load_gazetteer
from kg.model import Document, Location, World
from kg.resolve import resolve
from kg.resolve.places import finest, place_id

KANO = Location("Kano", "ng-kano", "Kano", 40, 44)
NIGERIA = Location("Nigeria", "ng", "Nigeria", 10, 17)
UNLISTED = Location("Bel Zharif", None, "Bel Zharif", 20, 30)


def world(text: str) -> World:
    document = Document("told", text, date(2024, 5, 16))
    return resolve([document], extract(document))


@pytest.mark.parametrize(("location", "expected"), [(KANO, "ng-kano"), (UNLISTED, "unlisted-bel-zharif")])
def test_a_place_has_the_id_of_the_lists_or_one_of_its_name(location: Location, expected: str) -> None:
    assert place_id(location) == expected


@pytest.mark.parametrize(
    ("locations", "expected"),
    [((NIGERIA, KANO), KANO), ((NIGERIA, UNLISTED), UNLISTED), ((UNLISTED, KANO), KANO), ((), None)],
)
def test_the_finest_place_is_taken(locations: tuple[Location, ...], expected: Location | None) -> None:
    assert finest(locations, load_gazetteer()) == expected


def test_an_unlisted_place_is_a_place_of_the_world() -> None:
    told = world("Gunmen killed four farmers in Bel Zharif on Monday.")
    (event,) = [e for e in told.events if e.type == "ASSAULT"]
    (place,) = [p for p in told.places if p.id == event.place]
    assert (place.label, place.kind, place.country) == ("Bel Zharif", "Place", None)


def test_a_listed_place_comes_with_those_it_lies_in() -> None:
    told = world("Gunmen killed four farmers in Kano on Monday.")
    assert "ng" in {place.id for place in told.places}


@pytest.mark.parametrize("where", ["Bel Zharif, Peshawar,", "Bel Zharif in Peshawar"])
def test_an_unlisted_place_lies_in_the_one_named_right_behind_it(where: str) -> None:
    told = world(f"Gunmen killed four farmers in {where} on Monday.")
    places = {place.id: place for place in told.places}
    assert (places["unlisted-bel-zharif"].parent, places["unlisted-bel-zharif"].country) == (
        "pk-peshawar",
        "PK",
    )
    assert "pk-kp" in places


def test_an_unlisted_place_does_not_lie_in_what_is_merely_named_later() -> None:
    told = world("Gunmen killed four farmers in Bel Zharif on Monday, Peshawar police said.")
    (place,) = [p for p in told.places if p.id == "unlisted-bel-zharif"]
    assert place.parent is None


def test_an_unlisted_place_lies_in_the_land_that_another_telling_gives() -> None:
    told = world(
        "Gunmen killed four farmers in northern Mali on Monday. They attacked the village of Bel Zharif."
    )
    (event,) = [e for e in told.events if e.type == "ASSAULT"]
    places = {place.id: place for place in told.places}
    assert (event.place, places["unlisted-bel-zharif"].country) == ("unlisted-bel-zharif", "ML")
