"""What a claim tells, made ready to be compared with what other claims tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from kg.language.gazetteer import load_gazetteer
from kg.model import Claim, Participant
from kg.resolve.actors import named_ids, principal_ids
from kg.resolve.places import named_behind
from kg.resolve.words import words
from kg.vocabulary import load_vocabulary

SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE", "AID"})
ANSWERS = frozenset({"CLAIM", "DENY"})
_ALSO_ABOUT = frozenset({"PROTEST"})
_STEM = 6
_DAYS_OF_A_MONTH, _NEWS = 31, 7
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A claim and what its comparison needs: parties by id and by description, targets, words.

    `targets` are the kinds of things struck; `stated` says that the claim names them, not just its sentence.
    `words` are the beginnings of the words of its sentence. `sequel` says that the sentence tells of a second
    or a later event. `about` is the event that the claim is about, as far as it is known; `asked` is the
    class of that event if it has not happened, but is asked for, denied or feared. `around` is the listed
    place in which its own, that no list has, is said to lie; `claimed` the day on which somebody said in
    the news that they did it.
    """

    claim: Claim
    lineage: tuple[str, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    actor_states: frozenset[str]
    recipient_states: frozenset[str]
    actor_words: frozenset[str]
    recipient_words: frozenset[str]
    targets: frozenset[str]
    stated: bool
    words: frozenset[str]
    content: frozenset[str]
    on_attackers: bool
    sequel: bool
    about: str | None
    asked: str | None
    around: str | None
    claimed: date | None


def _served(claim: Claim, side: str) -> frozenset[str]:
    """Those for whom a side acts, and for whom these act: the ministry of a spokeswoman, and its state."""
    actors = load_gazetteer().actors
    served = principal_ids(claim, side)
    above = {actors[i].of for i in served if i in actors}
    return served | frozenset(i for i in above if i)


def answers(type: str) -> bool:
    """Whether events of a type are mostly about another event, and told apart by that."""
    return type in SPEECH | ANSWERS | _ALSO_ABOUT


class Rarity:
    """How rare a word is among the sentences of all claims: from 0, in every one, to 1, in a single one."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        sentences = {(c.document, c.begin): c.quote for c in claims}
        self._found = Counter(word for quote in sentences.values() for word in stems(quote))
        all_of_them = max(len(sentences), 2)
        self._rarity = {w: 1 - log(n) / log(all_of_them) for w, n in self._found.items()}

    def of(self, word: str) -> float:
        """The rarity of one word; 0 if no claim is known that has it."""
        return self._rarity.get(word, 0.0)

    def count(self, word: str) -> int:
        """In how many sentences it stands."""
        return self._found[word]


def tellings(
    claims: Sequence[Claim],
    about: Mapping[str, str] | None = None,
    asked: Mapping[str, str] | None = None,
    owned: Mapping[str, date] | None = None,
) -> list[Telling]:
    """What each claim tells, in their order.

    `about` maps ids of claims to the events that they are about, `asked` to the classes of those that have
    not happened (`unreal`), `owned` to the days on which somebody claimed them (`claimed_on`).
    """
    beside: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.document, claim.begin].append(claim)
    known, wanted, days = about or {}, asked or {}, owned or {}
    return [
        _telling(c, beside[c.document, c.begin], known.get(c.id, c.of), wanted.get(c.id), days.get(c.id))
        for c in claims
    ]


def claimed_on(claims: Iterable[Claim]) -> dict[str, date]:
    """For each event for which somebody claims responsibility in the news, the day of that."""
    said = (c for c in claims if c.type == "CLAIM" and c.status == "actual" and c.of is not None)
    dated = ((c.of, c.when) for c in said if c.when is not None)
    return {of: when.latest for of, when in dated if of and when.width.days <= _NEWS}


def unreal(claims: Iterable[Claim]) -> dict[str, str]:
    """For each claim about an event that its article does not tell as fact, the class of that event."""
    known = {claim.id: claim for claim in claims}
    about = ((claim.id, known[claim.of]) for claim in known.values() if claim.of in known)
    return {id: event.event_class for id, event in about if event.status != "actual"}


def _telling(
    claim: Claim, beside: Sequence[Claim], about: str | None, asked: str | None, claimed: date | None
) -> Telling:
    own = _targets(claim)
    others = frozenset(t for c in beside if c is not claim for t in _targets(c))
    return Telling(
        claim=claim,
        lineage=load_vocabulary().event(claim.event_class).ancestors,
        actors=named_ids(claim, "actors"),
        recipients=named_ids(claim, "recipients"),
        actor_states=_served(claim, "actors"),
        recipient_states=_served(claim, "recipients"),
        actor_words=_described(claim.actors),
        recipient_words=_described(claim.recipients),
        targets=own or _facilities(claim.quote) - others,
        stated=bool(own),
        words=stems(claim.quote),
        content=_content(claim),
        on_attackers=_on_attackers(claim),
        sequel=_sequel(claim),
        about=about,
        asked=asked,
        around=_around(claim),
        claimed=claimed,
    )


def _around(claim: Claim) -> str | None:
    """The listed place named behind one that no list has."""
    if claim.place is None or claim.place.place is not None:
        return None
    entry = named_behind(claim, claim.place, load_gazetteer())
    return entry.id if entry is not None else None


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, and its numbers, without those that say nothing.

    >>> sorted(stems("The bombers bombed 84 shops on 3 May 2025"))
    ['84', 'bombed', 'bomber', 'shops']
    """
    found = (w[:_STEM] for w in _letters(text) if w not in words().function_words and len(w) > 2)
    numbers = (int(n) for n in re.findall(r"\b\d{2,6}\b", text.replace(",", "")))
    return frozenset(found) | {str(n) for n in numbers if n > _DAYS_OF_A_MONTH and n not in _YEARS}


def _letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _singular(word: str) -> str:
    known = words().called_alike
    return known.get(word) or known.get(word.removesuffix("s")) or word.removesuffix("s")


def _described(participants: Iterable[Participant]) -> frozenset[str]:
    found = (w for p in participants if p.actor is None for w in _letters(p.label))
    return frozenset(map(_singular, found)) - words().anybody


def _targets(claim: Claim) -> frozenset[str]:
    return frozenset(t for p in claim.recipients if p.actor is None for t in _facilities(p.label))


def _facilities(text: str) -> frozenset[str]:
    found = (
        w for w in _letters(text) if w in words().facilities or w.removesuffix("s") in words().facilities
    )
    return frozenset(map(_singular, found))


def _on_attackers(claim: Claim) -> bool:
    heads = (_letters(p.label)[-1:] for p in claim.recipients if p.actor is None)
    return any(head.removesuffix("s") in words().attackers for last in heads for head in last)


def _sequel(claim: Claim) -> bool:
    turning = words().additions if claim.type in SPEECH else words().sequels
    return bool(turning & set(_letters(words().more_of_them.sub("", claim.quote))))


def one_more(telling: Telling) -> bool:
    """Whether it is told as a second event of its article's own news: "at a second church", but not "in a
    similar attack", which may be any of old."""
    return telling.sequel and words().likening.isdisjoint(_letters(telling.claim.quote))


def _content(claim: Claim) -> frozenset[str]:
    said = re.findall(r"[a-z]+", (claim.content or "").lower())
    return frozenset(_singular(word)[:_STEM] for word in said if word not in words().function_words)
