"""Why somebody acts."""

from __future__ import annotations

from kg.extract.causes import blame, cause_words
from tests.extract.told import node_in, reading_of


def test_the_words_behind_over_tell_the_cause() -> None:
    verb, _ = node_in(
        reading_of("Crowds protested in Quito over the arrest of a judge.").sentences, "protested"
    )
    found = [word.text for word in cause_words(verb)]
    assert "arrest" in found
    assert "Quito" not in found


def test_a_doer_is_blamed_before_an_owner_and_an_owner_before_a_bystander() -> None:
    (sentence,) = reading_of("They rallied against arrests by police, Chad's laws and a dam.").sentences
    blamed = [blame(node_in([sentence], word)[0]) for word in ("police", "Chad", "dam")]
    assert blamed == sorted(set(blamed))
