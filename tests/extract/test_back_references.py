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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held ten students in Lima. They were accused of theft.", ["<students>"]),
        ("Police held ten students in Lima. They had thrown stones.", ["<students>"]),
        ("Police held ten students in Lima. They threatened to fire.", ["peruvian-national-police"]),
        ("Gunmen kidnapped three nuns in Imo. They were seen in Lagos.", []),
        ("Gunmen kidnapped three nuns in Imo. They demanded a ransom.", ["<gunmen>"]),
        ("Gunmen seized a school, where police had fled. They took hostages.", ["<gunmen>"]),
        ("Oman said that Chad and the rebels had met. They signed a truce.", ["chad", "<rebels>"]),
    ],
)
def test_they_are_those_who_act_or_those_of_whom_it_is_told(text: str, expected: list[str]) -> None:
    assert meant(text, "They") == expected


def test_whom_somebody_strikes_are_others_than_he() -> None:
    (shooting,) = of_type("Soldiers left Kano, where militants had fired at them.", "ASSAULT")
    assert [p.label for p in shooting.recipients] == ["Nigerian Army"]


def test_their_ministers_are_those_of_both() -> None:
    (talks,) = of_type("Israel and Iran traded strikes. Their foreign ministers met in Geneva.", "CONSULT")
    assert len(talks.actors) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India and Pakistan expelled envoys. India accused its neighbour of lying.", ["Pakistan"]),
        ("Chad met Niger and Mali. Niger accused its neighbour of lying.", ["<neighbour>"]),
    ],
)
def test_its_neighbour_is_the_other_of_two_states(text: str, expected: list[str]) -> None:
    (charge,) = of_type(text, "ACCUSE")
    assert [p.label for p in charge.recipients] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Saudi-led coalition fought the Houthis. The coalition closed a port.", ["saudi-led-coalition"]),
        ("Boko Haram raided a village. The coalition left.", ["<coalition>"]),
        ("Amnesty International blamed Chad. The rights group urged Mali to act.", ["amnesty-international"]),
        ("A gang took nurses. M23 denied it. The kidnapped group was freed.", ["<kidnapped group>"]),
    ],
)
def test_a_body_is_that_for_which_its_noun_stands(text: str, expected: list[str]) -> None:
    assert meant(text, "coalition" if "coalition" in text else "group") == expected


def test_two_sides_of_whom_nothing_is_said_are_two() -> None:
    (talks,) = of_type("The two countries held a security dialogue on Friday.", "CONSULT")
    assert [p.label for p in talks.actors] == ["<countries>"]
    (request,) = of_type("The United Nations called on both sides to end the fighting.", "REQUEST")
    assert [p.label for p in request.recipients] == ["<sides>"]


def test_a_plural_before_names_of_states_means_all_of_them() -> None:
    (blame,) = of_type("Amnesty International accused Asian giants China and India of abuses.", "ACCUSE")
    assert [p.label for p in blame.recipients] == ["China", "India"]
    (other,) = of_type("Amnesty International blamed the neighbours Chad and Niger for the abuses.", "ACCUSE")
    assert [p.label for p in other.recipients] == ["Chad", "Niger"]


def test_a_state_of_emergency_is_no_state() -> None:
    assert meant("He ended a costly state of emergency.", "state") == []


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. Security Council met on Friday. The 15-member council condemned Chad.",
        "The U.N. Security Council and Mali met on Friday. The council condemned Chad.",
    ],
)
def test_a_body_is_called_by_its_noun_and_by_its_members(text: str) -> None:
    (condemned,) = of_type(text, "ACCUSE")
    assert [p.actor for p in condemned.actors] == ["united-nations-security-council"]


def test_the_opposition_is_no_body_named_before() -> None:
    (boycott,) = of_type("The House of Elders met on Monday. The opposition boycotted the vote.", "PROTEST")
    assert [p.label for p in boycott.actors] == ["<opposition>"]


def test_a_people_beside_a_state_is_a_party_like_it() -> None:
    (asked,) = of_type("Egypt urged Israel and the Palestinians to return to the talks.", "REQUEST")
    assert [p.label for p in asked.recipients] == ["Israel", "<Palestinians>"]


def test_it_means_an_organ_of_no_known_state_that_speaks() -> None:
    (release,) = of_type("The government said it had released the rebels.", "RETREAT")
    assert [p.label for p in release.actors] == ["<government>"]
