"""Organs and offices of states: "the Turkish police", "the ministry", "the president"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.heading import heading
from kg.extract.nounphrase import definite, extent, name_run, owners
from kg.extract.scene import Scene, slug
from kg.extract.words import words
from kg.language.gazetteer import Entry, PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import Organ, nouns

# Behind these a capital is a town, else perhaps the government that sits in it.
_WHERE = (" in ", " at ", " near ", " outside ", " around ", " inside ")


class Organs:
    """Finds the organ or office that a noun means, and the state whose it is."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def organ(self, organ: Organ, owner: Entry | None, node: Node, sentence: Sentence) -> Participant | None:
        """ "the Turkish police", "the ministry", "police": the organ of the state meant; None if none is."""
        if owner is not None:
            return self._organ_of(organ, owner, node)
        if (organ.state or organ.kind == "Legislature") and self._provincial(node, sentence):
            return None
        headed = heading(self._scene, sentence)
        if headed is not None and headed.kind == "Country":
            return self._organ_of(organ, headed, node)
        back = not organ.state or definite(node)
        earlier = self._scene.memory.organ(organ.key, node.begin) if back else None
        if earlier is not None or organ.abroad:
            return earlier
        home = self._home(node, sentence)
        bare = organ.kind in ("SecurityForce", "Ministry")
        state = self._scene.gazetteer.actors.get(home or "") if bare or definite(node) else None
        return self._organ_of(organ, state, node) if state is not None else None

    def _provincial(self, node: Node, sentence: Sentence) -> bool:
        """ "the Punjab government", "the legislature of Texas": not that of the whole state."""
        whose = [word for word in owners(node) if word.dep != "pobj" or _is_of(word)]
        local = (n for n in sentence.names if self._local(n) is not None)
        return any(n.begin <= word.begin < n.end for n in local for word in whose)

    def _organ_of(self, organ: Organ, state: Entry, node: Node) -> Participant:
        """The known actor that is this organ of a state, or one composed after the organ's own label."""
        begin, end = extent(node)
        ruler = self._scene.ruler(state) if organ.state else None
        known = self._scene.states.organ(organ, state, self._scene.day) or ruler
        if known:
            return self._scene.participant(known, begin, end)
        label = organ.label.format(adjective=(state.adjectives or (state.label,))[0], country=state.label)
        written = self._scene.text[begin:end]
        return Participant(label, slug(label), organ.kind, written, begin, end, state.id)

    def _home(self, node: Node, sentence: Sentence) -> str | None:
        """The state in whose matters an ownless organ acts.

        It is that of the armed group named with it ("talks between the government and the ELN in Quito"), of
        the nearest place, the last acting state, or the article's main one.
        """
        foe = self._beside(node) or self._of_the_group(sentence)
        if foe is not None:
            return foe
        told = (n for n in sentence.names if not self._governs(n))
        apart = (n for n in told if not _ends_name(n, sentence))
        places = [(abs(n.begin - node.begin), p) for n in apart if (p := self._local(n)) is not None]
        if places:
            return self._scene.choice.state_of(min(places, key=lambda item: item[0])[1])
        subject = self._scene.memory.acting_country(sentence.span.begin)
        return subject.actor if subject else self._scene.choice.main_country()

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
        """A capital that may stand for its government: "summoned Beijing's envoy"."""
        seat = "metonym" in {r.form for r in name.readings if not r.place}
        return seat and not self._scene.text[: name.begin].endswith(_WHERE)

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
            state = self._scene.gazetteer.actors.get(self._scene.choice.main_country() or "")
        if state is not None and state.kind == "Country":
            state = self._scene.ruler(state)
        return state if state is not None and state.kind in ("Country", "ArmedGroup", "Government") else None


def _is_of(word: Node) -> bool:
    return word.head is not None and word.head.lemma == "of"


def _ends_name(name: Name, sentence: Sentence) -> bool:
    """ "Rivas" in "Ana Rivas": no town, but the end of a longer name that no list has."""
    node = sentence.node_at(name.begin, name.end)
    run = name_run(node, sentence.nodes) if node is not None else []
    before = [word for word in run if word.end < name.begin][-1:]
    known = any(n.begin <= word.begin < n.end for n in sentence.names for word in before)
    return any(not _of_places(word) for word in before) and not known


def _of_places(word: Node) -> bool:
    """ "Northern", "Governor", "Mount": such a word may stand before the name of a place."""
    lower = word.text.lower()
    return lower in words().directions | words().geographic | words().title_parts or bool(
        nouns().find(lower, ())[1]
    )
