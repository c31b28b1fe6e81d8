from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.analyse.unknown import Unknown, entries_yaml, unknown_actors
from kg.extract import extract
from kg.language.gazetteer import load_gazetteer, read_actors
from kg.model import Document, World
from kg.resolve import resolve
from kg.resolve.spelling import LIKE

CLAIMED = "A previously unknown group, Ansar al-Wadi, claimed responsibility for the attack in Gao on Friday."
AGAIN = "Ansar al-Wadi attacked an army post near Gao on Monday, killing two soldiers."
ALIKE = "Jabhat al-Nusrra, a militant group, attacked the town of Idlib on Monday."


@pytest.fixture(scope="module")
def world() -> World:
    texts = (CLAIMED, f"{AGAIN} {ALIKE}")
    documents = [Document(f"d{at}", text, published=date(2031, 5, 10)) for at, text in enumerate(texts)]
    return resolve(documents, [claim for each in documents for claim in extract(each)])


@pytest.fixture(scope="module")
def found(world: World) -> tuple[Unknown, ...]:
    return unknown_actors(world, load_gazetteer())


def test_they_come_by_number_of_claims_with_their_articles(found: tuple[Unknown, ...]) -> None:
    assert [each.id for each in found] == ["ansar-al-wadi", "jabhat-al-nusrra"]
    first = found[0]
    assert (first.claims, first.documents, first.quiet, first.kind) == (2, ("d0", "d1"), False, "ArmedGroup")
    assert [sentence.quote for sentence in first.sentences] == [CLAIMED, AGAIN]
    assert [sentence.told for sentence in first.sentences] == ["actor of CLAIM", "actor of ASSAULT"]


def test_known_actors_with_a_like_name_are_named_and_nothing_is_merged(found: tuple[Unknown, ...]) -> None:
    alike = found[1].like[0]
    assert (alike.id, alike.name) == ("al-nusra-front", "Jabhat al-Nusra")
    assert alike.likeness >= LIKE
    assert found[1].label == "Jabhat al-Nusrra"
    assert found[0].like == ()


def test_the_entries_fit_the_schema_of_the_lists(found: tuple[Unknown, ...], tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(entries_yaml(found), encoding="utf-8")
    entries = read_actors(path)
    assert [(each.id, each.label, each.kind) for each in entries] == [
        ("ansar-al-wadi", "Ansar al-Wadi", "ArmedGroup"),
        ("jabhat-al-nusrra", "Jabhat al-Nusrra", "ArmedGroup"),
    ]
    assert all(each.country is None for each in entries)
