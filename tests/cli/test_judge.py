"""`kg judge` and what `kg build` makes of its answers: real articles in our own words, real files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.cli.main import app
from kg.graph import dataset_to_world, read_dataset
from kg.model import World

runner = CliRunner()

ARTICLES = {
    "first": ("2031-05-13", "A bomb killed four shoppers at a market in Kano, Nigeria, on Monday."),
    "second": (
        "2031-05-15",
        "An explosion hit a market in Kano, Nigeria, on Tuesday. Nigerian police arrested Aminu Sarki.",
    ),
    "third": (
        "2031-06-20",
        "General Khalifa Hiftarr met Egyptian Foreign Minister Badr Abdelatty in Cairo on Thursday. Nigerian "
        "troops killed two rebels near Maidugurri.",
    ),
}


def kg(*arguments: str | Path, keys: str = "") -> Result:
    return runner.invoke(app, [str(a) for a in arguments], input=keys, env={"COLUMNS": "200"})


def judged(folder: Path, keys: str, *options: str) -> str:
    result = kg("judge", folder, *options, keys="".join(f"{key}\n" for key in keys))
    assert result.exit_code == 0, result.output
    return result.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def lines(folder: Path) -> list[dict[str, str]]:
    path = folder / "judgements.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def world_in(folder: Path) -> World:
    return dataset_to_world(read_dataset(folder / "graph.trig"))


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("read") / "articles"
    folder.mkdir()
    for name, (day, text) in ARTICLES.items():
        (folder / f"{name}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(articles: Path) -> Path:
    folder = articles.parent / "out"
    assert kg("build", articles, "--out", folder).exit_code == 0
    return folder


@pytest.fixture
def out(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "out"))


def questions(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if line.endswith("or two?")]


def test_a_question_shows_both_sides_and_the_reasons(out: Path) -> None:
    shown = judged(out, "q")
    assert len(questions(shown)) == 1
    assert "for:" in shown
    assert "against:" in shown
    assert lines(out) == []
    every = judged(out, "k" * 20)
    assert "second, 2031-05-15: “An explosion hit a market in Kano, Nigeria, on Tuesday.”" in every
    assert "khalifa-haftar" in every
    assert "ng-maiduguri" in every


def test_each_answer_is_a_line_and_is_not_asked_again(out: Path) -> None:
    first = questions(judged(out, "k" * 20))
    shown = judged(out, "d", "--by", "Ada")
    assert "1 answer in" in shown
    (line,) = lines(out)
    assert (line["verdict"], line["by"]) == ("different", "Ada")
    assert len(questions(judged(out, "k" * 20))) == len(first) - 1


def test_an_answer_is_on_the_disk_before_the_next_question(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["u\n"])

    def readline() -> str:
        try:
            return next(typed)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("kg.cli.judge.typed_line", readline)
    assert kg("judge", out).exit_code == 130
    assert [line["verdict"] for line in lines(out)] == ["unsure"]


def test_the_last_answer_is_undone_and_asked_again(out: Path) -> None:
    before = contents(out)
    shown = judged(out, "szq")
    asked = questions(shown)
    assert asked[0] == asked[2] != asked[1]
    assert lines(out) == []
    assert {k: v for k, v in contents(out).items() if k in before} == before
    judged(out, "ssz")
    assert len(lines(out)) == 1


def test_undo_without_an_answer_and_unknown_keys_say_so(out: Path) -> None:
    shown = judged(out, "zx")
    assert "no answer of this sitting" in shown
    assert "No such key: x" in shown
    assert len(set(questions(shown))) == 1


def test_an_answer_that_contradicts_the_file_is_refused(out: Path) -> None:
    """The file says of one claim of an event what the answer would deny of another."""
    judged(out, "d")
    line = lines(out)[0]
    third = {**line, "other": "elsewhere.1", "other_quote": "Elsewhere.", "verdict": "same"}
    back = {**third, "one": line["other"]} | (
        {"one_quote": line["other_quote"]} if "one_quote" in line else {}
    )
    text = "".join(json.dumps(each) + "\n" for each in (third, back))
    (out / "judgements.jsonl").write_text(text, encoding="utf-8")
    shown = judged(out, "dq")
    assert "Not written:" in shown
    assert "are different here, but the same by" in shown
    assert (out / "judgements.jsonl").read_text("utf-8") == text


def test_a_folder_without_a_build_is_one_line(tmp_path: Path) -> None:
    result = kg("judge", tmp_path)
    assert result.exit_code == 1
    assert "no graph here; `kg build` writes one" in result.stderr


def rebuilt(articles: Path, out: Path, *options: str | Path) -> Result:
    result = kg("build", articles, "--out", out, "--quiet", *options)
    assert result.exit_code == 0, result.output
    return result


JUDGEMENTS = (
    '{"about": "actor", "one": "khalifa-hiftarr", "other": "khalifa-haftar", "verdict": "same", "by": "Ada", '
    '"on": "2031-07-01", "why": "the same man"}\n',
    '{"about": "place", "one": "unlisted-maidugurri", "other": "ng-maiduguri", "verdict": "same"}\n',
)


def test_judgements_are_applied_and_taking_one_out_restores_every_byte(articles: Path, out: Path) -> None:
    plain = contents(out)
    file = out / "judgements.jsonl"
    file.write_text(JUDGEMENTS[0], encoding="utf-8")
    rebuilt(articles, out)
    one = contents(out)
    file.write_text("".join(JUDGEMENTS), encoding="utf-8")
    rebuilt(articles, out)
    both = contents(out)
    assert {name for name in plain if both[name] == plain[name] or one[name] == plain[name]} == set()
    file.write_text(JUDGEMENTS[0], encoding="utf-8")
    rebuilt(articles, out)
    assert contents(out) == one
    file.unlink()
    rebuilt(articles, out)
    assert contents(out) == plain


def test_what_was_judged_stands_in_the_graph(articles: Path, out: Path) -> None:
    (out / "judgements.jsonl").write_text("".join(JUDGEMENTS), encoding="utf-8")
    rebuilt(articles, out)
    world = world_in(out)
    assert [(j.one, j.by, j.why) for j in world.judgements] == [
        ("khalifa-hiftarr", "Ada", "the same man"), ("unlisted-maidugurri", None, None),
    ]  # fmt: skip
    assert any("khalifa-haftar" in event.actors for event in world.events)
    assert any(event.place == "ng-maiduguri" for event in world.events)
    assert any(p.actor == "khalifa-hiftarr" for claim in world.claims for p in claim.actors)
    assert (out / "judgements.jsonl").read_text("utf-8") == "".join(JUDGEMENTS)


def test_events_judged_apart_are_two_in_the_graph_and_say_why(articles: Path, out: Path) -> None:
    pair = [c for c in world_in(out).claims if c.event_class == "Bombing" or "explosion" in c.quote]
    one, other = pair[0].id, pair[-1].id
    for verdict, events in (("same", 1), ("different", 2)):
        line = {"about": "event", "one": one, "other": other, "verdict": verdict}
        (out / "judgements.jsonl").write_text(json.dumps(line), encoding="utf-8")
        rebuilt(articles, out)
        found = [event for event in world_in(out).events if {one, other} & set(event.claims)]
        assert len(found) == events
        assert all([j.verdict for j in event.judgements] == [verdict] for event in found)


def test_a_named_file_is_used_wherever_it_lies_and_is_no_article(articles: Path, tmp_path: Path) -> None:
    here = Path(shutil.copytree(articles, tmp_path / "articles"))
    (here / "decided.jsonl").write_text("".join(JUDGEMENTS), encoding="utf-8")
    rebuilt(here, tmp_path / "named", "--judgements", here / "decided.jsonl")
    assert len(world_in(tmp_path / "named").judgements) == 2
    assert {document.id for document in world_in(tmp_path / "named").documents} == set(ARTICLES)


def test_stale_lines_are_one_warning_each_and_change_nothing(articles: Path, out: Path) -> None:
    before = contents(out)
    stale = '{"about": "event", "one": "first.1", "other": "gone.1", "verdict": "same"}\n'
    (out / "judgements.jsonl").write_text(stale, encoding="utf-8")
    told = rebuilt(articles, out).stderr
    assert told.count("\n") == 1
    assert "judgements.jsonl:1: has no effect: no claim gone.1 of an event" in told
    assert contents(out) == before | {"judgements.jsonl": stale.encode()}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nonsense\n", ":1: not JSON"),
        ("".join(JUDGEMENTS) + JUDGEMENTS[1], ":3: line 2 says the same of"),
        (JUDGEMENTS[1] + JUDGEMENTS[1].replace("same", "different"), ":2: line 1 says 'same' of"),
    ],
)
def test_a_bad_file_stops_the_build_in_one_line(articles: Path, out: Path, text: str, problem: str) -> None:
    (out / "judgements.jsonl").write_text(text, encoding="utf-8")
    before = contents(out)
    result = kg("build", articles, "--out", out)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert problem in result.stderr
    assert contents(out) == before


def test_a_named_file_that_is_not_there_is_one_line(articles: Path, tmp_path: Path) -> None:
    result = kg("build", articles, "--out", tmp_path / "out", "--judgements", tmp_path / "none.jsonl")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "none.jsonl: cannot be read" in result.stderr
