"""Common nouns: who or what "the Turkish police", "the group's fighters" or "dozens of villagers" are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract import anaphora, labels
from kg.extract.nounphrase import definite, extent, modifiers
from kg.extract.organs import Organs
from kg.extract.ownership import Owners
from kg.extract.referent import Referent, Resolver
from kg.extract.scene import Scene
from kg.extract.words import words
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import NounClass, nouns

_OF_ACTORS = frozenset({"group", "armed", "country", "title", "office", "organ", "people"})
_OF_GROUPS = frozenset({"armed", "organ", "title", "group"})


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


class Descriptions:
    """Resolves common nouns: one way of meaning somebody after the other, the most telling first."""

    def __init__(self, scene: Scene, resolve: Resolver) -> None:
        self._scene = scene
        self._resolve = resolve
        self._organs = Organs(scene)
        self._owners = Owners(scene, self._organs, resolve)

    def meant(self, node: Node, sentence: Sentence) -> list[Referent]:
        """Whom the phrase headed by a common noun means; nobody if it cannot be a participant."""
        lemma = node.lemma if node.pos != "PROPN" else node.text.lower()
        if anaphora.is_reciprocal(node) or (
            node.dep in ("compound", "amod") and lemma in words().kinds_of_attack
        ):
            return []
        noun, classes = nouns().find(lemma, modifiers(node))
        counted = _counted(node) if lemma in words().partitives else []
        if counted:
            return [r for head in counted for r in self._resolve(head, sentence)]
        if anaphora.is_pair(node, noun):
            return anaphora.pair(node, self._scene.memory)
        if not classes:
            return labels.bare_number(node)
        return self._described(Phrase(node, sentence, noun, classes, self._owners.of(node, sentence)))

    def _described(self, phrase: Phrase) -> list[Referent]:
        named = self._named_beside(phrase)
        if named or phrase.noun in words().media:
            return named or self._medium(phrase)
        ways = (
            self._of_each,
            self._speaker,
            self._organ,
            self._holder,
            self._owning_group,
            self._named_before,
        )
        found = (way(phrase) for way in ways)
        return next((referents for referents in found if referents), None) or self._unnamed(phrase)

    def _named_beside(self, phrase: Phrase) -> list[Referent]:
        """ "TJP, a militant group ..." and "Boko Haram is a group ...": the description means the name."""
        head = _name_beside(phrase.node) if phrase.classes & _OF_ACTORS else None
        if head is None or head.pos != "PROPN":
            return []
        named = [r for r in self._resolve(head, phrase.sentence) if r.participant.actor and not r.adjective]
        return [r for r in named if _agrees(r.participant.kind, phrase.classes)]

    def _medium(self, phrase: Phrase) -> list[Referent]:
        """ "the Dawn newspaper", "the paper": never a party to what it reports."""
        named = self._owners.medium(phrase.node)
        if named is not None:
            return [Referent(self._scene.participant(named, *phrase.extent))]
        earlier = self._scene.memory.medium(phrase.node.begin) if definite(phrase.node) else None
        return [Referent(self._as_written(earlier, phrase))] if earlier else []

    def _of_each(self, phrase: Phrase) -> list[Referent]:
        """The organ or office of each of several owners."""
        owners = self._owners.each(phrase.node)
        if len(owners) < 2 or not phrase.classes & {"organ", "office"}:
            return []
        return [r for owner in owners for r in self._of_one(replace(phrase, owner=owner), owner)]

    def _of_one(self, phrase: Phrase, owner: Entry) -> list[Referent]:
        holder = self._holder(phrase)
        if holder:
            return holder
        organ = self._organ_of(phrase)
        return [Referent(organ or self._scene.participant(owner, *phrase.extent), phrase.classes)]

    def _speaker(self, phrase: Phrase) -> list[Referent]:
        """ "the minister": the person named last, unless it says whose."""
        one = phrase.owner is None and "title" in phrase.classes and phrase.node.tag == "NN"
        person = self._scene.memory.person(phrase.node.begin) if one and definite(phrase.node) else None
        return [Referent(self._as_written(person, phrase), phrase.classes)] if person else []

    def _organ(self, phrase: Phrase) -> list[Referent]:
        """ "the Turkish police", "police": an organ of a state."""
        if phrase.owner is not None and phrase.owner.kind != "Country":
            return []
        organ = self._organ_of(phrase)
        return [Referent(self._as_written(organ, phrase), phrase.classes)] if organ else []

    def _organ_of(self, phrase: Phrase) -> Participant | None:
        if "organ" not in phrase.classes:
            return None
        organ = nouns().organs[phrase.noun]
        return self._organs.organ(organ, phrase.owner, phrase.node, phrase.sentence)

    def _holder(self, phrase: Phrase) -> list[Referent]:
        """ "the Brazilian president": the holder of an office, or the office."""
        if "office" not in phrase.classes:
            return []
        holder = self._organs.office(phrase.noun, phrase.owner, phrase.node)
        return [Referent(holder, frozenset({"office"}))] if holder else []

    def _owning_group(self, phrase: Phrase) -> list[Referent]:
        """ "Hamas fighters", "a spokesman for the TTP": the group itself."""
        owner = phrase.owner
        if owner is None or owner.kind in ("Country", "Person") or not phrase.classes & _OF_GROUPS:
            return []
        return [Referent(self._scene.participant(owner, *phrase.extent), phrase.classes)]

    def _named_before(self, phrase: Phrase) -> list[Referent]:
        memory = self._scene.memory
        earlier = anaphora.named_before(phrase.node, phrase.noun, phrase.classes, memory)
        return [Referent(self._as_written(earlier, phrase))] if earlier else []

    def _unnamed(self, phrase: Phrase) -> list[Referent]:
        described = labels.described(phrase.node, phrase.owner, self._scene.text)
        struck = "facility" in phrase.classes
        occupants = self._owners.occupants(phrase.node, phrase.sentence) if struck else []
        return [Referent(described, phrase.classes), *occupants]

    def _as_written(self, participant: Participant, phrase: Phrase) -> Participant:
        begin, end = phrase.extent
        return replace(participant, written=self._scene.text[begin:end], begin=begin, end=end)


def _counted(node: Node) -> list[Node]:
    """What is counted behind "of": the villagers of "dozens of villagers"."""
    behind = (c for c in node.children if c.dep == "prep" and c.lemma == "of")
    return [h for of in behind for c in of.children if c.dep == "pobj" for h in conjuncts(c)]


def _name_beside(node: Node) -> Node | None:
    """The head to which a description stands in apposition or as predicate."""
    follows = next((c for c in node.children if c.dep == "appos" and c.pos == "PROPN"), None)
    if follows is not None:
        return follows
    if node.dep == "attr" and node.head is not None:
        return node.head.child("nsubj")
    return node.head if node.dep == "appos" else None


def _agrees(kind: str, classes: frozenset[NounClass]) -> bool:
    if kind == "Person":
        return bool(classes & {"title", "office", "people", "armed", "organ"})
    return bool(classes & ({"country"} if kind == "Country" else {"group", "armed", "organ"}))
