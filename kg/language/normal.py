"""Folding text for look-ups without moving a single offset: every character becomes exactly one character."""

from __future__ import annotations

import unicodedata
from functools import cache

_SAME = {"’": "'", "‘": "'", "`": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_DASHES = "-‐‑‒–—−"


def fold(text: str) -> str:
    """`text` with quotes made plain, dashes and white space made blanks, accents dropped; of the same length.

    >>> fold("Chargé d’Affaires – Tehreek-e-Jihad")
    "Charge d'Affaires   Tehreek e Jihad"
    """
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(map(_fold_character, text))


_ASCII = str.maketrans({"-": " ", "`": "'"} | {chr(code): " " for code in range(128) if chr(code).isspace()})


@cache
def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character in _DASHES or character.isspace():
        return " "
    base = unicodedata.normalize("NFD", character)[0]
    return base if len(base) == 1 and base.isprintable() else character
