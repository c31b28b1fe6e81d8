"""Quad classes and scores of event types, as the vocabulary states them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.vocabulary import load_vocabulary

QUAD_WORDS: Mapping[int, str] = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def quad_of(event_type: str) -> int | None:
    """The quad class, 1 to 4 as in QUAD_WORDS; None for CLAIM and DENY, which PLOVER does not have.

    >>> quad_of("AID"), quad_of("CLAIM")
    (2, None)
    """
    known = load_vocabulary().types.get(event_type)
    return known.quad if known else None


def score_of(event_type: str, mode: str | None = None) -> float | None:
    """The score (-10 to +10) of the mode if it has one, else of the type; None for CLAIM and DENY.

    It belongs to the type: a raid that kills one and a raid that kills four hundred score the same.

    >>> score_of("ASSAULT", "beat"), score_of("ASSAULT"), score_of("DENY")
    (-7.5, -9.0, None)
    """
    known = load_vocabulary().types.get(event_type)
    if known is None:
        return None
    own = known.modes.get(mode) if mode else None
    return known.score if own is None else own
