"""How far each rule is trusted: its own share, drawn towards that of its family."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import FileError
from kg.resolve.reliability import Counted, Reliability, load_reliability
from kg.rules import load_rules


def counted(claims: int, right: int) -> Counted:
    return Counted(claims=claims, right=right, sides_right=right, precision=right / claims)


TABLE = {
    "war.shell": counted(100, 90),
    "war.raid.night": counted(2, 0),
    "talk.meet": counted(100, 40),
}


def test_what_is_often_seen_is_hardly_drawn() -> None:
    assert Reliability(TABLE, 4).of("war.shell") == pytest.approx(0.9, abs=0.02)


def test_what_is_seldom_seen_is_drawn_towards_its_family() -> None:
    night, by_day, shell = map(Reliability(TABLE, 4).of, ("war.raid.night", "war.raid.day", "war.shell"))
    assert 0.3 < night < by_day < shell


def test_what_was_never_seen_has_the_share_of_its_family() -> None:
    reliability = Reliability(TABLE, 4)
    assert reliability.of("war.siege") == reliability.of("war")
    assert reliability.of("aid.food") == reliability.of("aid.money") == pytest.approx(130 / 202, abs=0.01)
    assert reliability.of("talk.visit") < reliability.of("aid.food") < reliability.of("war.siege")


def test_nothing_known_is_nothing_known() -> None:
    assert Reliability({}, 4).of("war.shell") == 0.5


def test_the_table_of_the_project_fits_its_rules() -> None:
    reliability = load_reliability(4)
    assert all(0 < reliability.of(rule.id) < 1 for rule in load_rules().rules)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("{", "Invalid JSON"), ('{"a": {"claims": 1}}', "a.right"), ('{"a": 1}', "a")],
)
def test_a_table_that_does_not_fit_is_named(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=rf"table\.json: .*{problem}"):
        load_reliability(4, path)
