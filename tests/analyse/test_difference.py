"""What changed between two worlds, made of claims that we write down."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from kg.analyse.difference import difference, difference_json
from kg.analyse.pairing import pair_claims
from kg.model import Actor, Attribution, Claim, Document, Event, Interval, StatedToll, Tie, Toll, World

DAY = Interval(date(2031, 5, 10), date(2031, 5, 10))


def claim(identifier: str, begin: int, type: str = "ASSAULT", document: str = "a") -> Claim:
    return Claim(
        id=identifier,
        document=document,
        kind="event",
        type=type,
        event_class="Assault",
        mode=None,
        actors=(),
        recipients=(),
        status="actual",
        quote=f"Sentence at {begin}.",
        begin=begin,
        end=begin + 10,
        rule="a.b",
    )


def event(identifier: str, *claims: str, killed: int | None = None) -> Event:
    tolls = (StatedToll(Toll(killed, killed, str(killed)), "a"),) if killed is not None else ()
    return Event(
        identifier, "ASSAULT", "Assault", None, (), (), "actual", "Assault", claims, when=DAY, killed=tolls
    )


def world(claims: list[Claim], *events: Event, ties: tuple[Tie, ...] = ()) -> World:
    documents = tuple(Document(name, "...") for name in sorted({c.document for c in claims}))
    group = Actor("g", "The Group", "ArmedGroup")
    return World(documents, tuple(claims), actors=(group,), events=events, ties=ties)


ONE, TWO = claim("a.1", 0), claim("a.2", 50)


def test_a_world_does_not_differ_from_itself() -> None:
    same = world([ONE, TWO], event("e", "a.1", killed=3), event("f", "a.2"))
    found = json.loads(difference_json(difference(same, same)))
    assert set(map(tuple, found.values())) == {()}


def test_events_are_added_and_gone() -> None:
    found = difference(world([ONE], event("e", "a.1")), world([TWO], event("e", "a.2")))
    assert [told.sentence for told in found.added] == ["Sentence at 50."]
    assert [told.sentence for told in found.gone] == ["Sentence at 0."]
    assert (found.changed, found.merged, found.split) == ((), (), ())


def test_ids_do_not_matter() -> None:
    later = world([replace(ONE, id="a.7")], event("x", "a.7"))
    assert difference(world([ONE], event("e", "a.1")), later) == difference(World(), World())


def test_two_that_become_one_are_merged_and_back_again_split() -> None:
    apart = world([ONE, TWO], event("e", "a.1"), event("f", "a.2"))
    together = world([ONE, TWO], event("e", "a.1", "a.2"))
    (merged,) = difference(apart, together).merged
    assert (merged.one.id, [told.id for told in merged.several]) == ("e", ["e", "f"])
    (split,) = difference(together, apart).split
    assert (split.one.id, [told.id for told in split.several]) == ("e", ["e", "f"])
    assert difference(apart, together).gone == difference(together, apart).added == ()


def test_what_a_merged_event_tells_is_compared_with_the_one_it_has_most_of() -> None:
    three = claim("a.3", 90)
    apart = world([ONE, TWO, three], event("e", "a.1", "a.2", killed=9), event("f", "a.3", killed=1))
    together = world([ONE, TWO, three], event("f", "a.1", "a.2", "a.3", killed=10))
    (changed,) = difference(apart, together).changed
    assert [(c.field, c.old, c.new) for c in changed.changes] == [("killed", "9", "10")]


def test_status_actor_and_blame_are_told() -> None:
    before = event("e", "a.1")
    blamed = (Attribution("blamed", "g", (), "a.1"),)
    now = replace(before, status="negated", actors=("g",), attributions=blamed)
    (changed,) = difference(world([ONE], before), world([ONE], now)).changed
    assert [(c.field, c.old, c.new) for c in changed.changes] == [
        ("status", "actual", "negated"),
        ("actor", "", "The Group"),
        ("blame", "", "blamed The Group"),
    ]


def test_ties_are_the_same_by_type_and_ends() -> None:
    tie = Tie("t", "MEMBER", "Membership", ("p",), ("g",), "actual", "...", (), role="member")
    found = difference(world([ONE]), world([ONE], ties=(tie,)))
    assert [told.label for told in found.ties_added] == ["p: member, The Group"]
    same = world([ONE], ties=(replace(tie, id="u", claims=("a.1",)),))
    assert difference(world([ONE], ties=(tie,)), same).ties_gone == ()


def test_a_new_claim_before_an_equal_one_in_a_sentence_takes_no_partner_from_it() -> None:
    old = replace(ONE, content="to leave")
    fresh = replace(claim("a.1", 0), content="to stay")
    assert pair_claims([old], [fresh, replace(old, id="a.2")]) == {"a.1": "a.2"}


def test_a_claim_that_says_something_else_than_before_is_still_the_claim_of_its_sentence() -> None:
    assert pair_claims([ONE], [replace(ONE, status="negated", id="a.9")]) == {"a.1": "a.9"}
    assert pair_claims([ONE], [replace(ONE, type="COERCE")]) == {}
