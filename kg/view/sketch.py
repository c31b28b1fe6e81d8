"""From a World to what is drawn: nodes with label, size and box, and the role links between them."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from typing import Literal

from kg.analyse.scores import QUAD_WORDS, quad_of
from kg.model import Actor, Event, Place, World
from kg.view.layout import Box
from kg.view.wording import bare, class_words, when_words

Role = Literal["actor", "recipient", "place", "about"]

_CHARACTER = 0.58
_LINE = 1.2
_PADDING = 7


@dataclass(frozen=True, slots=True)
class Node:
    """One drawn node. `key` is opaque ("n0"), `id` that of the World; `size` and `font` are pixels.

    `firm` is False for an event that is not actual.
    """

    key: str
    id: str
    kind: Literal["actor", "event", "place"]
    group: str
    label: str
    size: float
    font: int
    box: Box
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """One drawn link, between two keys of nodes."""

    source: str
    target: str
    role: Role
    group: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def sketch(world: World) -> Sketch:
    """Every event, who takes part in it and where: actor to event to recipient, place, what it is about."""
    triples = sorted(set(_triples(world)))
    degrees = Counter(end for source, target, _ in triples for end in (source, target))
    drawn = [_actor(a, degrees["actor", a.id]) for a in world.actors if degrees["actor", a.id]]
    drawn += [_place(p, degrees["place", p.id]) for p in world.places if degrees["place", p.id]]
    drawn += [_event(event) for event in world.events]
    nodes = tuple(replace(node, key=f"n{number}") for number, node in enumerate(drawn))
    by_id: dict[_End, Node] = {(node.kind, node.id): node for node in nodes}
    return Sketch(nodes, tuple(_links(triples, by_id)))


_End = tuple[str, str]


def _triples(world: World) -> Iterator[tuple[_End, _End, Role]]:
    actors = {actor.id for actor in world.actors}
    places = {place.id for place in world.places}
    events = {event.id for event in world.events}
    for event in world.events:
        here = ("event", event.id)
        yield from ((("actor", actor), here, "actor") for actor in event.actors if actor in actors)
        yield from ((here, ("actor", other), "recipient") for other in event.recipients if other in actors)
        if event.place in places:
            yield here, ("place", str(event.place)), "place"
        if event.of in events:
            yield here, ("event", str(event.of)), "about"


def _links(triples: list[tuple[_End, _End, Role]], nodes: Mapping[_End, Node]) -> Iterator[Link]:
    for source, target, role in triples:
        one, other = nodes[source], nodes[target]
        yield Link(one.key, other.key, role, (other if role == "actor" else one).group)


def _actor(actor: Actor, degree: int) -> Node:
    if actor.kind == "UnnamedActor":
        return _labelled_below(actor.id, "actor", "unnamed", bare(actor.label), size=5, font=12)
    size = min(8 + 2.6 * sqrt(degree), 34)
    return _labelled_below(actor.id, "actor", "actor", actor.label, size, font=min(14 + degree // 3, 30))


def _place(place: Place, degree: int) -> Node:
    return _labelled_below(place.id, "place", "place", place.label, min(7 + sqrt(degree), 14), font=13)


def _labelled_below(
    id: str, kind: Literal["actor", "place"], group: str, text: str, size: float, font: int
) -> Node:
    label = _wrapped(text, 20)
    width, height = _extent(label, font)
    box = Box(max(2 * size, width), 2 * size + height, drop=height / 2)
    return Node("", id, kind, group, label, size, font, box)


def _event(event: Event) -> Node:
    label = "\n".join(_event_lines(event))
    width, height = _extent(label, 12)
    box = Box(width + 2 * _PADDING, height + 2 * _PADDING)
    firm = event.status == "actual"
    return Node("", event.id, "event", event_group(event.type), label, 12, 12, box, firm)


def _event_lines(event: Event) -> Iterator[str]:
    yield _wrapped(class_words(event.event_class) or event.label, 22)
    facts = ", ".join(filter(None, (when_words(event.when), _killed(event))))
    if facts:
        yield facts


def _killed(event: Event) -> str:
    """The least and the greatest number of dead that any source gives; "+" where the greatest is open."""
    if not event.killed:
        return ""
    lows = sorted(stated.toll.low for stated in event.killed)
    tops = [stated.toll for stated in event.killed if stated.toll.low == lows[-1]]
    numbers = str(lows[0]) if lows[0] == lows[-1] else f"{lows[0]}–{lows[-1]}"
    return f"{numbers}{'+' if all(toll.high is None for toll in tops) else ''} killed"


def event_group(event_type: str) -> str:
    """The look of an event: its quad class, or "statement" for CLAIM and DENY.

    >>> event_group("ASSAULT"), event_group("DENY")
    ('material-conflict', 'statement')
    """
    quad = quad_of(event_type)
    return QUAD_WORDS[quad].replace(" ", "-") if quad else "statement"


def _wrapped(text: str, width: int) -> str:
    lines = textwrap.wrap(text, width, max_lines=3, placeholder=" …")
    return "\n".join(lines) or "?"


def _extent(label: str, font: int) -> tuple[float, float]:
    lines = label.split("\n")
    return max(map(len, lines)) * font * _CHARACTER, len(lines) * font * _LINE
