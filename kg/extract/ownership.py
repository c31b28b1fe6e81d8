"""Whose a noun is: "Turkish police", "fighters of the TTP", "the country's army", "an army post"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.nounphrase import modifiers, owners, premodifiers
from kg.extract.organs import Organs
from kg.extract.phrase import leaning
from kg.extract.referent import Referent, Resolver
from kg.extract.scene import Scene
from kg.extract.whereabouts import whereabouts
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import nouns

_BEFORE = frozenset({"amod", "compound", "nmod"})
_OF_QUARTERS = frozenset({"ArmedGroup", "EthnicGroup", "ReligiousBody", "Country"})


class Owners:
    """Finds the known actors to whom a phrase ascribes its head. `resolve` says what other phrases mean."""

    def __init__(self, scene: Scene, organs: Organs, resolve: Resolver) -> None:
        self._scene = scene
        self._organs = organs
        self._resolve = resolve

    def of(self, node: Node, sentence: Sentence) -> Entry | None:
        """The known actor to whom a phrase ascribes its head: "Turkish", "of the TTP", "Hamas's"."""
        held = (word for word in owners(node) if not (word.dep in _BEFORE and leaning(node)))
        for word in held:
            entry = self._scene.entry_at(word)
            if entry is not None and entry.kind != "Media":
                return entry
            pronoun = word.dep == "poss" and word.tag in ("PRP$", "WP$")
            if pronoun or (word.dep in ("poss", "pobj") and word.pos == "NOUN"):
                meant = self._known(word, sentence)
                if meant is not None:
                    return meant
        return None

    def _known(self, word: Node, sentence: Sentence) -> Entry | None:
        """ "its" army, "the country's" army, a spokesman for "the group"."""
        actors = self._scene.gazetteer.actors
        found = (actors.get(r.participant.actor or "") for r in self._resolve(word, sentence))
        return next((entry for entry in found if entry is not None), None)

    def each(self, node: Node) -> list[Entry]:
        """ "the foreign ministers of Egypt and Sudan", "Indian and Chinese troops": one for each."""
        if node.tag not in ("NNS", "NNPS"):
            return []
        for child in node.children:
            if child.dep == "prep" and child.lemma in ("of", "from"):
                return self._entries(h for c in _behind(child) for h in conjuncts(c))
        named = [m for m in premodifiers(node) if m.pos in ("ADJ", "PROPN")]
        before = self._entries(h for m in named for h in conjuncts(m) if h.index < node.index)
        return before if len({entry.id for entry in before}) > 1 else []

    def _entries(self, nodes: Iterator[Node]) -> list[Entry]:
        return [entry for node in nodes if (entry := self._scene.entry_at(node)) is not None]

    def medium(self, node: Node) -> Entry | None:
        """The medium that a phrase names before its head: "the Dawn newspaper"."""
        found = (self._scene.entry_at(word) for word in owners(node))
        return next((entry for entry in found if entry is not None and entry.kind == "Media"), None)

    def occupants(self, node: Node, sentence: Sentence) -> list[Referent]:
        """Those who own a place that is struck: the army of an army post, the police of a police van."""
        before = [*premodifiers(node), *(c for c in node.children if c.dep == "poss")]
        found = (self._occupant(word, node, sentence) for word in before)
        once = {r.participant.actor: r for r in found if r is not None}
        return [replace(referent, occupant=True) for referent in once.values()]

    def _occupant(self, word: Node, node: Node, sentence: Sentence) -> Referent | None:
        lemma = word.lemma if word.pos != "PROPN" else word.text.lower()
        noun, classes = nouns().find(lemma, modifiers(word))
        if "organ" in classes:
            owner = self.of(node, sentence)
            if owner is not None and owner.kind != "Country":
                return Referent(self._scene.participant(owner, word.begin, word.end))
            organ = self._organs.organ(nouns().organs[noun], owner, word, sentence)
            return Referent(organ, classes) if organ else None
        entry = self._scene.entry_at(word)
        if (
            entry is None
            or entry.kind == "Media"
            or (_names_quarter(word) and entry.kind not in _OF_QUARTERS)
        ):
            return None
        return Referent(self._scene.participant(entry, word.begin, word.end))


def _names_quarter(word: Node) -> bool:
    """ "The Kizilay neighbourhood", called so and not owned by the Red Crescent of that name."""
    return (
        word.dep == "compound"
        and word.head is not None
        and word.head.lemma in whereabouts().settled | whereabouts().land
    )


def _behind(preposition: Node) -> Iterator[Node]:
    """Whose a phrase is: "the heads of state of Chad and Niger" are those of Chad and Niger."""
    for whose in (c for c in preposition.children if c.dep == "pobj"):
        deeper = [c for c in whose.children if c.dep == "prep" and c.lemma == "of"]
        if whose.lemma in ("state", "government") and deeper:
            yield from _behind(deeper[0])
        else:
            yield whose
