"""What can be asked of one mention."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.remembered import (
    Remembered,
    bears,
    by_name,
    by_party,
    is_collective,
    is_force,
    is_many,
    is_organ,
    joined,
    met,
    party_name,
    salient,
    two_of,
)
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


def test_two_parties_are_a_pair_and_one_or_three_are_none() -> None:
    army, workers = replace(SAID, participant=ARMY), replace(SAID, participant=replace(LEAGUE, actor="mill"))
    assert two_of([SAID, army, SAID]) == (LEAGUE, ARMY)
    assert two_of([SAID]) == two_of([SAID, army, workers]) == ()


def test_and_joins_what_stands_in_one_list() -> None:
    listed, army = replace(SAID, together=3), replace(SAID, participant=ARMY, together=3)
    assert joined(listed, [listed, army])
    assert not joined(listed, [listed, replace(army, together=9)])
    assert not joined(SAID, [SAID, replace(army, together=None)])


def test_the_last_subject_of_a_sentence_is_salient_unless_it_stands_aside() -> None:
    army = replace(SAID, participant=ARMY)
    assert salient([SAID, army]) is army
    assert salient([SAID, replace(army, aside=True)]) is SAID
    assert salient([]) is None


def test_a_subject_meets_the_people_behind_it() -> None:
    students = replace(SAID, participant=ARMY, subject=False, plural=True, classes=frozenset({"people"}))
    assert met(SAID, [SAID, students]) is students
    assert met(students, [SAID, students]) is None
    assert met(SAID, [SAID, replace(students, sentence=1)]) is None


def test_an_army_is_a_force_and_the_nameless_go_by_their_description() -> None:
    assert is_force(replace(SAID, participant=ARMY))
    assert is_force(replace(SAID, classes=frozenset({"organ"})))
    assert not is_force(SAID)
    assert [party_name(p) for p in (LEAGUE, replace(LEAGUE, actor=None))] == ["league", "Mill Workers League"]
