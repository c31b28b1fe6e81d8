"""What is announced: an act of cooperation still to come is a promise of it now."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type, only


@pytest.mark.parametrize(
    ("text", "event", "future"),
    [
        ("Peru's president will visit Japan in May.", "PlannedVisit", "CONSULT"),
        ("Oman will supply Yemen with rockets.", "OfferOfAid", "AID"),
        ("Kenya will hold drills with Uganda.", "Promise", "COOPERATE"),
    ],
)
def test_a_future_act_of_cooperation_is_also_a_promise_about_it(text: str, event: str, future: str) -> None:
    promise, act = only(text, "AGREE"), only(text, future)
    assert (promise.event_class, promise.status) == (event, "actual")
    assert (act.status, promise.of) == ("future", act.id)
    assert names(promise.actors) == names(act.actors)


def test_the_words_that_tell_of_the_promise_are_not_told_twice() -> None:
    promises = of_type("Peru and Ecuador agreed to hold talks on the canal in May.", "AGREE")
    assert [p.rule for p in promises] == ["agree.agree.do"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president visited Japan in May.",
        "Peru's president did not visit Japan in May.",
        "The army will attack the camp on Friday.",
    ],
)
def test_what_is_past_or_hostile_is_no_promise(text: str) -> None:
    assert not of_type(text, "AGREE")
