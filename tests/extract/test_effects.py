"""What an attack does belongs to the attack of its sentence; two words for one attack are one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Claim
from tests.extract.told import claims, drafts, names, of_type, only


def lows(claim: Claim) -> tuple[list[int], list[int]]:
    return [t.low for t in claim.killed], [t.low for t in claim.injured]


@pytest.mark.parametrize(
    ("text", "event", "killed", "injured"),
    [
        ("A car bomb in Kabul killed 20 guests.", "CarBombing", [20], []),
        ("Gunmen attacked a bus near Goma, killing six passengers.", "Assault", [6], []),
        ("Gunmen attacked a bus near Goma, killing six passengers and wounding nine.", "Assault", [6], [9]),
        ("The bombing of a mosque in Kano left 41 worshippers dead.", "Bombing", [41], []),
        ("At least 23 soldiers were killed when gunmen opened fire on a base.", "Shooting", [23], []),
        ("Twelve people died in a suicide bombing in Homs.", "SuicideBombing", [12], []),
        ("Thirty traders were injured in a bombing in Bangui.", "Bombing", [], [30]),
        ("Armed men stopped a van, fatally wounding one guard and injuring two.", "Killing", [1], [2]),
    ],
)
def test_a_toll_goes_to_its_attack(text: str, event: str, killed: list[int], injured: list[int]) -> None:
    claim = only(text, "ASSAULT")
    assert lows(claim) == (killed, injured)
    assert claim.event_class == event


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.integers(min_value=2, max_value=400), st.integers(min_value=2, max_value=400))
def test_every_toll_arrives_as_it_was_stated(dead: int, wounded: int) -> None:
    text = f"Gunmen attacked a market in Garissa, killing {dead} traders and wounding {wounded} others."
    assert lows(only(text, "ASSAULT")) == ([dead], [wounded])


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in a train crash near Lyon.",
        "The storm killed six sailors.",
        "Nine miners died when a tunnel collapsed.",
        "Cholera killed 40 villagers in Goma.",
        "Heavy rain left 17 people dead in Durban.",
    ],
)
def test_a_toll_without_an_attack_says_nothing(text: str) -> None:
    assert of_type(text, "ASSAULT") == []


def test_two_attacks_of_one_sentence_keep_their_own_tolls() -> None:
    bomb = "A car bomb killed five guards in Kabul on Monday"
    text = f"{bomb} and a gunman shot dead three nurses in Herat on Tuesday."
    tolls = {(c.place.label if c.place else None): lows(c)[0] for c in of_type(text, "ASSAULT")}
    assert tolls == {"Kabul": [5], "Herat": [3]}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A suicide car bomb targeted a checkpoint in Baghdad.", None),
        ("Gunmen opened fire in an attack on a bus in Karachi.", "Shooting"),
        ("Militants struck the base in Gao in a suicide bombing.", "SuicideBombing"),
        ("Rebels attacked the port with mortars in a bombardment of Aden.", None),
    ],
)
def test_two_words_for_one_attack_are_one_attack(text: str, event: str | None) -> None:
    claim = only(text, "ASSAULT")
    assert event is None or claim.event_class == event


def test_the_union_of_both_words_is_kept() -> None:
    claim = only("Militants struck the base in Gao in a suicide bombing on Monday.", "ASSAULT")
    assert names(claim.actors) == ["<militants>"]
    assert "<base>" in names(claim.recipients)
    assert claim.place is not None
    assert claim.when is not None


def test_the_victims_are_among_the_recipients() -> None:
    claim = only("Gunmen attacked a village near Bunia, killing 46 farmers.", "ASSAULT")
    assert {"<village>", "<farmers>"} <= set(names(claim.recipients))


def test_the_attackers_are_not_their_own_victims() -> None:
    claim = only("Gunmen attacked a village near Bunia, killing 46 farmers.", "ASSAULT")
    assert not set(names(claim.actors)) & set(names(claim.recipients))


def test_a_campaign_swallows_no_single_attack() -> None:
    text = "Boko Haram stepped up attacks on farmers and kidnapped a priest in Yola on Monday."
    assert {"AttackCampaign", "Abduction"} <= {c.event_class for c in of_type(text, "ASSAULT")}


def test_what_was_absorbed_is_dropped_and_says_where_it_went() -> None:
    found = drafts("Gunmen attacked a bus near Goma, killing six passengers.")
    host = next(d for d in found if not d.dropped)
    gone = [d for d in found if d.dropped]
    assert gone
    assert all(d.predicate in host.extra for d in gone)
    assert len(claims("Gunmen attacked a bus near Goma, killing six passengers.")) == 1


def test_no_toll_is_counted_twice() -> None:
    text = "Six passengers were killed when gunmen attacked a bus near Goma, killing six passengers."
    assert lows(only(text, "ASSAULT"))[0] == [6]


def test_somebody_named_behind_a_trade_counts_one() -> None:
    assert lows(only("Gunmen killed labour consultant Marco Tessari in Bologna.", "ASSAULT")) == ([1], [])


def test_those_who_fought_and_fell_are_no_victims_besides() -> None:
    claim = only("Dozo hunters clashed with bandits near Niono. Two hunters were killed.", "ASSAULT")
    assert (names(claim.recipients), lows(claim)) == ([], ([2], []))


def test_both_sides_of_a_firefight_are_known_by_their_dead() -> None:
    claim = only("Twelve rebels and three soldiers died in a firefight in Gattaran, Philippines.", "ASSAULT")
    assert (len(claim.actors), claim.recipients, lows(claim)) == (2, (), ([15], []))


def test_bombs_that_went_off_and_wounded_are_one_attack() -> None:
    claim = only("Nine pilgrims were wounded by two roadside bombs that exploded in Mahmudiya.", "ASSAULT")
    assert lows(claim) == ([], [9])


def test_who_is_named_with_another_is_counted_with_him() -> None:
    claim = only(
        "Gunmen have shot dead a TV presenter, Malalai Maiwand, and her driver in Jalalabad.", "ASSAULT"
    )
    assert lows(claim) == ([2], [])


def test_members_of_a_crew_are_people_and_no_ship() -> None:
    claim = only("Pirates kidnapped two crew members of a tugboat off Tambisan.", "ASSAULT")
    assert names(claim.recipients) == ["<crew members>"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two soldiers were killed near Kidal on Monday.", 1),
        ("Two bakers were killed near Kidal on Monday.", 0),
        ("Two soldiers were killed when their truck overturned near Kidal.", 0),
        ("Two soldiers were killed near Kidal. Their helicopter had crashed.", 0),
        ("Two soldiers died near Kidal on Monday.", 0),
        ("Rebels attacked a camp near Kidal. Two soldiers were killed.", 1),
    ],
)
def test_soldiers_who_were_killed_were_attacked_unless_something_else_is_told(text: str, told: int) -> None:
    assert len(of_type(text, "ASSAULT")) == told
