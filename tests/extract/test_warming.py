"""What lives as long as the process is loaded once and exempt from the garbage collector."""

import gc
from collections.abc import Iterator

import pytest

from kg.extract import extract, warm
from kg.language.gazetteer import load_gazetteer
from kg.model import Document


@pytest.fixture
def cold() -> Iterator[None]:
    """A process that has not been warmed, and is not afterwards."""
    usual = gc.get_threshold()
    warm.cache_clear()
    gc.unfreeze()
    yield
    warm.cache_clear()
    gc.unfreeze()
    gc.set_threshold(*usual)


def test_names_and_rules_are_exempt_from_collection(cold: None) -> None:
    """Every name of the gazetteer is an object that the collector would walk again."""
    warm()
    assert gc.get_freeze_count() > len(load_gazetteer().places)


def test_what_an_article_leaves_is_collected_more_seldom(cold: None) -> None:
    """Yet it is collected: a bound that is never reached would let a long run grow."""
    gc.set_threshold(700, 10, 10)
    warm()
    assert 700 < gc.get_threshold()[0] < gc.get_freeze_count()


def test_a_second_call_exempts_nothing_more(cold: None) -> None:
    """What articles leave behind stays in sight, or a long run would never give it back."""
    warm()
    frozen = gc.get_freeze_count()
    kept = [[number] for number in range(1000)]
    warm()
    assert gc.get_freeze_count() == frozen
    assert len(kept) == 1000


def test_claims_are_the_same_with_and_without(cold: None) -> None:
    """Warming is about speed alone."""
    article = Document("a", "Police in Lagos arrested two men. Rebels attacked an army post near Goma.")
    before = extract(article)
    warm()
    assert extract(article) == before
    assert before
