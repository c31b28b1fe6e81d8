"""Common nouns: who or what "the Turkish police", "the group's fighters" or "dozens of villagers" are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extract import anaphora, labels
from kg.extract.epithets import Epithets
from kg.extract.members import Members
from kg.extract.nounphrase import (
    definite,
    modifiers,
    owners,
    premodifiers,
    with_department,
)
from kg.extract.organs import Organs
from kg.extract.ownership import Owners
from kg.extract.phrase import (
    Phrase,
    agrees,
    counted,
    examples,
    is_acted_on,
    is_bygone,
    is_condition,
    is_force,
    is_means,
    is_private,
    name_beside,
    of_others,
    reports,
)
from kg.extract.referent import Referent, Resolver
from kg.extract.scene import Scene, name_over
from kg.extract.words import words
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import NounClass, nouns

_OF_ACTORS = frozenset({"group", "armed", "country", "title", "office", "organ", "people"})
_LED = frozenset({"Country", "Government", "ArmedGroup", "Party", "Movement"})
# "General" in "a general strike" is no officer.
_TITLES = frozenset({"title", "office"})
_RULERS = frozenset({"pobj", "poss", "compound"})


class Descriptions:
    """Resolves common nouns: one way of meaning somebody after the other, the most telling first."""

    def __init__(self, scene: Scene, resolve: Resolver) -> None:
        self._scene = scene
        self._resolve = resolve
        self._organs = Organs(scene)
        self._owners = Owners(scene, self._organs, resolve)
        self._epithets = Epithets(scene, self._owners, resolve)
        self._members = Members(scene, resolve)

    def meant(self, node: Node, sentence: Sentence) -> list[Referent]:
        """Whom the phrase headed by a common noun means; nobody if it cannot be a participant."""
        lemma = _lemma(node)
        qualifies = node.dep in ("compound", "amod")
        if anaphora.is_reciprocal(node) or (qualifies and lemma in words().kinds_of_attack):
            return []
        noun, classes = _in_the_lexicon(node, lemma)
        heads = counted(node, lemma) if " " not in noun else []
        if heads:
            return [r for head in heads for r in self._resolve(head, sentence)]
        epithet = self._epithets.meant(node, noun, classes, sentence)
        if epithet is not None:
            return epithet
        if _is_nobody(node, noun, classes):
            return []
        if not classes and noun not in words().media:
            unit = Phrase(node, sentence, noun, classes, None)
            return (
                self._states_beside(node, sentence) or labels.bare_number(node) or self._members.of_unit(unit)
            )
        return self._described(Phrase(node, sentence, noun, classes, self._owners.of(node, sentence)))

    def is_department(self, node: Node) -> bool:
        """ "the Ministry of Foreign Affairs": an organ that every state has."""
        return "organ" in nouns().find(with_department(node) or "", ())[1]

    def _described(self, phrase: Phrase) -> list[Referent]:
        """Whom a phrase with a noun for participants means; two sides at least if it says so."""
        named = self._named_beside(phrase)
        if phrase.noun == "agency":
            named = named or self._named_before(phrase)
        if named or phrase.noun in words().media:
            return named or self._medium(phrase)
        if phrase.owner is None and "organ" in phrase.classes and nouns().organs[phrase.noun].owned:
            return []
        opposed = anaphora.are_opposed(phrase.node)
        return [replace(r, pair=r.pair or opposed) for r in self._first_meant(phrase)]

    def _first_meant(self, phrase: Phrase) -> list[Referent]:
        ways = (
            self._exemplified,
            self._of_each,
            self._speaker,
            self._told_together,
            self._rule_of,
            self._organ,
            self._holder,
            self._members.of_body,
            self._named_before,
        )
        found = (way(phrase) for way in ways)
        return next((referents for referents in found if referents), None) or self._unnamed(phrase)

    def _named_beside(self, phrase: Phrase) -> list[Referent]:
        """ "TJP, a militant group ..." and "Boko Haram is a group ...": the description means the name."""
        head = name_beside(phrase.node) if phrase.classes & _OF_ACTORS else None
        if head is None or head.pos != "PROPN":
            return []
        heads = conjuncts(head) if phrase.node.tag == "NNS" and head.dep == "appos" else (head,)
        meant = (r for each in heads for r in self._resolve(each, phrase.sentence))
        named = [r for r in meant if r.participant.actor and not r.adjective]
        return [r for r in named if agrees(r.participant.kind, phrase.classes)]

    def _states_beside(self, node: Node, sentence: Sentence) -> list[Referent]:
        """ "Asian giants China and India": whatever the plural calls them, they are those states."""
        first = node.child("appos") if node.tag == "NNS" else None
        if first is None or first.pos != "PROPN" or next(first.subtree()).index != node.index + 1:
            return []
        named = [r for head in conjuncts(first) for r in self._resolve(head, sentence)]
        return named if all(r.participant.kind == "Country" and not r.adjective for r in named) else []

    def _exemplified(self, phrase: Phrase) -> list[Referent]:
        """ "armed groups such as M23 and the ADF": those that are named, for the rest are nobody."""
        if not phrase.classes & {"group", "country"}:
            return []
        named = [r for head in examples(phrase.node) for r in self._resolve(head, phrase.sentence)]
        return [r for r in named if r.participant.actor and agrees(r.participant.kind, phrase.classes)]

    def _medium(self, phrase: Phrase) -> list[Referent]:
        """ "the Dawn newspaper", "the paper": never a party to what it reports, but to what is done to it."""
        owner = self._owners.medium(phrase.node)
        if owner is not None:
            return [Referent(self._scene.participant(owner, *phrase.extent))]
        named = name_beside(phrase.node)
        if named is not None and named.pos == "PROPN":
            return [r for r in self._resolve(named, phrase.sentence) if r.participant.kind == "Media"]
        earlier = self._scene.memory.medium(phrase.node.begin) if definite(phrase.node) else None
        if earlier is not None:
            return [Referent(self._as_written(earlier, phrase))]
        described = labels.described(phrase.node, None, self._scene.text)
        told = reports(phrase.node) or is_acted_on(phrase.node)
        return [Referent(replace(described, kind="Media"))] if told else []

    def _of_each(self, phrase: Phrase) -> list[Referent]:
        """The organ, office or people of each of several owners."""
        several = self._owners.each(phrase.node) or self._pair_owning(phrase)
        if len(several) < 2:
            return []
        if not phrase.classes & {"organ", "office"}:
            each = labels.of_each(phrase.node, self._scene.text)
            return [Referent(people, phrase.classes) for people in each] or self._led(phrase, several)
        return [r for owner in several for r in self._of_one(replace(phrase, owner=owner), owner)]

    def _led(self, phrase: Phrase, sides: list[Entry]) -> list[Referent]:
        """ "the leaders of Chad and Niger" act for their states, unlike their church leaders."""
        if "title" not in phrase.classes or premodifiers(phrase.node):
            return []
        if not all(side.kind in _LED for side in sides):
            return []
        return [r for side in sides for r in self._of_one(replace(phrase, owner=side), side)]

    def _pair_owning(self, phrase: Phrase) -> list[Entry]:
        """ "the foreign ministers of the two countries", "their ministers": the two states named before."""
        theirs = next((c for c in phrase.node.children if c.text.lower() == "their"), None)
        if theirs is not None:
            return self._known(self._resolve(theirs, phrase.sentence))
        behind = (c for c in phrase.node.children if c.dep == "prep" and c.lemma in ("of", "from"))
        words_behind = (p for of in behind for p in of.children if p.dep == "pobj")
        pairs = (p for p in words_behind if anaphora.is_pair(p, p.lemma))
        return self._known(r for p in pairs for r in self._resolve(p, phrase.sentence))

    def _known(self, referents: Iterable[Referent]) -> list[Entry]:
        actors = self._scene.gazetteer.actors
        return [entry for r in referents if (entry := actors.get(r.participant.actor or "")) is not None]

    def _of_one(self, phrase: Phrase, owner: Entry) -> list[Referent]:
        holder = self._holder(phrase)
        if holder:
            return holder
        organ = self._organ_of(phrase) if owner.kind == "Country" else None
        return [Referent(organ or self._scene.participant(owner, *phrase.extent), phrase.classes)]

    def _speaker(self, phrase: Phrase) -> list[Referent]:
        """ "the minister": the person named last, unless it says whose."""
        memory, begin = self._scene.memory, phrase.node.begin
        if phrase.node.tag != "NN" or not definite(phrase.node) or not phrase.classes & {"title", "office"}:
            return []
        titled = phrase.owner is None and "title" in phrase.classes
        bygone = memory.named_person(begin) if is_bygone(phrase.node) else None
        strict = phrase.node.lemma in words().strict_titles
        last = memory.titled(begin, phrase.node.lemma) if strict else memory.person(begin)
        person = bygone or (last if titled else None)
        return [Referent(self._as_written(person, phrase), phrase.classes)] if person else []

    def _told_together(self, phrase: Phrase) -> list[Referent]:
        """ "the ministers" behind "EU foreign ministers": these, and not those of the state named last."""
        node, title = phrase.node, "title" in phrase.classes
        if not title or node.tag != "NNS" or not definite(node) or premodifiers(node):
            return []
        told = f" {node.text.lower()}"
        earlier = self._scene.memory.last(node.begin, lambda m: m.participant.written.lower().endswith(told))
        return [Referent(self._as_written(earlier, phrase), phrase.classes)] if earlier else []

    def _rule_of(self, phrase: Phrase) -> list[Referent]:
        """ "the government of President Ana Cruz": the state, and the person who rules it."""
        organ = nouns().organs.get(phrase.noun) if "organ" in phrase.classes else None
        if organ is None or organ.key not in ("government", "junta"):
            return []
        names = [word for word in owners(phrase.node) if word.dep in _RULERS and word.pos == "PROPN"]
        rulers = [r for name in names for r in self._resolve(name, phrase.sentence) if _is_person(r)]
        if not rulers and any(self._is_unknown(name, phrase.sentence) for name in names):
            return self._unnamed(phrase)
        state = self._scene.state_served(rulers[0].participant.actor) if rulers else None
        own = [Referent(self._scene.participant(state, *phrase.extent), phrase.classes)] if state else []
        return [*own, *rulers[:1]]

    def _is_unknown(self, word: Node, sentence: Sentence) -> bool:
        """ "Carter" in "the Carter administration": whose it is cannot be told from the places around."""
        name = name_over(word, sentence.names)
        listed = name is not None and bool(name.places)
        return word.dep == "compound" and not listed and self._scene.entry_at(word) is None

    def _organ(self, phrase: Phrase) -> list[Referent]:
        """ "the Turkish police", "police": an organ of a state, but not "unidentified commandos" nor "rebel
        forces"."""
        owner = phrase.owner
        if is_bygone(phrase.node) or (owner is None and of_others(phrase.node, phrase.noun)):
            return []
        if owner is not None and owner.kind != "Country":
            state = self._scene.gazetteer.actors.get(owner.of or "")
            if owner.kind != "Ministry" or state is None or not is_force(phrase):
                return []
            phrase = replace(phrase, owner=state)
        organ = self._organ_of(phrase)
        return [Referent(self._as_written(organ, phrase), phrase.classes)] if organ else []

    def _organ_of(self, phrase: Phrase) -> Participant | None:
        if "organ" not in phrase.classes:
            return None
        organ = nouns().organs[phrase.noun]
        return self._organs.organ(organ, phrase.owner, phrase.node, phrase.sentence)

    def _holder(self, phrase: Phrase) -> list[Referent]:
        """ "the Brazilian president": the holder of an office, or the office."""
        if "office" not in phrase.classes or is_bygone(phrase.node):
            return []
        holder = self._organs.office(phrase.noun, phrase.owner, phrase.node, phrase.sentence)
        return [Referent(holder, frozenset({"office"}))] if holder else []

    def _named_before(self, phrase: Phrase) -> list[Referent]:
        memory = self._scene.memory
        earlier = anaphora.named_before(phrase.node, phrase.noun, phrase.classes, memory)
        if earlier is None and phrase.sentence.index == 0 and definite(phrase.node):
            earlier = self._named_behind(phrase)
        return [Referent(self._as_written(earlier, phrase))] if earlier else []

    def _named_behind(self, phrase: Phrase) -> Participant | None:
        """ "the group" in a headline or lead: the armed group that the next two sentences name."""
        if not phrase.classes & {"group", "armed"} or premodifiers(phrase.node):
            return None
        following = self._scene.reading.sentences[phrase.sentence.index + 1 : phrase.sentence.index + 3]
        named = (self._scene.choice.actor(name) for sentence in following for name in sentence.names)
        group = next((entry for entry in named if entry is not None and entry.kind == "ArmedGroup"), None)
        return self._scene.participant(group, *phrase.extent) if group is not None else None

    def _unnamed(self, phrase: Phrase) -> list[Referent]:
        described = labels.described(phrase.node, phrase.owner, self._scene.text)
        struck = "facility" in phrase.classes
        occupants = self._owners.occupants(phrase.node, phrase.sentence) if struck else []
        return [Referent(described, phrase.classes), *occupants]

    def _as_written(self, participant: Participant, phrase: Phrase) -> Participant:
        return self._scene.again(participant, *phrase.extent)


def _is_person(referent: Referent) -> bool:
    return referent.participant.kind == "Person" and referent.participant.actor is not None


def _is_nobody(node: Node, noun: str, classes: frozenset[NounClass]) -> bool:
    """ "a state of emergency", "a general strike", "my wife", "by force": no participant."""
    condition = noun == "state" and (is_condition(node) or node.dep == "compound")
    telling = node.dep == "amod" and (classes <= _TITLES or _lemma(node) in words().idle)
    return condition or telling or is_private(node, classes) or is_means(node)


def _lemma(node: Node) -> str:
    """The lemma; of a word with a capital the word itself."""
    return node.lemma if node.pos != "PROPN" else node.text.lower()


def _in_the_lexicon(node: Node, lemma: str) -> tuple[str, frozenset[NounClass]]:
    """The noun of a phrase, with the department or the words before it, and its classes."""
    department = nouns().find(with_department(node) or "", ())
    return department if department[1] else nouns().find(lemma, modifiers(node))
