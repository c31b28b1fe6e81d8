"""Which of the dates in a sentence is that of a clause."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kg.extract.timing import distance_of, occasion, own_date
from kg.grammar import clause
from kg.model import Interval
from tests.extract.told import (
    MONDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    claims,
    day,
    node_in,
    of_type,
    only,
    reading_of,
)


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


def test_a_date_in_a_relative_clause_stays_there() -> None:
    text = "Gunmen attacked a bus that had left Lagos on Tuesday."
    assert only(text, "ASSAULT").when is None


def test_the_date_of_a_main_clause_is_that_of_its_participle() -> None:
    text = "On Monday gunmen attacked a bus near Kano, kidnapping two nurses."
    assert {c.when for c in of_type(text, "ASSAULT")} == {day(MONDAY)}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("on Monday", day(MONDAY)),
        ("on 3 March 2021", day(date(2021, 3, 3))),
        ("in March 2021", Interval(date(2021, 3, 1), date(2021, 3, 31))),
        ("in 2019", Interval(date(2019, 1, 1), date(2019, 12, 31))),
        ("yesterday", day(WEDNESDAY)),
    ],
)
def test_a_date_is_as_wide_as_its_words(phrase: str, expected: Interval) -> None:
    assert only(f"Gunmen attacked a bus near Garissa {phrase}.", "ASSAULT").when == expected


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    text = "Gunmen attacked a bus near Garissa on Monday."
    assert only(text, "ASSAULT", None).when is None
    assert only("Gunmen attacked a bus near Garissa in 2019.", "ASSAULT", None).when is not None


def test_what_somebody_is_forced_to_do_is_of_the_day_of_the_force() -> None:
    text = "The farmers were forced by rebels to flee the town in 2014."
    assert [c.when for c in of_type(text, "COERCE")] == [Interval(date(2014, 1, 1), date(2014, 12, 31))]


def test_last_months_attack_was_not_condemned_last_month() -> None:
    text = "Iran condemned last month's attack on a mosque in Quetta."
    condemned = only(text, "ACCUSE").when
    assert condemned is None or condemned.earliest > date(2024, 4, 30)


def test_a_truce_until_september_is_not_of_september() -> None:
    found = claims("Chad and Sudan extended the truce until September.")
    assert found
    assert all(claim.when is None or claim.when.earliest.month != 9 for claim in found)


def test_since_june_is_all_the_time_since() -> None:
    text = "Since January, rebels have killed more than 200 civilians in North Kivu."
    assert only(text, "ASSAULT").when == Interval(date(2024, 1, 1), THURSDAY)


def test_a_day_behind_a_participle_is_that_of_the_verb_above() -> None:
    text = "Police arrested a man carrying a bomb in Homs on Tuesday."
    assert only(text, "COERCE").when == day(TUESDAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2021 Quetta attack was carried out on 3 May 2021 by gunmen.", date(2021, 5, 3)),
        ("On the night of 3 May 2021 gunmen shot ten people in Quetta.", date(2021, 5, 3)),
        ("During an overnight raid on 3 May, gunmen shot ten people in Quetta.", date(2024, 5, 3)),
    ],
)
def test_of_the_times_of_one_deed_the_finest_counts(text: str, expected: date) -> None:
    assert of_type(text, "ASSAULT")[0].when == day(expected)


def test_the_day_of_another_deed_is_no_finer_time_of_this_one() -> None:
    text = "Officials on Thursday lowered the toll of this week's bombing in Quetta to ten."
    bombing = of_type(text, "ASSAULT")[0]
    assert bombing.when is not None
    assert bombing.when.earliest == MONDAY
