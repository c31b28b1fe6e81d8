"""What is remembered of a phrase for the pronouns and short names behind it."""

from __future__ import annotations

from kg.extract.nounphrase import definite, modifiers
from kg.extract.place_phrases import firm
from kg.extract.referent import Referent
from kg.extract.remembered import Remembered
from kg.extract.words import words
from kg.grammar.phrases import negation
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns

_HUMAN = frozenset({"armed", "people", "title"})
_BESIDE = frozenset({"relcl", "advcl", "acl"})
_REMEMBERED_UNNAMED = frozenset({"armed", "people", "group", "title", "office"})


def is_remembered(node: Node, referent: Referent) -> bool:
    """Whether it is named, or armed men, a title, a group; of the organs of an unknown state those that act
    and are nobody's. "No group" is none."""
    if negation(node):
        return False
    if referent.participant.actor or referent.classes & _REMEMBERED_UNNAMED:
        return True
    return node.dep == "nsubj" and node.child("poss") is None and _is_body(node, referent)


def may_be_they(node: Node) -> bool:
    """Whether it is several of something that is done or acts: "lifted three bans"; not "three weeks"."""
    told = node.dep in ("nsubj", "nsubjpass", "dobj") and node.tag == "NNS"
    return told and node.lemma not in words().times


def as_remembered(node: Node, sentence: Sentence, referent: Referent, named: bool) -> Remembered:
    """The mention of a `referent` by a word; one `named` is no organ of a state: "Islamic State"."""
    organ = None if named else nouns().organs.get(nouns().find(node.lemma, modifiers(node))[0])
    return Remembered(
        referent.participant,
        sentence.index,
        subject=node.dep in ("nsubj", "nsubjpass", "agent") or _joins_subject(node),
        plural=node.tag == "NNS" and not node.text.isupper(),
        organ=organ.key if organ else None,
        adjective=referent.adjective or _qualifies(node),
        body=_is_body(node, referent),
        official=referent.official,
        person=_is_somebody(node, referent),
        classes=referent.classes,
        political=referent.political,
        together=_list_begin(node),
        scene=referent.participant.kind == "Country" and firm(node),
        aside=any(above.dep in _BESIDE for above in node.ancestors()),
        doer=_is_doer(_first_of_list(node)),
    )


def _qualifies(node: Node) -> bool:
    """ "Iran" in "the Iran-allied militia", as good as an adjective: it only says what militia that is."""
    return node.dep == "npadvmod" and node.head is not None and node.head.dep == "amod"


def _is_somebody(node: Node, referent: Referent) -> bool:
    """ "The general", and as a subject "the survivor": one unnamed person, and yet "he"."""
    if referent.participant.actor is not None or node.tag != "NN":
        return False
    human = referent.classes <= _HUMAN and node.lemma not in words().many
    return referent.official or (human and node.dep in ("nsubj", "nsubjpass") and definite(node))


def _list_begin(node: Node) -> int | None:
    """Where the list begins in which a word stands, "Chad and Niger", or that a plural spells out."""
    first = _first_of_list(node)
    listed = first is not node or any(c.dep == "conj" for c in node.children)
    return first.begin if listed or node.tag in ("NNS", "NNPS") else None


def _is_body(node: Node, referent: Referent) -> bool:
    """ "an armed group", "a council", "the junta": unnamed, and yet "it"."""
    unnamed = referent.participant.actor is None
    single = unnamed and node.tag == "NN" and "title" not in referent.classes
    return single and bool(referent.classes & {"group", "organ"})


def _is_doer(node: Node) -> bool:
    """ "Niger" in "was condemned by Niger"."""
    return node.dep == "pobj" and node.head is not None and node.head.dep == "agent"


def _joins_subject(node: Node) -> bool:
    """ "Hamas" in "Fatah and Hamas agreed"."""
    return node.dep == "conj" and _first_of_list(node).dep in ("nsubj", "nsubjpass")


def _first_of_list(node: Node) -> Node:
    first = node
    while first.dep == "conj" and first.head is not None:
        first = first.head
    return first
