"""Who speaks in a quotation that fills whole sentences: the speaker named just before or after it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.referents import Referent, Referents
from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.language.reading import Sentence
from kg.language.sentences import Span


def speaker_of(
    sentence: Sentence, sentences: tuple[Sentence, ...], referents: Referents
) -> tuple[Referent, ...]:
    """The speaker of a sentence that is quoted whole; nobody if it is not, or nobody is named."""
    if sentence.quoted is None:
        return ()
    for near in _nearby(sentence, sentences, referents.reading.document.text):
        found = _says(near, referents)
        if found:
            return found
    return ()


def _nearby(sentence: Sentence, sentences: tuple[Sentence, ...], text: str) -> Iterator[Sentence]:
    """Where the speaker can stand: in the quotation's other sentences, behind it, before it."""
    assert sentence.quoted is not None
    quote, here = sentence.quoted, sentence.index
    yield sentence
    inside = [
        s for s in sentences if s is not sentence and s.span.begin < quote.end and quote.begin < s.span.end
    ]
    yield from inside
    first = min((s.index for s in inside), default=here)
    last = max((s.index for s in inside), default=here)
    for index in (max(last, here) + 1, min(first, here) - 1, min(first, here) - 2):
        if 0 <= index < len(sentences) and "\n" not in text[_between(sentences[index], quote)]:
            yield sentences[index]


def _between(sentence: Sentence, quote: Span) -> slice:
    return slice(min(sentence.span.end, quote.end), max(sentence.span.begin, quote.begin))


def _says(sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    for node in sentence.nodes:
        if (
            is_verb(node)
            and not english().speech_verbs.isdisjoint(phrasal(node))
            and not _inside(node.begin, sentence)
        ):
            for head in arguments(node).get("subject", ()):
                fitting = tuple(r for r in referents.of(head, sentence) if "party" in r.wants)
                if fitting:
                    return fitting
    return ()


def _inside(begin: int, sentence: Sentence) -> bool:
    return sentence.quoted is not None and sentence.quoted.begin < begin < sentence.quoted.end
