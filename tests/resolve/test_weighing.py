"""What the sources come to for one event: tolls, belief, voices and attributions together."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Claim, Event, Tie, Toll
from kg.resolve import resolve
from kg.resolve.policy import load_policy
from kg.resolve.weighing import Weighing
from tests.resolve.made import CHAD, FRONT, MONDAY, claim, day, document

FIVE, NINE = Toll(5, 5, "five"), Toll(9, 9, "nine")


def blast(name: str, *killed: Toll) -> Claim:
    return claim(1, name, "Bombing", actors=(FRONT,), when=day(MONDAY), killed=killed)


def only_event(*claims: Claim) -> tuple[Event, Weighing]:
    """The one event of some claims as first resolved, and what weighs it."""
    documents = [document(each.document) for each in claims]
    world = resolve(documents, claims)
    (event,) = world.events
    return event, Weighing(documents, claims, world.actors, load_policy())


def test_every_toll_that_is_stated_is_kept_and_one_preferred() -> None:
    event, weighing = only_event(blast("one", FIVE), blast("two", NINE))
    (weighed,) = weighing.events([event])
    assert {stated.toll for stated in weighed.killed} == {FIVE, NINE}
    assert weighed.killed_best is not None
    assert weighed.killed_best.toll in (FIVE, NINE)


def test_nothing_stated_is_nothing_preferred() -> None:
    event, weighing = only_event(blast("one"))
    (weighed,) = weighing.events([event])
    assert (weighed.killed, weighed.killed_best, weighed.injured_best) == ((), None, None)


def test_a_second_article_never_lowers_belief() -> None:
    alone, weighing = only_event(blast("one", FIVE))
    joined, with_two = only_event(
        blast("one", FIVE), replace(blast("two", FIVE), quote="Nine words of its own.")
    )
    (once,), (twice,) = weighing.events([alone]), with_two.events([joined])
    assert once.belief <= twice.belief
    assert once.voices <= twice.voices


def test_weighing_changes_nothing_else_and_keeps_the_order() -> None:
    event, weighing = only_event(blast("one", FIVE))
    (weighed,) = weighing.events([event])
    assert (weighed.id, weighed.actors, weighed.when) == (event.id, event.actors, event.when)
    assert weighing.events([]) == ()


def test_a_tie_has_its_belief_from_its_claims() -> None:
    said = claim(1, "one", "Leadership", actors=(CHAD,), recipients=(FRONT,))
    world = resolve([document("one")], [said])
    tie: Tie = world.ties[0]
    (weighed,) = Weighing([document("one")], [said], world.actors, load_policy()).ties([tie])
    assert 0 < weighed.belief < 1
