"""Of two deeds in one sentence each has its own doer."""

from __future__ import annotations

import pytest

from tests.language.trees import nodes


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested then freed the editor this morning.",
        "Police arrested then freed the editor of a weekly paper on Monday after a raid, his lawyer said.",
    ],
)
def test_who_arrested_then_freed_somebody_was_not_arrested(text: str) -> None:
    found = nodes(text)
    assert (found["Police"].dep, found["Police"].head) == ("nsubj", found["arrested"])
    assert (found["freed"].dep, found["freed"].head) == ("conj", found["arrested"])
    assert found["arrested"].tag == "VBD"


def test_who_was_arrested_then_freed_was_arrested() -> None:
    assert nodes("The men arrested then freed by police fled.")["arrested"].dep == "acl"


def test_the_doer_right_before_the_second_verb_suffered_nothing() -> None:
    found = nodes("The Georgians shelled Eshera and the Abkhaz attacked Gagra.")
    assert (found["Abkhaz"].dep, found["Abkhaz"].head) == ("nsubj", found["attacked"])


def test_two_towns_that_were_seized_stay_side_by_side() -> None:
    found = nodes("The rebels seized Goma and Bukavu and shelled the port.")
    assert (found["Bukavu"].dep, found["Bukavu"].head) == ("conj", found["Goma"])


def test_persons_behind_a_place_met_there() -> None:
    found = nodes("In Quito, President Ana Ruiz, Juan Molina and Tom Lee held a meeting.")
    assert (found["Ruiz"].dep, found["Ruiz"].head) == ("nsubj", found["held"])


def test_countries_side_by_side_stay_places_where_somebody_else_acts() -> None:
    found = nodes("In Mali, Niger and Chad, gunmen killed ten people.")
    assert found["Niger"].head is found["Mali"]
