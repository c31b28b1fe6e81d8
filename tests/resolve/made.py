"""Claims made by hand, and strategies for many of them: what the tests of this room start from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from kg.model import Claim, Document, Interval, Location, Participant, Status, Toll
from kg.vocabulary import load_vocabulary

MONDAY = date(2024, 5, 13)
TUESDAY, WEDNESDAY = (MONDAY + timedelta(days=after) for after in (1, 2))


def day(moment: date) -> Interval:
    return Interval(moment, moment)


def named(actor: str, kind: str = "ArmedGroup", principal: str | None = None) -> Participant:
    label = actor.replace("-", " ").title()
    return Participant(label, actor, kind, label, 0, len(label), principal)


def unnamed(words: str, principal: str | None = None) -> Participant:
    return Participant(f"<{words}>", None, "UnnamedActor", words, 0, len(words), principal)


def at(label: str, place: str | None) -> Location:
    return Location(label, place, label, 0, len(label))


PESHAWAR, QUETTA = at("Peshawar", "pk-peshawar"), at("Quetta", "pk-quetta")
PAKISTAN, TANK = at("Pakistan", "pk"), at("Tank", None)
GUNMEN, FRONT, CHAD = unnamed("gunmen"), named("red-front"), named("chad", "Country")
SUDAN, SOLDIERS = named("sudan", "Country"), unnamed("soldiers")


def claim(number: int = 1, document: str = "one", event_class: str = "Assault", **values: Any) -> Claim:
    """A claim of that class; it stands `number` hundred characters into its article unless told otherwise."""
    known = load_vocabulary().event(event_class)
    quote = values.pop("quote", f"Sentence {number} of {document}.")
    begin = values.pop("begin", number * 100)
    defaults: dict[str, Any] = {"actors": (), "recipients": (), "status": "actual"}
    return Claim(
        id=f"{document}.{number}",
        document=document,
        kind=known.kind,
        type=known.type,
        event_class=event_class,
        mode=known.mode,
        quote=quote,
        begin=begin,
        end=begin + len(quote),
        rule="test.rule",
        **{**defaults, **values},
    )


def document(id: str) -> Document:
    return Document(id, "It rained. " * 200, WEDNESDAY)


PARTIES = (GUNMEN, SOLDIERS, FRONT, CHAD, SUDAN, named("ada-example", "Person", "chad"))
PLACES = (None, PESHAWAR, QUETTA, PAKISTAN, TANK)
TOLLS = ((), (Toll(5, 5, "five"),), (Toll(24, None, "dozens"),))
CLASSES = (
    "Assault",
    "Bombing",
    "SuicideBombing",
    "Shooting",
    "Meeting",
    "Demand",
    "Condemnation",
    "OfficeHolding",
    "Basing",
)
STATUSES: tuple[Status, ...] = ("actual", "negated", "hypothetical")
WHENS = (None, day(MONDAY), day(TUESDAY), Interval(date(2024, 5, 1), date(2024, 5, 31)))


@st.composite
def articles(draw: st.DrawFn) -> tuple[Claim, ...]:
    """The claims of one to three articles, in no order of interest; `of` points into the same article."""
    found: list[Claim] = []
    for name in ("one", "two", "three")[: draw(st.integers(min_value=1, max_value=3))]:
        size = draw(st.integers(min_value=0, max_value=5))
        found += [draw(_claims(number, name, size)) for number in range(1, size + 1)]
    return tuple(found)


def _claims(number: int, name: str, size: int) -> st.SearchStrategy[Claim]:
    sides = st.lists(st.sampled_from(PARTIES), max_size=2, unique=True).map(tuple)
    others = [f"{name}.{other}" for other in range(1, size + 1) if other != number]
    return st.builds(
        claim,
        st.just(number),
        st.just(name),
        st.sampled_from(CLASSES),
        actors=sides,
        recipients=sides,
        speakers=st.lists(st.sampled_from(PARTIES), max_size=1).map(tuple),
        status=st.sampled_from(STATUSES),
        place=st.sampled_from(PLACES),
        when=st.sampled_from(WHENS),
        killed=st.sampled_from(TOLLS),
        injured=st.sampled_from(TOLLS),
        hedge=st.sampled_from((None, "reportedly")),
        content=st.sampled_from((None, "release two editors", "close the border")),
        of=st.sampled_from((None, *others)),
    )
