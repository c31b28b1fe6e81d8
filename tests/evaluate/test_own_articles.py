"""What must hold of any articles, tried on those of tests/articles and tests/reports, whole."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.evaluate.coverage import coverage
from kg.evaluate.difference import Difference, differences
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.matching import Matching, match
from kg.evaluate.mistakes import mistakes
from kg.evaluate.records import Record
from kg.evaluate.reliability import reliability
from kg.evaluate.scoring import by_type, figures, slot_verdicts, tally
from kg.evaluate.silence import silences
from kg.extract import claims_of, drafts_of
from kg.extract.explaining import explain
from kg.graph import dataset_to_world, validate, world_to_dataset
from kg.graph import records as flat_records
from kg.language.reading import Reading, read
from kg.model import Claim, World
from kg.read import read_articles
from kg.resolve import resolve
from kg.rules import RuleBook, load_rules
from tests.evaluate.rulebooks import GREETING, SHELLING, write_rules

TESTS = Path(__file__).parent.parent
OWN = [TESTS / "articles", TESTS / "reports"]
GOLD = [gold for folder in OWN for gold in read_gold(folder)]


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(read(document) for document in read_articles(OWN))


@cache
def claims() -> tuple[Claim, ...]:
    return tuple(claim for reading in readings() for claim in claims_of(reading, load_rules()))


@cache
def world() -> World:
    return resolve(tuple(reading.document for reading in readings()), claims())


@cache
def records() -> tuple[Record, ...]:
    return tuple(Record.model_validate(json.loads(json.dumps(raw))) for raw in flat_records(world()))


@cache
def matchings() -> tuple[Matching, ...]:
    return tuple(match(gold, records()) for gold in GOLD)


def test_the_world_fits_its_shapes_and_is_read_back() -> None:
    dataset = world_to_dataset(world())
    validate(dataset)
    again = dataset_to_world(dataset)
    assert (again.claims, again.events, again.ties) == (world().claims, world().events, world().ties)
    assert (again.actors, again.places) == (world().actors, world().places)


def test_records_are_matched_or_wrong_and_core_statements_found_or_missed() -> None:
    for matching in matchings():
        counts = tally(matching)
        assert counts["records"] == counts["matched"] + len(matching.wrong)
        assert counts["core"] == counts["core_found"] + len(matching.missed)


def test_a_fair_part_is_found() -> None:
    found = figures(sum(map(tally, matchings()), Counter[str]()))
    assert (found["f1"] or 0) > 0.75
    assert (found["precision"] or 0) > 0.8
    assert (found["dyad_f1"] or 0) > 0.64


def test_types_add_up_to_the_whole() -> None:
    whole, types = sum(map(tally, matchings()), Counter[str]()), by_type(matchings())
    assert sum(each.records for each in types) == whole["records"]
    assert sum(each.matched for each in types) == whole["matched"]
    assert sum(each.core for each in types) == whole["core"]
    assert sum(each.core_found for each in types) == whole["core_found"]


def test_rules_add_up_to_all_claims() -> None:
    scores = reliability(matchings())
    assert sum(score.claims for score in scores) == sum(len(record.evidence) for record in records())
    assert all(score.sides_right <= score.right <= score.claims for score in scores)
    assert {score.rule for score in scores} == {claim.rule for claim in claims()}


def test_every_mistake_is_listed_once() -> None:
    found = Counter(mistake.family for mistake in mistakes(matchings(), load_rules()))
    assert found["missed"] == sum(len(matching.missed) for matching in matchings())
    assert found["wrong"] == sum(len(matching.wrong) for matching in matchings())
    assert found["slot"] == sum(not right for m in matchings() for _, _, right in slot_verdicts(m))
    unequal = sum(not pair.sides_agree for matching in matchings() for pair in matching.pairs)
    assert unequal <= found["side"] <= 2 * unequal


def own_records(document: str) -> list[Record]:
    return [record for record in records() if record.quotes(document)]


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(GOLD), st.randoms(use_true_random=False))
def test_fewer_records_never_find_more(gold: Gold, random: Random) -> None:
    own = own_records(gold.doc)
    kept = random.sample(own, len(own) // 2)
    assert len(match(gold, kept).pairs) <= len(match(gold, own).pairs)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(GOLD), st.randoms(use_true_random=False))
def test_the_number_of_matches_does_not_depend_on_the_order_of_records(gold: Gold, random: Random) -> None:
    own = own_records(gold.doc)
    shuffled = random.sample(own, len(own))
    assert len(match(gold, shuffled).pairs) == len(match(gold, own).pairs)


def test_coverage_counts_every_draft_and_every_claim() -> None:
    uses = coverage(readings(), load_rules())
    drafts = [draft for reading in readings() for draft in drafts_of(reading, load_rules())]
    assert sum(use.fired for use in uses) == len(drafts)
    assert sum(use.claims for use in uses) == len(claims())
    assert all((use.example is None) == (use.fired == 0) for use in uses)


def test_silent_sentences_hold_no_event_and_come_by_score() -> None:
    found = silences(readings(), load_rules())
    told = {(claim.document, " ".join(claim.quote.split())) for claim in claims() if claim.kind == "event"}
    assert [s for s in found if (s.document, s.text) in told] == []
    assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)
    assert all(len(s.actors) >= 2 for s in found)


def test_every_claim_is_explained() -> None:
    for reading in readings()[:4]:
        accounts = explain(reading, load_rules())
        found = tuple(f.claim for account in accounts for f in account.fired if f.claim)
        assert found == claims_of(reading, load_rules())
        assert len(accounts) == len(reading.sentences)


@pytest.fixture
def small(tmp_path: Path) -> tuple[RuleBook, RuleBook]:
    one = write_rules(tmp_path / "one", GREETING.replace("verb: greet", '"verb": "meet, visit"'))
    two = write_rules(
        tmp_path / "two", SHELLING.replace("verb: shell", '"verb": "strike, attack, raid, hit"')
    )
    return load_rules(one), load_rules(two)


def test_no_rules_differ_from_themselves(small: tuple[RuleBook, RuleBook]) -> None:
    assert all(differences(readings(), book, book) == () for book in (*small, load_rules()))


def test_what_one_way_is_gained_is_lost_the_other_way(small: tuple[RuleBook, RuleBook]) -> None:
    there, back = differences(readings(), *small), differences(readings(), *reversed(small))
    assert there
    assert _kinds(there)["gained"] == _kinds(back)["lost"]
    assert _kinds(there)["lost"] == _kinds(back)["gained"]
    assert {(d.document, d.told) for d in there if d.kind == "gained"} == {
        (d.document, d.told) for d in back if d.kind == "lost"
    }


def _kinds(found: tuple[Difference, ...]) -> Counter[str]:
    return Counter(difference.kind for difference in found)


def test_all_claims_are_gained_over_rules_that_find_nothing(tmp_path: Path) -> None:
    mute = load_rules(write_rules(tmp_path, GREETING.replace("verb: greet", "verb: yodel")))
    found = differences(readings(), mute, load_rules())
    assert {d.kind for d in found} == {"gained"}
    assert len(found) == len(claims())
