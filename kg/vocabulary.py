"""The vocabulary: where the ontology lies, and what kg.ttl says of classes, types, modes and edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kg.errors import VocabularyError
from kg.model import Kind

_PACKAGED = Path(__file__).parent / "_ontology"
_CHECKOUT = Path(__file__).parent.parent / "ontology"

ONTOLOGY: Path = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT

KG = Namespace("https://demarche.example/kg#")

_KINDS: Mapping[str, Kind] = {"Event": "event", "Tie": "tie"}


@dataclass(frozen=True, slots=True)
class EventClass:
    """A class of events or ties, all names without their prefix.

    `type` is its PLOVER word ("ASSAULT"), or CLAIM, DENY, or the word of a tie; `cameo` a two-digit root.
    `edges` are the properties that an actual event draws, the finest first and the general one last.
    `announced` is the class of the promise that such an event, still to come, amounts to.
    `ancestors` begin with the class itself and end with "Event" or "Tie".
    """

    name: str
    type: str
    mode: str | None
    cameo: str | None
    edges: tuple[str, ...]
    ancestors: tuple[str, ...]
    kind: Kind
    label: str
    definition: str
    announced: str | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """A type word. `quad` is 1 verbal or 2 material cooperation, 3 verbal or 4 material conflict.

    `score` (-10 to +10) belongs to the type, and says nothing of the size of an incident; `modes` maps each
    mode to its own score. Types that PLOVER does not have carry neither.
    """

    name: str
    quad: int | None
    score: float | None
    modes: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the ontology says: `events` holds the classes of events and ties, `types` their type words."""

    path: Path
    events: Mapping[str, EventClass]
    types: Mapping[str, EventType]
    actors: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]

    def event(self, name: str) -> EventClass:
        """The class of events or ties with that name. Raises VocabularyError if there is none.

        >>> summons = load_vocabulary().event("Summons")
        >>> summons.type, summons.mode, summons.edges
        ('ACCUSE', 'disapprove', ('summoned', 'accused'))
        """
        if name not in self.events:
            raise VocabularyError(self.path, f"no class of events or ties is called {name!r}")
        return self.events[name]

    def actor_ancestors(self, kind: str) -> tuple[str, ...]:
        """A class of actors and those above it, up to "Actor". Raises VocabularyError if there is none.

        >>> load_vocabulary().actor_ancestors("ArmedGroup")
        ('ArmedGroup', 'Actor')
        """
        if kind not in self.actors:
            raise VocabularyError(self.path, f"no class of actors is called {kind!r}")
        return self.actors[kind]

    def place_ancestors(self, kind: str) -> tuple[str, ...]:
        """A class of places and those above it, up to "Place". Raises VocabularyError if there is none."""
        if kind not in self.places:
            raise VocabularyError(self.path, f"no class of places is called {kind!r}")
        return self.places[kind]


@cache
def load_vocabulary(folder: Path = ONTOLOGY) -> Vocabulary:
    """Read and check `folder`/kg.ttl, once.

    Raises VocabularyError, with the line where known, if the file cannot be read or is not Turtle, if a class
    has two parents or is its own ancestor, if a class of events or ties lacks its label, definition, type or
    edge, or if it has a mode that is not one of its type's.
    """
    source = _Source(folder / "kg.ttl")
    types = {each.name: each for each in source.types()}
    return Vocabulary(
        path=source.path,
        events={name: source.event_class(name, types) for name in source.below("Event", "Tie")},
        types=types,
        actors={name: source.ancestors(name) for name in ["Actor", *source.below("Actor")]},
        places={name: source.ancestors(name) for name in ["Place", *source.below("Place")]},
    )


