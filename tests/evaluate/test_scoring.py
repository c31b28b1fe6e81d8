from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.matching import match
from kg.evaluate.scoring import SLOTS, by_type, f1, figures, intervals, ratio, slot_verdicts, tally
from tests.evaluate.statements import gold, raw_statement, record

SHARE = st.one_of(st.none(), st.floats(0, 1).map(lambda x: round(x, 3)))


def verdicts(statement: dict[str, Any], **changes: Any) -> dict[str, bool]:
    """By slot, for a record that differs so from what is annotated."""
    return {slot: right for _, slot, right in slot_verdicts(match(gold(statement), [record(**changes)]))}


def test_all_right_scores_one() -> None:
    found = figures(tally(match(gold(), [record()])))
    assert (found["precision"], found["recall"], found["f1"], found["dyad_f1"]) == (1.0, 1.0, 1.0, 1.0)
    assert (found["place"], found["date"], found["status"]) == (1.0, 1.0, 1.0)
    assert (found["said_by"], found["killed"], found["of"]) == (None, None, None)


def test_a_wrong_side_counts_for_the_event_and_not_for_the_dyad() -> None:
    found = figures(tally(match(gold(), [record(actor=["Elbonia"])])))
    assert (found["f1"], found["dyad_precision"], found["dyad_f1"]) == (1.0, 0.0, 0.0)


def test_an_optional_statement_helps_precision_and_not_recall() -> None:
    annotated = gold(raw_statement(core=False), raw_statement(id="s2", type="AID", quote="flour was sent"))
    found = figures(tally(match(annotated, [record()])))
    assert (found["precision"], found["recall"], found["core"]) == (1.0, 0.0, 1)


def test_nothing_extracted_has_no_precision() -> None:
    found = figures(tally(match(gold(), [])))
    assert (found["records"], found["precision"], found["recall"], found["f1"]) == (0, None, 0.0, 0.0)


@pytest.mark.parametrize(
    ("slot", "wanted", "right", "wrong"),
    [
        ("place", {}, {"place": "harbour of Suda"}, {"place": None}),
        ("date", {"date": "2031-04"}, {"earliest": "2031-04-02", "latest": "2031-04-02"}, {"earliest": None}),
        ("status", {}, {"status": "actual"}, {"status": "future"}),
        ("said_by", {"said_by": "Norland"}, {"said_by": ["Northtown"]}, {"said_by": []}),
        ("killed", {"killed": "7"}, {"killed": [{"low": 7, "high": 7}]}, {"killed": [{"low": 8, "high": 8}]}),
        ("injured", {"injured": ">=7"}, {"injured": [{"low": 7, "high": None}]}, {"injured": []}),
    ],
)
def test_slots_are_judged_where_the_annotation_fills_them(
    slot: str, wanted: dict[str, Any], right: dict[str, Any], wrong: dict[str, Any]
) -> None:
    statement = raw_statement(**wanted)
    assert verdicts(statement, **right)[slot] is True
    assert verdicts(statement, **wrong)[slot] is False


def test_slots_that_the_annotation_leaves_empty_are_not_judged() -> None:
    bare = raw_statement(place=None, date=None)
    assert verdicts(bare, place="Suda", said_by=["Norland"], killed=[{"low": 1}]) == {"status": True}


def test_a_number_in_words_is_not_counted() -> None:
    assert "killed" not in verdicts(raw_statement(killed="dozens"), killed=[{"low": 24}])


def test_what_a_record_is_about_must_be_the_record_of_that_statement() -> None:
    blame = raw_statement(id="s2", type="ACCUSE", of="s1", place=None, date=None)
    annotated = gold(raw_statement(), blame)
    attack = record()
    for of, right in (("d1.1", True), ("d1.9", False), (None, False)):
        accusation = record(id="d1.2", type="ACCUSE", of=of)
        found = [
            verdict
            for _, slot, verdict in slot_verdicts(match(annotated, [attack, accusation]))
            if slot == "of"
        ]
        assert found == [right]


@given(SHARE, SHARE)
def test_f1_lies_between_its_parts(precision: float | None, recall: float | None) -> None:
    found = f1(precision, recall)
    parts = (precision or 0.0, recall or 0.0)
    assert found <= max(parts) + 0.001
    assert found >= min(parts) - 0.001
    assert f1(recall, precision) == found


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_ratio_has_three_digits(part: int, rest: int) -> None:
    found = ratio(part, part + rest)
    assert found is None if part + rest == 0 else found == round(part / (part + rest), 3)


COUNTS = st.builds(
    lambda core, found, wrong: Counter(
        records=found + wrong, core=core + found, matched=found, core_found=found
    ),
    st.integers(0, 5),
    st.integers(0, 5),
    st.integers(0, 5),
)


@given(st.lists(COUNTS, min_size=1, max_size=6))
def test_an_interval_is_ordered_within_bounds_and_repeatable(counts: list[Counter[str]]) -> None:
    found = intervals(counts)
    assert all(0 <= low <= high <= 1 for low, high in found.values())
    assert found == intervals(counts)
    assert "records" not in found


def test_equal_documents_leave_no_doubt() -> None:
    same = tally(match(gold(), [record()]))
    assert intervals([same] * 4)["f1"] == (1.0, 1.0)


def test_unequal_documents_leave_doubt_around_the_figure() -> None:
    good, bad = tally(match(gold(), [record()])), tally(match(gold(), []))
    low, high = intervals([good, good, bad])["recall"]
    assert low < 0.667 < high


def test_slots_without_a_case_have_no_interval() -> None:
    found = intervals([tally(match(gold(), [record()]))])
    assert set(SLOTS) & set(found) == {"place", "date", "status"}


def test_scores_by_type() -> None:
    annotated = gold(raw_statement(), raw_statement(id="s2", type="AID", core=False))
    found = by_type([match(annotated, [record(), record(id="d1.2", type="COERCE")])])
    assert [(t.type, t.records, t.matched, t.core, t.core_found) for t in found] == [
        ("ASSAULT", 1, 1, 1, 1),
        ("COERCE", 1, 0, 0, 0),
    ]
    assert [(t.precision, t.recall) for t in found] == [(1.0, 1.0), (0.0, None)]
