"""Trees of sentences: nodes that know their place in the text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.language.parse import Node, load_model, parse
from kg.language.sentences import Span, sentences


def _tree(text: str, *names: str) -> list[Node]:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return parse(text, [Span(0, len(text))], spans)[0]


def _node(nodes: list[Node], text: str) -> Node:
    return next(node for node in nodes if node.text == text)


def test_a_tree_has_one_root_and_hangs_together() -> None:
    nodes = _tree("Rebels attacked the port near Aden.")
    (root,) = [node for node in nodes if node.head is None]
    assert root.text == "attacked"
    assert [node.text for node in root.subtree()] == [node.text for node in nodes]
    for node in nodes:
        for child in node.children:
            assert child.head is node


def test_subtrees_are_in_the_order_of_the_text() -> None:
    nodes = _tree("Rebels from the north attacked the old port.")
    assert [n.text for n in _node(nodes, "Rebels").subtree()] == ["Rebels", "from", "the", "north"]
    assert [n.text for n in _node(nodes, "port").subtree()] == ["the", "old", "port"]


def test_ancestors_come_nearest_first() -> None:
    nodes = _tree("Rebels attacked the port near Aden.")
    assert [n.text for n in _node(nodes, "the").ancestors()] == ["port", "attacked"]
    assert list(_node(nodes, "attacked").ancestors()) == []


def test_a_child_by_its_label() -> None:
    verb = _node(_tree("Rebels attacked the port."), "attacked")
    assert [c.text for c in (verb.child("nsubj"), verb.child("dobj", "pobj")) if c] == ["Rebels", "port"]
    assert verb.child("iobj") is None


def test_an_abbreviation_in_brackets_is_left_out() -> None:
    text = "The River Front (RF) attacked the port."
    assert [n.text for n in _tree(text)] == ["The", "River", "Front", "attacked", "the", "port", "."]
    assert _node(_tree(text), "attacked").begin == text.index("attacked")


def test_other_brackets_stay() -> None:
    assert "(" in [n.text for n in _tree("The rebels (some of them boys) left.")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tehreek-e-Nahr attacked the port.", "Tehreek-e-Nahr"),
        ("The Lashkar-e-Nahr attacked the port.", "Lashkar-e-Nahr"),
        ("Jean-Pierre left the port.", "Jean-Pierre"),
    ],
)
def test_a_hyphenated_name_is_one_word(text: str, word: str) -> None:
    assert word in [n.text for n in _tree(text)]


def test_a_hyphenated_name_of_the_gazetteer_is_one_word() -> None:
    text = "Rebels of al-nahr left."
    assert "al-nahr" in [n.text for n in _tree(text, "al-nahr")]


def test_a_pair_of_names_is_two_words() -> None:
    words = [n.text for n in _tree("Chad-Sudan talks failed.", "Chad", "Sudan")]
    assert words[:3] == ["Chad", "-", "Sudan"]


def test_a_possessive_is_cut_off_a_hyphenated_name() -> None:
    words = [n.text for n in _tree("Tehreek-e-Nahr's men left.")]
    assert words[:2] == ["Tehreek-e-Nahr", "'s"]


def test_lemmas_that_the_model_gets_wrong_are_put_right() -> None:
    text = "The rebels retook the town, waged war and fled."
    assert {n.text: n.lemma for n in _tree(text)} | {} == {
        **{n.text: n.lemma for n in _tree(text)},
        "retook": "retake",
        "waged": "wage",
        "fled": "flee",
    }


def test_every_sentence_is_one_tree_even_without_stops() -> None:
    text = "rebels left ships came\n\nthey left"
    spans = list(sentences(text))
    assert [sum(n.head is None for n in tree) for tree in parse(text, spans, [])] == [1] * len(spans)


def test_several_sentences_come_in_order_with_offsets_of_the_whole_text() -> None:
    text = "Rebels left.   Ships came. All was calm."
    trees = parse(text, list(sentences(text)), [])
    assert [[n.text for n in tree] for tree in trees] == [
        ["Rebels", "left", "."],
        ["Ships", "came", "."],
        ["All", "was", "calm", "."],
    ]
    assert all(text[n.begin : n.end] == n.text for tree in trees for n in tree)


def test_a_sentence_parses_the_same_alone_and_in_company() -> None:
    text = "Rebels who attacked the port fled. The army denied shelling the mill."
    spans = list(sentences(text))
    together = parse(text, spans, [])
    alone = [parse(text, [span], [])[0] for span in spans]
    assert [[(n.text, n.dep) for n in t] for t in together] == [[(n.text, n.dep) for n in t] for t in alone]


def test_nothing_to_parse() -> None:
    assert parse("", [], []) == []


def test_the_model_is_loaded_once() -> None:
    assert load_model() is load_model()


WORDS = st.sampled_from(
    [
        "Rebels",
        "attacked",
        "the",
        "port",
        "Chad",
        "al-Nahr",
        "(RF)",
        "Jean-Luc's",
        ",",
        "“",
        "”",
        "said",
        "-",
        "é",
        "\n",
        "(",
        ")",
        "’s",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=15).map(" ".join))
def test_offsets_are_true_and_nodes_never_overlap(text: str) -> None:
    spans = list(sentences(text))
    for span, nodes in zip(spans, parse(text, spans, []), strict=True):
        assert all(text[n.begin : n.end] == n.text and n.text.strip() for n in nodes)
        assert all(span.begin <= n.begin < n.end <= span.end for n in nodes)
        assert all(a.end <= b.begin for a, b in pairwise(nodes))
        assert [n.index for n in nodes] == list(range(len(nodes)))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_parsed(text: str) -> None:
    spans = list(sentences(text))
    trees = parse(text, spans, [])
    assert len(trees) == len(spans)
    for nodes in trees:
        assert all(text[n.begin : n.end] == n.text for n in nodes)


@pytest.mark.parametrize(
    ("name", "whole"), [("Roh Tae-woo", True), ("Prize-winning", False), ("US-led", False)]
)
def test_a_name_with_a_small_second_syllable_is_one_token(name: str, whole: bool) -> None:
    texts = [node.text for node in _tree(f"President {name} forces left Paris.")]
    assert (name.split()[-1] in texts) is whole


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Ukrainian shelling of the border town wounded eight people.", "NN"),
        ("Shelling the town wounded eight people.", "VBG"),
    ],
)
def test_a_gerund_with_an_adjective_and_of_is_a_noun(text: str, tag: str) -> None:
    nodes = parse(text, [Span(0, len(text))], [])[0]
    assert next(n.tag for n in nodes if n.text.lower() == "shelling") == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Two soldiers were killed by shelling in Donetsk.", "NN"),
        ("Two civilians died in shelling near the port.", "NN"),
        ("The army responded by shelling the hills.", "VBG"),
        ("The army was accused of shelling near the school.", "VBG"),
    ],
)
def test_what_kills_is_a_noun_and_what_somebody_does_a_verb(text: str, tag: str) -> None:
    nodes = parse(text, [Span(0, len(text))], [])[0]
    assert next(n.tag for n in nodes if n.text == "shelling") == tag


_CORPUS = Path(__file__).parents[2] / "corpus"


def _corpus() -> list[str]:
    texts = (path.read_text("utf-8") for path in sorted(_CORPUS.glob("*.txt")))
    return [text[s.begin : s.end] for text in texts for s in sentences(text)]


def _read_by(model: Language, texts: list[str], together: int) -> list[list[tuple[str, str, int]]]:
    docs = model.pipe(texts, batch_size=together, disable=["attribute_ruler", "lemmatizer"])
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in docs]


@pytest.mark.parametrize("together", [1, 32, 256])
def test_another_arithmetic_gives_the_trees_of_spacy_as_it_comes(together: int) -> None:
    as_it_comes = spacy.load(load_model().path, exclude=["ner"])
    assert _read_by(load_model(), _corpus(), together) == _read_by(as_it_comes, _corpus(), 32)


def test_the_model_multiplies_with_numpy() -> None:
    layers = load_model().get_pipe("tok2vec").model.walk()  # type: ignore[attr-defined]
    assert not any(getattr(layer.ops, "use_blis", False) for layer in layers)


def test_a_word_in_small_letters_is_no_name() -> None:
    text = "A bus was ambushed by Hutu militiamen."
    (nodes,) = parse(text, [Span(0, len(text))], [])
    assert next(n.pos for n in nodes if n.text == "militiamen") == "NOUN"
    assert next(n.pos for n in nodes if n.text == "Hutu") == "PROPN"


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Police cordoned off the square.", "cordoned", "cordon"),
        ("Police rearrested the poet.", "rearrested", "rearrest"),
        ("Guards waterboarded a prisoner.", "waterboarded", "waterboard"),
    ],
)
def test_verbs_that_no_list_has_get_their_lemma(text: str, word: str, lemma: str) -> None:
    nodes = parse(text, [Span(0, len(text))], [])[0]
    assert next(node for node in nodes if node.text == word).lemma == lemma


def test_a_name_with_a_small_word_between_hyphens_is_a_name() -> None:
    text = "The state outlawed the party Hizb-e-Haq under a new law."
    nodes = parse(text, [Span(0, len(text))], [])[0]
    assert next(node for node in nodes if node.text == "Hizb-e-Haq").pos == "PROPN"
