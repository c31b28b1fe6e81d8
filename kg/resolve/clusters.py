"""Claims about one event come together: each joins the cluster it is most like, or begins a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import Claim
from kg.resolve.likeness import Comparison, Likeness

Cluster = list[Claim]


def clusters(claims: Iterable[Claim], comparison: Comparison) -> list[Cluster]:
    """Partition claims of events into events, in the order of the claims.

    First inside each article, then article by article. Claims are compared with clusters of their own type.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    world: dict[str, list[Cluster]] = defaultdict(list)
    for document in sorted(by_document):
        inside: dict[str, list[Cluster]] = defaultdict(list)
        for claim in by_document[document]:
            _join([claim], inside[claim.type], comparison)
        for kind, found in inside.items():
            for cluster in found:
                _join(cluster, world[kind], comparison, apart=document)
    return sorted(
        (c for found in world.values() for c in found), key=lambda c: (c[0].document, c[0].begin, c[0].id)
    )


def _join(new: Cluster, existing: list[Cluster], comparison: Comparison, apart: str | None = None) -> None:
    """Put a cluster into the most similar one, or beside them; `apart`: never one of that document."""
    best: tuple[float, Cluster] | None = None
    for cluster in existing:
        if apart is not None and any(c.document == apart for c in cluster):
            continue
        likeness = _between(new, cluster, comparison)
        if likeness.enough(apart is None) and (best is None or likeness.score > best[0]):
            best = (likeness.score, cluster)
    if best is None:
        existing.append(list(new))
    else:
        best[1].extend(new)


def _between(one: Cluster, other: Cluster, comparison: Comparison) -> Likeness:
    """The best likeness of two members, unless any two members contradict each other outright."""
    found = [comparison.likeness(a, b) for a in one for b in other]
    worst = min(found, key=lambda likeness: likeness.score)
    return worst if worst.score < -5 else max(found, key=lambda likeness: likeness.score)
