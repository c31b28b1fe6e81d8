"""Governments called by who leads them, and fighters called by their people."""

from __future__ import annotations

from tests.extract.told import meant


def test_a_government_called_by_its_president_is_the_state_and_the_person() -> None:
    text = "The government of President Daniel Noboa closed the border."
    assert meant(text, "government") == ["ecuador", "daniel-noboa"]


def test_whose_an_administration_is_cannot_be_told_from_a_place_nearby() -> None:
    text = "The Grimsby administration cut aid to Chile."
    assert meant(text, "administration") == ["<Grimsby administration>"]


def test_fighters_of_a_people_are_not_the_whole_people() -> None:
    assert meant("Druze militiamen took up positions.", "militiamen") == ["<Druze militiamen>"]


def test_an_adjective_at_the_head_of_a_sentence_is_no_part_of_a_people_s_name() -> None:
    assert meant("Young Algerians blocked roads.", "Algerians") == ["<Algerians>"]


def test_a_stance_at_the_head_of_a_sentence_is_no_name() -> None:
    assert meant("Anti-government protests shook Lima.", "Anti-government") == []
