"""Which stretches of a text stand between quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.quotes import quotations


def _quoted(text: str) -> list[str]:
    return [text[q.begin : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We go," he said.', ['"We go,"']),
        ("“We go,” he said, “at dawn.”", ["“We go,”", "“at dawn.”"]),
        ("''We go,'' he said.", ["''We go,''"]),
        ("He said: “We go at dawn.", ["“We go at dawn."]),
        ("“We go.\n\n“At dawn,” he said.", ["“We go.", "“At dawn,”"]),
        ("It's the rebels' port.", []),
        ("He said he would go.", []),
        ("", []),
        ("The “rebels” and the “soldiers” left.", ["“rebels”", "“soldiers”"]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert _quoted(text) == found


PIECES = st.sampled_from(["“", "”", '"', "''", "we go ", "he said. ", "\n\n", "It's ", "\n"])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_quotations_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    found = list(quotations(text))
    assert all(0 <= q.begin < q.end <= len(text) for q in found)
    assert all(a.end <= b.begin for a, b in pairwise(found))


@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_quotation_starts_with_its_mark_and_stays_in_its_paragraph(text: str) -> None:
    for written in _quoted(text):
        assert written[0] in "“\"'"
        assert "\n\n" not in written


@given(st.text(alphabet=st.characters(exclude_characters="“”\"'"), max_size=60))
def test_without_marks_there_is_no_quotation(text: str) -> None:
    assert _quoted(text) == []
