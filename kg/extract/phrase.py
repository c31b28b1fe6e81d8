"""A noun phrase that describes a participant, and small questions about it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kg.extract.nounphrase import appositions, extent, premodifiers
from kg.extract.words import words
from kg.grammar.phrases import conjuncts
from kg.grammar.voices import says
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import NounClass, nouns


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its head, the noun as the lexicon has it, the noun's classes, and whose it is."""

    node: Node
    sentence: Sentence
    noun: str
    classes: frozenset[NounClass]
    owner: Entry | None

    @property
    def extent(self) -> tuple[int, int]:
        """Offsets from its first word to its head."""
        return extent(self.node)


def is_means(node: Node) -> bool:
    """ "threatened to use force", "drove them out by force": no force of anybody's."""
    return node.lemma == "force" and node.tag == "NN" and not any(c.dep != "prep" for c in node.children)


def of_others(node: Node, noun: str) -> bool:
    """ "rebel forces", "Iran-backed troops", "masked policemen": not those of the state of which one reads.
    What belongs to the noun itself ("foreign ministry") is no mark."""
    strangers = words().unidentified | words().of_others
    before = [m for m in premodifiers(node) if m.lemma not in noun.split()]
    return leaning(node) or any(m.lemma in strangers or _of_a_name(m) for m in before)


def _of_a_name(mark: Node) -> bool:
    """ "Iran-backed", "Kurdish": a mark that a name gives, where it is none of a known state."""
    bound = mark.child("npadvmod")
    people = mark.tag == "JJ" and mark.index > 0 and mark.text[0].isupper()
    return people or (bound is not None and bound.text[0].isupper())


def leaning(node: Node) -> bool:
    """ "pro-Russian forces", "anti-government militias": they are not Russia's or the government's; but riot
    police is of the state though it be called "anti-riot"."""
    halves = " ".join(m.text for m in premodifiers(node)).replace("-", " ").split()
    return any(
        first.lower() in words().leanings and (second[0].isupper() or second in words().powers)
        for first, second in pairwise(halves)
    )


def is_condition(node: Node) -> bool:
    """ "a state of emergency": no state."""
    behind = (c for c in node.children if c.dep == "prep" and c.lemma == "of")
    return any(what.lemma.lower() in words().conditions for of in behind for what in of.children)


def is_private(node: Node, classes: frozenset[NounClass]) -> bool:
    """ "my wife", "my landlord": nobody of public life."""
    mine = any(c.dep == "poss" and c.text.lower() == "my" for c in node.children)
    return mine and bool(classes) and classes <= {"people", "title"}


def counted(node: Node, lemma: str) -> list[Node]:
    """What is counted behind "of": the villagers of "dozens of villagers", the fans of "an army of fans"."""
    behind = (c for c in node.children if c.dep == "prep" and c.lemma == "of")
    heads = [h for of in behind for c in of.children if c.dep == "pobj" for h in conjuncts(c)]
    if node.tag == "NN" and any(_is_legislature(h) for h in heads):
        return []
    if lemma in words().throngs:
        return heads if all(h.tag == "NNS" for h in heads) else []
    return heads if lemma in words().partitives or node.tag == "CD" else []


def _is_legislature(body: Node) -> bool:
    """A member of parliament, or a part of it, is no parliament."""
    organ = nouns().organs.get(body.lemma)
    return organ is not None and organ.kind == "Legislature"


def called(node: Node) -> list[Node]:
    """The names of a place that stand behind "of" or before its noun: "the town of Jaffna", "Kano state"."""
    behind = [h for of in node.children if of.dep == "prep" and of.lemma == "of" for h in of.children]
    before = [c for c in node.children if c.dep == "compound"]
    return [word for word in behind or before if word.pos == "PROPN"]


def is_bygone(node: Node) -> bool:
    """ "the former president": not the one who holds the office now."""
    return any(word.lemma in words().bygone for word in premodifiers(node))


def reports(node: Node) -> bool:
    """Whether it is a source: "local media reported", "according to state television"."""
    above = node.head
    told = node.dep == "nsubj" and above is not None and says(above)
    source = above.head if node.dep == "pobj" and above is not None else None
    return told or (source is not None and source.lemma in ("accord", "according"))


def is_acted_on(node: Node) -> bool:
    """ "banned a magazine", "blocked access to 40 websites": something is done to it."""
    above = node.head
    behind = above.head if node.dep == "pobj" and above is not None and above.lemma in ("of", "to") else None
    struck = behind if behind is not None and behind.dep in ("dobj", "nsubjpass") else node
    verb = struck.head
    return struck.dep in ("dobj", "nsubjpass") and verb is not None and not says(verb)


def name_beside(node: Node) -> Node | None:
    """The head to which a description stands in apposition or as predicate."""
    follows = next((c for c in appositions(node) if c.pos == "PROPN"), None) or _called(node)
    if follows is not None:
        return follows
    told = node.head if node.dep == "conj" else node
    if told is not None and told.dep == "attr" and told.head is not None:
        return told.head.child("nsubj")
    return node.head if node.dep == "appos" else None


def _called(node: Node) -> Node | None:
    """ "a gang called Los Lobos", "a militia known as the Red Hand"."""
    naming = (c for c in node.children if c.dep == "acl" and c.lemma in words().naming)
    below = (
        w for verb in naming for c in verb.children for w in ((c, *c.children) if c.lemma == "as" else (c,))
    )
    return next((w for w in below if w.dep in ("oprd", "dobj", "attr", "pobj") and w.pos == "PROPN"), None)


def agrees(kind: str, classes: frozenset[NounClass]) -> bool:
    """Whether an actor of a kind can be what a noun of some classes says."""
    if kind == "Person":
        return bool(classes & {"title", "office", "people", "armed", "organ"})
    return bool(classes & ({"country"} if kind == "Country" else {"group", "armed", "organ"}))


def is_force(phrase: Phrase) -> bool:
    """ "The ministry said its forces": those of its state."""
    return "organ" in phrase.classes and nouns().organs[phrase.noun].kind == "SecurityForce"


def examples(node: Node) -> list[Node]:
    """The heads of the names behind a plural of which they are some: "groups such as M23 and the ADF"."""
    if node.tag not in ("NNS", "NNPS"):
        return []
    openers = (c for c in node.children if c.dep == "prep" and c.index > node.index)
    first = (h for c in openers if _exemplifies(c) for h in c.children if h.dep == "pobj")
    return [head for one in first for head in conjuncts(one)]


def _exemplifies(opener: Node) -> bool:
    """ "like" and "including"; "as" only if "such" stands before it."""
    before = (c.lemma for c in opener.children if c.dep == "amod")
    return " ".join([*before, opener.lemma]) in words().exemplifying
