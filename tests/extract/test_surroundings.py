"""The more powers are at work around a sentence, the less a glance asks of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.surroundings import Level, asked

POWERS = st.lists(st.booleans(), max_size=60)


def test_among_news_everything_that_a_rule_may_match_is_parsed() -> None:
    assert asked([True, True, True, True, False] * 6) == [Level.PERHAPS] * 30


def test_alone_in_a_quiet_text_only_what_is_plain() -> None:
    assert asked([*[False] * 20, True, *[False] * 20])[20] == Level.PLAIN


def test_a_text_of_a_few_sentences_has_no_surroundings_to_speak_of() -> None:
    assert asked([False, False]) == [Level.PERHAPS, Level.PERHAPS]


def test_where_news_ends_the_bar_rises() -> None:
    least = asked([*[True] * 20, *[False] * 30, True])
    assert least[0] < least[25] == least[50]


@given(POWERS)
def test_every_sentence_is_asked_for_something(powers: list[bool]) -> None:
    assert len(asked(powers)) == len(powers)
    assert all(Level.PERHAPS <= level <= Level.PLAIN for level in asked(powers))


@given(POWERS, st.integers(0, 59))
def test_a_power_more_never_raises_the_bar(powers: list[bool], at: int) -> None:
    louder = [power or index == at for index, power in enumerate(powers)]
    assert all(more <= less for more, less in zip(asked(louder), asked(powers), strict=True))
