"""Several words for one protest are one protest: "gathered to protest", "marched, shouting slogans"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft

_PLAIN = frozenset({"Protest", "Demonstration"})


def gather(drafts: Sequence[Draft]) -> None:
    """Make one of the protests of a sentence that the same people stage, or that only one word names."""
    protests = [d for d in drafts if d.type == "PROTEST" and not d.dropped]
    for position, other in enumerate(protests):
        host = next((d for d in protests[:position] if not d.dropped and _one(d, other)), None)
        if host is not None:
            _absorb(host, other)


def _one(draft: Draft, other: Draft) -> bool:
    people, others = draft.doers, other.doers
    within = draft.predicate in other.predicate.ancestors() or other.predicate in draft.predicate.ancestors()
    if not within or (people and others and people != others):
        return False
    return bool(people or others) and _agree(draft, other)


def _agree(draft: Draft, other: Draft) -> bool:
    places = {d.place.label for d in (draft, other) if d.place}
    days = {d.when for d in (draft, other) if d.when}
    return len(places) < 2 and len(days) < 2


def _absorb(host: Draft, other: Draft) -> None:
    """The more telling word gives its class; what one leaves open the other fills."""
    if host.event in _PLAIN and other.event not in _PLAIN:
        host.rule, host.event = other.rule, other.event
    host.actors = host.actors or other.actors
    host.recipients = host.recipients or other.recipients
    host.place, host.when = host.place or other.place, host.when or other.when
    host.extra += [other.predicate, *other.extra]
    other.give_way(host)
