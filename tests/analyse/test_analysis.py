from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from worlds import EXAMPLE, large_world

from kg.analyse import analyse, write_analysis
from kg.analyse.analysis import analysis_json
from kg.errors import FileError
from kg.model import World


def test_an_analysis_holds_all_measures_and_the_labels_that_they_name() -> None:
    found = analyse(EXAMPLE)
    assert (found.documents, found.events, found.actual_events) == (2, 10, 8)
    assert {row.actor for row in found.standings} == set(found.labels)
    assert {name for row in found.acts for name in (row.actor, row.recipient)} <= set(found.labels)
    assert found.labels["korlund"] == "Korlund"
    assert found.contests[0].event == "e-bombing"
    assert found.betweenness == "exact"


def test_a_large_network_says_that_its_betweenness_is_sampled() -> None:
    assert analyse(large_world(events=600, actors=520)).betweenness == "sampled 200"


def test_an_empty_world_gives_an_empty_analysis() -> None:
    found = analyse(World())
    assert (found.events, found.standings, found.acts, found.balances, found.contests) == (0, (), (), (), ())


def test_the_json_is_the_same_whatever_the_order_of_actors_and_events() -> None:
    turned = replace(EXAMPLE, actors=EXAMPLE.actors[::-1], events=EXAMPLE.events[::-1])
    assert analysis_json(analyse(turned)) == analysis_json(analyse(EXAMPLE))


def test_the_json_has_sorted_keys_and_at_most_six_decimals() -> None:
    text = analysis_json(analyse(large_world(events=90, actors=13)))
    parsed = json.loads(text)
    assert list(parsed) == sorted(parsed)
    assert "." in str(parsed["standings"][0]["betweenness"])
    assert not re.search(r"\d\.\d{7,}", text)
    assert text.endswith("}\n")


def test_what_is_written_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "analysis.json"
    write_analysis(analyse(EXAMPLE), path)
    assert path.read_text(encoding="utf-8") == analysis_json(analyse(EXAMPLE))
    assert [entry.name for entry in tmp_path.iterdir()] == ["analysis.json"]


def test_writing_into_a_folder_that_is_not_there_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "analysis.json"
    with pytest.raises(FileError, match=re.escape(f"{path}: cannot be written: No such file or directory")):
        write_analysis(analyse(EXAMPLE), path)


def test_what_stood_there_stays_if_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "analysis.json"
    path.mkdir()
    (path / "inside").write_text("kept")
    with pytest.raises(FileError):
        write_analysis(analyse(EXAMPLE), path)
    assert (path / "inside").read_text() == "kept"
    assert [entry.name for entry in tmp_path.iterdir()] == ["analysis.json"]
