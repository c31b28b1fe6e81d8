"""The file of judgements that belongs to a folder of outputs: read whole, written a line at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import FileError
from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Judgement
from kg.resolve.consistency import refuse_contradictions
from kg.resolve.judgements import line_of, read_judgements
from kg.resolve.standing import standing

NAME = "judgements.jsonl"


@dataclass(frozen=True, slots=True)
class JudgementFile:
    """Where judgements are kept. `asked_for` says that a person named the file, so that it must be there."""

    path: Path
    asked_for: bool

    @classmethod
    def of(cls, folder: Path, named: Path | None) -> JudgementFile:
        """The file that was named, else the one in the folder of outputs, which need not exist."""
        return cls(named or folder / NAME, named is not None)

    def is_at(self, path: Path) -> bool:
        """Whether `path` leads to this file."""
        return os.path.realpath(path) == os.path.realpath(self.path)

    def read(self) -> tuple[Judgement, ...]:
        """All judgements; none if the file is not there and nobody asked for it.

        Raises what `read_judgements` raises.
        """
        if not self.asked_for and not os.path.lexists(self.path):
            return ()
        return read_judgements(self.path)

    def standing(
        self, judgements: Iterable[Judgement], claims: Sequence[Claim], warn: Callable[[str], None]
    ) -> tuple[Judgement, ...]:
        """Those of the judgements that hold for these claims, `warn` being told in one line of each other.

        Raises JudgementError if they contradict each other, by their ids or by the claims that they mean.
        """
        found = standing(judgements, claims, load_gazetteer())
        for stale in found.stale:
            warn(str(FileError(self.path, f"has no effect: {stale.why}", line=stale.judgement.line)))
        refuse_contradictions(found.judgements, self.path)
        return found.judgements

    def append(self, judgement: Judgement) -> Judgement:
        """Write a judgement behind all others, on the disk when this returns; gives it with its line.

        Raises JudgementError, and writes nothing, if it contradicts what the file says; FileError where the
        system refuses.
        """
        self._refuse_disagreement(judgement)
        try:
            before = self.path.read_bytes() if self.path.exists() else b""
            start = b"\n" if before and not before.endswith(b"\n") else b""
            with self.path.open("ab") as stream:
                stream.write(start + line_of(judgement).encode())
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise FileError(self.path, f"cannot be written: {error.strerror}") from error
        return replace(judgement, line=(before + start).count(b"\n") + 1)

    def take_back(self, judgement: Judgement) -> None:
        """Remove a judgement that is still the last line of the file. Raises FileError if it no longer is."""
        try:
            before = self.path.read_bytes()
            line = line_of(judgement).encode()
            if not before.endswith(line):
                raise FileError(self.path, "has been changed: its last line is not the last answer")
            with self.path.open("r+b") as stream:
                stream.truncate(len(before) - len(line))
                os.fsync(stream.fileno())
        except OSError as error:
            raise FileError(self.path, f"cannot be written: {error.strerror}") from error

    def _refuse_disagreement(self, judgement: Judgement) -> None:
        known = self.read() if self.path.exists() else ()
        last = max((each.line for each in known), default=0)
        refuse_contradictions((*known, replace(judgement, line=last + 1)), self.path)
