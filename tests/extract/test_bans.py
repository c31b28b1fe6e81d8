"""Whose ban it is when an article speaks of a banned group in passing."""

from __future__ import annotations

import pytest

from tests.extract.told import names, of_type

ABOUT_KENYA = "Kenya sent soldiers to Garissa. Kenyan police searched homes. "


def bans(text: str) -> list[list[str]]:
    return [names(claim.actors) for claim in of_type(text, "COERCE") if claim.event_class == "Ban"]


def test_it_is_that_of_the_state_that_the_article_is_about() -> None:
    assert bans(f"{ABOUT_KENYA}They arrested members of the banned Mungiki.") == [["kenya"]]


def test_an_outlawed_group_of_no_told_state_is_nobodys_ban() -> None:
    assert bans("Members of the banned Front met.") == []


@pytest.mark.parametrize("kind", ["Banned groups like Al-Shabaab met.", "The outlawed groups met in secret."])
def test_banned_groups_in_general_are_no_ban(kind: str) -> None:
    assert bans(f"{ABOUT_KENYA}{kind}") == []


def test_a_ban_told_with_its_state_keeps_it() -> None:
    assert bans("Uganda banned the Front for Change in 2024.") == [["uganda"]]
