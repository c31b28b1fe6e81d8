"""What names that no list has name, by their own words and by those beside them."""

from __future__ import annotations

import pytest

from kg.extract.name_kinds import is_building, kind_of, kind_told, titled
from kg.language.parse import Node
from kg.language.reading import Sentence
from tests.extract.told import node_in, reading_of


def name_in(text: str, name: str) -> tuple[list[Node], Sentence]:
    """The words of a name, and the sentence that has it."""
    found = [node_in(reading_of(text).sentences, word) for word in name.split()]
    return [node for node, _ in found], found[0][1]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lawyer Ida Brandt fled.", "Ida Brandt", "Person"),
        ("Brandt, a rebel group, freed a nurse.", "Brandt", "ArmedGroup"),
        ("The newspaper Oru Herald closed.", "Oru Herald", "Media"),
        ("Main Force VC fled.", "Main Force VC", "Organization"),
        ("The Oru General Hospital was shelled.", "Oru General Hospital", "Landmark"),
    ],
)
def test_what_a_name_names(text: str, name: str, kind: str) -> None:
    own, sentence = name_in(text, name)
    assert kind_of(own[-1], own, sentence) == kind


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Colonel Brandt fled.", "Brandt", True),
        ("Yesterday Brandt fled.", "Brandt", False),
    ],
)
def test_a_title_stands_right_before_a_name(text: str, name: str, expected: bool) -> None:
    assert titled(*name_in(text, name)) is expected


def test_a_building_has_a_name_of_several_words() -> None:
    own, _ = name_in("The Oru General Hospital was shelled.", "Oru General Hospital")
    assert is_building(own)
    assert not is_building(own[-1:])


def test_a_name_given_with_its_short_form_is_what_its_words_say() -> None:
    own, _ = name_in("Brandt fled.", "Brandt")
    assert kind_told(own[0], "Coastal Human Rights Watch") != kind_told(own[0], "Coastal Dawn")
