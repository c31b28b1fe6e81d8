"""Offices and leaderships that stand beside a name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import claims, names

PERSONS = ("Elena Marchetti", "Joseph Okello", "Peter Lindqvist", "Maria Sandoval")
STATES = {"Peru": "peru", "Kenya": "kenya", "Norway": "norway", "Jordan": "jordan"}


def ties(text: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.type in ("OFFICE", "LEAD", "MEMBER")]


def ends(text: str) -> list[tuple[str, list[str], list[str], str | None]]:
    return [(t.type, names(t.actors), names(t.recipients), t.role) for t in ties(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's foreign minister, Maria Sandoval, left.",
            ("OFFICE", "maria-sandoval", "peru", "foreign minister"),
        ),
        (
            "Norwegian Oil Minister Peter Lindqvist left.",
            ("OFFICE", "peter-lindqvist", "norway", "oil minister"),
        ),
        (
            "Maria Sandoval, the oil minister of Peru, left.",
            ("OFFICE", "maria-sandoval", "peru", "oil minister"),
        ),
        ("Maria Sandoval is the oil minister of Peru.", ("OFFICE", "maria-sandoval", "peru", "oil minister")),
        (
            "Elena Marchetti, a spokeswoman for the United Nations, left.",
            ("OFFICE", "elena-marchetti", "united-nations", "spokeswoman"),
        ),
        (
            "Joseph Kony, leader of the Lord's Resistance Army, fled.",
            ("LEAD", "joseph-kony", "lords-resistance-army", "leader"),
        ),
        ("Hezbollah leader Karim Haddou left.", ("LEAD", "karim-haddou", "hezbollah", "leader")),
    ],
)
def test_a_title_ties_a_person_to_what_it_is_a_title_of(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    type, actor, recipient, role = expected
    assert (type, [actor], [recipient], role) in ends(text)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.sampled_from(PERSONS), st.sampled_from(sorted(STATES)))
def test_a_minister_of_any_state_holds_an_office_in_it(person: str, state: str) -> None:
    (tie,) = ties(f"{person}, the interior minister of {state}, resigned.")
    assert [p.label for p in tie.actors] == [person]
    assert names(tie.recipients) == [STATES[state]]
    assert tie.role == "interior minister"


def test_a_minister_whom_the_gazetteer_knows_needs_no_country_beside_the_name() -> None:
    assert ends("Foreign Minister Sergei Lavrov landed.") == [
        ("OFFICE", ["sergei-lavrov"], ["russia"], "foreign minister")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned.",
        "Interior Minister Maria Sandoval resigned.",
        "Maria Sandoval resigned.",
        "Egyptian film director Maria Sandoval resigned.",
        "Maria Sandoval met the minister.",
        "The ministers of Peru and Chile dined.",
    ],
)
def test_without_a_name_or_a_body_there_is_no_tie(text: str) -> None:
    assert ties(text) == []


def test_nobody_holds_an_office_in_himself_or_in_another_person() -> None:
    for text in ("President Emmanuel Macron left.", "Emmanuel Macron's spokesman, Peter Lindqvist, left."):
        for tie in ties(text):
            assert not set(names(tie.actors)) & set(names(tie.recipients))
            assert all(party.kind != "Person" for party in tie.recipients)


def test_two_persons_of_one_sentence_hold_their_own_offices() -> None:
    text = "Peru's foreign minister, Maria Sandoval, met Norwegian Defence Minister Peter Lindqvist."
    assert {(tuple(a), tuple(r)) for _, a, r, _ in ends(text)} == {
        (("maria-sandoval",), ("peru",)),
        (("peter-lindqvist",), ("norway",)),
    }


def test_an_envoy_to_a_country_does_not_serve_it() -> None:
    found = ends("Kenya's ambassador to Jordan, Joseph Okello, left.")
    assert [r for _, _, r, _ in found] == [["kenya"]]


def test_a_tie_is_a_fact_without_a_date() -> None:
    (tie,) = ties("Maria Sandoval, the foreign minister of Peru, left on Monday.")
    assert (tie.kind, tie.status, tie.when) == ("tie", "actual", None)


@pytest.mark.parametrize("title", ["analyst", "expert", "researcher"])
def test_who_studies_an_armed_group_holds_no_office_in_it(title: str) -> None:
    assert ties(f"Hamas {title} Peter Lindqvist left.") == []


def test_who_works_for_a_body_that_bears_no_arms_holds_an_office_in_it() -> None:
    (found,) = ends("Amnesty International researcher Peter Lindqvist left.")
    assert found[0] == "OFFICE"


def test_a_known_name_with_a_title_that_its_bearer_never_had_is_a_namesake() -> None:
    assert ties("Lieutenant Bush came to Montgomery.") == []
    assert ties("President Bush came to Montgomery.") != []


def test_a_rank_behind_an_office_tells_no_other() -> None:
    told = "Army Commanding General Lt. Gen. Roy Galido spoke in Manila."
    assert [role for _, _, _, role in ends(told)] == ["army commanding general"]


@pytest.mark.parametrize(
    ("title", "held"),
    [("Vice President", 1), ("Interim President", 1), ("Lagoon Energy Vice President", 0)],
)
def test_who_presides_over_a_firm_holds_no_office_of_the_state(title: str, held: int) -> None:
    assert len(ties(f"Peru closed the border. {title} Sara Zubiri left.")) == held


def test_the_bearer_may_stand_right_behind_what_the_office_is_for() -> None:
    text = "The EU High Representative for Foreign Affairs Josep Borrell left Tirana."
    (tie,) = [c for c in ties(text) if c.type == "OFFICE"]
    assert (names(tie.actors), names(tie.recipients)) == (["josep-borrell"], ["european-union"])
    assert ties("A spokesman for Josep Borrell left Tirana.") == []


def test_those_with_whom_a_minister_meets_give_him_no_office() -> None:
    text = "Minister of Foreign Affairs Ana Cruz held talks with her Cambodian and Thai counterparts."
    assert [names(c.recipients) for c in ties(text) if c.type == "OFFICE"] == []
