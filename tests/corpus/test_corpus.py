"""The reports of corpus/: well formed, in our own words, and true to what they retell."""

from __future__ import annotations

import json
import re
from calendar import day_name, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read import read_articles

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
_WORD = re.compile(r"[A-Za-z0-9]+")
_JOINING = frozenset({"the", "of", "in", "and", "for", "a"})


@dataclass(frozen=True)
class Report:
    slug: str
    text: str
    meta: dict[str, Any]


@cache
def reports() -> tuple[Report, ...]:
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    return tuple(Report(p.stem, p.read_text("utf-8"), read_json(p.with_suffix(".json"))) for p in paths)


def read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def runs(text: str, length: int) -> dict[str, tuple[str, ...]]:
    words = _WORD.findall(text)
    found = (tuple(words[i : i + length]) for i in range(len(words) - length + 1))
    return {" ".join(run).lower(): run for run in found}


def only_names(run: tuple[str, ...]) -> bool:
    return all(w[0].isupper() or w[0].isdigit() or len(w) == 1 or w in _JOINING for w in run)


@cache
def their_runs(length: int) -> dict[str, str]:
    sources = [*sorted(SHARED.glob("articles*/*.txt")), *sorted(SHARED.glob("gold/sentences.jsonl"))]
    return {run: path.name for path in sources for run in runs(path.read_text("utf-8"), length)}


each_report = pytest.mark.parametrize("report", reports(), ids=lambda report: report.slug)
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the articles in ../shared are not at hand")

# What the annotation names and the retelling does not write, each with its reason.
UNWRITTEN = {
    ("000", "Khwaja Asif"): "a second spelling of Khawaja Asif, who is named",
    ("001", "<worshippers>"): "the annotators' word: the original has only police officers in a mosque",
    ("001", "<unnamed accusers>"): "nobody is named: Pakistan 'used to be accused'",
    ("003", "Chargé d'Affaires of Afghanistan"): "written 'the Afghan chargé d'affaires', in small letters",
    ("003", "<perpetrators>"): "written 'those behind the attack' and 'whoever did this'",
    ("000", "Pakistan police"): "only 'police' and 'investigators' are written",
    ("000", "Pakistan Army"): "only 'headquarters of the army' is written",
    ("001", "Pakistan police"): "only 'police officers' and 'police compound' are written",
    ("003", "Pakistan police"): "only a 'police compound' is written",
    ("003", "Pakistan security forces"): "only 'security forces' is written",
    ("004", "Pakistan police"): "only 'Peshawar police lines' is written",
    ("004", "Pakistan Army"): "only 'the military' is written",
    ("004", "<worshippers>"): "the annotators' word: the original has only a mosque that was bombed",
}


def test_the_five_originals_are_retold_once_each() -> None:
    assert sorted(report.meta["retells"] for report in reports()) == ["000", "001", "002", "003", "004"]


def test_no_text_without_metadata_and_no_metadata_without_text() -> None:
    folder = ROOT / "corpus"
    assert {p.stem for p in folder.glob("*.txt")} == {p.stem for p in folder.glob("*.json")}


def test_the_folder_is_read_as_five_dated_documents() -> None:
    documents = list(read_articles([ROOT / "corpus"]))
    assert [d.id for d in documents] == [report.slug for report in reports()]
    assert [str(d.published) for d in documents] == [report.meta["published"] for report in reports()]
    assert {(d.publisher, d.language, d.dated) for d in documents} == {("Demarche corpus", "en", "metadata")}


@each_report
def test_metadata_are_complete_and_nothing_more(report: Report) -> None:
    assert list(report.meta) == ["id", "published", "publisher", "title", "language", "retells"]
    assert report.meta["id"] == report.slug
    assert date.fromisoformat(report.meta["published"]).year == 2023
    assert report.meta["publisher"] == "Demarche corpus"
    assert report.meta["language"] == "en"
    assert 20 <= len(report.meta["title"]) <= 90


@each_report
def test_a_report_is_plain_text_of_one_line_per_paragraph(report: Report) -> None:
    assert report.text.endswith(".\n")
    assert "\r" not in report.text
    assert "\t" not in report.text
    paragraphs = report.text.removesuffix("\n").split("\n\n")
    assert all(paragraph == paragraph.strip() and "\n" not in paragraph for paragraph in paragraphs)
    assert "  " not in report.text


@each_report
def test_a_report_is_as_long_as_an_agency_would_make_it(report: Report) -> None:
    assert 350 <= len(report.text.split()) <= 700


@each_report
def test_sentences_are_no_simpler_than_in_a_newspaper(report: Report) -> None:
    sentences = re.split(r"(?<=[.?!])[\"”]?\s+(?=[A-Z\"“])", report.text.strip())
    assert len(report.text.split()) / len(sentences) >= 19


@each_report
def test_the_dateline_is_of_the_day_of_publication(report: Report) -> None:
    published = date.fromisoformat(report.meta["published"])
    for place, month, day in re.findall(r"^([A-Z]+), (\w+) (\d+) — ", report.text):
        assert place in {"PESHAWAR", "ISLAMABAD"}
        assert (month, int(day)) == (month_name[published.month], published.day)


