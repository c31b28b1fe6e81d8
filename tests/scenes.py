"""Short articles with the place and day of their events (scenes.jsonl), and what a reading makes of them."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from kg.extract import extract
from kg.model import Document, Event, Interval, World
from kg.resolve import resolve

SCENES = Path(__file__).with_name("scenes.jsonl")
_SLACK = timedelta(days=1)


class SceneEvent(BaseModel):
    """An event by its type and words of a sentence that tells it. A slot that is left out is not asked for,
    one that is null must stay empty. `date` is a day, a month, a year, or two of them around a stroke."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: str
    quote: str
    place: str | None = None
    date: str | None = None


class Scene(BaseModel):
    """An article; `counts` says how many actual events of a type it tells."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    published: date | None
    text: str
    counts: dict[str, int]
    events: tuple[SceneEvent, ...] = Field(min_length=1)


@cache
def scenes() -> tuple[Scene, ...]:
    """All of them, in the order of the file."""
    lines = SCENES.read_text(encoding="utf-8").splitlines()
    return tuple(Scene.model_validate_json(line) for line in lines)


@cache
def tally() -> Counter[str]:
    """How many events and slots were asked for, and how many are missing, wrong or right."""
    total: Counter[str] = Counter()
    for scene in scenes():
        total.update(_outcomes(scene))
    return total


def _outcomes(scene: Scene) -> Iterator[str]:
    document = Document(scene.id, scene.text, scene.published)
    world = resolve([document], extract(document))
    actual = Counter(event.type for event in world.events if event.status == "actual")
    for kind, count in scene.counts.items():
        yield "count right" if actual[kind] == count else "count wrong"
    taken: set[str] = set()
    for wanted in scene.events:
        told = [e for e in world.events if e.id not in taken and _tells(e, wanted, world)]
        best = max(told, key=lambda event: (_fit(event, wanted, world), event.id), default=None)
        yield "event missing" if best is None else "event found"
        if best is not None:
            taken.add(best.id)
            yield from _slots(best, wanted, world)


def _tells(event: Event, wanted: SceneEvent, world: World) -> bool:
    quotes = (claim.quote for claim in world.claims if claim.id in event.claims)
    return event.type == wanted.type and any(wanted.quote in quote for quote in quotes)


def _fit(event: Event, wanted: SceneEvent, world: World) -> int:
    return sum(outcome.endswith("right") for outcome in _slots(event, wanted, world))


def _slots(event: Event, wanted: SceneEvent, world: World) -> Iterator[str]:
    if "place" in wanted.model_fields_set:
        place = next((p.label for p in world.places if p.id == event.place), None)
        yield "place " + _verdict(place is None, wanted.place is None, place == wanted.place)
    if "date" in wanted.model_fields_set:
        fits = event.when is not None and wanted.date is not None and _meets(event.when, wanted.date)
        yield "date " + _verdict(event.when is None, wanted.date is None, fits)


def _verdict(empty: bool, none_wanted: bool, fits: bool) -> str:
    if empty or none_wanted:
        return "right" if empty and none_wanted else "missing" if empty else "wrong"
    return "right" if fits else "wrong"


def _meets(when: Interval, wanted: str) -> bool:
    """Whether an interval lies in the wanted one, or holds it with a day more at most at either end."""
    first, last = _first(wanted.split("/")[0]), _last(wanted.split("/")[-1])
    inside = first <= when.earliest and when.latest <= last
    return inside or first - _SLACK <= when.earliest <= first <= last <= when.latest <= last + _SLACK


def _first(text: str) -> date:
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)


def _last(text: str) -> date:
    first = _first(text)
    if len(text) == 4:
        return date(first.year, 12, 31)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1]) if len(text) == 7 else first
