"""Which judgements hold for the claims at hand; claims are found again by their sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Judgement
from kg.resolve.standing import Standing, by_claim, standing
from tests.resolve.made import CHAD, FRONT, TANK, claim

BOMB, BLAST, TALKS = "A bomb went off.", "The blast killed two.", "Envoys met."


def event(one: str, other: str, **values: Any) -> Judgement:
    return Judgement("event", one, other, values.pop("verdict", "same"), values.pop("line", 1), **values)


def held(judgement: Judgement, *claims: Claim) -> Standing:
    return standing([judgement], claims, load_gazetteer())


def ids(found: Standing) -> list[tuple[str, str]]:
    assert not (found.judgements and found.stale)
    return [(each.one, each.other) for each in found.judgements]


ONE, TWO = claim(1, "a", quote=BOMB), claim(1, "b", quote=BLAST)


def test_ids_alone_mean_the_claims_that_bear_them_now() -> None:
    found = held(event("a.1", "b.1"), ONE, TWO)
    assert found.judgements == (event("a.1", "b.1", one_quote=BOMB, other_quote=BLAST),)


def test_a_claim_that_moved_is_found_by_its_sentence() -> None:
    judgement = event("a.1", "b.1", one_quote=BOMB, other_quote=BLAST)
    moved = replace(ONE, id="a.4")
    assert ids(held(judgement, moved, claim(1, "a", quote="Rain fell."), TWO)) == [("a.4", "b.1")]


def test_of_several_claims_of_one_sentence_that_of_the_right_type_is_meant() -> None:
    judgement = event("a.1", "b.1", one_quote=BOMB, other_quote=BLAST)
    beside = claim(1, "a", "Condemnation", quote=BOMB)
    assert ids(held(judgement, beside, replace(ONE, id="a.2"), TWO)) == [("a.2", "b.1")]


def test_the_same_sentence_in_another_document_is_another_claim() -> None:
    judgement = event("a.1", "b.1", one_quote=BOMB, other_quote=BLAST)
    assert ids(held(judgement, claim(1, "c", quote=BOMB), TWO)) == []


def test_what_is_gone_is_stale_and_says_so() -> None:
    gone = held(event("a.1", "b.1", one_quote=BOMB), claim(1, "a", quote="Rain fell."), TWO)
    assert [each.why for each in gone.stale] == ["no claim a.1 of an event with that sentence"]
    types = held(event("a.1", "b.1"), ONE, claim(1, "b", "Meeting", quote=TALKS))
    assert [each.why for each in types.stale] == ["a.1 and b.1 do not tell of events of one type"]
    tie = held(event("a.1", "b.1"), ONE, claim(1, "b", "OfficeHolding"))
    assert [each.why for each in tie.stale] == ["no claim b.1 of an event with that sentence"]
    same = held(event("a.1", "a.9", one_quote=BOMB, other_quote=BOMB), ONE)
    assert ids(same) == []


def test_actors_and_places_must_be_known_or_met() -> None:
    told = claim(1, "a", actors=(FRONT,), place=TANK)
    for about, other, stands in (
        ("actor", "chad", True),
        ("actor", "red-front@a", True),
        ("actor", "red-front@b", False),
        ("actor", "chad@a", False),
        ("actor", "nobody", False),
    ):
        found = held(Judgement(about, "red-front", other, "same", 1), told)
        assert bool(found.judgements) is stands, other
    for place, stands in (("pk-peshawar", True), ("unlisted-nowhere", False), ("unlisted-tank@a", False)):
        found = held(Judgement("place", "unlisted-tank", place, "same", 1), told)
        assert bool(found.judgements) is stands, place
    (stale,) = held(Judgement("actor", "red-front", "nobody", "same", 1), told).stale
    assert stale.why == "there is no actor nobody"


def test_speakers_are_met_too() -> None:
    told = claim(1, "a", speakers=(FRONT,), actors=(CHAD,))
    assert held(Judgement("actor", "red-front", "chad@a", "different", 1), told).stale == ()


def test_only_decisions_about_events_belong_to_claims() -> None:
    same, apart = event("a.1", "b.1", line=1), event("b.1", "c.1", line=2, verdict="different")
    unsure = event("a.1", "c.1", line=3, verdict="unsure")
    actor = Judgement("actor", "a.1", "b.1", "same", 4)
    assert by_claim([same, apart, unsure, actor]) == {
        "a.1": (same,), "b.1": (same, apart), "c.1": (apart,),
    }  # fmt: skip
