"""Words that the model is shown beside those of the text: where, and that none of them stays in the tree."""

from __future__ import annotations

import pytest

from kg.language.parse import Node, parse
from kg.language.sentences import Span
from kg.language.supplied import supplied


def shown(text: str) -> dict[str, str]:
    """What is shown before which rest of the sentence."""
    return {text[at:]: word for at, word in supplied(text, Span(0, len(text))).items()}


def nodes(text: str) -> list[Node]:
    return parse(text, [Span(0, len(text))], [])[0]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kenya demanded that Iran expel rebels.", "expel rebels."),
        ("Kenya insisted that the Houthis open talks.", "open talks."),
        ("Togo demands Benin extradite two generals.", "extradite two generals."),
        ("Chad requested that the junta hand over the men.", "hand over the men."),
        ("Togo proposed on Thursday that Benin send an envoy.", "send an envoy."),
    ],
)
def test_a_demanded_act_is_shown_with_should(text: str, rest: str) -> None:
    assert shown(text) == {rest: "should"}


@pytest.mark.parametrize(
    "text",
    [
        "Sudan demands EU aid after floods.",
        "Kenya demanded the release of hostages.",
        "Kenya demanded that Iran must open talks.",
        "Iran demanded that its forces be allowed to open the road.",
        "Kenya opened talks with Iran.",
    ],
)
def test_other_clauses_are_left_as_they_are(text: str) -> None:
    assert shown(text) == {}


def test_a_date_that_opens_the_sentence_is_set_apart() -> None:
    assert list(shown("On 5 June 2023 rebels attacked Kidal.").values()) == [","]


@pytest.mark.parametrize(
    "text", ["Kenya demanded that Iran expel rebels.", "On 5 June 2023 rebels attacked Kidal."]
)
def test_the_tree_holds_the_words_of_the_text_alone(text: str) -> None:
    tree = nodes(text)
    assert [text[n.begin : n.end] for n in tree] == [n.text for n in tree]
    assert [n.index for n in tree] == list(range(len(tree)))
    assert all(child in tree for n in tree for child in n.children)


def test_a_bare_subjunctive_becomes_the_verb_of_its_clause() -> None:
    verb = next(n for n in nodes("Kenya demanded that Iran expel rebels.") if n.text == "expel")
    assert (verb.pos, [c.text for c in verb.children if c.dep == "nsubj"]) == ("VERB", ["Iran"])


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("Minister for Foreign Affairs Ana Cruz met rebels.", [" Ana Cruz met rebels.", " met rebels."]),
        ("Secretary of State Ana Cruz, who met rebels, left.", [" Ana Cruz, who met rebels, left."]),
    ],
)
def test_the_holder_of_a_long_office_is_set_apart(text: str, rests: list[str]) -> None:
    assert shown(text) == dict.fromkeys(rests, ",")


def test_a_known_name_can_say_of_what_an_office_is() -> None:
    text = "The envoy of Chad met Special Envoy for Libya Ana Cruz."
    begin = text.index("Libya")
    found = supplied(text, Span(0, len(text)), [Span(begin, begin + len("Libya"))])
    assert [text[at:] for at in found] == [" Ana Cruz."]


def test_of_two_names_side_by_side_the_second_is_the_holder() -> None:
    text = "The envoy for Libya Ana Cruz met rebels."
    names = [Span(text.index(name), text.index(name) + len(name)) for name in ("Libya", "Ana Cruz")]
    found = supplied(text, Span(0, len(text)), names)
    assert [text[at:] for at in found] == [" Ana Cruz met rebels.", " met rebels."]


def test_the_day_behind_an_office_holds_it_not() -> None:
    text = "Rebels met the ambassador to Libya Tuesday."
    begin = text.index("Libya")
    assert supplied(text, Span(0, len(text)), [Span(begin, begin + len("Libya"))]) == {}


@pytest.mark.parametrize("text", ["The Minister for Foreign Affairs met rebels.", "King of Jordan"])
def test_an_office_without_a_holder_is_left_as_it_is(text: str) -> None:
    assert shown(text) == {}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Rebels ambush patrol in Mali, six soldiers dead", "six soldiers dead"),
        ("Car bomb hits bank in Cali; 8 killed", "8 killed"),
        ("Gunmen attack bus in Sindh, at least 8 dead", "at least 8 dead"),
    ],
)
def test_the_toll_of_a_headline_is_shown_with_leaving(text: str, rest: str) -> None:
    assert shown(text)[rest] == "leaving"


@pytest.mark.parametrize(
    "text", ["Rebels ambushed a patrol, six soldiers dead.", "Chad signs deal, two ministers"]
)
def test_a_whole_sentence_and_other_counts_need_nothing(text: str) -> None:
    assert shown(text) == {}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Gunmen killed nine in Chad, security and local sources said.", "security and local sources said."),
        ("Rebels freed two nuns in Jos, the army's spokesman Ali Musa told reporters on Monday.", None),
        (
            "Oslo froze the assets of Togo's leader, Finance Minister Jan Berg's office said in a letter.",
            None,
        ),
    ],
)
def test_what_a_source_at_the_end_says_is_shown_as_if_quoted(text: str, source: str | None) -> None:
    behind = f" {source}" if source else text[text.rindex(",") + 1 :]
    assert shown(text) == {behind: '"'}
    (root,) = [node for node in nodes(text) if node.head is None]
    assert root.text in ("said", "told")


@pytest.mark.parametrize(
    "text",
    [
        "Bombs fell on Aden, Taiz and local markets.",
        "In May, the army said on Monday that rebels had fled.",
        "He freed the nuns, who said that they were well.",
        '"We freed the nuns," the army said.',
    ],
)
def test_other_words_behind_a_comma_are_left_as_they_are(text: str) -> None:
    assert shown(text) == {}
