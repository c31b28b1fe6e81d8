"""Who does a deed, suffers it or is judged is found, where the model took one for the other."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


def test_who_is_found_guilty_is_the_subject_of_the_adjective() -> None:
    found = nodes("The tribunal found Bosnian Serb General Radislav Krstic guilty of genocide.")["Krstic"]
    assert (found.dep, found.head and found.head.text) == ("nsubj", "guilty")
    assert "General" in {child.text for child in found.children}


def test_a_word_taken_for_an_adjective_is_judged_too() -> None:
    found = nodes("A court found the general guilty of murder.")["general"]
    assert (found.dep, found.pos) == ("nsubj", "NOUN")


def test_who_is_found_guilty_with_his_age_does_not_judge() -> None:
    found = nodes("On Friday, the court found Imelda Cruz, 89, guilty of seven counts.")["Cruz"]
    assert (found.dep, found.head and found.head.text) == ("nsubj", "guilty")


def test_days_that_are_given_are_the_object() -> None:
    found = nodes("The United States gave Sudan 30 days to stop the bombing.")
    assert (found["Sudan"].dep, found["days"].dep) == ("dative", "dobj")


def test_those_who_flee_are_what_is_attacked() -> None:
    found = nodes("In January a gunship attacked fleeing militants near the river.")
    assert (found["militants"].dep, found["fleeing"].dep) == ("dobj", "amod")


def test_a_gerund_that_a_verb_takes_stays_with_it() -> None:
    assert nodes("The army began shelling villages on Monday.")["shelling"].dep == "xcomp"


@pytest.mark.parametrize(
    ("text", "gerund", "head"),
    [
        ("Chad accused the rebels of raiding a camp near Bol, killing ten herders.", "killing", "raiding"),
        ("Chad blamed the rebels for an attack on a camp, killing ten herders.", "killing", "attack"),
        (
            "Chad accused the rebels of raiding a camp near Bol, arresting two of them.",
            "arresting",
            "accused",
        ),
    ],
)
def test_harm_is_done_by_those_who_are_accused(text: str, gerund: str, head: str) -> None:
    found = nodes(text)[gerund].head
    assert found is not None
    assert found.text == head


def test_what_somebody_is_accused_of_hangs_on_the_accusation() -> None:
    found = nodes("Police accused rebels of attacking a village in Kano, killing ten people.")["of"].head
    assert found is not None
    assert found.text == "accused"
