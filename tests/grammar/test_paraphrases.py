"""The same fact in many constructions: whoever acts is always the subject, whatever is struck the object."""

from __future__ import annotations

from itertools import product

import pytest
from clauses import clause_of, slot, tree
from hypothesis import given, settings
from hypothesis import strategies as st

ACTORS = ("rebels", "soldiers", "gunmen", "pirates", "militiamen")
TARGETS = ("village", "convoy", "bridge", "harbour", "monastery")
VERBS = {"attacked": "attack", "destroyed": "destroy", "seized": "seize", "raided": "raid"}

PARAPHRASES = (
    "The {actor} {past} the {target}.",
    "On Monday the {actor} {past} the {target}.",
    "The {actor} have {past} the {target}.",
    "The {target} was {past} by the {actor}.",
    "The {target} has been {past} by the {actor}.",
    "The {target} was {past} on Monday by the {actor}.",
    "The {actor} who {past} the {target} wore masks.",
    "The {actor}, who {past} the {target}, wore masks.",
    "The {target} that was {past} by the {actor} is old.",
    "The {target}, which was {past} by the {actor}, is old.",
    "The {target} {past} by the {actor} is old.",
    "The mayor said that the {actor} {past} the {target}.",
    "The mayor said the {target} had been {past} by the {actor}.",
    "Ships left after the {actor} {past} the {target}.",
    "Ships left when the {target} was {past} by the {actor}.",
    "The {actor} crossed the river and {past} the {target}.",
    "According to the mayor, the {actor} {past} the {target}.",
)

INFINITIVES = (
    "The {actor} wanted to {verb} the {target}.",
    "The {actor} threatened to {verb} the {target}.",
    "The {actor} refused to {verb} the {target}.",
    "The general ordered the {actor} to {verb} the {target}.",
    "The general told the {actor} to {verb} the {target}.",
    "The {actor} were ordered to {verb} the {target}.",
    "The {actor} came to {verb} the {target}.",
    "The {actor} will {verb} the {target}.",
    "The {actor} did not {verb} the {target}.",
    "If the {actor} {verb} the {target}, ships will leave.",
)


def _check(sentence: str, word: str, actor: str, target: str) -> None:
    assert slot(sentence, word, "subject") == actor, sentence
    assert slot(sentence, word, "object") == target, sentence


@pytest.mark.parametrize("template", PARAPHRASES)
@pytest.mark.parametrize("past", ["attacked", "seized"])
def test_every_construction_tells_the_same(template: str, past: str) -> None:
    sentence = template.format(actor="rebels", past=past, target="harbour")
    _check(sentence, past, "rebels", "harbour")


@pytest.mark.parametrize("template", INFINITIVES)
@pytest.mark.parametrize("verb", ["attack", "seize"])
def test_every_infinitive_has_its_own_subject(template: str, verb: str) -> None:
    sentence = template.format(actor="rebels", verb=verb, target="harbour")
    _check(sentence, verb, "rebels", "harbour")


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ACTORS), st.sampled_from(sorted(VERBS)), st.sampled_from(TARGETS))
def test_active_and_passive_agree_for_all_words(actor: str, past: str, target: str) -> None:
    _check(f"The {actor} {past} the {target}.", past, actor, target)
    _check(f"The {target} was {past} by the {actor}.", past, actor, target)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ACTORS), st.sampled_from(sorted(VERBS)), st.sampled_from(TARGETS))
def test_what_was_only_asked_for_keeps_its_roles(actor: str, past: str, target: str) -> None:
    sentence = f"The general ordered the {actor} to {VERBS[past]} the {target}."
    _check(sentence, VERBS[past], actor, target)
    assert clause_of(sentence, VERBS[past]).outlook.status == "requested"


