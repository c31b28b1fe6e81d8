"""Two partitions compared: the numbers are those of worked examples, done by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.coreference import Coreference, Score, coreference

NOTHING_RIGHT = {"a": "1", "b": "2", "c": "3"}
ONE = {"a": "x", "b": "x", "c": "x"}


def partition(*clusters: str) -> dict[str, str]:
    """Each letter of a word in the cluster of that word."""
    return {letter: cluster for cluster in clusters for letter in cluster}


BAGGA_AND_BALDWIN = partition("12345", "67", "89ABC")


def test_two_large_groups_confused_cost_more_than_a_large_and_a_small_one() -> None:
    small = coreference(partition("12345", "6789ABC"), BAGGA_AND_BALDWIN)
    large = coreference(partition("1234589ABC", "67"), BAGGA_AND_BALDWIN)
    assert small.b_cubed == Score(0.762, 1.0)  # (5 + 2 x 2/7 + 5 x 5/7) / 12
    assert large.b_cubed == Score(0.583, 1.0)  # (10 x 1/2 + 2) / 12
    assert small.muc == large.muc == Score(0.9, 1.0)  # 9 of 10 links


def test_ceaf_matches_clusters_one_to_one() -> None:
    small = coreference(partition("12345", "6789ABC"), BAGGA_AND_BALDWIN)
    large = coreference(partition("1234589ABC", "67"), BAGGA_AND_BALDWIN)
    assert small.ceaf == Score(0.917, 0.611)  # (1 + 10/12) of 2, of 3
    assert large.ceaf == Score(0.833, 0.556)  # (10/15 + 1) of 2, of 3


def test_the_share_of_pairs_that_belong_together() -> None:
    assert coreference(partition("12345", "6789ABC"), BAGGA_AND_BALDWIN).merges == 0.677  # 21 of 31
    assert coreference(partition("1234589ABC", "67"), BAGGA_AND_BALDWIN).merges == 0.457  # 21 of 46


def test_conll_is_the_mean_of_the_three() -> None:
    found = coreference(partition("12345", "6789ABC"), BAGGA_AND_BALDWIN)
    assert (found.b_cubed.f1, found.muc.f1, found.ceaf.f1) == (0.865, 0.947, 0.733)
    assert found.conll == 0.848


def test_everything_alone_has_no_links_and_no_pairs() -> None:
    found = coreference(NOTHING_RIGHT, ONE)
    assert found.b_cubed == Score(1.0, 0.333)
    assert found.muc == Score(None, 0.0)
    assert found.ceaf == Score(0.167, 0.5)  # 2 x 1/4 of 3, of 1
    assert found.merges is None


def test_other_mentions_are_refused() -> None:
    with pytest.raises(ValueError, match="different mentions"):
        coreference({"a": "1"}, {"b": "1"})


partitions = st.dictionaries(
    st.integers(0, 9), st.tuples(st.sampled_from("pqr"), st.sampled_from("xyz")), min_size=1
)


@given(partitions)
def test_precision_of_one_way_is_recall_of_the_other(both: dict[int, tuple[str, str]]) -> None:
    one, other = ({m: pair[side] for m, pair in both.items()} for side in (0, 1))
    there, back = coreference(one, other), coreference(other, one)
    for name in there.scores:
        assert there.scores[name].precision == back.scores[name].recall


@given(partitions)
def test_a_partition_agrees_with_itself(both: dict[int, tuple[str, str]]) -> None:
    one = {m: pair[0] for m, pair in both.items()}
    found: Coreference = coreference(one, {m: name + "!" for m, name in one.items()})
    assert found.b_cubed == found.ceaf == Score(1.0, 1.0)
    assert found.merges in (1.0, None)
