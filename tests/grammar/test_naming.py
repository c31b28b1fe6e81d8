"""Nouns that say what somebody is, and participles that say what lasts."""

from __future__ import annotations

import pytest
from clauses import clause_of, slot

NAMING = [
    ("Karumba, an offshoot of the Front, left.", "offshoot", "Karumba"),
    ("Karumba is an offshoot of the Front.", "offshoot", "Karumba"),
    ("The offshoot, Karumba, left.", "offshoot", "Karumba"),
    ("Chad was a member of the league.", "member", "Chad"),
    ("The rebels are members of the league.", "members", "rebels"),
    ("Chad, a member of the league, signed.", "member", "Chad"),
    ("The league expelled Chad, a founding member.", "member", "Chad"),
    ("Troops moved on Goma, a stronghold of the Front.", "stronghold", "Goma"),
    ("The offshoot of the Front left.", "offshoot", ""),
    ("Chad expelled a member of the league.", "member", ""),
]


@pytest.mark.parametrize(("sentence", "noun", "named"), NAMING)
def test_whom_a_noun_names(sentence: str, noun: str, named: str) -> None:
    assert slot(sentence, noun, "named") == named


@pytest.mark.parametrize(
    ("sentence", "noun", "whole"),
    [
        ("Karumba, an offshoot of the Front, left.", "offshoot", "Front"),
        ("Chad was a member of the league.", "member", "league"),
        ("The rebels are members of the league.", "members", "league"),
    ],
)
def test_what_it_belongs_to_is_beside_it(sentence: str, noun: str, whole: str) -> None:
    assert slot(sentence, noun, "of") == whole


REDUCED = [
    ("The Iran-backed militia fired rockets.", "backed", True),
    ("The militia, backed by Iran, fired rockets.", "backed", True),
    ("Backed by Iran, the militia fired rockets.", "Backed", True),
    ("The militia backed by Iran fired rockets.", "backed", True),
    ("The militia was backed by Iran.", "backed", False),
    ("The militia has been backed by Iran.", "backed", False),
    ("Iran backed the militia.", "backed", False),
    ("Iran has backed the militia.", "backed", False),
    ("Men guarding the dam left.", "guarding", False),
]


@pytest.mark.parametrize(("sentence", "word", "reduced"), REDUCED)
def test_a_passive_participle_without_auxiliary_lasts(sentence: str, word: str, reduced: bool) -> None:
    assert slot(sentence, word, "reduced") == (word if reduced else "")


@pytest.mark.parametrize("sentence", [s for s, _, reduced in REDUCED[:6]])
def test_backed_has_the_same_roles_in_every_place(sentence: str) -> None:
    word = "Backed" if sentence.startswith("Backed") else "backed"
    assert slot(sentence, word, "subject") == "Iran"
    assert slot(sentence, word, "object") == "militia"


@pytest.mark.parametrize(
    ("sentence", "adjective", "noun"),
    [
        ("Fighters loyal to the general fled.", "loyal", "Fighters"),
        ("The general is close to Moscow.", "close", "general"),
        ("Police held three men close to the mayor.", "close", "men"),
    ],
)
def test_an_adjective_with_a_phrase_is_a_clause_of_its_noun(sentence: str, adjective: str, noun: str) -> None:
    found = clause_of(sentence, adjective)
    assert found.form == "verb"
    assert not found.passive
    assert [node.text for node in found.get("object")] == [noun]
