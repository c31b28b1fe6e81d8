"""Tolls as plain strings of words, where the tree is of no use: "8 killed, 20 injured", "36 dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.extract.draft import Draft
from kg.extract.explained import unexplained
from kg.extract.numbers import stated
from kg.extract.quantities import number_pattern, quantities
from kg.extract.words import words
from kg.language.reading import Sentence
from kg.model import Toll

Harm = Literal["killed", "injured"]


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of dead or hurt; offsets of the word that says which."""

    harm: Harm
    toll: Toll
    begin: int
    end: int


def tallies(text: str, begin: int, end: int) -> Iterator[Tally]:
    """The tallies between two offsets of a text, in its order.

    >>> [(t.harm, t.toll.low) for t in tallies("Eight killed, 20 injured in a blast", 0, 35)]
    [('killed', 8), ('injured', 20)]
    """
    for match in _pattern().finditer(text, begin, end):
        for harm in ("killed", "injured"):
            name = next((n for n in (f"{harm}_before", f"{harm}_behind") if match[n]), None)
            toll = _toll(match, text) if name else None
            if name and toll:
                yield Tally(harm, toll, *match.span(name))


def add_tallies(drafts: Sequence[Draft], given: Sequence[Draft], sentence: Sentence, text: str) -> None:
    """Give each tally to the attack to which a rule has given its word, else to the one that is told nearest
    in the sentence; without one, to the attack in `given`, to which its other effects belong."""
    apart = {d.predicate.begin for d in drafts if d.rule.effect and d.dropped and not unexplained(d)}
    taken = {node.begin: d for d in (*drafts, *given) for node in d.extra if not d.dropped}
    apart -= taken.keys()
    harms = {d.predicate.begin: d.rule.effect for d in drafts if d.rule.effect}
    for tally in tallies(text, sentence.span.begin, sentence.span.end):
        if harms.get(tally.begin, tally.harm) not in (tally.harm, "harmed"):
            continue
        untold = None if tally.begin in apart else _nearest(drafts, tally) or next(iter(given), None)
        host = taken.get(tally.begin, untold)
        counted = host.killed if host and tally.harm == "killed" else host.injured if host else None
        if counted is not None and not counted:
            counted.append(tally.toll)


def _nearest(drafts: Sequence[Draft], tally: Tally) -> Draft | None:
    """The attack of a sentence that is told nearest to a tally."""
    attacks = (d for d in drafts if d.is_attack and not d.dropped and d.status == "actual")
    single = (d for d in attacks if not d.lasting)
    return min(single, key=lambda d: abs(d.predicate.begin - tally.begin), default=None)


def _toll(match: re.Match[str], text: str) -> Toll | None:
    group = "number" if match["number"] else "counted"
    last = stated(match[group], text, match.start(group))
    listed = _listed().search(text, max(0, match.start() - 80), match.start()) if match["number"] else None
    if last is None or listed is None:
        return last
    before = [
        stated(n, text, match.start())
        for n in re.findall(rf"\b(?:{number_pattern()})\b", listed.group(), re.I)
    ]
    tolls = [*(t for t in before if t), last]
    return Toll(
        sum(t.low for t in tolls), last.high and sum(t.high or 0 for t in tolls), listed.group() + last.stated
    )


@cache
def _listed() -> re.Pattern[str]:
    """ "four policemen, two officials and" before "three residents dead"."""
    harmed = "|".join(sorted(words().killed | words().injured))
    people = rf"(?:\s+(?!(?:and|{harmed})\b)[a-z-]+){{1,2}}"
    return re.compile(rf"\b(?:(?:{number_pattern()}){people}(?:,\s+|,?\s+and\s+))+$", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    """Number, at most three words for people, harm; or harm, number."""
    number = rf"(?!(?:1[89]|20)\d\d\b){number_pattern()}"
    killed, injured = "|".join(sorted(words().killed)), "|".join(sorted(words().injured))
    between = r"(?:\s+(?!(?:and|or|in|by|at|of|on|to|who|when|after|as|for|with)\b)[\w-]+){0,4}?"
    harm = rf"(?:(?P<killed_before>{killed})|(?P<injured_before>{injured}))\b"
    hurting = r"injur(?:ing|ed|es)|wound(?:ing|ed|s)|hurting"
    harming = rf"(?P<killed_behind>kill(?:ing|ed|s)?)|(?P<injured_behind>{hurting})"
    bounds = "|".join(sorted(quantities().bounds))
    tally = rf"(?<!no )(?<![\w,.-])(?P<number>{number}){between}\s+{harm}"
    harmed = rf"\b(?:{harming})\s+(?:(?:{bounds})\s+)?(?P<counted>{number})\b"
    return re.compile(f"{tally}|{harmed}", re.IGNORECASE)
