"""Is the graph as the shapes say? Superclasses are written out, so SHACL needs no reasoner."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rdflib import Dataset, Graph
from rdflib.namespace import RDF
from rdflib.term import Node

from kg.errors import GraphError
from kg.graph.names import SH, VOCABULARY
from kg.graph.serialising import compact
from kg.vocabulary import ONTOLOGY

_SHOWN = 5


def validate(dataset: Dataset, shapes: Path = ONTOLOGY / "shapes.ttl") -> None:
    """Check all named graphs but the vocabulary, together, against the shapes.

    Raises GraphError, its one line naming the first violations in the order of their nodes.
    """
    from pyshacl import validate as run_shacl  # takes a second to load, which queries need not pay

    data = _flat(dataset)
    conforms, report, _ = run_shacl(data, shacl_graph=_shapes(shapes), inference="none", inplace=True)
    if conforms:
        return
    problems = _problems(report)
    more = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
    raise GraphError(f"the graph does not fit its shapes: {'; '.join(problems[:_SHOWN])}{more}")


@cache
def _shapes(path: Path) -> Graph:
    return Graph().parse(path, format="turtle")


def _flat(dataset: Dataset) -> Graph:
    """One plain graph: pySHACL would check each named graph by itself, and a link often crosses them."""
    data = Graph()
    data.addN((s, p, o, data) for s, p, o, name in dataset.quads() if name != VOCABULARY)
    return data


def _problems(report: Graph) -> list[str]:
    return sorted({_problem(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)})


def _problem(report: Graph, result: Node) -> str:
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    message = " ".join(str(report.value(result, SH.resultMessage) or "does not fit").split())
    where = " ".join(compact(term) for term in (focus, path) if term is not None)
    return f"{where}: {message}"
