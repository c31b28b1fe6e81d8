"""The scanner lets through what the rules can match, whatever they match; and little else in other texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import claims_of, extract
from kg.extract.scanning import telling
from kg.language.reading import read
from kg.model import Claim, Document
from kg.read import read_articles
from kg.rules import Rule, load_rules
from tests.extract.test_article import SENTENCES

ARTICLES = Path(__file__).parents[1] / "articles"
EVERYDAY = (
    "She asked me to call back after lunch.",
    "The soup was good and the waiter told us to come again.",
    "You need two eggs, some flour and a little patience.",
    "He supports the idea of a longer holiday.",
)


def parsed(text: str) -> list[str]:
    reading = read(Document("a", text), telling(load_rules()))
    return [text[s.span.begin : s.span.end] for s in reading.sentences if s.nodes]


def content(claim: Claim) -> tuple[object, ...]:
    people = tuple(p.label for p in (*claim.actors, *claim.recipients, *claim.speakers))
    return (
        claim.event_class,
        claim.begin,
        claim.status,
        claim.rule,
        people,
        claim.place,
        claim.when,
        claim.killed,
    )


@pytest.mark.parametrize("rule", load_rules().rules, ids=lambda rule: rule.id)
def test_the_examples_of_every_rule_are_let_through(rule: Rule) -> None:
    for example in rule.examples:
        assert parsed(example.text), example.text


def test_an_article_gives_the_claims_that_it_gives_when_all_of_it_is_parsed() -> None:
    book = load_rules()
    kept = lost = 0
    for document in read_articles([ARTICLES]):
        whole = {content(c) for c in claims_of(read(document), book)}
        kept, lost = kept + len(whole), lost + len(whole - {content(c) for c in extract(document)})
    assert kept > 100
    assert lost <= kept / 150


def test_violence_told_in_several_words_is_found_in_any_surroundings() -> None:
    said = next(s for s in SENTENCES if "Gunmen attacked" in s)
    assert said in parsed("\n\n".join((*EVERYDAY * 5, said, *EVERYDAY * 5)))


@pytest.mark.parametrize("said", [s for s in SENTENCES if "Norway" in s or "Gunmen" in s or "arrested" in s])
def test_a_report_of_a_few_sentences_is_read_whatever_stands_beside(said: str) -> None:
    assert said in parsed("\n\n".join((EVERYDAY[0], said, EVERYDAY[1])))


def test_everyday_words_are_not_parsed_where_nothing_concerns_the_rules() -> None:
    assert parsed("\n\n".join(EVERYDAY * 5)) == []


def test_a_pronoun_brings_in_the_sentence_before() -> None:
    before = "Joseph Okello is a tall man."
    assert before in parsed(
        f"{before} He attacked a camp of Chad's army on Monday. {EVERYDAY[0]} {EVERYDAY[1]}"
    )


def test_a_quotation_brings_in_its_speaker() -> None:
    text = "“Rwanda shelled our camp. Its army killed six men.” So said Joseph Okello. " + EVERYDAY[1]
    assert "So said Joseph Okello." in parsed(text)


def test_a_title_given_once_makes_an_official_further_on() -> None:
    text = f"Interior Minister Moro Zandivar came. {EVERYDAY[1]} Zandivar refused to step down."
    assert "Zandivar refused to step down." in parsed(text)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from((*SENTENCES, *EVERYDAY)), max_size=8).map("\n\n".join))
def test_the_same_text_is_read_in_the_same_way(text: str) -> None:
    assert parsed(text) == parsed(text)
