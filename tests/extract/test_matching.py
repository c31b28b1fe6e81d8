"""Rules against clauses: slots, kinds, conditions, needs, symmetry, long triggers, near misses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.extract.draft import Draft
from kg.extract.matching import Matcher, NearMiss, slot_heads
from kg.extract.referents import Referents
from kg.grammar import clause
from kg.rules import load_rules
from tests.extract.told import names, node_in, of_type, reading_of

ANY: dict[str, Any] = {
    "class": "Assault",
    "why": "For a test.",
    "examples": [{"text": "Gunmen attacked a bus."}],
}
ATTACK: dict[str, Any] = {
    **ANY,
    "id": "test.attack",
    "triggers": {"verb": "attack", "noun": "attack"},
    "actor": {"slots": "subject, by", "kinds": "armed"},
    "recipient": {"slots": "object, on", "kinds": "party, facility"},
}


def match(folder: Path, text: str, *rules: dict[str, Any]) -> tuple[list[Draft], list[NearMiss]]:
    """The drafts and near misses of `text` by these rules alone."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {"family": "test", "about": "Rules of a test.", "rules": list(rules)}
    (folder / "test.yaml").write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    reading = reading_of(text)
    referents = Referents(reading)
    matcher = Matcher(load_rules(folder), referents)
    found: list[Draft] = []
    misses: list[NearMiss] = []
    for sentence in reading.sentences:
        referents.observe(sentence)
        found += matcher.match(sentence, misses)
    return found, misses


def sides(draft: Draft) -> tuple[list[str], list[str]]:
    return names(r.participant for r in draft.actors), names(r.participant for r in draft.recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram attacked Chad.",
        "Chad was attacked by Boko Haram.",
        "Boko Haram, which attacked Chad, fled.",
        "Boko Haram began to attack Chad.",
        "Boko Haram fled after attacking Chad.",
        "The attack by Boko Haram on Chad failed.",
        "Boko Haram's attack on Chad failed.",
        "Boko Haram launched an attack on Chad.",
    ],
)
def test_one_rule_covers_every_way_of_putting_it(tmp_path: Path, text: str) -> None:
    found, _ = match(tmp_path, text, ATTACK)
    assert [sides(draft) for draft in found] == [(["boko-haram"], ["chad"])]


def test_a_role_takes_all_of_the_first_slot_that_holds_the_right_kind(tmp_path: Path) -> None:
    found, _ = match(tmp_path, "Gunmen and pirates attacked a bus and a ferry.", ATTACK)
    assert sides(found[0]) == (["<gunmen>", "<pirates>"], ["<bus>", "<ferry>"])


@pytest.mark.parametrize("text", ["Doctors attacked the bus.", "The newspaper attacked the bus."])
def test_who_is_of_the_wrong_kind_fills_no_role(tmp_path: Path, text: str) -> None:
    found, _ = match(tmp_path, text, ATTACK)
    assert all(draft.actors == () for draft in found)


def test_needs_refuse_what_is_not_filled(tmp_path: Path) -> None:
    strict = {**ATTACK, "needs": "actor, recipient"}
    found, misses = match(tmp_path, "Doctors attacked the bus.", strict)
    assert found == []
    assert [miss.reason for miss in misses] == ["no actor of the right kind"]
    assert misses[0].rule.id == "test.attack"
    assert misses[0].word.text == "attacked"


def test_any_side_is_enough_unless_more_is_asked(tmp_path: Path) -> None:
    assert match(tmp_path / "one", "Gunmen attacked at dawn.", ATTACK)[0]
    found, misses = match(tmp_path / "none", "It attacked at dawn.", ATTACK)
    assert found == []
    assert [miss.reason for miss in misses] == ["neither side is a participant of the right kind"]


MEETING: dict[str, Any] = {
    **ANY,
    "id": "test.meet",
    "class": "Meeting",
    "triggers": {"verb": "meet"},
    "actor": {"slots": "subject", "kinds": "party"},
    "recipient": {"slots": "object, with", "kinds": "party"},
    "symmetric": True,
    "needs": "two",
}


def test_a_symmetric_rule_has_actors_alone(tmp_path: Path) -> None:
    found, _ = match(tmp_path, "Chad met Sudan.", MEETING)
    assert [sides(draft) for draft in found] == [(["chad", "sudan"], [])]


