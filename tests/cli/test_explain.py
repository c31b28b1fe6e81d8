"""`kg explain` from the outside."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from kg.cli.explain import claim_values, documents_of, plain, show
from kg.cli.main import app
from kg.errors import ArticleError, FileError
from kg.extract.explaining import explain
from kg.rules import load_rules
from tests.extract.told import claims, reading_of

BLAST = "A bomb exploded in Quetta on Tuesday, killing four villagers. Iran condemned the attack."
runner = CliRunner()


def kg(*arguments: str, stdin: str | None = None, width: str = "200") -> str:
    result = runner.invoke(app, ["explain", *arguments], input=stdin, env={"COLUMNS": width})
    assert result.exit_code == 0, result.output
    return result.stdout


def as_json(*arguments: str) -> Any:
    return json.loads(kg(*arguments, "--json"))


def test_a_text_is_explained_in_plain_words() -> None:
    told = kg(BLAST, "--published", "2024-05-16")
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert "1 A bomb exploded in Quetta on Tuesday, killing four villagers." in lines
    assert "names “Quetta” means the place Quetta" in lines
    assert "dates “Tuesday”: 2024-05-14" in lines
    assert any(line.startswith("fired bombing, by assault.bombing.") for line in lines)
    assert "where Quetta" in lines
    assert "when 2024-05-14" in lines
    assert "killed four" in lines
    assert any(line.startswith("dropped ") and "its victims and numbers went there" in line for line in lines)
    assert any(line.startswith("about bombing: “A bomb exploded") for line in lines)


@pytest.mark.parametrize("text", [BLAST, "The minister attacked the plan.", "Nobody [bold]slept[/bold]."])
def test_nothing_looks_like_python(text: str) -> None:
    told = kg(text, "--all")
    assert not any(sign in told for sign in ("None", "()", "Span(", "frozenset", "{'", "datetime"))


def test_square_brackets_are_shown_as_they_are() -> None:
    assert "Nobody [bold]slept[/bold]." in kg("Nobody [bold]slept[/bold].")


def test_a_near_miss_tells_its_slot() -> None:
    told = " ".join(kg("The minister attacked the plan.").split())
    assert "nearly assault, by assault.attack.verb at “attacked”: subject is a word that rules it out" in told
    assert "subject holds “The minister”, which can be" in told


def test_rules_for_other_senses_are_counted_and_shown_on_demand() -> None:
    short, long = kg("The minister attacked the plan."), kg("The minister attacked the plan.", "--all")
    assert "rules for other senses of these words (--all)" in short
    assert "assault.remote.air-force" not in short
    assert "assault.remote.air-force" in long
    assert "(--all)" not in long


def test_a_sentence_with_no_trigger_says_so() -> None:
    assert "no word in it starts a rule" in kg("Under a grey sky.")


def test_json_holds_the_whole_account() -> None:
    (account,) = as_json(BLAST, "--published", "2024-05-16")
    assert (account["document"], account["published"]) == ("text", "2024-05-16")
    first, second = account["sentences"]
    claim = next(fired["claim"] for fired in first["fired"] if fired["claim"])
    assert claim["when"] == {"earliest": "2024-05-14", "latest": "2024-05-14"}
    assert claim["killed"] == [{"low": 4, "high": 4, "stated": "four"}]
    condemned = next(f["claim"] for f in second["fired"] if f["claim"])
    assert condemned["of"] == claim["id"]
    assert {"rule", "event_class", "word", "begin", "reason", "looked"} == set(second["stopped"][0])


def test_json_is_the_same_every_time() -> None:
    assert kg(BLAST, "--json") == kg(BLAST, "--json")


def test_an_article_is_read_with_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLAST, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"published": "2024-05-16", "title": "Blast"}', encoding="utf-8")
    (account,) = as_json(str(tmp_path / "a.txt"))
    assert (account["document"], account["published"]) == ("a", "2024-05-16")
    assert kg(str(tmp_path / "a.txt")).startswith("Blast (published 2024-05-16)")


def test_the_day_given_overrides_that_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\npublished: 2024-05-16\n---\n{BLAST}", encoding="utf-8")
    (account,) = as_json(str(path), "--published", "2024-05-22")
    assert account["sentences"][0]["dates"][0]["earliest"] == "2024-05-21"


def test_every_article_of_a_file_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"id": "x", "text": "Chad shelled Mali."}\n{"id": "y", "text": "Rain fell."}\n', "utf-8")
    assert [account["document"] for account in as_json(str(path))] == ["x", "y"]


def test_text_comes_from_stdin() -> None:
    assert "1 Chad shelled Mali." in kg("-", stdin="Chad shelled Mali.")


@pytest.mark.parametrize("stdin", ["", " \n"])
def test_nothing_to_explain_is_refused(stdin: str) -> None:
    result = runner.invoke(app, ["explain", "-"], input=stdin)
    assert (result.exit_code, result.stderr) == (1, "kg: text: there is nothing to explain\n")


def test_a_mistyped_file_is_no_text() -> None:
    with pytest.raises(ArticleError, match="no such file or folder"):
        documents_of("no-such-article.txt")
    with pytest.raises(FileError):
        documents_of("")


def test_a_sentence_that_ends_like_a_file_name_is_a_text() -> None:
    (document,) = documents_of("The rebels published their demands in a file called demands.txt")
    assert document.id == "text"


def test_a_bad_day_is_refused() -> None:
    assert runner.invoke(app, ["explain", "x", "--published", "May"]).exit_code == 2


def test_names_and_labels_are_coloured_on_a_terminal() -> None:
    stream = StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=120)
    show(explain(reading_of(BLAST), load_rules()), console, everything=False)
    assert "\x1b[1;36mQuetta" in stream.getvalue()
    assert "\x1b[1;32mfired" in stream.getvalue()


def test_the_values_of_a_claim_are_those_it_has() -> None:
    found = claims(BLAST)
    values = dict(claim_values(found[0], {claim.id: claim for claim in found}))
    assert values["type"] == "ASSAULT, explosives"
    assert values["to whom"] == "<villagers> (“four villagers”)"
    assert values["status"] == "told as fact"
    assert not {"who", "said by", "injured", "office", "about"} & set(values)


@pytest.mark.parametrize(("word", "words"), [("ArmedGroup", "armed group"), ("War", "war"), ("NGO", "ngo")])
def test_classes_in_plain_words(word: str, words: str) -> None:
    assert plain(word) == words
