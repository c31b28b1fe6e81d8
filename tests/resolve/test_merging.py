"""One event or tie out of its claims: finest class and place, narrowest time, every toll with its source."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Event, Interval, Location
from kg.resolve.actors import Actors
from kg.resolve.merging import event_of, tie_of
from kg.vocabulary import load_vocabulary
from tests.resolve.made import (
    CHAD,
    FRONT,
    GUNMEN,
    MONDAY,
    PAKISTAN,
    PESHAWAR,
    SOLDIERS,
    TANK,
    articles,
    claim,
    day,
    named,
)

GAZETTEER = load_gazetteer()
MAY = Interval(date(2024, 5, 1), date(2024, 5, 31))


def merged(*claims: Claim, of: str | None = None) -> Event:
    return event_of(claims, Actors(GAZETTEER), GAZETTEER, of)


def test_the_event_is_known_by_its_first_claim_and_lists_them_all() -> None:
    event = merged(claim(2), claim(1), claim(1, "two"), of="e9")
    assert event.id == "one.2"
    assert event.claims == ("one.1", "one.2", "two.1")
    assert event.of == "e9"


def test_the_finest_class_gives_type_and_mode() -> None:
    event = merged(claim(1), claim(2, event_class="SuicideBombing"), claim(3, event_class="Bombing"))
    assert (event.event_class, event.type) == ("SuicideBombing", "ASSAULT")
    assert event.mode == load_vocabulary().event("SuicideBombing").mode


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((PAKISTAN, PESHAWAR), "pk-peshawar"),
        ((PESHAWAR, PAKISTAN), "pk-peshawar"),
        ((TANK, PAKISTAN), "unlisted-tank"),
        ((TANK, PESHAWAR), "pk-peshawar"),
        ((TANK,), "unlisted-tank"),
        ((), None),
    ],
)
def test_the_most_precise_place_is_taken(places: tuple[Location, ...], expected: str | None) -> None:
    claims = [claim(number, place=place) for number, place in enumerate(places, 1)] or [claim()]
    assert merged(*claims).place == expected


def test_the_narrowest_time_is_taken() -> None:
    assert merged(claim(1, when=MAY), claim(2, when=day(MONDAY)), claim(3)).when == day(MONDAY)
    assert merged(claim(1)).when is None


def test_all_parties_are_gathered_and_nobody_is_on_both_sides() -> None:
    event = merged(
        claim(1, actors=(FRONT,), recipients=(SOLDIERS,)),
        claim(2, actors=(GUNMEN,), recipients=(FRONT, CHAD)),
    )
    assert event.actors == ("red-front", "one.1~gunmen")
    assert event.recipients == ("one.1~soldiers", "chad")


def test_a_description_told_twice_is_one_participant() -> None:
    assert merged(claim(1, actors=(GUNMEN,)), claim(2, actors=(GUNMEN,))).actors == ("one.1~gunmen",)


def test_speakers_content_and_hedge_are_kept() -> None:
    event = merged(
        claim(1, event_class="Demand", speakers=(CHAD,), hedge="reportedly"),
        claim(2, event_class="Demand", content="two editors", speakers=(CHAD,)),
    )
    assert event.said_by == ("chad",)
    assert event.content == "two editors"
    assert event.hedge == "reportedly"


def test_the_label_says_what_who_where_and_when() -> None:
    event = merged(
        claim(
            1,
            event_class="Bombing",
            actors=(FRONT,),
            recipients=(SOLDIERS,),
            place=PESHAWAR,
            when=day(MONDAY),
        )
    )
    label = load_vocabulary().event("Bombing").label.capitalize()
    assert event.label == f"{label}: Red Front → soldiers, Peshawar, 2024-05-13"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day(MONDAY), "2024-05-13"),
        (MAY, "2024-05"),
        (Interval(date(2024, 1, 1), date(2024, 12, 31)), "2024"),
        (Interval(date(2023, 6, 1), date(2024, 2, 1)), "2023 to 2024"),
    ],
)
def test_a_label_gives_time_as_precisely_as_it_is_known(when: Interval, expected: str) -> None:
    assert merged(claim(1, when=when)).label.endswith(f", {expected}")


@settings(deadline=None, derandomize=True)
@given(articles())
def test_whatever_is_merged_every_claim_is_accounted_for(claims: tuple[Claim, ...]) -> None:
    events = [each for each in claims if each.type == "ASSAULT"]
    if not events:
        return
    event = merged(*events)
    assert event.claims == tuple(sorted(each.id for each in events))
    assert not set(event.actors) & set(event.recipients)
    assert event.when in [each.when for each in events]


MINISTER = named("ada-example", "Person", "chad")


def test_a_tie_has_one_holder_and_one_other_end() -> None:
    tie = tie_of(
        [claim(1, event_class="OfficeHolding", actors=(MINISTER,), recipients=(CHAD,), role="oil minister")],
        Actors(GAZETTEER),
        GAZETTEER,
    )
    assert (tie.id, tie.type, tie.event_class) == ("one.1", "OFFICE", "OfficeHolding")
    assert (tie.actors, tie.recipients) == (("ada-example",), ("chad",))
    assert tie.label == "Ada Example: oil minister (Chad)"
    assert tie.place is None


def test_a_tie_keeps_the_role_that_any_claim_gives() -> None:
    ends: dict[str, Any] = {"actors": (MINISTER,), "recipients": (CHAD,)}
    tie = tie_of(
        [
            claim(1, event_class="OfficeHolding", **ends),
            claim(1, "two", "OfficeHolding", **ends, role="envoy"),
        ],
        Actors(GAZETTEER),
        GAZETTEER,
    )
    assert tie.role == "envoy"
    assert tie.claims == ("one.1", "two.1")


def test_a_base_may_be_a_place() -> None:
    town = named("pk-peshawar", "Locality")
    tie = tie_of(
        [claim(1, event_class="Basing", actors=(FRONT,), recipients=(town,))], Actors(GAZETTEER), GAZETTEER
    )
    assert tie.actors == ("red-front",)
    assert tie.recipients == ("pk-peshawar",)
    assert tie.place == "pk-peshawar"


def test_a_base_in_a_state_lies_in_its_land() -> None:
    tie = tie_of(
        [claim(1, event_class="Basing", actors=(FRONT,), recipients=(CHAD,))], Actors(GAZETTEER), GAZETTEER
    )
    assert tie.recipients == ("chad",)
    assert tie.place == "td"


def test_an_office_in_a_state_has_no_place() -> None:
    told = claim(1, event_class="OfficeHolding", actors=(MINISTER,), recipients=(CHAD,))
    assert tie_of([told], Actors(GAZETTEER), GAZETTEER).place is None


def test_a_parliament_that_urges_its_own_state_does_not_act_for_it() -> None:
    parliament, state = named("parliament-of-kenya", "Legislature", "kenya"), named("kenya", "Country")
    urged = merged(claim(1, event_class="Request", actors=(parliament,), recipients=(state,)))
    assert (urged.actors, urged.recipients) == (("parliament-of-kenya",), ("kenya",))
    alone = merged(claim(1, event_class="Request", actors=(parliament,)))
    assert alone.actors == ("parliament-of-kenya", "kenya")
