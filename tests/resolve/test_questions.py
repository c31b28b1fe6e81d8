"""What is asked: pairs on the threshold, names spelled alike; the most useful first, nothing twice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Document, Judgement, Toll
from kg.resolve import resolve
from kg.resolve.questions import MARGIN, Question, questions
from tests.resolve.made import CHAD, MONDAY, PESHAWAR, TUESDAY, WEDNESDAY, at, claim, day, named

GAZETTEER = load_gazetteer()


def asked(claims: list[Claim], *judgements: Judgement) -> list[Question]:
    documents = [Document(id, "Text.", WEDNESDAY) for id in sorted({c.document for c in claims})]
    return questions(resolve(documents, claims, GAZETTEER, judgements), judgements, GAZETTEER)


def pairs(found: list[Question]) -> list[tuple[str, str, str]]:
    return [(question.about, question.one.id, question.other.id) for question in found]


def answered(question: Question, verdict: Any = "unsure") -> Judgement:
    return Judgement(question.about, question.one.id, question.other.id, verdict, 1)


BLAST: dict[str, Any] = {"event_class": "Bombing", "place": PESHAWAR, "when": day(MONDAY)}
NEAR = [
    claim(1, "one", **BLAST, quote="A blast hit a bakery at noon."),
    claim(1, "two", **{**BLAST, "when": day(TUESDAY)}, quote="Two died in an explosion."),
]


def near_threshold() -> list[Question]:
    return [question for question in asked(NEAR) if question.about == "event"]


def test_two_events_on_the_threshold_are_asked_about_with_their_sentences() -> None:
    (question,) = near_threshold()
    assert (question.one.id, question.other.id, question.merged) == ("one.1", "two.1", False)
    (sentence,) = question.one.sentences
    assert (sentence.quote, sentence.document, sentence.day) == (NEAR[0].quote, "one", WEDNESDAY)
    assert "same place, Peshawar" in question.reasons
    assert 0 < question.usefulness <= 2


def test_what_is_far_from_the_threshold_is_not_asked() -> None:
    far = claim(1, "two", "Bombing", actors=(CHAD,), quote="Chad bombed a camp.")
    assert asked([NEAR[0], far]) == []
    told: dict[str, Any] = {**BLAST, "actors": (CHAD,), "killed": (Toll(5, 5, "five"),)}
    assert asked([claim(1, d, **told, quote="Chad killed five at a bakery.") for d in ("one", "two")]) == []


def test_a_merge_with_few_points_is_asked_about() -> None:
    nowhere = {**BLAST, "place": None}
    weaker = [
        claim(1, "one", **BLAST, quote="A blast hit a bakery.", actors=(CHAD,)),
        claim(1, "two", **nowhere, quote="Two died in an explosion.", actors=(CHAD,)),
    ]
    found = [question for question in asked(weaker) if question.merged]
    (event,) = resolve([], weaker, GAZETTEER).events
    (merge,) = event.merges
    assert pairs(found) == [("event", "one.1", "two.1")]
    assert abs(merge.points - 4.5) < MARGIN


def test_what_is_answered_is_not_asked_again() -> None:
    (question,) = near_threshold()
    for verdict in ("same", "different", "unsure"):
        assert [q for q in asked(NEAR, answered(question, verdict)) if q.about == "event"] == []


def test_another_pair_of_two_judged_events_is_not_asked_either() -> None:
    told_on = claim(2, "two", "Bombing", again="two.1", quote="The explosion broke windows.")
    claims = [*NEAR, told_on]
    judgement = Judgement("event", "one.1", "two.2", "different", 1)
    assert [q for q in asked(claims, judgement) if q.about == "event"] == []


UNKNOWN = claim(1, "one", "Meeting", actors=(named("khalifa-hiftarr", "Person"), CHAD), quote="They met.")


def test_an_unknown_actor_is_held_beside_known_ones_of_like_name() -> None:
    question = asked([UNKNOWN])[0]
    assert pairs([question]) == [("actor", "khalifa-hiftarr", "khalifa-haftar")]
    assert question.one.sentences[0].quote == "They met."
    assert question.other.sentences == ()
    assert "spelled alike" in question.reasons[0]
    assert asked([UNKNOWN], answered(question)) == []


def test_a_person_is_not_held_beside_a_body() -> None:
    body = claim(1, "one", "Meeting", actors=(named("khalifa-hiftarr", "Organization"), CHAD))
    assert asked([body]) == []


def test_an_unlisted_place_is_held_beside_those_of_a_country_that_the_article_speaks_of() -> None:
    attack: dict[str, Any] = {"place": at("Muzafarbad", None), "quote": "Shots were fired."}
    pakistan = named("pakistan", "Country")
    found = asked([claim(1, "one", **attack, actors=(pakistan,))])
    assert pairs(found) == [("place", "unlisted-muzafarbad", "pk-muzaffarabad")]
    assert asked([claim(1, "one", **attack, actors=(CHAD,))]) == []


def test_a_place_of_the_very_same_spelling_is_asked_about_wherever_it_lies() -> None:
    shots = claim(1, "one", actors=(CHAD,), place=at("Pishawarr", None), quote="Shots were fired.")
    assert pairs(asked([shots])) == [("place", "unlisted-pishawarr", "pk-peshawar")]


def test_more_claims_make_a_question_more_useful() -> None:
    often = [claim(n, "one", "Meeting", actors=(named("muamar-gadafi", "Person"),)) for n in range(2, 6)]
    found = [question for question in asked([UNKNOWN, *often]) if question.about == "actor"]
    assert found[0].one.id == "muamar-gadafi"
    assert [q.usefulness for q in found] == sorted((q.usefulness for q in found), reverse=True)


def test_the_attack_of_another_month_in_the_same_town_is_not_asked_about() -> None:
    long_ago = day(MONDAY - timedelta(days=50))
    killed: dict[str, Any] = {"place": PESHAWAR, "killed": (Toll(100, 100, "100"),)}
    undated = claim(1, "one", "Bombing", **killed, quote="A blast killed 100 at noon.")
    dated = claim(2, "one", "Bombing", again="one.1", when=day(MONDAY), quote="It came at noon.")
    other = claim(1, "two", "Storming", **killed, when=long_ago, quote="Gunfire killed 100 at a school.")
    assert [q for q in asked([undated, other]) if not q.merged] != []
    assert [q for q in asked([undated, dated, other]) if not q.merged] == []


def test_a_merge_that_holds_more_claims_together_is_more_useful() -> None:
    weak = {**BLAST, "place": None, "actors": (CHAD,)}
    alone = [
        claim(1, "one", **BLAST, quote="A blast hit a bakery.", actors=(CHAD,)),
        claim(1, "two", **weak, quote="Two died in an explosion."),
    ]
    again = [
        claim(n, document, "Bombing", again=f"{document}.1", quote=f"It was heard {n} streets away.")
        for document in ("one", "two")
        for n in (2, 3)
    ]

    def usefulness(claims: list[Claim]) -> float:
        return next(q.usefulness for q in asked(claims) if pairs([q]) == [("event", "one.1", "two.1")])

    assert usefulness([*alone, *again]) > usefulness(alone)


def test_the_forces_of_one_state_are_not_held_beside_those_of_another() -> None:
    def forces(home: str) -> Claim:
        return claim(
            1, "one", "Meeting", actors=(named("iraky-security-forces", "SecurityForce", home), CHAD)
        )

    assert "iraqi-security-forces" in {q.other.id for q in asked([forces("iraq")])}
    assert "iraqi-security-forces" not in {q.other.id for q in asked([forces("syria")])}
