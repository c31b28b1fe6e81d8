"""A name means what it meant on the day and in the country of its article (names_by_date.yaml)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from kg.extract.referents import Referents
from kg.language.gazetteer import load_gazetteer
from tests.extract.told import reading_of

FILE = Path(__file__).with_name("names_by_date.yaml")
Family = Literal["offices", "states", "groups", "places"]
LEAST = {"offices": 20, "states": 14, "groups": 20, "places": 18}


class Case(BaseModel):
    """What `word` must mean where it stands last in an article of that day: an actor's id, or a place's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    text: str
    word: str
    means: str


@cache
def cases() -> dict[Family, tuple[Case, ...]]:
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {family: tuple(Case.model_validate(case) for case in listed) for family, listed in raw.items()}


def meanings(case: Case, *, place: bool) -> list[str | None]:
    """Ids of the actors, or of the places, that the word means."""
    reading = reading_of(case.text, case.day)
    referents = Referents(reading)
    for sentence in reading.sentences:
        referents.observe(sentence)
    begin = case.text.rindex(case.word)
    end = begin + len(case.word)
    node, sentence = next(
        (node, sentence)
        for sentence in reversed(reading.sentences)
        for node in reversed(sentence.nodes)
        if begin < node.end <= end or node.begin <= begin < node.end
    )
    found = referents.of(node, sentence)
    if place:
        return [r.place.id if r.place else r.participant.actor for r in found]
    return [r.participant.actor for r in found]


def listed() -> list[tuple[Family, Case]]:
    return [(family, case) for family, group in cases().items() for case in group]


@pytest.mark.parametrize(("family", "case"), listed(), ids=lambda each: getattr(each, "text", each)[:60])
def test_a_name_means_what_it_meant_that_day(family: Family, case: Case) -> None:
    assert meanings(case, place=family == "places") == [case.means]


def test_there_are_cases_enough_and_none_twice() -> None:
    assert {family: len(group) >= LEAST[family] for family, group in cases().items()} == dict.fromkeys(
        LEAST, True
    )
    told = Counter((case.day, case.text) for _, case in listed())
    assert max(told.values()) == 1


@pytest.mark.parametrize("province", ["islamic-state-khorasan", "islamic-state-mozambique"])
def test_provinces_of_the_islamic_state_act_for_it_and_are_not_it(province: str) -> None:
    assert load_gazetteer().actors[province].of == "islamic-state"


def test_groups_near_the_pakistani_taliban_stay_apart() -> None:
    near = (
        "tehrik-i-taliban-pakistan",
        "jamaat-ul-ahrar",
        "hafiz-gul-bahadur-group",
        "tehreek-e-jihad-pakistan",
    )
    entries = [load_gazetteer().actors[each] for each in near]
    named = Counter(name for entry in entries for name in {entry.label, *entry.names, *entry.shared})
    assert max(named.values()) == 1
