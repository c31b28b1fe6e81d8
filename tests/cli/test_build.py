"""`kg build` from the outside: real articles in our own words, the real pipeline, real files."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from kg.cli import build as building
from kg.errors import ArticleError, FileError
from kg.graph import read_dataset
from kg.model import Document, Event, World
from kg.resolve.policy import POLICY

KG = Path(sys.executable).with_name("kg")
OUTPUTS = ["analysis.json", "graph.html", "graph.trig", "graph.ttl", "records.jsonl"]

ARTICLES = {
    "talks.txt": (
        "Foreign Minister Lena Hart of Norway met the Egyptian foreign minister in Cairo on Tuesday.\n\n"
        "Egypt condemned a rocket attack by Hezbollah on a village in northern Israel. Hezbollah claimed "
        "responsibility for the attack, which killed four villagers.\n"
    ),
    "talks.json": '{"published": "2024-05-08", "publisher": "The Harbour Post", "title": "Talks in Cairo"}',
    "more/clash.md": (
        "---\nid: clash\npublished: 2024-05-09\n---\n"
        "The army of Kenya said that its soldiers killed six Al-Shabaab fighters near Mandera on Wednesday.\n"
    ),
    "wire.jsonl": '{"id": "w1", "text": "Turkey demanded on Friday that Syria withdraw its troops."}\n',
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    for name, content in ARTICLES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def kg(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [KG, *arguments], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a command that refused."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    return done.stderr.removeprefix("kg: ").rstrip("\n")


def test_a_build_writes_all_outputs_and_says_what_it_found(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "exports"
    done = kg("build", articles, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(contents(out)) == OUTPUTS
    found = [line.strip("│ ").split("│") for line in done.stdout.splitlines() if "│" in line]
    numbers = {name.strip(): int(number) for name, number in found}
    assert (numbers["documents"], numbers["without a date"]) == (3, 1)
    records = [json.loads(line) for line in (out / "records.jsonl").read_text("utf-8").splitlines()]
    assert numbers["events"] == sum(record["kind"] == "event" for record in records)
    assert numbers["ASSAULT"] == sum(record["type"] == "ASSAULT" for record in records) > 0


def test_what_is_found_is_in_all_outputs(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "exports"
    kg("build", articles, "--out", out)
    records = [json.loads(line) for line in (out / "records.jsonl").read_text("utf-8").splitlines()]
    claimed = [record for record in records if record["type"] == "CLAIM"]
    assert [record["actor"] for record in claimed] == [["Hezbollah"]]
    assert claimed[0]["label"] in (out / "graph.html").read_text("utf-8")
    assert len(read_dataset(out / "graph.trig")) > 100
    assert "hezbollah" in (out / "analysis.json").read_text("utf-8").lower()


def test_the_same_articles_give_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert kg("build", articles, "--out", one, PYTHONHASHSEED="1").returncode == 0
    again = kg("build", articles / "wire.jsonl", articles, "--out", two, "--quiet", PYTHONHASHSEED="2")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert contents(one) == contents(two)


def test_a_policy_of_ones_own_changes_belief_and_one_that_does_not_fit_is_refused(
    articles: Path, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.yaml"
    text = POLICY.read_text(encoding="utf-8")
    policy.write_text(text.replace("{voice: article, side: article, rank: 1, weight: 0.95}", DOUBTED))
    kg("build", articles, "--out", tmp_path / "stated")
    done = kg("build", articles, "--out", tmp_path / "own", "--policy", policy)
    assert done.returncode == 0, done.stderr
    stated, own = (contents(tmp_path / name)["records.jsonl"] for name in ("stated", "own"))
    assert min(_beliefs(own)) < min(_beliefs(stated))
    policy.write_text("voices: []\n")
    assert "policy.yaml" in refusal(kg("build", articles, "--policy", policy))


DOUBTED = "{voice: article, side: article, rank: 1, weight: 0.1}"


def _beliefs(records: bytes) -> list[float]:
    return [json.loads(line)["belief"] for line in records.splitlines()]


def test_a_build_keeps_the_other_files_of_its_folder(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "exports"
    out.mkdir()
    (out / "README.md").write_text("What this folder holds.")
    (out / "graph.ttl").write_text("old")
    assert kg("build", articles, "--out", out).returncode == 0
    assert sorted(contents(out)) == sorted([*OUTPUTS, "README.md"])
    assert (out / "graph.ttl").read_text("utf-8") != "old"


def test_the_page_of_an_earlier_build_is_no_article(articles: Path) -> None:
    out = articles / "exports"
    assert kg("build", articles, "--out", out).returncode == 0
    first = contents(out)
    assert kg("build", articles, "--out", out).returncode == 0
    assert contents(out) == first


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("picture.txt", b"\x89PNG\x00", "a NUL byte at byte 4: binary, or not UTF-8"),
        ("bell.txt", b"Talks\nbegan\x07.", ":2: a control character (U+0007) in the text: a binary file?"),
        ("latin.txt", b"The caf\xe9 of Zarko", "byte 7 (0xe9) is not UTF-8: save the file as UTF-8"),
        ("long.txt", b"x" * 50_000_000, ":1: the line is longer than 10,000,000 bytes"),
        ("talks.json", b'{"published": "2023-13-45"}', "published: '2023-13-45' is not a date (YYYY-MM-DD)"),
        ("page.html", b"<html><body></body></html>", "no article text is found in this page"),
        ("bad.jsonl", b'{"text": "Talks."}\nnonsense\n', ":2: not JSON: Expecting value"),
        ("none.jsonl", b'{"title": "Talks."}\n', ":1: the object has no field 'text' that is a string"),
        ("clash.txt", b"Fighters fled.", "has the id 'clash', which"),
    ],
)
def test_bad_input_is_one_line_and_leaves_the_outputs_alone(
    articles: Path, tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    out = tmp_path / "exports"
    out.mkdir()
    (out / "graph.ttl").write_text("of an earlier build")
    (articles / name).write_bytes(content)
    line = refusal(kg("build", articles, "--out", out))
    assert problem in line
    assert str(articles / name) in line or str(articles / "more" / "clash.md") in line
    assert contents(out) == {"graph.ttl": b"of an earlier build"}


def test_missing_and_empty_folders_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    missing = refusal(kg("build", tmp_path / "nowhere", "--out", tmp_path / "out"))
    empty = refusal(kg("build", tmp_path / "empty", "--out", tmp_path / "out"))
    assert missing == f"{tmp_path / 'nowhere'}: no such file or folder"
    assert empty.startswith(f"{tmp_path / 'empty'}: the folder holds no article")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["/dev/null", "/dev/null/x", "/dev/null/x/y", "talks.json/x"])
def test_an_unwritable_folder_is_one_line(articles: Path, out: str) -> None:
    path = articles / out
    assert refusal(kg("build", articles, "--out", path)).startswith(f"{path}: cannot be written: ")
    assert sorted(p.name for p in articles.rglob("*") if p.is_file()) == sorted(
        Path(n).name for n in ARTICLES
    )


def test_a_folder_closed_to_us_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so the system's answer is put in its place."""
    building.refuse_unwritable(tmp_path / "new" / "deeper")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(FileError, match=f"cannot be written: no permission in {tmp_path}"):
        building.refuse_unwritable(tmp_path / "new" / "deeper")
    assert list(tmp_path.iterdir()) == []


