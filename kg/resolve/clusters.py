"""Claims about one event come together: the most alike first, unless something sets them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Claim, Merge
from kg.resolve.blocking import candidates
from kg.resolve.likeness import Comparison, Likeness
from kg.resolve.telling import Telling, answers, claimed_on, tellings, unreal

_CONTRADICTION, _HARDLY_TWO = -5.0, 1.5
_CERTAIN = 10.0
_SPOKEN_OF = 2.0
_TOLD_ON, _JUDGED = "the article goes on to tell of it", "judged to be one event"
_ONE_EVENT = "one event speaks of both"

Pair = tuple[str, str]
Pairs = Iterable[Pair]
_Scored = tuple[float, str, str]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The claims about one event, as the text has them, and why each but the first belongs to another."""

    claims: tuple[Claim, ...]
    merges: tuple[Merge, ...] = ()


def clusters(
    claims: Iterable[Claim], comparison: Comparison, together: Pairs = (), apart: Pairs = ()
) -> list[Cluster]:
    """Partition claims of events into events, in the order of their first claims.

    `together` and `apart` are pairs of ids of claims that are one event, or two, whatever they say. The order
    in which the claims come makes no difference.
    """
    ordered = sorted(claims, key=lambda c: (c.document, c.begin, c.id))
    groups = _Groups(ordered, comparison, apart)
    groups.judge(together)
    groups.bind(_told_on(ordered), _TOLD_ON)
    settled: list[Claim] = []
    wanted, owned = unreal(ordered), claimed_on(ordered)
    for phase in (_is_deed, _is_pact, _is_answer):
        now = [claim for claim in ordered if phase(claim)]
        groups.join(tellings(now, groups.event_of(settled), wanted, owned))
        settled += now
    groups.follow()
    return groups.clusters()


def _is_deed(claim: Claim) -> bool:
    return not answers(claim.type)


def _is_pact(claim: Claim) -> bool:
    """What others end or break, which is told apart by what they end."""
    return claim.type == "AGREE"


def _is_answer(claim: Claim) -> bool:
    return answers(claim.type) and not _is_pact(claim)


