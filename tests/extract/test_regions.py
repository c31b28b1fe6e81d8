"""Parts of the world in descriptions of states."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.regions import REGIONS, regions, states_within
from kg.language.gazetteer import load_gazetteer
from tests.extract.told import of_type


def test_every_state_of_an_area_is_known_and_every_area_is_used() -> None:
    actors = load_gazetteer().actors
    assert all(actors[state].kind == "Country" for states in regions().areas.values() for state in states)
    assert {area for region in regions().regions for area in region.areas} <= set(regions().areas)


@pytest.mark.parametrize(
    ("before", "state", "inside"),
    [
        (["poor", "West", "African"], "mali", True),
        (["West", "African"], "kenya", False),
        (["South", "American"], "peru", True),
        (["American"], "peru", None),
        ([], "peru", None),
    ],
)
def test_the_longest_words_of_a_region_decide(before: list[str], state: str, inside: bool | None) -> None:
    found = states_within(before)
    assert (None if found is None else state in found) is inside


@pytest.mark.parametrize(
    ("description", "expected"),
    [("the South Asian nation", "Nepal"), ("the African country", "Kenya")],
)
def test_a_description_means_the_last_state_of_that_region(description: str, expected: str) -> None:
    (attack,) = of_type(f"Kenya and Nepal signed a deal. Rebels attacked {description}.", "ASSAULT")
    assert [p.label for p in attack.recipients] == [expected]


def test_a_state_of_another_region_is_not_meant() -> None:
    (visit,) = of_type("China's president visited the South Pacific country.", "CONSULT")
    assert [p.label for p in visit.recipients] == ["<South Pacific country>"]


def test_a_broken_entry_is_refused_by_name(tmp_path: Path) -> None:
    broken = tmp_path / "regions.yaml"
    broken.write_text(REGIONS.read_text(encoding="utf-8").replace("areas: andes", "area: andes"))
    with pytest.raises(RuleError, match="regions"):
        regions(broken)
