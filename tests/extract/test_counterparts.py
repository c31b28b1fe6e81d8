"""The other side of an act that its own sentence does not name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.told import names, of_type, only

FOES = (
    "The New People's Army bombed a barracks of the Philippine army on Monday. "
    "The Philippine army shelled a camp of the New People's Army on Tuesday. "
)
STATES = ("Chad", "Peru", "Kenya", "Jordan")


def test_a_truce_is_declared_to_the_adversary() -> None:
    truce = only(f"{FOES}The New People's Army declared a ceasefire.", "CONCEDE")
    assert names(truce.actors) == ["new-peoples-army"]
    assert set(names(truce.recipients)) & {
        "philippines",
        "philippine-army",
        "armed-forces-of-the-philippines",
    }


def test_a_truce_in_an_article_without_adversary_is_declared_to_nobody() -> None:
    assert only("The New People's Army declared a ceasefire.", "CONCEDE").recipients == ()


def test_of_two_adversaries_equally_fought_neither_is_filled_in() -> None:
    text = (
        "Al-Shabaab bombed a Kenyan base on Monday. Al-Shabaab bombed an Ethiopian base on Tuesday. "
        "Al-Shabaab declared a ceasefire."
    )
    assert only(text, "CONCEDE").recipients == ()


@pytest.mark.parametrize(
    ("text", "type", "recipient"),
    [
        ("Chad expelled two Turkish diplomats on Monday. Jordan condemned the expulsion.", "ACCUSE", "chad"),
        ("Chad imposed sanctions on Peru. Jordan welcomed the decision.", "SUPPORT", "chad"),
        ("Chad imposed sanctions on Peru. Peru condemned the move.", "ACCUSE", "chad"),
    ],
)
def test_who_praises_or_condemns_a_deed_addresses_its_doer(text: str, type: str, recipient: str) -> None:
    assert names(only(text, type).recipients) == [recipient]


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.sampled_from(STATES))
def test_a_demand_right_behind_a_summons_goes_to_who_was_summoned(state: str) -> None:
    text = f"On Monday, {state} accused Turkey of spying. {state} also demanded an apology."
    assert names(only(text, "REQUEST").recipients) == ["turkey"]


def test_a_demand_of_somebody_else_goes_to_nobody() -> None:
    text = "On Monday, Chad accused Turkey of spying. Norway demanded an apology."
    assert only(text, "REQUEST").recipients == ()


def test_what_the_sentence_names_itself_stays() -> None:
    text = "On Monday, Chad accused Turkey of spying. Chad demanded an apology from Peru."
    assert [names(c.recipients) for c in of_type(text, "REQUEST")] == [["peru"]]


CLASH = "The Philippine army and the New People's Army clashed on Luzon on Monday. "


@pytest.mark.parametrize("before", [FOES, CLASH])
def test_a_truce_of_which_one_side_is_named_is_with_the_adversary(before: str) -> None:
    truce = only(f"{before}The New People's Army agreed to a truce on Wednesday.", "AGREE")
    assert len(truce.actors) == 2
    other = truce.actors[1]
    assert "philippines" in (other.actor, other.principal)


def test_a_truce_is_with_the_party_of_the_talks_and_with_no_mediator_of_them() -> None:
    talks = "Mali's government and Ansar Dine held talks in Algiers. "
    assert len(only(f"{talks}Ansar Dine agreed to a truce.", "AGREE").actors) == 2
    mediator = "Ansar Dine held talks with the African Union and with Algeria. Ansar Dine agreed to a truce."
    assert names(only(mediator, "AGREE").actors) == ["ansar-dine"]


def test_a_truce_of_two_stays_that_of_two() -> None:
    text = f"{FOES}The New People's Army and the Moro Islamic Liberation Front agreed to a truce."
    assert len(only(text, "AGREE").actors) == 2
