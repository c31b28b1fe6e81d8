"""Trees set right where the small model is known to hang a word on the wrong one.

An infinitive that a day parts from its verb ("threatened on Monday to attack") or from its noun ("voiced
readiness on Monday to talk") comes out as a purpose; whom a court finds guilty comes out as part of the
adjective; of two parties, the first with an owner, the first comes out as a part of the second ("Congo's
government and M23 rebels"); a verb behind a title and a name comes out as a participle; a name behind its
noun comes out as a second object; a preposition said twice comes out beside the one between.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.forms import forms

if TYPE_CHECKING:
    from kg.language.parse import Node


def mend(nodes: Sequence[Node]) -> None:
    """Set the tree of a sentence right, in place."""
    for node in nodes:
        if node.dep == "advcl" and _infinitive(node):
            _complete(node)
        elif node.tag == "VBG" and node.dep in ("xcomp", "ccomp", "advcl"):
            _describe_struck(node)
        elif node.dep == "ccomp" and node.pos == "ADJ":
            _part_judged(node)
        elif node.dep == "npadvmod" and node.lemma in forms().terms:
            _give(node)
        elif node.dep == "conj" and node.pos == "PROPN" and _is_date(node.head):
            _list_with_object(node)
        elif node.dep == "conj" and node.pos == "ADP":
            _repeat(node)
        elif node.dep == "conj" and node.tag == "VBD":
            _go_on(node)
        elif node.dep == "attr" and node.child("det") is not None:
            _describe(node, nodes)
        elif node.dep == "acl" and node.tag == "VBD":
            _say(node, nodes)
        elif node.dep == "acl" and node.tag == "VBG" and node.lemma in forms().quoting_verbs:
            _quote(node)
        elif node.dep == "dobj" and node.pos == "PROPN":
            _name(node)
        elif node.tag == "NNS":
            _part_owned(node)


def _infinitive(node: Node) -> bool:
    below = {child.dep for child in node.children}
    return node.tag == "VB" and any(c.tag == "TO" for c in node.children) and "mark" not in below


def _complete(infinitive: Node) -> None:
    """Make an infinitive the complement of the verb, or of the noun at the verb, that asks for one."""
    verb = infinitive.head
    if verb is None or verb.index > infinitive.index or verb.child("xcomp", "ccomp") is not None:
        return
    noun = verb.child("dobj", "nsubjpass")
    if noun is not None and noun.lemma in forms().infinitive_nouns:
        infinitive.hang(noun, "acl")
    elif verb.lemma in (forms().infinitive_verbs if noun is None else forms().commanding_verbs):
        infinitive.dep = "xcomp"


def _repeat(preposition: Node) -> None:
    """ "called for steps against the gang and for its surrender": the second "for" goes with the first."""
    if preposition.head is None or preposition.head.lemma == preposition.lemma:
        return
    for above in preposition.ancestors():
        first = next((c for c in above.children if c.dep == "prep" and c.lemma == preposition.lemma), None)
        if first is not None and first.index < preposition.index:
            preposition.hang(first, "conj")
            return


def _go_on(verb: Node) -> None:
    """ "Raiders entered while guards were sleeping, and opened fire": it was the raiders who did."""
    meanwhile = verb.head
    if meanwhile is None or meanwhile.dep != "advcl" or meanwhile.tag != "VBG" or meanwhile.head is None:
        return
    told = meanwhile.head
    if meanwhile.child("mark") is not None and told.tag == "VBD" and told.index < meanwhile.index:
        verb.hang(told, "conj")


def _quote(gerund: Node) -> None:
    """ "backed the government saying, "We ..."": who backed it says so, unless the object is a paper."""
    noun = gerund.head
    verb = next((a for a in noun.ancestors() if a.tag.startswith("VB")), None) if noun is not None else None
    if noun is None or verb is None or noun.dep not in ("pobj", "dobj") or noun.lemma in forms().papers:
        return
    if verb.child("nsubj") is not None:
        gerund.hang(verb, "advcl")


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


def _say(verb: Node, nodes: Sequence[Node]) -> None:
    """ "The justice minister, Ana Cruz, called on Chad to act": a past tense behind a name set off by commas
    is what the sentence says, and describes nobody."""
    noun = verb.head
    name = noun.child("appos") if noun is not None else None
    if noun is None or name is None or noun.head is not None or nodes[verb.index - 1].text != ",":
        return
    if name.pos != "PROPN" or name.index > verb.index:
        return
    noun.children.remove(verb)
    verb.head, verb.dep = None, "ROOT"
    for behind in [c for c in noun.children if c.index > verb.index]:
        behind.hang(verb, behind.dep)
    noun.hang(verb, "nsubj")


def _name(name: Node) -> None:
    """ "rejoined the regional bloc ECOWAS only in 2023": a name right behind an object is the object's."""
    verb = name.head
    objects = [c for c in verb.children if c.dep == "dobj"] if verb is not None else [name]
    noun = objects[objects.index(name) - 1]
    if noun.pos == "NOUN" and next(name.subtree()).index == noun.index + 1:
        name.hang(noun, "appos")


def _describe_struck(gerund: Node) -> None:
    """ "attacked fleeing militants": they flee, and are what is attacked."""
    verb, struck = gerund.head, gerund.child("dobj")
    if verb is None or struck is None or verb.lemma not in forms().striking or verb.child("dobj") is not None:
        return
    if gerund.index == verb.index + 1 and struck.index == gerund.index + 1 and struck.tag == "NNS":
        struck.hang(verb, "dobj")
        gerund.hang(struck, "amod")


def _is_date(node: Node | None) -> bool:
    return node is not None and node.dep == "pobj" and node.text in forms().dates


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


def _give(term: Node) -> None:
    """ "gave Sudan ten days": the days are given, and Sudan gets them."""
    verb = term.head
    receiver = verb.child("dobj") if verb is not None and verb.lemma in forms().giving_verbs else None
    if receiver is not None and receiver.index < term.index:
        receiver.dep, term.dep = "dative", "dobj"


def _part_judged(adjective: Node) -> None:
    """ "found General Krstic guilty": who is judged is the subject of the adjective."""
    before = [c for c in adjective.children if c.index < adjective.index]
    if not before or adjective.child("nsubj") is not None or before[-1].index != adjective.index - 1:
        return
    judged, *described = reversed(before)
    if judged.dep not in ("amod", "compound", "npadvmod") or not _can_be_judged(judged, described):
        return
    judged.dep = "nsubj"
    if judged.pos == "ADJ":
        judged.pos, judged.tag = "NOUN", "NN"
    for word in reversed(described):
        word.hang(judged, word.dep)


def _can_be_judged(word: Node, described: Sequence[Node]) -> bool:
    return word.pos in ("NOUN", "PROPN") or any(c.dep == "det" for c in described)


def _part_owned(plural: Node) -> None:
    """ "Congo's government and M23 rebels": not the rebels of Congo's government, but two parties."""
    owned = plural.child("nmod", "compound")
    name = owned.child("conj") if owned is not None else None
    if owned is None or name is None or name.index != plural.index - 1:
        return
    owner = owned.child("poss") or plural.child("poss")
    if owner is not None and owner.index < owned.index and owned.text.islower() and not name.text.islower():
        _swap(owned, plural)
        name.hang(plural, "compound")
        for word in [c for c in plural.children if c.index < owned.index]:
            word.hang(owned, word.dep)


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
