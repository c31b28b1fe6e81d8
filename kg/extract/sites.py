"""Places that no list knows: a capitalised name that the text itself uses as one."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.nounphrase import name_run
from kg.extract.scene import name_over
from kg.extract.words import words
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns

_WHERE = frozenset({"in", "near", "outside", "around", "inside", "across", "along", "off"})
_BESIDE = frozenset({"neighbouring", "neighboring", "nearby"})
_NO_PLACE = frozenset({"title", "office", "people", "organ", "armed", "group"})
_SETTLED = frozenset(
    {"village", "town", "city", "port", "capital", "quarter", "suburb", "hamlet", "area", "settlement", "camp"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A place that only the article names, by the word on which its name ends. Offsets count characters."""

    node: Node
    begin: int
    end: int


def sites(sentence: Sentence) -> list[Site]:
    """The unlisted places of a sentence, in the order of the text, each once."""
    found: dict[int, Site] = {}
    for node in sentence.nodes:
        site = _site(node, sentence)
        if site is not None:
            found.setdefault(site.begin, site)
    return list(found.values())


def _site(node: Node, sentence: Sentence) -> Site | None:
    run = name_run(node, sentence.nodes)
    if not run or node is not run[-1] or not _nameable(run, sentence):
        return None
    land = _land_behind(node, sentence)
    if land is not None and _used_as_place(land, run):
        return Site(land, run[0].begin, land.end)
    if land is None and _used_as_place(node, run):
        return Site(node, run[0].begin, _with_of(node).end)
    return None


def _used_as_place(head: Node, run: list[Node]) -> bool:
    above = head.head
    if above is None:
        return False
    land = head.lemma in words().geographic or _geographic(run)
    if head.dep == "pobj" and above.text.lower() in _WHERE:
        return True
    if head.dep in ("pobj", "dobj", "amod", "nsubj") and _BESIDE & {above.text.lower(), *_modifiers(head)}:
        return True
    if head.dep == "pobj" and above.lemma == "of" and above.head is not None:
        return above.head.lemma in _SETTLED
    return land and head.dep == "pobj" and above.text.lower() in ("at", "into", "from", "over", "on", "through")


def _modifiers(head: Node) -> set[str]:
    return {c.text.lower() for c in head.children if c.dep == "amod"}


def _land_behind(node: Node, sentence: Sentence) -> Node | None:
    """The common noun that goes on with the name of a piece of land or water: "the Suluk valley"."""
    following = sentence.nodes[node.index + 1 : node.index + 2]
    nouns_behind = (n for n in following if n.pos == "NOUN" and n.lemma in words().geographic | _SETTLED)
    return next((n for n in nouns_behind if node.head is n), None)


def _geographic(run: list[Node]) -> bool:
    return not words().geographic.isdisjoint((run[0].text.lower(), run[-1].text.lower()))


def _with_of(last: Node) -> Node:
    """The end of a name that goes on behind "of": "the Gulf of Bothnia"."""
    if last.text.lower() not in words().geographic:
        return last
    behind = (c for c in last.children if c.dep == "prep" and c.lemma == "of")
    return next((p for of in behind for p in of.children if p.dep == "pobj" and p.pos == "PROPN"), last)


def _nameable(run: list[Node], sentence: Sentence) -> bool:
    """Not a day, a person with a title, an organisation by its words, nor a name that the lists know."""
    lower = [word.text.lower() for word in run]
    if not words().calendar.isdisjoint(lower) or not words().unnamed.isdisjoint(lower):
        return False
    if any(w.begin < run[-1].end and run[0].begin < w.end for w in sentence.dates):
        return False
    if any(word.text.isupper() for word in run):
        return False
    known = [name_over(word, sentence.names) for word in run]
    whole_token = [name for name, word in zip(known, run, strict=True) if name and name.begin <= word.begin]
    if whole_token and (known[-1] is not None or len(run) == 1):
        return False
    return words().organisation_kind(lower) is None and not _someone(run, sentence)


def _someone(run: list[Node], sentence: Sentence) -> bool:
    """Whether the words beside a name say that it is a person or a body."""
    head = run[-1]
    before = sentence.nodes[run[0].index - 1].text.lower() if run[0].index else ""
    beside = [before, run[0].text.lower()]
    titled = any(word in nouns().honorifics or nouns().find(word, ())[1] & _NO_PLACE for word in beside)
    said = (c.lemma for c in head.children if c.dep == "appos")
    holds = any(nouns().find(word, ())[1] & _NO_PLACE for word in said)
    return titled or holds or any(c.lemma == "who" for child in head.children for c in child.children)
