"""Claims to one world: a pure function in which all that is referred to exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Document, World
from kg.resolve import resolve
from tests.resolve.made import (
    CHAD,
    FRONT,
    MONDAY,
    PESHAWAR,
    QUETTA,
    SUDAN,
    TUESDAY,
    articles,
    claim,
    day,
    document,
    named,
)

GAZETTEER = load_gazetteer()
calm = settings(deadline=None, derandomize=True)


def world_of(*claims: Claim) -> World:
    return resolve([document(id) for id in sorted({c.document for c in claims})], claims)


def missing(world: World) -> list[str]:
    """Whatever an event, tie, claim, actor or place refers to that is not in the world."""
    actors, places = {a.id for a in world.actors}, {p.id for p in world.places}
    events, claims = {e.id for e in world.events}, {c.id for c in world.claims}
    found = [
        f"{e.id}: {a}"
        for e in world.events
        for a in (*e.actors, *e.recipients, *e.said_by)
        if a not in actors
    ]
    found += [f"{e.id}: {e.place}" for e in world.events if e.place and e.place not in places]
    found += [
        f"{e.id}: {e.of}" for e in world.events if e.of and e.of not in events | {t.id for t in world.ties}
    ]
    found += [f"{e.id}: {c}" for e in world.events for c in e.claims if c not in claims]
    found += [f"{t.id}: {c}" for t in world.ties for c in t.claims if c not in claims]
    found += [f"{t.id}: {a}" for t in world.ties for a in (*t.actors, *t.said_by) if a not in actors]
    found += [f"{t.id}: {t.place}" for t in world.ties if t.place and t.place not in places]
    found += [f"{t.id}: {a}" for t in world.ties for a in t.recipients if a not in actors | places]
    found += [f"{a.id}: {a.principal}" for a in world.actors if a.principal and a.principal not in actors]
    found += [f"{p.id}: {p.parent}" for p in world.places if p.parent and p.parent not in places]
    found += [c.id for c in world.claims if c.document not in {d.id for d in world.documents}]
    return found


@calm
@given(articles(), st.randoms(use_true_random=False))
def test_shuffled_claims_give_the_same_world(claims: tuple[Claim, ...], random: Random) -> None:
    documents = [document(id) for id in ("one", "two", "three")]
    shuffled = random.sample(claims, len(claims))
    assert resolve(reversed(documents), shuffled) == resolve(documents, claims)


@calm
@given(articles())
def test_everything_referred_to_exists(claims: tuple[Claim, ...]) -> None:
    assert missing(world_of(*claims)) == []


@calm
@given(articles())
def test_every_claim_is_about_exactly_one_event_or_tie(claims: tuple[Claim, ...]) -> None:
    world = world_of(*claims)
    told = [each for event in world.events for each in event.claims]
    told += [each for tie in world.ties for each in tie.claims]
    assert sorted(told) == sorted(each.id for each in claims)
    assert {each.id for each in world.claims} == {each.id for each in claims}


@calm
@given(articles())
def test_everything_is_sorted_and_nothing_is_there_twice(claims: tuple[Claim, ...]) -> None:
    world = world_of(*claims)
    for rows in (world.documents, world.actors, world.places, world.events, world.ties):
        ids = [row.id for row in rows]
        assert ids == sorted(set(ids))
    keys = [(c.document, c.begin, c.id) for c in world.claims]
    assert keys == sorted(set(keys))


@calm
@given(articles())
def test_no_event_is_about_itself(claims: tuple[Claim, ...]) -> None:
    assert all(event.of != event.id for event in world_of(*claims).events)


@calm
@given(articles())
def test_claims_are_kept_as_they_are(claims: tuple[Claim, ...]) -> None:
    assert set(world_of(*claims).claims) == set(claims)


def test_an_empty_world() -> None:
    assert resolve([], []) == World()


def test_an_article_without_claims_is_still_read() -> None:
    assert resolve([document("one")], []) == World(documents=(document("one"),))


def test_what_is_claimed_in_two_articles_is_about_one_event() -> None:
    blast: dict[str, Any] = {
        "event_class": "Bombing",
        "when": day(MONDAY),
        "place": PESHAWAR,
        "quote": "A mosque was bombed.",
    }
    claims = [
        claim(1, "one", **blast),
        claim(2, "one", "ClaimOfResponsibility", actors=(FRONT,), of="one.1"),
        claim(1, "two", **blast),
        claim(2, "two", "Condemnation", actors=(CHAD,), of="two.1"),
    ]
    events = {event.id: event for event in world_of(*claims).events}
    assert events["one.1"].claims == ("one.1", "two.1")
    assert events["one.2"].of == "one.1"
    assert events["two.2"].of == "one.1"


def test_an_event_is_about_what_most_of_its_claims_are_about() -> None:
    blast = claim(1, "one", "Bombing", when=day(MONDAY), place=PESHAWAR)
    raid = claim(3, "one", "Storming", when=day(TUESDAY), place=QUETTA)
    words: dict[str, Any] = {"actors": (CHAD,), "recipients": (SUDAN,), "content": "hand over the men"}
    demands = [
        claim(number, "one", "Demand", of=of, begin=1000 + number, **words)
        for number, of in ((5, "one.1"), (6, "one.3"), (7, "one.3"))
    ]
    events = {event.id: event for event in world_of(blast, raid, *demands).events}
    assert events["one.5"].claims == ("one.5", "one.6", "one.7")
    assert events["one.5"].of == "one.3"


def test_what_is_said_of_a_tie_is_about_the_tie() -> None:
    office = claim(1, "one", "OfficeHolding", actors=(named("ada-example", "Person"),), recipients=(CHAD,))
    denial = claim(2, "one", "Denial", actors=(SUDAN,), of="one.1")
    (event,) = world_of(office, denial).events
    assert event.of == "one.1"


@calm
@given(articles())
def test_every_toll_is_kept_with_its_source(claims: tuple[Claim, ...]) -> None:
    told = {each.id: each for each in claims}
    for event in world_of(*claims).events:
        own = [told[each] for each in event.claims]
        killed = {(t.toll, t.document) for t in event.killed}
        injured = {(t.toll, t.document) for t in event.injured}
        assert killed == {(t, c.document) for c in own for t in c.killed}
        assert injured == {(t, c.document) for c in own for t in c.injured}
        assert all(stated.toll in told[stated.claim or ""].killed for stated in event.killed)
        assert (event.killed_best is None) == (not event.killed)


@calm
@given(articles())
def test_belief_and_voices_are_in_their_bounds(claims: tuple[Claim, ...]) -> None:
    world = world_of(*claims)
    told = {each.id: each for each in claims}
    assert all(0 < each.belief <= 1 for each in (*world.events, *world.ties))
    for event in world.events:
        assert 1 <= event.voices <= len({told[each].document for each in event.claims})


@calm
@given(articles())
def test_attributions_name_actors_of_the_world(claims: tuple[Claim, ...]) -> None:
    world = world_of(*claims)
    known = {actor.id for actor in world.actors}
    for event in world.events:
        assert {i for each in event.attributions for i in (each.actor, *each.by)} <= known
        assert {i for each in event.killed for i in each.voices} <= known


def test_a_demand_may_be_about_what_is_asked_for() -> None:
    asked = claim(2, "one", "Release", actors=(SUDAN,), status="requested")
    demand = claim(1, "one", "Demand", actors=(CHAD,), recipients=(SUDAN,), of="one.2")
    events = {event.id: event for event in world_of(demand, asked).events}
    assert events["one.1"].of == "one.2"


def test_a_tie_told_in_two_articles_is_one() -> None:
    minister = named("ada-example", "Person", "chad")
    ends: dict[str, Any] = {"actors": (minister,), "recipients": (CHAD,)}
    world = world_of(claim(1, "one", "OfficeHolding", **ends), claim(1, "two", "OfficeHolding", **ends))
    (tie,) = world.ties
    assert tie.claims == ("one.1", "two.1")
    other = replace(claim(2, "two", "OfficeHolding", **ends), recipients=(SUDAN,))
    assert len(world_of(claim(1, "one", "OfficeHolding", **ends), other).ties) == 2


def test_the_lands_around_a_place_come_along() -> None:
    world = world_of(claim(1, place=PESHAWAR))
    ids = {place.id for place in world.places}
    assert {"pk-peshawar", "pk"} <= ids
    assert all(place.label == GAZETTEER.places[place.id].label for place in world.places)


STORIES = {
    "first": (
        "A car bomb killed 12 traders at a market in Quetta on Monday. The Baloch Liberation Army claimed "
        "responsibility for the attack. Iran condemned the attack. Maria Sandoval, the oil minister of Peru, "
        "visited Lima on Tuesday."
    ),
    "second": (
        "At least ten people were killed on Monday when a bomb exploded at a market in Quetta. Envoys of "
        "Chad and Sudan met in Cairo on Tuesday. Norway urged Sudan to release two editors."
    ),
}


def test_real_articles_make_a_whole_world_in_whatever_order_they_come() -> None:
    documents = [Document(id, text, date(2024, 5, 16)) for id, text in STORIES.items()]
    claims = [each for one in documents for each in extract(one)]
    world = resolve(documents, claims)
    assert missing(world) == []
    assert resolve(documents[::-1], claims[::-1]) == world
    assert any(len({c.split(".")[0] for c in event.claims}) == 2 for event in world.events)
