"""Stress majorisation and the removal of overlaps.

Only sums over the first axis, differences, products and roots: numpy rounds these alike on every machine, so
that the same world gives the same page everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

FloatArray = npt.NDArray[np.float64]

_STRESS_ROUNDS = 120
_SEPARATION_ROUNDS = 4000
_ROUNDS_TO_GROWTH = 150
_GROWTH = 1.03


def stress_layout(size: int, edges: Sequence[tuple[int, int]], lengths: Sequence[float]) -> FloatArray:
    """Points (size, 2) of a connected graph whose distances come near to those along its links."""
    points = _radial(size, edges, lengths)
    if size < 3:
        return points
    wanted = _distances(size, edges, lengths)
    weight = 1.0 / (wanted * wanted + np.eye(size))
    np.fill_diagonal(weight, 0.0)
    total = weight.sum(axis=0)
    for _ in range(_STRESS_ROUNDS):
        points = (points + _pulled(points, wanted, weight, total)) / 2
    return points


def _pulled(points: FloatArray, wanted: FloatArray, weight: FloatArray, total: FloatArray) -> FloatArray:
    """Each point at the weighted mean of where every other point would have it."""
    x, y = points[:, 0], points[:, 1]
    across, down = x[None, :] - x[:, None], y[None, :] - y[:, None]
    scale = wanted / np.sqrt(across * across + down * down + 1e-6)
    new_x = (weight * (x[:, None] + scale * across)).sum(axis=0) / total
    new_y = (weight * (y[:, None] + scale * down)).sum(axis=0) / total
    return np.stack([new_x, new_y], axis=1)


def _distances(size: int, edges: Sequence[tuple[int, int]], lengths: Sequence[float]) -> FloatArray:
    rows, columns = zip(*edges, strict=True)
    sparse = csr_matrix((lengths, (rows, columns)), shape=(size, size))
    found: FloatArray = dijkstra(sparse, directed=False)
    return found


def _radial(size: int, edges: Sequence[tuple[int, int]], lengths: Sequence[float]) -> FloatArray:
    """A tree around the busiest node, each branch with the angle that its leaves need: no knots."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(edges)
    root = max(graph, key=lambda node: (graph.degree(node), -node))
    tree = nx.bfs_tree(graph, root)
    order = list(tree)
    leaves = dict.fromkeys(order, 1)
    for node in reversed(order):
        leaves[node] = max(1, sum(leaves[child] for child in tree[node]))
    step = sum(lengths) / len(lengths) if lengths else 1.0
    points = np.zeros((size, 2))
    start, depth = {root: 0.0}, {root: 0}
    for node in order:
        begin = start[node]
        for child in tree[node]:
            start[child], depth[child] = begin, depth[node] + 1
            angle = 2 * pi * (begin + leaves[child] / 2) / leaves[root]
            points[child] = cos(angle) * step * depth[child], sin(angle) * step * depth[child]
            begin += leaves[child]
    return points


def separate(points: FloatArray, sizes: FloatArray) -> FloatArray:
    """Push boxes of these sizes (n, 2) apart, each pair along the shorter way, until none overlap.

    Where pushing alone does not end it, as in a crowd, the whole picture grows a little now and then.
    """
    points = points.copy()
    for number in range(1, _SEPARATION_ROUNDS + 1):
        push = _pushes(points, sizes)
        if push is None:
            break
        points += push
        if number % _ROUNDS_TO_GROWTH == 0:
            points *= _GROWTH
    return points


def _pushes(points: FloatArray, sizes: FloatArray) -> FloatArray | None:
    one, other = _near(points, sizes)
    between = points[other] - points[one]
    overlap = (sizes[one] + sizes[other]) / 2 - np.abs(between)
    clash = (overlap > 0.5).all(axis=1)
    if not clash.any():
        return None
    one, other, between, overlap = one[clash], other[clash], between[clash], overlap[clash]
    sideways = overlap[:, 0] < overlap[:, 1]
    way = np.where(between >= 0, 1.0, -1.0) * overlap * np.stack([sideways, ~sideways], axis=1)
    # Half of each overlap, as the other box moves too; a little less where many push, lest it swings.
    size = len(points)
    crowd = np.bincount(one, minlength=size) + np.bincount(other, minlength=size)
    moved = np.stack(
        [np.bincount(other, way[:, axis], size) - np.bincount(one, way[:, axis], size) for axis in (0, 1)],
        axis=1,
    )
    pushed: FloatArray = moved * 0.55 / np.sqrt(np.maximum(crowd, 1))[:, None]
    return pushed


def _near(points: FloatArray, sizes: FloatArray) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Pairs of boxes that could overlap, in a fixed order."""
    pairs = cKDTree(points / sizes.max(axis=0)).query_pairs(1.0, p=np.inf, output_type="ndarray")
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    return pairs[:, 0], pairs[:, 1]
