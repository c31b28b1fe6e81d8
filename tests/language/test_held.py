"""Those who are held hostage are held, and neither hold nor qualify anything."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


def test_those_whom_somebody_is_holding_are_the_object() -> None:
    found = nodes("The rebels are holding four Belgian pilots hostage.")
    assert (found["pilots"].dep, found["pilots"].head) == ("dobj", found["holding"])
    assert found["hostage"].dep == "oprd"


def test_who_was_freed_was_held_and_did_not_arrest_anybody() -> None:
    found = nodes("The army freed nine nurses held hostage by a gang and arrested their captors.")
    assert (found["nurses"].dep, found["nurses"].head) == ("dobj", found["freed"])
    assert found["held"].head is found["nurses"]
    assert found["arrested"].head is found["freed"]


def test_who_was_taken_did_not_take() -> None:
    found = nodes("Twenty-four Filipino sailors, taken hostage in January, were released by the gang.")
    assert (found["sailors"].dep, found["taken"].tag) == ("nsubjpass", "VBN")


@pytest.mark.parametrize(
    ("text", "captor"),
    [
        ("Gunmen have taken hostage six nuns in Bor.", "Gunmen"),
        ("The gang that held hostage a priest fled.", "that"),
    ],
)
def test_captors_stay_captors(text: str, captor: str) -> None:
    assert nodes(text)[captor].dep == "nsubj"
