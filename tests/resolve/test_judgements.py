"""The file of judgements: strictly read, each fault in one line that names file and line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import FileError, JudgementError
from kg.model import Judgement
from kg.resolve.judgements import line_of, parse_judgement, read_judgements

SAME = '{"about": "actor", "one": "front", "other": "red-front", "verdict": "same"}'


def written(folder: Path, *lines: str) -> Path:
    path = folder / "judgements.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def complaint(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        read_judgements(path)
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{path}:")


def test_lines_become_judgements_in_their_order(tmp_path: Path) -> None:
    event = {
        "about": "event", "one": "a.1", "other": "b.2", "verdict": "different",
        "by": "Ada", "on": "2026-11-20",
        "why": "a week apart", "one_quote": "A bomb went off.", "other_quote": "A bomb went off again.",
    }  # fmt: skip
    path = written(tmp_path, SAME, "", json.dumps(event))
    assert read_judgements(path) == (
        Judgement("actor", "front", "red-front", "same", 1),
        Judgement(
            "event", "a.1", "b.2", "different", 3, "Ada", date(2026, 11, 20), "a week apart",
            "A bomb went off.", "A bomb went off again.",
        ),
    )  # fmt: skip


def test_an_empty_file_holds_no_judgement(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_bytes(b"")
    assert read_judgements(path) == ()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("same", "1: not JSON: Expecting value"),
        ("[1]", "1: Input should be an object"),
        ('{"about": "actor", "one": "a", "verdict": "same"}', "1: other: Field required"),
        ('{"about": "tie", "one": "a", "other": "b", "verdict": "same"}', "1: about: Input should be"),
        ('{"about": "actor", "one": "a", "other": "b", "verdict": "maybe"}', "1: verdict: Input should be"),
        ('{"about": "actor", "one": "", "other": "b", "verdict": "same"}', "1: one: String should have"),
        ('{"about": "actor", "one": 7, "other": "b", "verdict": "same"}', "1: one: Input should be"),
        (SAME[:-1] + ', "on": "20 November"}', "1: on: Input should be a valid date"),
        (SAME[:-1] + ', "because": "x"}', "1: because: Extra inputs"),
        (SAME[:-1] + ', "one": "x"}', "1: not JSON: the key 'one' is there twice"),
        ('{"about": "place", "one": "x", "other": "x", "verdict": "same"}', "1: x is judged against itself"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, problem: str) -> None:
    assert complaint(written(tmp_path, line)).startswith(problem)


def test_a_pair_may_be_judged_once(tmp_path: Path) -> None:
    turned = '{"about": "actor", "one": "red-front", "other": "front", "verdict": "same"}'
    told = "front and red-front already"
    assert complaint(written(tmp_path, SAME, "", SAME)) == f"3: line 1 says the same of {told}"
    other = turned.replace('"same"', '"unsure"')
    turned_told = "red-front and front already"
    assert complaint(written(tmp_path, SAME, other)) == f"2: line 1 says 'same' of {turned_told}"
    place = SAME.replace("actor", "place")
    assert len(read_judgements(written(tmp_path, SAME, place))) == 2


def test_bytes_that_are_no_text_and_a_missing_file_are_one_line(tmp_path: Path) -> None:
    path = written(tmp_path, SAME)
    path.write_bytes(path.read_bytes() + b"\xff\n")
    assert "is not UTF-8" in complaint(path)
    assert "No such file" in complaint(tmp_path / "none.jsonl")


TEXT = st.none() | st.text()


@given(
    st.builds(
        Judgement,
        st.sampled_from(["event", "actor", "place"]),
        st.text(min_size=1),
        st.text(min_size=1),
        st.sampled_from(["same", "different", "unsure"]),
        st.integers(min_value=1),
        TEXT,
        st.none() | st.dates(),
        TEXT,
        TEXT,
        TEXT,
    )
)
def test_a_written_line_is_read_as_it_was(judgement: Judgement) -> None:
    line = line_of(judgement)
    assert line.count("\n") == 1
    assert parse_judgement(line, Path("x"), judgement.line) == judgement


def test_what_is_not_known_is_not_written() -> None:
    assert line_of(Judgement("actor", "front", "red-front", "same", 1)) == SAME + "\n"


def test_a_line_too_deep_is_refused() -> None:
    with pytest.raises(JudgementError, match="x:4: not JSON"):
        parse_judgement("[" * 100_000, Path("x"), 4)
