"""The more powers are at work around a sentence, the less a glance asks of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.surroundings import Level, worth_parsing

LEVELS = st.lists(st.sampled_from(Level), max_size=60)


def test_among_news_everything_that_a_rule_may_match_is_parsed() -> None:
    assert worth_parsing([Level.POWERS, Level.LIKELY, Level.POWERS, Level.PLAIN, Level.PERHAPS] * 6) == set(
        range(30)
    )


def test_alone_in_a_quiet_text_only_what_is_plain() -> None:
    quiet = [Level.NOTHING] * 20
    for level in Level:
        assert (20 in worth_parsing([*quiet, level, *quiet])) == (level == Level.PLAIN)


def test_a_text_of_a_few_sentences_has_no_surroundings_to_speak_of() -> None:
    assert worth_parsing([Level.NOTHING, Level.PERHAPS]) == {1}


def test_where_news_ends_the_bar_rises() -> None:
    levels = [Level.POWERS] * 20 + [Level.NOTHING] * 30 + [Level.POWERS]
    chosen = worth_parsing(levels)
    assert 0 in chosen
    assert 50 not in chosen


@given(LEVELS)
def test_nothing_is_never_parsed_and_what_is_plain_always(levels: list[Level]) -> None:
    chosen = worth_parsing(levels)
    assert all(levels[i] != Level.NOTHING for i in chosen)
    assert chosen >= {i for i, level in enumerate(levels) if level == Level.PLAIN}


@given(LEVELS)
def test_a_power_more_never_closes_a_sentence_out(levels: list[Level]) -> None:
    louder = [max(level, Level.POWERS) for level in levels]
    assert worth_parsing(levels) <= worth_parsing(louder)
