from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import FileError
from kg.evaluate.sentences import (
    Outcome,
    SentenceGold,
    head_word,
    outcome,
    read_sentences,
    same_participant,
    sentence_scores,
)
from kg.model import Participant

SHELLED = "Armenia shelled a village in Azerbaijan."
URGED = "Norway urged Sudan to release two editors."
QUIET = "The choir sang until midnight."


def told(text: str, type: str, actor: list[str] | None = None, recipient: list[str] | None = None) -> Outcome:
    return outcome(SentenceGold(text=text, type=type, actor=actor or [], recipient=recipient or []))


def participant(label: str, actor: str | None = None, principal: str | None = None) -> Participant:
    return Participant(label, actor, "Actor", label, 0, len(label), principal)


def write(path: Path, *rows: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_sentence_whose_event_is_found() -> None:
    found = told(SHELLED, "ASSAULT", ["Armenia"], ["Azerbaijan", "a village"])
    assert (found.type_found, found.sides_found, found.predicted) == (True, True, "ASSAULT")


def test_the_right_type_with_a_wrong_side() -> None:
    found = told(URGED, "REQUEST", ["Sweden"], ["Sudan"])
    assert (found.type_found, found.sides_found) == (True, False)


def test_a_side_that_is_not_annotated_is_not_asked_for() -> None:
    assert told(URGED, "REQUEST", ["Norway"]).sides_found


def test_a_sentence_taken_for_another_type() -> None:
    found = told(URGED, "AID")
    assert (found.type_found, found.sides_found, found.predicted) == (False, False, "REQUEST")


def test_a_sentence_without_an_event_is_silent() -> None:
    found = told(QUIET, "PROTEST")
    assert (found.claims, found.predicted) == ((), "none")


def test_ties_are_no_events() -> None:
    assert told("Bola Tinubu, president of Nigeria, sang.", "SUPPORT").predicted == "none"


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        (participant("<rebels>"), "Ruritanian rebels", True),
        (participant("<the old rebel>"), "Ruritanian rebels", True),
        (participant("Norway", "norway"), "Norwegian diplomats", True),
        (participant("Jonas Ek", "jonas-ek", "norway"), "Norway", True),
        (participant("Jonas Ek", "jonas-ek"), "Foreign Minister Jonas Ek", True),
        (participant("Sweden", "sweden"), "Norway", False),
        (participant("<students>"), "Ruritanian rebels", False),
    ],
)
def test_participants_agree_by_head_word_or_known_actor(found: Participant, wanted: str, same: bool) -> None:
    assert same_participant(found, wanted) is same


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("miners from the Pale Hills", "miners"),
        ("Teachers Union (TU)", "Union"),
        ("U.S. ... negotiators", "negotiators"),
        ("Ravine", "Ravine"),
        ("", ""),
    ],
)
def test_the_head_word_of_a_name(name: str, head: str) -> None:
    assert head_word(name) == head


def test_the_figures_of_several_sentences() -> None:
    scores = sentence_scores(
        [
            told(SHELLED, "ASSAULT", ["Armenia"]),
            told(URGED, "REQUEST", ["Sweden"]),
            told(URGED, "AID"),
            told(QUIET, "AID"),
        ]
    )
    assert (scores.sentences, scores.type_found, scores.sides_found) == (4, 0.5, 0.25)
    assert scores.precision == {"AID": None, "ASSAULT": 1.0, "REQUEST": 0.5}
    assert scores.recall == {"AID": 0.0, "ASSAULT": 1.0, "REQUEST": 1.0}
    assert scores.macro_f1 == round((0 + 1 + 0.667) / 3, 3)
    assert scores.confusion == {
        "AID": {"REQUEST": 1, "none": 1},
        "ASSAULT": {"ASSAULT": 1},
        "REQUEST": {"REQUEST": 1},
    }


def test_rows_are_read_with_or_without_their_notes(tmp_path: Path) -> None:
    path = write(
        tmp_path / "s.jsonl",
        {"text": SHELLED, "type": "ASSAULT", "actor": ["Armenia"], "recipient": []},
        {"id": "x", "text": URGED, "type": "REQUEST", "event_text": "urged", "note": None},
    )
    assert [(row.id, row.type) for row in read_sentences(path)] == [("", "ASSAULT"), ("x", "REQUEST")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"text": SHELLED}, ":2: type: Field required"),
        ({"text": SHELLED, "type": "ASSAULT", "actor": "Armenia"}, ":2: actor: "),
        ({"text": SHELLED, "type": "ASSAULT", "speaker": "x"}, ":2: speaker: "),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_line(tmp_path: Path, row: Any, told: str) -> None:
    path = write(tmp_path / "s.jsonl", {"text": URGED, "type": "REQUEST"}, row)
    with pytest.raises(FileError) as refused:
        read_sentences(path)
    assert str(refused.value).startswith(f"{path}{told}")


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="holds no sentence"):
        read_sentences(write(tmp_path / "s.jsonl"))
