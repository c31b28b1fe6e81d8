"""Which sentences are worth a parse: those where a rule finds its words, and those who could fill its roles.

A parse costs twenty times what a glance costs. A glance lets through whatever a rule might match, where the
surroundings speak of what concerns states and armed groups. Elsewhere ("he asked me to call") everyday words
are not enough (looking.py, surroundings.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate, islice

from kg.extract.everybody import Everybody, quotes
from kg.extract.looking import Hit, Look
from kg.extract.mentions import Glance
from kg.extract.releases import is_release
from kg.extract.requirements import Requirement, requirements
from kg.extract.surroundings import Level, asked
from kg.extract.words import words
from kg.grammar.english import english
from kg.language.inflection import WordClass, written_forms
from kg.language.names import Name
from kg.language.quotes import quotations
from kg.language.reading import Choose
from kg.language.sentences import Span
from kg.model import Document
from kg.rules import Form, RuleBook

_CLASSES: dict[Form, tuple[WordClass, ...]] = {"verb": ("verb", "adj"), "noun": ("noun",), "title": ("noun",)}
# A requirement behind the numbers of the groups of words each of which must show one.
_Asked = tuple[frozenset[int], Requirement]
_NONE: frozenset[str] = frozenset()
_ALWAYS = 0


class Scanner:
    """The triggers of a rule book, by the words with which a sentence can show them."""

    def __init__(self, book: RuleBook) -> None:
        self._needs: dict[str, dict[int, dict[_Asked, None]]] = {}
        self._groups: dict[str, set[int]] = {}
        self._numbers: dict[frozenset[str], int] = {_NONE: _ALWAYS}
        for (form, head), triggers in sorted(book.index.items(), key=lambda item: item[0]):
            needs = list(map(self._keyed, requirements(triggers)))
            for word in written_forms(head, *_CLASSES[form]):
                asked = self._needs.setdefault(word, {})
                for rarest, need in needs:
                    asked.setdefault(rarest, {})[need] = None

    def _keyed(self, need: Requirement) -> tuple[int, _Asked]:
        """What a trigger asks for, behind the number of that group of words which is seldom there."""
        rarest = self._group(min(need.words, key=len, default=_NONE))
        return rarest, (frozenset(map(self._group, need.words)), need)

    def _group(self, words: frozenset[str]) -> int:
        """The number of a group of words one of which must be there."""
        number = self._numbers.setdefault(words, len(self._numbers))
        for word in words:
            self._groups.setdefault(word, set()).add(number)
        return number

    def telling(self, document: Document, spans: Sequence[Span], names: Sequence[Name]) -> frozenset[int]:
        """The numbers of the sentences that a rule may match, and of those that they lean on."""
        glances = [Glance.at(document.text, span, names) for span in spans]
        everybody = Everybody(glances, is_release(document))
        looks = [Look(g, self.hits(g), everybody, index) for index, g in enumerate(glances)]
        least = _asked([look.powerful for look in looks], [len(g.words) for g in glances])
        chosen = frozenset(i for i, level in enumerate(least) if looks[i].reaches(level))
        return chosen.union(
            _leant_on(chosen, glances, everybody), _beside_quotations(chosen, document, glances)
        )

    def hits(self, glance: Glance) -> list[Hit]:
        """The triggers in a sentence, all of whose words are there."""
        heads = self._needs.keys() & glance.words
        if not heads:
            return []
        there = {_ALWAYS}.union(*(self._groups[word] for word in self._groups.keys() & glance.words))
        return [
            Hit(word, at, need)
            for word in heads
            for rarest in self._needs[word].keys() & there
            for groups, need in self._needs[word][rarest]
            if groups <= there
            for at in glance.places(word)
        ]


_REACH = 3
_ARTICLE = 3
# "SITUATION OVERVIEW", "Law and crime": what says nothing of the surroundings either.
_HEADING_WORDS = 3
# In characters: what is the beginning of a sentence.
_EARLY = 40


def _asked(powers: Sequence[bool], words: Sequence[int]) -> list[Level]:
    """The level that each sentence must reach; headings and the like take that of the sentence before."""
    telling = [i for i, count in enumerate(words) if count > _HEADING_WORDS]
    found = dict(zip(telling, asked([powers[i] for i in telling]), strict=True))
    return list(accumulate((found.get(i) for i in range(len(words))), _or_before, initial=Level.PLAIN))[1:]


def _or_before(before: Level, level: Level | None) -> Level:
    return before if level is None else level


def _leant_on(chosen: Collection[int], glances: Sequence[Glance], everybody: Everybody) -> Iterator[int]:
    """The last sentence before one with a pronoun or "the group" that names somebody whom it can mean; and of
    an article the first, which says who or what it is about."""
    for leaning in (i for i in chosen if _leans(glances[i])):
        before = range(leaning - 1, max(-1, leaning - 1 - _REACH), -1)
        yield from islice((i for i in before if everybody.named_in(i)), 1)
    if len(chosen) >= _ARTICLE and everybody.named_in(0):
        yield 0


def _leans(glance: Glance) -> bool:
    """Whether such a word stands early, or beside a quotation: it means somebody told before."""
    there = (words().pronouns_of_persons | words().pronouns_of_bodies | words().armed_bodies) & glance.words
    early = (at - glance.span.begin < _EARLY for word in there for at in glance.places(word))
    return any(early) or (bool(there) and quotes(glance))


def _beside_quotations(
    chosen: Collection[int], document: Document, glances: Sequence[Glance]
) -> Iterator[int]:
    """For sentences quoted whole, those with a word of speech in and beside the quotation: who speaks."""
    spans = [glance.span for glance in glances]
    for quote in quotations(document.text) if chosen else ():
        within = [i for i, s in enumerate(spans) if s.begin < quote.end and quote.begin < s.end]
        if any(i in chosen and _whole(spans[i], quote) for i in within):
            around = range(max(0, within[0] - 2), min(len(spans), within[-1] + 2))
            beside = (i for i in around if not _whole(spans[i], quote))
            yield from (i for i in beside if not _of_speech().isdisjoint(glances[i].words))


def _whole(span: Span, quote: Span) -> bool:
    return quote.begin <= span.begin + 1 and span.end <= quote.end + 1


@cache
def _of_speech() -> frozenset[str]:
    verbs = (verb for verb in english().speech_verbs if " " not in verb)
    return frozenset().union(*(written_forms(verb, "verb") for verb in verbs))


def telling(book: RuleBook) -> Choose:
    """What picks, for a rule book, the sentences of a document that are worth a parse."""
    if id(book) not in _scanners:
        _scanners[id(book)] = (book, Scanner(book))
    return _scanners[id(book)][1].telling


# By identity, as a rule book cannot be hashed; the book is kept so that its identity is not given away.
_scanners: dict[int, tuple[RuleBook, Scanner]] = {}
