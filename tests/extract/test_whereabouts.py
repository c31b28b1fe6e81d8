"""The words of place: read strictly, and consistent with each other and with the kinds of place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.extract.whereabouts import WHEREABOUTS, whereabouts
from kg.vocabulary import load_vocabulary


def test_firm_words_and_those_of_unknown_places_are_words_of_place() -> None:
    known = whereabouts()
    assert known.firm <= known.locative
    assert known.where <= known.firm
    assert known.where.isdisjoint(known.towards)


def test_every_kind_of_place_is_in_the_vocabulary() -> None:
    assert {kind for again in whereabouts().again for kind in again.kinds} <= set(load_vocabulary().places)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [("firm: >", "firmly: >", "firm"), ("kinds: [Locality]", "kind: Locality", "again")],
)
def test_an_unknown_or_broken_entry_is_refused_by_name(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    path = tmp_path / "whereabouts.yaml"
    path.write_text(WHEREABOUTS.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(RuleError, match=named):
        whereabouts(path)
