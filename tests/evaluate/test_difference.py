from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.difference import Difference, differences
from kg.language.reading import read
from kg.model import Document
from kg.rules import load_rules
from tests.evaluate.rulebooks import GREETING, SHELLING, write_rules

TEXT = "Norway greeted Sweden on Monday. Peru shelled Chile."


@pytest.fixture
def diff(tmp_path: Path):  # type: ignore[no-untyped-def]
    """The differences that two sets of rules make with one article."""

    def found(old: list[str], new: list[str], text: str = TEXT) -> tuple[Difference, ...]:
        books = [load_rules(write_rules(tmp_path / name, *r)) for name, r in (("old", old), ("new", new))]
        return differences([read(Document("d1", text))], books[0], books[1])

    return found


def test_the_same_rules_make_no_difference(diff) -> None:  # type: ignore[no-untyped-def]
    assert diff([GREETING, SHELLING], [SHELLING, GREETING]) == ()


def test_a_new_rule_gains_its_claims(diff) -> None:  # type: ignore[no-untyped-def]
    (gained,) = diff([GREETING], [GREETING, SHELLING])
    assert (gained.kind, gained.document, gained.rule) == ("gained", "d1", "shake.shell")
    assert gained.told == "Shelling: Peru -> Chile"
    assert gained.sentence == "Peru shelled Chile."
    assert gained.changes == ()


def test_a_rule_that_is_gone_loses_its_claims(diff) -> None:  # type: ignore[no-untyped-def]
    (lost,) = diff([GREETING, SHELLING], [SHELLING])
    assert (lost.kind, lost.told) == ("lost", "Meeting: Norway -> Sweden")


def test_a_changed_field_is_told_old_and_new(diff) -> None:  # type: ignore[no-untyped-def]
    (changed,) = diff([GREETING, SHELLING], [GREETING.replace("recipient: object", "recipient: against"
                      ).replace("actor, recipient", "actor"), SHELLING])  # fmt: skip
    assert changed.kind == "changed"
    assert [(c.field, c.old, c.new) for c in changed.changes] == [("recipient", "Sweden", "")]
    assert changed.told == "Meeting: Norway -> nobody"


def test_another_class_of_the_same_type_is_a_change(diff) -> None:  # type: ignore[no-untyped-def]
    (changed,) = diff([SHELLING], [SHELLING.replace("class: Shelling\n", "class: Bombing\n")])
    assert [(c.field, c.old, c.new) for c in changed.changes] == [("class", "Shelling", "Bombing")]


def test_another_type_is_one_lost_and_one_gained(diff) -> None:  # type: ignore[no-untyped-def]
    found = diff([SHELLING], [SHELLING.replace("class: Shelling\n", "class: Meeting\n")])
    assert [d.kind for d in found] == ["gained", "lost"]


def test_claims_that_only_get_another_number_are_the_same(diff) -> None:  # type: ignore[no-untyped-def]
    found = diff(
        [SHELLING], [GREETING, SHELLING], "Norway greeted Chad. Peru shelled Chile. Mali shelled Niger."
    )
    assert [(d.kind, d.told) for d in found] == [("gained", "Meeting: Norway -> Chad")]


def test_of_several_claims_the_most_alike_are_one_that_changed(diff) -> None:  # type: ignore[no-untyped-def]
    renamed = SHELLING.replace("shake.shell", "shake.fire")
    found = diff([SHELLING], [renamed], "Peru shelled Chile while Mali shelled Niger.")
    assert [(d.kind, d.told) for d in found] == [
        ("changed", "Shelling: Mali -> Niger"),
        ("changed", "Shelling: Peru -> Chile"),
    ]
    assert all([c.field for c in d.changes] == ["rule"] for d in found)


def test_differences_come_in_the_order_of_the_text(diff) -> None:  # type: ignore[no-untyped-def]
    found = diff([GREETING], [SHELLING])
    assert [(d.kind, d.begin) for d in found] == [("lost", 0), ("gained", TEXT.index("Peru"))]
