"""The values of each node of a graph, converted, and missed by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from rdflib import RDF, Dataset, Graph, URIRef
from rdflib.term import Node

from kg.errors import GraphError
from kg.graph.names import ORDER_OF, VOCABULARY, identifier_of, ordered_again
from kg.model import Interval
from kg.vocabulary import KG

T = TypeVar("T")


class Nodes:
    """All triples by subject, gone through once: many times faster than asking the graph for each value."""

    def __init__(self, graph: Graph) -> None:
        self._values: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self._members: dict[Node, list[Node]] = defaultdict(list)
        self._about: dict[Node, list[Node]] = defaultdict(list)
        for subject, predicate, value in _triples(graph):
            self._values[subject][predicate].append(value)
            if predicate == RDF.type:
                self._members[value].append(subject)
            elif predicate == KG.about:
                self._about[value].append(subject)

    def of_class(self, name: URIRef) -> Iterator[Values]:
        """Every node of a class, in no order."""
        return (self.at(subject) for subject in self._members[name])

    def at(self, subject: Node) -> Values:
        """The values of one node."""
        return Values(self, subject, self._values[subject])

    def claims_about(self, subject: Node) -> list[Node]:
        """The claims that are about an event or tie."""
        return self._about[subject]


def _triples(graph: Graph) -> set[tuple[Node, Node, Node]]:
    if isinstance(graph, Dataset):
        return {(s, p, o) for s, p, o, name in graph.quads() if name != VOCABULARY}
    return set(graph)


class Values:
    """One subject and its values; each question names the node in the error that it raises."""

    def __init__(self, nodes: Nodes, subject: Node, values: dict[Node, list[Node]]) -> None:
        self._nodes = nodes
        self._values = values
        self.subject = subject

    @property
    def id(self) -> str:
        """The id in its IRI."""
        return identifier_of(self.subject)

    def find(self, predicate: URIRef, convert: Callable[[Node], T]) -> T | None:
        """The one value of a property, converted; None if there is none."""
        found = self._values.get(predicate, [])
        if len(found) > 1:
            raise GraphError(f"<{self.subject}> has {len(found)} values of <{predicate}>, which takes one")
        try:
            return convert(found[0]) if found else None
        except ValueError as error:
            raise GraphError(f"<{self.subject}> <{predicate}>: {error}") from error

    def need(self, predicate: URIRef, convert: Callable[[Node], T]) -> T:
        """The one value of a property, which must be there."""
        value = self.find(predicate, convert)
        if value is None:
            raise GraphError(f"<{self.subject}> lacks <{predicate}>")
        return value

    def many(self, predicate: URIRef, convert: Callable[[Node], str]) -> tuple[str, ...]:
        """All values of a property, in the order in which they were written."""
        order = self.find(ORDER_OF[predicate], itself)
        return ordered_again(map(convert, self._values.get(predicate, [])), order)

    def claims(self) -> tuple[str, ...]:
        """The ids of the claims about this node, in the order in which they were written."""
        order = self.find(ORDER_OF[KG.about], itself)
        return ordered_again(map(identifier_of, self._nodes.claims_about(self.subject)), order)

    def linked(self, predicate: URIRef) -> list[Values]:
        """The nodes that stand at a property, in no order."""
        return [self._nodes.at(each) for each in self._values.get(predicate, [])]

    def parts(self, predicate: URIRef) -> list[Values]:
        """The nodes that stand at a property, in the order of their kg:position."""
        return sorted(self.linked(predicate), key=lambda each: each.need(KG.position, integer))

    def only_part(self, predicate: URIRef) -> Values | None:
        """The one node that stands at a property."""
        part = self.find(predicate, itself)
        return self._nodes.at(part) if part is not None else None

    def when(self) -> Interval | None:
        """The interval from kg:earliest to kg:latest, where both are there."""
        earliest, latest = self.find(KG.earliest, day), self.find(KG.latest, day)
        return Interval(earliest, latest) if earliest and latest else None


def itself(value: Node) -> Node:
    """The value as it is."""
    return value


def integer(value: Node) -> int:
    """A whole number. Raises ValueError."""
    return int(str(value))


def decimal(value: Node) -> float:
    """A number. Raises ValueError."""
    return float(str(value))


def day(value: Node) -> date:
    """A calendar day. Raises ValueError."""
    return date.fromisoformat(str(value))


def truth(value: Node) -> bool:
    """A boolean of XML Schema."""
    return str(value) in ("true", "1")
