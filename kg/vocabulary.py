"""Where the ontology lies: the folder of the repository, or the copy inside an installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_ontology"
_CHECKOUT = Path(__file__).parent.parent / "ontology"

ONTOLOGY: Path = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
