"""Who acts for a state or an armed group: known holders of office, persons with a title in the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.nounphrase import modifiers, name_run, premodifiers
from kg.extract.referent import Referent
from kg.language.gazetteer import Gazetteer
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns


class Officials:
    """Remembers the persons of one article who hold an office."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._met: set[str] = set()

    def marked(self, referent: Referent, node: Node, sentence: Sentence) -> Referent:
        """The referent, marked if it is an official or, unnamed, a body of politics or war."""
        person = referent.participant
        if person.actor is None:
            return referent if node.pos == "PRON" else _marked_by_noun(referent, node)
        if person.kind != "Person":
            return referent
        entry = self._gazetteer.actors.get(person.actor)
        if (entry and entry.offices) or _has_title(node, sentence):
            self._met.add(person.actor)
        return replace(referent, official=person.actor in self._met)


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


def _beside(node: Node, sentence: Sentence) -> list[Node]:
    """Where a person's title can stand: in the name, before it, and in apposition."""
    run = name_run(node, sentence.nodes) or [node]
    before = [sentence.nodes[run[0].index - 1]] if run[0].index else []
    inside = [*(n for n in run if n is not node), *premodifiers(node)]
    return [*inside, *before, *(c for c in node.children if c.dep == "appos"), *_apposed_to(node)]


def _apposed_to(name: Node) -> Iterator[Node]:
    """ "The head of the army, Ana Cruz": the words to the last of which the name stands in apposition."""
    word = name.head if name.dep == "appos" else None
    while word is not None:
        yield word
        word = word.head.head if word.dep == "pobj" and word.head is not None else None
