"""The index over states says what a walk over all entries would say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.choice import holds
from kg.extract.states import States, states_of
from kg.language.gazetteer import Entry, Gazetteer, Rule, Term, load_gazetteer
from kg.rules import nouns

KNOWN = load_gazetteer()
COUNTRIES = sorted(e.id for e in KNOWN.actors.values() if e.kind == "Country")
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2026, 12, 31))
LAND = Entry(id="land", label="Land", kind="Country")
GUARD = next(organ for organ in nouns().organs.values() if organ.key == "army")


def states(*entries: Entry) -> States:
    return States(Gazetteer({entry.id: entry for entry in (LAND, *entries)}, {}))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(COUNTRIES), DAYS)
def test_the_ruler_is_the_first_entry_that_governs_on_that_day(country: str, day: date | None) -> None:
    walked = (
        entry
        for entry in KNOWN.actors.values()
        if day and any(r.state == country and r.start and holds(r.start, r.until, day) for r in entry.governs)
    )
    state = KNOWN.actors[country]
    assert states_of(KNOWN).ruler(state, day) == next(walked, state)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(COUNTRIES), DAYS, st.sampled_from(["president", "prime minister", "king"]))
def test_the_holder_is_the_first_entry_in_that_office(country: str, day: date | None, office: str) -> None:
    walked = (
        entry
        for entry in KNOWN.actors.values()
        for term in entry.offices
        if (term.of, term.role.lower()) == (country, office) and term.start
        if day and holds(term.start, term.until, day)
    )
    assert states_of(KNOWN).holder(KNOWN.actors[country], office, day) == next(walked, None)


def test_a_group_rules_only_between_its_days() -> None:
    term = Rule(state="land", **{"from": date(2020, 1, 1)}, until=date(2021, 1, 1))
    rebels = Entry(id="rebels", label="Rebels", kind="ArmedGroup", governs=(term,))
    index = states(rebels)
    assert index.ruler(LAND, date(2020, 6, 1)) == rebels
    assert index.ruler(LAND, date(2021, 6, 1)) == LAND
    assert index.ruler(LAND, date(2019, 6, 1)) == LAND


def test_an_undated_article_is_given_no_ruler() -> None:
    term = Rule(state="land", **{"from": date(2020, 1, 1)})
    rebels = Entry(id="rebels", label="Rebels", kind="ArmedGroup", governs=(term,))
    assert states(rebels).ruler(LAND, None) == LAND


def test_an_office_held_since_nobody_knows_when_has_no_holder() -> None:
    queen = Entry(id="queen", label="A Queen", kind="Person", offices=(Term(role="Queen", of="land"),))
    assert states(queen).holder(LAND, "queen", date(2020, 1, 1)) is None


@pytest.mark.parametrize(
    ("prominence", "label", "expected"),
    [(2, "Army of Land", "other"), (1, "The Army of the Land", "first"), (1, "Army", "other")],
)
def test_the_most_prominent_organ_counts_then_the_shortest_name(
    prominence: int, label: str, expected: str
) -> None:
    first = Entry(id="first", label="Army of Land", kind=GUARD.kind, of="land")
    other = Entry(id="other", label=label, kind=GUARD.kind, of="land", prominence=prominence)
    found = states(first, other).organ(GUARD, LAND, None)
    assert found is not None
    assert found.id == expected


def test_an_organ_that_is_gone_on_the_day_is_not_meant() -> None:
    old = Entry.model_validate(
        {"id": "old", "label": "Army of Land", "kind": GUARD.kind, "of": "land", "until": date(2020, 1, 1)}
    )
    assert states(old).organ(GUARD, LAND, date(2019, 6, 1)) == old
    assert states(old).organ(GUARD, LAND, date(2021, 6, 1)) is None


def test_an_organ_needs_a_telling_word_in_its_name() -> None:
    police = Entry(id="police", label="Police of Land", kind=GUARD.kind, of="land")
    assert states(police).organ(GUARD, LAND, None) is None


def test_a_gazetteer_is_indexed_once() -> None:
    assert states_of(KNOWN) is states_of(KNOWN)
    assert states_of(Gazetteer({}, {})) is not states_of(Gazetteer({}, {}))
