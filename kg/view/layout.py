"""Where each node lies: computed once, the same on every machine, with no two boxes on top of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import networkx as nx
import numpy as np

from kg.view.packing import packed
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
    placed = [_arranged(graph, keys, boxes) for keys in parts]
    return _points(boxes, placed, packed([part.boxes for part in placed], _ASPECT, _GAP))


@dataclass(frozen=True, slots=True)
class _Part:
    """Keys that links join; the middles of their boxes; left, top, right and bottom of each."""

    keys: list[str]
    middles: FloatArray
    boxes: FloatArray


def _arranged(graph: nx.Graph[str], keys: list[str], boxes: Mapping[str, Box]) -> _Part:
    sizes = np.array([(boxes[key].width + _GAP, boxes[key].height + _GAP) for key in keys])
    number = {key: position for position, key in enumerate(keys)}
    ends = ((number[u], number[v]) for u, v in graph.subgraph(keys).edges)
    edges = sorted((min(pair), max(pair)) for pair in ends)
    degrees = [graph.degree(key) for key in keys]
    lengths = [_length(sizes[u], sizes[v], max(degrees[u], degrees[v])) for u, v in edges]
    # Boxes are wide and low, so that without the stretch they would all be pushed up and down.
    middles = separate(stress_layout(len(keys), edges, lengths) * (_STRETCH, 1.0), sizes)
    middles -= (middles - sizes / 2).min(axis=0)
    return _Part(keys, middles, np.hstack([middles - sizes / 2, middles + sizes / 2]))


def _length(one: FloatArray, other: FloatArray, degree: int) -> float:
    """Longer links around a busy node leave room for all its neighbours."""
    return 30.0 + float(one[0] + other[0] + one[1] + other[1]) / 4 + 9.0 * sqrt(degree)


def _points(
    boxes: Mapping[str, Box], parts: Sequence[_Part], moves: Sequence[tuple[float, float]]
) -> dict[str, tuple[int, int]]:
    found = {}
    for part, (right, down) in zip(parts, moves, strict=True):
        for key, (x, y) in zip(part.keys, part.middles, strict=True):
            found[key] = (round(right + float(x)), round(down + float(y) - boxes[key].drop))
    return {key: found[key] for key in boxes}
