"""Every query of the cookbook answers its question, and asks a larger world no more than need be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from border_world import border_world
from many_worlds import many_worlds
from rdflib import Dataset

from kg.errors import FileError, QueryError
from kg.graph import run_query, world_to_dataset
from kg.graph.asking import Answer
from kg.graph.queries import named_queries, named_query, read_query
from kg.graph.serialising import compact
from kg.model import StatedToll, Toll

TTP = "Tehrik-i-Taliban Pakistan"
BOMBING = "Suicide bombing in Peshawar"
COOKBOOK = Path(__file__).parents[2] / "docs" / "queries.md"
# A world four times as large; with a cross product the look-ups would grow sixteenfold.
LARGER, FEWER_LOOKUPS = 4, 11

Rows = list[tuple[str, ...]]

ANSWERS: list[tuple[str, dict[str, str], tuple[str, ...], Rows]] = [
    (
        "who-claimed-what",
        {},
        ("claimant", "attack", "day"),
        [("Jamaat-ul-Ahrar", BOMBING, "2023-01-30")],
    ),
    ("who-claimed-what", {"actor": "jua"}, ("claimant",), [("Jamaat-ul-Ahrar",)]),
    ("who-claimed-what", {"actor": "TTP"}, ("claimant",), []),
    (
        "demands",
        {"actor": "Pakistan", "recipient": "Kabul"},
        ("day", "demander", "addressee", "content"),
        [
            ("2023-02-01", "Foreign Office (Pakistan)", "Afghanistan", "to act against the group"),
            ("2023-02-01", "Pakistan", "Afghanistan", "to act against the group"),
        ],
    ),
    ("demands", {"actor": "Pakistan", "recipient": "TTP"}, ("day",), []),
    (
        "tolls",
        {"event": "suicide"},
        ("low", "high", "stated", "article"),
        [("59", "", "at least 59", "About bombing"), ("101", "101", "101", "About talks")],
    ),
    ("tolls", {"event": "e01"}, ("low",), [("59",), ("101",)]),
    (
        "tolls-over-time",
        {"event": "e01"},
        ("reported", "source", "stated", "before", "best"),
        [
            ("2023-01-31", "The Border Gazette", "at least 59", "", "true"),
            ("2023-02-21", "Jamaat-ul-Ahrar", "101", "", ""),
        ],
    ),
    (
        "attributions",
        {"event": "suicide"},
        ("relation", "actor", "by", "quote"),
        [
            ("blamed", TTP, "Pakistan", "Islamabad blamed the TTP"),
            ("claimed", "Jamaat-ul-Ahrar", "Jamaat-ul-Ahrar", "said it was behind the blast"),
            ("denied", TTP, TTP, "The TTP denied any part in it"),
        ],
    ),
    ("denials", {"actor": "TTP"}, ("denier", "denied"), [(TTP, BOMBING)]),
    ("denials", {"actor": "JuA"}, ("denier",), []),
    (
        "truce-history",
        {"one": "TTP", "other": "Pakistan"},
        ("day", "step"),
        [("2022-05-01", "truce agreement"), ("2022-11-01", "end of truce")],
    ),
    ("truce-history", {"one": "TTP", "other": "Afghanistan"}, ("day",), []),
    ("office-holders", {}, ("person", "office", "body"), [("Amina Rauf", "foreign minister", "Pakistan")]),
    (
        "ties",
        {"actor": "Hamid Wali"},
        ("from", "tie", "to"),
        [("Hamid Wali", "base", "Kabul"), ("Hamid Wali", "leadership", TTP)],
    ),
    (
        "events-at-place",
        {"place": "Khyber Pakhtunkhwa", "from": "2023-01-01", "until": "2023-01-31"},
        ("day", "where", "label"),
        [("", "Peshawar", "Shooting at a police post"), ("2023-01-30", "Peshawar", BOMBING)],
    ),
    (
        "events-at-place",
        {"place": "Peshawar", "from": "2023-02-01"},
        ("label",),
        [("Shooting at a police post",)],
    ),
    (
        "edge-evidence",
        {"actor": "Pakistan", "recipient": "TTP"},
        ("subject", "property", "object", "quote"),
        [("Pakistan", "kg:attacked", TTP, "jets struck the TTP")],
    ),
    ("edge-evidence", {"actor": "JuA", "edge": "claimed"}, ("quote",), [("said it was behind the blast",)]),
    (
        "edge-evidence",
        {"actor": "Afghanistan", "edge": "metWith", "recipient": "Pakistan"},
        ("quote",),
        [("met Afghan officials",)],
    ),
    (
        "edge-evidence",
        {"actor": "Pakistan", "edge": "accused"},
        ("object", "quote"),
        [(TTP, "Islamabad blamed the TTP")],
    ),
    ("contradictory-tolls", {}, ("label",), []),
    ("blame", {"recipient": "TTP"}, ("accuser", "accused", "for"), [("Pakistan", TTP, BOMBING)]),
    ("blame", {"actor": "TTP"}, ("accuser",), []),
    (
        "accounts-of-event",
        {"event": "bombing in Peshawar"},
        ("quote", "speaker", "hedge"),
        [
            ("A suicide bomber struck a mosque", "", "reportedly"),
            ("now count 101 dead", "Jamaat-ul-Ahrar", ""),
        ],
    ),
    (
        "attacks-by-month",
        {},
        ("month", "attacks", "killed"),
        [("2023-01", "1", "59"), ("2023-02", "1", "0")],
    ),
    ("attacks-by-month", {"attacker": "Pakistan"}, ("month", "attacks"), [("2023-02", "1")]),
    (
        "meetings",
        {"actor": "Afghanistan"},
        ("day", "where", "party"),
        [("2023-02-10", "Kabul", each) for each in ("Afghanistan", "Amina Rauf", "Pakistan")],
    ),
    (
        "unclaimed-attacks",
        {},
        ("label", "attacker"),
        [("Shooting at a police post", "<gunmen>"), ("Air strike on the TTP", "Pakistan")],
    ),
    (
        "hostile-timeline",
        {"one": "TTP", "other": "Islamabad"},
        ("day", "from", "type"),
        [
            ("", "Pakistan", "ACCUSE"),
            ("", TTP, "THREATEN"),
            ("2022-11-01", TTP, "REJECT"),
            ("2023-02-20", "Pakistan", "ASSAULT"),
        ],
    ),
    (
        "unnamed-perpetrators",
        {},
        ("label", "perpetrator", "quote"),
        [("Shooting at a police post", "<gunmen>", "Gunmen fired on a police post")],
    ),
    (
        "undated-events",
        {},
        ("label",),
        [
            ("Pakistan blames TTP",),
            ("Expected air strike",),
            ("Shooting at a police post",),
            ("JuA claims the bombing",),
            ("Release of prisoners",),
            ("TTP threatens more attacks",),
        ],
    ),
    (
        "not-yet-happened",
        {"actor": "TTP"},
        ("status", "label"),
        [("actual", "TTP threatens more attacks"), ("requested", "Release of prisoners")],
    ),
    (
        "said-by",
        {"speaker": "Amina Rauf"},
        ("says", "quote"),
        [("Amina Rauf", "urged Kabul “to act against the group”")],
    ),
    ("said-by", {"speaker": "Pakistan"}, ("says",), [("Amina Rauf",)]),
    ("deadliest-events", {}, ("low", "high", "label"), [("59", "101", BOMBING)]),
]

NEED = {
    "accounts-of-event": {"event": "bombing"},
    "edge-evidence": {"actor": "TTP"},
    "neighbours": {"actor": "TTP"},
}


@cache
def border() -> Dataset:
    return world_to_dataset(border_world())


@cache
def many(times: int) -> Dataset:
    return world_to_dataset(many_worlds(times))


def ask(name: str, settings: dict[str, str], dataset: Dataset | None = None) -> Answer:
    query = named_query(name)
    return run_query(dataset or border(), query.text, query.bindings(settings))


def column_texts(answer: Answer, columns: tuple[str, ...]) -> Rows:
    places = [answer.columns.index(column) for column in columns]
    rows = [tuple(shown(row[place]) for place in places) for row in answer.rows]
    return list(dict.fromkeys(rows))


def shown(cell: object) -> str:
    if cell is None:
        return ""
    text = str(cell)
    return compact(cell) if text.startswith("https://") else text  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "settings", "columns", "expected"), ANSWERS)
def test_a_query_answers(
    name: str, settings: dict[str, str], columns: tuple[str, ...], expected: Rows
) -> None:
    assert column_texts(ask(name, settings), columns) == expected


def test_busiest_actors_counts_both_sides() -> None:
    rows = column_texts(ask("busiest-actors", {}), ("actor", "events", "done", "undergone"))
    assert rows[0] == ("Pakistan", "7", "5", "2")
    assert ("<gunmen>", "1", "1", "0") in rows


def test_rules_at_work_counts_every_claim() -> None:
    rows = column_texts(ask("rules-at-work", {}), ("rule", "claims"))
    assert rows[:2] == [("airstrike-verb", "2"), ("suicidebombing-verb", "2")]
    assert sum(int(number) for _, number in rows) == len(border_world().claims)


def test_neighbours_is_a_graph_of_edges() -> None:
    graph = ask("neighbours", {"actor": "TTP"}).graph
    assert graph is not None
    edges = {(compact(s), compact(p), compact(o)) for s, p, o in graph if compact(p) != "rdfs:label"}
    assert ("actor:pakistan", "kg:attacked", "actor:ttp") in edges
    assert ("actor:ttp", "kg:denied", "event:e01") in edges
    assert {predicate for _, predicate, _ in edges} <= {
        *("kg:accused", "kg:agreedWith", "kg:attacked", "kg:blamed", "kg:denied", "kg:leads"),
        *("kg:rejected", "kg:threatened"),
    }


def test_tolls_that_exclude_each_other_are_found() -> None:
    world = border_world()
    exact = StatedToll(Toll(40, 40, "40"), "bombing")
    bombing = replace(world.events[0], killed=(exact, *world.events[0].killed))
    dataset = world_to_dataset(replace(world, events=(bombing, *world.events[1:])))
    rows = column_texts(ask("contradictory-tolls", {}, dataset), ("less", "more"))
    assert rows == [("40", "101"), ("40", "at least 59")]


def test_who_changed_a_figure_is_told_with_the_figure_before() -> None:
    world = border_world()
    first, second, third = (
        replace(world.documents[0], id=f"d{n}", published=date(2023, 3, n)) for n in (1, 2, 3)
    )
    unnamed = replace(first, id="d4", published=date(2023, 3, 4), publisher=None)
    tolls = tuple(
        StatedToll(Toll(number, number, str(number)), document.id, None, voices)
        for document, number, voices in (
            (first, 20, ("police",)),
            (first, 24, ()),
            (second, 31, ("police",)),
            (third, 33, ()),
            (third, 29, ("police",)),
            (unnamed, 35, ()),
        )
    )
    bombing = replace(world.events[0], killed=tolls, killed_best=None)
    changed = replace(world, documents=(first, second, third, unnamed), events=(bombing,))
    answer = ask("tolls-over-time", {"event": "e01"}, world_to_dataset(changed))
    assert column_texts(answer, ("reported", "source", "stated", "before")) == [
        ("2023-03-01", "Pakistan police", "20", ""),
        ("2023-03-01", "The Border Gazette", "24", ""),
        ("2023-03-02", "Pakistan police", "31", "20"),
        ("2023-03-03", "Pakistan police", "29", "31"),
        ("2023-03-03", "The Border Gazette", "33", "24"),
        ("2023-03-04", "", "35", ""),
    ]


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_query_is_tried_and_in_the_cookbook(query: object) -> None:
    name = query.name  # type: ignore[attr-defined]
    tried = {name for name, *_ in ANSWERS} | {"busiest-actors", "rules-at-work", "neighbours"}
    assert name in tried
    assert f"`{name}`" in COOKBOOK.read_text(encoding="utf-8")


def test_the_cookbook_names_no_query_that_is_not_there() -> None:
    named = re.findall(r"--name ([a-z-]+)", COOKBOOK.read_text(encoding="utf-8"))
    assert named
    assert set(named) <= {query.name for query in named_queries()}


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_a_query_multiplies_nothing(query: object, monkeypatch: pytest.MonkeyPatch) -> None:
    name = query.name  # type: ignore[attr-defined]
    given = NEED.get(name) or dict.fromkeys(query.parameters, "Pakistan")  # type: ignore[attr-defined]
    small = lookups(name, given, many(LARGER), monkeypatch)
    assert small > 0
    assert lookups(name, given, many(LARGER * LARGER), monkeypatch) < FEWER_LOOKUPS * small


def lookups(name: str, given: dict[str, str], dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a query asks the store, and how many triples it gets."""
    asked = [0]
    answers = type(dataset.store).triples

    def counting(pattern: object, context: object = None) -> Iterator[object]:
        asked[0] += 1
        for triple in answers(dataset.store, pattern, context):
            asked[0] += 1
            yield triple

    with monkeypatch.context() as patched:
        patched.setattr(dataset.store, "triples", counting)
        ask(name, given, dataset)
    return asked[0]


