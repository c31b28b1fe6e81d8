"""What happened in the towns and districts of a province is found by the name of the province."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

KG = Path(sys.executable).with_name("kg")
ARTICLE = """---
published: 2031-05-14
---
Gunmen killed three police officers in Mir Ali on Tuesday.

A suicide bomber killed four soldiers in Orakzai on Monday.

Gunmen killed one guard in Zarqabad, Peshawar, on 10 May 2031.

Police arrested two gunmen in Lahore on Tuesday.

Insurgents killed three villagers in Churachandpur on 9 May 2031.
"""
COORDINATES = {"Mir Ali": (32.97, 70.26), "Zarqabad": (None, None)}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nest")
    (folder / "week.md").write_text(ARTICLE, encoding="utf-8")
    kg("build", folder / "week.md", "--out", folder / "graph", "--quiet")
    return folder / "graph"


def kg(*arguments: str | Path) -> str:
    return subprocess.run([KG, *arguments], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("Khyber Pakhtunkhwa", {"Mir Ali", "Orakzai", "Zarqabad"}),
        ("North Waziristan", {"Mir Ali"}),
        ("Peshawar", {"Zarqabad"}),
        ("Pakistan", {"Mir Ali", "Orakzai", "Zarqabad", "Lahore"}),
        ("Manipur", {"Churachandpur"}),
    ],
)
def test_a_province_has_what_happened_in_its_districts_and_towns(
    graph: Path, place: str, wanted: set[str]
) -> None:
    answer = kg(
        "query",
        *("--name", "events-at-place"),
        *("--set", f"place={place}"),
        *("--graph", graph),
        *("--format", "csv"),
    )
    assert {row["where"] for row in csv.DictReader(StringIO(answer))} == wanted


def test_records_say_where_a_place_is_if_that_is_known(graph: Path) -> None:
    lines = (graph / "records.jsonl").read_text(encoding="utf-8").splitlines()
    found = {each["place"]: (each["latitude"], each["longitude"]) for each in map(json.loads, lines)}
    assert found.items() >= COORDINATES.items()
