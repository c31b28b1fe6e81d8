"""Turtle, TriG, N-Quads and JSON-LD, everything sorted: the same dataset gives the same bytes.

rdflib's own serialisers write TriG, N-Quads and JSON-LD in the order of its hash tables, which changes from
one run of Python to the next.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from rdflib import RDF, XSD, BNode, Dataset, Graph, Literal, URIRef
from rdflib.term import Node

from kg.graph.names import PREFIXES, Triple

_BY_LENGTH = sorted(
    ((namespace, prefix) for prefix, namespace in PREFIXES.items()), key=lambda n: (-len(n[0]), n)
)
_SAFE_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def turtle(graph: Graph) -> Iterator[str]:
    """The lines of the union of all graphs, as Turtle."""
    yield from _prefix_lines()
    for subject, triples in groupby(sorted_triples(set(graph.triples((None, None, None)))), key=_subject):
        yield "\n"
        yield from _block(subject, triples, indent="")


def trig(dataset: Dataset) -> Iterator[str]:
    """The lines of all named graphs, as TriG."""
    yield from _prefix_lines()
    for name, graph in _named_graphs(dataset):
        yield f"\n{compact(name)} {{\n"
        for subject, triples in groupby(graph, key=_subject):
            yield from _block(subject, triples, indent="  ")
        yield "}\n"


def nquads(dataset: Dataset) -> Iterator[str]:
    """One line a quad, sorted by graph, subject, predicate and object."""
    for name, graph in _named_graphs(dataset):
        for triple in graph:
            yield f"{' '.join(map(_in_full, triple))} {_in_full(name)} .\n"


def json_ld(dataset: Dataset) -> Iterator[str]:
    """The named graphs as JSON-LD, one node a line."""
    yield '{"@context": ' + json.dumps(PREFIXES, sort_keys=True) + ',\n"@graph": ['
    for number, (name, graph) in enumerate(_named_graphs(dataset)):
        yield ("," if number else "") + '\n{"@id": ' + json.dumps(str(name)) + ', "@graph": ['
        for position, (subject, triples) in enumerate(groupby(graph, key=_subject)):
            yield (
                ("," if position else "")
                + "\n"
                + json.dumps(_json_node(subject, triples), ensure_ascii=False)
            )
        yield "]}"
    yield "\n]}\n"


def compact(term: Node) -> str:
    """A term as Turtle writes it, with a prefix where that is safe.

    >>> compact(URIRef("https://demarche.example/id/event/a1")), compact(Literal(3)), compact(Literal('"a"'))
    ('event:a1', '3', '"\\\\"a\\\\""')
    """
    if isinstance(term, Literal):
        return _literal(term, compact)
    return _prefixed(str(term)) or _in_full(term)


def _prefixed(iri: str) -> str | None:
    for namespace, prefix in _BY_LENGTH:
        if iri.startswith(namespace):
            name = iri[len(namespace) :]
            return f"{prefix}:{name}" if _SAFE_NAME.fullmatch(name) else None
    return None


def _in_full(term: Node) -> str:
    if isinstance(term, Literal):
        return _literal(term, None)
    if isinstance(term, BNode):
        return f"_:{term}"
    return f"<{_NOT_IN_IRI.sub(_code_point, str(term))}>"


def _literal(literal: Literal, shorten: object) -> str:
    text = str(literal)
    if shorten and literal.datatype == XSD.integer and re.fullmatch(r"-?\d+", text):
        return text
    if shorten and literal.datatype == XSD.boolean and text in ("true", "false"):
        return text
    quoted = f'"{_TO_ESCAPE.sub(_escaped, text)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    if literal.datatype is None:
        return quoted
    return f"{quoted}^^{compact(literal.datatype) if shorten else _in_full(literal.datatype)}"


def _escaped(found: re.Match[str]) -> str:
    return _SHORT_ESCAPES.get(found[0]) or _code_point(found)


def _code_point(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"


def _prefix_lines() -> Iterator[str]:
    for prefix, namespace in sorted(PREFIXES.items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"


def _block(subject: Node, triples: Iterator[Triple], indent: str) -> Iterator[str]:
    yield f"{indent}{compact(subject)}"
    for number, (predicate, same) in enumerate(groupby(triples, key=_predicate)):
        word = "a" if predicate == RDF.type else compact(predicate)
        values = ", ".join(compact(value) for _, _, value in same)
        yield f"{' ;' if number else ''}\n{indent}  {word} {values}"
    yield " .\n"


def _json_node(subject: Node, triples: Iterator[Triple]) -> dict[str, object]:
    found: dict[str, object] = {"@id": _json_id(subject)}
    for predicate, same in groupby(triples, key=_predicate):
        values = [value for _, _, value in same]
        if predicate == RDF.type:
            found["@type"] = [_json_id(value) for value in values]
        else:
            found[_json_id(predicate)] = [_json_value(value) for value in values]
    return found


def _json_id(term: Node) -> str:
    return f"_:{term}" if isinstance(term, BNode) else _prefixed(str(term)) or str(term)


def _json_value(value: Node) -> dict[str, str]:
    if not isinstance(value, Literal):
        return {"@id": _json_id(value)}
    found = {"@value": str(value)}
    if value.language:
        return found | {"@language": value.language}
    return found | ({"@type": _json_id(value.datatype)} if value.datatype else {})


def _named_graphs(dataset: Dataset) -> Iterator[tuple[URIRef, list[Triple]]]:
    graphs: dict[URIRef, set[Triple]] = defaultdict(set)
    for s, p, o, name in dataset.quads():
        graphs[URIRef(str(name))].add((s, p, o))
    for name in sorted(graphs):
        yield name, sorted_triples(graphs[name])


def sorted_triples(triples: set[Triple]) -> list[Triple]:
    """Triples by subject, then predicate (rdf:type first), then object."""
    return sorted(
        triples, key=lambda triple: (_rank(triple[0]), _rank_of_predicate(triple[1]), _rank(triple[2]))
    )


def _rank(term: Node) -> tuple[bool, str, str, str]:
    if isinstance(term, Literal):
        return True, str(term), str(term.datatype or ""), term.language or ""
    return False, str(term), "", ""


def _rank_of_predicate(predicate: Node) -> tuple[bool, str]:
    return predicate != RDF.type, str(predicate)


def _subject(triple: Triple) -> Node:
    return triple[0]


def _predicate(triple: Triple) -> Node:
    return triple[1]
