"""A document read whole or in part: the sentences that are parsed are the same in both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.names import Name
from kg.language.reading import Reading, read, read_all
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


def test_documents_read_together_are_read_as_each_alone() -> None:
    documents = [Document(str(number), TEXT[number:] * (number % 3)) for number in range(300)]
    together = list(read_all(iter(documents), lambda *_: ()))
    assert [reading.document.id for reading in together] == [document.id for document in documents]
    some = list(read_all(documents[:9]))
    for reading, document in zip(some, documents[:9], strict=True):
        alone = read(document)
        for index in range(len(alone.sentences)):
            assert parsed(reading, index) == parsed(alone, index)


def test_documents_are_read_as_they_come_and_not_all_at_first() -> None:
    taken: list[int] = []

    def documents() -> Iterator[Document]:
        for number in range(5000):
            taken.append(number)
            yield Document(str(number), "It rained.")

    next(read_all(documents(), lambda *_: ()))
    assert len(taken) < 1000


def test_a_day_in_the_name_of_a_group_is_no_date() -> None:
    text = "The Revolutionary Organization 17 November claimed the attack of 8 June 2000."
    (sentence,) = read(Document("d", text)).sentences
    assert [text[when.begin : when.end] for when in sentence.dates] == ["8 June 2000"]
