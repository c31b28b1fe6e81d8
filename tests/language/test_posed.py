"""Words that the model is shown otherwise keep their own text and dictionary form."""

from __future__ import annotations

import pytest

from kg.language.parse import Node, parse
from kg.language.posed import posed
from kg.language.sentences import Span


def nodes(text: str) -> list[Node]:
    return parse(text, [Span(0, len(text))], [])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead a guard in Swabi.",
        "Two guards were shot dead by rebels.",
        "Rebels raided a resort, shooting dead 19 people.",
        "Gunmen shot and killed a guard.",
    ],
)
def test_a_word_shown_otherwise_is_still_itself(text: str) -> None:
    shot = next(n for n in nodes(text) if n.text in ("shot", "shooting"))
    assert (shot.lemma, shot.pos) == ("shoot", "VERB")
    assert text[shot.begin : shot.end] == shot.text


def test_only_the_fixed_phrases_are_shown_otherwise() -> None:
    text = "A shot was heard; the film was shot in Rome, and he is dead."
    assert posed(text, Span(0, len(text))) == {}


def test_only_the_sentence_asked_for_is_looked_at() -> None:
    text = "Men shot dead a guard. They fled."
    assert posed(text, Span(23, len(text))) == {}
