"""The sentence behind claims as it is shown, and where it was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Claim, Document, Participant
from kg.view.lighting import Span, joined, lit
from kg.view.wording import day_words


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """What one sentence says, and where it stands: offsets count characters of the document's text.

    `claims` are the ids of those that it makes about the matter, `rules` what read them, `told` how they are
    told ("actual, reportedly"); `lit` are the spans of `quote` that tell the matter.
    """

    claims: tuple[str, ...]
    quote: str
    lit: tuple[Span, ...]
    document: str
    begin: int
    end: int
    rules: tuple[str, ...]
    told: tuple[str, ...]
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """Where a sentence was read."""

    title: str
    publisher: str | None
    published: str
    url: str | None


def sentence_cards(claims: Iterable[Claim]) -> tuple[SentenceCard, ...]:
    """The sentences of claims that are all about one matter, each once, in their order."""
    by_sentence: dict[tuple[str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[sentence_key(claim)].append(claim)
    return tuple(map(_sentence, by_sentence.values()))


def sentence_key(claim: Claim) -> tuple[str, int, int]:
    """What is the same for all claims of one sentence: its document and where it stands there."""
    return claim.document, claim.begin, claim.end


def _sentence(claims: Sequence[Claim]) -> SentenceCard:
    first = claims[0]
    return SentenceCard(
        claims=tuple(claim.id for claim in claims),
        quote=first.quote,
        lit=joined(span for claim in claims for span in lit(claim)),
        document=first.document,
        begin=first.begin,
        end=first.end,
        rules=_each(claim.rule for claim in claims),
        told=_each(told(claim) for claim in claims),
        said_by=_each(label for claim in claims for label in labels(claim.speakers)),
    )


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def told(claim: Claim) -> str:
    """How a claim is told: its status and hedge."""
    return f"{claim.status}, {claim.hedge}" if claim.hedge else claim.status


def document_card(document: Document) -> DocumentCard:
    """A document as it is shown; without a title it goes by its id."""
    return DocumentCard(
        title=document.title or document.id,
        publisher=document.publisher,
        published=day_words(document.published) if document.published else "",
        url=document.url,
    )


def labels(participants: Iterable[Participant]) -> tuple[str, ...]:
    """The names by which participants are shown."""
    return tuple(participant.label for participant in participants)
