"""Words that notes of incidents leave out, and sentences that leave out none."""

from __future__ import annotations

import pytest

from kg.language.parse import parse
from kg.language.sentences import Span
from kg.language.telegraphic import telegraphic


def whole(text: str) -> str:
    """The note with what it leaves out."""
    for at, word in sorted(telegraphic(text, Span(0, len(text))).items(), reverse=True):
        text = f"{text[:at]}{word} {text[at:]}"
    return text


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("3 guards killed, 1 lorry seized.", "3 guards were killed, 1 lorry was seized."),
        ("Two monks killed and a shop burnt.", "Two monks were killed and a shop was burnt."),
        (
            "Police shot two youths in Meru; 9 others injured.",
            "Police shot two youths in Meru; 9 others were injured.",
        ),
        ("Aid convoy ambushed near Bor.", "Aid convoy was ambushed near Bor."),
        (
            "Bus attacked near Zarma, three traders killed.",
            "Bus was attacked near Zarma, leaving three traders killed.",
        ),
        ("Grenade thrown into bar in Meru.", "Grenade was thrown into bar in Meru."),
        ("Car bomb explodes in Karif.", "A Car bomb explodes in Karif."),
    ],
)
def test_what_is_left_out_is_supplied(note: str, expected: str) -> None:
    assert whole(note) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two men killed a farmer.",
        "Two soldiers killed in Kidal were buried.",
        "Rebels near the village attacked in May.",
        "The convoy ambushed near Bor was looted.",
        "Shots fired at the car hit a tree.",
        "Bomb squads are busy.",
        "10 injured riders crashed.",
    ],
)
def test_whole_sentences_are_left_as_they_are(text: str) -> None:
    assert whole(text) == text


def test_an_omitted_word_makes_a_passive_and_is_no_node() -> None:
    text = "Aid convoy ambushed near Bor."
    (tree,) = parse(text, [Span(0, len(text))], [])
    assert [node.text for node in tree] == ["Aid", "convoy", "ambushed", "near", "Bor", "."]
    assert {node.text: node.dep for node in tree}["convoy"] == "nsubjpass"
