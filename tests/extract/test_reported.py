"""The day of a report is not that of what it reports."""

from __future__ import annotations

import pytest

from tests.extract.told import MONDAY, day, of_type

HUNT = "Kenya is hunting the men behind the bombing of a mosque in Garissa"


@pytest.mark.parametrize(
    "text",
    [
        f"{HUNT} that killed nine people, a newspaper said on Monday.",
        f"{HUNT}, the police said on Monday.",
        "According to Monday's edition of the paper, rebels bombed a mosque in Garissa.",
    ],
)
def test_the_day_of_the_newspaper_is_not_that_of_the_bombing(text: str) -> None:
    assert [claim.when for claim in of_type(text, "ASSAULT")] != []
    assert day(MONDAY) not in [claim.when for claim in of_type(text, "ASSAULT")]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six farmers near Garissa on Monday, police said on Tuesday.",
        "Gunmen killed six farmers near Garissa on Monday, according to a statement on Tuesday.",
        "Gunmen killed six farmers near Garissa on Monday, police said.",
    ],
)
def test_the_day_of_the_deed_is_kept(text: str) -> None:
    assert {claim.when for claim in of_type(text, "ASSAULT")} == {day(MONDAY)}
