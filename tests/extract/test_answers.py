"""What denials, refusals and accusations answer when their own words do not name it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import claims, names, only

ACCUSED = "Armenia accused Azerbaijan of shelling a village on Monday."
ASKED = "Norway urged Sudan to release two editors."
STATES = ("Chad", "Peru", "Kenya", "Jordan")
FILLER = "The harvest was good. Rain fell on the hills. Cows slept. "


def about(text: str, type: str) -> Claim | None:
    wanted = only(text, type).of
    return next((claim for claim in claims(text) if claim.id == wanted), None)


@pytest.mark.parametrize("denial", ["Azerbaijan denied any involvement.", "Azerbaijan denied it."])
def test_a_denial_answers_the_accusation_of_who_denies(denial: str) -> None:
    found = about(f"{ACCUSED} {denial}", "DENY")
    assert found is not None
    assert found.type == "ACCUSE"
    assert names(only(f"{ACCUSED} {denial}", "DENY").recipients) == ["armenia"]


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.sampled_from(STATES))
def test_nobody_answers_an_accusation_of_somebody_else(state: str) -> None:
    assert about(f"{ACCUSED} {state} denied any involvement.", "DENY") is None


def test_an_accusation_far_back_is_not_answered() -> None:
    assert about(f"{ACCUSED} {FILLER}Azerbaijan denied any involvement.", "DENY") is None


def test_an_act_that_others_report_is_what_its_doer_denies() -> None:
    text = "Kenya said that Somalia had bombed a camp near Garissa. Somalia denied any involvement."
    found = about(text, "DENY")
    assert found is not None
    assert found.type == "ASSAULT"


def test_a_refusal_answers_who_asked() -> None:
    text = f"{ASKED} Sudan refused to do so."
    found = about(text, "REJECT")
    assert found is not None
    assert found.type == "REQUEST"
    assert names(only(text, "REJECT").recipients) == ["norway"]


def test_a_refusal_of_one_who_was_not_asked_answers_nothing() -> None:
    assert about(f"{ASKED} Chad refused to do so.", "REJECT") is None


def test_an_envoy_is_summoned_over_what_the_clause_behind_tells() -> None:
    text = "Chad summoned the Turkish ambassador on Monday after Turkish warplanes bombed a camp near Abeche."
    found = about(text, "ACCUSE")
    assert found is not None
    assert found.type == "ASSAULT"


def test_ones_own_deed_is_no_grievance() -> None:
    text = "Chad summoned the Turkish ambassador on Monday after Chad bombed a camp near Abeche."
    assert about(text, "ACCUSE") is None


def test_who_denies_a_part_in_an_attack_of_nobody_known_speaks_of_it() -> None:
    text = "A bomb exploded in Beirut on Monday. Hezbollah denied any involvement."
    found = about(text, "DENY")
    assert found is not None
    assert found.event_class == "Bombing"


def test_who_denies_a_deed_speaks_of_the_deed_told() -> None:
    text = "Russian jets bombed a clinic in Idlib, Turkey said. Moscow denied hitting the clinic."
    found = about(text, "DENY")
    assert found is not None
    assert found.status == "actual"


def test_condolences_are_about_the_attack_and_go_to_those_who_suffered() -> None:
    text = "Al-Shabaab bombed a hotel in Kenya on Monday. France expressed its condolences."
    found = about(text, "SUPPORT")
    assert found is not None
    assert found.type == "ASSAULT"
    assert "al-shabaab" not in names(only(text, "SUPPORT").recipients)


def test_what_is_refused_is_what_was_asked_for() -> None:
    text = "Protesters urged Sudan to release two editors. Sudan refused to release the editors."
    found = about(text, "REJECT")
    assert found is not None
    assert found.type == "REQUEST"


def test_an_accusation_of_somebody_else_is_not_the_claim_that_is_rejected() -> None:
    text = "Armenia accused Chad of shelling a village on Monday. Norway denied the charge."
    assert about(text, "DENY") is None
