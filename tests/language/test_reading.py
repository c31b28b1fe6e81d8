"""A document read whole or in part: the sentences that are parsed are the same in both."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.names import Name
from kg.language.reading import Reading, read
from kg.language.sentences import Span
from kg.model import Document

TEXT = (
    "Gunmen attacked a bus near Garissa on Monday. Kenya condemned the attack. It rained in the valley. "
    "Envoys of Chad and Sudan met in Cairo on Tuesday. “We will strike again,” a commander said."
)
DOCUMENT = Document("a", TEXT)


def parsed(reading: Reading, index: int) -> list[tuple[str, str, str, str, int | None]]:
    nodes = reading.sentences[index].nodes
    return [(n.text, n.lemma, n.pos, n.dep, n.head.index if n.head else None) for n in nodes]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.frozensets(st.integers(0, 4)))
def test_a_sentence_parsed_among_others_or_alone_is_the_same(chosen: frozenset[int]) -> None:
    whole, part = read(DOCUMENT), read(DOCUMENT, lambda *_: chosen)
    assert len(whole.sentences) == 5
    for index, sentence in enumerate(part.sentences):
        assert parsed(part, index) == (parsed(whole, index) if index in chosen else [])
        assert (sentence.span, sentence.names) == (whole.sentences[index].span, whole.sentences[index].names)


def test_the_choice_is_made_from_spans_and_names() -> None:
    seen: list[tuple[int, list[str]]] = []

    def choose(document: Document, spans: Sequence[Span], names: Sequence[Name]) -> list[int]:
        seen.append((len(spans), [name.written for name in names]))
        return [1]

    reading = read(DOCUMENT, choose)
    assert seen == [(5, ["Garissa", "Kenya", "Chad", "Sudan", "Cairo"])]
    assert [bool(s.nodes) for s in reading.sentences] == [False, True, False, False, False]


def test_names_are_found_in_sentences_that_are_not_parsed() -> None:
    assert [n.written for n in read(DOCUMENT, lambda *_: ()).sentences[1].names] == ["Kenya"]
