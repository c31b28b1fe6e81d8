"""Epithets: nouns that by themselves say whom they mean, "its neighbour", "both sides", "the 54-year-old"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import anaphora, labels
from kg.extract.nounphrase import definite, extent, premodifiers
from kg.extract.ownership import Owners
from kg.extract.phrase import called, reports
from kg.extract.referent import Referent, Resolver
from kg.extract.regions import states_within
from kg.extract.scene import Scene
from kg.extract.whereabouts import whereabouts
from kg.extract.words import words
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import NounClass


class Epithets:
    """Resolves them by what the phrase, or the article before it, names. `resolve` says what phrases mean."""

    def __init__(self, scene: Scene, owners: Owners, resolve: Resolver) -> None:
        self._scene = scene
        self._owners = owners
        self._resolve = resolve

    def meant(
        self, node: Node, noun: str, classes: frozenset[NounClass], sentence: Sentence
    ) -> list[Referent] | None:
        """Whom an epithet means, `noun` and `classes` being those of the lists; None if it is no epithet."""
        if place := self._named_place(node, classes, sentence):
            return place
        if anaphora.is_pair(node, noun):
            return anaphora.pair(node, self._scene.memory) or self._unnamed_pair(node)
        if noun in words().neighbours and (other := self._neighbour(node, sentence)):
            return other
        if anaphora.is_aged(node):
            return self._aged(node, sentence)
        return self._side(node, sentence) if noun in words().facing and reports(node) else None

    def _named_place(self, node: Node, classes: frozenset[NounClass], sentence: Sentence) -> list[Referent]:
        """ "the northern town of Jaffna", "Montenegro province": the place that is named."""
        if node.lemma not in whereabouts().bearers or states_within([w.text for w in premodifiers(node)]):
            return []
        named = [r for head in called(node) for r in self._resolve(head, sentence)]
        places = [r for r in named if r.place is not None and not r.adjective and not r.metonym]
        return [replace(r, classes=r.classes | classes) for r in places]

    def _unnamed_pair(self, node: Node) -> list[Referent]:
        """ "Both countries", "the two sides", where nobody has been named."""
        if node.tag not in ("NNS", "NNPS") and not any(c.lemma == "each" for c in node.children):
            return []
        both = labels.described(node, None, self._scene.text)
        return [Referent(both, frozenset({"country", "group"}), pair=True)]

    def _neighbour(self, node: Node, sentence: Sentence) -> list[Referent]:
        """ "Chad accused its neighbour": the other of two states, if these alone were named of late."""
        whose = next((c for c in node.children if c.dep == "poss"), None)
        owners = self._resolve(whose, sentence) if whose is not None else ()
        sides = {side for r in owners for side in (r.participant.actor, r.participant.principal)}
        states = self._scene.memory.states_near(node.begin) if owners else ()
        others = [p for p in states if p.actor not in sides]
        if len(states) != 2 or len(others) != 1:
            return []
        return [Referent(self._scene.again(others[0], *extent(node)))]

    def _aged(self, node: Node, sentence: Sentence) -> list[Referent]:
        """ "the 54-year-old": the person spoken of."""
        apart = anaphora.apart_from(node, sentence)
        person = self._scene.memory.named_person(node.begin, apart) if definite(node) else None
        begin, end = next(node.subtree()).begin, node.end
        written = self._scene.text[begin:end]
        label = f"<{written.split(maxsplit=1)[-1]}>"
        unnamed = Participant(label, None, "UnnamedActor", written, begin, end)
        meant = self._scene.again(person, begin, end) if person is not None else unnamed
        return [Referent(meant, frozenset({"people"}))]

    def _side(self, node: Node, sentence: Sentence) -> list[Referent]:
        """ "the Chinese side said": the state itself."""
        owner = self._owners.of(node, sentence)
        if owner is None or owner.kind != "Country":
            return []
        return [Referent(self._scene.participant(self._scene.ruler(owner), *extent(node)))]
