"""The invented incidents of tests/articles/ and their annotations: sound, short and varied."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from calendar import month_name
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read import read_articles

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests/articles"
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools/score.py"
SLUGS = sorted(path.stem for path in ARTICLES.glob("*.txt"))

# fmt: off
TIES = {"AFFILIATE", "MEMBER", "LEAD", "OFFICE", "BASED"}
EVENTS = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "CLAIM", "DENY",
}
STATUSES = {"actual", "negated", "future", "hypothetical", "requested"}
KINDS = {
    "country", "government", "armed-group", "person", "security-force", "ministry", "party", "igo", "ngo",
    "media", "population", "place", "other",
}
KEYS = [
    "id", "type", "subtype", "actor", "recipient", "place", "date", "killed", "injured", "status", "said_by",
    "of", "core", "quote",
]
# fmt: on
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")
_TOLL = re.compile(r"(>=|>|<=|<|~)?\d+")

each_article = pytest.mark.parametrize("slug", SLUGS)


@cache
def text_of(slug: str) -> str:
    return (ARTICLES / f"{slug}.txt").read_text("utf-8")


@cache
def _gold_text(slug: str) -> str:
    return (ARTICLES / f"{slug}.gold.json").read_text("utf-8")


def gold_of(slug: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(_gold_text(slug))
    return gold


def faults(gold: dict[str, Any], text: str) -> list[str]:
    """What is wrong with an annotation: nothing, if it is sound."""
    ids = [statement["id"] for statement in gold["statements"]]
    found = [f"{name}: not in the text" for name, e in gold["entities"].items() if not _written(e, text)]
    found += [f"{name}: kind {e['kind']}" for name, e in gold["entities"].items() if e["kind"] not in KINDS]
    found += [f"{i}: used twice" for i, times in Counter(ids).items() if times > 1]
    for statement in gold["statements"]:
        found += [f"{statement['id']}: {fault}" for fault in _faults_of(statement, gold, text, ids)]
    return found


def _written(entity: dict[str, Any], text: str) -> bool:
    return any(name in text for name in entity["names"])


def _faults_of(s: dict[str, Any], gold: dict[str, Any], text: str, ids: list[str]) -> Iterator[str]:
    checks = {
        "keys": list(s) == KEYS,
        "type": s["type"] in TIES | EVENTS,
        "status": s["status"] in STATUSES,
        "quote": s["quote"] in text and 0 < len(s["quote"].split()) <= 15,
        "names": all(name in gold["entities"] or re.fullmatch("<.+>", name) for name in _names(s)),
        "sides": bool(s["actor"] or s["recipient"] or s["type"] == "PROTEST"),
        "both ends": bool(s["actor"] and s["recipient"]) or s["type"] not in TIES,
        "of": s["of"] is None or (s["of"] in ids and s["of"] != s["id"]),
        "date": s["date"] is None or bool(_DATE.fullmatch(s["date"])),
        "toll": all(_TOLL.fullmatch(toll) for slot in ("killed", "injured") for toll in _tolls(s[slot])),
        "core": s["core"] in {True, False} and (s["status"] == "actual" or not s["core"]),
    }
    return (slot for slot, sound in checks.items() if not sound)


def _names(statement: dict[str, Any]) -> list[str]:
    others = [statement[slot] for slot in ("place", "said_by") if statement[slot]]
    return [*statement["actor"], *statement["recipient"], *others]


def _tolls(stated: str | list[str] | None) -> list[str]:
    return stated if isinstance(stated, list) else [stated] if stated else []


def test_there_are_twenty_articles_each_with_metadata_and_annotation() -> None:
    assert len(SLUGS) == 20
    expected = {f"{slug}{ending}" for slug in SLUGS for ending in (".txt", ".json", ".gold.json")}
    assert {path.name for path in ARTICLES.iterdir()} == expected


@each_article
def test_metadata_and_annotation_agree(slug: str) -> None:
    meta, gold = json.loads((ARTICLES / f"{slug}.json").read_text("utf-8")), gold_of(slug)
    assert list(meta) == ["id", "published", "publisher", "title", "language"]
    assert meta["id"] == gold["doc"] == slug
    assert meta["published"] == gold["date"]
    assert date.fromisoformat(meta["published"]).year == 2031


def test_the_articles_are_read_with_their_ids_and_days_and_nothing_else_is() -> None:
    read = {document.id: document for document in read_articles([ARTICLES])}
    assert sorted(read) == SLUGS
    assert all(str(read[slug].published) == gold_of(slug)["date"] for slug in SLUGS)
    assert all(read[slug].text == text_of(slug) for slug in SLUGS)


# Entries of an encyclopaedia and digests of a day come from nowhere.
WITHOUT_DATELINE = {"front-entry", "lake-digest", "lamu-hotel", "malmo-consulate"}


@pytest.mark.parametrize("slug", sorted(set(SLUGS) - WITHOUT_DATELINE))
def test_the_dateline_is_of_the_day_of_publication(slug: str) -> None:
    published = date.fromisoformat(gold_of(slug)["date"])
    dateline = re.match(r"[A-ZÁ]+(?: [A-ZÁ-]+)*(?:-[A-Z]+)?, (\w+) (\d+) — ", text_of(slug))
    assert dateline is not None
    assert dateline.groups() == (month_name[published.month], str(published.day))


@each_article
def test_an_article_is_short_and_of_one_line_per_paragraph(slug: str) -> None:
    text = text_of(slug)
    assert 150 <= len(text.split()) <= 250
    assert text.endswith("\n")
    assert all(p and p == p.strip() and "\n" not in p for p in text.removesuffix("\n").split("\n\n"))


@each_article
def test_an_annotation_is_sound(slug: str) -> None:
    assert faults(gold_of(slug), text_of(slug)) == []


@each_article
def test_an_article_has_much_to_find(slug: str) -> None:
    assert sum(statement["core"] for statement in gold_of(slug)["statements"]) >= 10


@each_article
def test_every_toll_of_a_core_statement_stands_in_the_text_in_figures_or_words(slug: str) -> None:
    words = {
        **{"1": "One", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven"},
        **{"8": "eight", "9": "nine", "11": "eleven", "14": "Fourteen|fourteen"},
    }
    for statement in gold_of(slug)["statements"]:
        for toll in [*_tolls(statement["killed"]), *_tolls(statement["injured"])]:
            number = toll.lstrip("<>=~")
            assert re.search(rf"\b({number}|{words.get(number, number)})\b", text_of(slug).replace(",", ""))


def test_every_type_occurs() -> None:
    assert {s["type"] for slug in SLUGS for s in gold_of(slug)["statements"]} == EVENTS | TIES


def test_every_status_but_the_requested_occurs() -> None:
    statuses = Counter(s["status"] for slug in SLUGS for s in gold_of(slug)["statements"])
    assert set(statuses) == STATUSES - {"requested"}


def test_many_modes_of_attack_occur() -> None:
    attacks = {s["subtype"] for slug in SLUGS for s in gold_of(slug)["statements"] if s["type"] == "ASSAULT"}
    assert attacks >= {
        "ambush",
        "roadside-bomb",
        "abduction",
        "shelling",
        "air-strike",
        "drone-strike",
        "tear-gas",
        "water-cannon",
        "beating",
        "clash",
        "assassination-attempt",
        "warning-shots",
        "sabotage",
        "shooting",
        "raid",
        "looting",
    }


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        ({"quote": "words that nobody wrote"}, "quote"),
        ({"type": "FIGHT"}, "type"),
        ({"status": "perhaps"}, "status"),
        ({"actor": ["Atlantis"]}, "names"),
        ({"actor": [], "recipient": [], "type": "ASSAULT"}, "sides"),
        ({"recipient": [], "type": "LEAD"}, "both ends"),
        ({"of": "s99"}, "of"),
        ({"of": "s1"}, "of"),
        ({"date": "last week"}, "date"),
        ({"killed": "dozens of people"}, "toll"),
        ({"status": "future", "core": True}, "core"),
    ],
)
@each_article
def test_a_spoilt_statement_is_found(slug: str, spoil: dict[str, Any], fault: str) -> None:
    gold = gold_of(slug)
    gold["statements"][0] |= spoil
    assert f"s1: {fault}" in faults(gold, text_of(slug))


@given(st.sampled_from(SLUGS), st.data())
def test_an_entity_that_is_dropped_is_missed_if_it_was_used(slug: str, data: st.DataObject) -> None:
    gold = gold_of(slug)
    name = data.draw(st.sampled_from(sorted(gold["entities"])))
    used = {s["id"] for s in gold["statements"] if name in _names(s)}
    del gold["entities"][name]
    assert used
    assert faults(gold, text_of(slug)) == [f"{s['id']}: names" for s in gold["statements"] if s["id"] in used]


@given(st.sampled_from(SLUGS), st.data())
def test_a_statement_that_stands_twice_is_found(slug: str, data: st.DataObject) -> None:
    gold = gold_of(slug)
    again = data.draw(st.sampled_from(gold["statements"]))
    gold["statements"].append(copy.deepcopy(again))
    assert faults(gold, text_of(slug)) == [f"{again['id']}: used twice"]


@pytest.mark.shared
@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer in ../shared is not at hand")
def test_the_common_scorer_gives_the_annotation_full_marks(tmp_path: Path) -> None:
    folder = tmp_path / "gold"
    folder.mkdir()
    for slug in SLUGS:
        (folder / f"{slug}.json").write_text(_gold_text(slug), "utf-8")
    records = tmp_path / "records.jsonl"
    records.write_text("".join(json.dumps(r) + "\n" for slug in SLUGS for r in _records(slug)), "utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORER), str(folder), str(records), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    score = json.loads(done.stdout)
    assert (score["precision"], score["recall"], score["dyad_f1"]) == (1.0, 1.0, 1.0)
    assert score["date"] == score["said_by"] == score["killed"] == 1.0


def _records(slug: str) -> Iterator[dict[str, Any]]:
    """The annotation itself, in the shape in which the extractor writes what it finds."""
    for s in gold_of(slug)["statements"]:
        earliest, _, latest = (s["date"] or "").partition("/")
        yield {
            "id": f"{slug}-{s['id']}",
            "type": s["type"],
            "actor": s["actor"],
            "recipient": s["recipient"],
            "place": s["place"],
            "earliest": _first(earliest),
            "latest": _first(latest or earliest),
            "killed": [_range(t) for t in _tolls(s["killed"])],
            "injured": [_range(t) for t in _tolls(s["injured"])],
            "status": s["status"],
            "said_by": [s["said_by"]] if s["said_by"] else [],
            "of": f"{slug}-{s['of']}" if s["of"] else None,
            "evidence": [{"document": slug, "quote": s["quote"], "begin": 0, "end": 1, "rule": "annotation"}],
        }


def _first(day: str) -> str | None:
    return day + "-01-01"[len(day) - 4 :] if 4 <= len(day) < 10 else day or None


def _range(toll: str) -> dict[str, int | None]:
    number = int(toll.lstrip("<>=~"))
    if toll.startswith("~"):
        return {"low": round(number * 0.8), "high": round(number * 1.2)}
    return {"low": number, "high": None if toll.startswith(">") else number}
