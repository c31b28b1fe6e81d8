"""Bytes on disk to text: UTF-8, within limits, and nothing that only a binary file holds."""

from __future__ import annotations

import codecs
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import ArticleError

LONGEST_LINE = 10_000_000
"""Bytes. News has no such lines; what has is another kind of file."""

LONGEST_TEXT = 1_000_000
"""Characters of one article: more than the parser of English takes in one piece."""

LARGEST_FILE = 50_000_000
"""Bytes of a file that is one article. JSONL files, read line by line, may be of any size."""

# Texts hold tabs, line feeds, form feeds and carriage returns, but no other controls and no lone surrogates.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it lies in the file: `number` counts from 1, `begin` is the byte at which it starts."""

    number: int
    begin: int
    raw: bytes


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a file, one at a time, line ends included.

    Raises ArticleError if the file cannot be read or a line is longer than LONGEST_LINE bytes.
    """
    begin = 0
    with _opened(path) as stream:
        for number, raw in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), start=1):
            if len(raw) > LONGEST_LINE:
                raise ArticleError(path, f"the line is longer than {LONGEST_LINE:,} bytes", line=number)
            yield Line(number, begin, raw)
            begin += len(raw)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    # Opening a pipe or a device would wait for ever or never end.
    if os.path.exists(path) and not os.path.isfile(path):
        raise ArticleError(path, "not a regular file")
    try:
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise ArticleError(path, f"cannot be read: {error.strerror}") from error


def read_whole(path: Path) -> bytes:
    """The bytes of a file that is one article.

    Raises ArticleError if it cannot be read, is empty, or exceeds LONGEST_LINE or LARGEST_FILE.
    """
    lines: list[bytes] = []
    for line in read_lines(path):
        if line.begin + len(line.raw) > LARGEST_FILE:
            raise ArticleError(path, f"the file is larger than {LARGEST_FILE:,} bytes")
        lines.append(line.raw)
    if not lines:
        raise ArticleError(path, "the file is empty")
    return b"".join(lines)


def decode(raw: bytes, path: Path, *, begin: int = 0, line: int | None = None) -> str:
    """`raw` as UTF-8, without a byte order mark at its start; all else, line ends too, stays as it is.

    `begin` is where `raw` starts in the file and `line` its line number, if it is a part of it.
    Raises ArticleError, with the byte offset in the file, for a NUL byte or bytes that are not UTF-8.
    """
    if (nul := raw.find(0)) >= 0:
        raise ArticleError(path, f"a NUL byte at byte {begin + nul}: binary, or not UTF-8", line=line)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {begin + error.start} (0x{raw[error.start]:02x})"
        advice = "save the file as UTF-8 (for example: iconv -f latin1 -t utf-8)"
        raise ArticleError(path, f"{where} is not UTF-8: {advice}", line=line) from error
    return text.removeprefix(codecs.BOM_UTF8.decode())


def check_text(text: str, path: Path, *, line: int | None = None) -> str:
    """`text` itself, if it can be the text of an article.

    `line` is the line that holds it all (JSONL); without it the line is counted in `text`.
    Raises ArticleError if it is blank, longer than LONGEST_TEXT, or holds control characters.
    """
    if not text.strip():
        raise ArticleError(path, "there is no text in it", line=line)
    if len(text) > LONGEST_TEXT:
        raise ArticleError(path, f"the text is longer than {LONGEST_TEXT:,} characters", line=line)
    if fault := not_text(text):
        where = line or text.count("\n", 0, text.index(fault)) + 1
        raise ArticleError(path, f"{character_name(fault)} in the text: a binary file?", line=where)
    return text


def not_text(text: str) -> str | None:
    """The first character of `text` that no article holds (control characters, lone surrogates), if any."""
    fault = _NOT_TEXT.search(text)
    return fault[0] if fault else None


def character_name(character: str) -> str:
    r"""How to name a character that cannot be shown.

    >>> character_name("\x07")
    'a control character (U+0007)'
    """
    kind = "a lone surrogate" if unicodedata.category(character) == "Cs" else "a control character"
    return f"{kind} (U+{ord(character):04X})"
