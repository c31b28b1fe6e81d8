"""Short texts read by the real language, grammar and rules: what the tests of this room start from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from kg.extract import claims_of, drafts_of
from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence, read
from kg.model import Claim, Document, Interval, Participant
from kg.rules import load_rules

THURSDAY = date(2024, 5, 16)
MONDAY, TUESDAY, WEDNESDAY = (THURSDAY - timedelta(days=back) for back in (3, 2, 1))


@cache
def reading_of(text: str, published: date | None = THURSDAY) -> Reading:
    """`text` as an article of that day, read."""
    return read(Document("told", text, published))


@cache
def claims(text: str, published: date | None = THURSDAY) -> tuple[Claim, ...]:
    """The claims of `text` by the project's own rules, every sentence of it parsed."""
    return claims_of(reading_of(text, published), load_rules())


def drafts(text: str, published: date | None = THURSDAY) -> list[Draft]:
    """All drafts of `text`, the absorbed ones too."""
    return drafts_of(reading_of(text, published), load_rules())


def of_type(text: str, type: str, published: date | None = THURSDAY) -> list[Claim]:
    """The claims of `text` with that type word, one for each event."""
    return [claim for claim in claims(text, published) if claim.type == type and claim.again is None]


def only(text: str, type: str, published: date | None = THURSDAY) -> Claim:
    """The one claim of `text` with that type word."""
    found = of_type(text, type, published)
    assert len(found) == 1, f"{len(found)} {type} among {[c.event_class for c in claims(text, published)]}"
    return found[0]


def names(participants: Iterable[Participant]) -> list[str]:
    """Ids of the named, descriptions of the unnamed."""
    return [participant.actor or participant.label for participant in participants]


def day(moment: date) -> Interval:
    """That day alone."""
    return Interval(moment, moment)


def node_in(sentences: Iterable[Sentence], word: str) -> tuple[Node, Sentence]:
    """The last node that is written `word`, and its sentence."""
    found = [(node, each) for each in sentences for node in each.nodes if node.text == word]
    assert found, f"no {word!r} in {[node for each in sentences for node in each.nodes]}"
    return found[-1]


def referents_at(text: str, word: str, published: date | None = THURSDAY) -> tuple[Referent, ...]:
    """What the phrase headed by the last `word` means, with the sentences up to it observed in order."""
    reading = reading_of(text, published)
    referents = Referents(reading)
    node, sentence = node_in(reading.sentences, word)
    for each in reading.sentences[: sentence.index + 1]:
        referents.observe(each)
    return referents.of(node, sentence)


def meant(text: str, word: str, published: date | None = THURSDAY) -> list[str]:
    """Ids or descriptions of what the last `word` means."""
    return names(referent.participant for referent in referents_at(text, word, published))


def kinds_at(text: str, word: str, published: date | None = THURSDAY) -> list[str]:
    """The classes of what the last `word` means."""
    return [referent.participant.kind for referent in referents_at(text, word, published)]