@pytest.mark.parametrize(("first", "second"), product(("Peru", "Nigeria"), ("Chile", "Ghana")))
def test_both_of_two_actors_are_found_in_either_voice(first: str, second: str) -> None:
    assert slot(f"{first} and {second} attacked the fort.", "attacked", "subject") == f"{first} {second}"
    passive = f"The fort was attacked by {first} and {second}."
    assert slot(passive, "attacked", "subject") == f"{first} {second}"


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("Fighters loyal to the general blocked the road.", "loyal", "to", "general"),
        ("The general is close to Moscow.", "close", "to", "Moscow"),
        ("The Iran-backed militia fired rockets.", "backed", "subject", "Iran"),
        ("The Iran-backed militia fired rockets.", "backed", "object", "militia"),
        ("The fleeing minister met monks.", "fleeing", "subject", "minister"),
        ("Backed by Iran, the group refused to leave.", "Backed", "object", "group"),
        ("Backed by Iran, the group refused to leave.", "Backed", "subject", "Iran"),
        ("The mayor, arrested on Friday by soldiers, was freed.", "arrested", "object", "mayor"),
        ("The mayor, arrested on Friday by soldiers, was freed.", "arrested", "subject", "soldiers"),
    ],
)
def test_words_beside_a_noun_know_it(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "name", "heads"),
    [
        ("Food was handed to villagers by monks.", "handed", "subject", "monks"),
        ("Attacks by the militia against farmers rose.", "Attacks", "subject", "militia"),
        ("Attacks by the militia against farmers rose.", "Attacks", "against", "farmers"),
        ("The killing of two monks by rebels shocked Laos.", "killing", "subject", "rebels"),
        ("The strikes were followed by talks between Peru and Chile.", "talks", "between", "Peru Chile"),
        ("Peru as well as Chile attacked the fort.", "attacked", "subject", "Peru Chile"),
        ("Peru, not Chile, attacked the fort.", "attacked", "subject", "Peru"),
        ("It was rebels who attacked the port.", "attacked", "subject", "rebels"),
        ("Which rebels attacked the port?", "attacked", "subject", "rebels"),
    ],
)
def test_phrases_reach_their_event_across_others(sentence: str, word: str, name: str, heads: str) -> None:
    assert slot(sentence, word, name) == heads


@pytest.mark.parametrize(
    ("sentence", "word", "subject"),
    [
        ("The rebels are thought to be hiding in Laos.", "hiding", "rebels"),
        ("The rebels seized the port, killing ten.", "killing", "rebels"),
        ("The soldiers accused of burning the mill fled.", "burning", "soldiers"),
        ("To free the pilots, Peru paid the rebels.", "free", "Peru"),
        ("The army let the rebels leave the fort.", "leave", "rebels"),
        ("Rebels were seen burning the mill.", "burning", "Rebels"),
        ("The rebels, who seized the port and burned the mill, fled.", "burned", "rebels"),
    ],
)
def test_subjects_that_are_far_away(sentence: str, word: str, subject: str) -> None:
    assert slot(sentence, word, "subject") == subject


@pytest.mark.parametrize(
    ("sentence", "noun", "verb", "speaker"),
    [
        ("The claim that Peru spied on Chile is old.", "claim", "spied", "Peru"),
        ("Its demand that Peru leave the fort was ignored.", "demand", "leave", "Peru"),
        ("The threat to burn the mill was real.", "threat", "burn", ""),
    ],
)
def test_nouns_have_clauses_as_complements(sentence: str, noun: str, verb: str, speaker: str) -> None:
    assert slot(sentence, noun, "complement") == verb
    assert slot(sentence, verb, "subject") == speaker


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(PARAPHRASES), st.sampled_from(ACTORS), st.sampled_from(TARGETS))
def test_the_subject_is_never_the_object(template: str, actor: str, target: str) -> None:
    sentence = template.format(actor=actor, past="attacked", target=target)
    for node in tree(sentence):
        if node.text == "attacked":
            found = clause_of(sentence, "attacked")
            both = {n.begin for n in found.get("subject")} & {n.begin for n in found.get("object")}
            assert not both
