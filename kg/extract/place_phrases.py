"""Where a place stands in its sentence: as a scene, a goal, a target, a party, or a part of another name."""

from __future__ import annotations

from kg.extract.nounphrase import name_run
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.grammar.voices import says
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns

_NAMING = frozenset({"compound", "amod", "nmod", "appos"})

# Behind these even the seat of a government is the place.
_PASSING = frozenset({"from", "into", "over", "through", "throughout"})


def said_to_be_place(node: Node) -> bool:
    """ "The capital Sanaa" is a place, though the name may also be a party."""
    known = whereabouts().settled | whereabouts().seats
    beside = [c.lemma for c in node.children if c.dep in _NAMING]
    above = (
        [node.head.lemma] if node.dep == "appos" and node.head is not None and node.head.pos == "NOUN" else []
    )
    return not known.isdisjoint([*beside, *above])


def is_party(noun: Node) -> bool:
    """ "At Chad's army", "in the Kano governor's office": somebody, and no place."""
    return bool(nouns().find(noun.lemma, ())[1] & {"organ", "armed", "group", "office", "title"})


def said_of(node: Node) -> frozenset[str]:
    """The nouns that say what a name is: "the island of Bali", "Poti, a port"."""
    known = whereabouts().settled | whereabouts().land
    above = (
        node.head.head if node.dep == "pobj" and node.head is not None and node.head.lemma == "of" else None
    )
    beside = (c.lemma for c in node.children if c.dep in _NAMING)
    return frozenset(known & {*beside, above.lemma if above is not None else ""})


def told_behind(node: Node) -> bool:
    """ "The Pacific island of New Caledonia", "the Baltic port of Riga": the place is told behind "of"."""
    land, known = node.head, (whereabouts().settled | whereabouts().land) - whereabouts().parts
    if node.dep not in _NAMING or land is None or land.lemma not in known:
        return False
    behind = (c for c in land.children if c.lemma == "of" and c.index > node.index)
    return any(p.pos == "PROPN" for of in behind for p in of.children)


def building(noun: Node) -> bool:
    """ "A Moscow theatre" is in the town, whatever else its name stands for."""
    return "facility" in nouns().find(noun.lemma, ())[1]


def opens_name(node: Node) -> bool:
    """ "Spokesman Gambo Ojo", "Sofia Adler said": the first word of somebody's name."""
    last = node.head if node.dep in ("compound", "nmod") else None
    if last is None or last.pos != "PROPN" or last.index != node.index + 1:
        return False
    lower = last.text.lower()
    if nouns().find(lower, ())[1] or lower in whereabouts().settled | whereabouts().land | words().geographic:
        return False
    beside = (c.text.lower() for c in last.children if c.index < node.index)
    titled = any("title" in nouns().find(word, ())[1] for word in beside)
    return titled or (last.dep == "nsubj" and last.head is not None and says(last.head))


def origin(top: Node) -> bool:
    """ "Mediators from Qatar met", "who came from Qatar": where people come from is not where they are."""
    noun = top.head.head if top.head is not None else None
    hails = noun is not None and is_verb(noun) and noun.lemma in whereabouts().hailing
    return noun is not None and (hails or bool(nouns().find(noun.lemma, ())[1]))


def entered(node: Node, name: Name) -> bool:
    """ "Troops entered Sukhumi": the town, and not the government that it stands for."""
    town = all(r.place or r.form == "metonym" for r in name.readings)
    return town and node.head is not None and node.head.lemma in whereabouts().entering


def goal(top: Node) -> bool:
    """ "Flew to Cairo", "the trip to Kenya"."""
    behind_to = top.dep == "pobj" and top.head is not None and top.head.text.lower() == "to"
    going = top.head.head if behind_to and top.head is not None else None
    return going is not None and going.lemma in whereabouts().going


def firm(node: Node) -> bool:
    """A place behind "in" or "at" rather than "from", "to" or none."""
    top = outermost(node)
    held = top.dep == "pobj" and top.head is not None and top.head.text.lower() in whereabouts().firm
    return held or node.lemma in whereabouts().here


def is_whole(name: Name, node: Node, sentence: Sentence) -> bool:
    """Not a part of a longer word ("Bas-Marché") nor the last name of a person ("Oleg Brasov")."""
    if node.begin < name.begin or (node.end > name.end and node.text[name.end - node.begin] == "-"):
        return False
    before = [w for w in name_run(node, sentence.nodes) if w.end <= name.begin]
    covered = {n.end for n in sentence.names}
    own = [w for w in before if w.end not in covered and not _qualifies(w)]
    return not own or (firm(node) and any(w.tag != "NNP" for w in own))


def located_by(preposition: str, phrase: Node, name: Name, state: bool) -> bool:
    """ "At Herat", "through Chad"; neither "mediators from Qatar" nor "the government of Chad".

    `phrase` heads what stands behind the preposition, `state` tells whether the name may mean a state.
    """
    if preposition == "from" and origin(phrase):
        return False
    if preposition == "of" and any(r.form == "metonym" for r in name.readings):
        return not governs(phrase)
    if (state and preposition not in _PASSING) or is_of_people(name):
        return False
    return preposition in whereabouts().locative


def is_of_people(name: Name) -> bool:
    """ "Afghan", "Afghans"."""
    return any(r.form in ("adjective", "inhabitant") for r in name.readings)


def bearer_of(name: Name, sentence: Sentence) -> Node | None:
    """The head of the phrase that a name of a place is, or beside which it stands in brackets."""
    node = sentence.node_at(name.begin, name.end)
    if node is None:
        return _before_bracket(name, sentence)
    return node if is_whole(name, node, sentence) else None


def _before_bracket(name: Name, sentence: Sentence) -> Node | None:
    """ "At Kipese (Lubero)", "in the market (Mopti)"."""
    if sentence.document.text[name.begin - 1 : name.begin] != "(":
        return None
    return next((n for n in reversed(sentence.nodes) if n.end <= name.begin), None)


def _qualifies(word: Node) -> bool:
    """Words before the name of a place that do not make it another name: points of the compass, offices."""
    lower = word.text.lower()
    return lower in words().directions | words().geographic or bool(nouns().find(lower, ())[1])


def governs(node: Node) -> bool:
    """ "the government of Kabul" is no place; "the city of Kabul" and "control of Kabul" are."""
    noun = node.head.head if node.head is not None else None
    return noun is not None and bool(nouns().find(noun.lemma, ())[1] & {"organ", "office", "title"})


def outermost(node: Node) -> Node:
    """Up through names, owners, coordination, "the city of": in "in Bannu and Tank", Tank hangs on "in"."""
    while (above := _holder(node)) is not None:
        node = above
    return node


def _holder(node: Node) -> Node | None:
    """The noun of whose name or description a word is a part."""
    above = node.head
    if above is None or is_verb(above):
        return None
    if node.dep in ("compound", "conj", "poss", "nmod", "appos", "amod"):
        return above
    whole = above.head if node.dep == "pobj" and above.lemma == "of" else None
    return whole if settled(whole) or _named_after(whole) else None


def _named_after(noun: Node | None) -> bool:
    """ "The Cave of the Patriarchs": a name, and no organ of a state."""
    return noun is not None and noun.pos == "PROPN" and not is_party(noun)


def settled(noun: Node | None) -> bool:
    """A noun for a town or a stretch of land."""
    known = whereabouts().settled | whereabouts().land | whereabouts().seats
    return noun is not None and noun.lemma in known
