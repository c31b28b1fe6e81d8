"""An attack told again has the place and the day of the first telling; another attack has not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import MONDAY, claims, day, of_type

LEAD = "It rained. The wind rose. Cows slept. "
TOWNS = ("Quetta", "Garissa", "Homs", "Bunia")
FIRST = "Gunmen attacked a bus in {town} on Monday."


def last(town: str, second: str) -> Claim:
    return of_type(f"{LEAD}{FIRST.format(town=town)} {second}", "ASSAULT")[-1]


@settings(max_examples=8, deadline=None, derandomize=True)
@given(
    st.sampled_from(TOWNS),
    st.sampled_from(
        [
            "The attack killed two nurses at a clinic.",
            "The attackers then shot at two nurses.",
            "The gunmen shot at two nurses.",
            "Police shot dead two of the attackers.",
        ]
    ),
)
def test_what_is_told_of_the_attack_is_where_and_when_it_was(town: str, second: str) -> None:
    again = last(town, second)
    assert again.place is not None
    assert again.place.label == town
    assert again.when == day(MONDAY)


@pytest.mark.parametrize(
    "second",
    [
        "An attack killed two nurses at a clinic.",
        "The army shelled a camp of the rebels.",
        "In 2019, the gunmen shot at two nurses.",
    ],
)
def test_another_attack_has_neither(second: str) -> None:
    other = last("Quetta", second)
    assert other.place is None
    assert other.when != day(MONDAY)


def test_an_attack_in_another_town_keeps_its_own() -> None:
    other = last("Quetta", "The gunmen shot at two nurses in Karachi.")
    assert other.place is not None
    assert other.place.label == "Karachi"


def test_who_fires_back_does_so_there_and_then() -> None:
    shelled = "Chad's army shelled a Sudanese post near Abeche on Monday."
    text = f"{LEAD}{shelled} Sudan's army fired back at Chad's army."
    back = of_type(text, "ASSAULT")[-1]
    assert back.place is not None
    assert back.place.label == "Abéché"
    assert back.when == day(MONDAY)


def test_elsewhere_is_elsewhere() -> None:
    assert last("Quetta", "Elsewhere, police shot dead two gunmen.").place is None


def test_what_gunmen_then_did_they_did_there() -> None:
    text = "Bombs exploded at a mosque in Kano on Monday. Gunmen then opened fire on those who fled."
    shooting = of_type(text, "ASSAULT")[-1]
    assert shooting.place is not None
    assert shooting.place.label == "Kano"


def test_an_attack_is_taken_up_by_the_name_of_what_was_struck() -> None:
    text = (
        "Jets bombed a monastery in Homs on Monday. On Tuesday a raid hit a clinic in Garissa. "
        "Norway demanded an inquiry into the bombing of the monastery."
    )
    again = next(claim for claim in claims(text) if claim.type == "ASSAULT" and claim.again is not None)
    assert again.place is not None
    assert (again.place.label, again.when) == ("Homs", day(MONDAY))


@pytest.mark.parametrize(
    ("noun", "where"),
    [("kidnapping of five priests", None), ("kidnapping of the nurses", "Imo")],
)
def test_an_abduction_of_others_is_another_one(noun: str, where: str | None) -> None:
    text = f"A gang seized twelve nurses in Imo. The {noun} shocked the bishops."
    found = [c for c in claims(text) if c.type == "ASSAULT"]
    assert (found[-1].place and found[-1].place.label) == where


def test_the_village_told_behind_its_country_is_where_the_attack_was() -> None:
    text = "Gunmen ambushed a convoy in northern Mali. The attack took place near Bel Zharif on Monday."
    first, second = (c for c in claims(text) if c.type == "ASSAULT")
    assert second.again == first.id
    assert second.place is not None
    assert (second.place.label, second.when) == ("Bel Zharif", day(MONDAY))


def test_those_told_of_before_were_abducted_once() -> None:
    text = "A group of nurses was kidnapped in Imo on Monday. The nurses were abducted by a gang."
    assert len(of_type(text, "ASSAULT")) == 1


def test_other_nurses_are_others() -> None:
    text = "A group of nurses was kidnapped in Imo on Monday. Six nurses were abducted by a gang in Kano."
    assert len(of_type(text, "ASSAULT")) == 2


def test_the_toll_of_the_attack_is_not_that_of_the_attackers() -> None:
    text = (
        "Gunmen killed several guests during a raid on a hotel in Bunia on Monday. Police shot dead two "
        "of the attackers. At least 18 people were killed and eight wounded in the attack."
    )
    raid = of_type(text, "ASSAULT")[0]
    assert [toll.low for toll in raid.killed][-1] == 18


def test_the_attack_on_another_town_is_another() -> None:
    text = (
        "Gunmen attacked a base in Kayes on Monday. "
        "It was the worst since the Moura attack, in which nine soldiers died."
    )
    assert len(of_type(text, "ASSAULT")) == 2


def test_a_street_of_the_town_is_no_other_town() -> None:
    text = "A bomb killed nine people in Homs on Monday. The bombing took place on Zarqun Street."
    assert len(of_type(text, "ASSAULT")) == 1


def test_the_explosion_is_the_bomb_and_not_the_raid_told_behind_it() -> None:
    text = (
        "A bomb exploded at a market in Homs on Tuesday. Soldiers raided a camp near Bunia on Monday. "
        "Six people were wounded in the explosion."
    )
    bomb, raid = of_type(text, "ASSAULT")
    assert [toll.low for toll in bomb.injured] == [6]
    assert raid.injured == ()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Rebels ambushed an army lorry. The landmine attack happened in Zabul province.", "Zabul"),
        ("Gunmen killed ten farmers. The incident took place on Friday in Kech.", "Kech"),
        ("Gunmen killed ten farmers. An incident took place on Friday in Kech.", None),
        ("Gunmen killed ten farmers. A bus crashed. The incident took place in Kech.", None),
    ],
)
def test_where_the_attack_happened_is_told_behind_it(text: str, where: str | None) -> None:
    found = [c.place.label for c in claims(text) if c.type == "ASSAULT" and c.place]
    assert found[-1:] == ([where] if where else [])
    assert len(of_type(text, "ASSAULT")) == 1


def test_what_is_told_behind_bare_news_is_how_it_happened() -> None:
    bare = "A bombing occurred in Kano on Monday. "
    (attack,) = of_type(f"{bare}A boy blew up a mosque.", "ASSAULT")
    assert attack.when == day(MONDAY)
    assert len(of_type(f"{bare}Meanwhile rebels bombed a mosque.", "ASSAULT")) == 2
    assert len(of_type(f"{bare}Rebels bombed a mosque in Jos.", "ASSAULT")) == 2


def test_a_previous_attack_is_another_one() -> None:
    told = (
        "A bombing killed nine people in Kano on Monday. The rebels also claimed the previous bombing in Jos."
    )
    assert len(of_type(told, "ASSAULT")) == 2