def _told_on(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Claims that go on to tell of an earlier one; two of one sentence stand side by side."""
    known = {claim.id: claim for claim in claims}
    for claim in claims:
        earlier = known.get(claim.again or "")
        if earlier is not None and earlier.begin != claim.begin:
            yield claim.id, earlier.id


class _Groups:
    """Groups of claims that grow into events. A group is named after its first claim.

    A judgement joins groups whatever their claims say; their parts stay what they were, and what contradicts
    one part can still join the other.
    """

    def __init__(self, claims: Sequence[Claim], comparison: Comparison, apart: Pairs) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._position = {claim.id: position for position, claim in enumerate(claims)}
        self._comparison = comparison
        self._members = {claim.id: [claim.id] for claim in claims}
        self._group = {claim.id: claim.id for claim in claims}
        self._parts = {claim.id: [claim.id] for claim in claims}
        self._part = {claim.id: claim.id for claim in claims}
        self._told: dict[str, Telling] = {}
        self._merges: list[Merge] = []
        self._refused: set[Pair] = set()
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def judge(self, pairs: Pairs) -> None:
        """Put together what people say is one."""
        for one, other in sorted(pairs):
            if {one, other} <= self._claims.keys():
                self._merge(one, other, _CERTAIN, _JUDGED)

    def bind(self, pairs: Pairs, why: str) -> None:
        """Put together what an article says is one."""
        for one, other in sorted(pairs):
            if {one, other} <= self._claims.keys() and not self._judged_apart(one, other):
                self._merge(one, other, _CERTAIN, why)
                self._merge_parts(one, other)

    def event_of(self, claims: Iterable[Claim]) -> dict[str, str]:
        """The names of the groups in which all claims that are spoken of now are."""
        told = {claim.id for claim in claims}
        about = ((c.id, self._deed(c, told)) for c in self._claims.values())
        return {claim: self._group[of] for claim, of in about if of is not None}

    def _deed(self, claim: Claim, told: Collection[str]) -> str | None:
        """What a claim is about, if that is told; who denies what he is accused of denies the deed."""
        of = self._claims.get(claim.of or "")
        if of is not None and of.id not in told and claim.type == "DENY":
            of = self._claims.get(of.of or "")
        return of.id if of is not None and of.id in told else None

    def join(self, told: Sequence[Telling]) -> None:
        """Put together what is alike: first inside each article, then across, the most alike first."""
        self._told |= {telling.claim.id: telling for telling in told}
        inside, across = self._scored(told)
        for _, one, other in sorted(inside):
            self._try(one, other, self._likeness(one, other), across=False)
        for _, one, other in sorted(across):
            self._try(one, other, self._likeness(one, other), across=True)

    def follow(self) -> None:
        """What one event is about is one: the truce that two articles say was broken in that November."""
        for members in [self._in_order(group) for group in self._members.values()]:
            spoken_of = [c.of for c in members if c.of is not None and c.of in self._told]
            for one, other in combinations(dict.fromkeys(spoken_of), 2):
                same = self._claims[one].document == self._claims[other].document
                likeness = self._likeness(one, other).and_also(_SPOKEN_OF, _ONE_EVENT)
                if likeness.enough(same):
                    self._try(one, other, likeness, across=not same)

    def _scored(self, told: Sequence[Telling]) -> tuple[list[_Scored], list[_Scored]]:
        inside: list[_Scored] = []
        across: list[_Scored] = []
        for i, j in candidates(told, self._comparison.rarity):
            one, other = told[i], told[j]
            likeness = self._comparison.between(one, other)
            same = one.claim.document == other.claim.document
            if likeness.enough(same):
                (inside if same else across).append((-likeness.score, one.claim.id, other.claim.id))
        return inside, across

    def _likeness(self, one: str, other: str) -> Likeness:
        return self._comparison.between(self._told[one], self._told[other])

    def _try(self, one: str, other: str, likeness: Likeness, *, across: bool) -> None:
        parts = self._part[one], self._part[other]
        if self._group[one] == self._group[other] or parts in self._refused:
            return
        if self._fit(one, other, across=across):
            self._merge(one, other, likeness.score, likeness.why)
            self._merge_parts(one, other)
        else:
            self._refused |= {parts, parts[::-1]}

    def _fit(self, first: str, second: str, *, across: bool) -> bool:
        """Whether nothing sets any two members apart. An article that tells of two events means two, unless
        hardly more is wanted to take them for one."""
        if self._judged_apart(first, second):
            return False
        ones, others = self._parts[self._part[first]], self._parts[self._part[second]]
        told = [(a, b) for a in ones for b in others if a in self._told and b in self._told]
        return all(self._may_be_one(a, b, across) for a, b in told)

    def _may_be_one(self, one: str, other: str, across: bool) -> bool:
        likeness = self._likeness(one, other)
        if across and self._claims[one].document == self._claims[other].document:
            return likeness.score >= _HARDLY_TWO and not likeness.against
        return likeness.score >= _CONTRADICTION

    def _judged_apart(self, one: str, other: str) -> bool:
        first, second = (self._members[self._group[each]] for each in (one, other))
        return any(self._apart[each] & set(second) for each in first if each in self._apart)

    def _names(self, one: str, other: str) -> Pair:
        first, second = sorted((self._group[one], self._group[other]), key=self._position.__getitem__)
        return first, second

    def _merge(self, one: str, other: str, points: float, why: str) -> None:
        first, second = self._names(one, other)
        if first == second:
            return
        self._merges.append(Merge(one, other, points, why))
        self._members[first] += self._members.pop(second)
        for member in self._members[first]:
            self._group[member] = first

    def _merge_parts(self, one: str, other: str) -> None:
        first, second = self._part[one], self._part[other]
        if first != second:
            self._parts[first] += self._parts.pop(second)
            for member in self._parts[first]:
                self._part[member] = first

    def clusters(self) -> list[Cluster]:
        """The groups, in the order of their first claims."""
        merges: dict[str, list[Merge]] = defaultdict(list)
        for merge in self._merges:
            merges[self._group[merge.one]].append(merge)
        firsts = sorted(self._members, key=self._position.__getitem__)
        return [
            Cluster(self._in_order(self._members[name]), self._rooted(name, merges[name])) for name in firsts
        ]

    def _in_order(self, members: Iterable[str]) -> tuple[Claim, ...]:
        return tuple(self._claims[each] for each in sorted(members, key=self._position.__getitem__))

    def _rooted(self, first: str, merges: Sequence[Merge]) -> tuple[Merge, ...]:
        """The merges as seen from the first claim: one for each other claim, and to which it was joined."""
        beside: dict[str, list[Merge]] = defaultdict(list)
        for merge in merges:
            beside[merge.one].append(merge)
            beside[merge.other].append(merge)
        found: dict[str, Merge] = {}
        reached = [first]
        for each in reached:
            for merge in beside[each]:
                further = merge.other if merge.one == each else merge.one
                if further != first and further not in found:
                    found[further] = Merge(further, each, merge.points, merge.why)
                    reached.append(further)
        return tuple(found[claim] for claim in sorted(found, key=self._position.__getitem__))
