"""What a participant can be, by its class or by the classes of the noun that describes it."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.referent import Referent
from kg.extract.wants import PLACE_KINDS, POLITICAL_KINDS, can_be
from kg.model import Participant
from kg.rules import NounClass
from kg.rules.schema import Want
from kg.vocabulary import load_vocabulary

NOUN_CLASSES: tuple[NounClass, ...] = get_args(NounClass)
ACTOR_KINDS = sorted(load_vocabulary().actors)


def named(kind: str) -> Participant:
    return Participant("Somebody", "somebody", kind, "Somebody", 0, 8)


UNNAMED = Participant("<somebody>", None, "UnnamedActor", "somebody", 0, 8)


@pytest.mark.parametrize(
    ("kind", "wants"),
    [
        ("Person", {"party", "person"}),
        ("Country", {"party", "state", "armed", "place"}),
        ("ArmedGroup", {"party", "armed", "group"}),
        ("SecurityForce", {"party", "armed", "state"}),
        ("Ministry", {"party", "state"}),
        ("Media", {"party", "media"}),
        ("Landmark", {"facility", "place"}),
        ("Company", {"party"}),
    ],
)
def test_a_named_participant_can_be_what_its_class_is(kind: str, wants: set[str]) -> None:
    assert wants <= can_be(named(kind), frozenset())


@pytest.mark.parametrize(
    ("kind", "never"),
    [
        ("Person", "armed"),
        ("Ministry", "armed"),
        ("Media", "armed"),
        ("Company", "armed"),
        ("Company", "group"),
        ("Country", "person"),
        ("ArmedGroup", "state"),
        ("Population", "armed"),
    ],
)
def test_a_named_participant_is_not_what_its_class_is_not(kind: str, never: str) -> None:
    assert never not in can_be(named(kind), frozenset())


@pytest.mark.parametrize("kind", sorted(PLACE_KINDS - {"Landmark"}))
def test_a_place_is_a_place_and_no_party(kind: str) -> None:
    assert can_be(named(kind), frozenset()) == {"place", "town", "thing"}


def test_every_kind_of_place_is_one_of_the_ontology() -> None:
    assert set(load_vocabulary().places) >= PLACE_KINDS


@pytest.mark.parametrize("kind", ACTOR_KINDS)
def test_every_class_of_actors_is_a_thing_and_most_are_parties(kind: str) -> None:
    wants = can_be(named(kind), frozenset())
    assert "thing" in wants
    assert "party" in wants


@pytest.mark.parametrize(
    ("noun", "can", "cannot"),
    [
        ("armed", "armed", "state"),
        ("people", "people", "armed"),
        ("organ", "state", "group"),
        ("office", "state", "armed"),
        ("title", "person", "armed"),
        ("group", "group", "state"),
        ("country", "state", "person"),
        ("facility", "facility", "party"),
    ],
)
def test_a_description_can_be_what_its_noun_is(noun: NounClass, can: str, cannot: str) -> None:
    wants = can_be(UNNAMED, frozenset({noun}))
    assert can in wants
    assert cannot not in wants


@given(st.frozensets(st.sampled_from(NOUN_CLASSES), min_size=1))
def test_a_noun_of_several_classes_can_be_all_that_each_of_them_can(classes: frozenset[NounClass]) -> None:
    each = [can_be(UNNAMED, frozenset({one})) for one in classes]
    assert can_be(UNNAMED, classes) == frozenset().union(*each)


@given(st.frozensets(st.sampled_from(NOUN_CLASSES)))
def test_of_a_name_the_noun_tells_only_that_it_is_a_building(classes: frozenset[NounClass]) -> None:
    found = can_be(named("ArmedGroup"), classes)
    assert found - {"facility"} == can_be(named("ArmedGroup"), frozenset())
    assert ("facility" in found) == ("facility" in classes)


@given(st.sampled_from(ACTOR_KINDS), st.frozensets(st.sampled_from(NOUN_CLASSES)))
def test_only_words_that_rules_may_use_come_out(kind: str, classes: frozenset[NounClass]) -> None:
    words = frozenset(get_args(Want))
    assert can_be(named(kind), classes) <= words
    assert can_be(UNNAMED, classes) <= words


@pytest.mark.parametrize("kind", ["ArmedGroup", "Party", "InternationalOrganization", "EthnicGroup"])
def test_bodies_of_politics_and_war_are_political(kind: str) -> None:
    assert "political" in Referent(named(kind)).wants


@pytest.mark.parametrize("kind", ["Company", "Media", "Country", "SecurityForce", "Person"])
def test_firms_states_and_persons_are_no_political_bodies(kind: str) -> None:
    assert "political" not in Referent(named(kind)).wants


@given(st.sampled_from(sorted(POLITICAL_KINDS)))
def test_political_kinds_are_classes_of_actors_that_can_act(kind: str) -> None:
    assert kind in load_vocabulary().actors
    assert "party" in can_be(named(kind), frozenset())


def test_the_guerrillas_of_a_party_are_armed() -> None:
    assert "armed" in can_be(named("Party"), frozenset({"armed"}))
    assert "armed" not in can_be(named("Party"), frozenset({"title"}))