def test_values_are_bound_and_never_pasted() -> None:
    hostile = '" || true) } #'
    assert ask("denials", {"actor": hostile}).rows == ()
    assert ask("tolls", {"event": "x/../e01"}).rows == ()


def test_an_unknown_parameter_is_named() -> None:
    with pytest.raises(QueryError, match="query denials: no parameter 'actr'; it has actor"):
        named_query("denials").bindings({"actr": "TTP"})


def test_a_parameter_without_default_must_be_set() -> None:
    with pytest.raises(QueryError, match="query neighbours: set actor, as in --set actor="):
        named_query("neighbours").bindings({})


def test_defaults_fill_what_is_not_set() -> None:
    assert named_query("events-at-place").bindings({"place": "Kabul"}) == {
        "place": "Kabul",
        "from": "0001-01-01",
        "until": "9999-12-31",
    }


def test_an_unknown_name_points_to_the_list() -> None:
    with pytest.raises(QueryError, match="no query is called 'nothing'; `kg query --list`"):
        named_query("nothing")


@pytest.mark.parametrize("first", ["SELECT * {}", "#", "# \nSELECT * {}", ""])
def test_a_query_file_must_begin_with_its_question(first: str, tmp_path: Path) -> None:
    (tmp_path / "bare.rq").write_text(first, encoding="utf-8")
    with pytest.raises(FileError, match=r"bare\.rq:1: the first line must be a comment"):
        read_query(tmp_path / "bare.rq")


def test_questions_end_with_a_question_mark_or_a_note() -> None:
    assert all("?" in query.question for query in named_queries())
    assert len(named_queries()) >= 18
