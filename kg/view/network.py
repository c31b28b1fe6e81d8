"""The pyvis network of a sketch: nodes, links and options of the bundled vis-network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pyvis.network
from pyvis.network import Network

from kg.errors import FileError
from kg.view.layout import positions
from kg.view.sketch import Link, Node, Sketch

_SCRIPT = Path(pyvis.network.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
_DASHES = {"place": [9, 7], "about": [2, 6]}
_BUSY = 900
"""With more links than this, lines are hidden while the picture is dragged."""


def network(drawing: Sketch, shapes: Mapping[str, str], titles: Mapping[str, str]) -> Network:
    """A directed pyvis network, placed, physics off. `shapes` go by group, `titles` (plain text) by key."""
    found = Network(directed=True)
    boxes = {node.key: node.box for node in drawing.nodes}
    points = positions(boxes, [(link.source, link.target) for link in drawing.links])
    for node in drawing.nodes:
        _add_node(found, node, shapes[node.group], points[node.key], titles[node.key])
    for link in drawing.links:
        _add_link(found, link)
    found.options = _options(busy=len(drawing.links) > _BUSY)
    return found


def _add_node(found: Network, node: Node, shape: str, point: tuple[int, int], title: str) -> None:
    found.add_node(
        node.key,
        label=node.label,
        shape=shape,
        group=node.group,
        title=title,
        size=round(node.size, 1),
        font={"size": node.font},
        x=point[0],
        y=point[1],
        shapeProperties={"borderDashes": False if node.firm else [4, 3]},
    )


def _add_link(found: Network, link: Link) -> None:
    dashes = _DASHES.get(link.role, False)
    found.add_edge(link.source, link.target, label=link.role, dashes=dashes, width=1 if dashes else 1.6)


def _options(*, busy: bool) -> dict[str, object]:
    return {
        "nodes": {
            "margin": 7,
            "font": {"face": "system-ui, Helvetica, Arial, sans-serif"},
            "scaling": {"label": {"drawThreshold": 4}},
        },
        "edges": {
            "arrows": {"to": {"scaleFactor": 0.55}},
            "smooth": False,
            "font": {"size": 10, "align": "middle"},
            "scaling": {"label": {"drawThreshold": 8}},
        },
        "layout": {"improvedLayout": False},
        "physics": {"enabled": False, "barnesHut": {"springLength": 140, "avoidOverlap": 0.6}},
        "interaction": {
            "hover": True,
            "tooltipDelay": 150,
            "hideEdgesOnDrag": busy,
            "hideEdgesOnZoom": busy,
            "keyboard": {"enabled": True, "bindToWindow": False},
        },
    }


def bundled_script() -> str:
    """The vis-network script that pyvis carries, with its licence, as a page can hold it inline.

    Raises FileError if this pyvis has none.
    """
    try:
        text = _SCRIPT.read_bytes().decode("utf-8")
    except OSError as error:
        raise FileError(_SCRIPT, f"the script of pyvis cannot be read: {error.strerror}") from error
    # A source map would be fetched; carriage returns would change the hash that the policy names.
    return re.sub(r"\r\n?", "\n", re.sub(r"//# sourceMappingURL=.*", "", text))
