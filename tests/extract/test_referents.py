"""From a noun phrase to who or what it means: organs, offices, unknown names, facilities, partitives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.referents import Referents, slug
from tests.extract.told import kinds_at, meant, node_in, reading_of, referents_at

ORGANS = [
    ("Turkish police arrested a printer.", "police", "turkish-police"),
    ("Police in Turkey arrested a printer.", "Police", "turkish-police"),
    ("Kenya's army shelled a camp.", "army", "kenya-defence-forces"),
    ("The army of Kenya shelled a camp.", "army", "kenya-defence-forces"),
    ("Colombian soldiers shot a miner.", "soldiers", "colombian-armed-forces"),
    ("Mali said the army had retaken a village.", "army", "malian-armed-forces"),
    ("The Swiss ambassador left Tehran.", "ambassador", "ambassador-of-switzerland"),
    ("The government of Peru resigned.", "government", "peru"),
    ("Peruvian authorities closed a mine.", "authorities", "peru"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ORGANS)
def test_an_organ_is_that_of_its_state(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


def test_an_organ_acts_for_its_state() -> None:
    (found,) = referents_at("Libyan police arrested a printer.", "police")
    assert (found.participant.kind, found.participant.principal) == ("SecurityForce", "libya")
    assert {"party", "armed", "state"} <= found.wants


def test_an_army_of_no_known_state_is_only_described() -> None:
    (found,) = referents_at("The army shelled the town.", "army")
    assert found.participant.actor is None
    assert found.participant.label == "<army>"


def test_the_army_goes_on_to_be_the_one_that_was_named_with_its_state() -> None:
    text = "Burundi's army shelled a camp. Rwanda protested. The army denied it."
    assert meant(text, "army") == meant("Burundi's army shelled a camp.", "army")


@pytest.mark.parametrize(
    ("state", "published", "expected"),
    [
        ("Brazilian", date(2021, 5, 1), "jair-bolsonaro"),
        ("Brazilian", date(2024, 5, 1), "luiz-inacio-lula-da-silva"),
        ("Brazilian", date(2009, 5, 1), "luiz-inacio-lula-da-silva"),
        ("Nigerian", date(2024, 5, 1), "bola-tinubu"),
    ],
)
def test_an_office_is_its_holder_on_the_day_of_the_report(state: str, published: date, expected: str) -> None:
    assert meant(f"The {state} president flew home.", "president", published) == [expected]


def test_an_office_without_a_known_holder_stays_an_office_of_its_state() -> None:
    (found,) = referents_at("The Zambian energy minister flew home.", "minister")
    assert (found.participant.kind, found.participant.principal) == ("Office", "zambia")
    assert found.participant.label == "Energy Minister of Zambia"


def test_an_undated_article_is_given_no_holder() -> None:
    (found,) = referents_at("The Brazilian president flew home.", "president", None)
    assert found.participant.kind == "Office"


def test_the_ministers_of_two_states_are_two() -> None:
    found = meant("The foreign ministers of Egypt and Zambia dined.", "ministers")
    assert len(found) == 2
    assert any("zambia" in each for each in found)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Carlos Mamani fled to the hills.", "Mamani", "Person"),
        ("Police arrested Judge Alicia Ferro.", "Ferro", "Person"),
        ("Tarkan, a militant group, shelled a school.", "Tarkan", "ArmedGroup"),
        ("Sunset Textiles Ltd sued the state.", "Ltd", "Company"),
        ("The Highland Freedom Party refused.", "Party", "Party"),
        ("The Red Valley Brigade attacked a bus.", "Brigade", "ArmedGroup"),
        ("The Coral Heritage Foundation closed.", "Foundation", "NonGovernmentalOrganization"),
        ("The Oruro Evening Herald closed.", "Herald", "Media"),
        ("The Coastal Fishing Council met.", "Council", "Organization"),
        ("The Blue Harbour Bridge fell.", "Bridge", "Landmark"),
    ],
)
def test_an_unknown_name_says_of_what_kind_it_is(text: str, word: str, kind: str) -> None:
    assert kinds_at(text, word) == [kind]


def test_an_unknown_name_keeps_its_whole_length_and_gets_no_country() -> None:
    (found,) = referents_at("Fighters of the Red Valley Brigade attacked a bus near Cali.", "Brigade")
    assert found.participant.label == "Red Valley Brigade"
    assert found.participant.actor == "red-valley-brigade"
    assert found.participant.principal is None


@pytest.mark.parametrize("name", ["Sons of the Valley", "Voice of the Hills", "Army of the Free Coast"])
def test_an_unknown_name_with_of_inside_is_one_name(name: str) -> None:
    head = name.split()[0]
    (found,) = referents_at(f"The {name}, a militant group, attacked a post.", head)
    assert found.participant.label == name
    assert found.participant.kind == "ArmedGroup"


def test_an_organisation_may_be_named_after_a_landscape() -> None:
    assert meant("The Desert Heritage Foundation closed.", "Foundation") == ["desert-heritage-foundation"]


def test_a_title_is_no_part_of_a_name() -> None:
    (found,) = referents_at("Police arrested Colonel Idriss Traore.", "Traore")
    assert found.participant.label == "Idriss Traore"


def test_one_unknown_person_named_twice_is_one() -> None:
    text = "Carlos Mamani fled. The next day Mamani surrendered."
    assert meant(text, "Mamani") == ["carlos-mamani"]


@pytest.mark.parametrize("word", ["Friday", "Ramadan"])
def test_days_and_feasts_are_nobody(word: str) -> None:
    assert meant(f"Everything stopped on {word}.", word) == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Gunmen stormed a bank.", "Gunmen", "<gunmen>"),
        ("Three armed men stormed a bank.", "men", "<armed men>"),
        ("Several masked gunmen stormed a bank.", "gunmen", "<masked gunmen>"),
        ("The mob stormed a Catholic church.", "church", "<Catholic church>"),
    ],
)
def test_an_unnamed_participant_is_a_description(text: str, word: str, expected: str) -> None:
    (found,) = referents_at(text, word)
    assert (found.participant.actor, found.participant.label) == (None, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Dozens of migrants", "<migrants>"),
        ("Hundreds of villagers", "<villagers>"),
        ("A number of Ugandan soldiers", "uganda-peoples-defence-force"),
        ("A group of gunmen", "<gunmen>"),
        ("Two of the hostages", "<hostages>"),
        ("Most of the nuns", "<nuns>"),
    ],
)
def test_a_part_of_a_number_means_what_is_counted(phrase: str, expected: str) -> None:
    head = phrase.split(" of ")[0].split()[-1]
    assert meant(f"{phrase} fled to the coast.", head) == [expected]


@pytest.mark.parametrize(
    ("text", "word", "owner"),
    [
        ("Gunmen burned an army post in Mali.", "post", "malian-armed-forces"),
        ("Gunmen burned a police station in Quetta.", "station", "pakistan-police"),
        ("Gunmen burned a Turkish army post.", "post", "turkish-armed-forces"),
        ("Gunmen seized a UN base.", "base", "united-nations"),
        ("Gunmen seized Chad's embassy.", "embassy", None),
    ],
)
def test_a_struck_building_brings_those_who_own_it(text: str, word: str, owner: str | None) -> None:
    building, *others = referents_at(text, word)
    assert not building.occupant
    assert [r.participant.actor for r in others if r.occupant] == ([owner] if owner else [])


def test_occupants_own_and_do_not_act() -> None:
    found = referents_at("A police van hit a wall in Lagos.", "van")
    assert "facility" in found[0].wants
    assert all(r.occupant for r in found[1:])


def test_a_capital_is_a_government_or_a_place() -> None:
    (found,) = referents_at("Gunmen attacked a convoy in Nairobi.", "Nairobi")
    assert found.metonym
    assert found.place is not None
    assert found.place.label == "Nairobi"


def test_the_capital_of_a_state_that_a_group_rules_means_that_group() -> None:
    assert meant("Kabul refused.", "Kabul", date(2023, 1, 1)) == ["afghan-taliban"]
    assert meant("Kabul refused.", "Kabul", date(2015, 1, 1)) == ["afghanistan"]


def test_an_adjective_is_its_state() -> None:
    (found,) = referents_at("A Russian strike hit Odesa.", "Russian")
    assert found.adjective
    assert found.participant.actor == "russia"


def test_a_people_is_not_its_state() -> None:
    (found,) = referents_at("Police shot two Kenyans.", "Kenyans")
    assert found.participant.actor is None
    assert found.participant.kind == "Population"


def test_police_at_the_head_of_a_sentence_is_no_town() -> None:
    found = referents_at("Police arrested two activists in Kampala.", "Police")
    assert [r.participant.kind for r in found] == ["SecurityForce"]


def test_a_known_name_in_a_longer_name_is_not_itself() -> None:
    (found,) = referents_at("Alexandria Okoye sang.", "Okoye")
    assert (found.participant.label, found.participant.kind) == ("Alexandria Okoye", "Person")


def test_a_description_beside_a_name_means_the_name() -> None:
    assert meant("Boko Haram is a militant group.", "group") == ["boko-haram"]
    assert meant("Tarkan, a militant group, shelled a school.", "group") == ["tarkan"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("General Idriss Traore arrived.", "Traore", True),
        ("Brazil's president arrived.", "president", True),
        ("Emmanuel Macron arrived.", "Macron", True),
        ("Carlos Mamani arrived.", "Mamani", False),
        ("The farmers arrived.", "farmers", False),
        ("The envoy arrived.", "envoy", True),
    ],
)
def test_who_holds_an_office_is_official(text: str, word: str, expected: bool) -> None:
    (found,) = referents_at(text, word)
    assert ("official" in found.wants) is expected


def test_asked_twice_the_answer_is_the_same_object() -> None:
    reading = reading_of("Kenya's army shelled a camp.")
    referents = Referents(reading)
    node, sentence = node_in(reading.sentences, "army")
    assert referents.of(node, sentence) is referents.of(node, sentence)


WORLDWIDE = [text for text, _, _ in ORGANS] + [
    "Gunmen burned an army post in Mali.",
    "Dozens of migrants fled to the coast.",
    "Carlos Mamani fled to the hills.",
]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.sampled_from(WORLDWIDE))
def test_what_is_written_is_what_stands_there(text: str) -> None:
    reading = reading_of(text)
    referents = Referents(reading)
    for sentence in reading.sentences:
        for node in sentence.nodes:
            for found in referents.of(node, sentence):
                party = found.participant
                assert text[party.begin : party.end] == party.written
                assert (party.actor is None) == (party.label[0] == "<" and party.label[-1] == ">")


@given(st.text())
def test_an_id_is_plain(label: str) -> None:
    made = slug(label)
    assert made
    assert made == slug(made)
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")
