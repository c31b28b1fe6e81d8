"""Organs and offices: whose "the army", "police", "the ministry" and "the president" are."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.told import kinds_at, meant, referents_at


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Police in Nairobi arrested a printer.", "Police", "kenya"),
        ("Moroccan teachers were beaten by riot police.", "police", "morocco"),
        ("Chad closed the border. The army moved north.", "army", "chad"),
    ],
)
def test_an_organ_without_owner_is_that_of_the_state_in_whose_matters_it_acts(
    text: str, word: str, state: str
) -> None:
    (organ,) = referents_at(text, word)
    assert organ.participant.principal == state


def test_beside_a_group_the_government_is_the_one_that_it_fights() -> None:
    assert meant("Talks between the government and the ELN resumed.", "government") == ["colombia"]


def test_the_nearest_place_decides_among_several() -> None:
    text = "Police in Lima met envoys from Quito."
    (found,) = referents_at(text, "Police")
    assert found.participant.principal == "peru"


def test_the_government_of_a_province_is_not_that_of_the_state() -> None:
    assert meant("The Punjab government banned rallies.", "government") == ["<Punjab government>"]


def test_a_town_inside_somebodys_name_says_nothing() -> None:
    """ "Ana Lima" is a person; her police are not those of Peru."""
    assert meant("Police questioned Ana Lima.", "Police") == ["<police>"]


def test_who_held_an_office_on_the_day_is_meant() -> None:
    text = "The Brazilian president left for Lima."
    assert meant(text, "president", date(2021, 5, 1)) == ["jair-bolsonaro"]
    assert meant(text, "president", date(2024, 5, 1)) == ["luiz-inacio-lula-da-silva"]


def test_an_office_whose_holder_nobody_lists_is_the_office_itself() -> None:
    assert kinds_at("The Brazilian president left.", "president", date(1902, 5, 1)) == ["Office"]


def test_a_president_of_no_state_is_only_described() -> None:
    assert meant("A president left.", "president") == ["<president>"]


def test_the_tribunal_is_the_one_that_was_named() -> None:
    text = "The Yugoslavia tribunal sat in The Hague. The tribunal rejected the plea."
    assert referents_at(text, "tribunal")[-1].participant.kind == "Court"
    assert meant("The ICTY sat in The Hague. The judges rejected the plea.", "judges") == [
        "international-criminal-tribunal-for-the-former-yugoslavia"
    ]


def test_where_troops_come_from_tells_nothing_of_a_ministry() -> None:
    told = "Afghanistan wept. Afghan poets sang. A clerk at the Ministry of Interior saw U.S. troops."
    assert all(r.participant.principal != "united-states" for r in referents_at(told, "Ministry"))


def test_the_state_of_an_armed_group_is_not_its_foe() -> None:
    told = "The Sri Lanka Army shelled the Tigers in their mini state. The government left the truce."
    assert meant(told, "government") == ["sri-lanka"]


def test_an_air_force_that_strikes_abroad_is_of_the_army_told_of_before() -> None:
    text = "The Israeli army hit a squad in Gaza. The air force then struck a car in Rafah."
    (found,) = referents_at(text, "force")
    assert found.participant.principal == "israel"


def test_a_state_that_the_article_names_goes_before_one_of_which_only_a_town_is_known() -> None:
    text = "Nigerian gunmen seized pupils in Kaya. They were freed in Kaya before the army stormed Zamfara."
    (found,) = referents_at(text, "army")
    assert found.participant.principal == "nigeria"


def test_in_the_south_of_a_capital_police_are_its_own() -> None:
    (found,) = referents_at("A bomb killed nine in the markets of southern Baghdad, police said.", "police")
    assert found.participant.principal == "iraq"


def test_of_two_forces_of_a_state_the_one_that_the_article_names_is_meant() -> None:
    police = "A bomb hit a police patrol in Newry. The PSNI closed the road."
    assert meant(police, "patrol") == meant(police, "PSNI")
    assert meant("A bomb hit a police patrol in London.", "patrol") != meant(police, "PSNI")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Miners blocked a bridge in Bolivia. Officials said ten were held.", "bolivia"),
        ("Miners blocked a bridge in Bolivia. Ten were held, according to authorities.", "bolivia"),
        ("Miners blocked a bridge in Bolivia. They met officials.", None),
    ],
)
def test_officials_who_speak_are_those_of_the_land_of_which_is_told(text: str, state: str | None) -> None:
    word = "authorities" if "authorities" in text else "fficials"
    (officials,) = referents_at(text, next(w for w in ("Officials", "officials", "authorities") if w in text))
    assert word in text
    assert officials.participant.actor == state


def test_an_embassy_is_not_that_of_the_land_in_which_it_stands() -> None:
    told = [
        referents_at(f"Gunmen attacked {whose} embassy in Ottawa.", "embassy") for whose in ("the", "Chad's")
    ]
    labels = [[referent.participant.label for referent in each] for each in told]
    assert "Embassy of Canada" not in labels[0]
    assert labels[1] == ["Embassy of Chad"]
