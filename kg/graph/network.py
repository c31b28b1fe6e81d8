"""Actors and the edges between them as a networkx graph, for GraphML, GEXF and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from kg.graph.edges import Edge, derived_edges
from kg.model import Actor, Event, Place, Tie, World

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def actor_network(world: World) -> nx.MultiDiGraph[str]:
    """Actors (and the places where they are based), with an edge for each derived edge between them.

    Nodes have `label`, `kind` and, where a base or place has them, `latitude` and `longitude`; edges `word`,
    `source` (the id of the event or tie), `type`, `class`, `label`, `belief` and, where known, `earliest`,
    `latest`, `place`, `latitude` and `longitude`.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    places = {place.id: place for place in world.places}
    facts: dict[str, Event | Tie] = {tie.id: tie for tie in world.ties} | {
        each.id: each for each in world.events
    }
    edges = [edge for edge in derived_edges(world) if not edge.about]
    network.add_nodes_from(_nodes(world, places, edges))
    for edge in edges:
        attributes = _edge_attributes(edge, facts[edge.source], places)
        network.add_edge(edge.subject, edge.target, f"{edge.source} {edge.word}", **attributes)
    return network


def _nodes(
    world: World, places: dict[str, Place], edges: list[Edge]
) -> Iterator[tuple[str, dict[str, object]]]:
    bases = {edge.subject: places[edge.target] for edge in edges if _is_base(edge, places)}
    actors = {actor.id: actor for actor in world.actors}
    for identifier in sorted({end for edge in edges for end in (edge.subject, edge.target)}):
        thing: Actor | Place | None = actors.get(identifier) or places.get(identifier)
        base = bases.get(identifier) or (thing if isinstance(thing, Place) else None)
        yield (
            identifier,
            {
                "label": thing.label if thing else identifier,
                "kind": thing.kind if thing else "Actor",
                **_coordinates(base),
            },
        )


def _is_base(edge: Edge, places: dict[str, Place]) -> bool:
    return edge.word == "basedIn" and edge.target in places


def _coordinates(place: Place | None) -> dict[str, object]:
    if place is None or place.latitude is None or place.longitude is None:
        return {}
    return {"latitude": place.latitude, "longitude": place.longitude}


def _edge_attributes(edge: Edge, fact: Event | Tie, places: dict[str, Place]) -> dict[str, object]:
    place = places.get(fact.place) if fact.place is not None else None
    found: dict[str, object] = {
        "word": edge.word,
        "source": fact.id,
        "type": fact.type,
        "class": fact.event_class,
        "label": fact.label,
        "belief": fact.belief,
        **_coordinates(place),
    }
    if fact.when is not None:
        found |= {"earliest": fact.when.earliest.isoformat(), "latest": fact.when.latest.isoformat()}
    return found | ({"place": place.label} if place else {})


def graphml(world: World) -> str:
    """The network as GraphML. Characters that XML cannot hold become U+FFFD."""
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_fit_for_xml(actor_network(world)))
    stream = BytesIO()
    writer.dump(stream)
    return stream.getvalue().decode("utf-8")


def gexf(world: World) -> str:
    """The network as GEXF 1.2, without the day on which it was written."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph(_fit_for_xml(actor_network(world)))
    for element in writer.xml.iter():
        element.attrib.pop("lastmodifieddate", None)
    ElementTree.indent(writer.xml)
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        + ElementTree.tostring(writer.xml, encoding="unicode")
        + "\n"
    )


def _fit_for_xml(network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    clean: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    clean.add_nodes_from((_clean(node), _clean_all(data)) for node, data in network.nodes(data=True))
    for subject, target, key, data in network.edges(keys=True, data=True):
        clean.add_edge(_clean(subject), _clean(target), _clean(key), **_clean_all(data))
    return clean


def _clean_all(attributes: dict[str, object]) -> dict[str, object]:
    return {key: _clean(value) if isinstance(value, str) else value for key, value in attributes.items()}


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
