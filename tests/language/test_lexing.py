"""Part of speech and lemma, remembered by word and use, are those that spaCy gives to the whole sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.lexing import PHRASE_DEPS, PHRASE_WORDS, PIPES, word_uses
from kg.language.parse import load_model

SENTENCES = (
    "There are no talks, and there were none last year.",
    "They're gonna leave, ain't they?",
    "Let's see what the rebels' leaders got to say.",
    "Gunmen shot dead three men who had been meeting near Garissa.",
    "The worst attacks were the bombings of the markets.",
    "He saw that his own flies left; she leaves and has left.",
)
WORDS = st.sampled_from(" ".join(SENTENCES).replace(",", "").split())


def whole(text: str) -> list[tuple[str, str]]:
    return [(token.pos_, token.lemma_) for token in load_model()(text)]


def remembered(text: str) -> list[tuple[str, str]]:
    model = load_model()
    (doc,) = model.pipe([text], disable=PIPES)
    (uses,) = word_uses(model, [doc])
    return [(use.pos, use.lemma) for use in uses]


@pytest.mark.parametrize("text", SENTENCES)
def test_each_word_is_what_spacy_says(text: str) -> None:
    assert remembered(text) == whole(text)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join))
def test_that_holds_for_any_words(text: str) -> None:
    assert remembered(text) == whole(text)


def test_what_is_asked_twice_is_answered_alike() -> None:
    assert remembered(SENTENCES[3]) == remembered(SENTENCES[3])


def test_every_phrase_of_the_attribute_ruler_begins_with_a_known_word_or_label() -> None:
    ruler = load_model().get_pipe("attribute_ruler")
    longer = [one for entry in ruler.patterns for one in entry["patterns"] if len(one) > 1]  # type: ignore[attr-defined]
    assert longer
    for first, *_ in longer:
        regex = first["LOWER"]["REGEX"] if isinstance(first.get("LOWER"), dict) else None
        assert first.get("DEP") in PHRASE_DEPS or regex == "^y'?$" or first.get("LOWER") in PHRASE_WORDS
