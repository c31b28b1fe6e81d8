"""Judgements that cannot all hold are refused with the chain that leads there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import JudgementError
from kg.model import Judgement
from kg.resolve.consistency import refuse_contradictions

FILE = Path("judgements.jsonl")


def judged(*pairs: str, about: Any = "actor") -> list[Judgement]:
    """ "a=b", "a!b", "a?b": same, different, unsure; the line is the place in the list."""
    verdicts: dict[str, Any] = {"=": "same", "!": "different", "?": "unsure"}
    return [Judgement(about, p[0], p[2], verdicts[p[1]], line) for line, p in enumerate(pairs, 1)]


@pytest.mark.parametrize(
    ("pairs", "problem"),
    [
        (
            ("a=b", "b=c", "a!c"),
            "3: a and c are different here, but the same by a = b (line 1), b = c (line 2)",
        ),
        (
            ("a!c", "a=b", "c=b"),
            "1: a and c are different here, but the same by a = b (line 2), c = b (line 3)",
        ),
        (
            ("a=b", "b=c", "c=d", "d=e", "a=e", "e!b"),
            "6: e and b are different here, but the same by a = e (line 5), a = b (line 1)",
        ),
        (("a=a",), "1: a is judged against itself"),
        (("a=b", "b!a"), "2: line 1 says 'same' of b and a already"),
    ],
)
def test_a_contradiction_is_told_by_its_shortest_chain(pairs: tuple[str, ...], problem: str) -> None:
    with pytest.raises(JudgementError) as caught:
        refuse_contradictions(judged(*pairs), FILE)
    assert str(caught.value) == f"{FILE}:{problem}"


@pytest.mark.parametrize(
    "pairs", [(), ("a=b", "b=c", "d!a"), ("a!b", "b!c", "c!a"), ("a=b", "b?c", "a!c"), ("a=b", "c=d", "b!d")]
)
def test_what_agrees_passes(pairs: tuple[str, ...]) -> None:
    refuse_contradictions(judged(*pairs), FILE)


def test_ids_of_actors_and_places_are_two_things() -> None:
    refuse_contradictions([*judged("a=b", "b=c"), *(Judgement("place", "a", "c", "different", 9),)], FILE)


def test_claims_of_one_id_with_two_sentences_are_two() -> None:
    first = Judgement("event", "x.1", "y.1", "same", 1, one_quote="One.", other_quote="Two.")
    second = Judgement("event", "x.1", "y.1", "different", 2, one_quote="Three.", other_quote="Two.")
    refuse_contradictions([first, second], FILE)


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]),
        st.sampled_from("=!?"),
    )
)
def test_refused_is_exactly_what_no_partition_can_fulfil(verdicts: dict[tuple[str, str], str]) -> None:
    same: nx.Graph[str] = nx.Graph([pair for pair, verdict in verdicts.items() if verdict == "="])
    possible = not any(
        verdict == "!" and pair[0] in same and pair[1] in nx.descendants(same, pair[0])
        if pair[0] in same
        else False
        for pair, verdict in verdicts.items()
    )
    listed = judged(*(f"{one}{verdict}{other}" for (one, other), verdict in verdicts.items()))
    if possible:
        refuse_contradictions(listed, FILE)
    else:
        with pytest.raises(JudgementError, match="different here, but the same by"):
            refuse_contradictions(listed, FILE)
