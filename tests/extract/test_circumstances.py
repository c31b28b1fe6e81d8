"""Place and date belong to one clause and to no other in its sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, claims, day, of_type, only

TOWNS = ("Maiduguri", "Garissa", "Quetta", "Bunia", "Kismayo", "Peshawar", "Homs", "Mosul")
DAYS = {"Monday": MONDAY, "Tuesday": TUESDAY, "Wednesday": WEDNESDAY}


def place(claim: Claim) -> str | None:
    return claim.place.label if claim.place else None


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(TOWNS), min_size=2, max_size=2, unique=True),
    st.lists(st.sampled_from(sorted(DAYS)), min_size=2, max_size=2, unique=True),
)
def test_two_attacks_of_one_sentence_keep_their_own_place_and_day(towns: list[str], days: list[str]) -> None:
    first = f"Gunmen attacked a bus in {towns[0]} on {days[0]}"
    text = f"{first} and bandits kidnapped a priest in {towns[1]} on {days[1]}."
    bus, priest = of_type(text, "ASSAULT")
    assert (place(bus), bus.when) == (towns[0], day(DAYS[days[0]]))
    assert (place(priest), priest.when) == (towns[1], day(DAYS[days[1]]))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.sampled_from(TOWNS), st.sampled_from(["in", "near", "outside"]))
def test_a_phrase_of_place_is_the_place(town: str, preposition: str) -> None:
    claim = only(f"Gunmen attacked a bus {preposition} {town} on Monday.", "ASSAULT")
    assert place(claim) == town


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a convoy in Nairobi on Monday.", "Nairobi"),
        ("The leader died in a U.S. drone strike in Yemen on Monday.", "Yemen"),
        ("A bomb exploded at a market in the city of Kandahar.", "Kandahar"),
        ("Gunmen attacked a mosque in Kano, in Nigeria.", "Kano"),
        ("Gunmen attacked a bus near Tessalwin in the Umvar district.", "Tessalwin"),
        ("Gunmen attacked a bus near Goma, in the Umvar province.", "Goma"),
        ("Gunmen attacked a bus at the Umvar border crossing.", "Umvar border crossing"),
        ("Israel bombed Gaza City on Monday.", "Gaza City"),
    ],
)
def test_the_most_precise_place_is_taken(text: str, expected: str) -> None:
    assert place(only(text, "ASSAULT")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops attacked a camp on Monday.",
        "Boko Haram attacked a Nigerian convoy on Monday.",
        "Gunmen attacked the convoy of the Chadian general.",
    ],
)
def test_a_party_is_no_place(text: str) -> None:
    assert place(only(text, "ASSAULT")) is None


def test_the_dateline_is_no_place() -> None:
    assert (
        place(only("ACCRA, May 16: Gunmen attacked a bus on Monday near the northern border.", "ASSAULT"))
        is None
    )


def test_where_it_was_said_is_not_where_it_happened() -> None:
    text = "Chad said in Geneva on Wednesday that gunmen had attacked a village near Abeche on Sunday."
    claim = only(text, "ASSAULT")
    assert place(claim) == "Abéché"
    assert claim.when == day(date(2024, 5, 12))


def test_an_act_of_speech_does_not_take_the_place_and_day_of_what_it_speaks_of() -> None:
    text = "On Wednesday Chad condemned the attack on a village near Abeche on Sunday."
    condemned, attack = only(text, "ACCUSE"), only(text, "ASSAULT")
    assert attack.when == day(date(2024, 5, 12))
    assert place(attack) == "Abéché"
    assert condemned.when == day(WEDNESDAY)
    assert place(condemned) is None


def test_what_is_still_to_come_lies_ahead() -> None:
    text = "Envoys of Chad and Sudan will meet in Cairo on Monday."
    meeting = only(text, "CONSULT")
    assert meeting.status == "future"
    assert meeting.when is not None
    assert meeting.when.earliest > THURSDAY
    assert place(meeting) == "Cairo"


def test_a_tie_has_neither_place_nor_day_of_its_sentence() -> None:
    text = "Sergei Lavrov, the foreign minister of Russia, visited Harare on Monday."
    (tie,) = [claim for claim in claims(text) if claim.kind == "tie"]
    assert tie.place is None
    assert tie.when is None


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.sampled_from(TOWNS), st.sampled_from(sorted(DAYS)))
def test_a_place_is_written_where_it_says(town: str, weekday: str) -> None:
    text = f"On {weekday} gunmen attacked a bus in {town}."
    claim = only(text, "ASSAULT")
    assert claim.place is not None
    assert text[claim.place.begin : claim.place.end] == claim.place.written == town


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Kenya, which fought rebels near Mosul, demanded an apology.", "REQUEST"),
        ("Colonel Idris Okello, who commands troops in Kismayo, denied the report.", "DENY"),
        ("Chad summoned the Turkish envoy after gunmen attacked a bus near Homs.", "ACCUSE"),
    ],
)
def test_a_place_of_another_clause_is_no_place_of_an_act_of_speech(text: str, type: str) -> None:
    assert [place(claim) for claim in of_type(text, type)] == [None]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Sergei Lavrov visited Harare on Monday.", "CONSULT", "Harare"),
        ("Sergei Lavrov travelled to Harare on Monday for talks with Chad.", "CONSULT", "Harare"),
        ("Nigeria suffered dozens of attacks by Boko Haram in 2014.", "ASSAULT", "Nigeria"),
        ("Gunmen stormed Riverside School in the northern city of Kano, killing five.", "ASSAULT", "Kano"),
        ("Gunmen stormed a school in Nigeria's Kaduna State on Monday.", "ASSAULT", "Kaduna State"),
    ],
)
def test_goals_of_journeys_sufferers_and_towns_of_buildings_are_places(
    text: str, type: str, expected: str
) -> None:
    assert expected in {place(claim) for claim in of_type(text, type)}


def test_a_part_of_a_longer_name_is_not_the_listed_place() -> None:
    claim = only("The minister, Oleg Brasov, condemned the attack.", "ACCUSE")
    assert place(claim) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighting began in Bauchi, where gunmen attacked a police station.", "Bauchi"),
        ("Rebels fled to Kivu in eastern Congo, where the army shelled a camp.", "Kivu"),
        ("The envoy flew from Goma to Bukavu, where rebels killed ten soldiers.", "Bukavu"),
        ("Chad condemned an attack in Quetta, in which five guards were killed.", "Quetta"),
        ("Russian special forces stormed a Moscow theatre.", "Moscow"),
        ("Rebels attacked the village of Zarbu in the Beni territory.", "Zarbu"),
    ],
)
def test_a_place_is_found_wherever_the_words_put_it(text: str, expected: str) -> None:
    assert expected in {place(claim) for claim in of_type(text, "ASSAULT")}


@pytest.mark.parametrize(
    "text",
    [
        "Colombia summoned the Venezuelan ambassador on Monday over an incursion near Cúcuta.",
        "Mediators from Qatar condemned the raid.",
        "Mali condemned the attack on Chad's army.",
    ],
)
def test_words_are_not_spoken_where_the_things_are_that_they_are_about(text: str) -> None:
    assert {place(claim) for claim in claims(text) if claim.type in ("ACCUSE", "THREATEN")} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Geneva, Chad condemned the raid.", "Geneva"),
        ("Speaking in Geneva, Paul Kagame urged Mali to release two editors.", "Geneva"),
        ("At a rally in Accra, Paul Kagame condemned the coup.", "Accra"),
    ],
)
def test_words_are_spoken_where_the_speaker_is(text: str, expected: str) -> None:
    assert {place(claim) for claim in claims(text) if claim.type in ("ACCUSE", "REQUEST")} == {expected}


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Chad said in Quetta that it condemned the killing of a priest.", "ACCUSE", "Quetta"),
        ("At a meeting in Doha, Chad condemned the assault on Goma.", "ACCUSE", "Doha"),
        ("Uganda summoned the Rwandan envoy to the foreign ministry in Kampala.", "ACCUSE", "Kampala"),
        (
            "Speaking at the airport in Nairobi, Obama thanked Kenya and urged Chad to help.",
            "REQUEST",
            "Nairobi",
        ),
        ("Chad had promised to leave at talks in Kampala.", "AGREE", "Kampala"),
        ("Chad and Sudan signed a new agreement in Doha.", "SUPPORT", "Doha"),
        ("Turkey summoned the Russian ambassador to Ankara.", "ACCUSE", "Ankara"),
    ],
)
def test_words_have_the_place_of_the_speaker(text: str, type: str, expected: str) -> None:
    assert {place(claim) for claim in of_type(text, type)} == {expected}


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Chad condemned the assault on Goma.", "ACCUSE"),
        ("Chad condemned the attack at a market in Kano.", "ACCUSE"),
        ("Chad rejected the agreement signed in Doha.", "REJECT"),
        ("BOGOTA - Colombia summoned the Venezuelan ambassador.", "ACCUSE"),
        ("Norway apologised to the people of Kenya.", "CONCEDE"),
    ],
)
def test_what_words_are_about_does_not_lend_them_its_place(text: str, type: str) -> None:
    assert [place(claim) for claim in of_type(text, type)] == [None]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("A Russian drone violated Poland's airspace near Minsk.", "MOBILIZE", "Poland"),
        ("A Russian drone violated Poland's airspace near Lublin.", "MOBILIZE", "Lublin"),
        ("The rebels invaded Sierra Leone from Liberia in 1991.", "ASSAULT", "Sierra Leone"),
        ("Hadi was forced by rebels to flee the capital Sanaa and is now based in Aden.", "COERCE", "Sanaa"),
        ("Rebels captured Goma on Monday and left the Congolese city on Wednesday.", "ASSAULT", "Goma"),
    ],
)
def test_a_deed_is_where_it_strikes(text: str, type: str, expected: str) -> None:
    assert place(only(text, type)) == expected


def test_there_is_the_place_named_just_before() -> None:
    text = "Police closed the bridge in Garissa on Monday. Gunmen killed two traders there on Tuesday."
    assert place(only(text, "ASSAULT")) == "Garissa"


def test_there_is_no_place_without_one_named() -> None:
    assert place(only("It rained. Gunmen killed two traders there on Tuesday.", "ASSAULT")) is None


def test_an_attack_told_of_before_has_no_part_in_the_place_and_day_of_what_it_led_to() -> None:
    blast = "A bomb exploded at a market in Homs on Monday."
    text = f"{blast} Police arrested ten men in Mosul on Tuesday over the blast."
    attacks = [claim for claim in claims(text) if claim.type == "ASSAULT"]
    assert {(place(claim), claim.when) for claim in attacks} == {("Homs", day(MONDAY))}


@pytest.mark.parametrize(
    "text",
    [
        "The priest was shot dead as he left Mass in Quito on Monday.",
        "A councillor was shot dead while she was walking to her car in Quito on Monday.",
    ],
)
def test_where_and_when_somebody_was_attacked_is_where_he_was_meanwhile(text: str) -> None:
    claim = only(text, "ASSAULT")
    assert (claim.place and claim.place.label, claim.when) == ("Quito", day(MONDAY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Aleppo, rebels captured Khanasir on Monday.", "Khanasir"),
        ("Rebels in northern Mali captured Kidal on Monday.", "Kidal"),
        ("On Monday jets bombed a hospital in Mariupol.", "Mariupol"),
    ],
)
def test_a_town_that_is_struck_is_where_it_was(text: str, expected: str) -> None:
    assert place(only(text, "ASSAULT")) == expected


def test_the_capital_before_an_attack_is_where_it_was_and_no_victim() -> None:
    claim = only("Nine people were killed in a Kabul attack.", "ASSAULT")
    assert (place(claim), [p.label for p in claim.recipients]) == ("Kabul", ["<people>"])


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("in Anbar's Haditha", "Hadithah"),
        ("in Homs City", "Homs"),
        ("at the Africa Gospel Church in Garissa", "Garissa"),
        ("at a church in Garissa Town", "Garissa"),
    ],
)
def test_the_town_is_the_place_and_not_what_it_is_called_by(where: str, expected: str) -> None:
    assert place(only(f"Gunmen shot ten people {where} on Monday.", "ASSAULT")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a market in the commune (Lubero) on Monday.", "Lubero"),
        ("A gunman opened fire in the Cave of the Patriarchs, Hebron, in the West Bank.", "Hebron"),
        ("A bomb went off in the Tuzla district of Istanbul.", "Tuzla"),
    ],
)
def test_a_place_in_brackets_or_behind_a_building_is_where_it_was(text: str, expected: str) -> None:
    assert place(only(text, "ASSAULT")) == expected
