"""Paragraphs, datelines, by-lines and sentences as spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import Span, dateline_end, is_byline, paragraphs, sentences


def _sentences(text: str) -> list[str]:
    return [text[s.begin : s.end] for s in sentences(text)]


def _paragraphs(text: str) -> list[str]:
    return [text[p.begin : p.end] for p in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels left. Ships came.", ["Rebels left.", "Ships came."]),
        ("Gen. Musa Bello left. He was tired.", ["Gen. Musa Bello left.", "He was tired."]),
        ("Mr. Diop met Dr. Sow. They spoke.", ["Mr. Diop met Dr. Sow.", "They spoke."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("Did they leave? They did!", ["Did they leave?", "They did!"]),
        ("“We left. It was late,” he said.", ["“We left.", "It was late,” he said."]),
        ("A headline without a stop\n\nRebels left.", ["A headline without a stop", "Rebels left."]),
        ("  Rebels left.  \n\n  Ships came.  ", ["Rebels left.", "Ships came."]),
        ("", []),
        (" \n \n ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert _sentences(text) == found


def test_blank_lines_part_paragraphs() -> None:
    assert _paragraphs("One here.\n\nTwo here.\n \t\nThree here.") == [
        "One here.",
        "Two here.",
        "Three here.",
    ]


def test_each_line_of_unwrapped_text_is_a_paragraph() -> None:
    assert _paragraphs("A headline\nThe first sentence.\nThe second.") == [
        "A headline",
        "The first sentence.",
        "The second.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    lines = [
        "The rebels crossed the river at dawn on Monday and reached the",
        "outskirts of the town by noon, where they were met by a patrol of",
        "the army, which had been told of their coming the night before.",
    ]
    assert _paragraphs("\n".join(lines)) == ["\n".join(lines)]
    assert _sentences("\n".join(lines)) == ["\n".join(lines)]


BODY = "Rebels crossed the river at dawn."


@pytest.mark.parametrize(
    "dateline",
    [
        "Bamako, June 14: ",
        "BAMAKO, June 14 - ",
        "BAMAKO (Sahel Wire) -- ",
        "GOMA, Republic of Kivu (SW) -",
        "Bamako, Mali (SW) — ",
        "Bamako [Mali], June 14 (SW): ",
        "BAMAKO — ",
        "(Sahel Wire) - ",
        "NIAMEY, 14 June 2023 (SW) — ",
        "date 2023-06-14 Bamako, June 14: ",
    ],
)
def test_a_dateline_is_left_out(dateline: str) -> None:
    text = dateline + BODY
    assert text[dateline_end(text, Span(0, len(text))) :] == BODY
    assert _sentences(text) == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Police said: the rebels crossed the river at dawn.",
        "Bamako: yes.",
        "The rebels - some of them boys - crossed the river at dawn.",
        "He told the crowd: rebels have crossed the river at dawn.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert dateline_end(text, Span(0, len(text))) == 0


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("Reporting by Ana Sow in Dakar; editing by Tim Hill", True),
        ("(Additional reporting by Ana Sow)", True),
        ("Ana Sow contributed to this report.", True),
        ("Read more: The rebels of the north", True),
        ("See also the map of the north", True),
        ("Edited by Ana Sow", True),
        ("The rebels were reported by villagers.", False),
        ("Rebels crossed the river.", False),
    ],
)
def test_bylines(text: str, byline: bool) -> None:
    assert is_byline(text, Span(0, len(text))) is byline


def test_bylines_are_no_sentences() -> None:
    assert _sentences(f"{BODY}\n\nReporting by Ana Sow in Dakar") == [BODY]


PIECES = st.sampled_from(
    [
        "Rebels left. ",
        "Gen. Bello ",
        "said ",
        "“We go. ",
        "at dawn,” ",
        "\n",
        "\n\n",
        "  ",
        "U.S. ",
        "3.5 ",
        "? ",
        "é",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=120))


@given(TEXTS)
def test_sentences_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    found = list(sentences(text))
    assert all(0 <= s.begin < s.end <= len(text) for s in found)
    assert all(a.end <= b.begin for a, b in pairwise(found))


@given(TEXTS)
def test_sentences_are_trimmed(text: str) -> None:
    for written in _sentences(text):
        assert written == written.strip()


@given(
    st.lists(
        st.sampled_from(["Rebels left.", "Ships came at noon.", "Was it raining?"]), min_size=1, max_size=8
    )
)
def test_paragraphs_of_one_sentence_each_are_found_whole(parts: list[str]) -> None:
    assert _sentences("\n\n".join(parts)) == parts


@given(TEXTS)
def test_paragraphs_cover_everything_but_white_space(text: str) -> None:
    covered: set[int] = set()
    for paragraph in paragraphs(text):
        covered.update(range(paragraph.begin, paragraph.end))
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tutu urged President F.W. de Klerk to free the detainees.", 1),
        ("The letter is signed A.B. The rest is blank.", 2),
    ],
)
def test_a_small_letter_behind_initials_goes_on_with_the_name(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count
