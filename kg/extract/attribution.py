"""Who speaks: in a quotation that fills whole sentences, and where "the statement said" it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.referent import Referent
from kg.extract.words import words
from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.language.sentences import Span

if TYPE_CHECKING:
    from kg.extract.draft import Draft
    from kg.extract.referents import Referents

_REACH = 4
_CARRIED = 3


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
    return _carried(sentence, sentences, referents)


def spoke_before(sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    """Who speaks in the sentence before: whose "its statement" then is."""
    before = referents.reading.sentences[sentence.index - 1] if sentence.index else None
    return _says(before, referents, main=True) if before is not None else ()


def attribute(drafts: Sequence[Draft], referents: Referents) -> None:
    """Give what "the statement said" to its author, where the article names one, and what unnamed sources
    told a newspaper to the newspaper too."""
    for draft in drafts:
        heads = draft.clause.outlook.speakers
        if any(_goes_on(head) for head in heads) and not draft.dropped:
            draft.speakers = _of_text_before(draft.sentence, referents) or draft.speakers
        if not draft.speakers and not draft.dropped:
            told = (_authors(head, draft.sentence, referents) for head in heads)
            draft.speakers = next((authors for authors in told if authors), ())
        if not any(r.participant.actor for r in draft.speakers):
            draft.speakers += tuple(r for head in heads for r in _media_told(head, draft.sentence, referents))


def _goes_on(head: Node) -> bool:
    """ "It added", where "the statement" may be meant."""
    return head.dep == "nsubj" and head.text.lower() == "it"


def _of_text_before(sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    """The authors of the text that the sentence before quotes: "The statement denied it. It also said"."""
    if sentence.index == 0:
        return ()
    before = referents.reading.sentences[sentence.index - 1]
    said = (n for n in before.nodes if n.head is None and is_verb(n))
    heads = (head for verb in said for head in arguments(verb).get("subject", ()))
    return next((found for head in heads if (found := _authors(head, before, referents))), ())


def _media_told(speaker: Node, sentence: Sentence, referents: Referents) -> Iterator[Referent]:
    """The medium that somebody told something, or that spoke of its sources before: it reports it."""
    verb = speaker.head if speaker.dep == "nsubj" else None
    told = (c for c in verb.children if c.dep in ("dobj", "dative")) if verb is not None else ()
    yield from (r for node in told for r in referents.of(node, sentence) if "media" in r.wants)
    medium = referents.memory.medium(speaker.begin) if speaker.lemma == "source" else None
    yield from (Referent(medium),) if medium is not None else ()


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


def _carried(
    sentence: Sentence, sentences: tuple[Sentence, ...], referents: Referents
) -> tuple[Referent, ...]:
    """A quotation without a speaker goes on where the last speaker stopped, paragraphs before or not."""
    for near in reversed(sentences[max(0, sentence.index - _CARRIED) : sentence.index]):
        found = _says(near, referents, main=True)
        if found or near.quoted is None:
            return found
    return ()


def _says(sentence: Sentence, referents: Referents, *, main: bool = False) -> tuple[Referent, ...]:
    """Who says something in a sentence: by any verb outside the quotation, or by its `main` verb alone."""
    for node in sentence.nodes:
        if (
            is_verb(node)
            and (node.head is None or not main)
            and not english().speech_verbs.isdisjoint(phrasal(node))
            and not _inside(node.begin, sentence)
        ):
            for head in arguments(node).get("subject", ()):
                fitting = _parties(head, sentence, referents) or _authors(head, sentence, referents)
                if fitting:
                    return fitting
    return ()


def _inside(begin: int, sentence: Sentence) -> bool:
    return sentence.quoted is not None and sentence.quoted.begin < begin < sentence.quoted.end


def _parties(head: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    return tuple(r for r in referents.of(head, sentence) if "party" in r.wants)


def _authors(text: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    """Whose "the statement" is: as it says itself, or as the article said when it first spoke of one."""
    if text.lemma not in words().quoted_texts:
        return ()
    found = _written_by(text, sentence, referents)
    first = max(0, sentence.index - _REACH)
    for earlier in reversed(referents.reading.sentences[first : sentence.index + 1]):
        for node in earlier.nodes:
            if not found and node.lemma == text.lemma and node is not text and node.begin < text.begin:
                found = _written_by(node, earlier, referents) or _issued_by(node, earlier, referents)
    return found


def _written_by(text: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    """ "the army's statement", "a statement by the army", "an army statement"."""
    slots = arguments(text)
    heads = (head for slot in _OWNERS for head in slots.get(slot, ()))
    return next((found for head in heads if (found := _parties(head, sentence, referents))), ())


_OWNERS = ("possessor", "by", "from", "modifier")


def _issued_by(text: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, ...]:
    """ "the army said in a statement", "the army issued a statement"."""
    above = next((a for a in text.ancestors() if is_verb(a)), None)
    heads = arguments(above).get("subject", ()) if above is not None else ()
    return next((found for head in heads if (found := _parties(head, sentence, referents))), ())
