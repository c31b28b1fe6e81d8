"""Which attack had an effect: in the sentence, right before it, or none."""

from __future__ import annotations

import pytest

from kg.model import Claim
from tests.extract.told import claims, names, of_type, only

RAID = "Rebels raided a camp near Goma."


def tolls(claim: Claim) -> tuple[list[int], list[int]]:
    return [t.low for t in claim.killed], [t.low for t in claim.injured]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (f"{RAID} Six guards were killed and three wounded.", [6], [3]),
        (f"{RAID} At least 12 people, including two guards, died.", [12], []),
        (f"{RAID} Nine guards were wounded in the attack.", [], [9]),
        (f"{RAID} The death toll rose to 42.", [42], []),
        (f"{RAID} The mayor put the toll at 14.", [14], []),
        (f"{RAID} The mayor was killed.", [1], []),
        (f"{RAID} Two guards were killed, while five others were hurt.", [2], [5]),
        (f"{RAID} An inspector was shot dead.", [1], []),
        ("One guard was killed and two clerks wounded by gunmen in Cali.", [1], [2]),
        ("Rebels raided a camp near Goma; 23 guards were killed.", [23], []),
        ("Rebels raided a camp near Goma; four people were reported dead.", [4], []),
    ],
)
def test_what_is_only_counted_belongs_to_the_attack_told_before(
    text: str, killed: list[int], injured: list[int]
) -> None:
    assert tolls(only(text, "ASSAULT")) == (killed, injured)


@pytest.mark.parametrize(
    "text",
    [
        f"{RAID} Nine people died in a bus crash.",
        f"{RAID} Cholera has killed 60 people there.",
        f"{RAID} More than 40,000 people have been killed in the war since 1984.",
        f"{RAID} Fourteen people drowned when a ferry sank.",
        f"{RAID} Two of the attackers were killed.",
        f"{RAID} The mayor spoke. The priest prayed. The rain fell. Six people were killed.",
        "The storm hit the port. Six guards were killed and three wounded.",
    ],
)
def test_deaths_with_a_cause_of_their_own_are_not_those_of_the_attack(text: str) -> None:
    told = [claim for claim in of_type(text, "ASSAULT") if claim.event_class != "War"]
    assert [t for claim in told for t in (*claim.killed, *claim.injured)] == []


def test_a_second_count_does_not_replace_the_first() -> None:
    assert tolls(only(f"{RAID} Six guards were killed. Two people were killed.", "ASSAULT")) == ([6], [])


def test_who_carried_it_out_did_the_attack_told_before() -> None:
    claim = only("A car bomb exploded in Quetta. It was carried out by separatists.", "ASSAULT")
    assert names(claim.actors) == ["<separatists>"]


def test_what_came_later_is_no_cause() -> None:
    text = "A gunman shot dead seven people in Haifa before police killed him."
    found = [c for c in claims(text) if names(c.actors) == ["<gunman>"]]
    assert [tolls(c) for c in found] == [([7], [])]


@pytest.mark.parametrize(
    "between",
    ["A boat sank off Bukavu.", "A truck overturned near Beni.", "A landslide hit Masisi on the same day."],
)
def test_a_count_behind_a_mishap_may_be_of_that(between: str) -> None:
    assert tolls(only(f"{RAID} {between} Nine people were killed.", "ASSAULT")) == ([], [])


def test_a_count_behind_a_second_attack_is_of_the_second() -> None:
    raid, blast = of_type(f"{RAID} Separately, a bomb exploded in Bunia. Nine people were killed.", "ASSAULT")
    assert (tolls(raid), tolls(blast)) == (([], []), ([9], []))


def test_those_killed_beside_a_second_attack_are_not_its_dead() -> None:
    killing, blast = of_type(
        "Gunmen killed a teacher in Damaturu, and on the same day a bomb exploded at a market in Potiskum, "
        "injuring ten traders.",
        "ASSAULT",
    )
    assert (tolls(killing), tolls(blast)) == (([1], []), ([], [10]))
    assert names(killing.actors) == ["<gunmen>"]


def test_who_died_before_an_attack_did_not_die_in_it() -> None:
    text = "Rebels ambushed a convoy near Goma. Before the ambush, five guards had been killed in raids."
    assert tolls(of_type(text, "ASSAULT")[0]) == ([], [])


def test_the_wounded_are_those_of_a_bombing_and_not_of_an_abduction() -> None:
    told = "A car bomb killed eight people in Kano and gunmen abducted a cleric. Some 21 people were injured."
    hurt = [claim for claim in claims(told) if claim.injured]
    assert {claim.event_class for claim in hurt} == {"CarBombing"}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Four people were killed and 18 injured as communal clashes hit Poso.", [4], [18]),
        ("Four people were killed in riots in Apia.", [4], []),
        ("Riots in Apia left four people dead.", [4], []),
    ],
)
def test_clashes_that_hit_a_place_and_riots_have_their_dead(
    text: str, killed: list[int], injured: list[int]
) -> None:
    (claim,) = claims(text)
    assert tolls(claim) == (killed, injured)


def test_whom_a_mob_kills_in_a_riot_it_has_attacked() -> None:
    assert names(only("Mobs killed ten guards during riots in Jos.", "ASSAULT").actors) == ["<mobs>"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (f"{RAID} Two guards died at the scene.", [2]),
        (f"{RAID} Four guards died of their wounds in hospital.", [4]),
        ("Gunmen shot and wounded a man in Goma; he later died in hospital.", [1]),
        ("A woman injured in a bomb attack in Goma died later at a hospital.", [1]),
    ],
)
def test_who_dies_of_it_later_is_counted(text: str, killed: list[int]) -> None:
    assert tolls(only(text, "ASSAULT"))[0] == killed
