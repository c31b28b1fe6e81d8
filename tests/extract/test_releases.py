"""Statements in which "we" is whoever issues them."""

from __future__ import annotations

import pytest

from kg.extract.releases import is_release
from kg.model import Document
from tests.extract.told import claims

RELEASE = "Press release. The Ministry of Foreign Affairs of Chad received the envoy of Niger. "


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (None, "Press Release No. 3\n\nWe regret it.", True),
        ("Communiqué of the summit on Chad", "We met.", True),
        ("Rebels take Goma", "The army fled, a press officer said.", False),
    ],
)
def test_a_release_says_so_in_its_title_or_opening(title: str | None, text: str, expected: bool) -> None:
    assert is_release(Document("d", text, title=title)) is expected


def test_we_is_who_issues_a_release() -> None:
    text = RELEASE + "We demand that Niger release the pilots."
    (demand,) = (c for c in claims(text) if c.type == "REQUEST")
    assert {p.principal or p.actor for p in demand.actors} == {"chad"}


def test_elsewhere_we_is_nobody() -> None:
    text = RELEASE.removeprefix("Press release. ") + "We demand that Niger release the pilots."
    assert all(claim.type != "REQUEST" for claim in claims(text))


def test_we_in_a_quotation_is_who_speaks() -> None:
    text = RELEASE + '"We demand that Chad release the pilots," Niger\'s prime minister said.'
    (demand,) = (c for c in claims(text) if c.type == "REQUEST")
    assert {p.principal or p.actor for p in demand.actors} == {"niger"}


def test_the_summit_is_the_body_that_sums_up() -> None:
    text = "Communiqué of the talks. The African Union met in Lusaka. The Summit condemned the raid on Goma."
    (condemned,) = (c for c in claims(text) if c.type == "ACCUSE")
    assert [p.label for p in condemned.actors] == ["African Union"]
