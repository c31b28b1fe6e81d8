"""Annotations and records in few words: what the tests of this room start from."""

from __future__ import annotations

from typing import Any

from kg.evaluate.gold import Gold
from kg.evaluate.records import Record

QUOTE = "Norland shelled the harbour of Suda"

ENTITIES = {
    "Norland": {"names": ["Norland", "the Norlanders", "Northtown"], "kind": "country"},
    "Suda": {"names": ["Suda", "harbour of Suda"], "kind": "place"},
    "Reed Army": {"names": ["Reed Army", "RA"], "kind": "armed-group"},
}


def raw_statement(**changes: Any) -> dict[str, Any]:
    """An attack by Norland on the Reed Army at Suda, as it stands in a file."""
    return {
        "id": "s1",
        "type": "ASSAULT",
        "subtype": "shelling",
        "actor": ["Norland"],
        "recipient": ["Reed Army"],
        "place": "Suda",
        "date": "2031-04-13",
        "killed": None,
        "injured": None,
        "status": "actual",
        "said_by": None,
        "of": None,
        "core": True,
        "quote": QUOTE,
    } | changes


def raw_gold(*statements: dict[str, Any], doc: str = "d1") -> dict[str, Any]:
    """An annotation as it stands in a file."""
    return {
        "doc": doc,
        "date": "2031-04-15",
        "entities": ENTITIES,
        "statements": list(statements) or [raw_statement()],
    }


def gold(*statements: dict[str, Any], doc: str = "d1") -> Gold:
    """An annotation."""
    return Gold.model_validate(raw_gold(*statements, doc=doc))


def raw_record(
    document: str = "d1", quote: str = f"{QUOTE}, witnesses said.", **changes: Any
) -> dict[str, Any]:
    """What an extractor should make of that attack, as one line of a file."""
    return {
        "id": "d1.1",
        "kind": "event",
        "class": "Shelling",
        "type": "ASSAULT",
        "actor": ["Norland"],
        "recipient": ["Reed Army"],
        "place": "Suda",
        "earliest": "2031-04-13",
        "latest": "2031-04-13",
        "killed": [],
        "injured": [],
        "status": "actual",
        "said_by": [],
        "of": None,
        "evidence": [{"document": document, "quote": quote, "begin": 0, "end": 9, "rule": "assault.shell"}],
    } | changes


def record(document: str = "d1", **changes: Any) -> Record:
    """A record."""
    return Record.model_validate(raw_record(document, **changes))
