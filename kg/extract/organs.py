"""Organs and offices of states: "the Turkish police", "the ministry", "the president"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.heading import heading, moved_before, moved_to
from kg.extract.nounphrase import definite, extent, name_run, owners
from kg.extract.place_phrases import opens_name
from kg.extract.scene import Scene, slug
from kg.extract.words import words
from kg.grammar.voices import credits, says
from kg.language.gazetteer import Entry, PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import Organ, nouns

# In characters: how far the words reach that say where in a town.
_LONGEST = 24
# In sentences: how far back a force was told of that may be striking here.
_NEAR = 12
_OF_PEOPLE = frozenset({"adjective", "inhabitant"})
# Behind these a capital is a town, else perhaps the government that sits in it.
_WHERE = (" in ", " at ", " near ", " outside ", " around ", " inside ")


class Organs:
    """Finds the organ or office that a noun means, and the state whose it is."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def organ(self, organ: Organ, owner: Entry | None, node: Node, sentence: Sentence) -> Participant | None:
        """ "the Turkish police", "the ministry", "police": the organ of the state meant; None if none is."""
        if owner is not None and not (organ.abroad and _only_seated(node)):
            return self._organ_of(organ, owner, node)
        if (organ.state or organ.kind == "Legislature") and self._provincial(node, sentence):
            return None
        headed = heading(self._scene, sentence)
        if headed is not None and headed.kind == "Country":
            return self._organ_of(organ, headed, node)
        back = not organ.state or definite(node)
        earlier = self._scene.memory.organ(organ.key, node.begin) if back else None
        moved = moved_to(self._scene, sentence)
        if moved is not None and (earlier is None or earlier.begin < moved[0]):
            return self._organ_of(organ, moved[1], node)
        if earlier is not None or organ.abroad:
            return earlier
        return self._at_home(organ, node, sentence)

    def _at_home(self, organ: Organ, node: Node, sentence: Sentence) -> Participant | None:
        """Where nobody is named whose it could be: that of the state of which the text tells."""
        if organ.kind == "SecurityForce" and self._beside_allies(node, sentence):
            return None
        home = self._home(node, sentence)
        bare = organ.kind in ("SecurityForce", "Ministry") or _speaking(node)
        state = self._scene.gazetteer.actors.get(home or "") if bare or definite(node) else None
        if state is not None and organ.kind == "SecurityForce":
            state = self._striking_abroad(organ, state, node) or state
        return self._organ_of(organ, state, node) if state is not None else None

    def _beside_allies(self, node: Node, sentence: Sentence) -> bool:
        """ "NATO said troops stormed a farm": whose they are is open where an alliance is named."""
        if node.tag != "NNS" or definite(node):
            return False
        return any(name.written.lower() in words().alliances for name in sentence.names)

    def _striking_abroad(self, organ: Organ, state: Entry, node: Node) -> Entry | None:
        """ "The air force", told of in Gaza, is of the army told of before, if that is known to have one and
        the land that it strikes is not."""
        if self._scene.states.organ(organ, state, self._scene.day):
            return None
        force = self._scene.memory.last(
            node.begin, lambda m: m.participant.kind == "SecurityForce", reach=_NEAR
        )
        other = self._scene.gazetteer.actors.get(force.principal or "") if force is not None else None
        known = other is not None and self._scene.states.organ(organ, other, self._scene.day)
        return other if known else None

    def _provincial(self, node: Node, sentence: Sentence) -> bool:
        """ "the Punjab government", "the legislature of Texas": not that of the whole state."""
        whose = [word for word in owners(node) if word.dep != "pobj" or _is_of(word)]
        local = (n for n in sentence.names if self._local(n) is not None)
        return any(n.begin <= word.begin < n.end for n in local for word in whose)

    def _organ_of(self, organ: Organ, state: Entry, node: Node) -> Participant | None:
        """The known actor that is this organ of a state, or one composed after the organ's own label; None
        for the soldiers of a state that has no army."""
        if state.id in organ.lacking:
            return None
        begin, end = extent(node)
        ruler = self._scene.ruler(state) if organ.state else None
        known = self._scene.states.organ(organ, state, self._scene.day, self._scene.choice.named) or ruler
        if known:
            return self._scene.participant(known, begin, end)
        label = organ.label.format(adjective=(state.adjectives or (state.label,))[0], country=state.label)
        written = self._scene.text[begin:end]
        return Participant(label, slug(label), organ.kind, written, begin, end, state.id)

    def _home(self, node: Node, sentence: Sentence) -> str | None:
        """The state in whose matters an ownless organ acts.

        It is that of the armed group named with it ("talks between the government and the ELN in Quito"), of
        the nearest place, in a state that the article names before any other, the last acting state, or the
        article's main one.
        """
        foe = self._beside(node) or self._of_the_group(sentence)
        if foe is not None:
            return foe
        told = (n for n in sentence.names if not self._governs(n))
        apart = (n for n in told if not _part_of_name(n, sentence))
        states = [
            (abs(n.begin - node.begin), self._scene.choice.state_of(p))
            for n in apart
            if (p := self._local(n)) is not None
        ]
        if states:
            return min(states, key=lambda near: (not self._scene.choice.countries[near[1] or ""], near[0]))[1]
        subject = self._scene.memory.acting_country(sentence.span.begin)
        if subject is not None:
            return subject.actor
        return self._of_the_people(sentence) or self._scene.choice.main_country()

    def _of_the_people(self, sentence: Sentence) -> str | None:
        """The one state whose people a sentence names: "Moroccan teachers were beaten by riot police"."""
        people = (n for n in sentence.names if _of_people(n, sentence))
        told = (e for n in people if (e := self._scene.choice.actor(n)) and e.kind == "Country")
        states = {entry.id for entry in told}
        return next(iter(states)) if len(states) == 1 else None

    def _beside(self, node: Node) -> str | None:
        """The state at home in which an armed group fights that is joined to the organ by "and"."""
        pair = [c for c in node.children if c.dep == "conj"]
        if node.dep == "conj" and node.head is not None:
            pair.append(node.head)
        found = (self._scene.entry_at(word) for word in pair)
        return next((e.country for e in found if e and e.kind == "ArmedGroup" and e.country), None)

    def _of_the_group(self, sentence: Sentence) -> str | None:
        """The state that the article is about, if an armed group at home in it is named in the sentence."""
        main = self._scene.choice.main_country()
        named = (self._scene.choice.actor(name) for name in sentence.names)
        return main if any(e and e.kind == "ArmedGroup" and e.country == main for e in named) else None

    def _governs(self, name: Name) -> bool:
        """A capital that may stand for its government: "Beijing's envoy", but not "southern Baghdad"."""
        seat = "metonym" in {r.form for r in name.readings if not r.place}
        before = self._scene.text[max(0, name.begin - _LONGEST) : name.begin]
        part = any(word.lower() in words().directions for word in before.split()[-1:])
        return seat and not (part or before.endswith(_WHERE))

    def _local(self, name: Name) -> PlaceEntry | None:
        """A town or province, or a country behind "in"."""
        place = self._scene.choice.place(name) if name.places else None
        if place is not None and place.kind == "CountryPlace":
            return place if self._scene.text[: name.begin].endswith(_WHERE) else None
        return place

    def office(self, office: str, owner: Entry | None, node: Node, sentence: Sentence) -> Participant | None:
        """The holder of an office on the day of the report, or the office itself; None without a state."""
        state = self._served(owner, node, sentence)
        if state is None:
            return None
        begin, end = extent(node)
        holder = self._scene.states.holder(state, office, self._scene.day)
        if holder:
            return replace(self._scene.participant(holder, begin, end), principal=state.id)
        label = f"{office.title()} of {state.label}"
        return Participant(label, slug(label), "Office", self._scene.text[begin:end], begin, end, state.id)

    def _served(self, owner: Entry | None, node: Node, sentence: Sentence) -> Entry | None:
        """Who has the office to give: the owner named, or for "the president" the state whose paragraph it
        is, else the article's main country."""
        state = owner or heading(self._scene, sentence)
        if state is None and definite(node):
            main = self._scene.gazetteer.actors.get(self._scene.choice.main_country() or "")
            state = moved_before(self._scene, sentence) or main
        if state is not None and state.kind == "Country":
            state = self._scene.ruler(state)
        return state if state is not None and state.kind in ("Country", "ArmedGroup", "Government") else None


