"""Which words of a sentence tell its event: triggers, parties, place and tolls."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from kg.language.inflection import written_forms
from kg.model import Claim, Location, Participant
from kg.rules.load import Trigger, load_rules

Span = tuple[int, int]


def lit(claim: Claim) -> tuple[Span, ...]:
    """The spans to light in the quote of a claim: from and to, counted in its characters, apart, in order."""
    return joined(span for span in _spans(claim) if 0 <= span[0] < span[1] <= len(claim.quote))


def _spans(claim: Claim) -> Iterator[Span]:
    mentions: list[Participant | Location] = [*claim.actors, *claim.recipients]
    mentions += [claim.place] if claim.place else []
    yield from ((each.begin - claim.begin, each.end - claim.begin) for each in mentions)
    for toll in (*claim.killed, *claim.injured):
        yield from _found(re.compile(rf"\b{re.escape(toll.stated)}\b"), claim.quote)
    for head, rest in _trigger_patterns(claim.rule):
        if all(word.search(claim.quote) for word in rest):
            yield from _found(head, claim.quote)


def _found(pattern: re.Pattern[str], quote: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(quote))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap or touch made one.

    >>> joined([(9, 12), (0, 4), (3, 6)])
    ((0, 6), (9, 12))
    """
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            begin, end = found[-1][0], max(found.pop()[1], end)
        found.append((begin, end))
    return tuple(found)


_Pattern = tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]


@cache
def _trigger_patterns(rule: str) -> tuple[_Pattern, ...]:
    """For each trigger of a rule its head, and the words that must stand beside it."""
    return tuple((_head(each), tuple(map(_beside, each.rest))) for each in _triggers().get(rule, ()))


@cache
def _triggers() -> Mapping[str, Sequence[Trigger]]:
    found: dict[str, list[Trigger]] = defaultdict(list)
    for triggers in load_rules().index.values():
        for each in triggers:
            found[each.rule.id].append(each)
    return found


def _head(trigger: Trigger) -> re.Pattern[str]:
    forms = written_forms(trigger.head, "verb" if trigger.form == "verb" else "noun")
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _beside(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
