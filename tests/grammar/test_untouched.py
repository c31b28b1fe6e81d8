"""What a word leaves as it is of what hangs on it, and what it colours."""

from __future__ import annotations

import pytest
from clauses import node_of

from kg.grammar.untouched import describes, leaves_alone, lies_within, presupposed, warned_of
from kg.language.parse import Node


@pytest.mark.parametrize(
    ("sentence", "phrase", "verb", "alone"),
    [
        ("The envoys met before the raid.", "before", "met", True),
        ("Chad warned of raids.", "of", "warned", False),
        ("Chad responded with a raid.", "with", "responded", False),
    ],
)
def test_a_verb_leaves_a_phrase_beside_it_alone(sentence: str, phrase: str, verb: str, alone: bool) -> None:
    assert leaves_alone(node_of(sentence, phrase), node_of(sentence, verb)) is alone


@pytest.mark.parametrize(
    ("sentence", "phrase", "noun", "within"),
    [
        ("Chad demanded measures after the raid.", "after", "measures", True),
        ("Chad began a series of raids.", "of", "series", False),
        ("Chad denied reports of a raid.", "of", "reports", False),
    ],
)
def test_a_phrase_within_a_plain_noun_is_told_as_it_is(
    sentence: str, phrase: str, noun: str, within: bool
) -> None:
    assert lies_within(node_of(sentence, phrase), node_of(sentence, noun)) is within


def test_of_what_somebody_is_warned_may_never_come() -> None:
    assert warned_of(*_pair("Police warned the firms of raids.", "of", "firms")) == "hypothetical"
    assert warned_of(*_pair("Police robbed the firms of money.", "of", "firms")) == "actual"


@pytest.mark.parametrize(
    ("sentence", "clause", "noun", "described"),
    [
        ("Men who raided the camp fled.", "raided", "Men", True),
        ("Chad was the first country to recognise it.", "recognise", "country", True),
        ("Chad made a promise to leave.", "leave", "promise", False),
    ],
)
def test_a_clause_that_describes_tells_what_is_so(
    sentence: str, clause: str, noun: str, described: bool
) -> None:
    assert describes(*_pair(sentence, clause, noun)) is described


@pytest.mark.parametrize(
    ("sentence", "deed", "verb", "given"),
    [
        ("Chad refused to condemn the raid.", "raid", "condemn", True),
        ("Chad condemned any raid.", "raid", "condemned", False),
        ("He planned the raid on the camp.", "raid", "planned", True),
        ("He planned a raid.", "raid", "planned", False),
    ],
)
def test_a_deed_that_is_condemned_or_was_planned_has_come_about(
    sentence: str, deed: str, verb: str, given: bool
) -> None:
    assert presupposed(*_pair(sentence, deed, verb)) is given


def _pair(sentence: str, below: str, above: str) -> tuple[Node, Node]:
    return node_of(sentence, below), node_of(sentence, above)
