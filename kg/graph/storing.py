"""The outputs of a build on disk. Either all files are new, or all are as they were."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from rdflib import Dataset

from kg.errors import FileError
from kg.graph.exports import json_lines
from kg.graph.reading import dataset_to_world, read_dataset
from kg.graph.serialising import trig, turtle
from kg.graph.writing import world_to_dataset
from kg.model import World

Lines = Callable[[], Iterable[str]]


def write_outputs(world: World, folder: Path) -> tuple[Path, ...]:
    """Write graph.trig, graph.ttl and records.jsonl into `folder`, made if need be; give their paths.

    Raises FileError if the folder cannot be written to; GraphError or VocabularyError if the world does not
    fit. Whatever happens on the way, files that were there before stay whole.
    """
    dataset = world_to_dataset(world)
    return replace_together(
        folder,
        {
            "graph.trig": lambda: trig(dataset),
            "graph.ttl": lambda: turtle(dataset),
            "records.jsonl": lambda: json_lines(world),
        },
    )


def open_outputs(folder: Path) -> Dataset:
    """The dataset that `write_outputs` left in `folder`. Raises FileError if there is none."""
    path = folder / "graph.trig"
    if not path.is_file():
        raise FileError(path, "no graph here; `kg build` writes one")
    return read_dataset(path)


def read_world(folder: Path) -> World:
    """The world that `write_outputs` left in `folder`. Raises FileError if there is
    none, GraphError if it does not fit."""
    return dataset_to_world(open_outputs(folder))


def replace_together(folder: Path, contents: Mapping[str, Lines]) -> tuple[Path, ...]:
    """Write several files beside those that they replace, then put them in their places; or change nothing.

    Raises FileError where the system refuses.
    """
    fresh = {folder / name: folder / f".{name}.{os.getpid()}.new" for name in contents}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for (path, new), lines in zip(fresh.items(), contents.values(), strict=True):
            _refuse_folder(path)
            _write(new, lines())
        _swap(fresh)
    except OSError as error:
        raise FileError(error.filename or folder, error.strerror or "cannot be written") from error
    finally:
        for new in fresh.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)
    return tuple(fresh)


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise FileError(path, "is a folder, where a file is to be written")


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(lines)
        stream.flush()
        os.fsync(stream.fileno())


def _swap(fresh: Mapping[Path, Path]) -> None:
    """Each new file takes its place; if one cannot, those before it are put back."""
    kept: dict[Path, Path | None] = {}
    try:
        for path, new in fresh.items():
            kept[path] = _keep(path)
            os.replace(new, path)
    except OSError:
        for path, old in kept.items():
            _put_back(path, old)
        raise
    for old in kept.values():
        if old is not None:
            old.unlink()


def _keep(path: Path) -> Path | None:
    """A second name for the file that is about to be replaced; None if there is none."""
    if not path.exists():
        return None
    old = path.with_name(f".{path.name}.{os.getpid()}.old")
    old.unlink(missing_ok=True)
    os.link(path, old)
    return old


def _put_back(path: Path, old: Path | None) -> None:
    if old is None:
        path.unlink(missing_ok=True)
    else:
        os.replace(old, path)
        old.unlink(missing_ok=True)  # renaming one name of a file to another of the same file does nothing