def test_only_articles_outside_the_output_folder_are_read(tmp_path: Path) -> None:
    inside, outside = tmp_path / "out" / "a.txt", tmp_path / "a.txt"
    assert building.articles_outside(tmp_path / "out", [outside, inside]) == [outside]
    with pytest.raises(ArticleError, match="all articles lie in it"):
        building.articles_outside(tmp_path / "out", [inside])


WORLD = World(documents=(Document(id="a", text="Talks began.", published=date(2024, 5, 6), dated="text"),))


def test_a_failure_on_the_way_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    building.write_world(WORLD, tmp_path)
    before = contents(tmp_path)

    def refuse(analysis: object, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(building, "write_analysis", refuse)
    with pytest.raises(FileError, match="cannot be written: No space left on device"):
        building.write_world(World(), tmp_path)
    assert contents(tmp_path) == before


def test_a_file_that_cannot_be_replaced_changes_nothing(tmp_path: Path) -> None:
    building.write_world(WORLD, tmp_path)
    (tmp_path / "records.jsonl").unlink()
    (tmp_path / "records.jsonl").mkdir()
    before = {name: (tmp_path / name).read_bytes() for name in OUTPUTS[:-1]}
    with pytest.raises(FileError, match=r"records\.jsonl"):
        building.write_world(World(), tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in OUTPUTS[:-1]} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == OUTPUTS


def event(identifier: str, kind: str) -> Event:
    return Event(identifier, kind, "Event", None, (), (), "actual", identifier, ())


def test_findings_count_events_by_type_the_most_frequent_first() -> None:
    kinds = ["REQUEST", "ASSAULT", "AID", "ASSAULT"]
    world = World(WORLD.documents, events=tuple(event(f"e{n}", kind) for n, kind in enumerate(kinds)))
    console = Console(record=True, width=60, file=StringIO())
    console.print(building.findings(world))
    rows = [line.strip("│ ").split("│") for line in console.export_text().splitlines() if "│" in line]
    assert [(name.strip(), int(number)) for name, number in rows] == [
        ("documents", 1),
        ("dated by their own words", 1),
        ("without a date", 0),
        ("claims", 0),
        ("events", 4),
        ("ASSAULT", 2),
        ("AID", 1),
        ("REQUEST", 1),
        ("ties", 0),
        ("actors", 0),
        ("places", 0),
    ]
