"""Who speaks in a quotation that fills whole sentences: the speaker named just before or after it."""

from __future__ import annotations

from kg.extract.referents import Referent, Referents
from kg.grammar.arguments import arguments
from kg.grammar.english import english
from kg.grammar.phrases import is_verb, phrasal
from kg.language.reading import Sentence


def speaker_of(
    sentence: Sentence, sentences: tuple[Sentence, ...], referents: Referents
) -> tuple[Referent, ...]:
    """The speaker of a sentence that is quoted whole; nobody if it is not, or nobody is named."""
    if sentence.quoted is None:
        return ()
    for offset in (0, -1, 1, -2):
        index = sentence.index + offset
        if 0 <= index < len(sentences):
            found = _says(sentences[index], referents)
            if found:
                return found
    return ()


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
