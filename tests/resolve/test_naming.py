"""Which id a thing bears after judgements; and that those apart never share one."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Judgement
from kg.resolve.naming import Naming

VERDICTS: dict[str, Any] = {"=": "same", "!": "different", "?": "unsure"}


def naming(*lines: str, known: str = "") -> Naming:
    """Lines like "ali@a ! ali@b"."""
    split = [line.split() for line in lines]
    judgements = [Judgement("actor", p[0], p[2], VERDICTS[p[1]], n) for n, p in enumerate(split, 1)]
    return Naming(judgements, known.split())


@pytest.mark.parametrize(
    ("lines", "known", "changed"),
    [
        ((), "", {}),
        (("x = y",), "", {"y": "x"}),
        (("x = y",), "y", {"x": "y"}),
        (("x = y", "y = z"), "z", {"x": "z", "y": "z"}),
        (("x ! y",), "", {}),
        (("x ? y",), "x", {}),
        (("x@a ! x@b",), "", {"x@a": "x", "x@b": "x@b"}),
        (("x ! x@b",), "x", {"x@b": "x@b"}),
        (("x@b ! x",), "x", {"x@b": "x@b"}),
        (("x@a = y",), "x y", {"x@a": "y"}),
        (("x@a = y@b",), "y", {"x@a": "y", "y@b": "y"}),
        (("x = y", "x@a ! y"), "y", {"x": "y", "x@a": "x@a"}),
        (("x@b ! x@c", "x@a = x@c"), "", {"x@b": "x", "x@c": "x@c", "x@a": "x@c"}),
        (("x@a ! x@b", "x@b ! x@c", "x@a ! x@c"), "", {"x@a": "x", "x@b": "x@b", "x@c": "x@c"}),
        (("x@a ! x@b", "x@b = y"), "", {"x@a": "x", "x@b": "y"}),
    ],
)
def test_ids(lines: tuple[str, ...], known: str, changed: dict[str, str]) -> None:
    assert naming(*lines, known=known).changed == changed


def test_the_second_of_two_namesakes_gets_an_id_of_its_own() -> None:
    names = naming("ali@a ! ali@b", known="ali")
    assert [names.id_of(key) for key in ("ali", "ali@a", "ali@b", "ali@c", "eve@b")] == [
        "ali", "ali", "ali@b", "ali", "eve",
    ]  # fmt: skip


KEYS = st.sampled_from(["x", "y", "x@a", "x@b", "x@c", "y@a", "z@a", "z@b"])
PAIRS = st.tuples(KEYS, KEYS).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, st.sampled_from("=!?"), max_size=6), st.sets(st.sampled_from("xyz")))
def test_judgements_that_agree_are_fulfilled(verdicts: dict[tuple[str, str], str], known: set[str]) -> None:
    same: nx.Graph[str] = nx.Graph([pair for pair, verdict in verdicts.items() if verdict == "="])
    same.add_nodes_from(key for pair in verdicts for key in pair)
    agreed = {p: v for p, v in verdicts.items() if v != "!" or not nx.has_path(same, *p)}
    lines = [f"{one} {verdict} {other}" for (one, other), verdict in agreed.items()]
    names = naming(*lines, known=" ".join(known))
    for (one, other), verdict in agreed.items():
        if verdict != "?":
            assert (names.id_of(one) == names.id_of(other)) == (verdict == "="), lines
