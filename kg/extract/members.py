"""People and units who stand for the body that has them: "Hamas fighters", "a PKK unit"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.nounphrase import modifiers, owners
from kg.extract.phrase import Phrase, is_bygone, is_force
from kg.extract.referent import Referent, Resolver
from kg.extract.scene import Scene
from kg.extract.words import words
from kg.language.gazetteer import Entry
from kg.model import Participant
from kg.rules import NounClass

_ARMED: frozenset[NounClass] = frozenset({"armed"})
_OF_BODIES = frozenset({"armed", "organ", "title", "group"})
_FORCES = frozenset({"ArmedGroup", "SecurityForce"})
# "Druze militiamen" and "Hutu rebels" are not their whole people.
_NO_BODIES = frozenset({"Country", "Person", "EthnicGroup", "Population"})
_UNCERTAIN = frozenset({"Organization", "Movement"})


class Members:
    """Finds the body of whose members an article speaks. `resolve` says what phrases mean."""

    def __init__(self, scene: Scene, resolve: Resolver) -> None:
        self._scene = scene
        self._resolve = resolve

    def of_unit(self, phrase: Phrase) -> list[Referent]:
        """ "A PKK unit": the group named right before; units of other things are nobody."""
        if phrase.noun not in words().units:
            return []
        before = (w for w in phrase.node.children if w.dep in ("compound", "nmod"))
        named = (self._scene.entry_at(word) for word in before)
        force = next((entry for entry in named if entry is not None and entry.kind in _FORCES), None)
        return [self._owned(force, replace(phrase, classes=_ARMED))] if force is not None else []

    def of_body(self, phrase: Phrase) -> list[Referent]:
        """ "Hamas fighters", "a spokesman for the TTP": the body itself; nobody if they have left it."""
        owner = phrase.owner
        if not phrase.classes & _OF_BODIES or (owner is not None and owner.kind in _NO_BODIES):
            return []
        if is_bygone(phrase.node) or not words().split_off.isdisjoint((phrase.noun, *modifiers(phrase.node))):
            return []
        if owner is None:
            return self._of_unlisted(phrase)
        if owner.kind == "SecurityForce" and "organ" in phrase.classes and not is_force(phrase):
            return []
        return [self._owned(owner, phrase)]

    def _owned(self, owner: Entry, phrase: Phrase) -> Referent:
        return Referent(self._scene.participant(owner, *phrase.extent), phrase.classes)

    def _of_unlisted(self, phrase: Phrase) -> list[Referent]:
        body = self._introduced(phrase) or self._known_by_its_people(phrase)
        return [Referent(self._scene.again(body, *phrase.extent), phrase.classes)] if body is not None else []

    def _introduced(self, phrase: Phrase) -> Participant | None:
        """ "CLA fighters", where the article has given the Coastal Liberation Army that short form."""
        short = (word for word in owners(phrase.node) if self._scene.introduced_at(word) is not None)
        named = (r.participant for word in short for r in self._resolve(word, phrase.sentence))
        return next((one for one in named if one.kind not in _NO_BODIES), None)

    def _known_by_its_people(self, phrase: Phrase) -> Participant | None:
        """ "Militants of the Red Dawn Movement": a body of which no list knows, armed as its people are."""
        behind = (w for w in owners(phrase.node) if w.dep == "pobj" and w.pos == "PROPN")
        if "armed" not in phrase.classes or (name := next(behind, None)) is None:
            return None
        meant = next((r.participant for r in self._resolve(name, phrase.sentence)), None)
        if meant is None or meant.kind not in _UNCERTAIN or meant.actor is None:
            return None
        return replace(meant, kind="ArmedGroup")
