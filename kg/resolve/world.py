"""Claims of many articles to one world: a pure function of the documents and their claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.language.gazetteer import Gazetteer, load_gazetteer
from kg.model import Claim, Document, Event, World
from kg.resolve.actors import Actors
from kg.resolve.clusters import Cluster, clusters
from kg.resolve.likeness import Comparison
from kg.resolve.merging import event_of, tie_of
from kg.resolve.places import places_of


def resolve(
    documents: Iterable[Document], claims: Iterable[Claim], gazetteer: Gazetteer | None = None
) -> World:
    """Bring claims about one event or tie together, and collect the actors and places that they name."""
    names = gazetteer or load_gazetteer()
    ordered = sorted(claims, key=lambda c: (c.document, c.begin, c.id))
    actors = Actors(names)
    events = _events([c for c in ordered if c.kind == "event"], actors, names)
    ties = tuple(tie_of(c, actors, names) for c in _tie_clusters([c for c in ordered if c.kind == "tie"]))
    return World(
        documents=tuple(sorted(documents, key=lambda d: d.id)),
        claims=tuple(ordered),
        actors=actors.all(),
        places=places_of(ordered, (t.place for t in ties if t.place), names),
        events=tuple(sorted(events, key=lambda e: e.id)),
        ties=tuple(sorted(ties, key=lambda t: t.id)),
    )


def _events(claims: Sequence[Claim], actors: Actors, gazetteer: Gazetteer) -> list[Event]:
    found = clusters(claims, Comparison(gazetteer))
    event_by_claim = {claim.id: cluster[0].id for cluster in found for claim in cluster}
    return [event_of(cluster, actors, gazetteer, _about(cluster, event_by_claim)) for cluster in found]


def _about(cluster: Cluster, event_by_claim: dict[str, str]) -> str | None:
    own = {c.id for c in cluster}
    found = (event_by_claim.get(c.of) for c in cluster if c.of and c.of not in own)
    return next((event for event in found if event and event != cluster[0].id), None)


def _tie_clusters(claims: Iterable[Claim]) -> list[Cluster]:
    """Ties are one if type, holder and other end are."""
    found: dict[tuple[str, ...], Cluster] = defaultdict(list)
    for claim in claims:
        ends = [frozenset(p.actor or p.label for p in side) for side in (claim.actors, claim.recipients)]
        found[(claim.type, claim.status, *("|".join(sorted(end)) for end in ends))].append(claim)
    return list(found.values())