def test_two_parties_are_two(tmp_path: Path) -> None:
    found, misses = match(tmp_path, "Chad met at dawn.", MEETING)
    assert found == []
    assert [miss.reason for miss in misses] == ["fewer than two parties"]


def test_each_other_makes_everybody_actor_and_recipient(tmp_path: Path) -> None:
    found, _ = match(tmp_path, "Chad and Sudan attacked each other.", ATTACK)
    assert [sides(draft) for draft in found] == [(["chad", "sudan"], ["chad", "sudan"])]


def test_nobody_is_actor_and_recipient_otherwise(tmp_path: Path) -> None:
    found, _ = match(tmp_path, "Chad attacked Chad.", ATTACK)
    assert [sides(draft) for draft in found] == [(["chad"], [])]


@pytest.mark.parametrize(
    ("where", "text", "reason"),
    [
        (
            {"object": {"words": "ferry, boat"}},
            "Gunmen attacked a bus.",
            "object is none of the words asked for",
        ),
        ({"object": {"never": "bus"}}, "Gunmen attacked a bus.", "object is a word that rules it out"),
        ({"object": {"kinds": "party"}}, "Gunmen attacked a bus.", "object is no party"),
        ({"with": {"filled": True}}, "Gunmen attacked a bus.", "with is empty"),
        ({"with": {"absent": True}}, "Gunmen attacked a bus with mortars.", "with is filled"),
    ],
)
def test_a_condition_refuses_and_says_why(
    tmp_path: Path, where: dict[str, Any], text: str, reason: str
) -> None:
    found, misses = match(tmp_path, text, {**ATTACK, "where": where})
    assert found == []
    assert [miss.reason for miss in misses] == [reason]


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ({"object": {"words": "bus, boat"}}, "Gunmen attacked a bus."),
        ({"object": {"never": "ferry"}}, "Gunmen attacked a bus."),
        ({"object": {"never": "bus"}}, "Gunmen attacked at dawn."),
        ({"subject": {"never": "state"}}, "Islamic State attacked a bus."),
        ({"subject": {"never": "union"}}, "The Soviet Union attacked a bus."),
        ({"object": {"kinds": "facility"}}, "Gunmen attacked a bus."),
        ({"with": {"filled": True}}, "Gunmen attacked a bus with mortars."),
        ({"with": {"absent": True}}, "Gunmen attacked a bus."),
        ({"object": {"words": "bus"}}, "Gunmen attacked a ferry and a bus."),
    ],
)
def test_a_condition_lets_pass_what_fits(tmp_path: Path, where: dict[str, Any], text: str) -> None:
    found, misses = match(tmp_path, text, {**ATTACK, "where": where})
    assert len(found) == 1
    assert misses == []


def test_a_longer_trigger_comes_first_and_a_failed_rule_lets_the_next_try(tmp_path: Path) -> None:
    car = {**ANY, "id": "test.car", "class": "CarBombing", "triggers": {"noun": "car bomb attack"},
           "recipient": {"slots": "on", "kinds": "facility"}}  # fmt: skip
    found, _ = match(tmp_path / "both", "The car bomb attack on a bus failed.", ATTACK, car)
    assert [draft.event for draft in found] == ["CarBombing"]
    picky = {**car, "where": {"on": {"words": "ferry"}}}
    found, misses = match(tmp_path / "next", "The car bomb attack on a bus failed.", ATTACK, picky)
    assert [draft.event for draft in found] == ["Assault"]
    assert [miss.rule.id for miss in misses] == ["test.car"]


@pytest.mark.parametrize(
    ("trigger", "text", "fires"),
    [
        ("open fire", "Gunmen opened fire on a bus.", True),
        ("open fire", "Gunmen opened a door.", False),
        ("call off attack", "Gunmen called off an attack on a bus.", True),
        ("call off attack", "Gunmen called for an attack on a bus.", False),
    ],
)
def test_all_words_of_a_trigger_must_hang_together(
    tmp_path: Path, trigger: str, text: str, fires: bool
) -> None:
    rule = {**ATTACK, "triggers": {"verb": trigger}}
    found, _ = match(tmp_path, text, rule)
    assert bool(found) is fires


