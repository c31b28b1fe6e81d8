from __future__ import annotations

import pytest

from kg.analyse.scores import QUAD_WORDS, quad_of, score_of
from kg.vocabulary import load_vocabulary

PLOVER = sorted(name for name, known in load_vocabulary().types.items() if known.quad is not None)


def test_there_are_sixteen_plover_types() -> None:
    assert len(PLOVER) == 16


@pytest.mark.parametrize("name", PLOVER)
def test_conflict_never_scores_above_zero_and_cooperation_always_does(name: str) -> None:
    quad, score = quad_of(name), score_of(name)
    assert quad in QUAD_WORDS
    assert score is not None
    assert score <= 0 if quad in (3, 4) else score > 0


def test_an_accusation_scores_minus_three_in_spite_of_the_misprint_in_the_manual() -> None:
    assert score_of("ACCUSE") == -3


def test_a_sanction_is_material_conflict() -> None:
    assert quad_of("SANCTION") == 4


def test_the_mode_refines_the_score_of_the_type() -> None:
    assert score_of("RETREAT", "disarm") == 10
    assert score_of("RETREAT", "withdraw") == 8
    assert score_of("RETREAT") == 6.5


def test_a_mode_without_a_score_or_unknown_to_the_type_leaves_the_score_of_the_type() -> None:
    assert score_of("PROTEST", "vandalize") == score_of("PROTEST")
    assert score_of("PROTEST", "disarm") == score_of("PROTEST")


@pytest.mark.parametrize("name", ["CLAIM", "DENY", "NO-SUCH-TYPE"])
def test_what_plover_does_not_have_carries_neither_quad_nor_score(name: str) -> None:
    assert quad_of(name) is None
    assert score_of(name) is None
