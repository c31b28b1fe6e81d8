"""Words among private people are left out, unless public life or violence is near."""

from __future__ import annotations

import pytest

from kg.extract.private import leave_private
from kg.extract.referents import Referents
from tests.extract.told import claims, drafts, names, of_type, reading_of

QUARREL = "Leibniz accused Newton of stealing his method."


def test_a_quarrel_of_private_people_is_left_out() -> None:
    assert claims(QUARREL) == ()
    assert [d.event for d in drafts(QUARREL) if d.dropped] == ["Accusation"]


def test_the_same_words_beside_public_life_are_kept() -> None:
    beside = "Togo condemned Chad on Monday. " + QUARREL
    assert ["leibniz"] in [names(claim.actors) for claim in of_type(beside, "ACCUSE")]


def test_public_life_far_away_does_not_count() -> None:
    far = "Togo condemned Chad on Monday. " + "The weather was fine and the trees were green. " * 5 + QUARREL
    assert [names(claim.actors) for claim in of_type(far, "ACCUSE")] == [["togo"]]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Teachers in Honduras threatened a strike.", "THREATEN"),
        ("Tribesmen threatened to stay away from the mines.", "THREATEN"),
        ("The editor has been charged with treason.", "ACCUSE"),
        ("Chad accused Leibniz of spying.", "ACCUSE"),
    ],
)
def test_crowds_states_and_unnamed_courts_are_public(text: str, type: str) -> None:
    assert of_type(text, type)


def test_what_was_dropped_before_is_no_public_life() -> None:
    found = drafts("Togo condemned Chad on Monday. " + QUARREL)
    accusation = next(d for d in found if d.event == "Accusation")
    for draft in found:
        draft.dropped = draft is not accusation
    leave_private(found, Referents(reading_of(QUARREL)))
    assert accusation.dropped
