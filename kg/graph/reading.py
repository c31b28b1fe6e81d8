"""A dataset read back as the world that was written into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

from rdflib import RDFS, Dataset, Graph, URIRef
from rdflib.namespace import DCTERMS, SKOS

from kg.errors import FileError
from kg.graph.judgement_graph import in_file_order, read_judgement
from kg.graph.names import GEO, WORLD, identifier_of, local_name
from kg.graph.node_values import Nodes, Values, day, decimal, integer, truth
from kg.graph.writing import empty_dataset
from kg.model import (
    Actor,
    Attribution,
    Claim,
    Dated,
    Document,
    Event,
    Kind,
    Location,
    Merge,
    Participant,
    Place,
    Relation,
    StatedToll,
    Status,
    Tie,
    Toll,
    World,
)
from kg.vocabulary import KG

_FORMATS = {".trig": "trig", ".nq": "nquads", ".nquads": "nquads", ".ttl": "turtle", ".jsonld": "json-ld"}

T = TypeVar("T")


def read_dataset(path: Path) -> Dataset:
    """The dataset of a file written by `kg build` or `kg export` (.trig, .nq, .jsonld, .ttl).

    Raises FileError if there is no such file, its ending is unknown, or it does not parse.
    """
    if path.suffix not in _FORMATS:
        raise FileError(path, f"the ending must be one of {', '.join(sorted(_FORMATS))}")
    dataset = empty_dataset()
    try:
        text = path.read_text(encoding="utf-8")
        dataset.parse(data=text, format=_FORMATS[path.suffix], publicID="https://demarche.example/")
    except OSError as error:
        raise FileError(path, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise FileError(path, f"not UTF-8 at byte {error.start}") from error
    except Exception as error:  # every parser of rdflib has exceptions of its own
        raise _not_readable(path, error) from error
    return dataset


def _not_readable(path: Path, error: Exception) -> FileError:
    counted = getattr(error, "lines", None)  # rdflib's Turtle and TriG parsers count lines from 0
    problem = " ".join(str(getattr(error, "_why", error)).split())
    line = counted + 1 if isinstance(counted, int) else None
    return FileError(path, f"not {_FORMATS[path.suffix]}: {problem}", line=line)


def dataset_to_world(dataset: Graph) -> World:
    """The world that `world_to_dataset` wrote, equal in everything but the paths of its documents.

    A graph without names (graph.ttl) will do. Raises GraphError, naming the node, where a value is missing
    or does not fit.
    """
    nodes = Nodes(dataset)
    return World(
        documents=_sorted_by_id(map(_document, nodes.of_class(KG.Document))),
        claims=tuple(
            sorted(
                map(_claim, nodes.of_class(KG.Claim)),
                key=lambda claim: (claim.document, claim.begin, claim.id),
            )
        ),
        actors=_sorted_by_id(map(_actor, nodes.of_class(KG.Actor))),
        places=_sorted_by_id(map(_place, nodes.of_class(KG.Place))),
        events=_sorted_by_id(map(_event, nodes.of_class(KG.Event))),
        ties=_sorted_by_id(map(_tie, nodes.of_class(KG.Tie))),
        judgements=in_file_order(map(read_judgement, nodes.of_class(KG.Judgement))),
        known_on=nodes.at(WORLD).find(KG.knownOn, day),
    )


def _sorted_by_id(things: Iterator[T]) -> tuple[T, ...]:
    return tuple(sorted(things, key=lambda thing: cast(str, thing.id)))  # type: ignore[attr-defined]


def _document(node: Values) -> Document:
    return Document(
        id=node.id,
        text=node.need(KG.text, str),
        published=node.find(DCTERMS.issued, day),
        publisher=node.find(DCTERMS.publisher, str),
        title=node.find(DCTERMS.title, str),
        url=node.find(DCTERMS.source, str),
        language=node.need(DCTERMS.language, str),
        dated=cast("Dated | None", node.find(KG.dated, str)),
    )


def _claim(node: Values) -> Claim:
    place = node.only_part(KG.statedPlace)
    return Claim(
        id=node.id,
        document=node.need(KG.document, identifier_of),
        kind=cast(Kind, node.need(KG.kind, str)),
        type=node.need(KG.type, str),
        event_class=node.need(KG.statedClass, local_name),
        mode=node.find(KG.mode, str),
        actors=tuple(map(_participant, node.parts(KG.statedActor))),
        recipients=tuple(map(_participant, node.parts(KG.statedRecipient))),
        status=cast(Status, node.need(KG.status, str)),
        quote=node.need(KG.quote, str),
        begin=node.need(KG.begin, integer),
        end=node.need(KG.end, integer),
        rule=node.need(KG.rule, identifier_of),
        hedge=node.find(KG.hedge, str),
        speakers=tuple(map(_participant, node.parts(KG.statedSpeaker))),
        place=_location(place) if place else None,
        when=node.when(),
        killed=tuple(map(_toll, node.parts(KG.killed))),
        injured=tuple(map(_toll, node.parts(KG.injured))),
        role=node.find(KG.role, str),
        content=node.find(KG.content, str),
        of=node.find(KG.ofClaim, identifier_of),
        again=node.find(KG.againClaim, identifier_of),
    )


def _participant(node: Values) -> Participant:
    return Participant(
        label=node.need(RDFS.label, str),
        actor=node.find(KG.refersTo, identifier_of),
        kind=node.need(KG.statedClass, local_name),
        written=node.need(KG.written, str),
        begin=node.need(KG.begin, integer),
        end=node.need(KG.end, integer),
        principal=node.find(KG.principal, identifier_of),
    )


def _location(node: Values) -> Location:
    return Location(
        label=node.need(RDFS.label, str),
        place=node.find(KG.refersTo, identifier_of),
        written=node.need(KG.written, str),
        begin=node.need(KG.begin, integer),
        end=node.need(KG.end, integer),
    )


def _toll(node: Values) -> Toll:
    return Toll(node.need(KG.low, integer), node.find(KG.high, integer), node.need(KG.stated, str))


def _stated_toll(node: Values) -> StatedToll:
    return StatedToll(
        toll=_toll(node),
        document=node.need(KG.document, identifier_of),
        claim=node.find(KG.inClaim, identifier_of),
        voices=node.many(KG.voice, identifier_of),
    )


def _best(node: Values, predicate: URIRef) -> StatedToll | None:
    marked = (each for each in node.parts(predicate) if each.find(KG.best, truth))
    return next(map(_stated_toll, marked), None)


def _attribution(node: Values) -> Attribution:
    return Attribution(
        relation=cast(Relation, node.need(KG.relation, str)),
        actor=node.need(KG.attributedTo, identifier_of),
        by=node.many(KG.voice, identifier_of),
        claim=node.need(KG.inClaim, identifier_of),
    )


def _merge(node: Values) -> Merge:
    one, other = node.many(KG.joins, identifier_of)
    return Merge(one, other, node.need(KG.points, decimal), node.need(RDFS.comment, str))


def _actor(node: Values) -> Actor:
    return Actor(
        id=node.id,
        label=node.need(RDFS.label, str),
        kind=node.need(KG.finestClass, local_name),
        names=node.many(SKOS.altLabel, str),
        principal=node.find(KG.principal, identifier_of),
        known=node.need(KG.known, truth),
        quiet=node.find(KG.quiet, truth) or False,
    )


def _place(node: Values) -> Place:
    return Place(
        id=node.id,
        label=node.need(RDFS.label, str),
        kind=node.need(KG.finestClass, local_name),
        country=node.find(KG.country, str),
        parent=node.find(KG.within, identifier_of),
        latitude=node.find(GEO.lat, decimal),
        longitude=node.find(GEO.long, decimal),
    )


def _event(node: Values) -> Event:
    return Event(
        id=node.id,
        type=node.need(KG.type, str),
        event_class=node.need(KG.finestClass, local_name),
        mode=node.find(KG.mode, str),
        actors=node.many(KG.actor, identifier_of),
        recipients=node.many(KG.recipient, identifier_of),
        status=cast(Status, node.need(KG.status, str)),
        label=node.need(RDFS.label, str),
        claims=node.claims(),
        place=node.find(KG.place, identifier_of),
        when=node.when(),
        killed=tuple(map(_stated_toll, node.parts(KG.killed))),
        injured=tuple(map(_stated_toll, node.parts(KG.injured))),
        killed_best=_best(node, KG.killed),
        injured_best=_best(node, KG.injured),
        voices=node.need(KG.voices, integer),
        attributions=tuple(map(_attribution, node.parts(KG.attribution))),
        merges=tuple(map(_merge, node.parts(KG.merge))),
        said_by=node.many(KG.saidBy, identifier_of),
        of=node.find(KG.of, identifier_of),
        content=node.find(KG.content, str),
        hedge=node.find(KG.hedge, str),
        belief=node.need(KG.belief, decimal),
        judgements=in_file_order(map(read_judgement, node.linked(KG.judgedBy))),
    )


def _tie(node: Values) -> Tie:
    return Tie(
        id=node.id,
        type=node.need(KG.type, str),
        event_class=node.need(KG.finestClass, local_name),
        actors=node.many(KG.actor, identifier_of),
        recipients=node.many(KG.recipient, identifier_of),
        status=cast(Status, node.need(KG.status, str)),
        label=node.need(RDFS.label, str),
        claims=node.claims(),
        role=node.find(KG.role, str),
        when=node.when(),
        said_by=node.many(KG.saidBy, identifier_of),
        place=node.find(KG.place, identifier_of),
        belief=node.need(KG.belief, decimal),
    )
