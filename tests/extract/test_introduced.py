"""Names that an article gives with their short forms."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.introduced import introduced
from tests.extract.told import claims, kinds_at, meant


def labels(text: str) -> dict[str, str]:
    return {text[i.begin : i.end]: i.label for i in introduced(text)}


@pytest.mark.parametrize(
    ("text", "short", "label"),
    [
        ("The Coastal Liberation Army (CLA) fled.", "CLA", "Coastal Liberation Army"),
        ("On Monday the Front for the Unity of Kivu (FUK) spoke.", "FUK", "Front for the Unity of Kivu"),
        ("It left the Movement for National Renewal (MRN).", "MRN", "Movement for National Renewal"),
        ("In Chad the Mill Workers' League (MWL) struck.", "MWL", "Mill Workers' League"),
    ],
)
def test_initials_say_how_far_the_long_name_reaches(text: str, short: str, label: str) -> None:
    assert labels(text)[short] == label


@pytest.mark.parametrize(
    "text", ["The town of Kano (Nigeria) burned.", "Ana Cruz (PSOE) voted.", "He met the Coastal Army (47)."]
)
def test_other_words_in_brackets_are_no_short_forms(text: str) -> None:
    assert introduced(text) == ()


@given(st.text(alphabet="ABC abc(),.", max_size=60))
def test_names_stand_in_order_and_never_overlap(text: str) -> None:
    found = introduced(text)
    assert all(one.begin < one.end for one in found)
    assert all(one.end <= other.begin for one, other in pairwise(found))


def test_the_short_form_means_the_body_with_the_long_name() -> None:
    text = "The Arakan Hills Army (AHA) is an armed group. AHA fighters fled. The AHA came back."
    assert meant(text, "AHA") == ["arakan-hills-army"]
    assert meant(text, "fighters") == ["arakan-hills-army"]
    assert kinds_at(text, "Army") == ["ArmedGroup"]


def test_the_group_is_the_one_that_the_first_sentence_defines() -> None:
    (attack,) = claims(
        "The Arakan Hills Army (AHA) is an armed group. It was founded by students and gets arms from Hamas."
        " The group attacked a police post in May 2019."
    )[-1:]
    assert [p.label for p in attack.actors] == ["Arakan Hills Army"]
