"""Which sentences are worth a parse: those where a rule finds its words, and those who could fill its roles.

A parse costs twenty times what a glance costs. A glance lets through whatever a rule might match, where the
surroundings speak of what concerns states and armed groups. Elsewhere ("he asked me to call") everyday words
are not enough (surroundings.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.everybody import Everybody
from kg.extract.mentions import Glance, Mention
from kg.extract.requirements import Requirement, requirements
from kg.extract.surroundings import Level, worth_parsing
from kg.grammar.english import english
from kg.language.inflection import WordClass, written_forms
from kg.language.names import Name
from kg.language.quotes import quotations
from kg.language.reading import Choose
from kg.language.sentences import Span
from kg.model import Document
from kg.rules import Form, RuleBook

_CLASSES: dict[Form, tuple[WordClass, ...]] = {"verb": ("verb", "adj"), "noun": ("noun",), "title": ("noun",)}
_POWERS = frozenset({"state", "armed", "political", "official"})
_IN_CONVERSATION = frozenset({"i", "i'm", "me", "my", "you", "your"})


@dataclass(frozen=True, slots=True)
class _Hit:
    """A trigger in a sentence, all of whose words are there, and where its head stands."""

    word: str
    at: int
    need: Requirement

    def met(self, glance: Glance, found: Sequence[Mention]) -> bool:
        """Whether its roles can be filled by those found."""
        return self.need.met(self.at, self.word, glance, found)


class Scanner:
    """The triggers of a rule book, by the words with which a sentence can show them."""

    def __init__(self, book: RuleBook) -> None:
        self._needs: dict[str, dict[frozenset[int], dict[Requirement, None]]] = {}
        self._groups: dict[str, set[int]] = {}
        self._numbers: dict[frozenset[str], int] = {}
        for (form, head), triggers in sorted(book.index.items(), key=lambda item: item[0]):
            needs = [(frozenset(map(self._group, need.words)), need) for need in requirements(triggers)]
            for word in written_forms(head, *_CLASSES[form]):
                asked = self._needs.setdefault(word, {})
                for groups, need in needs:
                    asked.setdefault(groups, {})[need] = None

    def _group(self, words: frozenset[str]) -> int:
        """The number of a group of words one of which must be there."""
        number = self._numbers.setdefault(words, len(self._numbers))
        for word in words:
            self._groups.setdefault(word, set()).add(number)
        return number

    def telling(self, document: Document, spans: Sequence[Span], names: Sequence[Name]) -> frozenset[int]:
        """The numbers of the sentences that a rule may match, and of those that they lean on."""
        glances = [Glance.at(document.text, span, names) for span in spans]
        everybody = Everybody(glances)
        levels = [self._level(glance, everybody, index) for index, glance in enumerate(glances)]
        chosen = worth_parsing(levels)
        return chosen.union(
            _leant_on(chosen, glances, everybody), _beside_quotations(chosen, document, glances)
        )

    def _level(self, glance: Glance, everybody: Everybody, index: int) -> Level:
        hits = self._hits(glance)
        found = everybody.of(index) if hits else []
        powers = [m for m in found if not _POWERS.isdisjoint(m.wants)]
        met = [hit for hit in hits if powers and hit.need.form != "title" and hit.met(glance, powers)]
        if not met:
            return Level.PERHAPS if any(hit.met(glance, found) for hit in hits) else Level.NOTHING
        return _sureness(met, glance, [m for m in powers if not m.pronoun])

    def _hits(self, glance: Glance) -> list[_Hit]:
        heads = self._needs.keys() & glance.words.keys()
        there = {n for word in self._groups.keys() & glance.words.keys() for n in self._groups[word]}
        return [
            _Hit(word, at, need)
            for word in heads
            for groups, needs in self._needs[word].items()
            if groups <= there
            for need in needs
            for at in glance.words[word]
        ]


def _sureness(hits: Sequence[_Hit], glance: Glance, powers: Sequence[Mention]) -> Level:
    """How much more than the words of a rule and a power a sentence has."""
    grave = [hit for hit in hits if hit.need.grave and hit.met(glance, powers)]
    if not grave and len(powers) < 2:
        return Level.POWERS
    if not _IN_CONVERSATION.isdisjoint(glance.words):
        return Level.LIKELY
    named = [m for m in powers if m.named]
    of_named = any(hit.met(glance, named) for hit in grave)
    between_named = len(named) > 1 and any(hit.need.both and hit.met(glance, named) for hit in hits)
    armed = any(hit.met(glance, [m for m in powers if "armed" in m.wants]) for hit in grave)
    several = len({hit.word for hit in grave}) > 1
    plain = several or armed or of_named or between_named
    return Level.PLAIN if plain else Level.LIKELY


_BACKWARD = frozenset({"he", "she", "him", "her", "his", "it", "its", "they", "them", "their"})


def _leant_on(chosen: Collection[int], glances: Sequence[Glance], everybody: Everybody) -> Iterator[int]:
    """The sentences before those with a pronoun, if somebody is there whom it can mean."""
    leaning = (i for i in chosen if i and not _BACKWARD.isdisjoint(glances[i].words))
    return (i - 1 for i in leaning if everybody.named_in(i - 1))


def _beside_quotations(
    chosen: Collection[int], document: Document, glances: Sequence[Glance]
) -> Iterator[int]:
    """For sentences quoted whole, those with a word of speech in and beside the quotation: who speaks."""
    spans = [glance.span for glance in glances]
    for quote in quotations(document.text) if chosen else ():
        within = [i for i, s in enumerate(spans) if s.begin < quote.end and quote.begin < s.end]
        if any(i in chosen and _whole(spans[i], quote) for i in within):
            around = range(max(0, within[0] - 2), min(len(spans), within[-1] + 2))
            yield from (i for i in around if not _of_speech().isdisjoint(glances[i].words))


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
