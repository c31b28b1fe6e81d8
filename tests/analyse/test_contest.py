from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import EXAMPLE

from kg.analyse.contest import Contest, contests, overlap
from kg.model import Event, StatedToll, Toll, World


def toll(low: int, high: int | None) -> Toll:
    return Toll(low, high, f"{low} to {high}")


def changed(id: str, **values: object) -> World:
    """The example with some values of one event changed."""
    made = tuple(replace(e, **values) if e.id == id else e for e in EXAMPLE.events)  # type: ignore[arg-type]
    return replace(EXAMPLE, events=made)


def without(*ids: str) -> World:
    return replace(EXAMPLE, events=tuple(event for event in EXAMPLE.events if event.id not in ids))


def bombing(world: World) -> Contest:
    return next(row for row in contests(world) if row.event == "e-bombing")


def test_the_bombing_is_contested_in_its_toll_its_author_and_by_a_denial() -> None:
    assert contests(EXAMPLE) == (
        Contest(
            event="e-bombing",
            label="Suicide bombing in Tarn, 4 March 2024",
            claims=5,  # two on it, and one each of blame, claim of responsibility and denial
            killed=1,
            injured=0,
            denials=1,
            blame=1,
            weight=15,
        ),
    )


def test_without_the_denial_it_weighs_less() -> None:
    row = bombing(without("e-denial"))
    assert (row.claims, row.denials, row.weight) == (4, 0, 8)


def test_a_denial_that_is_itself_only_expected_does_not_count() -> None:
    assert bombing(changed("e-denial", status="future")).denials == 0


@pytest.mark.parametrize("other", ["e-blame", "e-claim"])
def test_blame_competes_only_with_another_attribution(other: str) -> None:
    assert bombing(without(other)).blame == 0


def test_one_group_that_is_blamed_and_claims_it_too_is_no_contest_of_blame() -> None:
    assert bombing(changed("e-claim", actors=("red-ridge-front",))).blame == 0


def test_unnamed_attackers_do_not_compete_with_a_named_one() -> None:
    assert bombing(EXAMPLE).blame == 1  # the man wearing explosives stands beside, not against, the groups


def test_the_same_toll_from_two_papers_is_no_contest() -> None:
    twice = (StatedToll(toll(5, 5), "blast"), StatedToll(toll(5, 5), "talks"))
    assert bombing(changed("e-bombing", killed=twice)).killed == 0


def test_an_open_toll_agrees_with_a_greater_one_and_not_with_a_smaller() -> None:
    assert overlap(toll(10, None), toll(12, 12))
    assert not overlap(toll(10, None), toll(9, 9))


def test_events_on_which_all_agree_are_left_out() -> None:
    assert contests(without("e-bombing", "e-denial")) == ()
    assert contests(World()) == ()


def test_a_claim_that_the_world_lacks_is_counted_but_not_read() -> None:
    world = replace(EXAMPLE, claims=())
    assert bombing(world).claims == 5


tolls = st.tuples(st.integers(0, 50), st.none() | st.integers(0, 50)).map(
    lambda pair: toll(pair[0], None if pair[1] is None else pair[0] + pair[1])
)


@given(tolls, tolls)
def test_overlap_means_that_some_number_satisfies_both(one: Toll, other: Toll) -> None:
    def holds(found: Toll, number: int) -> bool:
        return found.low <= number and (found.high is None or number <= found.high)

    assert overlap(one, other) == any(holds(one, number) and holds(other, number) for number in range(101))
    assert overlap(one, other) == overlap(other, one)


@given(st.lists(tolls, max_size=6), st.integers(1, 5))
def test_weight_is_claims_times_disagreements(stated: list[Toll], claims: int) -> None:
    event = Event(
        "e", "ASSAULT", "Attack", None, (), (), "actual", "an attack", tuple(f"c{n}" for n in range(claims)),
        killed=tuple(StatedToll(one, "d") for one in stated),
    )  # fmt: skip
    rows = contests(World(events=(event,)))
    ranges = {(one.low, one.high): one for one in stated}
    apart = sum(not overlap(a, b) for a in ranges.values() for b in ranges.values()) // 2
    assert [row.weight for row in rows] == ([claims * apart] if apart else [])
