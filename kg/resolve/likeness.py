"""How likely it is that two claims are about one event, and why.

Every comparison returns points and the words that say where they come from. Points are for evidence that is
stated twice; contradictions of time, place or parties count against; what a claim leaves open costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from kg.language.gazetteer import Gazetteer
from kg.model import Claim, Interval, Toll
from kg.resolve.actors import named_ids, principal_ids
from kg.resolve.words import words
from kg.vocabulary import load_vocabulary

SAME_ARTICLE, ACROSS_ARTICLES = 3.0, 4.5
_NEVER = -99.0
_SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE", "AID"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Points for "the same event", and the reasons in words.

    `particular` says that more speaks for it than kind and one side: a day, a place, a target, a toll.
    """

    score: float
    reasons: tuple[str, ...]
    particular: bool = True

    def enough(self, same_document: bool) -> bool:
        """Whether the points suffice to merge; across articles more is asked."""
        return self.particular and self.score >= (SAME_ARTICLE if same_document else ACROSS_ARTICLES)


class Comparison:
    """Compares claims, with a gazetteer to tell which place lies in which."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def likeness(self, one: Claim, other: Claim) -> Likeness:
        """Points and reasons for two claims of events of one type."""
        if one.type != other.type or one.status != other.status or one.kind != other.kind:
            return Likeness(_NEVER, ("of different type or status",))
        found = list(self._evidence(one, other))
        reasons = tuple(reason for _, reason in found if reason)
        return Likeness(sum(points for points, _ in found), reasons, self._particular(one, other))

    def _particular(self, one: Claim, other: Claim) -> bool:
        """Deeds of one group in one article are many; something must tell this one from the others."""
        if one.type in _SPEECH or one.type not in ("ASSAULT", "COERCE"):
            return True
        telling = (
            _dates(one.when, other.when),
            self._places(one, other),
            _parties(one, other, "recipients"),
            _facilities(one, other),
            _tolls(one, other),
        )
        bare = not (one.actors or one.recipients) or not (other.actors or other.recipients)
        return bare or any(points > 0 for points, _ in telling)

    def _evidence(self, one: Claim, other: Claim) -> Iterator[tuple[float, str]]:
        yield _classes(one, other)
        yield _dates(one.when, other.when)
        yield self._places(one, other)
        yield _parties(one, other, "actors")
        yield _parties(one, other, "recipients")
        yield _tolls(one, other)
        yield _near(one, other)
        if one.type in _SPEECH:
            yield _contents(one, other)
            yield _voices(one, other)
        else:
            yield _facilities(one, other)

    def _places(self, one: Claim, other: Claim) -> tuple[float, str]:
        if one.place is None or other.place is None:
            return 0.0, ""
        a, b = one.place.place, other.place.place
        if (a and a == b) or one.place.label == other.place.label:
            fine = a in self._gazetteer.places and self._gazetteer.places[a or ""].kind not in (
                "CountryPlace",
            )
            return (2.0 if fine else 0.5), f"same place, {one.place.label}"
        if a and b and (self._gazetteer.lies_in(a, b) or self._gazetteer.lies_in(b, a)):
            return 0.5, f"{one.place.label} and {other.place.label} lie in one another"
        return (-4.0 if one.type in _SPEECH else _NEVER), "different places"


def _classes(one: Claim, other: Claim) -> tuple[float, str]:
    a, b = load_vocabulary().event(one.event_class), load_vocabulary().event(other.event_class)
    if a.name == b.name:
        return 0.5, ""
    if "AttackCampaign" in (a.name, b.name) or "War" in (a.name, b.name):
        return _NEVER, "one is a whole campaign"
    if a.name in b.ancestors or b.name in a.ancestors:
        return 0.25, ""
    general = {
        "Killing",
        "Storming",
        "MilitaryOperation",
        "Destruction",
        "Massacre",
        "TerritoryCapture",
        "Invasion",
    }
    if one.type == "ASSAULT" and (a.name in general or b.name in general):
        return 0.0, ""
    return (
        -1.0 if one.type == "ASSAULT" and {"Bombing"} <= {*a.ancestors, *b.ancestors} else -3.0
    ), "different kinds of event"


def _dates(one: Interval | None, other: Interval | None) -> tuple[float, str]:
    if one is None or other is None:
        return 0.0, ""
    if one.earliest > other.latest + timedelta(days=1) or other.earliest > one.latest + timedelta(days=1):
        return _NEVER, "at different times"
    widest = max((i.latest - i.earliest).days for i in (one, other))
    if widest <= 1:
        return (3.0, "same day") if one == other else (0.5, "a day apart")
    return (1.5, "same month") if widest <= 31 else (0.5, "times that meet")


def _parties(one: Claim, other: Claim, side: str) -> tuple[float, str]:
    a, b = named_ids(one, side), named_ids(other, side)
    if a & b:
        return 2.0, f"same {side[:-1]}"
    if principal_ids(one, side) & principal_ids(other, side):
        return (1.5 if one.type in _SPEECH else 0.5), f"{side} of one state"
    if a and b:
        return -2.5, f"different {side}"
    words = _words(one, side) & _words(other, side)
    return (1.0, f"{side} described alike") if words else (0.0, "")


def _words(claim: Claim, side: str) -> frozenset[str]:
    found = {
        w for p in getattr(claim, side) if p.actor is None for w in re.findall(r"[a-z]+", p.label.lower())
    }
    return frozenset(w.removesuffix("s") for w in found) - words().anybody


def _tolls(one: Claim, other: Claim) -> tuple[float, str]:
    if not one.killed or not other.killed:
        return 0.0, ""
    if any(_meet(a, b) for a in one.killed for b in other.killed):
        return 1.5, f"tolls {one.killed[0].stated} and {other.killed[0].stated} agree"
    return -1.5, f"tolls {one.killed[0].stated} and {other.killed[0].stated} differ"


def _meet(a: Toll, b: Toll) -> bool:
    """Whether two tolls can be one count: they overlap, and neither is more than twice the other."""
    overlap = (a.high is None or b.low <= a.high) and (b.high is None or a.low <= b.high)
    return overlap and max(a.low, b.low) <= 2 * max(min(a.low, b.low), 1)


def _near(one: Claim, other: Claim) -> tuple[float, str]:
    if one.document != other.document:
        return 0.0, ""
    apart = abs(one.begin - other.begin)
    return (1.5, "told side by side") if apart < 400 else (1.0, "in one article")


def _facilities(one: Claim, other: Claim) -> tuple[float, str]:
    a, b = _named_facilities(one), _named_facilities(other)
    if a & b:
        return 1.5, f"both at a {min(a & b)}"
    return (-1.0, "different targets") if a and b else (0.0, "")


def _named_facilities(claim: Claim) -> frozenset[str]:
    quoted = {w.removesuffix("s") for w in re.findall(r"[a-z]+", claim.quote.lower())}
    return words().facilities & quoted


def _contents(one: Claim, other: Claim) -> tuple[float, str]:
    """Two demands are one only if they ask for like things or are told in one breath about one event."""
    if one.of and one.of == other.of and one.document == other.document:
        return 1.0, "about the same event"
    a, b = _content_words(one), _content_words(other)
    if not a or not b:
        return -1.0, ""
    share = len(a & b) / min(len(a), len(b))
    return (1.5, "alike in content") if share >= 0.5 else (-4.0, "different in content")


def _voices(one: Claim, other: Claim) -> tuple[float, str]:
    """Two persons who speak are two speech acts, though both speak for one state."""
    a, b = ({p.actor for p in c.actors if p.kind == "Person" and p.actor} for c in (one, other))
    return (-3.0, "different speakers") if a and b and not a & b else (0.0, "")


def _content_words(claim: Claim) -> frozenset[str]:
    content = re.findall(r"[a-z]+", (claim.content or "").lower())
    return frozenset(word[:6] for word in content if word not in words().function_words)
