"""Judgements as a stranger finds them in the graph: by SPARQL, and within the shapes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from border_world import border_world

from kg.graph import dataset_to_world, validate, world_to_dataset
from kg.model import Judgement, World

APART = Judgement(
    "event", "c01", "c05", "different", 2, "Ada “A.” Reader", date(2023, 3, 1), "an hour later", "A.", "B."
)
ALIKE = Judgement("actor", "hamid-wali@talks", "jua", "same", 4)
PREFIXES = "PREFIX kg: <https://demarche.example/kg#> PREFIX prov: <http://www.w3.org/ns/prov#> "


def judged_world() -> World:
    world = border_world()
    events = [replace(e, judgements=(APART,)) if e.id in ("e01", "e10") else e for e in world.events]
    return replace(world, events=tuple(events), judgements=(APART, ALIKE))


def test_judgements_come_back_with_the_events_that_they_made() -> None:
    assert dataset_to_world(world_to_dataset(judged_world())) == judged_world()


def test_a_graph_with_judgements_fits_its_shapes() -> None:
    validate(world_to_dataset(judged_world()))


def test_who_split_an_event_and_why_can_be_asked() -> None:
    query = (
        PREFIXES
        + "SELECT ?event ?who ?why WHERE { ?event kg:judgedBy ?j . ?j kg:verdict 'different' ; kg:why "
        "?why ; prov:wasAttributedTo/rdfs:label ?who } ORDER BY ?event"
    )
    rows = [(str(e).rpartition("/")[2], str(who), str(why)) for e, who, why in ask(query)]
    assert rows == [(event, "Ada “A.” Reader", "an hour later") for event in ("e01", "e10")]


def test_both_sides_are_nodes_and_an_event_is_judged_by_its_claims() -> None:
    query = PREFIXES + "SELECT ?one ?other ?quote WHERE { ?j kg:one ?one ; kg:other ?other } ORDER BY ?j"
    found = [
        tuple(str(value).removeprefix("https://demarche.example/id/") for value in row[:2])
        for row in ask(query)
    ]
    assert found == [("claim/c01", "claim/c05"), ("actor/hamid-wali%40talks", "actor/jua")]


def ask(query: str) -> list[tuple[object, ...]]:
    return list(world_to_dataset(judged_world()).query(query))  # type: ignore[arg-type]
