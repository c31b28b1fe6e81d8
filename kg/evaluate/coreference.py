"""How well claims came together into events: two partitions of the same mentions, compared.

Sources: B-cubed (Bagga and Baldwin 1998), MUC (Vilain et al. 1995), CEAF over the similarity of entities
(Luo 2005), and the mean of their F1, the CoNLL score (Pradhan et al. 2012).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from typing import TypeVar

import networkx as nx

from kg.evaluate.scoring import f1, ratio

Mention = TypeVar("Mention", bound=Hashable)
Cluster = frozenset[Mention]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, with three digits; None of nothing."""

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return f1(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Coreference:
    """The scores of a partition; `merges` is the share of the pairs put together that belong together."""

    mentions: int
    b_cubed: Score
    muc: Score
    ceaf: Score
    merges: float | None

    @property
    def scores(self) -> dict[str, Score]:
        """The three scores by name."""
        return {"B-cubed": self.b_cubed, "MUC": self.muc, "CEAF-e": self.ceaf}

    @property
    def conll(self) -> float:
        """The mean F1 of B-cubed, MUC and CEAF."""
        return round((self.b_cubed.f1 + self.muc.f1 + self.ceaf.f1) / 3, 3)


def coreference(found: Mapping[Mention, str], gold: Mapping[Mention, str]) -> Coreference:
    """Compare the clusters that were found with the annotated ones; both map each mention to its cluster.

    Raises ValueError if they are not about the same mentions.

    >>> coreference({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "x"}).b_cubed
    Score(precision=1.0, recall=0.556)
    """
    if found.keys() != gold.keys():
        raise ValueError("the two partitions are of different mentions")
    system, truth = _clusters(found), _clusters(gold)
    return Coreference(
        len(gold),
        Score(_overlap(found, system, gold, truth), _overlap(gold, truth, found, system)),
        Score(_links(system, gold), _links(truth, found)),
        _ceaf(list(system.values()), list(truth.values())),
        _merges(system.values(), gold),
    )


def _clusters(partition: Mapping[Mention, str]) -> dict[str, Cluster[Mention]]:
    found: dict[str, set[Mention]] = defaultdict(set)
    for mention, name in partition.items():
        found[name].add(mention)
    return {name: frozenset(members) for name, members in found.items()}


def _overlap(
    one: Mapping[Mention, str],
    ones: Mapping[str, Cluster[Mention]],
    other: Mapping[Mention, str],
    others: Mapping[str, Cluster[Mention]],
) -> float | None:
    """Over all mentions, the mean share of its cluster in `one` that is with it in `other` too."""
    shares = (Fraction(len(ones[one[m]] & others[other[m]]), len(ones[one[m]])) for m in one)
    return round(float(sum(shares, Fraction(0)) / len(one)), 3) if one else None


def _links(clusters: Mapping[str, Cluster[Mention]], other: Mapping[Mention, str]) -> float | None:
    """The share of the links that hold the clusters together which the other partition has too."""
    links = sum(len(cluster) - 1 for cluster in clusters.values())
    kept = sum(len(cluster) - len({other[m] for m in cluster}) for cluster in clusters.values())
    return ratio(kept, links)


def _ceaf(system: list[Cluster[Mention]], truth: list[Cluster[Mention]]) -> Score:
    """Clusters matched one to one for the greatest likeness, 2 |A and B| / (|A| + |B|)."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, one in enumerate(system):
        for j, other in enumerate(truth):
            if one & other:
                likeness = Fraction(2 * len(one & other), len(one) + len(other))
                graph.add_edge(("found", i), ("gold", j), weight=float(likeness))
    parts = [graph.subgraph(nodes) for nodes in nx.connected_components(graph)]
    matched = sum(graph.edges[pair]["weight"] for part in parts for pair in nx.max_weight_matching(part))
    if not system or not truth:
        return Score(None, None)
    return Score(round(matched / len(system), 3), round(matched / len(truth), 3))


def _merges(system: Iterable[Cluster[Mention]], gold: Mapping[Mention, str]) -> float | None:
    together = right = 0
    for cluster in system:
        together += comb(len(cluster), 2)
        right += sum(comb(number, 2) for number in Counter(gold[mention] for mention in cluster).values())
    return ratio(right, together)
