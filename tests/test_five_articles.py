"""Acceptance: what a reader of the five articles that the project began with must find in the graph.

The articles belong to others and lie beside the repository; without them these tests are skipped.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Actor, Event, World
from kg.read import read_articles
from kg.resolve import resolve

ARTICLES = Path(__file__).parents[1].parent / "shared" / "articles"
FIVE = [ARTICLES / f"{number:03}.txt" for number in range(5)]

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not all(path.is_file() for path in FIVE), reason="needs the articles in ../shared"),
]

PAKISTAN = {"pakistan"}
TTP = {"tehrik-i-taliban-pakistan"}
TALIBAN = {"afghan-taliban"}
AFGHAN = {"afghan-taliban", "afghanistan"}


@cache
def world() -> World:
    documents = list(read_articles(FIVE))
    return resolve(documents, [claim for each in documents for claim in extract(each)])


@cache
def actors() -> dict[str, Actor]:
    return {actor.id: actor for actor in world().actors}


def with_principals(ids: Iterable[str]) -> set[str]:
    """The actors and all those on whose behalf they act."""
    found: set[str] = set()
    for each in ids:
        step: str | None = each
        while step and step not in found:
            found.add(step)
            step = actors()[step].principal if step in actors() else None
    return found


def by(ids: Iterable[str], wanted: set[str]) -> bool:
    return bool(with_principals(ids) & wanted)


def events(
    type: str,
    event_class: str | None = None,
    *,
    actor: set[str] | None = None,
    recipient: set[str] | None = None,
) -> list[Event]:
    """The actual events of a type in which such actors take part."""
    return [
        event
        for event in world().events
        if event.type == type
        and event.status == "actual"
        and (event_class is None or event.event_class == event_class)
        and (actor is None or by(event.actors, actor))
        and (recipient is None or by(event.recipients, recipient))
    ]


def event_with(id: str | None) -> Event | None:
    return next((event for event in world().events if event.id == id), None)


def documents_of(event: Event) -> set[str]:
    return {claim.document for claim in world().claims if claim.id in event.claims}


def within(event: Event, first: date, last: date) -> bool:
    return event.when is not None and first <= event.when.earliest and event.when.latest <= last


def on(event: Event, day: date) -> bool:
    return within(event, day, day)


def told(event: Event) -> str:
    tolls = [(each.toll.stated, each.document) for each in event.killed]
    sides = f"{event.actors} → {event.recipients}"
    return f"{event.id} {event.event_class} {sides} {event.place} {event.when} {tolls}"


def test_all_five_are_read_with_their_days() -> None:
    assert [each.id for each in world().documents] == ["000", "001", "002", "003", "004"]
    assert all(each.published for each in world().documents)
    assert {claim.document for claim in world().claims} == {"000", "001", "002", "003", "004"}


def test_tehreek_e_jihad_claimed_the_attack_at_dera_ismail_khan() -> None:
    (claimed,) = events("CLAIM", actor={"tehreek-e-jihad-pakistan"})
    attack = event_with(claimed.of)
    assert attack is not None
    assert attack.type == "ASSAULT", told(attack)
    assert attack.place is not None, told(attack)
    assert attack.place.startswith("pk-dera-ismail-khan"), told(attack)
    assert on(attack, date(2023, 12, 12)), told(attack)
    assert max((each.toll.low for each in attack.killed), default=0) >= 23, told(attack)


def test_pakistan_demanded_action_from_the_afghan_taliban_on_that_thursday() -> None:
    found = [
        event
        for event in events("REQUEST", actor=PAKISTAN, recipient=AFGHAN)
        if on(event, date(2023, 12, 14)) and "003" in documents_of(event)
    ]
    assert found, [told(event) for event in events("REQUEST", recipient=AFGHAN)]
    assert any("action" in (event.content or "") for event in found)


def test_the_afghan_charge_d_affaires_was_summoned() -> None:
    (summons,) = events("ACCUSE", "Summons", actor=PAKISTAN)
    assert by(summons.recipients, AFGHAN), told(summons)
    assert on(summons, date(2023, 12, 12)), told(summons)
    envoys = [actors()[each].kind for each in summons.recipients]
    assert "Person" in envoys, envoys


def test_the_ttp_called_off_in_november_the_ceasefire_of_june() -> None:
    november = (date(2022, 11, 1), date(2022, 11, 30))
    ended = [event for event in events("REJECT", "EndOfTruce", actor=TTP) if within(event, *november)]
    assert ended, [told(event) for event in events("REJECT", "EndOfTruce")]
    assert all(by(event.recipients, PAKISTAN) for event in ended), [told(event) for event in ended]
    truces = [truce for event in ended if (truce := event_with(event.of)) is not None]
    june = [truce for truce in truces if within(truce, date(2022, 6, 1), date(2022, 6, 30))]
    assert june, [told(truce) for truce in truces]
    assert all(by(truce.actors, TTP) and by(truce.actors, PAKISTAN) for truce in june)


def test_november_is_one_end_of_the_truce_in_both_articles_that_tell_it() -> None:
    november = (date(2022, 11, 1), date(2022, 11, 30))
    ended = [event for event in events("REJECT", "EndOfTruce", actor=TTP) if within(event, *november)]
    assert len(ended) == 1, [told(event) for event in ended]
    assert {"000", "004"} <= documents_of(ended[0])


def mosque_attacks() -> list[Event]:
    """Attacks of January 2023 in Peshawar."""
    january = (date(2023, 1, 1), date(2023, 1, 31))
    return [
        event
        for event in events("ASSAULT")
        if within(event, *january) and (event.place or "").startswith("pk-peshawar")
    ]


def test_the_peshawar_mosque_attack_is_one_event() -> None:
    (attack,) = mosque_attacks()
    assert on(attack, date(2023, 1, 30)), told(attack)
    assert "Bombing" in attack.event_class, told(attack)
    assert not by(attack.actors, PAKISTAN), told(attack)


def test_its_tolls_come_from_three_articles_at_least() -> None:
    (attack,) = mosque_attacks()
    assert len({each.document for each in attack.killed}) >= 3, told(attack)
    assert any(each.toll.low >= 100 for each in attack.killed), told(attack)


def test_the_tolls_of_dera_ismail_khan_are_not_those_of_peshawar() -> None:
    (attack,) = mosque_attacks()
    assert not any("23" in each.toll.stated for each in attack.killed), told(attack)
    assert all(each.toll.low >= 40 for each in attack.killed), told(attack)


def test_the_taliban_spokesman_denied_that_afghan_soil_is_used() -> None:
    denials = events("DENY", actor={"zabihullah-mujahid"})
    assert denials, [told(event) for event in events("DENY")]
    assert all(by(event.actors, TALIBAN) for event in denials)
    quotes = [claim.quote for claim in world().claims for event in denials if claim.id in event.claims]
    assert any("soil" in quote for quote in quotes), quotes


def test_no_article_of_december_has_pakistan_talk_with_the_ttp_as_a_fact() -> None:
    talks = [
        claim
        for claim in world().claims
        if claim.document == "003" and claim.type == "CONSULT" and claim.status == "actual"
    ]
    met = [{p.actor for p in (*c.actors, *c.recipients)} | {p.principal for p in c.actors} for c in talks]
    assert not any(parties & TTP and parties & PAKISTAN for parties in met), talks


def test_the_group_that_claimed_it_belongs_to_the_ttp() -> None:
    ties = [tie for tie in world().ties if tie.type == "AFFILIATE"]
    assert any("tehreek-e-jihad-pakistan" in tie.actors and by(tie.recipients, TTP) for tie in ties)


def test_every_statement_can_be_traced_to_its_sentence() -> None:
    texts = {each.id: each.text for each in world().documents}
    for claim in world().claims:
        assert texts[claim.document][claim.begin : claim.end] == claim.quote
    known = {claim.id for claim in world().claims}
    assert all(set(event.claims) <= known and event.claims for event in world().events)


def test_nobody_is_said_to_attack_himself() -> None:
    attacks = events("ASSAULT")
    assert [told(event) for event in attacks if set(event.actors) & set(event.recipients)] == []
