"""What a trigger asks of a sentence that is not parsed: its words, and somebody in the right place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.mentions import Glance, Mention, mentions
from kg.extract.requirements import Place, Requirement, requirements
from kg.language.names import name_index
from kg.language.sentences import Span
from kg.rules import load_rules

ANYBODY = frozenset({"party"})


def glance(text: str) -> Glance:
    return Glance.at(text, Span(0, len(text)), list(name_index().find(text)))


def of_rule(rule: str) -> list[Requirement]:
    found = [t for triggers in load_rules().index.values() for t in triggers if t.rule.id == rule]
    return list(requirements(found))


def met(rule: str, text: str, word: str) -> bool:
    seen = glance(text)
    return any(need.met(text.index(word), word, seen, mentions(seen)) for need in of_rule(rule))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway accused Sweden of spying.", True),
        ("Sweden was accused by Norway of spying.", True),
        ("It was accused of everything.", False),
    ],
)
def test_who_accuses_and_who_is_accused_are_both_asked_for(text: str, expected: bool) -> None:
    assert met("accuse.accuse", text, "accused") == expected


def test_a_requirement_has_what_its_rule_has() -> None:
    (need,) = {(n.form, n.both, n.grave) for n in of_rule("accuse.accuse") if n.form == "verb"}
    assert need == ("verb", True, False)


def place(before: bool = False, behind: bool = False, prepositions: frozenset[str] = frozenset()) -> Place:
    return Place(ANYBODY, itself=False, before=before, behind=behind, prepositions=prepositions)


TEXT = "Aa hit Bb near Cc."
AA, BB, CC = (Mention(TEXT.index(n), TEXT.index(n) + 2, ANYBODY) for n in ("Aa", "Bb", "Cc"))
HIT = TEXT.index("hit")


@pytest.mark.parametrize(
    ("where", "turned", "expected"),
    [
        (place(before=True), False, {AA.begin, BB.begin, CC.begin}),
        (place(behind=True), False, {BB.begin, CC.begin}),
        (place(behind=True), True, {AA.begin, BB.begin, CC.begin}),
        (place(prepositions=frozenset({"near"})), False, {CC.begin}),
        (place(prepositions=frozenset({"under"})), False, set()),
    ],
)
def test_where_a_role_can_be_filled(where: Place, turned: bool, expected: set[int]) -> None:
    assert where.filled(HIT, turned, glance(TEXT), [AA, BB, CC]) == expected


def test_somebody_of_another_kind_fills_nothing() -> None:
    thing = Mention(0, 2, frozenset({"thing"}))
    assert place(before=True).filled(HIT, False, glance(TEXT), [thing]) == set()


@given(st.integers(0, 3), st.booleans())
def test_more_people_never_fill_less(count: int, turned: bool) -> None:
    people = [AA, BB, CC]
    where = place(before=True, behind=True)
    fewer = where.filled(HIT, turned, glance(TEXT), people[:count])
    assert fewer <= where.filled(HIT, turned, glance(TEXT), people)
