from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.read.decoding import (
    LARGEST_FILE,
    LONGEST_LINE,
    LONGEST_TEXT,
    check_text,
    decode,
    not_text,
    read_lines,
    read_whole,
)

HERE = Path("a.txt")


@given(st.binary(max_size=300))
def test_lines_put_together_are_the_file(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    path.write_bytes(raw)
    lines = list(read_lines(path))
    assert b"".join(line.raw for line in lines) == raw
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(raw[line.begin :].startswith(line.raw) for line in lines)


def test_a_line_of_fifty_megabytes_is_refused_and_named(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"A first line.\n" + b"x" * 50_000_000)
    with pytest.raises(ArticleError) as caught:
        read_whole(path)
    assert str(caught.value) == f"{path}:2: the line is longer than {LONGEST_LINE:,} bytes"


def test_a_line_of_just_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * (LONGEST_LINE - 1) + b"\n")
    assert len(read_whole(path)) == LONGEST_LINE


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    line = b"x" * 999_999 + b"\n"
    path.write_bytes(line * (LARGEST_FILE // len(line)) + b"y")
    with pytest.raises(ArticleError, match="the file is larger than 50,000,000 bytes"):
        read_whole(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(ArticleError) as caught:
        read_whole(path)
    assert str(caught.value) == f"{path}: the file is empty"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(ArticleError, match="not a regular file"):
        read_whole(path)


def test_a_link_to_nothing_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to(tmp_path / "gone.txt")
    with pytest.raises(ArticleError, match=r"a\.txt: cannot be read: No such file"):
        read_whole(path)


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_utf8_comes_back_as_it_was_written(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert decode(text.encode(), HERE) == expected
    assert decode(b"\xef\xbb\xbf" + expected.encode(), HERE) == expected


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_bytes_that_are_not_utf8_are_named_by_their_offset(text: str) -> None:
    before = text.encode()
    with pytest.raises(ArticleError) as caught:
        decode(before + b"\xe9, said the envoy", HERE, begin=1000)
    assert f"byte {1000 + len(before)} (0xe9) is not UTF-8" in str(caught.value)
    assert "save the file as UTF-8" in str(caught.value)


def test_the_offset_counts_the_byte_order_mark() -> None:
    with pytest.raises(ArticleError, match=r"byte 4 \(0xff\)"):
        decode(b"\xef\xbb\xbfa\xff", HERE)


@pytest.mark.parametrize("raw", [b"\x7fELF\x02\x01\x01\x00", "Utf-16 text".encode("utf-16")])
def test_a_nul_byte_is_named_by_its_offset(raw: bytes) -> None:
    with pytest.raises(ArticleError, match=f"a NUL byte at byte {raw.index(0)}: binary, or not UTF-8"):
        decode(raw, HERE)


@pytest.mark.parametrize("blank", ["", "   ", "\n\r\n\t", "\u00a0\u2003"])
def test_blank_text_is_refused(blank: str) -> None:
    with pytest.raises(ArticleError) as caught:
        check_text(blank, HERE)
    assert str(caught.value) == "a.txt: there is no text in it"


def test_text_beyond_the_limit_is_refused() -> None:
    fits = "x" * LONGEST_TEXT
    assert check_text(fits, HERE) == fits
    with pytest.raises(ArticleError, match="the text is longer than 1,000,000 characters"):
        check_text(fits + "x", HERE)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x08", "\x0b", "\x1b", "\x1f", "\x7f"])
def test_control_characters_are_named_with_their_line(character: str) -> None:
    with pytest.raises(ArticleError) as caught:
        check_text(f"One.\nTwo{character}.\n", HERE)
    code = f"U+{ord(character):04X}"
    assert str(caught.value) == f"a.txt:2: a control character ({code}) in the text: a binary file?"


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(ArticleError, match=r"a\.jsonl:7: a lone surrogate \(U\+D83D\)"):
        check_text("A picture: \ud83d", Path("a.jsonl"), line=7)


@given(st.text(st.sampled_from("\t\n\r\f é—“”क़ع\u0085\u00a0\U0001f54a"), min_size=1))
def test_other_writing_is_text(text: str) -> None:
    assert not_text(text) is None
    if text.strip():
        assert check_text(text, HERE) is text
