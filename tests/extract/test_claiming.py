"""Drafts become claims in the order of the text, with what they say and whom they go on about."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.claiming import becomes_claim, claims_from
from tests.extract.told import claims, drafts, names, reading_of

TWO = "Boko Haram killed nine farmers near Maroua on Monday. Chad condemned the attack."
TOLD_AGAIN = "Rebels attacked a market in Goma on Monday. The attack killed nine traders."


def test_claims_are_numbered_in_the_order_of_the_text() -> None:
    found = claims(TWO)
    assert [claim.id for claim in found] == [f"told.{number}" for number in range(1, len(found) + 1)]
    assert sorted(found, key=lambda claim: claim.begin) == list(found)


def test_the_quote_is_the_sentence_at_its_offsets() -> None:
    for claim in claims(TWO):
        assert TWO[claim.begin : claim.end] == claim.quote


def test_of_points_to_a_claim_of_the_document() -> None:
    attack, condemnation = claims(TWO)
    assert (attack.type, condemnation.of) == ("ASSAULT", attack.id)


def test_a_sentence_that_goes_on_with_an_event_is_a_claim_of_its_own() -> None:
    first, further = claims(TOLD_AGAIN)
    assert (first.again, further.again) == (None, first.id)
    assert further.event_class == first.event_class
    assert [toll.low for toll in further.killed] == [9]


def test_what_goes_on_names_nobody_who_was_not_named_as_the_doer() -> None:
    first, further = claims(TOLD_AGAIN)
    assert set(names(further.actors)) <= set(names(first.actors))


def test_a_dropped_draft_that_adds_nothing_is_no_claim() -> None:
    found = drafts(TWO)
    assert len([draft for draft in found if becomes_claim(draft)]) == len(claims(TWO))
    for draft in found:
        draft.dropped = True
    assert claims_from(found, reading_of(TWO).document) == ()


@given(st.lists(st.sampled_from([TWO, TOLD_AGAIN, "Peru and Chile signed a treaty."]), max_size=3))
@settings(max_examples=10, deadline=None)
def test_every_reference_leads_to_a_claim_before_or_after_it_in_the_same_document(texts: list[str]) -> None:
    found = claims(" ".join(texts)) if texts else ()
    ids = {claim.id for claim in found}
    assert len(ids) == len(found)
    assert {claim.of for claim in found} | {claim.again for claim in found} <= ids | {None}


def test_a_participant_is_there_once() -> None:
    for claim in claims("Chad and Sudan accused each other. Chad blamed Sudan and blamed Sudan again."):
        labels = names(claim.actors)
        assert len(labels) == len(set(labels))


def test_nobody_asks_only_himself() -> None:
    told = "The court in Lima rejected the court's appeal for calm."
    asked = [claim for claim in claims(told) if claim.type == "REQUEST"]
    assert all(names(claim.actors) != names(claim.recipients) for claim in asked)
