"""How likely it is that two claims are about one event, and why.

Every comparison returns points and the words that say where they come from. Points are for evidence that is
stated twice; contradictions of time, place or parties count against; what a claim leaves open costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.language.gazetteer import Gazetteer
from kg.model import Claim
from kg.resolve import evidence
from kg.resolve.nearness import Nearness
from kg.resolve.telling import ANSWERS, SPEECH, Rarity, Telling, one_more, tellings
from kg.resolve.times import NEVER, dates
from kg.resolve.truces import met_others, other_party, other_truce, same_circle, seldom

SAME_ARTICLE, ACROSS_ARTICLES = 3.0, 4.0
_ONE_DAY, _LONG = timedelta(days=1), timedelta(days=60)
_DEEDS = frozenset({"ASSAULT", "COERCE", "CONSULT", "PROTEST", "MOBILIZE"})
_WORDS = SPEECH - {"AGREE"}
_DEED_OF_MANY = frozenset({"ASSAULT", "COERCE"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Points for "the same event", and the reasons in words, those for it and those against.

    `particular` says that more speaks for it than kind and one side: a day, a place, a target, a toll.
    """

    score: float
    reasons: tuple[str, ...]
    particular: bool = True
    against: tuple[str, ...] = ()

    def enough(self, same_document: bool) -> bool:
        """Whether the points suffice to merge; across articles more is asked."""
        return self.particular and self.score >= (SAME_ARTICLE if same_document else ACROSS_ARTICLES)

    def and_also(self, points: float, reason: str) -> Likeness:
        """The same with one more reason for it, which nothing else gives."""
        score, reasons = round(self.score + points, 6), (*self.reasons, reason)
        return replace(self, score=score, reasons=reasons, particular=True)

    @property
    def why(self) -> str:
        """A sentence for the reader.

        >>> Likeness(3.0, ("same day", "tolls 4 and 9 differ"), True, ("tolls 4 and 9 differ",)).why
        'same day; although tolls 4 and 9 differ'
        """
        said = [reason for reason in self.reasons if reason not in self.against]
        said += [f"although {self.against[0]}", *self.against[1:]] if self.against else []
        return "; ".join(said) or "the same kind of event"


