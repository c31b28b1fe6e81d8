"""Which sentences are worth a parse: those where a rule finds its words, and those who could fill its roles.

A parse costs twenty times what a glance costs. A glance lets through whatever a rule might match. Where the
surroundings speak of nothing that concerns states and armed groups ("he asked me to call"), everyday words
are not enough: there only violence, coercion and what two named powers do are looked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from kg.extract.everybody import Everybody
from kg.extract.mentions import Glance, Mention, mentions
from kg.extract.requirements import Requirement, requirements
from kg.language.inflection import WordClass, written_forms
from kg.language.names import Name
from kg.language.quotes import quotations
from kg.language.reading import Choose
from kg.language.sentences import Span
from kg.model import Document
from kg.rules import Form, RuleBook

_CLASSES: dict[Form, tuple[WordClass, ...]] = {"verb": ("verb", "adj"), "noun": ("noun",), "title": ("noun",)}
_POWERS = frozenset({"state", "armed", "political", "official"})
_NOTHING, _PERHAPS, _OF_POWERS, _ANYWHERE = range(4)
# A share of sentences with powers at work: news of conflict and diplomacy has 55 to 100 in a hundred of them,
# other texts seldom 30.
_SHARE = 0.35
_AROUND = 10
_SHORT = 12


class Scanner:
    """The triggers of a rule book, by the words with which a sentence can show them."""

    def __init__(self, book: RuleBook) -> None:
        self._needs: dict[str, dict[Requirement, None]] = {}
        for (form, head), triggers in sorted(book.index.items(), key=lambda item: item[0]):
            needs = dict.fromkeys(requirements(triggers))
            for word in written_forms(head, *_CLASSES[form]):
                self._needs.setdefault(word, {}).update(needs)

    def telling(self, document: Document, spans: Sequence[Span], names: Sequence[Name]) -> frozenset[int]:
        """The numbers of the sentences that a rule may match, and of those that they lean on."""
        glances = [Glance.at(document.text, span, names) for span in spans]
        everybody = Everybody()
        weights = [self._weight(glance, everybody.of(glance, mentions(glance))) for glance in glances]
        loud = _loud(weights)
        chosen = {i for i, w in enumerate(weights) if w == _ANYWHERE or (w and i in loud)}
        return frozenset(
            chosen.union(_leant_on(chosen, glances), _beside_quotations(chosen, document, spans))
        )

    def _weight(self, glance: Glance, found: Sequence[Mention]) -> int:
        at_hand = list(self._at_hand(glance))
        if not any(need.met(at, word, glance, found) for word, at, need in at_hand):
            return _NOTHING
        powers = [m for m in found if not _POWERS.isdisjoint(m.wants)]
        met = [need for word, at, need in at_hand if powers and need.met(at, word, glance, powers)]
        if any(need.grave for need in met) or self._between_known(at_hand, glance, powers):
            return _ANYWHERE
        return _OF_POWERS if any(need.form != "title" for need in met) else _PERHAPS

    def _between_known(
        self, at_hand: Sequence[tuple[str, int, Requirement]], glance: Glance, powers: Sequence[Mention]
    ) -> bool:
        """Whether one power that has a name may do something to another."""
        named = [m for m in powers if m.named]
        if len(named) < 2:
            return False
        return any(need.both and need.met(at, word, glance, named) for word, at, need in at_hand)

    def _at_hand(self, glance: Glance) -> Iterator[tuple[str, int, Requirement]]:
        """The triggers of which all words are there, and where their head stands."""
        for word in self._needs.keys() & glance.words.keys():
            for need in self._needs[word]:
                if need.worded(glance):
                    yield from ((word, at, need) for at in glance.words[word])


def _loud(weights: Sequence[int]) -> frozenset[int]:
    """The sentences in whose surroundings powers are at work; in a text of a few sentences all are."""
    if len(weights) < _SHORT:
        return frozenset(range(len(weights)))
    sums = [0, *accumulate(weight >= _OF_POWERS for weight in weights)]
    reaches = ((i, max(0, i - _AROUND), min(len(weights), i + _AROUND + 1)) for i in range(len(weights)))
    return frozenset(i for i, first, end in reaches if sums[end] - sums[first] >= _SHARE * (end - first))


_BACKWARD = frozenset({"he", "she", "him", "her", "his", "it", "its", "they", "them", "their"})


def _leant_on(chosen: Collection[int], glances: Sequence[Glance]) -> Iterator[int]:
    """The sentences before those with a pronoun: whom it means stands there."""
    return (i - 1 for i in chosen if i and not _BACKWARD.isdisjoint(glances[i].words))


def _beside_quotations(chosen: Collection[int], document: Document, spans: Sequence[Span]) -> Iterator[int]:
    """For sentences quoted whole, those of their quotation and beside it: who speaks stands there."""
    for quote in quotations(document.text) if chosen else ():
        within = [i for i, s in enumerate(spans) if s.begin < quote.end and quote.begin < s.end]
        if any(i in chosen and _whole(spans[i], quote) for i in within):
            first, last = max(0, within[0] - 2), min(len(spans), within[-1] + 2)
            yield from range(first, last)


def _whole(span: Span, quote: Span) -> bool:
    return quote.begin <= span.begin + 1 and span.end <= quote.end + 1


def telling(book: RuleBook) -> Choose:
    """What picks, for a rule book, the sentences of a document that are worth a parse."""
    if id(book) not in _scanners:
        _scanners[id(book)] = (book, Scanner(book))
    return _scanners[id(book)][1].telling


# By identity, as a rule book cannot be hashed; the book is kept so that its identity is not given away.
_scanners: dict[int, tuple[RuleBook, Scanner]] = {}
