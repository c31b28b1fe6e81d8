from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import EXAMPLE, large_world, relabelled

from kg.errors import FileError
from kg.model import World
from kg.view import write_page
from kg.view.network import bundled_script
from kg.view.page import page, page_data, safe_json

PAGE = page(EXAMPLE, title="An example")
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">href</a>',
    "<!-- <script>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} ${7*7}",
    "\u2028\u2029\x00'\"\\",
]


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inline: dict[str, list[str]] = {"script": [], "style": [], "data": []}
        self._inside: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._inside = "data" if dict(attrs).get("type") == "application/json" else tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.inline[self._inside].append(data)


def policy_of(elements: Elements) -> dict[str, list[str]]:
    text = next(a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy")
    assert text
    return {name: rest for name, *rest in (part.split() for part in text.split(";"))}


def test_the_same_world_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from worlds import EXAMPLE; from kg.view import write_page;"
        "write_page(EXAMPLE, Path(sys.argv[1]), title='An example')"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / seed)],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONHASHSEED": seed},
            check=True,
        )
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes() == PAGE.encode()


def test_the_policy_lets_exactly_the_inline_scripts_and_styles_run() -> None:
    elements = Elements(PAGE)
    policy = policy_of(elements)
    assert policy["default-src"] == ["'none'"]
    assert policy["img-src"] == ["data:"]
    for directive, tag in (("script-src", "script"), ("style-src", "style")):
        digests = [hashlib.sha256(text.encode()).digest() for text in elements.inline[tag]]
        assert policy[directive] == [f"'sha256-{b64encode(digest).decode()}'" for digest in digests]
        assert digests


def test_nothing_in_the_page_is_fetched_from_elsewhere() -> None:
    for tag, attributes in Elements(PAGE).found:
        assert "src" not in attributes, tag
        assert attributes.get("href") in (None, "data:,")
    assert "bootstrap" not in PAGE.lower()
    assert "cdn" not in re.sub(r"[^a-z]", " ", PAGE.replace(bundled_script(), "").lower()).split()
    assert "sourceMappingURL" not in PAGE


def test_the_bundled_script_keeps_its_licence_and_cannot_end_its_element() -> None:
    script = bundled_script()
    assert "Apache 2.0 License" in script
    assert "</script" not in script.lower()
    assert "\r" not in script


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_of_an_article_becomes_markup(text: str) -> None:
    plain = Elements(page(relabelled("plain"), title="plain"))
    hostile = Elements(page(relabelled(text), title=text))
    assert [tag for tag, _ in hostile.found] == [tag for tag, _ in plain.found]
    assert hostile.inline["script"] == plain.inline["script"]
    told = json.loads("".join(hostile.inline["data"]))
    assert all(card["label"] == text for card in told["events"].values())


@given(st.text())
def test_json_in_the_page_has_no_sign_of_markup_and_reads_back_the_same(text: str) -> None:
    written = safe_json({"label": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"label": text}


def test_the_picture_stands_still_at_first_and_every_node_has_its_place() -> None:
    graph = page_data(EXAMPLE)["graph"]
    assert isinstance(graph, dict)
    assert graph["options"]["physics"]["enabled"] is False
    assert graph["options"]["layout"]["improvedLayout"] is False
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in graph["nodes"])


def test_roles_differ_in_their_lines() -> None:
    graph = page_data(EXAMPLE)["graph"]
    assert isinstance(graph, dict)
    dashes = {edge["label"]: str(edge["dashes"]) for edge in graph["edges"]}
    assert set(dashes) == {"actor", "recipient", "place", "about"}
    assert dashes["actor"] == dashes["recipient"] == "False"
    assert len({dashes["actor"], dashes["place"], dashes["about"]}) == 3
    assert {edge["arrows"] for edge in graph["edges"]} == {"to"}


def test_actors_places_and_events_differ_in_shape_and_colour() -> None:
    looks = page_data(EXAMPLE)["looks"]
    assert isinstance(looks, dict)
    assert {looks[name]["shape"] for name in ("actor", "place", "material-conflict")} == {
        "dot",
        "triangleDown",
        "box",
    }
    for theme in ("light", "dark"):
        fills = [look[theme]["fill"] for look in looks.values()]
        assert len(set(fills)) == len(fills)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_in_a_box_stands_out_from_it(theme: str) -> None:
    looks = page_data(EXAMPLE)["looks"]
    assert isinstance(looks, dict)
    for name, look in looks.items():
        if look["shape"] == "box":
            assert contrast(look[theme]["fill"], look[theme]["text"]) >= 4.5, name


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_too_large_a_world_is_cut_to_its_best_sources_and_says_so() -> None:
    data = page_data(EXAMPLE, most_nodes=4)
    assert data["shown"] == {"events": 1, "of": 10}
    assert page_data(EXAMPLE)["shown"] == {"events": 10, "of": 10}


def test_two_links_between_the_same_nodes_are_both_kept() -> None:
    clash = next(event for event in EXAMPLE.events if event.id == "e-clash")
    world = replace(EXAMPLE, events=(replace(clash, recipients=("estavia",)),))
    graph = page_data(world)["graph"]
    assert isinstance(graph, dict)
    ends = [(edge["from"], edge["to"]) for edge in graph["edges"]]
    assert any((to, start) in ends for start, to in ends)


def test_an_empty_world_has_a_page_too() -> None:
    assert "<title>Nothing</title>" in page(World(), title="Nothing")


def test_the_page_is_written_whole_and_alone(tmp_path: Path) -> None:
    write_page(EXAMPLE, tmp_path / "graph.html", title="An example")
    assert (tmp_path / "graph.html").read_bytes() == PAGE.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_a_page_that_cannot_be_written_is_one_line_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=re.escape(f"{tmp_path / 'no' / 'graph.html'}: cannot be written")):
        write_page(EXAMPLE, tmp_path / "no" / "graph.html", title="An example")


def test_the_size_of_a_page_grows_evenly() -> None:
    small, large = (len(page(large_world(n, 10), title="x")) for n in (50, 100))
    assert large - small < 120_000
