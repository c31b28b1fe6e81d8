"""What can be asked of one mention."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.remembered import Remembered, bears, by_name, by_party, is_collective, is_many, is_organ
from kg.model import Participant

LEAGUE = Participant("Mill Workers League", "league", "Movement", "the League", 0, 10)
ARMY = Participant("Chad Armed Forces", "chad-army", "SecurityForce", "the army", 20, 28)
SAID = Remembered(LEAGUE, 0, subject=True)


def test_a_name_is_no_description() -> None:
    assert by_name(LEAGUE)
    assert not by_name(replace(LEAGUE, written="the group"))


def test_one_word_of_several_is_borne_and_a_single_name_is_not() -> None:
    assert bears(LEAGUE, "Mill")
    assert bears(LEAGUE, "Worker")
    assert not bears(replace(LEAGUE, label="Mill", written="Mill"), "Mill")
    assert not bears(replace(LEAGUE, actor=None), "Mill")


def test_a_known_force_is_the_organ_whose_words_it_bears() -> None:
    assert is_organ(replace(SAID, participant=ARMY), "army")
    assert is_organ(replace(SAID, organ="police"), "police")
    assert not is_organ(SAID, "army")


def test_an_adjective_is_no_body_and_a_plural_is_many() -> None:
    assert is_collective(SAID)
    assert not is_collective(replace(SAID, adjective=True))
    person = replace(SAID, participant=replace(LEAGUE, kind="Person"))
    assert is_many(replace(person, plural=True))
    assert not is_many(person)


def test_each_party_comes_once_where_it_was_named_first() -> None:
    later = replace(SAID, participant=replace(LEAGUE, begin=50))
    assert by_party([SAID, replace(SAID, participant=ARMY), later]) == {"league": LEAGUE, "chad-army": ARMY}
