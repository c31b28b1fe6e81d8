"""Names of the gazetteer: when they stand for their bearer, and when for something else."""

from __future__ import annotations

import pytest

from tests.extract.told import kinds_at, meant, referents_at


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Hamas met envoys.", "Hamas", ["hamas"]),
        ("Norway met envoys.", "Norway", ["norway"]),
        ("Moscow warned Kyiv.", "Moscow", ["russia"]),
        ("The Norwegian envoy left.", "Norwegian", ["norway"]),
    ],
)
def test_a_known_name_means_its_bearer(text: str, word: str, expected: list[str]) -> None:
    assert meant(text, word) == expected


def test_a_capital_is_a_government_and_a_town() -> None:
    (found,) = referents_at("Moscow warned Kyiv.", "Moscow")
    assert found.metonym
    assert found.place is not None


@pytest.mark.parametrize("text", ["Somalis marched in Nairobi.", "Two Somalis left Nairobi."])
def test_people_of_a_state_are_not_the_state(text: str) -> None:
    (people,) = referents_at(text, "Somalis")
    assert (people.participant.actor, people.participant.kind) == (None, "Population")
    assert people.participant.principal == "somalia"


def test_a_plain_word_at_the_head_of_a_sentence_is_no_town() -> None:
    """There is a Polish town of that name."""
    assert "Town" not in kinds_at("Police arrested a printer.", "Police")


@pytest.mark.parametrize("text", ["Ismail Khan left.", "Mayor Ismail Khan left."])
def test_a_name_inside_a_longer_one_means_the_longer_one(text: str) -> None:
    (found,) = referents_at(text, "Khan")
    assert "Ismail Khan" in found.participant.label


def test_another_queen_of_the_same_name_is_another() -> None:
    known = meant("Queen Elizabeth left London.", "Elizabeth")
    other = meant("Queen Elizabeth I left London.", "Elizabeth")
    assert known != other


def test_the_congress_of_another_state_is_not_the_one_known_by_the_bare_word() -> None:
    bare = meant("Congress passed a law in Washington.", "Congress")
    assert meant("The Congress of Honduras passed a law.", "Congress") != bare


def test_a_surname_means_the_person_named_in_full_before() -> None:
    text = "Councillor Tamara Leeds spoke in Accra. Leeds left."
    (found,) = referents_at(text, "Leeds")
    assert found.participant.label == "Tamara Leeds"


def test_a_name_behind_that_of_another_people_is_another_group() -> None:
    assert meant("Kenyan Liberation Tigers attacked a post.", "Tigers") != [
        "liberation-tigers-of-tamil-eelam"
    ]
    assert meant("The Liberation Tigers attacked a post.", "Tigers") == ["liberation-tigers-of-tamil-eelam"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Georgians shelled the village.", "Georgians", ["georgia"]),
        ("The French withdrew their troops.", "French", ["france"]),
        ("The Serbs shelled the town.", "Serbs", ["<Serbs>"]),
        ("The Georgians who fled came to Kutaisi.", "Georgians", ["<Georgians>"]),
        ("Two Georgians shelled the village.", "Georgians", ["<Georgians>"]),
    ],
)
def test_a_people_that_acts_as_one_is_its_state_unless_it_lives_in_many(
    text: str, word: str, expected: list[str]
) -> None:
    assert meant(text, word) == expected


def test_a_people_that_lives_in_many_states_is_a_side_where_it_acts() -> None:
    (found,) = referents_at("The Serbs shelled the town.", "Serbs")
    assert "state" in found.wants
