"""What is remembered of a phrase, and what is not."""

from __future__ import annotations

import pytest

from kg.extract.referents import Referents
from kg.extract.remembered import Remembered
from kg.extract.remembering import as_remembered, is_remembered, may_be_they
from tests.extract.told import node_in, reading_of, referents_at


def remembered(text: str, word: str) -> Remembered:
    """How the last `word` is remembered."""
    node, sentence = node_in(reading_of(text).sentences, word)
    (referent,) = Referents(reading_of(text)).of(node, sentence)
    return as_remembered(node, sentence, referent, named=referent.participant.actor is not None)


@pytest.mark.parametrize(
    ("text", "word", "kept"),
    [
        ("Chad left.", "Chad", True),
        ("Some gunmen left.", "gunmen", True),
        ("The council agreed.", "council", True),
        ("Rebels burned a mosque.", "mosque", False),
    ],
)
def test_buildings_are_not_remembered(text: str, word: str, kept: bool) -> None:
    node, _ = node_in(reading_of(text).sentences, word)
    assert [is_remembered(node, referent) for referent in referents_at(text, word)] == [kept]


@pytest.mark.parametrize(
    ("text", "word", "thing"),
    [
        ("Chad lifted three bans.", "bans", True),
        ("Chad lifted a ban.", "ban", False),
        ("Chad waited three weeks.", "weeks", False),
    ],
)
def test_several_things_may_be_they(text: str, word: str, thing: bool) -> None:
    assert may_be_they(node_in(reading_of(text).sentences, word)[0]) is thing


def test_the_parts_of_a_list_stand_together_and_share_its_role() -> None:
    text = "Chad and Niger accused Mali."
    chad, niger, mali = (remembered(text, word) for word in ("Chad", "Niger", "Mali"))
    assert (chad.subject, niger.subject, mali.subject) == (True, True, False)
    assert chad.together == niger.together is not None
    assert mali.together is None


def test_a_survivor_is_he_and_a_crowd_is_not() -> None:
    assert remembered("The survivor fled.", "survivor").person
    assert not remembered("The crowd fled.", "crowd").person


def test_who_acts_in_a_clause_beside_is_aside() -> None:
    assert remembered("Rebels took a port that soldiers had left.", "soldiers").aside
    assert not remembered("Rebels took a port that soldiers had left.", "Rebels").aside


def test_who_backs_somebody_is_only_an_adjective() -> None:
    """ "The country" behind it is not Iran."""
    assert remembered("Yemen fought the Iran-backed militia.", "Iran").adjective
    assert not remembered("Iran backed the militia.", "Iran").adjective
