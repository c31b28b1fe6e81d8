"""Lists of reactions: who is named at the head of a paragraph acts and speaks in it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from kg.model import Claim, Document

ATTACK = "On Monday gunmen killed nine people in a market in Nairobi, Kenya.\n\nReactions\n\n"


def claims(reactions: str) -> list[Claim]:
    document = Document("a", ATTACK + reactions, published=date(2031, 3, 20))
    return [claim for claim in extract(document) if claim.begin >= len(ATTACK)]


def of_type(reactions: str, kind: str) -> Claim:
    (found,) = [claim for claim in claims(reactions) if claim.type == kind]
    return found


@pytest.mark.parametrize(
    "reaction",
    [
        "Somalia: The foreign ministry condemned the attack.",
        "Somalia – The foreign ministry condemned the attack.",
        "• Somalia: The foreign ministry condemned the attack.",
    ],
)
def test_a_ministry_is_that_of_the_state_at_the_head_of_its_paragraph(reaction: str) -> None:
    (ministry,) = of_type(reaction, "ACCUSE").actors
    assert ministry.principal == "somalia"


@pytest.mark.parametrize(
    ("reaction", "body"),
    [
        ("France: President Claire Fournier condemned the attack.", "france"),
        ("Council of Europe: Secretary General Marta Kowal condemned the attack.", "council-of-europe"),
    ],
)
def test_an_office_without_a_country_is_that_of_the_heading(reaction: str, body: str) -> None:
    assert [p.actor for p in of_type(reaction, "OFFICE").recipients] == [body]


def test_a_heading_holds_for_its_paragraph_alone() -> None:
    text = "France: President Claire Fournier spoke.\n\nThe foreign ministry condemned the attack."
    last = [claim for claim in claims(text) if claim.type == "ACCUSE"][-1]
    assert "france" not in [p.principal for p in last.actors]


def test_a_town_at_the_head_is_where_the_report_comes_from() -> None:
    text = "Paris: The foreign ministry condemned the attack."
    assert [p.principal for p in of_type(text, "ACCUSE").actors] != ["france"]


def test_reactions_are_to_the_attack_of_the_article_and_not_to_the_last_one_told() -> None:
    document = Document(
        "a",
        "On Monday gunmen killed nine people in a market in Nairobi, Kenya. On Wednesday police shot two "
        "thieves in Mombasa.\n\nReactions\n\nFrance: President Claire Fournier condemned the attack.",
        published=date(2031, 3, 20),
    )
    found = extract(document)
    first = next(claim for claim in found if claim.type == "ASSAULT")
    condemned = next(claim for claim in found if claim.type == "ACCUSE")
    assert condemned.of == first.id


def test_who_condoles_without_naming_the_attack_mourns_its_victims() -> None:
    reaction = 'Norway: Prime Minister Liv Hansen wrote: "Our thoughts are with the families of the victims."'
    assert of_type(reaction, "SUPPORT").of == "a.1"


def test_a_reaction_in_a_list_is_to_the_attack_of_the_article_or_of_its_own_item() -> None:
    items = (
        "An adviser said that spies were behind a raid in Garissa.\n\n"
        "- President Jan Bos condemned the attack.\n\n"
        "- Rebels shelled a camp near Kismayo. The governor condemned the attack."
    )
    told = claims(items)
    shelling = next(claim for claim in told if claim.event_class == "Shelling")
    first, second = (claim for claim in told if claim.event_class == "Condemnation")
    assert first.of is not None
    assert first.of not in {claim.id for claim in told}
    assert second.of == shelling.id
