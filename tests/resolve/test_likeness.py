"""Evidence that two claims tell of one event: each kind alone, together, and with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Interval, Toll
from kg.resolve.likeness import ACROSS_ARTICLES, SAME_ARTICLE, Comparison, Likeness
from tests.resolve.made import (
    CHAD,
    FRONT,
    GUNMEN,
    MONDAY,
    PAKISTAN,
    PESHAWAR,
    QUETTA,
    SUDAN,
    TUESDAY,
    WEDNESDAY,
    articles,
    claim,
    day,
    named,
    unnamed,
)

COMPARISON = Comparison(load_gazetteer())
FIVE, MORE, NINETY = Toll(5, 5, "five"), Toll(5, None, "at least five"), Toll(90, 90, "90")


def likeness(values: dict[str, Any], others: dict[str, Any], event_class: str = "Bombing") -> Likeness:
    """Of two claims of two articles, alike but for these values."""
    one = claim(1, "one", event_class, **values)
    return COMPARISON.likeness(one, claim(1, "two", event_class, **others))


def base() -> float:
    """The points of two attacks of which nothing more is known."""
    return likeness({}, {}).score


FOR: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"when": day(MONDAY)}, {"when": day(MONDAY)}, "same day"),
    ({"place": PESHAWAR}, {"place": PESHAWAR}, "same place, Peshawar"),
    ({"place": PESHAWAR}, {"place": PAKISTAN}, "Peshawar lies in Pakistan"),
    ({"actors": (FRONT,)}, {"actors": (FRONT,)}, "same actor"),
    ({"recipients": (CHAD,)}, {"recipients": (CHAD,)}, "same recipient"),
    ({"actors": (GUNMEN,)}, {"actors": (unnamed("gunman"),)}, ""),
    ({"actors": (unnamed("masked gunmen"),)}, {"actors": (GUNMEN,)}, "actors described alike"),
    ({"killed": (FIVE,)}, {"killed": (MORE,)}, "tolls five and at least five agree"),
    ({"quote": "A bomb tore through a mosque."}, {"quote": "The mosque burned."}, "both at a mosque"),
]
AGAINST: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"when": day(MONDAY)}, {"when": day(WEDNESDAY)}, "at different times"),
    ({"place": PESHAWAR}, {"place": QUETTA}, "different places"),
    ({"actors": (FRONT,)}, {"actors": (named("blue-front"),)}, "different actors"),
    ({"recipients": (CHAD,)}, {"recipients": (SUDAN,)}, "different recipients"),
    ({"killed": (FIVE,)}, {"killed": (NINETY,)}, "tolls five and 90 differ"),
    ({"quote": "A bomb tore through a mosque."}, {"quote": "The hotel burned."}, "different targets"),
]
OPEN: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"when": day(MONDAY)}, {}),
    ({"place": PESHAWAR}, {}),
    ({"actors": (FRONT,)}, {}),
    ({"actors": (FRONT,)}, {"actors": (GUNMEN,)}),
    ({"recipients": (CHAD,)}, {}),
    ({"killed": (FIVE,)}, {}),
    ({"quote": "A bomb tore through a mosque."}, {}),
]


@pytest.mark.parametrize(("one", "other", "reason"), [case for case in FOR if case[2]])
def test_evidence_that_is_stated_twice_counts_for_and_says_why(
    one: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    found = likeness(one, other)
    assert found.score > base()
    assert reason in found.reasons


@pytest.mark.parametrize(("one", "other", "reason"), AGAINST)
def test_a_contradiction_counts_against_and_says_why(
    one: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    found = likeness(one, other)
    assert found.score < base()
    assert reason in found.reasons


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_one_claim_leaves_open_costs_nothing(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert likeness(one, other).score == base()
    assert likeness(other, one).score == base()


@pytest.mark.parametrize(("one", "other", "reason"), FOR)
def test_no_single_piece_of_evidence_merges_across_articles(
    one: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    assert not likeness(one, other).enough(same_document=False)


def test_together_they_merge() -> None:
    whole: dict[str, Any] = {}
    for one, _, reason in FOR:
        if reason and "Pakistan" not in reason:
            whole |= one
    found = likeness(whole, whole)
    assert found.enough(same_document=False)
    assert len(found.reasons) >= 5


@pytest.mark.parametrize(("one", "other", "reason"), AGAINST[:2])
def test_another_time_or_town_outweighs_all_else(
    one: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    alike: dict[str, Any] = {
        "when": day(MONDAY),
        "place": PESHAWAR,
        "actors": (FRONT,),
        "quote": "A bomb tore through a mosque.",
    }
    assert likeness(alike, alike).enough(same_document=False)
    assert not likeness({**alike, **one}, {**alike, **other}).enough(same_document=False)


def test_one_article_that_gives_two_days_tells_of_two_events() -> None:
    one, other = (claim(n, "one", "Bombing", when=day(d)) for n, d in ((1, MONDAY), (2, TUESDAY)))
    assert not COMPARISON.likeness(one, other).enough(same_document=True)
    assert COMPARISON.likeness(one, replace(other, document="two")).score > 0


def test_what_is_done_to_the_attackers_is_another_event() -> None:
    values = {"place": PESHAWAR, "when": day(MONDAY)}
    attack = claim(1, "one", "Shooting", **values)
    answer = claim(2, "one", "Shooting", recipients=(unnamed("attackers"),), **values)
    assert COMPARISON.likeness(attack, claim(2, "one", "Shooting", **values)).enough(same_document=True)
    assert not COMPARISON.likeness(attack, answer).enough(same_document=True)


def test_the_news_of_the_day_is_weaker_than_a_day() -> None:
    news = Interval(MONDAY, TUESDAY)
    stated = likeness({"when": day(MONDAY)}, {"when": day(MONDAY)}).score
    assert base() < likeness({"when": news}, {"when": news}).score < stated


def test_the_narrower_the_time_the_better_the_evidence() -> None:
    month = Interval(date(2024, 5, 1), date(2024, 5, 31))
    year = Interval(date(2024, 1, 1), date(2024, 12, 31))
    scores = [likeness({"when": w}, {"when": w}).score for w in (day(MONDAY), month, year)]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > base()
    assert likeness({"when": day(MONDAY)}, {"when": day(TUESDAY)}).score > base()


@given(st.integers(min_value=2, max_value=3650))
def test_days_apart_are_never_one_day(apart: int) -> None:
    later = day(MONDAY + timedelta(days=apart))
    assert not likeness({"when": day(MONDAY)}, {"when": later}).enough(same_document=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bombing", "SuicideBombing"),
        ("Assault", "Shooting"),
        ("Assault", "Bombing"),
    ],
)
def test_a_finer_class_does_not_contradict_a_general_one(one: str, other: str) -> None:
    found = COMPARISON.likeness(claim(1, "one", one), claim(1, "two", other))
    assert 0 <= found.score <= base()
    assert found.reasons == ()


def test_two_kinds_of_attack_contradict_each_other() -> None:
    found = COMPARISON.likeness(claim(1, "one", "Abduction"), claim(1, "two", "Bombing"))
    assert found.score < 0
    assert "different kinds of event" in found.reasons


def test_a_campaign_is_no_single_attack() -> None:
    alike: dict[str, Any] = {"when": day(MONDAY), "place": PESHAWAR, "actors": (FRONT,)}
    campaign, attack = claim(1, "one", "AttackCampaign", **alike), claim(1, "two", "Bombing", **alike)
    assert not COMPARISON.likeness(campaign, attack).enough(same_document=True)


@pytest.mark.parametrize("changed", [{"status": "future"}, {"status": "negated"}])
def test_what_happened_is_not_what_did_not(changed: dict[str, Any]) -> None:
    alike = claim(1, "one", "Bombing", when=day(MONDAY), place=PESHAWAR)
    other = replace(claim(1, "two", "Bombing", when=day(MONDAY), place=PESHAWAR), **changed)
    found = COMPARISON.likeness(alike, other)
    assert not found.enough(same_document=True)
    assert found.reasons == ("of different type or status",)


def test_another_type_is_another_event() -> None:
    meeting, attack = (
        claim(1, "one", "Meeting", when=day(MONDAY)),
        claim(1, "two", "Bombing", when=day(MONDAY)),
    )
    assert not COMPARISON.likeness(meeting, attack).enough(same_document=True)


def speech(content: str, *, number: int = 1, document: str = "two", **values: Any) -> Claim:
    return claim(number, document, "Demand", actors=(CHAD,), recipients=(SUDAN,), content=content, **values)


def test_two_demands_are_one_if_they_ask_for_the_same() -> None:
    first = speech("to release two editors", document="one", when=day(MONDAY))
    same = speech("the release of the editors", when=day(MONDAY))
    other = speech("to close the border at once", when=day(MONDAY))
    assert COMPARISON.likeness(first, same).score > COMPARISON.likeness(first, other).score
    assert COMPARISON.likeness(first, same).enough(same_document=False)
    assert not COMPARISON.likeness(first, other).enough(same_document=False)
    assert "different in content" in COMPARISON.likeness(first, other).reasons


def test_two_persons_who_speak_for_one_state_are_two_speech_acts() -> None:
    ada, ben = (named(name, "Person", "chad") for name in ("ada-example", "ben-example"))
    one = replace(speech("to release two editors", document="one"), actors=(ada,))
    other = replace(speech("to release two editors"), actors=(ben,))
    found = COMPARISON.likeness(one, other)
    assert "different speakers" in found.reasons
    assert found.score < COMPARISON.likeness(one, replace(other, actors=(ada,))).score


def test_told_in_one_article_counts_for_and_side_by_side_counts_more() -> None:
    first = claim(1, "one", "Bombing")
    beside, far = claim(2, "one", "Bombing"), claim(90, "one", "Bombing")
    near, apart = COMPARISON.likeness(first, beside), COMPARISON.likeness(first, far)
    assert near.score > apart.score > COMPARISON.likeness(first, claim(2, "two", "Bombing")).score
    assert "told side by side" in near.reasons
    assert "in one article" in apart.reasons


def test_more_is_asked_across_articles() -> None:
    assert ACROSS_ARTICLES > SAME_ARTICLE
    between = Likeness((ACROSS_ARTICLES + SAME_ARTICLE) / 2, ())
    assert between.enough(same_document=True)
    assert not between.enough(same_document=False)


@given(articles().filter(bool), st.data())
def test_likeness_has_no_direction(claims: tuple[Claim, ...], data: st.DataObject) -> None:
    events = [each for each in claims if each.kind == "event"] or [claim()]
    one, other = data.draw(st.sampled_from(events)), data.draw(st.sampled_from(events))
    assert COMPARISON.likeness(one, other).score == COMPARISON.likeness(other, one).score


@given(articles().filter(bool), st.data())
def test_every_contradiction_and_every_gain_has_its_reason(
    claims: tuple[Claim, ...], data: st.DataObject
) -> None:
    one, other = data.draw(st.sampled_from(claims)), data.draw(st.sampled_from(claims))
    found = COMPARISON.likeness(one, other)
    if abs(found.score) > 1.0:
        assert found.reasons
    assert all(reason and "\n" not in reason for reason in found.reasons)


ADA, ADA_BY_SURNAME = named("ada-example", "Person", "chad"), named("example", "Person", "chad")


def test_a_surname_alone_is_no_other_speaker() -> None:
    said: dict[str, Any] = {"when": day(MONDAY), "content": "what happened"}
    found = likeness({**said, "actors": (ADA,)}, {**said, "actors": (ADA_BY_SURNAME,)}, "Condemnation")
    assert "different speakers" not in found.reasons
    other = likeness(
        {**said, "actors": (ADA,)}, {**said, "actors": (named("bo-hill", "Person", "chad"),)}, "Condemnation"
    )
    assert "different speakers" in other.reasons


def test_words_spoken_on_no_shared_occasion_are_two() -> None:
    said: dict[str, Any] = {
        "actors": (CHAD,),
        "content": "crimes against humanity",
        "quote": "Crimes, crimes.",
    }
    assert not likeness(said, said, "Accusation").enough(same_document=False)
    assert likeness(
        {**said, "recipients": (SUDAN,)}, {**said, "recipients": (SUDAN,)}, "Accusation"
    ).particular


def test_a_summons_is_not_the_accusation_that_goes_with_it() -> None:
    said: dict[str, Any] = {"actors": (CHAD,), "recipients": (SUDAN,), "when": day(MONDAY)}
    summons, words = claim(1, "one", "Summons", **said), claim(2, "one", "Accusation", **said)
    assert COMPARISON.likeness(summons, words).reasons == ("one is done and the other said",)


def test_who_strikes_back_does_not_strike_first() -> None:
    first = claim(1, "one", "Shelling", actors=(CHAD,), recipients=(SUDAN,))
    back = claim(2, "one", "Assault", actors=(SUDAN,), recipients=(CHAD,))
    assert "one answers the other" in COMPARISON.likeness(first, back).reasons


def test_a_country_alone_does_not_tell_one_deed_of_a_group_from_another() -> None:
    deed: dict[str, Any] = {"actors": (FRONT,), "place": PAKISTAN}
    attack, bomb = claim(1, "one", "Assault", **deed), claim(2, "one", "Bombing", **deed)
    assert not COMPARISON.likeness(attack, bomb).particular


def far_apart(one: date | None, other: date | None, **values: Any) -> float:
    """Points of two undated attacks in articles of these days."""
    published = Comparison(load_gazetteer(), published={"one": one, "two": other})
    return published.likeness(
        claim(1, "one", "Bombing", **values), claim(1, "two", "Bombing", **values)
    ).score


def test_what_is_told_long_after_without_a_day_is_hardly_the_same() -> None:
    later = MONDAY + timedelta(days=200)
    assert far_apart(MONDAY, later) < far_apart(MONDAY, TUESDAY)
    assert far_apart(MONDAY, None) == far_apart(MONDAY, TUESDAY)
    assert far_apart(MONDAY, later, when=day(MONDAY)) == far_apart(MONDAY, TUESDAY, when=day(MONDAY))