class _Source:
    """The statements of one file, looked up by the local names of the project's own classes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._graph = _parsed(path)
        self._parents: dict[str, str] = {}
        for child, parent in sorted(self._graph.subject_objects(RDFS.subClassOf)):
            if _is_ours(child) and _is_ours(parent):
                self._add_parent(_local(child), _local(parent))

    def _add_parent(self, child: str, parent: str) -> None:
        if child in self._parents:
            raise self._error(child, f"has two parents, {self._parents[child]} and {parent}")
        self._parents[child] = parent

    def _error(self, name: str, problem: str) -> VocabularyError:
        return VocabularyError(
            self.path, _on_one_line(f"kg:{name} {problem}"), line=_line_of(self.path, name)
        )

    def ancestors(self, name: str) -> tuple[str, ...]:
        chain = [name]
        while (parent := self._parents.get(chain[-1])) is not None:
            if parent in chain:
                raise self._error(name, "is its own ancestor")
            chain.append(parent)
        return tuple(chain)

    def below(self, *tops: str) -> list[str]:
        return [name for name in sorted(self._parents) if self.ancestors(name)[-1] in tops]

    def event_class(self, name: str, types: Mapping[str, EventType]) -> EventClass:
        ancestors = self.ancestors(name)
        event_type = self._type(name, ancestors[1], types)
        return EventClass(
            name=name,
            type=event_type.name,
            mode=self._mode(name, event_type),
            cameo=self._text(KG[name], KG.cameoRoot),
            edges=self._edges(ancestors),
            announced=self._announced(ancestors),
            ancestors=ancestors,
            kind=_KINDS[ancestors[-1]],
            label=self._required(name, RDFS.label),
            definition=self._required(name, SKOS.definition),
        )

    def _type(self, name: str, parent: str, types: Mapping[str, EventType]) -> EventType:
        word = self._required(name, KG.ploverType)
        if word not in types:
            raise self._error(name, f"has the type {word!r}, which is not one of the vocabulary")
        above = None if parent in _KINDS else self._required(parent, KG.ploverType)
        if above not in (None, word):
            raise self._error(name, f"has the type {word!r}, but kg:{parent} above it has {above!r}")
        return types[word]

    def _mode(self, name: str, event_type: EventType) -> str | None:
        mode = self._text(KG[name], KG.ploverMode)
        if mode is not None and mode not in event_type.modes:
            raise self._error(name, f"has the mode {mode!r}, which is not one of {event_type.name}")
        return mode

    def _edges(self, ancestors: tuple[str, ...]) -> tuple[str, ...]:
        """The edge of the class or of the nearest class above it, then the edges that it is a kind of."""
        own = (self._value(KG[name], KG.edge) for name in ancestors)
        edge = next((found for found in own if found is not None), None)
        if edge is None:
            raise self._error(ancestors[0], "draws no edge, nor does any class above it")
        return tuple(self._with_general(edge))

    def _announced(self, ancestors: tuple[str, ...]) -> str | None:
        """The promise that the class, or the nearest class above it, amounts to beforehand."""
        own = (self._value(KG[name], KG.announcedAs) for name in ancestors)
        promise = next((found for found in own if found is not None), None)
        if promise is not None and _local(promise) not in self._parents:
            raise self._error(ancestors[0], f"is announced as {_local(promise)!r}, which is no class")
        return None if promise is None else _local(promise)

    def _with_general(self, edge: Node) -> Iterator[str]:
        seen: set[Node] = set()
        step: Node | None = edge
        while step is not None and _is_ours(step):
            if step in seen:
                raise self._error(_local(step), "is a kind of itself")
            seen.add(step)
            yield _local(step)
            step = self._value(step, RDFS.subPropertyOf)

    def types(self) -> Iterator[EventType]:
        for subject in sorted(self._graph.subjects(RDF.type, KG.EventType), key=str):
            quad, score = self._text(subject, KG.quadClass), self._text(subject, KG.score)
            yield EventType(
                name=self._text(subject, SKOS.notation) or _local(subject),
                quad=int(quad) if quad else None,
                score=float(score) if score else None,
                modes=dict(sorted(self._modes(subject))),
            )

    def _modes(self, event_type: Node) -> Iterator[tuple[str, float | None]]:
        for mode in self._graph.subjects(SKOS.broader, event_type):
            score = self._text(mode, KG.score)
            yield self._text(mode, SKOS.notation) or _local(mode), float(score) if score else None

    def _required(self, name: str, predicate: URIRef) -> str:
        text = self._text(KG[name], predicate)
        if text is None:
            raise self._error(name, f"has no {predicate.n3(self._graph.namespace_manager)}")
        return text

    def _text(self, subject: Node, predicate: URIRef) -> str | None:
        value = self._value(subject, predicate)
        return None if value is None else str(value)

    def _value(self, subject: Node, predicate: URIRef) -> Node | None:
        values = sorted(self._graph.objects(subject, predicate), key=str)
        if len(values) > 1:
            word = predicate.n3(self._graph.namespace_manager)
            raise self._error(_local(subject), f"has more than one {word}: {', '.join(map(str, values))}")
        return values[0] if values else None


def _parsed(path: Path) -> Graph:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8"
        raise VocabularyError(path, f"cannot be read: {reason}") from error
    try:
        return Graph().parse(data=text, format="turtle")
    except BadSyntax as error:
        raise VocabularyError(
            path, _on_one_line(f"not Turtle: {error._why}"), line=error.lines + 1
        ) from error
    except Exception as error:  # on some faulty texts the parser stumbles over its own feet
        raise VocabularyError(path, _on_one_line(f"not Turtle: {error}")) from error


def _on_one_line(problem: str) -> str:
    return " ".join(problem.split())


def _is_ours(iri: Node) -> bool:
    return str(iri).startswith(str(KG))


def _local(iri: Node) -> str:
    return str(iri).partition("#")[2]


def _line_of(path: Path, name: str) -> int | None:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"kg:{name} ")), None)
