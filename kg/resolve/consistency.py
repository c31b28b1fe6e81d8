"""Judgements that cannot all hold: a pair judged twice, or told apart though a chain says that it is one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import networkx as nx

from kg.errors import JudgementError
from kg.model import Judgement

Thing = tuple[str, str, str | None]
"""What is judged: actor, place or event; its id; and for a claim the sentence by which it is known."""


def refuse_contradictions(judgements: Iterable[Judgement], path: Path) -> None:
    """Raise JudgementError, naming lines and ids, if the judgements of a file do not agree.

    That is: something judged against itself, a pair judged on two lines, or a "different" whose two are the
    same by a chain of others; the shortest such chain is told.
    """
    listed = tuple(judgements)
    _refuse_repeated(listed, path)
    chains: nx.Graph[Thing] = nx.Graph()
    for each in listed:
        if each.verdict == "same":
            chains.add_edge(*sides(each), judgement=each)
    for each in listed:
        if each.verdict == "different":
            _refuse_chain(each, chains, path)


def sides(judgement: Judgement) -> tuple[Thing, Thing]:
    """The two things that a judgement is about."""
    return (
        (judgement.about, judgement.one, judgement.one_quote),
        (judgement.about, judgement.other, judgement.other_quote),
    )


def _refuse_repeated(judgements: Iterable[Judgement], path: Path) -> None:
    first: dict[frozenset[Thing], Judgement] = {}
    for each in judgements:
        pair = frozenset(sides(each))
        if len(pair) == 1:
            raise JudgementError(path, f"{each.one} is judged against itself", line=each.line)
        earlier = first.setdefault(pair, each)
        if earlier is not each:
            says = "says the same of" if earlier.verdict == each.verdict else f"says {earlier.verdict!r} of"
            raise JudgementError(
                path, f"line {earlier.line} {says} {each.one} and {each.other} already", line=each.line
            )


def _refuse_chain(judgement: Judgement, chains: nx.Graph[Thing], path: Path) -> None:
    one, other = sides(judgement)
    if one not in chains or other not in chains or not nx.has_path(chains, one, other):
        return
    steps = (chains.edges[pair]["judgement"] for pair in pairwise(nx.shortest_path(chains, one, other)))
    told = ", ".join(f"{step.one} = {step.other} (line {step.line})" for step in steps)
    raise JudgementError(
        path,
        f"{judgement.one} and {judgement.other} are different here, but the same by {told}",
        line=judgement.line,
    )
