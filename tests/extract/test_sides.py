"""Who stands on one side: the same actors, or those who act for the same one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.referent import Referent
from kg.extract.sides import same_side
from kg.model import Participant


def party(actor: str | None, principal: str | None = None) -> Referent:
    return Referent(Participant(actor or "<men>", actor, "Actor", "x", 0, 1, principal))


IDS = st.sampled_from([None, "chad", "niger", "mali"])
SIDES = st.lists(st.builds(party, IDS, IDS), max_size=3)


def test_an_army_stands_with_its_state() -> None:
    assert same_side([party("chad-army", "chad")], [party("chad")])
    assert same_side([party("chad-army", "chad")], [party("chad-police", "chad")])


def test_strangers_and_the_unnamed_stand_apart() -> None:
    assert not same_side([party("chad")], [party("niger")])
    assert not same_side([party(None)], [party(None)])
    assert not same_side([], [party("niger")])


@given(SIDES, SIDES)
def test_the_order_does_not_matter(one: list[Referent], other: list[Referent]) -> None:
    assert same_side(one, other) == same_side(other, one)


@given(SIDES, SIDES)
def test_one_more_party_never_parts_two_sides(one: list[Referent], other: list[Referent]) -> None:
    if same_side(one, other):
        assert same_side([*one, party("peru")], other)
