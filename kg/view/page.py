"""Assembling graph.html: template, styles, scripts and data in one file, under a strict content policy."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from kg.analyse.writing import write_text
from kg.model import World
from kg.view.cards import cards
from kg.view.disagreement import toll_policy
from kg.view.network import bundled_script, network
from kg.view.selection import choose_events
from kg.view.sketch import sketch
from kg.view.tooltips import tooltips

MOST_NODES = 1500
"""A page draws no more nodes than this unless told: above, a browser gets slow and a reader lost."""

_TEMPLATES = Path(__file__).parent / "templates"
_STYLES = ("page.css", "panel.css", "sides.css")
_SCRIPTS = ("data.js", "picture.js", "sides.js", "panel.js", "events.js", "main.js")
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write_page(world: World, path: Path, *, title: str, most_nodes: int = MOST_NODES) -> None:
    """Write one HTML file with the whole world: picture, list of events, and the sentence behind each.

    It needs no other file and no network. Where the world needs more than `most_nodes` nodes, the events with
    most sources are shown and the page says so. The same world gives the same bytes. Raises FileError.
    """
    write_text(path, page(world, title=title, most_nodes=most_nodes))


def page(world: World, *, title: str, most_nodes: int = MOST_NODES) -> str:
    """The text of the page that `write_page` writes."""
    styles = [(_TEMPLATES / name).read_text(encoding="utf-8") for name in _STYLES]
    scripts = [bundled_script(), *((_TEMPLATES / name).read_text(encoding="utf-8") for name in _SCRIPTS)]
    return _template().render(
        title=title,
        policy=content_policy(scripts, styles),
        styles=[Markup(style) for style in styles],
        scripts=[Markup(script) for script in scripts],
        data=Markup(safe_json(page_data(world, most_nodes))),
        counts=_counts(world),
    )


def page_data(world: World, most_nodes: int = MOST_NODES) -> dict[str, object]:
    """All that the scripts read: the pyvis network, a card for each node, looks, and how much is shown."""
    looks = json.loads((_TEMPLATES / "looks.json").read_text(encoding="utf-8"))
    shown = replace(world, events=choose_events(world.events, most_nodes))
    drawing = sketch(shown)
    told = cards(shown, drawing)
    drawn = network(drawing, {group: look["shape"] for group, look in looks.items()}, tooltips(told))
    return {
        "graph": {"nodes": drawn.nodes, "edges": drawn.edges, "options": drawn.options},
        "groups": {node.key: node.group for node in drawing.nodes},
        "linkGroups": [link.group for link in drawing.links],
        "looks": looks,
        "policy": toll_policy(),
        "shown": {"events": len(shown.events), "of": len(world.events)},
        **asdict(told),
    }


def safe_json(value: object) -> str:
    """JSON that can stand inside a script element: no character in it can end the element or begin markup.

    >>> safe_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).translate(_ESCAPED)


def content_policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """A Content-Security-Policy that lets exactly these inline scripts and styles run, and nothing load."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_digest, scripts))}",
            f"style-src {' '.join(map(_digest, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _counts(world: World) -> Mapping[str, int]:
    named = [actor for actor in world.actors if actor.kind != "UnnamedActor"]
    return {
        "articles": len(world.documents),
        "events": len(world.events),
        "ties": len(world.ties),
        "named actors": len(named),
        "places": len(world.places),
    }


def _template() -> Template:
    loader = FileSystemLoader(_TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("page.html.j2")
