"""Outputs on disk: all new or all as before, whatever goes wrong on the way."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from border_world import border_world

from kg.errors import FileError, GraphError
from kg.graph import open_outputs, read_world, write_outputs
from kg.graph.storing import replace_together
from kg.model import World

NAMES = ["graph.trig", "graph.ttl", "records.jsonl"]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_world_comes_back_from_its_folder(tmp_path: Path) -> None:
    paths = write_outputs(border_world(), tmp_path / "new" / "exports")
    assert [path.name for path in paths] == NAMES
    assert read_world(tmp_path / "new" / "exports") == border_world()


def test_nothing_else_is_left_behind(tmp_path: Path) -> None:
    write_outputs(World(), tmp_path)
    write_outputs(border_world(), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(NAMES)


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path / "a")
    write_outputs(border_world(), tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_what_was_read_back_is_written_the_same(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path / "a")
    write_outputs(read_world(tmp_path / "a"), tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_records_are_one_object_a_line(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path)
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines][:2] == ["e01", "e02"]


def test_a_world_that_does_not_fit_leaves_the_old_one(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path)
    before = contents(tmp_path)
    twice = replace(border_world(), actors=border_world().actors[:1] * 2)
    with pytest.raises(GraphError):
        write_outputs(twice, tmp_path)
    assert contents(tmp_path) == before


def test_a_failure_while_writing_leaves_the_old_files(tmp_path: Path) -> None:
    def torn() -> Iterator[str]:
        yield "half"
        raise OSError(28, "No space left on device")

    replace_together(tmp_path, {"a": lambda: ["old a"], "b": lambda: ["old b"]})
    with pytest.raises(FileError, match="No space left on device"):
        replace_together(tmp_path, {"a": lambda: ["new a"], "b": torn})
    assert contents(tmp_path) == {"a": b"old a", "b": b"old b"}


def test_a_failure_that_is_no_error_of_the_system_leaves_the_old_files(tmp_path: Path) -> None:
    def interrupted() -> Iterable[str]:
        raise KeyboardInterrupt

    replace_together(tmp_path, {"a": lambda: ["old"]})
    with pytest.raises(KeyboardInterrupt):
        replace_together(tmp_path, {"a": lambda: ["new"], "b": interrupted})
    assert contents(tmp_path) == {"a": b"old"}


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_failure_while_replacing_puts_all_back(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_together(tmp_path, {"a": lambda: ["old a"], "c": lambda: ["old c"]})
    swap, calls = os.replace, []

    def refuse(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == failing:
            raise PermissionError(13, "Permission denied", str(target))
        swap(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileError, match="Permission denied"):
        replace_together(tmp_path, {name: lambda: ["new"] for name in "abc"})
    assert contents(tmp_path) == {"a": b"old a", "c": b"old c"}


def test_a_folder_in_the_place_of_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(FileError, match=r"graph\.ttl: is a folder"):
        write_outputs(border_world(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("mine", encoding="utf-8")
    with pytest.raises(FileError, match="exports: "):
        write_outputs(border_world(), tmp_path / "exports")
    assert (tmp_path / "exports").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileError, match="Permission denied"):
        write_outputs(border_world(), tmp_path)


def test_an_empty_folder_says_how_to_fill_it(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"graph\.trig: no graph here; `kg build` writes one"):
        open_outputs(tmp_path)


def test_a_torn_file_is_one_line(tmp_path: Path) -> None:
    write_outputs(border_world(), tmp_path)
    path = tmp_path / "graph.trig"
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(FileError, match=r"graph\.trig:\d+: not trig"):
        read_world(tmp_path)
