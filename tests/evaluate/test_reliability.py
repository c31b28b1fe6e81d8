from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.matching import match
from kg.evaluate.reliability import RuleScore, reliability, reliability_json
from tests.evaluate.statements import QUOTE, gold, raw_statement, record


def by(*rules: str, document: str = "d1") -> list[dict[str, object]]:
    return [{"document": document, "quote": QUOTE, "rule": rule} for rule in rules]


def test_every_claim_of_a_right_record_is_right() -> None:
    found = reliability([match(gold(), [record(evidence=by("b.two", "a.one", "a.one"))])])
    assert found == (RuleScore("a.one", 2, 2, 2), RuleScore("b.two", 1, 1, 1))
    assert found[0].precision == 1.0


def test_claims_of_wrong_records_are_wrong() -> None:
    records = [record(evidence=by("a.one")), record(id="d1.2", type="AID", evidence=by("a.one"))]
    (score,) = reliability([match(gold(), records)])
    assert (score.claims, score.right, score.precision) == (2, 1, 0.5)


def test_a_wrong_side_is_counted_apart() -> None:
    (score,) = reliability([match(gold(), [record(actor=["Elbonia"], evidence=by("a.one"))])])
    assert (score.right, score.sides_right) == (1, 0)


def test_optional_statements_make_a_claim_right() -> None:
    (score,) = reliability([match(gold(raw_statement(core=False)), [record(evidence=by("a.one"))])])
    assert score.right == 1


def test_claims_of_other_documents_do_not_count() -> None:
    both = record(evidence=[*by("a.one"), *by("b.two", document="d2")])
    assert [score.rule for score in reliability([match(gold(), [both])])] == ["a.one"]


def test_articles_are_added_up() -> None:
    records = [record(d, id=d, evidence=by("a.one", document=d)) for d in ("d1", "d2")]
    (score,) = reliability([match(gold(doc=d), records) for d in ("d1", "d2")])
    assert score == RuleScore("a.one", 2, 2, 2)


SCORES = st.lists(
    st.builds(lambda rule, n, extra: RuleScore(rule, n + extra + 1, n, n // 2), st.text(), st.integers(0, 9),
              st.integers(0, 9)),
    unique_by=lambda score: score.rule,
)  # fmt: skip


@given(SCORES)
def test_the_file_is_json_with_a_line_for_each_rule(scores: list[RuleScore]) -> None:
    written = reliability_json(scores)
    read = json.loads(written)
    assert list(read) == [score.rule for score in scores]
    assert all(
        read[s.rule]
        == {"claims": s.claims, "right": s.right, "sides_right": s.sides_right, "precision": s.precision}
        for s in scores
    )
    assert written.count("\n") == max(len(scores), 1) + 2
