"""A listed person is called as the articles write the name, where they never use the spelling of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.language.gazetteer import load_gazetteer
from kg.model import Location, Participant
from kg.resolve import resolve
from kg.resolve.calling import spellings
from tests.resolve.made import claim, document

GADDAFI = load_gazetteer().actors["muammar-gaddafi"]
OTHER = next(name for name in GADDAFI.names if " " in name)


def written(name: str) -> Participant:
    return Participant(GADDAFI.label, GADDAFI.id, "Person", name, 0, len(name))


def called(*names: str) -> str:
    claims = [
        claim(number, event_class="Visit", actors=(written(name),)) for number, name in enumerate(names, 1)
    ]
    return spellings(claims, load_gazetteer()).get(GADDAFI.id, GADDAFI.label)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((GADDAFI.label,), GADDAFI.label),
        ((OTHER,), OTHER),
        ((OTHER, GADDAFI.label), GADDAFI.label),
        ((OTHER, OTHER, "he", "Colonel"), OTHER),
        (("he", "Colonel", "the colonel"), GADDAFI.label),
        ((), GADDAFI.label),
    ],
)
def test_the_spelling_of_the_articles_counts_if_they_have_no_other(
    names: tuple[str, ...], expected: str
) -> None:
    assert called(*names) == expected


def test_bodies_and_persons_that_nobody_lists_keep_their_labels() -> None:
    stranger = Participant("Ana Cruz", "ana-cruz", "Person", "Ana Cruz", 0, 8)
    body = replace(written(OTHER), kind="Movement")
    assert spellings([claim(1, actors=(stranger, body))], load_gazetteer()) == {}


def test_in_the_world_the_listed_spelling_becomes_one_of_the_names() -> None:
    told = claim(1, event_class="Visit", actors=(written(OTHER),))
    (actor,) = (a for a in resolve([document("one")], [told]).actors if a.id == GADDAFI.id)
    assert actor.label == OTHER
    assert set(actor.names) == {GADDAFI.label, *GADDAFI.names} - {OTHER}


PLACE = load_gazetteer().places["sy-aleppo"]


@pytest.mark.parametrize(
    ("spelling", "expected"), [(PLACE.names[0], PLACE.names[0]), ("the city", PLACE.label)]
)
def test_a_town_is_called_as_the_articles_spell_it(spelling: str, expected: str) -> None:
    where = Location(PLACE.label, PLACE.id, spelling, 0, len(spelling))
    world = resolve([document("one")], [claim(1, place=where)])
    assert next(p.label for p in world.places if p.id == PLACE.id) == expected
