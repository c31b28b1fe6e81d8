"""Part of speech and lemma of each token of a parsed sentence, worked out once for each word in each use.

spaCy's attribute ruler and lemmatiser look at a token's own word, tag and label, but for a few
phrases ("gonna", "there is"). Asked about every token anew they are a third of the cost of a parse.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

PIPES = ["attribute_ruler", "lemmatizer"]
# What begins a phrase that the attribute ruler reads as a whole.
PHRASE_WORDS = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'"})
PHRASE_DEPS = frozenset({"expl"})


def word_uses(model: Language, doc: Doc) -> list[tuple[str, str]]:
    """Part of speech and lemma of each token of a sentence that has tags and labels, in order."""
    if any(token.dep_ in PHRASE_DEPS or token.lower_ in PHRASE_WORDS for token in doc):
        return _asked(model, doc)
    return [_alone(model, token.text, token.tag_, token.dep_) for token in doc]


def _asked(model: Language, doc: Doc) -> list[tuple[str, str]]:
    for name in PIPES:
        doc = model.get_pipe(name)(doc)
    return [_use(token) for token in doc]


@lru_cache(maxsize=1 << 18)
def _alone(model: Language, text: str, tag: str, dep: str) -> tuple[str, str]:
    doc = Doc(model.vocab, words=[text], tags=[tag], deps=[dep], heads=[0])
    return _asked(model, doc)[0]


def _use(token: Token) -> tuple[str, str]:
    return token.pos_, token.lemma_
