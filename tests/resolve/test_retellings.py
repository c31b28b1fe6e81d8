"""Acceptance: events told by many articles come together, and no two different ones do.

The short articles are our own; the five real ones belong to others and lie beside the repository.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from kg.evaluate.records import Record
from kg.evaluate.retellings import RetellingScore, read_retellings, score_retellings
from kg.extract import extract
from kg.graph import records
from kg.model import Document
from kg.read import read_articles
from kg.resolve import resolve

RETELLINGS = Path(__file__).parents[1] / "retellings"
FIVE = [Path(__file__).parents[2].parent / "shared" / "articles" / f"{number:03}.txt" for number in range(5)]
FIVE_GOLD = Path(__file__).with_name("five-articles-events.json")


def scored(documents: Sequence[Document], gold: Path) -> RetellingScore:
    world = resolve(documents, [claim for each in documents for claim in extract(each)])
    built = [Record.model_validate(record) for record in records(world)]
    return score_retellings(read_retellings(gold), built)


@cache
def articles() -> tuple[Document, ...]:
    return tuple(read_articles([RETELLINGS / "articles.jsonl"]))


@cache
def retold() -> RetellingScore:
    return scored(articles(), RETELLINGS / "events.json")


def test_each_mention_is_a_sentence_of_its_article() -> None:
    texts = {each.id: each.text for each in articles()}
    for event in read_retellings(RETELLINGS / "events.json").events:
        assert event.mentions
        for mention in event.mentions:
            sentence = texts[mention.document][mention.begin : mention.end]
            assert sentence[0].isupper()
            assert sentence.endswith(".")


def test_the_set_is_large_and_has_many_voices() -> None:
    assert len(articles()) >= 60
    assert len(read_retellings(RETELLINGS / "events.json").events) >= 25
    assert len({each.publisher for each in articles()}) >= 20


def test_retold_events_come_together() -> None:
    assert retold().all.b_cubed.f1 >= 0.92
    assert retold().all.conll >= 0.90


def test_hardly_anything_is_wrongly_merged() -> None:
    merges = retold().all.merges
    assert merges is not None
    assert merges >= 0.97


@cache
def stories() -> RetellingScore:
    documents = list(read_articles([RETELLINGS / "stories.jsonl"]))
    return scored(documents, RETELLINGS / "stories-events.json")


def test_stories_of_several_days_and_publishers_come_together() -> None:
    """Sieges, truces and strikes answered by strikes, written before anything was run on them."""
    assert stories().all.b_cubed.f1 >= 0.92
    assert stories().all.conll >= 0.92


def test_in_the_stories_hardly_anything_is_wrongly_merged() -> None:
    merges = stories().all.merges
    assert merges is not None
    assert merges >= 0.97


@cache
def twins() -> RetellingScore:
    return scored(list(read_articles([RETELLINGS / "twins.jsonl"])), RETELLINGS / "twins-events.json")


def test_stories_with_near_twins_come_together() -> None:
    """A second bomb an hour later, two meetings of the same ministers, an older attack on the same hotel."""
    assert twins().all.b_cubed.f1 >= 0.90
    assert twins().all.conll >= 0.85


def test_near_twins_stay_apart() -> None:
    assert twins().merged == ()


@pytest.mark.shared
@pytest.mark.skipif(not all(path.is_file() for path in FIVE), reason="needs the articles in ../shared")
def test_the_events_of_the_five_articles() -> None:
    score = scored(list(read_articles(FIVE)), FIVE_GOLD)
    assert score.merged == ()
    split = {each.event.id for each in score.split}
    assert not split & {
        "mosque",
        "post",
        "school",
        "truce",
        "end-of-truce",
        "datta-khel",
        "ukraine",
        "summons",
    }
    assert score.all.b_cubed.f1 >= 0.97