def test_rules_do_not_depend_on_their_order(tmp_path: Path) -> None:
    other = {**ATTACK, "id": "test.raid", "class": "Storming", "where": {"object": {"words": "bus"}}}
    text = "Gunmen attacked a bus."
    forth, _ = match(tmp_path / "forth", text, ATTACK, other)
    back, _ = match(tmp_path / "back", text, other, ATTACK)
    assert [d.rule.id for d in forth] == [d.rule.id for d in back] == ["test.raid"]


def test_a_word_that_starts_no_rule_is_no_near_miss(tmp_path: Path) -> None:
    assert match(tmp_path, "Farmers planted maize.", ATTACK) == ([], [])


def test_speaker_hedge_and_status_come_from_the_clause(tmp_path: Path) -> None:
    (draft,), _ = match(tmp_path, "Kenya said gunmen would attack a bus.", ATTACK)
    assert names(r.participant for r in draft.speakers) == ["kenya"]
    assert draft.status != "actual"
    (hedged,), _ = match(tmp_path / "hedged", "Gunmen reportedly attacked a bus.", ATTACK)
    assert hedged.hedge == "reportedly"


def test_a_rule_may_set_the_status_itself(tmp_path: Path) -> None:
    (draft,), _ = match(tmp_path, "Gunmen attacked a bus.", {**ATTACK, "status": "future"})
    assert draft.status == "future"


def test_who_owns_a_building_is_struck_and_does_not_act(tmp_path: Path) -> None:
    rule = {
        **ATTACK,
        "actor": {"slots": "object", "kinds": "armed"},
        "recipient": {"slots": "object", "kinds": "armed"},
    }
    found, _ = match(tmp_path, "Somebody attacked a UN base.", {**rule, "needs": "recipient"})
    assert [sides(draft) for draft in found] == [([], ["united-nations"])]


@pytest.mark.parametrize(
    ("text", "word", "slot", "expected"),
    [
        ("Gunmen attacked a bus.", "attacked", "object", ["bus"]),
        ("Gunmen attacked a bus.", "attacked", "self", ["attacked"]),
        ("Norway urged Sudan to release editors.", "urged", "complement.object", ["editors"]),
        ("The bombing of the mosque failed.", "bombing", "object", ["mosque"]),
        ("Gunmen attacked a bus.", "attacked", "with", []),
    ],
)
def test_a_slot_may_be_asked_through_another(text: str, word: str, slot: str, expected: list[str]) -> None:
    node, _ = node_in(reading_of(text).sentences, word)
    assert [head.text for head in slot_heads(slot, clause(node))] == expected


ORDER: dict[str, Any] = {
    **ANY,
    "id": "test.order",
    "class": "Order",
    "triggers": {"verb": "order"},
    "actor": {"slots": "subject", "kinds": "armed"},
    "recipient": {"slots": "object", "kinds": "armed"},
}


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("Hamas ordered its fighters to leave Gaza.", ["<fighters>"]),
        ("Hamas ordered the Taliban to leave Gaza.", ["Afghan Taliban"]),
        ("Hamas ordered itself to leave Gaza.", []),
    ],
)
def test_a_group_orders_its_own_men(tmp_path: Path, text: str, ordered: list[str]) -> None:
    (draft,), _ = match(tmp_path, text, ORDER)
    assert [p.participant.label for p in draft.recipients] == ordered


@pytest.mark.parametrize(
    ("text", "count"),
    [("The rebels admitted shelling a village.", 1), ("The rebels said soldiers shelled a village.", 0)],
)
def test_an_understood_subject_is_of_its_own_side(tmp_path: Path, text: str, count: int) -> None:
    rule = {
        **ATTACK,
        "triggers": {"verb": "admit, say"},
        "needs": "actor",
        "where": {"complement.subject": {"kin": "subject"}},
    }
    assert len(match(tmp_path, text, rule)[0]) == count


def test_those_who_back_talks_do_not_hold_them() -> None:
    (talks,) = of_type("South Africa and Angola began U.S.-sponsored negotiations.", "CONSULT")
    assert [p.label for p in talks.actors] == ["South Africa", "Angola"]


@pytest.mark.parametrize("struck", ["A Sunni mosque bombing", "The Israeli embassy attack"])
def test_whose_building_was_struck_is_not_who_struck_it(struck: str) -> None:
    assert [names(draft.actors) for draft in of_type(f"{struck} in Lima killed two people.", "ASSAULT")] == [
        []
    ]
