"""By what an effect came about, as its own sentence says."""

from __future__ import annotations

import pytest

from kg.extract.draft import Draft
from kg.extract.explained import attack_nouns, in_the_attack, over_time, told_causes, unexplained
from tests.extract.told import drafts


def effect(text: str) -> Draft:
    """The first draft that tells what an attack did."""
    return next(draft for draft in drafts(text) if draft.rule.effect)


@pytest.mark.parametrize(
    ("text", "open"),
    [
        ("Six guards were killed.", True),
        ("Six guards were killed in the raid.", True),
        ("Six guards were killed in Goma on Monday.", True),
        ("Six guards died in hospital.", True),
        ("Six guards were killed, while five were hurt.", True),
        ("Six guards were killed in a bus crash.", False),
        ("Six guards have been killed since April.", False),
        ("Cholera killed six guards.", False),
    ],
)
def test_what_has_a_cause_of_its_own_is_explained(text: str, open: bool) -> None:
    assert unexplained(effect(text)) is open


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Nine were wounded in the raid.", ["raid"]),
        ("Nine were wounded in a raid.", []),
        ("Nine were wounded in the war.", []),
        ("Nine were wounded in the market.", []),
    ],
)
def test_only_a_known_attack_is_the_one_told_before(text: str, nouns: list[str]) -> None:
    found = effect(text)
    assert [noun.text for noun in attack_nouns(found)] == nouns
    assert in_the_attack(found) is bool(nouns)


def test_what_clashes_hit_is_no_cause_and_they_are() -> None:
    found = effect("Ten people were killed as clashes hit Poso.")
    told = [node.text for node in told_causes(found, {})]
    assert "clashes" in told
    assert "Poso" not in told


@pytest.mark.parametrize(
    ("when", "long"), [("this year", True), ("in April", True), ("on Monday", False), ("", False)]
)
def test_more_than_some_days_are_more_than_one_attack(when: str, long: bool) -> None:
    assert over_time(effect(f"Six guards were killed {when}.")) is long
