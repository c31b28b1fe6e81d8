from __future__ import annotations

import pytest
from worlds import EXAMPLE

from kg.analyse.choosing import choose_event
from kg.errors import AbsentError
from kg.model import World


@pytest.mark.parametrize("wanted", ["e-bombing", "blast-c5", "Suicide bombing", "suicide BOMB"])
def test_an_event_goes_by_its_id_a_claim_or_the_beginning_of_its_label(wanted: str) -> None:
    assert choose_event(EXAMPLE, wanted).id == "e-bombing"


def complaint(wanted: str, world: World = EXAMPLE) -> str:
    with pytest.raises(AbsentError) as caught:
        choose_event(world, wanted)
    return str(caught.value)


def test_several_labels_that_begin_so_are_all_named() -> None:
    told = complaint("Korlund")
    assert told.startswith("2 events begin with 'Korlund': ")
    assert "e-aid (Korlund sends medicine to Estavia)" in told
    assert "e-sanction" in told


def test_a_wrong_id_is_met_with_the_nearest_in_one_line() -> None:
    told = complaint("e-bomb ing")
    assert told.startswith("no event 'e-bomb ing'; the nearest are e-bombing (")
    assert "\n" not in told


@pytest.mark.parametrize("wanted", ["", " "])
def test_nothing_is_the_beginning_of_no_label(wanted: str) -> None:
    assert complaint(wanted).startswith(f"no event {wanted!r}")


def test_an_empty_world_says_so() -> None:
    assert complaint("x", World()) == "no event 'x': there are no events here"
