"""Claims of many articles to one world: a pure function of the documents and their claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kg.language.gazetteer import Gazetteer, load_gazetteer
from kg.model import Claim, Document, Event, Judgement, World
from kg.resolve.actors import Actors
from kg.resolve.calling import called_places, spellings
from kg.resolve.clusters import clusters
from kg.resolve.likeness import Comparison
from kg.resolve.merging import event_of, tie_of
from kg.resolve.newcomers import settle_newcomers
from kg.resolve.places import lands_around, places_of
from kg.resolve.policy import Policy, load_policy
from kg.resolve.renaming import rename
from kg.resolve.standing import by_claim, standing
from kg.resolve.telling import Rarity
from kg.resolve.weighing import Weighing


def resolve(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    gazetteer: Gazetteer | None = None,
    judgements: Iterable[Judgement] = (),
    policy: Policy | None = None,
) -> World:
    """Bring claims about one event or tie together, and collect the actors and places that they name.

    Judgements, which must not contradict each other, say what is one and what is not; those that are about
    nothing in these claims are left out. The claims of the world stay as they were extracted. The policy, by
    default that of policy.yaml, says how sources are weighed.
    """
    read = tuple(sorted(documents, key=lambda d: d.id))
    ordered = sorted(claims, key=lambda c: (c.document, c.begin, c.id))
    held = standing(judgements, ordered, gazetteer or load_gazetteer()).judgements
    judged = rename(ordered, held, gazetteer or load_gazetteer())
    names, told = judged.gazetteer, judged.claims
    actors = Actors(names, spellings(told, names))
    tied = _tie_clusters([c for c in told if c.kind == "tie"])
    events = _events(
        [c for c in told if c.kind == "event"], actors, names, held, tied, {d.id: d.published for d in read}
    )
    ties = [tie_of(cluster, actors, names) for cluster in tied]
    places = places_of(told, (t.place for t in ties if t.place), names, lands_around(events, told, names))
    weighing = Weighing(read, told, actors.all(), policy or load_policy())
    return World(
        documents=read,
        claims=tuple(ordered),
        actors=settle_newcomers(judged.named(actors.all()), told, held, names),
        places=called_places(places, told, names),
        events=weighing.events(sorted(events, key=lambda e: e.id)),
        ties=weighing.ties(sorted(ties, key=lambda t: t.id)),
        judgements=held,
    )


def _events(
    claims: Sequence[Claim],
    actors: Actors,
    gazetteer: Gazetteer,
    judgements: Sequence[Judgement],
    ties: Iterable[Sequence[Claim]],
    published: Mapping[str, date | None],
) -> list[Event]:
    found = clusters(
        claims,
        Comparison(gazetteer, Rarity(claims), published),
        together=_pairs(judgements, "same"),
        apart=_pairs(judgements, "different"),
    )
    facts = [*(cluster.claims for cluster in found), *ties]
    fact_by_claim = {claim.id: fact[0].id for fact in facts for claim in fact}
    deciding = by_claim(judgements)
    events = []
    for cluster in found:
        event = event_of(cluster.claims, actors, gazetteer, _about(cluster.claims, fact_by_claim))
        events.append(replace(event, judgements=_decided(event, deciding), merges=cluster.merges))
    return events


def _pairs(judgements: Iterable[Judgement], verdict: str) -> list[tuple[str, str]]:
    return [(j.one, j.other) for j in judgements if j.about == "event" and j.verdict == verdict]


def _decided(event: Event, deciding: Mapping[str, Sequence[Judgement]]) -> tuple[Judgement, ...]:
    """The judgements that made or split an event, in the order of their file."""
    found = {each.line: each for claim in event.claims for each in deciding.get(claim, ())}
    return tuple(found[line] for line in sorted(found))


def _about(cluster: Sequence[Claim], fact_by_claim: Mapping[str, str]) -> str | None:
    """The other event or tie that most of the claims are about; of equals, that of the first claim."""
    found = Counter(fact_by_claim[c.of] for c in cluster if c.of is not None and c.of in fact_by_claim)
    del found[cluster[0].id]
    return max(found, key=lambda fact: found[fact], default=None)


def _tie_clusters(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Ties are one if type, holder and other end are."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        ends = [frozenset(p.actor or p.label for p in side) for side in (claim.actors, claim.recipients)]
        found[(claim.type, claim.status, *("|".join(sorted(end)) for end in ends))].append(claim)
    return list(found.values())
