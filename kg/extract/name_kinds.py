"""What it is that a name no list has names: a person, a body, an armed group, a building."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.nounphrase import definite, modifiers
from kg.extract.words import words
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import NounClass, nouns

TITLES = frozenset({"title", "office"})
_FREE = frozenset({"nsubj", "nsubjpass", "dobj"})
_OF_PERSONS = frozenset({"title", "office", "people", "organ"})


def kind_of(node: Node, own: list[Node], sentence: Sentence) -> str:
    """What it is by its own words, else by what the text says that it is, else by its shape."""
    said = described(node)
    told = _organised([word.text.lower() for word in own], said)
    if _is_medium(node) or told:
        return "Media" if _is_medium(node) else told or "Organization"
    if is_building(own) and not titled(own, sentence):
        return "Landmark"
    if (
        titled(own, sentence)
        or _introduced_as_one(own, sentence)
        or (1 < len(own) < 5 and not definite(node) and not _is_acronym(own[-1]))
    ):
        return "Person"
    return "Person" if any(c.dep == "relcl" and _has_who(c) for c in node.children) else "Organization"


def kind_told(node: Node, name: str) -> str:
    """What a name of several words is by what the text says, else by its words."""
    return _organised(name.lower().split(), described(node)) or "Organization"


def _organised(name: list[str], said: str | None) -> str | None:
    """What kind of body it is by the words of its name and by what is said of it, if by any: a group that
    is called an army is an armed group."""
    told = words().organisation_kind(name)
    if said == "ArmedGroup" or (said == "Organization" and told == "SecurityForce"):
        return "ArmedGroup"
    return told or said


def _is_medium(node: Node) -> bool:
    """ "the newspaper Le Nouvelliste", "La Nacion, a daily"."""
    beside = [c for c in node.children if c.dep == "appos"]
    if node.dep == "appos" and node.head is not None:
        beside.append(node.head)
    return any(word.lemma in words().media and word.pos == "NOUN" for word in beside)


def _is_acronym(word: Node) -> bool:
    """ "Main Force VC", "Harlow FC": bodies, not persons."""
    return word.text.isupper() and word.text.isalpha() and 1 < len(word.text) < 5


def described(node: Node) -> str | None:
    """What an apposition says that it is: ", a militant group, "; or the noun before which it stands."""
    for noun in _beside(node):
        kind = _kind_said(noun)
        if kind:
            return kind
    head = node.head
    armed = node.dep == "compound" and head is not None and "armed" in nouns().find(head.lemma, ())[1]
    return "ArmedGroup" if armed else None


def _beside(name: Node) -> Iterator[Node]:
    """What stands in apposition to a name, and the group to which the name does: "a rebel group, Jund Azwad".

    Behind a preposition that is left: in "the head of the group, Ana Cruz" it is not the group that has it.
    """
    yield from (child for child in name.children if child.dep == "appos")
    head = name.head
    if head is not None and name.dep == "nsubj" and head.lemma == "be":
        yield from (child for child in head.children if child.dep == "attr")
    free = name.dep == "appos" and head is not None and head.dep in _FREE
    if head is not None and free and nouns().find(head.lemma, modifiers(head))[1] & {"group", "armed"}:
        yield head


def _kind_said(noun: Node) -> str | None:
    classes = nouns().find(noun.lemma, modifiers(noun))[1]
    if "armed" in classes and noun.lemma in words().armed_bodies:
        return "ArmedGroup"
    if "group" in classes:
        return "Organization" if words().armed_marks.isdisjoint(modifiers(noun)) else "ArmedGroup"
    return "Person" if classes & _OF_PERSONS else None


def titled(own: list[Node], sentence: Sentence) -> bool:
    """Whether a title stands before the name."""
    lower = sentence.nodes[own[0].index - 1].text.lower() if own[0].index else ""
    return lower in nouns().honorifics or bool(classes_before(own, sentence) & TITLES)


def _introduced_as_one(own: list[Node], sentence: Sentence) -> bool:
    """ "the blogger Tran Minh", "lawyer Ana Cruz": what stands before the name is one person's calling."""
    noun = sentence.nodes[own[0].index - 1] if own[0].index else None
    if noun is None or noun.tag != "NN" or noun.pos != "NOUN" or noun.head is not own[-1]:
        return False
    return nouns().find(noun.lemma, ())[1] == {"people"} and noun.lemma not in words().many


def classes_before(own: list[Node], sentence: Sentence) -> frozenset[NounClass]:
    """What the word before a name can be: "minister", "gunman"."""
    first = own[0].index
    return nouns().find(sentence.nodes[first - 1].text.lower(), ())[1] if first else frozenset()


def _has_who(verb: Node) -> bool:
    return any(c.lemma == "who" for c in verb.children)


def is_building(own: list[Node]) -> bool:
    """ "Oru General Hospital": a name whose last word, of several, is that of a building."""
    return len(own) > 1 and "facility" in nouns().find(own[-1].text.lower(), ())[1]
