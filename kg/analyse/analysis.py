"""All measures of one World together, and their deterministic JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.analyse.contest import Contest, contests
from kg.analyse.measures import (
    EXACT_LIMIT,
    SAMPLE,
    Acts,
    Balance,
    Standing,
    balances,
    standings,
    who_acts_on_whom,
)
from kg.analyse.projection import actor_graph
from kg.analyse.writing import write_text
from kg.model import World


@dataclass(frozen=True, slots=True)
class Analysis:
    """What `analyse` measures. `labels` gives the label of every actor id that the rows name.

    `known_on` is the day whose knowledge it is, where the world was built for one.
    `betweenness` is "exact", or "sampled 200" where the network is too large for the exact measure.
    """

    known_on: str | None
    documents: int
    events: int
    actual_events: int
    labels: dict[str, str]
    betweenness: str
    standings: tuple[Standing, ...]
    acts: tuple[Acts, ...]
    balances: tuple[Balance, ...]
    contests: tuple[Contest, ...]


def analyse(world: World) -> Analysis:
    """Project the world on its actors and measure who acts on whom, standing, balance and disagreement."""
    graph = actor_graph(world)
    return Analysis(
        known_on=world.known_on.isoformat() if world.known_on else None,
        documents=len(world.documents),
        events=len(world.events),
        actual_events=sum(event.status == "actual" for event in world.events),
        labels={actor: str(graph.nodes[actor]["label"]) for actor in sorted(graph) if graph.degree(actor)},
        betweenness="exact" if len(graph) <= EXACT_LIMIT else f"sampled {SAMPLE}",
        standings=standings(graph),
        acts=who_acts_on_whom(graph),
        balances=balances(graph),
        contests=contests(world),
    )


def analysis_json(analysis: Analysis) -> str:
    """The analysis as JSON: keys sorted, floats with at most 6 decimals, one line feed at the end."""
    return json.dumps(_rounded(asdict(analysis)), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_analysis(analysis: Analysis, path: Path) -> None:
    """Write `analysis_json` to `path`, replacing it whole. Raises FileError if it cannot be written."""
    write_text(path, analysis_json(analysis))


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    return value
