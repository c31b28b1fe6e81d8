"""References that lean on what else the article says: short names, titles, "whose", "the two countries"."""

from __future__ import annotations

import pytest

from tests.extract.told import meant, of_type

RELATIVE = "whose head, Ana Cruz, visited Pristina at the weekend"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The Liberation Tigers of Tamil Eelam shelled a base. The Tigers gave no toll.",
            "Tigers",
            ["liberation-tigers-of-tamil-eelam"],
        ),
        ("Harvard lost. The Tigers gave no toll.", "Tigers", ["tigers"]),
    ],
)
def test_one_word_of_a_name_stands_for_a_body_named_before(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word)[-1:] == expected


def test_a_title_means_nobody_who_bears_another() -> None:
    (other,) = of_type("General Omar Said was dismissed. The governor threatened to resign.", "THREATEN")
    (same,) = of_type("General Omar Said was dismissed. The general threatened to resign.", "THREATEN")
    assert [p.label for p in other.actors] == ["<governor>"]
    assert [p.label for p in same.actors] == ["Omar Said"]


def test_whose_head_somebody_is_stands_before_the_clause() -> None:
    (office,) = of_type(f"The U.N. refugee agency, {RELATIVE}, gave no toll.", "OFFICE")
    assert [p.actor for p in office.recipients] == ["united-nations-high-commissioner-for-refugees"]


def test_it_is_not_one_of_those_who_accuse() -> None:
    (charge,) = of_type("Mali and Niger left ECOWAS on Sunday, accusing it of imposing sanctions.", "ACCUSE")
    assert [p.label for p in charge.recipients] == ["Economic Community of West African States"]


def test_the_government_that_talks_with_an_armed_group_is_not_that_of_the_town() -> None:
    (talks,) = of_type("Talks between the government and the ELN resumed in Quito on Monday.", "CONSULT")
    assert {p.label for p in talks.actors} == {"Colombia", "National Liberation Army"}


def test_two_countries_are_states_and_no_groups() -> None:
    text = "India met Pakistan. Hizbul Mujahideen struck China. The two countries fought a war in 1965."
    wars = of_type(text, "ASSAULT")
    assert {p.label for p in wars[-1].actors} == {"India", "Pakistan"}


def test_two_of_them_are_of_the_plural_told_last() -> None:
    (raid,) = of_type("Gunmen kidnapped four nuns in Imo. Two of them blamed the police.", "ACCUSE")
    assert [p.label for p in raid.actors] == ["<nuns>"]
    assert meant("Rebels seized three villages in Ituri. Two of them were attacked again.", "them") == []


def test_they_are_no_single_body_beside_several_things() -> None:
    assert meant("Sri Lanka's parliament lifted three bans. They were imposed by China.", "They") == []
    assert meant("Rebels lifted three bans. They arrested an editor.", "They") == ["<rebels>"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armed groups such as Hamas and Hezbollah attacked Israel.", ["hamas", "hezbollah"]),
        ("Groups like Hamas attacked Israel.", ["hamas"]),
        ("Militants including a colonel attacked Israel.", ["<militants>"]),
    ],
)
def test_groups_are_those_that_are_named_as_some_of_them(text: str, expected: list[str]) -> None:
    (attack,) = of_type(text, "ASSAULT")
    assert [p.actor or p.label for p in attack.actors] == expected


def test_both_sides_are_the_state_and_its_guerrillas_and_not_their_host() -> None:
    text = "The government of Colombia and ELN guerrillas held talks in Ecuador. Ecuador welcomed the talks. "
    (truce,) = of_type(text + "Both sides agreed to a ceasefire.", "AGREE")
    assert [p.label for p in truce.actors] == ["Colombia", "National Liberation Army"]
