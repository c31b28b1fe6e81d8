from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.layout import Box, positions
from kg.view.stress import separate, stress_layout


def overlapping(boxes: dict[str, Box], points: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    def middle(key: str) -> tuple[float, float]:
        return points[key][0], points[key][1] + boxes[key].drop

    return [
        (one, other)
        for one, other in combinations(boxes, 2)
        if abs(middle(one)[0] - middle(other)[0]) < (boxes[one].width + boxes[other].width) / 2
        and abs(middle(one)[1] - middle(other)[1]) < (boxes[one].height + boxes[other].height) / 2
    ]


sizes = st.builds(Box, st.floats(10, 220), st.floats(10, 80), st.floats(0, 30))


@st.composite
def drawings(draw: st.DrawFn) -> tuple[dict[str, Box], list[tuple[str, str]]]:
    boxes = {f"n{number}": box for number, box in enumerate(draw(st.lists(sizes, min_size=1, max_size=25)))}
    key = st.sampled_from(sorted(boxes))
    return boxes, draw(st.lists(st.tuples(key, key), max_size=40))


@settings(max_examples=60, deadline=None)
@given(drawings())
def test_no_two_boxes_overlap_and_every_key_has_a_point(
    drawing: tuple[dict[str, Box], list[tuple[str, str]]],
) -> None:
    boxes, links = drawing
    points = positions(boxes, links)
    assert list(points) == list(boxes)
    assert overlapping(boxes, points) == []


@settings(max_examples=20, deadline=None)
@given(drawings(), st.randoms())
def test_the_order_of_links_changes_nothing(drawing, random) -> None:  # type: ignore[no-untyped-def]
    boxes, links = drawing
    mixed = random.sample(links, len(links))
    assert positions(boxes, links) == positions(boxes, mixed)


def test_nothing_has_no_positions() -> None:
    assert positions({}, []) == {}


def test_a_single_node_has_one() -> None:
    assert len(positions({"n0": Box(10, 10)}, [("n0", "n0")])) == 1


def test_linked_nodes_lie_nearer_than_unlinked_ones() -> None:
    keys = [f"n{number}" for number in range(12)]
    chain = list(pairwise(keys))
    points = positions({key: Box(40, 20) for key in keys}, chain)
    near = max(dist(points[one], points[other]) for one, other in chain)
    assert dist(points["n0"], points["n11"]) > 3 * near


def test_a_crowd_around_one_node_is_spread_out() -> None:
    boxes = {f"n{number}": Box(150, 40) for number in range(80)}
    points = positions(boxes, [("n0", key) for key in boxes if key != "n0"])
    assert overlapping(boxes, points) == []


def test_the_largest_part_comes_first_and_parts_stay_apart() -> None:
    boxes = {f"n{number}": Box(50, 20) for number in range(7)}
    points = positions(boxes, [("n4", "n5"), ("n5", "n6")])
    assert overlapping(boxes, points) == []
    assert min(points, key=lambda key: (points[key][1], points[key][0])) in {"n4", "n5", "n6"}


def test_stress_brings_distances_near_to_the_lengths_of_the_links() -> None:
    edges, lengths = [(0, 1), (1, 2), (2, 3)], [100.0, 50.0, 100.0]
    points = stress_layout(4, edges, lengths)
    found = [float(np.hypot(*(points[one] - points[other]))) for one, other in edges]
    assert np.allclose(found, lengths, rtol=0.1)


def test_boxes_that_lie_on_the_same_point_are_pulled_apart() -> None:
    box_sizes = np.full((5, 2), 20.0)
    points = separate(np.zeros((5, 2)), box_sizes)
    for one, other in combinations(points, 2):
        assert (np.abs(one - other) >= 19).any()
