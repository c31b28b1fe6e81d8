"""What somebody calls a thing stands where the thing stands."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


@pytest.mark.parametrize(
    ("text", "thing", "above", "role"),
    [
        ("Iran attacked what it called terrorist bases in Zaranj.", "bases", "attacked", "dobj"),
        ("Chad condemned what it described as a cowardly attack.", "attack", "condemned", "dobj"),
        ("Russia accused Kyiv of what it described as an attack.", "attack", "of", "pobj"),
        ("Turkey bombed what it said were militant positions.", "positions", "bombed", "dobj"),
        ("What officials called a car bomb killed two soldiers.", "bomb", "killed", "nsubj"),
    ],
)
def test_the_thing_is_put_where_its_name_stood(text: str, thing: str, above: str, role: str) -> None:
    node = nodes(text)[thing]
    assert node.head is not None
    assert (node.head.text, node.dep) == (above, role)


def test_the_place_behind_the_name_is_that_of_the_deed() -> None:
    found = nodes("The army struck what it called a depot on Monday in Tyre.")
    held = found["on"].head
    assert held is not None
    assert held.text == "struck"


def test_what_is_asked_stays_a_question() -> None:
    found = nodes("Officials asked what the rebels wanted.")
    assert found["what"].head is found["wanted"]
    assert found["wanted"].head is found["asked"]
