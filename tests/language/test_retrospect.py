"""In which year the months of an article lie that looks back."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.retrospect import counted_from

LONG_AFTER = date(2024, 3, 1)
OPENING = "On 4 July 2011 a bomb killed nine people in Quetta. "


def year_of(text: str, published: date | None = LONG_AFTER) -> int | None:
    """The year from which the last sentence of a text is counted."""
    found = counted_from(text, text.rindex(". ") + 2, published)
    return found.year if found is not None else None


@pytest.mark.parametrize("published", [LONG_AFTER, None])
def test_months_are_those_of_the_year_told_last(published: date | None) -> None:
    assert year_of(OPENING + "In August four men were held.", published) == 2011
    assert year_of(OPENING + "The trial began in May 2012. In June it ended.", published) == 2012


@pytest.mark.parametrize(
    "text",
    [
        OPENING + "Police said on Friday that they had found a man. In August he had fled.",
        OPENING + "Ten years ago nobody was held. In August a man was.",
        "The front was founded in 2007. In January it raided a bus.",
        "On 4 January 2024 a bomb killed nine people. In February police held a man.",
    ],
)
def test_an_article_of_the_day_counts_from_its_own_day(text: str) -> None:
    assert counted_from(text, text.rindex(". ") + 2, LONG_AFTER) == LONG_AFTER
