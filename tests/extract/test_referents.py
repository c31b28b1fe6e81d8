"""From a noun phrase to who or what it means: organs, offices, unknown names, facilities, partitives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.referents import Referents, slug
from tests.extract.told import kinds_at, meant, node_in, of_type, reading_of, referents_at

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


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ambassadors met in Geneva.", "ambassadors"),
        ("Peru protested. The envoy left Lima.", "envoy"),
        ("Negotiators in Vienna agreed on flights.", "Negotiators"),
    ],
)
def test_an_envoy_serves_abroad_and_so_is_nobodys_unless_it_is_told(text: str, word: str) -> None:
    assert meant(text, word) == [f"<{word.lower()}>"]


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


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Texas legislature left a note.", "legislature", "<Texas legislature>"),
        ("The government of Sindh fell.", "government", "<government>"),
    ],
)
def test_the_government_of_a_province_is_not_that_of_its_state(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


def test_the_government_in_a_town_is_that_of_the_state() -> None:
    assert meant("The government in Juba resigned.", "government") == ["south-sudan"]


def test_an_army_of_ants_is_no_army() -> None:
    assert meant("An army of ants left Texas.", "army") == []
    assert meant("The army of Kenya left the camp.", "army") == ["kenya-defence-forces"]


def test_my_wife_is_nobody_of_public_life() -> None:
    assert referents_at("My wife left the minister.", "wife") == ()
    assert referents_at("The wife of the minister left.", "wife") != ()


def test_a_king_of_another_number_is_another_king() -> None:
    assert "queen-elizabeth-ii" not in meant("Queen Elizabeth I met a Spanish envoy.", "Elizabeth")
    assert meant("Queen Elizabeth met a Spanish envoy.", "Elizabeth") == ["queen-elizabeth-ii"]


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram fled. The survey group left.",
        "Boko Haram fled. The groups left.",
        "Boko Haram fled. These movements left.",
    ],
)
def test_another_group_or_several_are_not_the_group_named_before(text: str) -> None:
    word = "groups" if "groups" in text else "movements" if "movements" in text else "group"
    assert "boko-haram" not in meant(text, word)


def test_a_sum_and_a_capitalised_number_are_nobody() -> None:
    assert referents_at("A total of 191 recognised the state.", "191") == ()
    assert referents_at("Ferrari left Formula One.", "One") == ()


@pytest.mark.parametrize(
    ("text", "noun", "labels"),
    [
        ("The Indian and French navies left.", "navies", ["Indian Navy", "French Navy"]),
        ("Israeli and Palestinian leaders met.", "leaders", ["<Israeli leaders>", "<Palestinian leaders>"]),
        ("Kenyan and US troops left.", "troops", ["Kenya Defence Forces", "United States Armed Forces"]),
    ],
)
def test_two_adjectives_before_a_plural_are_two_parties(text: str, noun: str, labels: list[str]) -> None:
    assert [r.participant.label for r in referents_at(text, noun)] == labels


def test_a_side_is_somebody_only_if_it_is_told_whose() -> None:
    assert meant("The Chinese side objected.", "side") == ["china"]
    assert referents_at("The side objected.", "side") == ()


def test_it_is_ready_speaks_of_somebody() -> None:
    ready = "Boko Haram said it was ready to leave."
    likely = "Boko Haram said it was likely to rain."
    assert meant(ready, "it") == ["boko-haram"]
    assert meant(likely, "it") == []


def test_he_can_be_an_officer_without_a_name() -> None:
    (general,) = referents_at("The general said he would leave.", "he")
    assert general.participant.label == "<general>"
    assert general.official


def test_only_the_highest_court_is_the_supreme_court() -> None:
    assert meant("An Indian court freed an editor.", "court") == ["indian-court"]
    assert meant("The Indian supreme court freed an editor.", "court") == ["supreme-court-of-india"]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ('"We condemn the coup," Norway said.', "We", ["norway"]),
        ('Norway spoke in Oslo. "We condemn the coup," it said.', "We", ["norway"]),
        ("Police arrested Ali Khan in Lahore. The 54-year-old was accused of spying.", "old", ["ali-khan"]),
        ("Chad and Niger fought. Norway urged both to stop.", "both", ["chad", "niger"]),
        ("Chad and Niger fought. Each side accused the other of murder.", "side", ["chad", "niger"]),
        ("Chad and Niger fought. Each side accused the other of murder.", "other", []),
        ("Chad and Niger fought. Two parties protested.", "parties", ["<parties>"]),
        ("A gang called Los Lobos attacked Quito.", "gang", ["los-lobos"]),
        ("The Chinese side said that it would leave.", "side", ["china"]),
        ("Chad fought. Its president, Idriss Deby, accused him.", "him", []),
    ],
)
def test_who_is_meant_without_a_name(text: str, word: str, who: list[str]) -> None:
    assert meant(text, word) == who


def test_a_former_president_does_not_hold_the_office() -> None:
    assert "former" in meant("A court jailed the former president of France.", "president")[0]


def test_a_ministry_that_summons_an_envoy_is_not_that_of_his_capital() -> None:
    text = "Norway protested. The foreign ministry summoned Beijing's ambassador."
    assert "china" not in meant(text, "ministry")[0]


def test_the_group_of_a_lead_is_the_one_named_next() -> None:
    assert meant("Chad blames the group for a blast. Boko Haram is silent.", "group") == ["boko-haram"]


@pytest.mark.parametrize(
    ("first", "meant"),
    [
        ("Poland, Latvia and Estonia closed the border.", {"Poland", "Latvia", "Estonia"}),
        ("The foreign ministers of Poland and Latvia met in Riga.", {"Poland", "Latvia"}),
        ("The leaders of Hamas and Fatah met in Cairo.", {"Hamas", "Fatah"}),
    ],
)
def test_they_are_all_those_of_the_last_subject(first: str, meant: set[str]) -> None:
    (accusation,) = of_type(f"{first} They accused Togo of spying.", "ACCUSE")
    sides = {p.label for p in accusation.actors} | {(p.principal or "").title() for p in accusation.actors}
    assert meant <= sides


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Nigeria imposed a curfew on the town of Yola.", "town", "Yola"),
        ("Serbia eased a curfew in Montenegro province.", "province", "Montenegro"),
    ],
)
def test_a_town_or_province_that_is_named_is_the_place(text: str, word: str, label: str) -> None:
    (found,) = referents_at(text, word)
    assert found.participant.label == label
    assert "place" in found.wants


def test_a_port_is_not_the_town_after_which_it_is_called() -> None:
    (found,) = referents_at("Hackers attacked the port of Izmir.", "port")
    assert found.participant.label == "<port>"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Security forces shelled Idlib.", "forces", "Syrian security forces"),
        ("Rebel forces shelled Idlib.", "forces", "<Rebel forces>"),
        ("Opposition forces shelled Idlib.", "forces", "<Opposition forces>"),
        ("Coalition jets bombed Idlib.", "jets", "<Coalition jets>"),
        ("Foreign troops left Idlib.", "troops", "<Foreign troops>"),
        ("On Monday Kurdish forces shelled Idlib.", "forces", "<Kurdish forces>"),
        ("Turkey-backed forces shelled Idlib.", "forces", "<Turkey-backed forces>"),
        ("On Monday pro-Russian forces shelled Mariupol.", "forces", "<pro-Russian forces>"),
        ("On Monday anti-riot police fired at Lima.", "police", "Peruvian National Police"),
        ("Troops raided a house in Gaza.", "Troops", "<troops>"),
    ],
)
def test_only_the_forces_of_the_state_are_the_state(text: str, word: str, expected: str) -> None:
    assert [r.participant.label for r in referents_at(text, word)] == [expected]


@pytest.mark.parametrize("apart", ["splinter group", "breakaway faction", "renegade wing"])
def test_who_has_split_off_a_group_is_that_group_no_longer(apart: str) -> None:
    assert meant(f"A {apart} of Hamas attacked the post.", apart.split()[-1]) != ["hamas"]


def test_it_goes_on_speaking_for_the_body_that_spoke() -> None:
    told = "The soldier was killed on Friday, the Chadian defence ministry said. It said rebels fled."
    assert meant(told, "It") == ["ministry-of-defence-chad"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arab League ministers met in Cairo. Syria said the ministers had lied.", ["arab-league"]),
        ("Opposition leaders met. Chad said the leaders had lied.", ["<Opposition leaders>"]),
    ],
)
def test_those_told_together_are_meant_again(text: str, expected: list[str]) -> None:
    assert meant(text, text.split()[-3]) == expected
