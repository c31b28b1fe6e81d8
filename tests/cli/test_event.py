"""`kg event` from the outside."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner
from worlds import DOCUMENTS, EXAMPLE

from kg.cli.main import app
from kg.graph import write_outputs
from kg.model import Attribution, Claim, Judgement, Merge, StatedToll, World

runner = CliRunner()


def disputed_world() -> World:
    """The example, with the bombing told by both articles and all that is known of how it came together."""
    claims = {claim.id: claim for claim in EXAMPLE.claims}
    again: Claim = replace(
        claims["blast-c5"],
        id="talks-c9",
        document="talks",
        begin=3,
        end=30,
        quote="Osk\ncounts [b]40[/b] dead.",
    )
    bombing = next(event for event in EXAMPLE.events if event.id == "e-bombing")
    judged = Judgement("event", "blast-c1", "talks-c9", "same", 2, by="Ada", why="one blast")
    merged = replace(
        bombing,
        claims=("blast-c1", "blast-c5", "talks-c9"),
        killed_best=StatedToll(bombing.killed[1].toll, "blast"),
        killed=bombing.killed,
        attributions=(Attribution("denied", "red-ridge-front", ("red-ridge-front",), "blast-c4"),),
        merges=(Merge("blast-c1", "talks-c9", 6.5, "same day, same mosque"),),
        judgements=(judged,),
        voices=2,
    )
    events = tuple(merged if event.id == "e-bombing" else event for event in EXAMPLE.events)
    listed = tuple(sorted((*EXAMPLE.claims, again), key=lambda c: (c.document, c.begin, c.id)))
    return replace(EXAMPLE, claims=listed, events=events, judgements=(judged,))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("built")
    write_outputs(disputed_world(), found)
    return found


def run(folder: Path, *arguments: str, width: int = 80) -> Result:
    return runner.invoke(app, ["event", *arguments, "--in", str(folder)], env={"COLUMNS": str(width)})


def kg(folder: Path, *arguments: str, width: int = 80) -> str:
    result = run(folder, *arguments, width=width)
    assert result.exit_code == 0, result.output
    return result.stdout


def words(told: str) -> str:
    return " ".join("".join(c if c not in "│┃" else " " for c in told).split())


@pytest.mark.parametrize("width", [40, 80, 160])
def test_it_fits_the_terminal(folder: Path, width: int) -> None:
    assert max(map(len, kg(folder, "e-bombing", width=width).splitlines())) <= width


def test_it_shows_sources_tolls_policy_blame_merges_and_judgements(folder: Path) -> None:
    told = words(kg(folder, "e-bombing", width=160))
    for part in (
        "Suicide bombing in Tarn, 4 March 2024",
        "Tarn Courier Osk Gazette 5 Mar 2024 20 Apr 2024",
        "killed 12 to 21+; best more than 20 (Tarn Courier, 5 Mar 2024)",
        "2 sources, 2 independent voices",
        "The best toll, unless the build had a policy of its own",
        "denied by Red Ridge Front (Tarn Courier, 5 Mar 2024)",
        "[1] and [3]: same day, same mosque (6.5 points)",
        "blast-c1 and talks-c9: the same, judged by Ada (line 2): one blast",
    ):
        assert part in told
    assert "Claim of responsibility" in told
    assert told.index("The Valley Brigade claims the bombing") < told.index("The Red Ridge Front denies")


def test_words_of_an_article_are_no_markup_and_break_no_line(folder: Path) -> None:
    assert "Osk counts [b]40[/b] dead." in words(kg(folder, "e-bombing", width=160))


def test_a_wide_terminal_holds_the_sources_side_by_side_a_narrow_one_below_each_other(folder: Path) -> None:
    wide, narrow = (kg(folder, "e-bombing", width=width).splitlines() for width in (160, 50))
    assert any("Tarn Courier" in line and "Osk Gazette" in line for line in wide)
    assert not any("Tarn Courier" in line and "Osk Gazette" in line for line in narrow)
    assert any("Osk Gazette" in line for line in narrow)


def test_an_event_can_be_named_by_a_claim_or_by_its_label(folder: Path) -> None:
    assert kg(folder, "talks-c9") == kg(folder, "e-bombing") == kg(folder, "suicide bombing")


def test_a_wrong_id_is_one_line_with_the_nearest(folder: Path) -> None:
    result = run(folder, "e-bombin")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("kg: no event 'e-bombin'; the nearest are e-bombing (")
    assert result.stderr.count("\n") == 1


def test_without_an_id_the_most_disputed_events_are_listed(folder: Path) -> None:
    told = words(kg(folder, width=160))
    assert "Most disputed events (1 of 1)" in told
    assert "e-bombing" in told
    (listed,) = json.loads(kg(folder, "--json"))
    assert (listed["event"], listed["killed"], listed["denials"]) == ("e-bombing", 1, 1)


def test_json_holds_the_whole_card_and_what_is_about_the_event(folder: Path) -> None:
    card: Any = json.loads(kg(folder, "e-bombing", "--json"))
    assert card["id"] == "e-bombing"
    assert [column["source"] for column in card["sides"]["columns"]] == ["Tarn Courier", "Osk Gazette"]
    assert card["sides"]["killed"]["low"] == 12
    assert card["sides"]["killed"]["high"] is None
    assert [each["id"] for each in card["attached"]] == ["e-claim", "e-denial", "e-blame"]
    assert card["attached"][0]["sentences"][0]["document"] == DOCUMENTS[0].id


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path, "e-bombing")
    assert result.exit_code == 1
    assert "no graph here" in result.stderr
