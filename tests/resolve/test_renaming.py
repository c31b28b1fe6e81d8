"""Judgements on actors, places and events in the world that is resolved; the claims stay as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Actor, Claim, Judgement, World
from kg.resolve import resolve
from tests.resolve.made import (
    CHAD,
    FRONT,
    MONDAY,
    PESHAWAR,
    QUETTA,
    TANK,
    TUESDAY,
    articles,
    at,
    claim,
    day,
    document,
    named,
)

PARTY = named("the-red-front", "Party", "chad")
ALI = named("ali-khan", "Person")


def world(claims: list[Claim], *judgements: Judgement) -> World:
    return resolve([document(id) for id in sorted({c.document for c in claims})], claims, None, judgements)


def judged(about: Any, one: str, other: str, verdict: Any = "same", line: int = 1) -> Judgement:
    return Judgement(about, one, other, verdict, line)


def actor(found: World, id: str) -> Actor:
    return next(each for each in found.actors if each.id == id)


CLAIMS = [
    claim(1, "one", actors=(FRONT,), recipients=(CHAD,), place=TANK),
    claim(1, "two", actors=(PARTY,), speakers=(PARTY,), place=QUETTA),
    claim(2, "two", "Demand", actors=(CHAD,), recipients=(named("envoy", "Person", "the-red-front"),)),
]


def test_actors_judged_the_same_are_one_actor_with_both_names() -> None:
    found = world(CLAIMS, judged("actor", "red-front", "the-red-front"))
    assert [event.actors[0] for event in found.events] == ["red-front", "red-front", "chad"]
    assert found.events[1].said_by == ("red-front",)
    assert actor(found, "envoy").principal == "red-front"
    assert actor(found, "red-front").names == ("Red Front", "The Red Front")
    assert "the-red-front" not in {each.id for each in found.actors}


def test_the_claims_stay_as_they_were_and_the_judgements_are_kept() -> None:
    judgement = judged("actor", "red-front", "the-red-front")
    found = world(CLAIMS, judgement, judged("actor", "red-front", "unheard-of", line=2))
    assert set(found.claims) == set(CLAIMS)
    assert found.judgements == (judgement,)
    assert all(event.judgements == () for event in found.events)


def test_an_unknown_actor_becomes_the_known_one() -> None:
    found = world(CLAIMS, judged("actor", "the-red-front", "al-shabaab"))
    assert found.events[1].actors[0] == "al-shabaab"
    known = actor(found, "al-shabaab")
    assert (known.known, known.label, "The Red Front" in known.names) == (True, "Al-Shabaab", True)


def test_two_listed_actors_judged_the_same_are_one_for_all_who_refer_to_them() -> None:
    claims = [claim(1, "one", actors=(named("pakistan-army", "SecurityForce", "pakistan"),))]
    plain = world(claims)
    principal = actor(plain, "pakistan-army").principal
    assert principal is not None
    found = world(claims, judged("actor", "chad", principal))
    assert actor(found, "pakistan-army").principal == "chad"
    assert principal not in {each.id for each in found.actors}


def test_two_persons_of_one_name_are_told_apart() -> None:
    claims = [claim(1, "one", "Meeting", actors=(ALI, CHAD)), claim(1, "two", "Demand", actors=(ALI,))]
    claims.append(claim(1, "three", actors=(ALI,), recipients=(CHAD,)))
    found = world(claims, judged("actor", "ali-khan@one", "ali-khan@two", "different"))
    assert {event.id: event.actors for event in found.events} == {
        "one.1": ("ali-khan", "chad"), "three.1": ("ali-khan",), "two.1": ("ali-khan@two",),
    }  # fmt: skip
    other = actor(found, "ali-khan@two")
    assert (other.label, other.kind, other.known) == ("Ali Khan", "Person", False)


def test_a_namesake_of_a_known_person_does_not_act_for_whom_that_one_acts() -> None:
    known = named("volodymyr-zelensky", "Person", "ukraine")
    claims = [claim(1, name, actors=(known,)) for name in ("one", "two")]
    found = world(claims, judged("actor", "volodymyr-zelensky@one", "volodymyr-zelensky@two", "different"))
    assert found.events[1].actors == ("volodymyr-zelensky@two",)
    assert actor(found, "volodymyr-zelensky@two").principal is None


def test_an_unlisted_place_becomes_the_listed_one() -> None:
    found = world(CLAIMS, judged("place", "unlisted-tank", "pk-peshawar"))
    assert found.events[0].place == "pk-peshawar"
    assert "Peshawar" in found.events[0].label
    assert "unlisted-tank" not in {place.id for place in found.places}


def test_of_two_unlisted_places_the_first_of_the_file_remains() -> None:
    claims = [*CLAIMS, claim(3, "two", "Meeting", actors=(CHAD,), place=at("Tannk", None))]
    found = world(claims, judged("place", "unlisted-tannk", "unlisted-tank"))
    assert [event.place for event in found.events] == ["unlisted-tannk", "pk-quetta", None, "unlisted-tannk"]
    assert [place.label for place in found.places if place.kind == "Place"] == ["Tannk"]


BLAST: dict[str, Any] = {"event_class": "Bombing", "when": day(MONDAY), "quote": "A market was bombed."}
TOLD = [
    claim(1, "one", place=PESHAWAR, **BLAST),
    claim(1, "two", place=PESHAWAR, **BLAST),
    claim(1, "three", "Bombing", quote="Windows broke in many streets."),
]


def told(found: World) -> list[tuple[str, ...]]:
    return [event.claims for event in found.events]


def test_events_are_joined_and_split_as_judged() -> None:
    assert told(world(TOLD)) == [("one.1", "two.1"), ("three.1",)]
    apart = world(TOLD, judged("event", "one.1", "two.1", "different"))
    assert told(apart) == [("one.1",), ("three.1",), ("two.1",)]
    joined = world(TOLD, judged("event", "two.1", "three.1"))
    assert told(joined) == [("one.1", "three.1", "two.1")]
    unsure = world(TOLD, judged("event", "one.1", "two.1", "unsure"))
    assert told(unsure) == told(world(TOLD))


def test_an_event_names_the_judgements_that_made_it() -> None:
    split = judged("event", "one.1", "two.1", "different")
    joined = judged("event", "two.1", "three.1", line=2)
    doubted = judged("event", "one.1", "three.1", "unsure", line=3)
    found = {event.id: event for event in world(TOLD, split, joined, doubted).events}
    lines = {id: [each.line for each in event.judgements] for id, event in found.items()}
    assert lines == {"one.1": [1], "three.1": [1, 2]}


def test_claims_that_come_to_have_one_actor_may_become_one_event() -> None:
    """Actors are renamed before events are put together."""
    shot: dict[str, Any] = {
        "event_class": "Shooting", "when": day(MONDAY), "recipients": (CHAD,), "place": PESHAWAR,
    }  # fmt: skip
    claims = [
        claim(1, "one", actors=(FRONT,), quote="Red Front men fired on a convoy.", **shot),
        claim(1, "two", actors=(named("blue-band"),), quote="The Blue Band opened fire.", **shot),
    ]
    apart = {party for event in world(claims).events for party in event.actors}
    joined = world(claims, judged("actor", "red-front", "blue-band"))
    assert apart == {"red-front", "blue-band"}
    assert told(joined) == [("one.1", "two.1")]
    assert joined.events[0].actors == ("red-front",)


IDS = st.sampled_from(["red-front", "chad", "sudan", "red-front@one", "chad@two", "ada-example"])


@settings(deadline=None, derandomize=True)
@given(articles(), IDS, IDS, st.sampled_from(["same", "different", "unsure"]))
def test_a_judgement_neither_loses_nor_alters_a_claim(
    claims: tuple[Claim, ...], one: str, other: str, verdict: Any
) -> None:
    listed = [judged("actor", one, other, verdict)] if one != other else []
    found = world(list(claims), *listed)
    assert set(found.claims) == set(claims)
    about = sorted(each for fact in (*found.events, *found.ties) for each in fact.claims)
    assert about == sorted(each.id for each in claims)
    actors = {each.id for each in found.actors}
    assert all({*event.actors, *event.said_by} <= actors for event in found.events)
    assert all(each.principal is None or each.principal in actors for each in found.actors)


def test_without_judgements_all_is_as_ever() -> None:
    doubted = judged("actor", "red-front", "chad", "unsure")
    assert replace(world(CLAIMS, doubted), judgements=()) == world(CLAIMS)


def test_what_is_judged_the_same_joins_whole_events_though_their_claims_disagree() -> None:
    """Nothing that was one before comes apart because its event is joined to one of another day and place."""
    later = {**BLAST, "when": day(TUESDAY), "place": QUETTA, "quote": "A station was bombed."}
    claims = [*TOLD[:2], claim(1, "four", **later), claim(1, "five", **later)]
    assert told(world(claims)) == [("five.1", "four.1"), ("one.1", "two.1")]
    joined = world(claims, judged("event", "two.1", "four.1"))
    assert told(joined) == [("five.1", "four.1", "one.1", "two.1")]
