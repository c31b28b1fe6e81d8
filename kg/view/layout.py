"""Where each node lies: computed once, the same on every machine, with no two boxes on top of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import networkx as nx
import numpy as np

from kg.view.stress import FloatArray, separate, stress_layout

_GAP = 14.0
_ASPECT = 1.1
_STRETCH = 1.3


@dataclass(frozen=True, slots=True)
class Box:
    """Space of a node and its label, in pixels; its middle lies `drop` below the node's own point."""

    width: float
    height: float
    drop: float = 0.0


def positions(boxes: Mapping[str, Box], links: Sequence[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """A point (x to the right, y downwards, pixels) for every key of `boxes`.

    Linked nodes lie near each other; parts that no link joins lie side by side, the largest first. Needs
    time and memory quadratic in the largest part: about 2 s for 1,000 nodes.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_edges_from((one, other) for one, other in links if one != other)
    order = {key: number for number, key in enumerate(boxes)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    placed = [_Part(keys, *_arranged(graph, keys, boxes)) for keys in parts]
    return _points(boxes, placed, _packed([part.extent for part in placed]))


@dataclass(frozen=True, slots=True)
class _Part:
    """Keys that links join; the middles of their boxes, and the space they take, from (0, 0)."""

    keys: list[str]
    middles: FloatArray
    extent: tuple[float, float]


def _arranged(
    graph: nx.Graph[str], keys: list[str], boxes: Mapping[str, Box]
) -> tuple[FloatArray, tuple[float, float]]:
    sizes = np.array([(boxes[key].width + _GAP, boxes[key].height + _GAP) for key in keys])
    number = {key: position for position, key in enumerate(keys)}
    edges = sorted((number[u], number[v]) for u, v in graph.subgraph(keys).edges)
    edges = sorted({(min(edge), max(edge)) for edge in edges})
    degrees = [graph.degree(key) for key in keys]
    lengths = [_length(sizes[u], sizes[v], max(degrees[u], degrees[v])) for u, v in edges]
    # Boxes are wide and low, so that without the stretch they would all be pushed up and down.
    middles = separate(stress_layout(len(keys), edges, lengths) * (_STRETCH, 1.0), sizes)
    middles -= (middles - sizes / 2).min(axis=0)
    width, height = (middles + sizes / 2).max(axis=0)
    return middles, (float(width), float(height))


def _length(one: FloatArray, other: FloatArray, degree: int) -> float:
    """Longer links around a busy node leave room for all its neighbours."""
    return 30.0 + float(one[0] + other[0] + one[1] + other[1]) / 4 + 9.0 * sqrt(degree)


def _packed(extents: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Upper left corners that put the parts in rows, as large as a picture of this shape can show them."""
    widest = max((width for width, _ in extents), default=0.0)
    candidates = [_rows(extents, widest * factor / 10) for factor in range(10, 31)]
    return min(candidates, key=lambda corners: _larger_side(extents, corners))


def _rows(extents: Sequence[tuple[float, float]], row_width: float) -> list[tuple[float, float]]:
    corners: list[tuple[float, float]] = []
    x = y = tallest = 0.0
    for width, height in extents:
        if x and x + width > row_width:
            x, y, tallest = 0.0, y + tallest + 2 * _GAP, 0.0
        corners.append((x, y))
        x, tallest = x + width + 2 * _GAP, max(tallest, height)
    return corners


def _larger_side(extents: Sequence[tuple[float, float]], corners: Sequence[tuple[float, float]]) -> float:
    spans = [(x + w, y + h) for (x, y), (w, h) in zip(corners, extents, strict=True)]
    return max((max(right / _ASPECT, bottom) for right, bottom in spans), default=0.0)


def _points(
    boxes: Mapping[str, Box], parts: Sequence[_Part], corners: Sequence[tuple[float, float]]
) -> dict[str, tuple[int, int]]:
    found = {}
    for part, (left, top) in zip(parts, corners, strict=True):
        for key, (x, y) in zip(part.keys, part.middles, strict=True):
            found[key] = (round(left + float(x)), round(top + float(y) - boxes[key].drop))
    return {key: found[key] for key in boxes}
