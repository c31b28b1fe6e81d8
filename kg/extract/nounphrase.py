"""The words of a noun phrase: its modifiers, owners, titles and extent."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar.phrases import is_verb
from kg.language.parse import Node

_LEFT = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "det", "quantmod", "predet", "case", "punct", "advmod"}
)
_NAMELIKE = frozenset({"PROPN"})
_PARTICLES = frozenset(
    {"al", "bin", "ibn", "el", "de", "da", "del", "van", "von", "der", "ul", "ur", "e", "i", "dos", "abu"}
)


def modifiers(node: Node) -> tuple[str, ...]:
    """The lemmas of the words directly before the head that specify it: "security" in "security force"."""
    return tuple(m.lemma if m.pos != "PROPN" else m.text.lower() for m in premodifiers(node))


def premodifiers(node: Node) -> list[Node]:
    """Compounds and adjectives before a head, in order; those of its compounds too."""
    found: list[Node] = []
    for child in node.children:
        if child.dep in ("compound", "amod", "nmod") and child.index < node.index:
            found += [*premodifiers(child), child]
    return sorted(found, key=lambda n: n.index)


def extent(node: Node) -> tuple[int, int]:
    """Offsets of the phrase from its first word to its head, without what follows the head."""
    first = node
    for child in node.children:
        if child.dep in _LEFT and child.index < node.index and child.pos != "PUNCT":
            edge = next(child.subtree())
            first = edge if edge.index < first.index else first
    return first.begin, node.end


def name_run(node: Node, nodes: tuple[Node, ...]) -> list[Node]:
    """The unbroken run of capitalised name words around a proper noun, particles inside included."""
    if node.pos not in _NAMELIKE or not node.text[0].isalpha():
        return []
    first = last = node.index
    while first > 0 and _joins(nodes, first - 1, first):
        first -= 1
    while last + 1 < len(nodes) and _joins(nodes, last + 1, last):
        last += 1
    run = list(nodes[first : last + 1])
    while run and run[0].text.lower() in _PARTICLES and not run[0].text[0].isupper():
        run.pop(0)
    return run


def _joins(nodes: tuple[Node, ...], index: int, neighbour: int) -> bool:
    """Whether a token belongs to the same name as its neighbour."""
    node, other = nodes[index], nodes[neighbour]
    if abs(node.begin - other.end) > 1 and abs(other.begin - node.end) > 1:
        return False
    if node.text in _PARTICLES:
        beyond = index + (1 if index > neighbour else -1)
        return 0 <= beyond < len(nodes) and nodes[beyond].pos == "PROPN" and nodes[beyond].text[0].isupper()
    return node.pos == "PROPN" and node.text[0].isupper() and node.tag != "POS" and _same_phrase(node, other)


def _same_phrase(node: Node, other: Node) -> bool:
    """Two neighbouring names are one if one hangs on the other, or both on the same head."""
    if node.dep in ("compound", "nmod", "flat", "amod") and other.dep in ("compound", "nmod", "flat", "amod"):
        return node.head is other.head or node.head is other or other.head is node
    return node.head is other or other.head is node


def owners(node: Node) -> Iterator[Node]:
    """Words that may say whose it is: possessor, adjectives, compounds, pronouns, "of", "for", "from" ..."""
    possessors = [c for c in node.children if c.dep == "poss"]
    yield from (c for c in possessors if c.tag != "PRP$")
    yield from reversed(premodifiers(node))
    yield from (c for c in possessors if c.tag == "PRP$")
    for preposition in ("of", "for", "from", "in", "to"):
        for child in node.children:
            if child.dep == "prep" and child.lemma == preposition:
                yield from (c for c in child.children if c.dep == "pobj")


def with_department(node: Node) -> str | None:
    """ "ministry of foreign affairs": a noun with what it is for, in small letters and without "the"."""
    of = next((c for c in node.children if c.dep == "prep" and c.lemma == "of"), None)
    what = of.child("pobj") if of is not None else None
    if what is None:
        return None
    before = [c.text for c in what.children if c.dep in ("compound", "amod") and c.index < what.index]
    return " ".join([node.lemma, "of", *before, what.text]).lower()


def definite(node: Node) -> bool:
    """ "the", "this", "that", "its": something known to the reader."""
    return any(
        c.dep in ("det", "poss")
        and c.text.lower() in ("the", "this", "that", "these", "those", "its", "their", "both", "his", "her")
        for c in node.children
    )


def pointed_at(node: Node) -> bool:
    """ "the raid", "those attacks": known by its article alone, and not by whose it is."""
    return any(c.dep == "det" and c.lemma in _POINTING for c in node.children)


_POINTING = frozenset({"the", "this", "that", "these", "those"})


def appositions(node: Node) -> Iterator[Node]:
    """What stands in apposition to a phrase, be it behind its last words: "the head of the army, Ana Cruz".

    "The wife of the president of Chad, Ana Cruz" names no president.
    """
    yield from (c for c in node.children if c.dep == "appos")
    above = node.head.head if node.dep == "pobj" and node.head is not None else None
    if above is None or is_verb(above):
        yield from (c for word in office_words(node) for c in word.children if _set_off(c, word))


def _set_off(apposed: Node, word: Node) -> bool:
    """Not "Clinton" in "a spokesman for President Clinton": that is the name of the last word."""
    return apposed.dep == "appos" and apposed.index > word.index + 1


def office_words(title: Node) -> Iterator[Node]:
    """The words behind a title that say of what: "of", "State"; "for", "Information"; "of", "Chad"."""
    for preposition in title.children:
        if preposition.dep == "prep" and preposition.lemma in ("of", "for", "to", "on"):
            yield preposition
            for word in (c for c in preposition.children if c.dep == "pobj"):
                yield from (word, *office_words(word))
