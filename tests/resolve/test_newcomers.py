"""Unknown names: what they are, and how long they stay quiet."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from kg.graph import dataset_to_world, world_to_dataset
from kg.model import Actor, Document, Judgement, World
from kg.resolve import resolve

CLAIMED = "A previously unknown group, Ansar al-Wadi, claimed responsibility for the attack in Gao on Friday."
AGAIN = "Ansar al-Wadi attacked an army post near Gao on Monday, killing two soldiers."


def world(*texts: str, judgements: tuple[Judgement, ...] = ()) -> World:
    documents = [Document(f"d{at}", text, published=date(2031, 5, 10)) for at, text in enumerate(texts)]
    claims = [claim for each in documents for claim in extract(each)]
    return resolve(documents, claims, judgements=judgements)


def actor(found: World, id: str) -> Actor:
    return next(actor for actor in found.actors if actor.id == id)


def test_a_name_of_one_article_is_quiet_and_one_of_two_is_not() -> None:
    assert actor(world(CLAIMED), "ansar-al-wadi").quiet
    assert not actor(world(CLAIMED, AGAIN), "ansar-al-wadi").quiet


def test_twice_in_one_article_is_still_one_article() -> None:
    assert actor(world(f"{CLAIMED} {AGAIN}"), "ansar-al-wadi").quiet


@pytest.mark.parametrize(("verdict", "quiet"), [("different", False), ("unsure", True)])
def test_a_judgement_confirms_a_name_unless_it_is_unsure(verdict: str, quiet: bool) -> None:
    judged = Judgement("actor", "ansar-al-wadi", "boko-haram", verdict, 1)  # type: ignore[arg-type]
    assert actor(world(CLAIMED, judgements=(judged,)), "ansar-al-wadi").quiet is quiet


def test_who_claims_an_attack_is_an_armed_group() -> None:
    assert actor(world(CLAIMED), "ansar-al-wadi").kind == "ArmedGroup"


def test_known_actors_unnamed_ones_and_organs_of_states_are_never_quiet() -> None:
    found = world("Peruvian police arrested a man in Lima on Friday. Gunmen killed two people in Cusco.")
    assert found.actors
    assert not any(each.quiet for each in found.actors)


def test_being_quiet_survives_the_graph() -> None:
    found = world(CLAIMED)
    assert actor(dataset_to_world(world_to_dataset(found)), "ansar-al-wadi").quiet
