from __future__ import annotations

from dataclasses import replace

from worlds import EXAMPLE

from kg.model import Claim, Location, Toll
from kg.view.lighting import lit
from kg.view.sentences import sentence_cards, told

CLAIMS = {claim.id: claim for claim in EXAMPLE.claims}
BOMBING = CLAIMS["blast-c1"]


def words(claim: Claim) -> list[str]:
    return [claim.quote[begin:end] for begin, end in lit(claim)]


def test_party_place_toll_and_trigger_are_lit() -> None:
    attacked = replace(
        BOMBING,
        quote="On Friday rebels attacked a post near Osk and killed 12 people, Osk police said.",
        begin=100,
        actors=(replace(BOMBING.actors[0], begin=110, end=116),),
        recipients=(),
        place=Location("Osk", "osk", "Osk", 138, 141),
        rule="assault.attack.verb",
    )
    assert words(attacked) == ["rebels attacked", "Osk", "12"] or words(attacked) == [
        "rebels",
        "attacked",
        "Osk",
        "12",
    ]


def test_spans_beyond_the_quote_and_rules_that_are_gone_light_nothing() -> None:
    gone = replace(BOMBING, quote="short", killed=(), rule="no.such.rule")
    assert all(end <= len("short") for _, end in lit(gone))


def test_a_toll_is_not_lit_inside_of_a_longer_number() -> None:
    claim = replace(
        BOMBING, quote="In 2012 a bomb killed 12.", actors=(), recipients=(), place=None, rule="none"
    )
    assert lit(claim) == ((22, 24),)


def test_two_claims_of_one_sentence_are_shown_once_with_both_rules_and_all_words_lit() -> None:
    other = replace(BOMBING, id="blast-c9", rule="other", injured=(Toll(1, 1, "explosives"),))
    (card,) = sentence_cards([BOMBING, other])
    assert card.claims == ("blast-c1", "blast-c9")
    assert card.rules == ("assault-suicidebombing", "other")
    assert card.told == ("actual",)
    assert "explosives" in "".join(card.quote[begin:end] for begin, end in card.lit)


def test_a_hedge_stands_beside_the_status() -> None:
    assert told(CLAIMS["blast-c5"]) == "actual, reportedly"
    assert told(BOMBING) == "actual"
