"""Whom "anti-Chinese" protests are against."""

from __future__ import annotations

import pytest

from tests.extract.told import only


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Nuns staged an anti-Chinese protest in Lhasa.", ["China"]),
        ("Hundreds of people marched through Amman, shouting anti-American slogans.", ["United States"]),
        ("Anti-French demonstrations by students shook Niamey.", ["France"]),
        ("Anti-Italian protests broke out in Valletta.", ["Italy"]),
        ("Nuns staged an anti-war protest in Lhasa.", []),
    ],
)
def test_the_state_behind_anti_is_the_one_protested_against(text: str, state: list[str]) -> None:
    assert [party.label for party in only(text, "PROTEST").recipients] == state
