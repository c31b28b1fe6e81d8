"""Sentences as the field writes them: how many are read with the right type, actor and recipient.

field_sentences.txt holds one sentence per line with the type, a part of the actor's name and a part of the
recipient's (empty: none is asked for). Not all are read rightly; the floor says how many must be.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Claim, Document, Participant

SENTENCES = Path(__file__).with_name("field_sentences.txt")
FLOOR = 0.8
EITHER_WAY = {"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "ASSAULT"}
Row = tuple[str, str, str, str]


def _rows() -> list[Row]:
    rows = []
    for line in SENTENCES.read_text().splitlines():
        text, event_type, actor, recipient = line.split("|")
        rows.append((text, event_type, actor, recipient))
    return rows


def _names(parts: tuple[Participant, ...]) -> str:
    return " ".join(f"{part.label} {part.written}" for part in parts).lower()


def _fits(claim: Claim, row: Row) -> bool:
    _, event_type, actor, recipient = row
    actors, recipients = _names(claim.actors), _names(claim.recipients)
    if event_type in EITHER_WAY:
        actors = recipients = f"{actors} {recipients}"
    return claim.type == event_type and actor.lower() in actors and recipient.lower() in recipients


def _read(row: Row) -> bool:
    return any(_fits(claim, row) for claim in extract(Document("field", row[0], date(2024, 6, 14))))


@pytest.fixture(scope="module")
def read() -> dict[Row, bool]:
    return {row: _read(row) for row in _rows()}


def test_most_sentences_of_the_field_are_read_rightly(read: dict[Row, bool]) -> None:
    missed = [row[0] for row, right in read.items() if not right]
    assert len(missed) <= (1 - FLOOR) * len(read), "\n".join(missed)


def test_no_type_of_event_is_left_out(read: dict[Row, bool]) -> None:
    asked = Counter(row[1] for row in read)
    right = Counter(row[1] for row, found in read.items() if found)
    poor = {kind: (right[kind], count) for kind, count in asked.items() if right[kind] < count / 2}
    assert not poor


def test_every_type_is_asked_for() -> None:
    assert len({row[1] for row in _rows()}) >= 16


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("We will continue to support Laos, the Chinese ministry said.", "THREATEN"),
        ("Chad is surrounded by six states.", "COERCE"),
        ("The coach said he would support the captain.", "AGREE"),
        ("The shop owner charged a customer with a smile.", "ACCUSE"),
        ("A ferry rammed a boat in the fog.", "ASSAULT"),
        ("Students blocked the road.", "COERCE"),
        ("The court decided not to hear the case.", "REJECT"),
        ("The bank stopped lending to small shops.", "SANCTION"),
    ],
)
def test_neighbours_of_these_rules_stay_silent(text: str, unwanted: str) -> None:
    claims = extract(Document("field", text, date(2024, 6, 14)))
    assert unwanted not in {claim.type for claim in claims}
