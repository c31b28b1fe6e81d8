"""`kg rules` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.cli.main import app
from kg.rules import RULES, load_rules
from tests.evaluate.rulebooks import GREETING, SHELLING, write_rules

runner = CliRunner()


def kg(*arguments: str | Path) -> Result:
    return runner.invoke(app, ["rules", *map(str, arguments)], env={"COLUMNS": "300"})


def shown(*arguments: str | Path) -> str:
    result = kg(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Norway defeated Sweden. Chad shelled Mali on Monday.", encoding="utf-8")
    (folder / "two.txt").write_text("Chad shelled Niger.", encoding="utf-8")
    return folder


def test_the_list_holds_every_rule_with_its_reason() -> None:
    told = shown("list")
    assert f"{len(load_rules().rules)} rules" in told
    assert [rule.id for rule in load_rules().rules if rule.id not in told] == []


def test_the_list_can_be_cut_by_family_and_type() -> None:
    told = shown("list", "--family", "assault.abduction", "--type", "assault")
    assert "assault.abduction.verb" in told
    assert "assault.attack.verb" not in told
    assert "verb: kidnap, abduct" in told
    assert shown("list", "--family", "assault", "--type", "OFFICE").startswith("0 rules")


def test_a_family_is_whole_words() -> None:
    assert shown("list", "--family", "assa").startswith("0 rules")


def test_check_tries_a_family_file_of_the_project() -> None:
    told = shown("check", RULES / "claim.yaml")
    assert told.endswith("examples come out as they say\n")
    assert " in 1 files: all " in told


def test_check_tells_each_failure_in_a_line_and_fails(tmp_path: Path) -> None:
    folder = write_rules(tmp_path, GREETING.replace("recipient: Chad", "recipient: Peru"), SHELLING)
    result = kg("check", "--folder", folder)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{folder / 'shakes.yaml'}:4: shake.greet: ")
    assert result.stdout.count("\n") == 1


def test_check_stops_at_files_that_do_not_fit(tmp_path: Path) -> None:
    write_rules(tmp_path, GREETING.replace("why:", "because:"), name="a.yaml")
    write_rules(tmp_path, SHELLING.replace("needs: actor", "needs: actor\n    wants: 3"), name="b.yaml")
    result = kg("check", tmp_path / "a.yaml", tmp_path / "b.yaml")
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        str(tmp_path / "a.yaml"),
        str(tmp_path / "b.yaml"),
    ]


def test_check_of_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = kg("check", "--folder", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"kg: {tmp_path / 'none'}: no rule files here\n"


def test_coverage_shows_what_fires_and_what_never_does(articles: Path) -> None:
    told = shown("coverage", articles)
    assert "rules fire\n" in "\n".join(line.rstrip() for line in told.splitlines()) + "\n"
    assert "Chad shelled Mali on Monday." in told
    assert "never fire" in told
    rules = json.loads(shown("coverage", articles, "--json"))
    assert [r["rule"] for r in rules if r["fired"]] == [rules[0]["rule"]]
    assert (rules[0]["event_class"], rules[0]["fired"], rules[0]["claims"]) == ("Shelling", 2, 2)
    assert len(rules) == len(load_rules().rules)


def test_silence_shows_actors_without_an_event(articles: Path) -> None:
    (articles / "three.txt").write_text("Kenya resembled Uganda at that time.", encoding="utf-8")
    found = json.loads(shown("silence", articles, "--json"))
    assert "Kenya resembled Uganda at that time." in [each["text"] for each in found]
    assert not any("shelled" in each["text"] for each in found)
    assert "resemble: Kenya, Uganda" in shown("silence", articles)


def test_silence_shows_no_more_than_asked(articles: Path) -> None:
    (articles / "three.txt").write_text("Kenya resembled Uganda. Peru resembled Chile.", encoding="utf-8")
    told = shown("silence", articles, "--top", "1")
    assert ("Kenya, Uganda" in told) + ("Chile, Peru" in told) + ("Norway, Sweden" in told) == 1


def test_diff_shows_what_new_rules_gain_lose_and_change(articles: Path, tmp_path: Path) -> None:
    old = write_rules(tmp_path / "old", SHELLING)
    new = write_rules(
        tmp_path / "new",
        GREETING.replace("verb: greet", "verb: defeat"),
        SHELLING.replace("class: Shelling\n", "class: Bombing\n"),
    )
    told = shown("diff", old, new, articles)
    assert told.startswith("1 gained, 0 lost, 2 changed")
    assert "class: Shelling → Bombing" in told
    found = json.loads(shown("diff", old, new, articles, "--json"))
    assert [(d["kind"], d["document"], d["told"]) for d in found] == [
        ("gained", "one", "Meeting: Norway -> Sweden"),
        ("changed", "one", "Bombing: Chad -> Mali"),
        ("changed", "two", "Bombing: Chad -> Niger"),
    ]


def test_diff_with_what_is_no_folder_and_no_revision_is_one_line(articles: Path) -> None:
    result = kg("diff", "no-such-revision", RULES, articles)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "kg: no-such-revision: neither a folder of rules nor a git revision that has them\n"
    )


@pytest.mark.parametrize("command", ["coverage", "silence"])
def test_articles_that_are_not_there_are_one_line(command: str, tmp_path: Path) -> None:
    result = kg(command, tmp_path / "none")
    assert (result.exit_code, result.stderr) == (1, f"kg: {tmp_path / 'none'}: no such file or folder\n")
