"""The account of an article: what was found, what fired, what was dropped, and what stopped short."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import claims_of, drafts_of
from kg.extract.accounts import Fired, SentenceAccount, Stopped
from kg.extract.explaining import explain, near_misses, why_dropped
from kg.rules import load_rules
from tests.extract.told import THURSDAY, TUESDAY, reading_of

BLAST = "A bomb exploded in Quetta on Tuesday, killing four villagers."


def accounts(text: str, published: date | None = THURSDAY) -> tuple[SentenceAccount, ...]:
    return explain(reading_of(text, published), load_rules())


def only(text: str) -> SentenceAccount:
    (account,) = accounts(text)
    return account


def dropped(text: str) -> list[Fired]:
    return [fired for account in accounts(text) for fired in account.fired if fired.dropped]


def stopped_at(text: str, rule: str) -> Stopped:
    found = [each for account in accounts(text) for each in account.stopped if each.rule == rule]
    assert found, [each.rule for account in accounts(text) for each in account.stopped]
    return found[0]


def test_sentences_are_numbered_and_stand_where_they_stand() -> None:
    text = f"{BLAST} Iran condemned the attack."
    found = accounts(text)
    assert [account.number for account in found] == [1, 2]
    assert all(text[account.begin : account.end] == account.text for account in found)


@pytest.mark.parametrize(
    ("text", "written", "actor", "kind", "place"),
    [
        ("The bomb went off in Quetta.", "Quetta", None, None, "Quetta"),
        ("Egyptian envoys left.", "Egyptian", "Egypt", "Country", None),
        ("Hezbollah denied it.", "Hezbollah", "Hezbollah", "ArmedGroup", None),
    ],
)
def test_names_and_what_they_mean_here(
    text: str, written: str, actor: str | None, kind: str | None, place: str | None
) -> None:
    (sense,) = only(text).names
    assert (sense.written, sense.actor, sense.kind, sense.place) == (written, actor, kind, place)
    assert text[sense.begin : sense.end] == written


def test_dates_and_the_days_they_mean() -> None:
    (day,) = only(BLAST).dates
    assert (day.written, day.earliest, day.latest) == ("Tuesday", TUESDAY, TUESDAY)


def test_without_a_day_of_publication_there_is_no_day() -> None:
    assert accounts(BLAST, None)[0].dates == ()


def test_the_quotation_in_which_a_sentence_stands() -> None:
    text = 'Mali spoke of a raid. "Chad shelled our villages. It shelled our wells too," the minister said.'
    quoted = [account.quoted is not None for account in accounts(text)]
    assert quoted[0] is False
    assert any(quoted)


def test_clauses_show_their_slots_as_written() -> None:
    (clause,) = only("Rebels in Goma ambushed two convoys of the army.").clauses
    assert clause.word == "ambushed"
    assert clause.slots["object"] == ("two convoys of the army",)
    assert next(iter(clause.slots)) == "subject"
    assert not clause.passive


def test_a_passive_clause_says_so_and_keeps_who_did_it() -> None:
    (clause,) = [c for c in only("A convoy was ambushed by rebels.").clauses if c.word == "ambushed"]
    assert clause.passive
    assert clause.slots["subject"] == ("rebels",)


def test_a_clause_shows_status_and_speaker() -> None:
    clauses = {c.word: c for c in only("The minister said that rebels might attack a convoy.").clauses}
    assert clauses["attack"].status == "hypothetical"
    assert clauses["attack"].speakers == ("The minister",)


def test_long_phrases_are_cut_and_stand_on_one_line() -> None:
    text = f"Rebels ambushed a convoy that carried {', '.join(['red wheat flour'] * 9)} and salt to Goma."
    phrases = [p for c in only(text).clauses for words in c.slots.values() for p in words]
    assert max(map(len, phrases)) <= 92
    assert any(phrase.endswith(" …") for phrase in phrases)


def test_a_slot_that_holds_the_clause_itself_shows_its_head() -> None:
    clauses = {c.word: c for c in only("Iran condemned the bombing of a mosque.").clauses}
    assert clauses["bombing"].slots["governor"] == ("condemned",)


def test_what_fired_carries_its_claim_and_why() -> None:
    (fired,) = [f for f in only(BLAST).fired if f.claim]
    assert fired.claim is not None
    assert (fired.event_class, fired.word) == ("Bombing", "exploded")
    assert fired.claim.rule == fired.rule
    assert fired.why == next(rule.why for rule in load_rules().rules if rule.id == fired.rule)


TEXTS = (
    BLAST,
    "India may attack Pakistan.",
    "Iran condemned the attack.",
    "Norway urged Sudan to release two editors.",
    "Foreign Minister Lena Hart of Norway met the Egyptian foreign minister in Cairo.",
    "The attack shocked the province.",
    "Nobody slept.",
    "No group has claimed responsibility for the blast.",
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4))
def test_the_account_holds_exactly_the_claims_of_the_article(texts: list[str]) -> None:
    reading = reading_of(" ".join(texts))
    fired = [f for account in explain(reading, load_rules()) for f in account.fired]
    assert tuple(f.claim for f in fired if f.claim) == claims_of(reading, load_rules())
    assert len(fired) == len(drafts_of(reading, load_rules()))
    assert all((f.claim is None) == bool(f.dropped) for f in fired)


def test_an_effect_goes_to_its_attack() -> None:
    (effect,) = dropped(BLAST)
    assert (effect.word, effect.dropped) == (
        "killing",
        "tells what “exploded” did: its victims and numbers went there",
    )


def test_another_word_for_the_same_attack() -> None:
    (again,) = dropped("A car bomb attack targeted a police post in Quetta on Tuesday.")
    assert again.dropped is not None
    assert again.dropped.startswith("another word for the same attack as “")


def test_the_attack_told_again_is_the_one_told_before() -> None:
    (again,) = dropped("A bomb exploded at a market in Quetta. The bombing shocked the province.")
    assert again.dropped == "the attack told before: “exploded” in sentence 1"


def test_an_attack_with_nothing_to_record() -> None:
    assert [f.dropped for f in dropped("A suicide bombing shocked the town.")] == [
        "an attack with nobody, no place and no time: nothing to record"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("India may attack Pakistan.", "told as a mere possibility, and nobody in the article"),
        ("Chad may condemn Mali.", "told as a mere possibility: words are recorded once they are said"),
        ("Chad did not attack Mali.", "told as not so, and nobody in the article"),
        ("Norway urged Sudan to free two editors.", "only asked for: the request, refusal or promise tells"),
    ],
)
def test_what_is_unreal_and_spoken_of_by_nobody(text: str, told: str) -> None:
    assert any((f.dropped or "").startswith(told) for f in dropped(text))


def test_every_dropped_draft_has_a_reason() -> None:
    reading = reading_of(" ".join(TEXTS))
    drafts = drafts_of(reading, load_rules())
    reasons = [why_dropped(draft, drafts) for draft in drafts if draft.dropped]
    assert reasons
    assert all(reason and "\n" not in reason for reason in reasons)


def test_a_near_miss_tells_the_argument_at_which_it_stopped() -> None:
    stopped = stopped_at("The minister attacked the plan.", "assault.attack.verb")
    assert (stopped.word, stopped.event_class) == ("attacked", "Assault")
    assert stopped.reason == "subject is a word that rules it out"
    (looked,) = stopped.looked
    assert (looked.slot, looked.words) == ("subject", ("The minister",))
    assert "person" in looked.can_be
    assert stopped.close


def test_a_role_that_is_not_filled_shows_where_it_was_sought() -> None:
    rule = next(rule for rule in load_rules().rules if rule.id == "assault.abduction.verb")
    assert rule.recipient is not None
    stopped = stopped_at("Kidnappers abducted a piano.", rule.id)
    assert [looked.slot for looked in stopped.looked] == list(rule.recipient.slots)
    assert stopped.looked[0].words == ("a piano",)
    assert stopped.looked[0].wanted == rule.recipient.kinds


def test_words_of_another_sense_are_no_close_miss() -> None:
    stopped = [s for s in only("The minister attacked the plan.").stopped if not s.close]
    assert stopped
    assert {s.reason.partition(" is ")[2] for s in stopped} <= {
        "none of the words asked for",
        "filled",
        "empty",
    }


def test_near_misses_are_those_of_the_account() -> None:
    reading = reading_of("The minister attacked the plan. Kidnappers abducted a piano.")
    found = [stopped for _, stopped in near_misses(reading, load_rules())]
    assert found == [account.stopped for account in explain(reading, load_rules())]


def test_a_sentence_without_a_trigger_has_nothing_to_tell() -> None:
    account = only("Under a grey sky.")
    assert (account.fired, account.names, account.dates) == ((), (), ())


def test_the_same_text_gives_the_same_account() -> None:
    text = " ".join(TEXTS)
    assert accounts(text) == accounts(text)
