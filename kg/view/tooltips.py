"""The few lines of plain text that show while the pointer rests on a node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.view.cards import ActorCard, Cards, EventCard, PlaceCard, Ref


def tooltips(told: Cards) -> dict[str, str]:
    """Plain text by key of the node; lines end in a line feed."""
    return (
        {key: "\n".join(_event(card)) for key, card in told.events.items()}
        | {key: "\n".join(_actor(card)) for key, card in told.actors.items()}
        | {key: "\n".join(_place(card)) for key, card in told.places.items()}
    )


def _event(card: EventCard) -> Iterator[str]:
    yield card.label
    yield f"{card.words} ({card.type}), {card.status}"
    who = " → ".join(filter(None, (_labels(card.actors), _labels(card.recipients))))
    if who:
        yield who
    where = ", ".join(filter(None, (card.when, card.place.label if card.place else "")))
    if where:
        yield where
    for word, tolls in (("killed", card.sides.killed), ("injured", card.sides.injured)):
        if tolls:
            yield f"{' / '.join(tolls.stated)} {word}"
    yield f"{len(card.sentences)} {'sentence' if len(card.sentences) == 1 else 'sentences'}; click to read"


def _actor(card: ActorCard) -> Iterator[str]:
    yield card.label
    yield card.words
    if card.principal:
        yield f"for {card.principal.label}"


def _place(card: PlaceCard) -> Iterator[str]:
    yield card.label
    yield ", ".join(filter(None, (card.words, card.parent, card.country)))


def _labels(refs: Iterable[Ref]) -> str:
    return ", ".join(ref.label for ref in refs)
