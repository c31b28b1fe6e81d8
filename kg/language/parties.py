"""Names and parties hung on the wrong noun, or taken for one where they are two.

Of two parties, the first with an owner, the first comes out as a part of the second ("Congo's government and
M23 rebels"); a name behind its noun comes out as a second object; the name of an envoy comes out as that of a
land.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def mend_party(node: Node, nodes: Sequence[Node]) -> bool:
    """Set right, in place, a noun or name, or what binds it to another; False if the node is nothing of the
    kind."""
    if node.dep == "conj" and node.pos == "PROPN" and _is_date(node.head):
        _list_with_object(node)
    elif node.dep == "appos" and node.pos == "PROPN":
        _entitle(node)
    elif node.dep == "poss" and node.child("conj") is not None:
        _part_owners(node)
    elif node.dep == "prep" and node.lemma == "of":
        _own_again(node)
    elif node.dep == "attr" and node.child("det") is not None:
        _describe(node, nodes)
    elif node.dep in ("amod", "compound") and node.tag in ("VBN", "NN"):
        _bind(node, nodes)
    elif node.dep == "dobj" and node.pos == "PROPN":
        _name(node)
    elif node.tag == "NNS":
        _part_owned(node)
    elif node.dep == "acl" and node.text in forms().deeds:
        _qualify(node)
    else:
        return False
    return True


def _entitle(name: Node) -> None:
    """ "The envoy for Mali and the Sahel, Ana Ruiz Soto": the name is the envoy's, and not that of a land; in
    "the government and former rebel movement Renamo" it is that of the movement."""
    land = name.head
    beside = (
        [c for c in land.children if c.dep == "conj" and c.index < name.index] if land is not None else []
    )
    if beside and beside[-1].tag == "NN" and next(name.subtree()).index == beside[-1].index + 1:
        name.hang(beside[-1], "appos")
        return
    while land is not None and land.dep == "conj":
        land = land.head
    preposition = land.head if land is not None and land.dep == "pobj" else None
    title = preposition.head if preposition is not None and preposition.lemma in ("for", "to") else None
    if title is not None and title.text in forms().holders and name.child("compound") is not None:
        name.hang(title, "appos")


def _describe(noun: Node, nodes: Sequence[Node]) -> None:
    """ "is a bastion of Boko Haram, a militia led by ...": what is behind a name and a comma describes it."""
    start = next(noun.subtree()).index
    before = noun.head.child("attr") if noun.head is not None else None
    if before is None or before is noun or start < 2 or nodes[start - 1].text != ",":
        return
    name = nodes[start - 2]
    while name.dep in ("compound", "nmod") and name.head is not None:
        name = name.head
    if name.pos == "PROPN" and before in name.ancestors():
        noun.hang(name, "appos")


def _name(name: Node) -> None:
    """ "rejoined the regional bloc ECOWAS only in 2023": a name right behind an object is the object's."""
    verb = name.head
    objects = [c for c in verb.children if c.dep == "dobj"] if verb is not None else [name]
    noun = objects[objects.index(name) - 1]
    if noun.pos == "NOUN" and next(name.subtree()).index == noun.index + 1:
        name.hang(noun, "appos")


def _bind(mark: Node, nodes: Sequence[Node]) -> None:
    """ "Islamic State group-linked fighters", "Boko Haram-style gunmen": the name goes with the word behind
    the hyphen, and does not say whose the fighters are."""
    if mark.index < 2 or nodes[mark.index - 1].text != "-":
        return
    bound, noun = nodes[mark.index - 2], mark.head
    if mark.tag == "NN" and bound.tag != "NNP":
        return
    if bound.head is noun:
        bound.hang(mark, "npadvmod")
    for name in reversed(nodes[: bound.index]):
        if name.tag != "NNP" or name.head not in (noun, nodes[name.index + 1]):
            return
        name.hang(nodes[name.index + 1], "compound")


def _is_date(node: Node | None) -> bool:
    return node is not None and node.dep == "pobj" and node.text in forms().dates


def _own_again(of: Node) -> None:
    """ "The murder in July of President Ruiz", "the abduction on Friday of six girls": no July of anybody."""
    day = of.head
    dated = day.head if day is not None and _is_date(day) else None
    noun = dated.head if dated is not None else None
    if noun is not None and noun.pos == "NOUN" and noun.child("det", "poss") is not None:
        of.hang(noun, "prep")


def _list_with_object(name: Node) -> None:
    """ "seized Goma in January and Bukavu in February": what is done on the second day is no date."""
    day = name.head
    verb = day.head.head if day is not None and day.head is not None else None
    done = verb.child("dobj") if verb is not None else None
    if day is None or verb is None or done is None or name.text in forms().dates:
        return
    dated = (d for p in verb.children if p.dep == "prep" and p.index > name.index for d in p.children)
    if any(_is_date(d) for d in dated):
        name.hang(done, "conj")


def _part_owned(plural: Node) -> None:
    """ "Congo's government and M23 rebels", "the government and Tuareg rebels": not the rebels of the
    government, but two parties."""
    owned = plural.child("nmod", "compound")
    name = owned.child("conj") if owned is not None else None
    if owned is None or name is None or name.index != plural.index - 1:
        return
    owner = owned.child("poss") or plural.child("poss")
    of_two = owner is not None and owner.index < owned.index and not name.text.islower()
    if owned.text.islower() and (of_two or _ruler_itself(owned, name, plural)):
        _swap(owned, plural)
        name.hang(plural, "compound")
        for word in [c for c in plural.children if c.index < owned.index]:
            word.hang(owned, word.dep)


def _ruler_itself(first: Node, second: Node, beside: Node) -> bool:
    """ "The government and rebel leaders": "the government" is a party, no kind of leader; "the army and
    police chiefs" are chiefs of both."""
    article = first.child("det") or beside.child("det")
    rulers = forms().rulers
    if article is None or article.index != first.index - 1:
        return False
    return first.lemma in rulers and second.lemma not in rulers


def _qualify(deed: Node) -> None:
    """ "Heavy shelling in Bor killed two": the adjective does not act."""
    adjective = deed.head
    if adjective is None or adjective.pos != "ADJ" or adjective.index != deed.index - 1:
        return
    above = adjective.head
    if above is not None and deed.child("dobj") is None:
        deed.hang(above, adjective.dep)
        adjective.hang(deed, "amod")
        deed.tag, deed.pos, deed.lemma = "NN", "NOUN", deed.text


def _part_owners(first: Node) -> None:
    """ "The Houthis and Yemen's government": two parties, and no government of both."""
    ruler, second = first.head, first.child("conj")
    if ruler is None or second is None or ruler.tag != "NN" or ruler.lemma not in forms().rulers:
        return
    if first.child("case") is None and second.child("case") is not None:
        _swap(first, ruler)
        second.hang(ruler, "poss")
        for word in [c for c in ruler.children if c.index < first.index]:
            word.hang(first, word.dep)


def _swap(below: Node, above: Node) -> None:
    """Put a word in the place of the one above it, which comes to stand beside it."""
    top = above.head
    if top is None:
        above.children.remove(below)
        below.head, below.dep = None, above.dep
    else:
        below.hang(top, above.dep)
        top.children.remove(above)
    above.head = None
    above.hang(below, "conj")
