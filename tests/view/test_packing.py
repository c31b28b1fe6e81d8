from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.packing import packed

Boxes = npt.NDArray[np.float64]
GAP = 10.0


def part(*boxes: tuple[float, float, float, float]) -> Boxes:
    return np.array(boxes, dtype=float)


def placed(parts: list[Boxes]) -> list[Boxes]:
    moves = packed(parts, 1.0, GAP)
    return [boxes + np.array([x, y, x, y]) for boxes, (x, y) in zip(parts, moves, strict=True)]


def overlap(one: Boxes, other: Boxes) -> bool:
    return any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a in one for b in other)


sides = st.integers(1, 400).map(float)
squares = st.tuples(sides, sides).map(lambda size: part((0, 0, *size)))


@settings(max_examples=60, deadline=None)
@given(st.lists(squares, max_size=12))
def test_no_two_parts_overlap_and_none_lies_left_of_or_above_the_picture(parts: list[Boxes]) -> None:
    found = placed(parts)
    assert len(found) == len(parts)
    assert not any(overlap(one, other) for one, other in combinations(found, 2))
    assert all((boxes >= 0).all() for boxes in found)


def test_nothing_needs_no_place() -> None:
    assert packed([], 1.0, GAP) == []


def test_the_first_part_stays_where_it_is() -> None:
    assert packed([part((0, 0, 50, 50)), part((0, 0, 9, 9))], 1.0, GAP)[0] == (0.0, 0.0)


def test_a_small_part_goes_into_a_free_corner_of_a_large_one() -> None:
    cross = part((400, 0, 600, 1000), (0, 400, 1000, 600))
    small = placed([cross, part((0, 0, 200, 200))])[1]
    assert (small >= 0).all()
    assert (small <= 1000).all()


def test_without_a_free_corner_the_picture_grows_along_its_shorter_side() -> None:
    wide = part((0, 0, 1000, 300))
    small = placed([wide, part((0, 0, 100, 100))])[1]
    assert small[0, 1] >= 300 + GAP
    tall = part((0, 0, 300, 1000))
    small = placed([tall, part((0, 0, 100, 100))])[1]
    assert small[0, 0] >= 300 + GAP


def test_parts_keep_their_gap() -> None:
    one, other = placed([part((0, 0, 100, 100)), part((0, 0, 100, 100))])
    assert max(other[0, 0] - one[0, 2], other[0, 1] - one[0, 3]) >= GAP
