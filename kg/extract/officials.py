"""Who acts for a state or an armed group: known holders of office, persons with a title in the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.memory import Memory
from kg.extract.nounphrase import modifiers, name_run, premodifiers
from kg.extract.referent import Referent
from kg.extract.scene import name_over
from kg.extract.words import words
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Gazetteer
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import nouns

_UNTOLD = frozenset({"Organization", "NonGovernmentalOrganization"})


class Officials:
    """Remembers the persons of one article who hold an office."""

    def __init__(self, gazetteer: Gazetteer, memory: Memory) -> None:
        self._gazetteer = gazetteer
        self._memory = memory
        self._met: set[str] = set()

    def marked(self, referent: Referent, node: Node, sentence: Sentence) -> Referent:
        """The referent, marked if it is an official or, unnamed, a body of politics or war."""
        person = referent.participant
        if person.actor is None:
            return referent if node.pos == "PRON" else _marked_by_noun(referent, node)
        if person.kind != "Person":
            return replace(referent, political=True) if _political_name(person) else referent
        entry = self._gazetteer.actors.get(person.actor)
        known = (word for term in (entry.offices if entry else ()) for word in _parts(term.role))
        self._memory.entitle(person.actor, {*known, *_titles(node, sentence)})
        if (entry and entry.offices) or _has_title(node, sentence) or self._among_officials(node, sentence):
            self._met.add(person.actor)
        return replace(referent, official=referent.official or person.actor in self._met)

    def _among_officials(self, node: Node, sentence: Sentence) -> bool:
        """ "Premier Ana Cruz, Juan Luna and Tom Lee met": who is named in one list with those in office."""
        listed = (name for name in _listed_with(node) if name.pos == "PROPN")
        return any(_has_title(name, sentence) or self._holds_office(name, sentence) for name in listed)

    def _holds_office(self, node: Node, sentence: Sentence) -> bool:
        name = name_over(node, sentence.names)
        known = [self._gazetteer.actors[actor] for actor in name.actors()] if name is not None else []
        return bool(known) and all(entry.kind == "Person" and entry.offices for entry in known)


def _listed_with(node: Node) -> Iterator[Node]:
    """The other words of the list of which it is one, the first of them included."""
    first = node
    while first.dep == "conj" and first.head is not None:
        first = first.head
    return (word for word in conjuncts(first) if word is not node)


def _political_name(body: Participant) -> bool:
    """ "Front for Unity", "Eastern Coalition": an unlisted body of politics or war, by its name."""
    called = words().political_names.intersection(body.label.lower().split())
    return body.kind in _UNTOLD and bool(called)


def _marked_by_noun(referent: Referent, node: Node) -> Referent:
    lemma = node.lemma if node.pos != "PROPN" else node.text.lower()
    last = nouns().find(lemma, modifiers(node))[0].split()[-1]
    return replace(
        referent,
        official="title" in referent.classes and last in nouns().officials,
        political="group" in referent.classes and last in nouns().political,
    )


def _has_title(node: Node, sentence: Sentence) -> bool:
    titles = (n.lemma if n.pos != "PROPN" else n.text.lower() for n in _beside(node, sentence))
    return any(word in nouns().officials or "office" in nouns().find(word, ())[1] for word in titles)


def _titles(node: Node, sentence: Sentence) -> Iterator[str]:
    """Of the titles beside a name those that no other goes with: "general" of "Major-General Ana Cruz"."""
    for word in _beside(node, sentence):
        yield from (part for part in _parts(word.text) if part in words().strict_titles)


def _parts(title: str) -> list[str]:
    return title.lower().replace("-", " ").split()


def _beside(node: Node, sentence: Sentence) -> list[Node]:
    """Where a person's title can stand: in the name, before it, and in apposition."""
    run = name_run(node, sentence.nodes) or [node]
    before = [sentence.nodes[run[0].index - 1]] if run[0].index else []
    inside = [*(n for n in run if n is not node), *premodifiers(node)]
    apposed = (c for c in node.children if c.dep == "appos")
    return [*inside, *before, *apposed, *_apposed_to(node), *_said_to_be(node)]


def _said_to_be(name: Node) -> Iterator[Node]:
    """ "Ana Cruz is the president of Chad", "As premier, Ana Cruz ...", "Ana Cruz served as minister"."""
    verb = name.head if name.dep == "nsubj" else None
    for child in verb.children if verb is not None else ():
        if child.dep == "attr":
            yield child
        if child.dep == "prep" and child.lemma == "as":
            yield from (c for c in child.children if c.dep == "pobj")


def _apposed_to(name: Node) -> Iterator[Node]:
    """ "The head of the army, Ana Cruz": the words to the last of which the name stands in apposition."""
    word = name.head if name.dep == "appos" else None
    while word is not None:
        yield word
        word = word.head.head if word.dep == "pobj" and word.head is not None else None
