"""Our figures against those of ../shared/tools/score.py, which everyone can run without us."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.gold import read_gold
from kg.evaluate.matching import match
from kg.evaluate.records import read_records
from kg.evaluate.scoring import figures, tally
from kg.extract import extract
from kg.graph import records as flat_records
from kg.read import read_articles
from kg.resolve import resolve

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
SCORE = SHARED / "tools" / "score.py"

needs_shared = pytest.mark.skipif(not SCORE.exists(), reason="../shared is not there")


def extracted(articles: Path, out: Path) -> Path:
    documents = tuple(read_articles([articles]))
    world = resolve(documents, tuple(claim for document in documents for claim in extract(document)))
    out.write_text("".join(json.dumps(record) + "\n" for record in flat_records(world)), encoding="utf-8")
    return out


def theirs(gold: Path, records: Path) -> dict[str, Any]:
    """By document, and for "all": what score.py prints."""
    done = subprocess.run([sys.executable, SCORE, gold, records], capture_output=True, text=True, check=True)
    return {
        name: json.loads(rest) for name, _, rest in (line.partition(" ") for line in done.stdout.splitlines())
    }


def ours(gold: Path, records: Path) -> dict[str, Any]:
    found = read_records(records)
    tallies = {each.doc: tally(match(each, found)) for each in read_gold(gold)}
    scores = {document: dict(figures(each)) for document, each in tallies.items()}
    return scores | {"all": dict(figures(sum(tallies.values(), Counter[str]())))}


def only_gold(folder: Path, into: Path) -> Path:
    """The annotations of our own articles alone, for score.py takes every JSON file for one."""
    into.mkdir()
    for path in folder.glob("*.gold.json"):
        (into / path.name).write_bytes(path.read_bytes())
    return into


def agree(gold: Path, records: Path) -> None:
    """Every figure to three digits, but where two assignments are worth the same.

    There either is right, and each program has its own: so a document in twenty may differ, and the counts
    of records and core statements never.
    """
    mine, other = ours(gold, records), theirs(gold, records)
    assert list(mine) == list(other)
    different = [name for name in mine if name != "all" and mine[name] != other[name]]
    assert len(different) <= len(mine) // 20 + 1, {name: (mine[name], other[name]) for name in different}
    assert [(m["records"], m["core"], m["precision"]) for m in mine.values()] == [
        (t["records"], t["core"], t["precision"]) for t in other.values()
    ]
    if not different:
        assert mine == other


@needs_shared
@pytest.mark.shared
def test_figures_agree_on_the_shared_annotations(tmp_path: Path) -> None:
    agree(SHARED / "gold" / "articles", extracted(SHARED / "articles", tmp_path / "records.jsonl"))


@needs_shared
@pytest.mark.shared
def test_figures_agree_on_our_own_annotations(tmp_path: Path) -> None:
    articles = ROOT / "tests" / "articles"
    records = extracted(articles, tmp_path / "records.jsonl")
    gold = only_gold(articles, tmp_path / "gold")
    assert ours(articles, records) == ours(gold, records)
    agree(gold, records)


@needs_shared
@pytest.mark.shared
def test_figures_agree_on_damaged_records(tmp_path: Path) -> None:
    articles = ROOT / "tests" / "articles"
    rows = [
        json.loads(line)
        for line in extracted(articles, tmp_path / "whole.jsonl").read_text("utf-8").splitlines()
    ]
    for number, row in enumerate(rows):
        row |= {"actor": []} if number % 5 == 0 else {}
        row |= {"place": None, "earliest": None, "latest": None} if number % 7 == 0 else {}
        row |= {"killed": [{"low": 3, "high": None}], "said_by": ["Rwanda"]} if number % 3 == 0 else {}
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    agree(only_gold(articles, tmp_path / "gold"), damaged)
