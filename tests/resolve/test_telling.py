"""What a claim tells, made ready to be compared."""

from __future__ import annotations

import pytest

from kg.model import Participant
from kg.resolve.telling import Rarity, Telling, answers, stems, tellings
from tests.resolve.made import CHAD, FRONT, claim, unnamed


def telling(**values: object) -> Telling:
    (found,) = tellings([claim(1, "one", str(values.pop("event_class", "Bombing")), **values)])
    return found


def test_a_target_is_what_the_claim_names_before_what_its_sentence_names() -> None:
    quote = "The toll booth was bombed an hour after the hotel."
    named = telling(recipients=(unnamed("toll booth"),), quote=quote)
    assert (named.targets, named.stated) == ({"booth"}, True)
    assert (telling(quote=quote).targets, telling(quote=quote).stated) == ({"booth", "hotel"}, False)


def test_the_target_of_another_claim_of_the_sentence_is_not_its_own() -> None:
    quote = "A bomb hit a hotel and another a market."
    hotel = claim(1, "one", "Bombing", recipients=(unnamed("hotel"),), quote=quote, begin=0)
    bare = claim(2, "one", "Bombing", quote=quote, begin=0)
    assert tellings([hotel, bare])[1].targets == {"market"}


def test_words_for_one_thing_are_one() -> None:
    pupils, children = (
        telling(recipients=(unnamed(w),)).recipient_words for w in ("pupils", "schoolchildren")
    )
    assert pupils & children
    assert not telling(recipients=(unnamed("people"),)).recipient_words


@pytest.mark.parametrize(
    ("event_class", "quote", "turns"),
    [
        ("Bombing", "An hour later, a second bomb exploded.", True),
        ("Bombing", "A bomb exploded.", False),
        ("Bombing", "The blast also hurt two guards.", False),
        ("Demand", "She also asked for the release of two editors.", True),
        ("Demand", "She asked for the release of two editors.", False),
    ],
)
def test_words_that_turn_to_another_event(event_class: str, quote: str, turns: bool) -> None:
    assert telling(event_class=event_class, quote=quote).sequel is turns


def test_numbers_count_as_words_unless_they_can_be_days_or_years() -> None:
    assert {"84", "112"} <= stems("84 of 112 pupils came home on 30 May 2025")
    assert not {"30", "2025"} & stems("84 of 112 pupils came home on 30 May 2025")


def test_a_rare_word_weighs_more() -> None:
    rarity = Rarity(claim(n, "one", quote=f"A bomb hit Kano{'w' * (n == 1)}.") for n in range(1, 9))
    assert rarity.of("kanow") == 1.0
    assert rarity.of("bomb") == 0.0
    assert rarity.of("unheard") == 0.0


def test_parties_are_known_by_id_and_by_whom_they_act_for() -> None:
    found = telling(actors=(FRONT,), recipients=(CHAD,))
    assert (found.actors, found.recipients, found.recipient_states) == ({"red-front"}, {"chad"}, {"chad"})


def test_what_answers_is_told_apart_by_what_it_answers() -> None:
    assert all(map(answers, ("CLAIM", "DENY", "ACCUSE", "REQUEST", "PROTEST")))
    assert not any(map(answers, ("ASSAULT", "COERCE", "CONSULT")))


def test_a_spokeswoman_of_a_ministry_acts_for_its_state_too() -> None:
    speaker = Participant(
        "Ana Tal", "ana-tal", "Person", "Ana Tal", 0, 7, "ministry-of-foreign-affairs-pakistan"
    )
    found = telling(event_class="Demand", actors=(speaker,))
    assert found.actor_states == {"ministry-of-foreign-affairs-pakistan", "pakistan"}
