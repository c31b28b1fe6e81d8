"""How long each query of the cookbook takes on a graph that was built.

    python benchmarks/queries.py [DIR]    (default: exports)

Seconds of processor time, the median of three rounds, the graph loaded before. A query that needs the name of
an actor asks for the busiest one of the graph, one that needs an event for the deadliest.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from rdflib import Dataset

from kg.graph import run_query
from kg.graph.asking import Answer
from kg.graph.queries import NamedQuery, named_queries, named_query
from kg.graph.storing import open_outputs

ROUNDS = 3


def first(dataset: Dataset, query: str, column: str) -> str:
    """The first answer of a named query in one column."""
    answer = ask(dataset, named_query(query), {})
    return str(answer.rows[0][answer.columns.index(column)])


def ask(dataset: Dataset, query: NamedQuery, settings: dict[str, str]) -> Answer:
    """The answer to a query of the cookbook."""
    return run_query(dataset, query.text, query.bindings(settings))


def seconds(dataset: Dataset, query: NamedQuery, settings: dict[str, str]) -> float:
    """Processor time of one query, the median of some rounds."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        ask(dataset, query, settings)
        took.append(time.process_time() - start)
    return median(took)


def measure(folder: Path) -> None:
    """Print the seconds of every query, the slowest first."""
    dataset = open_outputs(folder)
    print(f"{folder}: {sum(1 for _ in dataset.quads()):,} statements")
    known = {
        "actor": first(dataset, "busiest-actors", "actor"),
        "event": first(dataset, "deadliest-events", "label"),
    }
    timed = [
        (seconds(dataset, query, {p: known[p] for p in query.parameters if p in known}), query.name)
        for query in named_queries()
    ]
    for took, name in sorted(timed, reverse=True):
        print(f"  {name:<24}{took:7.3f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1] if len(sys.argv) > 1 else "exports"))