@each_report
def test_key_facts_are_all_told(report: Report) -> None:
    facts = read_json(ROOT / "tests/corpus/key_facts.json")[report.slug]
    assert [fact for fact in facts if fact not in report.text] == []


def test_every_report_and_no_other_has_key_facts() -> None:
    assert set(read_json(ROOT / "tests/corpus/key_facts.json")) == {report.slug for report in reports()}


@needs_shared
@pytest.mark.shared
@each_report
def test_no_run_of_nine_words_is_borrowed(report: Report) -> None:
    theirs = their_runs(9)
    assert {run: theirs[run] for run in runs(report.text, 9) if run in theirs} == {}


@needs_shared
@pytest.mark.shared
@each_report
def test_no_run_of_six_words_is_borrowed_but_names(report: Report) -> None:
    theirs, ours = their_runs(6), runs(report.text, 6)
    assert {r: theirs[r] for r, written in ours.items() if r in theirs and not only_names(written)} == {}


@needs_shared
@pytest.mark.shared
@each_report
def test_a_borrowed_sentence_would_be_found(report: Report) -> None:
    original = (SHARED / "articles" / f"{report.meta['retells']}.txt").read_text("utf-8")
    spoilt = report.text + " ".join(original.split()[40:60])
    assert set(runs(spoilt, 9)) & set(their_runs(9))
    assert any(r in their_runs(6) and not only_names(written) for r, written in runs(spoilt, 6).items())


@needs_shared
@pytest.mark.shared
@each_report
def test_nothing_core_of_the_original_is_lost(report: Report) -> None:
    gold = read_json(SHARED / "gold/articles" / f"{report.meta['retells']}.json")
    core = [statement for statement in gold["statements"] if statement["core"]]
    assert [lost for statement in core for lost in _lost(statement, gold, report)] == []


@needs_shared
@pytest.mark.shared
def test_every_exception_is_still_one() -> None:
    texts = {report.meta["retells"]: report.text for report in reports()}
    for doc, name in UNWRITTEN:
        entities = read_json(SHARED / "gold/articles" / f"{doc}.json")["entities"]
        assert not _is_named(name, entities, texts[doc]), f"{name} is written in {doc} after all"


@given(
    st.lists(st.sampled_from(["Kabul", "attacked", "the", "23", "a"]), min_size=1, max_size=12),
    st.integers(1, 9),
)
def test_runs_are_as_many_as_fit_and_each_is_found_again(words: list[str], length: int) -> None:
    found = runs(" ".join(words), length)
    assert all(len(run) == length and key == " ".join(run).lower() for key, run in found.items())
    expected = {" ".join(words[i : i + length]).lower() for i in range(len(words) - length + 1)}
    assert set(found) == expected


@given(st.lists(st.sampled_from(["Kabul", "attacked", "the", "23"]), min_size=1, max_size=8))
def test_a_run_with_a_plain_word_is_not_only_names(words: list[str]) -> None:
    assert only_names(tuple(words)) == ("attacked" not in words)


def _lost(statement: dict[str, Any], gold: dict[str, Any], report: Report) -> Iterator[str]:
    """What one statement of the annotation names or counts and the report does not."""
    for name in _participants(statement):
        if (gold["doc"], name) not in UNWRITTEN and not _is_named(name, gold["entities"], report.text):
            yield f"{statement['id']}: {name}"
    for toll in _tolls(statement):
        if not re.search(rf"\b{toll}\b", report.text):
            yield f"{statement['id']}: {toll}"
    day = statement["date"]
    if day and not any(word in report.text for word in _spellings(day, gold["date"])):
        yield f"{statement['id']}: {day}"


def _participants(statement: dict[str, Any]) -> Iterator[str]:
    yield from statement["actor"] + statement["recipient"]
    yield from (statement[slot] for slot in ("place", "said_by") if statement[slot])


def _is_named(name: str, entities: dict[str, Any], text: str) -> bool:
    if name.startswith("<"):
        words = set(re.findall(r"[a-z]{4,}", name.lower()))
        return any(word.rstrip("s") in text.lower() for word in words)
    spellings = [name, *entities.get(name, {"names": []})["names"]]
    return any(re.search(rf"\b{re.escape(s)}(?!\w)", text) for s in spellings if s != s.lower())


def _tolls(statement: dict[str, Any]) -> Iterator[str]:
    for slot in ("killed", "injured"):
        stated = statement[slot] or []
        for toll in stated if isinstance(stated, list) else [stated]:
            yield {"6": "[Ss]ix"}.get(toll, toll.lstrip("<>=~"))


def _spellings(day: str, published: str) -> list[str]:
    """The ways in which a report of the day `published` may write a day, a month or a year."""
    if len(day) == 4:
        return [day]
    month = month_name[int(day[5:7])]
    if len(day) == 7:
        return [month, *(["this month"] if day == published[:7] else [])]
    on = date.fromisoformat(day)
    near = (date.fromisoformat(published) - on).days < 7
    return [
        f"{month} {on.day}",
        *([day_name[on.weekday()]] if near else []),
        *(["today"] if day == published else []),
    ]
