"""Which of the dates in a sentence is that of a clause."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kg.extract.timing import distance_of, occasion, own_date
from kg.grammar import clause
from tests.extract.told import MONDAY, day, node_in, of_type, only, reading_of


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Police arrested two men on Monday over the bombing of a market in Kano last year.", "COERCE"),
        ("Gunmen shot a judge in Kano as he left a rally on Monday.", "ASSAULT"),
        ("Police in Kano arrested a man carrying a bomb on Monday.", "COERCE"),
    ],
)
def test_the_day_of_a_clause_reaches_over_what_goes_with_it(text: str, type: str) -> None:
    assert only(text, type).when == day(MONDAY)


def test_the_day_behind_its_own_word_is_that_of_a_clause() -> None:
    verb, sentence = node_in(reading_of("He joined the front in 1973.").sentences, "joined")
    found = own_date(clause(verb), sentence)
    assert found is not None
    assert found.earliest == date(1973, 1, 1)


def test_a_distance_is_that_of_the_clause_behind_its_mark() -> None:
    told = "Chad thanked them two days after Mali had blamed them."
    verb, sentence = node_in(reading_of(told).sentences, "blamed")
    found = distance_of(verb, sentence)
    assert found is not None
    assert told[found.begin : found.end] == "two days after"
    verb, sentence = node_in(reading_of(told).sentences, "thanked")
    assert distance_of(verb, sentence) is None


def test_an_attack_told_before_is_only_why() -> None:
    for article, why in (("the", True), ("an", False)):
        told = f"Police arrested two men over {article} attack."
        assert occasion(clause(node_in(reading_of(told).sentences, "attack")[0])) is why


def test_a_truce_that_ended_in_may_was_not_made_in_may() -> None:
    may = day(MONDAY - timedelta(days=MONDAY.day))
    assert only("Chad ended the truce with the rebels on 30 April.", "REJECT").when == may


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kano on Monday arrested three men who had bombed a bus.",
        "Mourners in Kano on Monday buried a judge killed in a bombing.",
        "The minister on Monday visited a market in Kano hit by a bombing.",
    ],
)
def test_the_day_of_a_verb_is_not_that_of_what_is_told_of_somebody(text: str) -> None:
    assert only(text, "ASSAULT").when is None


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen who stormed a market in Kano on Monday killed a judge.",
        "On Monday police in Kano shot a man who stabbed a guard.",
        "It ended on Monday, when gunmen killed a judge in Kano.",
    ],
)
def test_deeds_of_force_of_one_sentence_are_of_one_day(text: str) -> None:
    assert {claim.when for claim in of_type(text, "ASSAULT")} == {day(MONDAY)}


def test_a_date_beside_a_noun_is_its_own_though_a_distance_stands_before_it() -> None:
    text = "The statement comes two days after a march Monday in Bilbao by relatives of prisoners."
    assert only(text, "PROTEST").when == day(MONDAY)


def test_the_day_of_an_attack_may_be_told_by_its_distance() -> None:
    told = "Police arrested six men on Monday, three days after the bombing of a mosque in Quetta."
    assert only(told, "ASSAULT").when == day(MONDAY - timedelta(days=3))


def test_what_others_did_before_is_not_of_the_day_of_saying_so() -> None:
    told = "The United Nations said on Monday, after rebels seized the town of Bor, that its aid was cut."
    assert only(told, "ASSAULT").when != day(MONDAY)


def test_the_day_since_which_an_attack_is_the_worst_is_not_its_own() -> None:
    text = "The deadliest attack since 11 April took place in Umvar on Monday."
    assert only(text, "ASSAULT").when == day(MONDAY)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad and Niger held their first talks since May this year.",
        "Chad and Niger held the first round of talks since 2019.",
    ],
)
def test_by_a_day_since_which_it_is_the_first_it_is_not_dated(sentence: str) -> None:
    (talks,) = of_type(sentence, "CONSULT")
    assert talks.when is None or talks.when.earliest >= MONDAY


def test_what_has_been_done_bears_no_past_day() -> None:
    (arrest,) = of_type("Police in Chad have arrested two men over a bombing in Sarh last month.", "COERCE")
    assert arrest.when is None or arrest.when.latest >= MONDAY