class Comparison:
    """Compares claims, with a gazetteer to tell which place lies in which, the rarity of words, and the days
    on which documents were published."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        rarity: Rarity | None = None,
        published: Mapping[str, date | None] | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._nearness = Nearness(gazetteer)
        self.rarity = rarity or Rarity()
        self._published = published or {}

    def likeness(self, one: Claim, other: Claim) -> Likeness:
        """Points and reasons for two claims of events of one type."""
        first, second = tellings((one, other))
        return self.between(first, second)

    def between(self, one: Telling, other: Telling) -> Likeness:
        """The same for two claims made ready to be compared."""
        a, b = one.claim, other.claim
        if a.type != b.type or a.status != b.status or a.kind != b.kind:
            return _never("of different type or status")
        found = []
        for points, reason in self._evidence(one, other):
            if points == NEVER:
                return _never(reason)
            found.append((points, reason))
        return Likeness(
            round(sum(points for points, _ in found), 6),
            tuple(reason for _, reason in found if reason),
            self._particular(one, other),
            tuple(reason for points, reason in found if reason and points < 0),
        )

    def _particular(self, one: Telling, other: Telling) -> bool:
        """Deeds of one group in one article are many; something must tell this one from the others."""
        a, b = one.claim, other.claim
        if a.type in SPEECH:
            return a.document == b.document or self._same_occasion(one, other)
        if a.type not in _DEED_OF_MANY:
            return True
        if "AttackCampaign" in one.lineage + other.lineage:
            return dates(one, other)[0] > 0 or evidence.near(a, b)[0] > evidence.IN_ONE_ARTICLE
        if not (a.actors or a.recipients) or not (b.actors or b.recipients):
            return True
        return (
            dates(one, other)[0] >= evidence.SAME_DAY
            or (self._nearness.of(one, other)[0] > 0 and self._nearness.local(a.place, b.place))
            or self._same_victims(one, other)
            or evidence.recalled(one, other)[0] > 0
            or self._told_together(one, other)
            or evidence.targets(one, other)[0] > 0
            or evidence.tolls(a.killed, b.killed)[0] > 0
        )

    def _told_together(self, one: Telling, other: Telling) -> bool:
        """What the same doers did at one time, as one article has it."""
        same = one.claim.document == other.claim.document and dates(one, other)[0] > 0
        return same and not one.actor_words.isdisjoint(other.actor_words)

    def _same_victims(self, one: Telling, other: Telling) -> bool:
        """A victim that they share; a whole state only of one kind of deed by the same doers."""
        known = self._gazetteer.actors
        shared = one.recipients & other.recipients
        if any(id not in known or known[id].kind != "Country" for id in shared):
            return True
        alike = one.claim.event_class == other.claim.event_class and evidence.actors(one, other)[0] > 0
        return alike and evidence.recipients(one, other)[0] > 0

    def _same_occasion(self, one: Telling, other: Telling) -> bool:
        """What somebody says again and again of many: the same day, addressee, subject or place is needed."""
        return (
            dates(one, other)[0] > 0
            or evidence.recipients(one, other)[0] > 0
            or evidence.subject(one, other)[0] > 0
            or self._nearness.of(one, other)[0] > 0
            or seldom(one, other, self._told(one), self._told(other))[0] > 0
        )

    def _evidence(self, one: Telling, other: Telling) -> Iterator[evidence.Evidence]:
        yield dates(one, other)
        yield self._news(one, other)
        yield self._nearness.of(one, other)
        yield evidence.turned(one, other)
        yield evidence.answered(one, other)
        yield evidence.recalled(one, other)
        yield evidence.of_others(one, other)
        yield evidence.classes(one, other)
        yield evidence.actors(one, other)
        yield evidence.described(one.actor_words, other.actor_words, "actors", one.actors or other.actors)
        yield evidence.recipients(one, other)
        yield evidence.described(
            one.recipient_words, other.recipient_words, "recipients", one.recipients or other.recipients
        )
        yield evidence.fought(one, other)
        yield evidence.tolls(one.claim.killed, other.claim.killed)
        yield other_party(one, other)
        yield met_others(one, other)
        yield same_circle(one, other)
        yield other_truce(one, other)
        yield seldom(one, other, self._told(one), self._told(other))
        yield evidence.near(one.claim, other.claim)
        yield evidence.sequel(one, other)
        yield self._wording(one, other)
        if one.claim.type in SPEECH | ANSWERS:
            yield evidence.subject(one, other)
        if one.claim.type in SPEECH:
            yield evidence.contents(one, other)
            yield evidence.voices(one.claim, other.claim)
        else:
            yield evidence.targets(one, other)

    def _told(self, telling: Telling) -> date | None:
        return self._published.get(telling.claim.document)

    def _news(self, one: Telling, other: Telling) -> evidence.Evidence:
        """What an article tells without a date was before its day."""
        for undated, dated in ((one, other), (other, one)):
            told, when = self._told(undated), dated.claim.when
            yet_to_come = told is not None and when is not None and when.earliest > told + _ONE_DAY
            if undated.claim.when is None and undated.claim.status == "actual" and yet_to_come:
                return NEVER, "told before it happened"
            if undated.claimed is not None and when is not None and undated.claimed - when.latest > _LONG:
                return NEVER, "claimed long after"
        if not self._long_after(one, other):
            return evidence.NOTHING
        another = any(t.claim.when is None and one_more(t) for t in (one, other))
        return (-4.0 if another else -1.5), "told long after, without a day"

    def _long_after(self, one: Telling, other: Telling) -> bool:
        """Whether two deeds, one at least told without a day, are told of times or in articles far apart, or
        two acts of speech that are not known to be about one event."""
        dated = one.claim.when is not None and other.claim.when is not None
        of_one_event = one.about is not None and one.about == other.about
        told_apart = one.claim.type in _DEEDS or (one.claim.type in _WORDS and not of_one_event)
        if not told_apart or dated or one.claim.document == other.claim.document:
            return False
        days = [t.claim.when.latest if t.claim.when is not None else self._told(t) for t in (one, other)]
        return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _LONG

    def _wording(self, one: Telling, other: Telling) -> evidence.Evidence:
        """Rare words that both sentences use; two events of one sentence share them all."""
        a, b = one.claim, other.claim
        if a.document == b.document:
            return evidence.NOTHING
        shared = {word: self.rarity.of(word) for word in one.words & other.words}
        rare = sorted((word for word in shared if shared[word] > _COMMON), key=lambda w: (-shared[w], w))
        points = min(_WORDING, sum(shared[word] - _COMMON for word in rare))
        return (round(points, 3), f"words in common: {', '.join(rare[:4])}") if rare else evidence.NOTHING


_COMMON, _WORDING = 0.35, 1.5


def _never(reason: str) -> Likeness:
    return Likeness(NEVER, (reason,), False, (reason,))
