"""Words that the model hangs on the wrong one are hung on the right one, and others are left alone."""

from __future__ import annotations

import pytest

from kg.language.parse import Node, parse
from kg.language.sentences import Span


def nodes(text: str) -> dict[str, Node]:
    return {node.text: node for node in parse(text, [Span(0, len(text))], [])[0]}


@pytest.mark.parametrize(
    ("text", "infinitive", "head"),
    [
        ("The rebels threatened on Thursday to behead a hostage.", "behead", "threatened"),
        ("The union threatened late on Monday to halt the ferries.", "halt", "threatened"),
    ],
)
def test_an_infinitive_behind_a_day_completes_its_verb(text: str, infinitive: str, head: str) -> None:
    found = nodes(text)[infinitive]
    assert (found.dep, found.head and found.head.text) == ("xcomp", head)


def test_an_infinitive_behind_a_day_completes_the_noun_that_asks_for_it() -> None:
    found = nodes("Chad voiced readiness on Monday to begin a dialogue with the rebels.")["begin"]
    assert (found.dep, found.head and found.head.text) == ("acl", "readiness")


def test_a_purpose_stays_a_purpose() -> None:
    assert nodes("Students marched on Monday to demand change.")["demand"].dep == "advcl"


def test_who_is_found_guilty_is_the_subject_of_the_adjective() -> None:
    found = nodes("The tribunal found Bosnian Serb General Radislav Krstic guilty of genocide.")["Krstic"]
    assert (found.dep, found.head and found.head.text) == ("nsubj", "guilty")
    assert "General" in {child.text for child in found.children}


def test_a_word_taken_for_an_adjective_is_judged_too() -> None:
    found = nodes("A court found the general guilty of murder.")["general"]
    assert (found.dep, found.pos) == ("nsubj", "NOUN")


def test_days_that_are_given_are_the_object() -> None:
    found = nodes("The United States gave Sudan 30 days to stop the bombing.")
    assert (found["Sudan"].dep, found["days"].dep) == ("dative", "dobj")


def test_the_second_of_two_things_done_on_two_days_is_an_object() -> None:
    found = nodes("The rebels seized Goma in January and Bukavu in February.")["Bukavu"]
    assert (found.dep, found.head and found.head.text) == ("conj", "Goma")


def test_two_months_stay_side_by_side() -> None:
    found = nodes("The rebels seized Goma in January and February of that year.")["February"]
    assert found.head is not None
    assert found.head.text == "January"


def test_what_stands_behind_a_name_and_a_comma_describes_it() -> None:
    found = nodes("The town is a bastion of Ansaru, a militia led by Ana Cruz.")["militia"]
    assert (found.dep, found.head and found.head.text) == ("appos", "Ansaru")


def test_those_who_flee_are_what_is_attacked() -> None:
    found = nodes("In January a gunship attacked fleeing militants near the river.")
    assert (found["militants"].dep, found["fleeing"].dep) == ("dobj", "amod")


def test_a_gerund_that_a_verb_takes_stays_with_it() -> None:
    assert nodes("The army began shelling villages on Monday.")["shelling"].dep == "xcomp"


def test_a_past_tense_behind_a_title_and_a_name_is_what_the_sentence_says() -> None:
    text = "The Democratic Republic of Congo's justice minister, Rose Ilunga, called on Uganda to act."
    found = nodes(text)
    assert found["called"].head is None
    assert (found["minister"].dep, found["minister"].head) == ("nsubj", found["called"])


def test_the_verb_of_a_title_and_a_name_stays_where_it_is() -> None:
    found = nodes("The minister, Rose Ilunga, left.")
    assert (found["minister"].dep, found["minister"].head) == ("nsubj", found["left"])


def test_a_preposition_said_again_goes_with_the_first() -> None:
    found = nodes("Chad called for steps by Niger against the gang and for its surrender to Mali.")
    second = found["surrender"].head
    assert second is not None
    assert second.head is not None
    assert (second.dep, second.head.text, second.head.dep) == ("conj", "for", "prep")


def test_different_prepositions_stay_where_they_are() -> None:
    second = nodes("Troops were sent to the border and into the town.")["town"].head
    assert second is not None
    assert second.head is not None
    assert second.head.text == "to"


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("Three raiders entered the camp, while guards were sleeping, and opened fire.", "opened", "entered"),
        ("The king praised the envoy saying that he had ended the war.", "saying", "praised"),
        ("The king issued a statement saying that the war was over.", "saying", "statement"),
    ],
)
def test_who_goes_on_to_act_or_to_speak(text: str, verb: str, head: str) -> None:
    found = nodes(text)[verb].head
    assert found is not None
    assert found.text == head
