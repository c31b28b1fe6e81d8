"""Accusations in a participle behind a whole clause: of whom they are made, the sentence does not tell."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.place_phrases import firm
from kg.extract.referents import Referents
from kg.language.parse import Node

_ACCUSABLE = frozenset({"party", "facility"})


def trails(draft: Draft, referents: Referents) -> bool:
    """Whether it is an accusation like "the army fought the rebels, blamed for the raid", which may be of
    either side. Who suffers is not in doubt: "the editor was arrested, accused of theft"."""
    participle, verb = draft.predicate, draft.predicate.head
    if verb is None or draft.type != "ACCUSE" or not _hangs_bare(participle):
        return False
    if verb.index > participle.index or verb.child("nsubjpass", "auxpass") is not None:
        return False
    between = (n for n in verb.subtree() if verb.index < n.index < participle.index and not firm(n))
    return any(not _ACCUSABLE.isdisjoint(r.wants) for n in between for r in referents.of(n, draft.sentence))


def _hangs_bare(participle: Node) -> bool:
    alone = participle.child("mark", "nsubj", "nsubjpass", "aux", "auxpass") is None
    return participle.dep == "advcl" and participle.tag == "VBN" and alone
