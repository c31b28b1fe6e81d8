"""Against whom people protest and forces move, where only cause, purpose or place tells it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.model import Claim, Participant
from tests.extract.told import of_type, only


def labels(participants: Iterable[Participant]) -> list[str]:
    return [participant.label for participant in participants]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Nurses marched through Harare to demand that President Emmerson Mnangagwa resign.", "Mnangagwa"),
        ("Miners blocked a road near Potosi to force the Bolivian government to raise wages.", "Bolivia"),
        ("Students rallied in Seoul over a decision taken by Japan.", "Japan"),
        ("Monks began a hunger strike in protest at Vietnam's treatment of a temple.", "Vietnam"),
        ("Widows gathered in Srinagar to protest the killing of two boys by Indian soldiers.", "Indian"),
        ("Dockers staged a rally in Sfax, accusing the United Nations of neglect.", "United Nations"),
    ],
)
def test_the_cause_of_a_protest_says_against_whom_it_is(text: str, against: str) -> None:
    assert any(against in label for label in labels(only(text, "PROTEST").recipients))


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of people marched through Lagos to demand the release of Bola Tinubu.",
        "Crowds rallied in Paris in solidarity with Ukraine to demand peace.",
        "Residents rallied in Goa to denounce violence while Peru celebrated.",
    ],
)
def test_victims_friends_and_bystanders_are_not_protested_against(text: str) -> None:
    assert labels(only(text, "PROTEST").recipients) == []


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Chad sent troops to the valley to fight Boko Haram.", "Boko Haram"),
        ("Chad has massed troops along its border with Sudan.", "Sudan"),
        ("Iraq moved tanks towards the Kuwaiti frontier.", "Kuwait"),
        ("Peru put its army on alert after Ecuador closed the border.", "Ecuador"),
        ("Kenya sent 300 soldiers to Haiti.", "Haiti"),
        ("India rushed troops to Srinagar.", "Srinagar"),
    ],
)
def test_forces_move_against_an_enemy_a_neighbour_or_else_to_a_place(text: str, against: str) -> None:
    assert against in labels(only(text, "MOBILIZE").recipients)


def test_forces_do_not_move_against_their_own_side() -> None:
    move = only("Chad sent troops to Abeche after Chadian soldiers mutinied.", "MOBILIZE")
    assert "Chad" not in labels(move.recipients)


def test_emergency_rule_is_imposed_on_the_land_where_it_holds() -> None:
    assert labels(only("The general declared martial law in Sudan.", "COERCE").recipients) == ["Sudan"]


def test_who_governs_is_protested_against_with_the_state() -> None:
    protest = only(
        "Teachers struck in Quito, accusing the government of President Daniel Noboa of lies.", "PROTEST"
    )
    assert labels(protest.recipients) == ["Ecuador", "Daniel Noboa"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Prisoners rioted at a jail in northern Israel.", "Israel"),
        ("Kurdish inmates rioted at a prison in Izmir.", "Turkey"),
        ("Teachers went on strike in Nairobi.", "Kenya"),
        ("French farmers blocked the motorway with tractors.", "France"),
        ("Thousands of people marched through Tunis to demand lower prices.", "Tunisia"),
    ],
)
def test_a_public_grievance_is_addressed_to_the_state(text: str, state: str) -> None:
    assert labels(only(text, "PROTEST").recipients) == [state]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of people protested in Lima.",
        "Ukrainian students marched through Berlin to demand lower prices.",
        "Bakers went on strike in Lyon.",
    ],
)
def test_without_a_public_grievance_of_their_own_state_nobody_is_guessed(text: str) -> None:
    assert labels(only(text, "PROTEST").recipients) == []


def _bans(text: str) -> list[Claim]:
    return [claim for claim in of_type(text, "COERCE") if claim.event_class == "Ban"]


def test_the_article_s_country_has_banned_the_banned_group() -> None:
    (ban,) = _bans("Police in Lahore held four men of the banned Tehrik-i-Taliban Pakistan, Pakistan said.")
    assert labels(ban.actors) == ["Pakistan"]


def test_without_a_country_nobody_can_tell_whose_ban_it_is() -> None:
    assert _bans("Fighters of the banned al-Qaeda left. Chad, Peru, Fiji and Oman were silent.") == []


def test_banned_groups_in_general_were_banned_by_nobody_in_particular() -> None:
    assert _bans("Police in Lahore fought banned groups, Pakistan said.") == []
