"""Headlines are read as if they were sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.headlines import plain_words
from kg.language.names import name_index
from kg.language.reading import read
from kg.language.sentences import Span, sentences
from kg.model import Document


def shown(text: str) -> str:
    """The text with the words that the tagger sees."""
    names = [Span(n.begin, n.end) for n in name_index().find(text)]
    found = plain_words(text, list(sentences(text)), names)
    out, last = "", 0
    for begin, word in sorted(found.items()):
        written = text[begin] if text[begin] in ",&" else text[begin:].split()[0].rstrip(",!")
        out += text[last:begin] + (" and" if written == "," else word)
        last = begin + len(written)
    return out + text[last:]


@pytest.mark.parametrize(
    ("headline", "seen"),
    [
        ("Gunmen Kill 20 In Market Raid", "gunmen kill 20 in market raid"),
        ("Rebels Seize Mine Near Goma", "rebels seize mine near Goma"),
        ("Chad, Mali Sign Border Treaty", "Chad and Mali sign border treaty"),
        ("Chad & Mali Sign Border Treaty", "Chad and Mali sign border treaty"),
        ("Chad To Host Talks With Mali", "Chad will host talks with Mali"),
        ("Chad to host talks with Mali", "Chad will host talks with Mali"),
        ("Women Of Goma Rally For Peace", "women of Goma rally for peace"),
        ("Peru Signs Treaty In May", "Peru signs treaty in May"),
        ("Rebels ambush patrol in Mali", "rebels ambush patrol in Mali"),
        ("Amina Tall met Idriss Sow in Goma", "Amina Tall met Idriss Sow in Goma"),
        ("Over 80 Killed In Blast At A Goma School!", "over 80 killed in blast at a Goma school!"),
    ],
)
def test_headlines_are_shown_in_plain_words(headline: str, seen: str) -> None:
    assert shown(headline) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized a mine near Goma on Monday.",
        "Peru Urges Calm.",
        "France urges Chad to host talks with Mali",
    ],
)
def test_what_is_no_headline_or_has_no_such_words_is_left_alone(text: str) -> None:
    assert shown(text) == text


def test_a_word_that_the_article_writes_with_a_capital_keeps_it() -> None:
    text = "Storm Hits Coast Of Peru Again\n\nThe singer of Storm said the band would play in Lima on Friday."
    assert "Storm hits coast" in shown(text)


def test_offsets_stay_those_of_the_text() -> None:
    text = "Chad, Mali To Sign Border Treaty"
    for node in (n for s in read(Document("t", text)).sentences for n in s.nodes):
        written = text[node.begin : node.end]
        assert node.text.lower() in (written.lower(), {",": "and", "To": "will"}.get(written))


def test_the_verb_of_a_headline_is_a_verb() -> None:
    nodes = read(Document("t", "Gunmen Kill 20 In Market Raid")).sentences[0].nodes
    assert next(n.tag for n in nodes if n.text == "kill").startswith("VB")


@given(st.text(alphabet="ABCDabcd ,&To\n.", max_size=60))
def test_every_word_shown_stands_in_the_text(text: str) -> None:
    for begin, word in plain_words(text, list(sentences(text)), []).items():
        assert text[begin : begin + len(word)].lower() == word or word in ("and", "will")
