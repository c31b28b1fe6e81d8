"""What a sentence only imagines: stories, suppositions, questions, cases that may be."""

from __future__ import annotations

import pytest
from clauses import clause_of, node_of

from kg.grammar.imagined import conditional, imagined

IMAGINED = [
    ("In the novel, rebels attack Lisbon.", "attack"),
    ("In the second season, the mayor is kidnapped by spies.", "kidnapped"),
    ("In chapter three, the regent kills a banker.", "kills"),
    ("The film opens with a bomb that kills the king.", "kills"),
    ("Hackers in the game seize a dam.", "seize"),
    ("The third chapter, in which Peru bombs the harbour, is weak.", "bombs"),
    ("The tapestry shows the siege of Oran.", "siege"),
    ("Suppose that Oman shells the port.", "shells"),
    ("Imagine rebels seizing a plant in Peru.", "seizing"),
    ("Do you storm a church taken over by rebels?", "storm"),
    ("Do you storm a church taken over by rebels?", "taken"),
    ("Was the king poisoned by a rival?", "poisoned"),
    ("Did Oman attack the port?", "attack"),
    ("An attack on Oman would cost billions.", "attack"),
    ("A war between Peru and Chile would be a disaster.", "war"),
    ("An invasion of Oman was never on the table.", "invasion"),
    ("Is Oman about to attack the port?", "attack"),
    ("What could Peru gain from an attack on Chile?", "attack"),
    ("The essay asks whether an invasion of Oman could succeed.", "invasion"),
    ("You cannot end crime by arresting the small dealers.", "arresting"),
    ("It would be insane to attack the port.", "attack"),
    ("It is not known whether the letter helped in persuading Chad to leave.", "persuading"),
    ("The constitution says that parliament declares war.", "declares"),
    ("A person who takes a hostage commits a crime.", "takes"),
    ("When will Oman reopen the border?", "reopen"),
    ("The cells patrol the body like soldiers guarding a border.", "guarding"),
]

TOLD = [
    ("Rebels attacked the cinema during a film.", "attacked"),
    ("The film sparked riots that killed nine people.", "killed"),
    ("The novel was banned after rebels attacked the port.", "attacked"),
    ("In the fighting season, rebels attack the port.", "attack"),
    ("Soldiers in the town attacked rebels.", "attacked"),
    ("Why did Oman attack the port?", "attack"),
    ("Rebels attacked the port, and what would Oman do?", "attacked"),
    ("The attack on Oman would cost billions, the minister said.", "attack"),
    ("A meeting would be held on Monday.", "meeting"),
    ("The army ended the siege by shelling the town.", "shelling"),
    ("It was insane to attack the port.", "attack"),
    ("Groups like the militia that attacked the port are banned.", "attacked"),
    ("The army attacked the port to save the king.", "attacked"),
]


@pytest.mark.parametrize(("sentence", "word"), IMAGINED)
def test_what_nobody_holds_to_be_so_is_imagined(sentence: str, word: str) -> None:
    assert imagined(node_of(sentence, word))


@pytest.mark.parametrize(("sentence", "word"), TOLD)
def test_what_is_told_of_the_world_is_not(sentence: str, word: str) -> None:
    assert not imagined(node_of(sentence, word))


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("If Oman decides to attack the port, ships will leave.", "attack", True),
        ("Unless the rebels attack, ships will leave.", "attack", True),
        ("If talks fail, Oman will attack the port.", "attack", False),
        ("If talks fail, it is probable that Oman will attack the port.", "attack", True),
        ("Oman attacked the port when ships left.", "attacked", False),
    ],
)
def test_what_stands_in_a_condition_is_conditional(sentence: str, word: str, expected: bool) -> None:
    assert conditional(node_of(sentence, word)) is expected


def test_an_imagined_deed_and_an_imagined_plan_are_possible_at_most() -> None:
    assert clause_of("In the novel, rebels attack Lisbon.", "attack").outlook.status == "hypothetical"
    planned = clause_of("If Oman plans to attack the port, ships will leave.", "attack").outlook
    assert (planned.status, planned.imagined) == ("hypothetical", True)


def test_what_is_denied_stays_denied_in_a_question() -> None:
    assert clause_of("Did Oman not attack the port?", "attack").outlook.status == "negated"
