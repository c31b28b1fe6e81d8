"""Who reports independently of whom: copies, texts of one publisher or agency, one source heard twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from kg.model import Claim, Document
from kg.resolve.policy import BeliefPolicy, Copies


@dataclass(frozen=True, slots=True)
class Path:
    """How a claim came: from whom, and through which articles, of which copies are one."""

    source: str
    origin: str


class Independence:
    """Traces claims back. Two of them are independent if they share neither source nor origin."""

    def __init__(self, policy: BeliefPolicy, documents: Iterable[Document]) -> None:
        self._copies = policy.copies
        self._agency = {name: names[0] for names in policy.agencies for name in names}
        self._folded = {name.casefold(): agency for name, agency in self._agency.items()}
        names = "|".join(sorted(map(re.escape, self._agency), key=lambda name: (-len(name), name)))
        self._credits = (
            re.compile(rf"^[^\n.!?]{{0,60}}\(({names})\)\s*[-–—:]"),
            re.compile(rf"(?:\(|\b(?:from|by|via)\s+|[-–—/]\s*)(?:the\s+)?({names})\)?\.?$"),
        )
        self._houses = {document.id: frozenset(self._house(document)) for document in documents}

    def _house(self, document: Document) -> Iterator[str]:
        """The publisher of an article, and the agencies credited in its dateline or at its end."""
        if document.publisher:
            name = document.publisher.casefold()
            yield self._folded.get(name, name)
        text = document.text.strip()
        yield from (self._agency[found[1]] for credit in self._credits if (found := credit.search(text)))

    def paths(self, claims: Sequence[Claim]) -> Mapping[str, Path]:
        """The path of each of the claims about one event or tie, by claim id."""
        origin = _groups(self._houses_of(claims), _copied(claims, self._copies))
        return {c.id: Path(self._source(c, origin[c.document]), origin[c.document]) for c in claims}

    def _houses_of(self, claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
        return {claim.document: self._houses.get(claim.document, frozenset()) for claim in claims}

    def _source(self, claim: Claim, origin: str) -> str:
        """Whom a claim goes back to: the first speaker with a name, or what a person speaks for; else the
        articles themselves, or the agency whose text they are."""
        named = next((p for p in claim.speakers if p.actor), None)
        if named is not None:
            own = named.principal if named.kind == "Person" and named.principal else named.actor
            return self._folded.get(named.label.casefold(), f"actor {own}")
        agencies = self._houses.get(claim.document, frozenset()) & frozenset(self._agency.values())
        return min(agencies, default=f"articles {origin}")


def _copied(claims: Iterable[Claim], copies: Copies) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which a sentence of one is, but for trifles, a sentence of the other."""
    quotes: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        words = claim.quote.casefold().split()
        if len(words) >= copies.words:
            quotes[claim.document].add(" ".join(sorted(words)))
    for one, other in combinations(sorted(quotes), 2):
        if any(fuzz.ratio(a, b) >= copies.likeness for a in quotes[one] for b in quotes[other]):
            yield one, other


def _groups(houses: Mapping[str, frozenset[str]], copied: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """For each article the first of those that are one with it, by house or as copies, directly or not."""
    first = {document: document for document in houses}

    def of(document: str) -> str:
        while first[document] != document:
            document = first[document]
        return document

    in_house: dict[str, str] = {}
    housed = (
        (document, in_house.setdefault(house, document))
        for document in sorted(houses)
        for house in houses[document]
    )
    for one, other in (*housed, *copied):
        low, high = sorted((of(one), of(other)))
        first[high] = low
    return {document: of(document) for document in houses}
