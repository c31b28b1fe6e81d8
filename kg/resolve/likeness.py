"""How likely it is that two claims are about one event, and why.

Every comparison returns points and the words that say where they come from. Points are for evidence that is
stated twice; contradictions of time, place or parties count against; what a claim leaves open costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.language.gazetteer import Gazetteer
from kg.model import Claim, Location, Toll
from kg.resolve.telling import ANSWERS, SPEECH, Rarity, Telling, tellings
from kg.resolve.times import NEVER, dates

SAME_ARTICLE, ACROSS_ARTICLES = 3.0, 4.5
_SAME_DAY, _IN_ONE_ARTICLE = 2.0, 1.0
_DEED_OF_MANY = frozenset({"ASSAULT", "COERCE"})

Evidence = tuple[float, str]
NOTHING: Evidence = (0.0, "")


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
        """The same with one more reason for it."""
        return replace(self, score=round(self.score + points, 6), reasons=(*self.reasons, reason))

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
    """Compares claims, with a gazetteer to tell which place lies in which, and the rarity of words."""

    def __init__(self, gazetteer: Gazetteer, rarity: Rarity | None = None) -> None:
        self._gazetteer = gazetteer
        self.rarity = rarity or Rarity()

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
        if a.type not in _DEED_OF_MANY:
            return True
        if "AttackCampaign" in one.lineage + other.lineage:
            return dates(one, other)[0] > 0 or _near(a, b)[0] > _IN_ONE_ARTICLE
        if not (a.actors or a.recipients) or not (b.actors or b.recipients):
            return True
        return (
            dates(one, other)[0] >= _SAME_DAY
            or self._places(a.place, b.place, one)[0] > 0
            or _recipients(one, other)[0] > 0
            or _targets(one, other)[0] > 0
            or _tolls(a.killed, b.killed)[0] > 0
        )

    def _evidence(self, one: Telling, other: Telling) -> Iterator[Evidence]:
        yield dates(one, other)
        yield self._places(one.claim.place, other.claim.place, one)
        yield _turned(one, other)
        yield _of_others(one, other)
        yield _classes(one, other)
        yield _parties(one.actors, other.actors, one.actor_states & other.actor_states, "actors", one)
        yield _described(one.actor_words, other.actor_words, "actors", one.actors or other.actors)
        yield _recipients(one, other)
        yield _described(
            one.recipient_words, other.recipient_words, "recipients", one.recipients or other.recipients
        )
        yield _fought(one, other)
        yield _tolls(one.claim.killed, other.claim.killed)
        yield _near(one.claim, other.claim)
        yield _sequel(one, other)
        yield self._wording(one, other)
        if one.claim.type in SPEECH | ANSWERS:
            yield _subject(one, other)
        if one.claim.type in SPEECH:
            yield _contents(one, other)
            yield _voices(one.claim, other.claim)
        else:
            yield _targets(one, other)

    def _places(self, one: Location | None, other: Location | None, telling: Telling) -> Evidence:
        if one is None or other is None:
            return NOTHING
        a, b = one.place, other.place
        if (a and a == b) or one.label == other.label:
            return (2.0 if self._fine(a) else 0.5), f"same place, {one.label}"
        if a and b and (self._gazetteer.lies_in(a, b) or self._gazetteer.lies_in(b, a)):
            inner, outer = (one, other) if self._gazetteer.lies_in(a, b) else (other, one)
            return 0.5, f"{inner.label} lies in {outer.label}"
        if (a is None) != (b is None):
            return (-1.0 if self._fine(a or b) else 0.0), "an unlisted place may lie in the other"
        if a is None and _within(one.label, other.label):
            return 1.0, f"{_and(one.label, other.label)} may be one place"
        return (-4.0 if telling.claim.type in SPEECH else NEVER), "different places"

    def _fine(self, place: str | None) -> bool:
        known = self._gazetteer.places.get(place or "")
        return known is None or known.kind != "CountryPlace"

    def _wording(self, one: Telling, other: Telling) -> Evidence:
        """Rare words that both sentences use; two events of one sentence share them all."""
        a, b = one.claim, other.claim
        if a.document == b.document:
            return NOTHING
        shared = {word: self.rarity.of(word) for word in one.words & other.words}
        rare = sorted((word for word in shared if shared[word] > _COMMON), key=lambda w: (-shared[w], w))
        points = min(_WORDING, sum(shared[word] - _COMMON for word in rare))
        return (round(points, 3), f"words in common: {', '.join(rare[:4])}") if rare else NOTHING


_COMMON, _WORDING = 0.35, 1.5


def _never(reason: str) -> Likeness:
    return Likeness(NEVER, (reason,), False, (reason,))


def _and(one: str, other: str) -> str:
    return " and ".join(sorted((one, other)))


def _within(one: str, other: str) -> bool:
    """ "Karrada" and "Karrada district"."""
    a, b = set(one.lower().split()), set(other.lower().split())
    return a < b or b < a


_GENERAL = frozenset(
    {"Killing", "Storming", "MilitaryOperation", "Destruction", "Massacre", "TerritoryCapture", "Invasion"}
)


def _classes(one: Telling, other: Telling) -> Evidence:
    a, b = one.claim.event_class, other.claim.event_class
    if a == b:
        return 0.5, ""
    if not {"AttackCampaign", "War"}.isdisjoint((a, b)):
        return NEVER, "one is a whole campaign"
    if a in other.lineage or b in one.lineage:
        return 0.25, ""
    attack = one.claim.type == "ASSAULT"
    if attack and (a in _GENERAL or b in _GENERAL):
        return NOTHING
    return (-1.0 if attack and "Bombing" in one.lineage and "Bombing" in other.lineage else -3.0), (
        "different kinds of event"
    )


def _parties(
    a: frozenset[str], b: frozenset[str], states: frozenset[str], side: str, one: Telling
) -> Evidence:
    if a & b:
        return 2.0, f"same {side[:-1]}"
    if states:
        return (1.5 if one.claim.type in SPEECH else 0.5), f"{side} of one state"
    return (-2.5, f"different {side}") if a and b else NOTHING


def _recipients(one: Telling, other: Telling) -> Evidence:
    states = one.recipient_states & other.recipient_states
    return _parties(one.recipients, other.recipients, states, "recipients", one)


def _described(a: frozenset[str], b: frozenset[str], side: str, named: frozenset[str]) -> Evidence:
    return (1.0, f"{side} described alike") if a & b and not named else NOTHING


def _fought(one: Telling, other: Telling) -> Evidence:
    """In a clash who fell is who fought, whatever side the sentence puts them on."""
    if "Clash" not in one.lineage + other.lineage or one.actors & other.actors:
        return NOTHING
    both = (one.actors | one.recipients) & (other.actors | other.recipients)
    return (2.0, "same sides") if both else NOTHING


def _turned(one: Telling, other: Telling) -> Evidence:
    """Police who kill the attackers do not tell of the attack."""
    if one.claim.type == "ASSAULT" and one.on_attackers != other.on_attackers:
        return NEVER, "one is done to those who did the other"
    return NOTHING


def _of_others(one: Telling, other: Telling) -> Evidence:
    """Chad's condemnation is not Mali's: an act of speech is told apart by for whom it is done."""
    told = one.claim.type in _OF_ONE_VOICE
    apart = one.actor_states and other.actor_states and not one.actor_states & other.actor_states
    crossed = one.recipient_states & other.actor_states or other.recipient_states & one.actor_states
    if told and apart and not (one.actors & other.actors or crossed):
        return NEVER, "said by others"
    return NOTHING


_OF_ONE_VOICE = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "CLAIM", "DENY"})


def _tolls(one: tuple[Toll, ...], other: tuple[Toll, ...]) -> Evidence:
    if not one or not other:
        return NOTHING
    smaller, larger = sorted((one[0], other[0]), key=lambda toll: (toll.low, len(toll.stated), toll.stated))
    names = f"tolls {smaller.stated} and {larger.stated}"
    if any(_meet(a, b) for a in one for b in other):
        return 1.5, f"{names} agree"
    apart = min(_ratio(a, b) for a in one for b in other)
    if apart <= _CLOSE:
        return 0.75, f"{names} are close"
    return (-1.0 if apart <= _RISEN else -2.0), f"{names} differ"


_CLOSE, _RISEN = 1.4, 3.0


def _ratio(a: Toll, b: Toll) -> float:
    return max(a.low, b.low) / max(min(a.low, b.low), 1)


def _meet(a: Toll, b: Toll) -> bool:
    """Whether two tolls can be one count: they overlap, and neither is more than twice the other."""
    overlap = (a.high is None or b.low <= a.high) and (b.high is None or a.low <= b.high)
    return overlap and _ratio(a, b) <= 2


def _near(one: Claim, other: Claim) -> Evidence:
    if one.document != other.document:
        return NOTHING
    apart = abs(one.begin - other.begin)
    return (1.5, "told side by side") if apart < 400 else (_IN_ONE_ARTICLE, "in one article")


def _sequel(one: Telling, other: Telling) -> Evidence:
    """ "An hour later, a second bomb", "she also asked": not what the same article told before."""
    a, b = one.claim, other.claim
    if a.document != b.document or a.begin == b.begin or a.type not in SPEECH | {"ASSAULT"}:
        return NOTHING
    last = max(one, other, key=lambda telling: telling.claim.begin)
    return (-4.0, "told as another one") if last.sequel and one.sequel != other.sequel else NOTHING


def _targets(one: Telling, other: Telling) -> Evidence:
    a, b = one.targets, other.targets
    if a & b:
        return 1.5, f"both at a {min(a & b)}"
    weight = -1.0 - 0.75 * (one.stated + other.stated)
    return (weight, "different targets") if a and b else NOTHING


def _subject(one: Telling, other: Telling) -> Evidence:
    """What they answer: the attack that both claim, deny or condemn."""
    if one.about is None or other.about is None:
        return NOTHING
    if one.about != other.about:
        return -2.0, "about different events"
    same_article = one.claim.document == other.claim.document
    return (2.5 if one.claim.type in ANSWERS else 1.0 if same_article else 1.5), "about the same event"


def _contents(one: Telling, other: Telling) -> Evidence:
    """Two demands are one only if they ask for like things."""
    a, b = one.content, other.content
    if not a or not b:
        return -1.0 if one.claim.type == "REQUEST" else 0.0, ""
    if len(a & b) / min(len(a), len(b)) >= 0.5:
        return 1.5, "alike in content"
    return (-5.5 if one.claim.document == other.claim.document else -4.0), "different in content"


def _voices(one: Claim, other: Claim) -> Evidence:
    """Two persons who speak are two speech acts, though both speak for one state."""
    a, b = ({p.actor for p in c.actors if p.kind == "Person" and p.actor} for c in (one, other))
    return (-3.0, "different speakers") if a and b and not a & b else NOTHING
