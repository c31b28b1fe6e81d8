"""The file of judgements on disk: written a line at a time, taken back, and never left half written."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import FileError, JudgementError
from kg.model import Judgement
from kg.resolve.judgement_file import JudgementFile
from tests.resolve.made import CHAD, FRONT, claim

SAME = Judgement("actor", "a", "b", "same", 0)
APART = Judgement("actor", "a", "b", "different", 0)
FURTHER = Judgement("actor", "b", "c", "same", 0)


@pytest.fixture
def file(tmp_path: Path) -> JudgementFile:
    return JudgementFile.of(tmp_path, None)


def test_the_file_of_a_folder_need_not_exist_and_a_named_one_must(tmp_path: Path) -> None:
    assert JudgementFile.of(tmp_path, None).read() == ()
    with pytest.raises(FileError, match=r"other\.jsonl: cannot be read: No such file"):
        JudgementFile.of(tmp_path, tmp_path / "other.jsonl").read()


def test_what_is_written_is_read(file: JudgementFile) -> None:
    written = (file.append(SAME), file.append(FURTHER))
    assert [each.line for each in written] == [1, 2]
    assert file.read() == written


def test_a_file_without_a_last_line_end_is_continued_on_a_new_line(file: JudgementFile) -> None:
    file.append(SAME)
    file.path.write_bytes(b"\n" + file.path.read_bytes().rstrip(b"\n"))
    assert file.append(FURTHER).line == 3
    assert [each.line for each in file.read()] == [2, 3]


def test_taking_back_gives_the_former_bytes(file: JudgementFile) -> None:
    file.append(SAME)
    before = file.path.read_bytes()
    last = file.append(FURTHER)
    file.take_back(last)
    assert file.path.read_bytes() == before


def test_what_others_wrote_behind_is_not_taken_back(file: JudgementFile) -> None:
    first = file.append(SAME)
    file.append(FURTHER)
    before = file.path.read_bytes()
    with pytest.raises(FileError, match="has been changed"):
        file.take_back(first)
    assert file.path.read_bytes() == before


def test_what_contradicts_the_file_is_not_written(file: JudgementFile) -> None:
    file.append(SAME)
    file.append(FURTHER)
    before = file.path.read_bytes()
    with pytest.raises(JudgementError, match=r"jsonl:3: .*by b = c \(line 2\), a = b \(line 1\)"):
        file.append(Judgement("actor", "c", "a", "different", 0))
    with pytest.raises(JudgementError, match="line 1 says 'same' of a and b already"):
        file.append(APART)
    assert file.path.read_bytes() == before


def test_a_folder_in_its_place_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"cannot be written: No such file"):
        JudgementFile.of(tmp_path / "none", None).append(SAME)


def test_stale_lines_are_told_of_and_left_out(file: JudgementFile) -> None:
    file.append(Judgement("actor", "red-front", "chad", "same", 0))
    file.append(Judgement("actor", "red-front", "nobody", "same", 0))
    told: list[str] = []
    claims = [claim(1, actors=(FRONT,), recipients=(CHAD,))]
    held = file.standing(file.read(), claims, told.append)
    assert [each.other for each in held] == ["chad"]
    assert told == [f"{file.path}:2: has no effect: there is no actor nobody"]


def test_claims_that_become_one_by_their_sentences_may_contradict(file: JudgementFile) -> None:
    """ "a.1" had another sentence when line 1 was written; by that sentence it is what line 2 calls "a.2"."""
    claims = [claim(1, "a", quote="New."), claim(2, "a", quote="Old."), claim(1, "b", quote="Other.")]
    file.append(Judgement("event", "a.1", "b.1", "same", 0, one_quote="Old.", other_quote="Other."))
    file.append(Judgement("event", "a.2", "b.1", "different", 0, one_quote="Old.", other_quote="Other."))
    with pytest.raises(JudgementError, match=r"2: line 1 says 'same' of a\.2 and b\.1 already"):
        file.standing(file.read(), claims, print)


def test_a_link_to_it_is_it(file: JudgementFile, tmp_path: Path) -> None:
    file.append(SAME)
    (tmp_path / "link.jsonl").symlink_to(file.path)
    assert file.is_at(tmp_path / "link.jsonl")
    assert not file.is_at(tmp_path / "other.jsonl")
