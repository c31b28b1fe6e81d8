"""What pronouns, "the group", "the country" and "both sides" mean by what was named before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.memory import Memory
from kg.extract.remembered import Remembered
from kg.model import Participant
from tests.extract.told import meant

WIDTH = 10
KINDS = ("Person", "Country", "ArmedGroup", "Media", "Ministry", "SecurityForce", "Company")


def mention(name: str, kind: str, position: int, sentence: int = 0, *, subject: bool = False) -> Remembered:
    """The mention of `name` that stands at the `position`-th place of the text."""
    begin = position * WIDTH
    party = Participant(name, name.lower().replace(" ", "-"), kind, name, begin, begin + WIDTH - 1)
    return Remembered(party, sentence, subject)


def memory_of(*mentions: Remembered) -> Memory:
    memory = Memory()
    for each in mentions:
        memory.add(each)
    return memory


def at(position: int) -> int:
    return position * WIDTH


def label(found: Participant | None) -> str | None:
    return found.label if found else None


@st.composite
def told(draw: st.DrawFn) -> tuple[Remembered, ...]:
    """Mentions in the order of a text, several to a sentence."""
    sentence, found = 0, []
    for position in range(draw(st.integers(min_value=1, max_value=8))):
        sentence += draw(st.integers(min_value=0, max_value=2))
        kind = draw(st.sampled_from(KINDS))
        found.append(mention(f"Name {position}", kind, position, sentence, subject=draw(st.booleans())))
    return tuple(found)


LOOKUPS: tuple[Callable[[Memory, int], Participant | None], ...] = (
    Memory.person,
    Memory.collective,
    Memory.plural,
    Memory.group,
    Memory.medium,
    Memory.only_group,
    Memory.country,
    Memory.acting_country,
)


@given(told(), st.integers(min_value=0, max_value=9), st.sampled_from(LOOKUPS))
def test_only_what_stands_before_can_be_meant(
    mentions: tuple[Remembered, ...], position: int, look_up: Callable[[Memory, int], Participant | None]
) -> None:
    found = look_up(memory_of(*mentions), at(position))
    assert found is None or (found.end <= at(position) and found in [m.participant for m in mentions])


@given(told(), st.sampled_from(LOOKUPS))
def test_asking_changes_nothing(
    mentions: tuple[Remembered, ...], look_up: Callable[[Memory, int], Participant | None]
) -> None:
    memory = memory_of(*mentions)
    assert look_up(memory, at(9)) == look_up(memory, at(9)) == look_up(memory_of(*mentions), at(9))


@given(told())
def test_he_is_always_a_person_and_the_country_always_a_country(mentions: tuple[Remembered, ...]) -> None:
    memory = memory_of(*mentions)
    person, country = memory.person(at(9)), memory.country(at(9))
    assert person is None or person.kind == "Person"
    assert country is None or country.kind == "Country"


@given(told())
def test_both_sides_are_two_or_nobody(mentions: tuple[Remembered, ...]) -> None:
    found = memory_of(*mentions).two(at(9))
    assert len({p.actor for p in found}) in (0, 2)
    assert {p.kind for p in found} <= {"Country", "Government", "ArmedGroup", "SecurityForce"}


def test_the_subject_of_a_sentence_is_meant_before_its_object() -> None:
    memory = memory_of(
        mention("Chad", "Country", 0, subject=True),
        mention("Niger", "Country", 1),
        mention("Mali", "Media", 2),
    )
    assert label(memory.collective(at(3))) == "Chad"


def test_the_nearer_sentence_comes_first() -> None:
    memory = memory_of(
        mention("Amina Said", "Person", 0, 0, subject=True), mention("Omar Diallo", "Person", 1, 1)
    )
    assert label(memory.person(at(2))) == "Omar Diallo"


def test_he_does_not_reach_back_far() -> None:
    memory = memory_of(
        mention("Amina Said", "Person", 0, 0, subject=True),
        mention("Chad", "Country", 1, 3),
        mention("Chad", "Country", 2, 4),
    )
    assert label(memory.person(at(2))) is None
    near = memory_of(
        mention("Amina Said", "Person", 0, 2, subject=True),
        mention("Chad", "Country", 1, 3),
        mention("Chad", "Country", 2, 4),
    )
    assert label(near.person(at(2))) == "Amina Said"


def test_an_adjective_is_not_what_it_means() -> None:
    adjective = replace(mention("Kenya", "Country", 1, subject=True), adjective=True)
    memory = memory_of(mention("Red Front", "ArmedGroup", 0, subject=True), adjective)
    assert label(memory.collective(at(2))) == "Red Front"
    assert label(memory.country(at(2))) == "Kenya"


def test_an_unnamed_body_can_be_what_it_means() -> None:
    militia = Remembered(Participant("<militia>", None, "UnnamedActor", "militia", 0, 7), 0, True, body=True)
    assert label(memory_of(militia).collective(at(1))) == "<militia>"
    crowd = replace(militia, body=False)
    assert memory_of(crowd).collective(at(1)) is None


def test_they_are_people_before_all() -> None:
    gunmen = Participant("<gunmen>", None, "UnnamedActor", "gunmen", 0, 6)
    memory = memory_of(Remembered(gunmen, 0, True, plural=True))
    assert memory.plural(at(1)) == gunmen
    assert memory.person(at(1)) is None


def test_the_group_is_the_armed_one() -> None:
    memory = memory_of(mention("Red Front", "ArmedGroup", 0), mention("Acme Mines", "Company", 1))
    assert label(memory.group(at(2))) == "Red Front"
    assert label(memory_of(mention("Acme Mines", "Company", 0)).group(at(1))) == "Acme Mines"
    assert memory_of(mention("Amina Said", "Person", 0)).group(at(1)) is None


def test_the_rebels_are_the_only_armed_group_or_the_one_just_named() -> None:
    one = mention("Red Front", "ArmedGroup", 0, 0)
    other = mention("Blue Front", "ArmedGroup", 1, 5)
    late = mention("Chad", "Country", 2, 9)
    assert label(memory_of(one, late).only_group(at(3))) == "Red Front"
    assert label(memory_of(one, other).only_group(at(3))) == "Blue Front"
    assert memory_of(one, other, late).only_group(at(3)) is None


def test_the_army_is_that_of_the_country_that_acts() -> None:
    memory = memory_of(mention("Chad", "Country", 0, subject=True), mention("Niger", "Country", 1))
    assert label(memory.acting_country(at(2))) == "Chad"
    assert memory_of(mention("Niger", "Country", 0)).acting_country(at(1)) is None


def test_both_sides_are_the_last_two_parties_in_the_order_of_the_text() -> None:
    memory = memory_of(
        mention("Mali", "Country", 0),
        mention("Chad", "Country", 1),
        mention("Amina Said", "Person", 2),
        mention("Red Front", "ArmedGroup", 3),
        mention("Red Front", "ArmedGroup", 4),
    )
    assert [p.label for p in memory.two(at(5))] == ["Chad", "Red Front"]
    assert memory_of(mention("Mali", "Country", 0)).two(at(1)) == ()


def test_an_organ_is_the_last_one_of_its_sort() -> None:
    army = replace(mention("Chadian Army", "SecurityForce", 0), organ="army")
    ministry = replace(mention("Ministry of Oil", "Ministry", 1), organ="oil-ministry")
    memory = memory_of(army, ministry)
    assert label(memory.organ("army", at(2))) == "Chadian Army"
    assert label(memory.organ("ministry", at(2))) == "Ministry of Oil"
    assert memory.organ("police", at(2)) is None


@pytest.mark.parametrize("word", ["Diallo", "Omar"])
def test_one_word_of_a_full_name_means_its_bearer(word: str) -> None:
    memory = memory_of(mention("Omar Diallo", "Person", 0), mention("Chad", "Country", 1))
    assert label(memory.surname(word, at(2))) == "Omar Diallo"


def test_a_word_of_no_name_means_nobody_and_so_does_a_single_name() -> None:
    memory = memory_of(mention("Omar Diallo", "Person", 0), mention("Omar", "Person", 1))
    assert memory.surname("Traore", at(2)) is None
    assert memory_of(mention("Omar", "Person", 0)).surname("Omar", at(1)) is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Narendra Modi flew to Paris. He met farmers there.", "He", ["narendra-modi"]),
        ("Hezbollah shelled Haifa. It also seized a boat.", "It", ["hezbollah"]),
        ("Boko Haram burned a school. The group also shot a farmer.", "group", ["boko-haram"]),
        ("Zambia closed its mines. The country owes billions.", "country", ["zambia"]),
        (
            "Al-Shabaab fought Somali troops near Merca. The militants withdrew at dawn.",
            "militants",
            ["al-shabaab"],
        ),
        ("Kenya and Somalia quarrelled. The two countries share a coast.", "countries", ["kenya", "somalia"]),
        ("Kenya and Somalia quarrelled. Both sides share a coast.", "sides", ["kenya", "somalia"]),
        ("Marta Quispe leads the miners. Quispe was born in Oruro.", "Quispe", ["marta-quispe"]),
        ("Gunmen stormed a bank in Recife. They shot a guard.", "They", ["<gunmen>"]),
    ],
)
def test_a_text_refers_back(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It rained in the valley.", "It"),
        ("He left early.", "He"),
    ],
)
def test_nothing_is_referred_to_where_nothing_was_named(text: str, word: str) -> None:
    assert meant(text, word) == []


def test_they_are_a_force_before_a_state() -> None:
    memory = memory_of(
        mention("Chad", "Country", 0, subject=True), mention("Chad Army", "SecurityForce", 1, subject=True)
    )
    assert label(memory.plural(at(9))) == "Chad Army"


def test_a_named_force_is_what_its_common_noun_means_later() -> None:
    memory = memory_of(mention("Chad Defence Forces", "SecurityForce", 0), mention("Chad", "Country", 1))
    assert label(memory.organ("army", at(9))) == "Chad Defence Forces"
    assert memory.organ("police", at(9)) is None


def test_a_named_ministry_is_the_ministry_of_its_matter() -> None:
    memory = memory_of(mention("Ministry of Defence (Chad)", "Ministry", 0))
    assert label(memory.organ("defence-ministry", at(9))) == "Ministry of Defence (Chad)"
    assert label(memory.organ("ministry", at(9))) == "Ministry of Defence (Chad)"
    assert memory.organ("foreign-ministry", at(9)) is None


def test_both_sides_are_the_two_of_the_last_sentence_that_names_just_two() -> None:
    memory = memory_of(
        mention("Chad", "Country", 0, 0),
        mention("Niger", "Country", 1, 0),
        mention("Qatar", "Country", 2, 1),
    )
    assert [p.label for p in memory.two(at(9))] == ["Chad", "Niger"]


def test_a_land_where_two_meet_is_neither_side() -> None:
    host = replace(mention("Cuba", "Country", 2), scene=True)
    memory = memory_of(mention("Chad", "Country", 0), mention("Red Front", "ArmedGroup", 1), host)
    assert [p.label for p in memory.two(at(9))] == ["Chad", "Red Front"]


def test_of_three_those_are_both_sides_whom_and_joins() -> None:
    host, *joined = (
        mention("Oman", "Country", 0),
        mention("Chad", "Country", 1),
        mention("Mali", "Country", 2),
    )
    memory = memory_of(*(replace(m, together=at(1)) for m in joined), mention("Togo", "Country", 3), host)
    assert [p.label for p in memory.two(at(9))] == ["Chad", "Mali"]


def test_unnamed_rebels_are_a_side() -> None:
    party = Participant("<rebels>", None, "UnnamedActor", "rebels", at(1), at(1) + 6)
    rebels = Remembered(party, 0, subject=False, classes=frozenset({"armed"}))
    memory = memory_of(mention("Chad", "Country", 0), rebels, mention("Mali", "Country", 2, 1))
    assert [p.label for p in memory.two(at(9))] == ["Chad", "<rebels>"]
