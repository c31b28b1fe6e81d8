from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kg.errors import FileError, RuleError
from kg.evaluate import rulefiles
from kg.evaluate.rulefiles import example_problems, family_files, rules_at, rules_to_check, schema_problems
from tests.evaluate.rulebooks import GREETING, SHELLING, write_rules


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


def problems(folder: Path) -> list[str]:
    return [
        p
        for path, rule, book in rules_to_check(family_files(folder))
        for p in example_problems(path, rule, book)
    ]


def test_a_folder_is_read_as_it_is(tmp_path: Path) -> None:
    with rules_at(str(write_rules(tmp_path, GREETING))) as book:
        assert [rule.id for rule in book.rules] == ["shake.greet"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
def test_a_revision_gives_the_rules_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_rules(tmp_path / "kg" / "families", GREETING)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    write_rules(folder, SHELLING)
    monkeypatch.setattr(rulefiles, "RULES", folder)
    with rules_at("HEAD") as book:
        assert [rule.id for rule in book.rules] == ["shake.greet"]


@pytest.mark.parametrize("name", ["no-such-folder", "--output=/tmp/x", ""])
def test_what_is_neither_folder_nor_revision_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises((FileError, RuleError)), rules_at(name or str(tmp_path)):
        pass


def test_without_git_there_are_no_revisions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FileError, match="git cannot be asked"), rules_at("HEAD"):
        pass


def test_a_folder_without_rule_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no rule files here"):
        family_files(tmp_path)


def test_files_that_fit_have_no_problem(tmp_path: Path) -> None:
    folder = write_rules(tmp_path, GREETING, SHELLING)
    assert schema_problems(family_files(folder)) == []
    assert problems(folder) == []


def test_each_file_that_does_not_fit_has_its_line(tmp_path: Path) -> None:
    write_rules(tmp_path, GREETING.replace("why:", "because:"), name="a.yaml")
    write_rules(tmp_path, SHELLING, name="b.yaml")
    write_rules(tmp_path, SHELLING.replace("class: Shelling\n", "class: Sheling\n"), name="c.yaml")
    missing = tmp_path / "d.yaml"
    found = schema_problems([*family_files(tmp_path), missing])
    assert len(found) == 3
    assert found[0].startswith(f"{tmp_path / 'a.yaml'}:6: rules.shake.greet.because")
    assert "no class 'Sheling'" in found[1]
    assert found[2] == f"{missing}: cannot be read: No such file or directory"


def test_an_example_that_does_not_come_out_is_told_with_file_line_and_rule(tmp_path: Path) -> None:
    folder = write_rules(tmp_path, SHELLING, GREETING.replace("recipient: Chad", "recipient: Peru"))
    (problem,) = problems(folder)
    line = (folder / "shakes.yaml").read_text("utf-8").splitlines().index("  - id: shake.greet") + 1
    assert problem.startswith(f"{folder / 'shakes.yaml'}:{line}: shake.greet: 'Norway greeted Chad.'")


def test_a_counterexample_that_is_not_silent_is_told(tmp_path: Path) -> None:
    folder = write_rules(tmp_path, GREETING.replace('"Norway greeted."', '"Norway greeted Mali."'))
    (problem,) = problems(folder)
    assert "'Norway greeted Mali.' should stay silent" in problem


def test_rules_are_tried_with_the_others_of_their_folder(tmp_path: Path) -> None:
    write_rules(tmp_path, GREETING, name="a.yaml")
    write_rules(tmp_path, SHELLING, name="b.yaml")
    (tried,) = rules_to_check([tmp_path / "b.yaml"])
    assert tried[1].id == "shake.shell"
    assert [rule.id for rule in tried[2].rules] == ["shake.greet", "shake.shell"]


def test_an_id_used_in_two_files_is_refused(tmp_path: Path) -> None:
    write_rules(tmp_path, GREETING, name="a.yaml")
    write_rules(tmp_path, GREETING, name="b.yaml")
    with pytest.raises(RuleError, match=r"'shake\.greet' is used twice"):
        rules_to_check(family_files(tmp_path))
