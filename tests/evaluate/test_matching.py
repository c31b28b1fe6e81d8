from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.matching import Matching, _assignment, match, sides
from tests.evaluate.statements import gold, raw_statement, record

OTHER_QUOTE = "the envoy walked out of the hall"


def paired(matching: Matching) -> list[tuple[str, str]]:
    return [(pair.record.id, pair.statement.id) for pair in matching.pairs]


def test_a_record_is_paired_with_the_statement_it_is_about() -> None:
    matching = match(gold(), [record()])
    assert paired(matching) == [("d1.1", "s1")]
    assert matching.pairs[0].sides_agree
    assert (matching.missed, matching.wrong) == ((), ())


def test_records_of_other_documents_are_passed_over() -> None:
    matching = match(gold(), [record("d2")])
    assert (matching.records, matching.wrong) == ((), ())
    assert [s.id for s in matching.missed] == ["s1"]


def test_a_record_counts_in_every_document_of_its_evidence() -> None:
    both = record(
        evidence=[{"document": d, "quote": "Norland shelled the harbour of Suda"} for d in ("d1", "d2")]
    )
    assert [paired(match(gold(doc=d), [both])) for d in ("d1", "d2")] == [[("d1.1", "s1")]] * 2


@pytest.mark.parametrize(
    ("change", "is_paired", "sides_agree"),
    [
        ({"type": "ACCUSE"}, False, False),
        ({"actor": ["Elbonia"]}, True, False),
        ({"actor": []}, True, False),
        ({"actor": ["Elbonia"], "recipient": ["Elbonia"]}, False, False),
        ({"actor": [], "recipient": []}, False, False),
        ({"place": "Lim", "earliest": "2001-01-01"}, True, True),
        ({"quote": OTHER_QUOTE}, True, True),
        ({"quote": OTHER_QUOTE, "actor": ["Elbonia"]}, False, False),
        ({"quote": OTHER_QUOTE, "place": None}, True, True),
        ({"quote": OTHER_QUOTE, "place": None, "earliest": None}, False, False),
        ({"quote": OTHER_QUOTE, "place": "bay of Suda", "earliest": None}, False, False),
    ],
)
def test_when_a_record_tells_of_the_same_thing(
    change: dict[str, Any], is_paired: bool, sides_agree: bool
) -> None:
    matching = match(gold(), [record(**change)])
    assert [pair.sides_agree for pair in matching.pairs] == ([sides_agree] if is_paired else [])


def test_what_the_annotation_leaves_open_may_be_filled() -> None:
    matching = match(gold(raw_statement(recipient=[])), [record(recipient=["Elbonia"])])
    assert matching.pairs[0].sides_agree


def test_all_parties_of_a_common_act_are_one_side() -> None:
    talks = raw_statement(type="CONSULT", actor=["Norland", "Reed Army"], recipient=[])
    found = record(type="CONSULT", actor=["Reed Army"], recipient=["Norland"])
    (pair,) = match(gold(talks), [found]).pairs
    assert pair.sides_agree
    assert sides(found, pair.statement) == [(("Reed Army", "Norland"), ("Norland", "Reed Army"))]


def test_a_statement_is_used_once() -> None:
    matching = match(gold(), [record(), record(id="d1.2", place=None)])
    assert paired(matching) == [("d1.1", "s1")]
    assert [r.id for r in matching.wrong] == ["d1.2"]


def test_the_whole_is_best_even_if_one_record_must_give_way() -> None:
    here, there = raw_statement(), raw_statement(id="s2", place="Lim")
    either = record(id="either", place=None)
    only_here = record(id="here", place="Suda")
    assert set(paired(match(gold(here, there), [either, only_here]))) == {("either", "s2"), ("here", "s1")}


def test_of_equal_statements_the_first_is_found() -> None:
    assert paired(match(gold(raw_statement(), raw_statement(id="s2")), [record()])) == [("d1.1", "s1")]


def test_optional_statements_are_not_missed() -> None:
    assert match(gold(raw_statement(core=False)), []).missed == ()


@given(
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.sampled_from([0.0, 1.0, 2.5, 4.5, 6.0]), min_size=columns, max_size=columns),
            min_size=1,
            max_size=4,
        )
    )
)
def test_no_other_assignment_is_worth_more(likeness: list[list[float]]) -> None:
    found = _assignment(likeness)
    rows, columns = len(likeness), len(likeness[0])
    best = max(
        sum(likeness[i][j] for i, j in enumerate(order) if i < rows and j < columns)
        for order in permutations(range(max(rows, columns)))
    )
    assert sum(likeness[i][j] for i, j in found) == best
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    assert all(likeness[i][j] > 0 for i, j in found)


def test_nothing_is_assigned_where_there_is_nothing() -> None:
    assert _assignment([]) == []
    assert _assignment([[]]) == []
