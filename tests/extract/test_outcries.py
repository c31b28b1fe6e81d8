"""Several words for one protest, and protests that stay apart."""

from __future__ import annotations

import pytest

from tests.extract.told import of_type, only


def test_a_gathering_and_its_purpose_are_one_protest() -> None:
    protest = only("Widows gathered in Jos to protest against the World Bank.", "PROTEST")
    assert [p.label for p in protest.actors] == ["<widows>"]
    assert [p.label for p in protest.recipients] == ["World Bank"]


def test_the_more_telling_word_gives_the_class() -> None:
    assert only("Students protested in Dili, throwing stones at police.", "PROTEST").event_class == "Riot"


@pytest.mark.parametrize(
    "text",
    [
        "Miners protested in Lima and nurses went on strike in Cusco.",
        "Miners protested in Lima on Monday and protested in Cusco on Tuesday.",
    ],
)
def test_other_people_or_another_town_make_another_protest(text: str) -> None:
    assert len(of_type(text, "PROTEST")) == 2