def _of_people(name: Name, sentence: Sentence) -> bool:
    """ "Moroccans", "Moroccan teachers"; of "Moroccan troops" one cannot tell where they are."""
    if not any(r.form in _OF_PEOPLE for r in name.readings):
        return False
    node = sentence.node_at(name.begin, name.end)
    if node is None or node.head is None or node.dep not in ("amod", "compound"):
        return node is not None and node.tag in ("NNS", "NNPS")
    classes = nouns().find(node.head.lemma, ())[1]
    return "people" in classes and "armed" not in classes


def _only_seated(node: Node) -> bool:
    """ "The embassy in Ottawa" is not Canada's."""
    return all(word.dep == "pobj" and not _is_of(word) for word in owners(node))


def _speaking(node: Node) -> bool:
    """ "Officials said", "according to authorities": those of the land of which is told."""
    above = node.head
    told = above is not None and node.dep == "nsubj" and says(above)
    credited = above is not None and node.dep == "pobj" and any(credits(a) for a in node.ancestors())
    return node.tag == "NNS" and not node.children and (told or credited)


def _is_of(word: Node) -> bool:
    return word.head is not None and word.head.lemma == "of"


def _part_of_name(name: Name, sentence: Sentence) -> bool:
    """ "Rivas" in "Ana Rivas", "Gambo" in "spokesman Gambo Ojo": no town, but part of a longer name."""
    node = sentence.node_at(name.begin, name.end)
    run = name_run(node, sentence.nodes) if node is not None else []
    before = [word for word in run if word.end < name.begin][-1:]
    known = any(n.begin <= word.begin < n.end for n in sentence.names for word in before)
    if node is not None and opens_name(node):
        return True
    return any(not _of_places(word) for word in before) and not known


def _of_places(word: Node) -> bool:
    """ "Northern", "Governor", "Mount": such a word may stand before the name of a place."""
    lower = word.text.lower()
    return lower in words().directions | words().geographic | words().title_parts or bool(
        nouns().find(lower, ())[1]
    )
