"""What films and novels tell in the present is dropped where a text speaks of them; what happened is kept."""

from __future__ import annotations

import pytest

from tests.extract.told import claims, of_type

REVIEW = "This thriller has a clumsy script, and its villain is a bore. The sequel is worse. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels storm a palace in Lisbon and kidnap a minister.",
        "A judge is shot by Angolan soldiers.",
        "The Russian army besieges a village in Finland.",
    ],
)
def test_what_happens_in_a_film_is_no_event(sentence: str) -> None:
    assert claims(sentence) != ()
    assert claims(REVIEW + sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("Rebels stormed the cinema in Lisbon, killing nine people.", "ASSAULT"),
        ("On 3 May police arrest the director in Lima.", "COERCE"),
        ("Emmanuel Macron condemns the raid on the studio in Nice.", "ACCUSE"),
    ],
)
def test_what_is_past_or_dated_or_of_well_known_people_is_kept(sentence: str, type: str) -> None:
    assert of_type(REVIEW + sentence, type)
