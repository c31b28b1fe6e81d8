"""Queries: what they give in each form, and what is refused."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from border_world import border_world
from rdflib import Dataset, Graph

from kg.errors import QueryError
from kg.graph import run_query, world_to_dataset
from kg.graph.answers import ANSWER_FORMATS, render


@cache
def border() -> Dataset:
    return world_to_dataset(border_world())


def rendered(sparql: str, form: str, **bindings: str) -> str:
    stream = StringIO()
    render(run_query(border(), sparql, bindings), form, stream)
    return stream.getvalue()


def test_the_default_graph_is_the_union() -> None:
    quoted = "SELECT ?label { ?claim kg:quote ?words ; kg:about ?event . ?event rdfs:label ?label }"
    answer = run_query(border(), quoted, {"words": "jets struck the TTP"})
    assert [str(cell) for row in answer.rows for cell in row] == ["Air strike on the TTP"]


def test_a_superclass_finds_its_subclasses() -> None:
    answer = run_query(border(), "SELECT ?e WHERE { ?e a kg:Assault ; kg:finestClass kg:SuicideBombing }")
    assert len(answer.rows) == 1


def test_a_named_graph_holds_the_claims_of_its_document() -> None:
    counted = "SELECT (COUNT(?c) AS ?n) WHERE { GRAPH document:bombing { ?c a kg:Claim } }"
    assert str(run_query(border(), counted).rows[0][0]) == "7"


def test_rows_without_an_order_are_sorted() -> None:
    rows = [str(row[0]) for row in run_query(border(), "SELECT ?l { ?e a kg:Event ; rdfs:label ?l }").rows]
    assert rows == sorted(rows)
    assert len(rows) == 13


def test_an_order_is_kept() -> None:
    query = "SELECT ?l { ?e a kg:Event ; rdfs:label ?l } ORDER BY DESC(?l)"
    rows = [str(row[0]) for row in run_query(border(), query).rows]
    assert rows == sorted(rows, reverse=True)


def test_the_columns_of_a_star_stand_as_in_the_query() -> None:
    answer = run_query(border(), "SELECT * { ?zebra a kg:Place ; rdfs:label ?apple }")
    assert answer.columns == ("zebra", "apple")


def test_a_table_ends_with_its_number_of_rows() -> None:
    text = rendered("SELECT ?name { ?p a kg:Place ; rdfs:label ?name }", "table")
    assert [line.strip() for line in text.splitlines()] == [
        *("name", "Kabul", "Khyber Pakhtunkhwa", "Peshawar", "3 rows")
    ]


def test_a_table_shows_no_control_characters() -> None:
    text = rendered('SELECT ?x { BIND("a\\u001b[31mb[bold]c" AS ?x) }', "table")
    assert "a [31mb[bold]c" in text
    assert "\x1b" not in text


def test_csv_is_read_back() -> None:
    text = rendered("SELECT ?p ?name { ?p a kg:Place ; rdfs:label ?name }", "csv")
    rows = list(csv.reader(StringIO(text)))
    assert rows[0] == ["p", "name"]
    assert rows[1] == ["https://demarche.example/id/place/kabul", "Kabul"]


def test_json_is_sparql_results() -> None:
    found = json.loads(rendered("SELECT ?p ?lat ?no { ?p a kg:Place ; geo:lat ?lat } LIMIT 1", "json"))
    assert found["head"]["vars"] == ["p", "lat", "no"]
    cell = found["results"]["bindings"][0]
    assert cell["p"]["type"] == "uri"
    assert cell["lat"]["datatype"] == "http://www.w3.org/2001/XMLSchema#double"
    assert "no" not in cell


def test_json_keeps_the_language_of_a_text() -> None:
    found = json.loads(rendered("SELECT ?l { kg:Assault rdfs:label ?l }", "json"))
    assert found["results"]["bindings"][0]["l"]["xml:lang"] == "en"


def test_a_constructed_graph_is_turtle() -> None:
    text = rendered("CONSTRUCT { ?a kg:leads ?b } WHERE { ?a kg:leads ?b }", "turtle")
    graph = Graph().parse(data=text, format="turtle")
    assert len(graph) == 1


def test_a_constructed_graph_is_a_table_too() -> None:
    text = rendered("CONSTRUCT { ?a kg:leads ?b } WHERE { ?a kg:leads ?b }", "table")
    assert text.splitlines()[1].split() == ["actor:hamid-wali", "kg:leads", "actor:ttp"]


def test_describe_gives_a_graph() -> None:
    answer = run_query(border(), "DESCRIBE event:e01")
    assert answer.graph is not None
    assert len(answer.graph) > 10


@pytest.mark.parametrize(
    ("form", "yes"),
    [("table", "yes\n"), ("csv", "true\n"), ("json", '{\n "head": {},\n "boolean": true\n}\n')],
)
def test_ask_is_yes_or_no(form: str, yes: str) -> None:
    assert rendered("ASK { ?e a kg:Bombing }", form) == yes


def test_turtle_of_a_table_is_refused() -> None:
    with pytest.raises(QueryError, match="only the answer to CONSTRUCT or DESCRIBE"):
        rendered("SELECT ?e { ?e a kg:Bombing }", "turtle")


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(QueryError, match="no format 'xml'; there are table, csv, json, turtle"):
        rendered("ASK {}", "xml")


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT ?s WHERE {\n ?s ?p ?o\n FILTER(x) }", r"^line 3, column \d+: SPARQL cannot go on with"),
        ("SELECT ?s WHERE { ?s ?p ?o", r"^line 1, column \d+: the query ends too early$"),
        ("", r"^line 1, column 1: the query ends too early$"),
        ("SELECT * {\n?s foo:bar 1 }", "^line 2: Unknown namespace prefix : foo$"),
        (
            'SELECT * { ?s rdfs:label ?l FILTER(REGEX(?l, "(")) }',
            "^the query cannot be answered: .*position 0",
        ),
        ("SELECT * " + "{" * 5000, r"^line \d+"),
        ("INSERT DATA { <a:a> <a:b> 1 }", "^updates are refused"),
        ("DELETE WHERE { ?s ?p ?o }", "^updates are refused"),
        ("LOAD <file:///etc/hostname>", "^updates are refused"),
        ("CLEAR ALL", "^updates are refused"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "^SERVICE is refused"),
        (
            "SELECT * { ?s a ?c FILTER EXISTS { SERVICE SILENT <http://a/> { ?s ?p ?o } } }",
            "^SERVICE is refused",
        ),
        ("SELECT * { { SELECT ?s { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } }", "^SERVICE is refused"),
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "^FROM is refused"),
        ("SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }", "^FROM is refused"),
        ("DESCRIBE <a:b> FROM <http://127.0.0.1:9/>", "^FROM is refused"),
    ],
)
def test_what_is_refused_is_one_line(sparql: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run_query(border(), sparql)
    assert "\n" not in str(caught.value)


def test_a_refused_update_changes_nothing() -> None:
    before = len(border())
    with pytest.raises(QueryError):
        run_query(border(), "DELETE WHERE { ?s ?p ?o }")
    assert len(border()) == before


@pytest.mark.parametrize("sparql", ["SELECT * { ?a kg:attacked ?b ; rdfs:label ?l }", "DESCRIBE event:e01"])
@pytest.mark.parametrize("form", sorted(set(ANSWER_FORMATS) - {"turtle"}))
def test_answers_do_not_depend_on_the_hash_seed(sparql: str, form: str) -> None:
    assert other_run(sparql, form, "1") == other_run(sparql, form, "2") == rendered(sparql, form)


def other_run(sparql: str, form: str, seed: str) -> str:
    script = (
        "import sys; from test_asking import rendered; "
        "sys.stdout.reconfigure(encoding='utf-8'); sys.stdout.write(rendered(sys.argv[1], sys.argv[2]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, sparql, form],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8")
