"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import FileError


def write_text(path: Path, text: str) -> None:
    """Replace `path` by `text` (UTF-8, line feeds as they are); what was there stays if writing fails.

    Raises FileError.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_bytes(text.encode("utf-8"))
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise FileError(path, f"cannot be written: {error.strerror}") from error
