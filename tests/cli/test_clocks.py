"""`kg build --known-on` and `kg diff` from the outside: real articles in our own words, real folders."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kg.graph import read_world

KG = Path(sys.executable).with_name("kg")

EARLY = {
    "first.md": "---\npublished: 2031-05-11\n---\n"
    "A suicide bomber killed nine people at a market in Kidal on 10 May 2031.\n",
}
LATE = {
    "second.md": "---\npublished: 2031-05-14\n---\nA suicide bombing at a market in Kidal on 10 May 2031 "
    "killed 15 people, officials said. JNIM claimed responsibility for the bombing.\n\n"
    "Gunmen killed three police officers in Gao on Tuesday.\n",
}
UNDATED = {"third.txt": "Soldiers shelled Timbuktu.\n"}


def kg(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([KG, *arguments], capture_output=True, text=True, check=False)


def written(folder: Path, articles: dict[str, str]) -> Path:
    folder.mkdir(parents=True)
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three graphs: "then" as known on 12 May, "early" of the first article alone, "now" of all."""
    folder = tmp_path_factory.mktemp("clocks")
    every = written(folder / "every", EARLY | LATE | UNDATED)
    early = written(folder / "first", EARLY)
    told = kg("build", every, "--out", folder / "then", "--known-on", "2031-05-12")
    (folder / "told.txt").write_text(told.stdout, encoding="utf-8")
    kg("build", early, "--out", folder / "early", "--quiet")
    kg("build", every, "--out", folder / "now", "--quiet")
    return folder


def test_one_line_counts_what_is_left_out(builds: Path) -> None:
    first = (builds / "told.txt").read_text(encoding="utf-8").splitlines()[0]
    assert first == "As known on 2031-05-12, without 1 article published later and 1 undated"


def test_the_day_is_kept_in_graph_and_analysis(builds: Path) -> None:
    assert read_world(builds / "then").known_on == date(2031, 5, 12)
    assert read_world(builds / "now").known_on is None
    assert json.loads((builds / "then/analysis.json").read_text(encoding="utf-8"))["known_on"] == "2031-05-12"


@pytest.mark.parametrize("name", ["graph.trig", "graph.ttl", "records.jsonl", "analysis.json", "graph.html"])
def test_the_world_of_a_day_has_the_bytes_of_its_documents_alone_but_for_the_mark(
    builds: Path, name: str
) -> None:
    then, early = ((builds / each / name).read_text(encoding="utf-8") for each in ("then", "early"))
    mark = r'\n*id:world\n? *kg:knownOn "2031-05-12"\^\^xsd:date \.\n'
    unmarked = then.replace('"known_on": "2031-05-12"', '"known_on": null')
    assert re.sub(r"\s+", " ", re.sub(mark, "\n", unmarked)) == re.sub(r"\s+", " ", early)


def test_a_day_before_all_news_is_refused_in_one_line(builds: Path) -> None:
    done = kg("build", builds / "every", "--out", builds / "never", "--known-on", "1999-01-01")
    assert done.returncode == 1
    assert (
        done.stderr
        == "kg: nothing was known on 1999-01-01: without 2 articles published later and 1 undated\n"
    )
    assert not (builds / "never").exists()


def test_what_changed_since_is_told(builds: Path) -> None:
    done = kg("diff", builds / "then", builds / "now")
    assert done.returncode == 0
    assert done.stdout.startswith("2 documents added, 3 events added, 1 changed\n")
    shown = " ".join(done.stdout.split())
    assert "Events added" in shown
    assert "9 to 15" in shown


def test_the_difference_as_json_is_the_same_every_time(builds: Path) -> None:
    one, other = (kg("diff", builds / "then", builds / "now", "--json").stdout for _ in range(2))
    assert one == other
    found = json.loads(one)
    assert found["documents_added"] == ["second", "third"]
    (changed,) = found["changed"]
    assert any(c["field"] == "killed" and c["new"].startswith("9 to 15") for c in changed["changes"])


def test_a_build_does_not_differ_from_itself(builds: Path) -> None:
    assert kg("diff", builds / "now", builds / "now").stdout == "nothing changed\n"


def test_a_folder_without_a_graph_gives_one_line(builds: Path) -> None:
    done = kg("diff", builds / "now", builds / "every")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"kg: {builds / 'every' / 'graph.trig'}: no graph here; `kg build` writes one\n"
