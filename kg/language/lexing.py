"""Part of speech and lemma of each token of parsed sentences, worked out once for each word in each use.

spaCy's attribute ruler and lemmatiser look at a token's own word, tag and label, but for a few
phrases ("gonna", "there is"). Asked about every token anew they are a third of the cost of a parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

PIPES = ["attribute_ruler", "lemmatizer"]
# What begins a phrase that the attribute ruler reads as a whole.
PHRASE_WORDS = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'"})
PHRASE_DEPS = frozenset({"expl"})
# A word as it is used: the numbers of its form, tag and label in the vocabulary of the model.
Key = tuple[int, int, int]
_MOST_REMEMBERED = 1 << 17


@dataclass(frozen=True, slots=True)
class Use:
    """A word in a use: tag and label as parsed, part of speech and lemma as they follow from them."""

    tag: str
    dep: str
    pos: str
    lemma: str


def word_uses(model: Language, docs: Sequence[Doc]) -> list[list[Use]]:
    """The use of each token of sentences that have tags and labels, in order."""
    if len(_remembered) > _MOST_REMEMBERED:
        _remembered.clear()
        _in_phrases.clear()
    keys = [_keys(doc) for doc in docs]
    met = {key for each in keys for key in each}
    _learn(model, [key for key in met if key not in _remembered and key not in _in_phrases])
    return [
        [_remembered[key] for key in each] if _in_phrases.isdisjoint(each) else _asked(model, doc)
        for doc, each in zip(docs, keys, strict=True)
    ]


def _keys(doc: Doc) -> list[Key]:
    return [(word, tag, dep) for word, tag, dep in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()]


def _learn(model: Language, unseen: Iterable[Key]) -> None:
    """Ask about words in new uses, all together but each with a tree of its own."""
    strings, plain = model.vocab.strings, []
    for key in sorted(unseen):
        word, tag, dep = (strings[number] for number in key)
        if dep in PHRASE_DEPS or word.lower() in PHRASE_WORDS:
            _in_phrases.add(key)
        else:
            plain.append((key, word, tag, dep))
    if plain:
        keys, words, tags, deps = map(list, zip(*plain, strict=True))
        alone = Doc(model.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(plain))))
        _remembered.update(zip(keys, _asked(model, alone), strict=True))


def _asked(model: Language, doc: Doc) -> list[Use]:
    for name in PIPES:
        doc = model.get_pipe(name)(doc)
    return [Use(token.tag_, token.dep_, token.pos_, token.lemma_) for token in doc]


_remembered: dict[Key, Use] = {}
_in_phrases: set[Key] = set()
