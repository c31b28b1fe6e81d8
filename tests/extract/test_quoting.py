"""What is read in sentence case is quoted as it was written."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Claim, Document
from tests.extract.told import THURSDAY, names

PLAIN = "The ELN attacked a police station in Cali on Monday, killing two guards, Peru said."


def claims(text: str) -> tuple[Claim, ...]:
    return extract(Document("told", text, THURSDAY))


def test_capitals_tell_what_small_letters_tell() -> None:
    (shouted,), (spoken,) = claims(PLAIN.upper()), claims(PLAIN)
    assert (shouted.event_class, shouted.when, shouted.killed) == (
        spoken.event_class,
        spoken.when,
        spoken.killed,
    )
    assert names(shouted.actors) == names(spoken.actors)
    assert names(shouted.speakers) == names(spoken.speakers)
    assert shouted.place is not None
    assert spoken.place is not None
    assert shouted.place.place == spoken.place.place


@pytest.mark.parametrize("text", [PLAIN, PLAIN.upper()])
def test_every_word_is_quoted_as_it_stands(text: str) -> None:
    (claim,) = claims(text)
    assert claim.quote == text[claim.begin : claim.end]
    for told in (*claim.actors, *claim.recipients, *claim.speakers, claim.place):
        assert told is not None
        assert told.written == text[told.begin : told.end]


def test_an_unlisted_name_is_called_as_it_would_be_written_elsewhere() -> None:
    (claim,) = claims("GUNMEN SHOT DEAD MARCO MENDIZABAL, A JUDGE, IN CALI ON MONDAY.")
    assert [one.label for one in claim.recipients] == ["Marco Mendizabal"]
    assert [one.written for one in claim.recipients] == ["MARCO MENDIZABAL"]
