"""Names that the gazetteer knows: states and their capitals, peoples, organisations, persons, places."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.nounphrase import name_run
from kg.extract.referent import Referent
from kg.extract.scene import Scene, name_over
from kg.extract.words import words
from kg.grammar.phrases import indefinite
from kg.language.gazetteer import Entry, PlaceEntry
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import nouns

_ADJECTIVAL = ("adjective", "inhabitant")
_ROMAN = re.compile(r"[IVX]+")
_PEOPLES = frozenset({"Country", "EthnicGroup", "Population"})
_ORGANS = frozenset({"Legislature", "Court", "Ministry", "Agency", "SecurityForce"})


class KnownNames:
    """Says whether a name of the gazetteer stands for itself in the article, and whom it means."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def meaningful(self, node: Node, sentence: Sentence) -> Name | None:
        """The name that covers a word, unless it is there a plain word or nothing speaks for any bearer."""
        name = name_over(node, sentence.names)
        if name is None or _is_word(name, node) or self._means_nothing(name) or self._of_another(node, name):
            return None
        if self._of_another_number(name, sentence) or self._leant_on(name) or self._foreign(name, sentence):
            return None
        return name

    def _leant_on(self, name: Name) -> bool:
        """ "Russian forces" in "pro-Russian forces" are none of Russia's."""
        if " " not in name.written:
            return False
        leanings = tuple(f"{one}-" for one in words().leanings)
        longest = max(map(len, leanings))
        before = self._scene.text[max(0, name.begin - longest) : name.begin]
        return before.lower().endswith(leanings)

    def _foreign(self, name: Name, sentence: Sentence) -> bool:
        """ "Liberation Tigers" in "Baloch Liberation Tigers" are not those of Sri Lanka."""
        entry = self._scene.choice.actor(name) if " " in name.written else None
        if entry is None or entry.kind != "ArmedGroup" or entry.country is None:
            return False
        before = next((n for n in sentence.names if n.end + 1 == name.begin), None)
        told = [self._scene.gazetteer.actors[i] for i in before.actors()] if before is not None else []
        peoples = [each for each in told if each.kind in _PEOPLES]
        return bool(peoples) and all(entry.country not in (each.id, each.country) for each in peoples)

    def _of_another(self, node: Node, name: Name) -> bool:
        """ "Congress" in "the Congress of Honduras" is not the one that is known by the bare word."""
        entry = self._scene.choice.actor(name)
        if entry is None or entry.kind not in _ORGANS or not entry.of:
            return False
        behind = (p for c in node.children if c.dep == "prep" and c.lemma == "of" for p in c.children)
        owners = [owner for p in behind if (owner := self._scene.entry_at(p)) is not None]
        return bool(owners) and owners[0].kind == "Country" and owners[0].id != entry.of

    def _of_another_number(self, name: Name, sentence: Sentence) -> bool:
        """ "Queen Elizabeth I" is another than the queen whom the gazetteer knows by her name alone."""
        if not _ROMAN.match(self._scene.text, name.end + 1):
            return False
        behind = next((n for n in sentence.nodes if n.begin >= name.end), None)
        if behind is None or behind.begin != name.end + 1 or not _ROMAN.fullmatch(behind.text):
            return False
        person = any(self._scene.gazetteer.actors[i].kind == "Person" for i in name.actors())
        return person and (behind.text != "I" or _crowned(name, sentence))

    def _means_nothing(self, name: Name) -> bool:
        """A shared name with nothing in the article that speaks for any of its bearers."""
        return self._scene.choice.actor(name) is None and self._scene.choice.place(name) is None

    def whole(self, node: Node, name: Name, sentence: Sentence) -> bool:
        """Whether the name stands for itself and is not part of somebody's longer name ("Ismail Khan")."""
        if any(r.form == "name" and not r.place for r in name.readings):
            return True
        run = name_run(node, sentence.nodes)
        before = [n for n in run if n.end <= name.begin]
        after = [n for n in run if n.begin >= name.end]
        people = any(r.form == "inhabitant" for r in name.readings)
        return not after and all(_skippable(n, sentence) or (people and n.index == 0) for n in before)

    def meant(self, node: Node, name: Name) -> list[Referent]:
        """Whom a name means; a surname, the person who was named in full before."""
        namesake = self._scene.memory.surname(name.written, node.begin) if " " not in name.written else None
        if namesake is not None and not self._is_state(name) and self._is_last(name, namesake):
            return [Referent(replace(namesake, written=name.written, begin=name.begin, end=name.end))]
        entry, place = self._scene.choice.actor(name), self._scene.choice.place(name)
        if entry is not None:
            return [self._actor(entry, place, name, node)]
        assert place is not None
        return [_place(place, name)]

    def _is_last(self, name: Name, person: Participant) -> bool:
        """ "Bush" is not short for an unknown "Bush Hiller"; any part of a known name may stand for it."""
        known = person.actor in self._scene.gazetteer.actors
        return known or person.label.split()[-1] == name.written

    def _is_state(self, name: Name) -> bool:
        actors = self._scene.gazetteer.actors
        return any(actors[i].kind in ("Country", "ArmedGroup") for i in name.actors())

    def _actor(self, entry: Entry, place: PlaceEntry | None, name: Name, node: Node) -> Referent:
        form = next(r.form for r in name.readings if not r.place and r.id == entry.id)
        if entry.kind != "Country":
            return Referent(self._scene.participant(entry, name.begin, name.end))
        if form == "metonym":
            ruler = self._scene.participant(self._scene.ruler(entry), name.begin, name.end)
            return Referent(ruler, place=place, metonym=True)
        state = Referent(self._scene.participant(entry, name.begin, name.end), place=place)
        if form not in _ADJECTIVAL or node.dep == "npadvmod":
            return state
        if node.dep in ("compound", "amod"):
            return replace(state, adjective=not _shares_noun(node))
        plural = node.tag in ("NNS", "NNPS") or (form == "inhabitant" and node.text.endswith("s"))
        return self._nationals(state, entry, name, node, plural)

    def _nationals(self, state: Referent, entry: Entry, name: Name, node: Node, plural: bool) -> Referent:
        """ "the Georgians", "a Tunisian", "the French": people of a state, or the state itself where they act
        as one side."""
        at_home = node.text.lower() not in words().scattered_peoples
        if at_home and _acts_as_one(node) and not self._beside_state(node):
            return state
        if not (plural or _is_one(node)):
            return replace(state, adjective=not _shares_noun(node))
        return _people(entry, name, beside=plural and (_acts_as_one(node) or self._beside_state(node)))

    def _beside_state(self, node: Node) -> bool:
        """ "the Palestinians" in "Israel and the Palestinians": a people named as a party among states."""
        if not _with_article_alone(node):
            return False
        listed = [c for c in node.children if c.dep == "conj"]
        if node.dep == "conj" and node.head is not None:
            listed.append(node.head)
        found = (self._scene.entry_at(word) for word in listed if word.tag == "NNP")
        return any(entry is not None and entry.kind == "Country" for entry in found)


def _acts_as_one(node: Node) -> bool:
    """ "The Georgians shelled the town", "the French withdrew": with an article alone a people that
    acts is a side."""
    behind = {c.dep for c in node.children if c.index > node.index}
    acting = node.dep in ("nsubj", "conj") and behind <= {"cc", "conj", "punct"}
    return acting and _with_article_alone(node)


def _with_article_alone(node: Node) -> bool:
    """Whether "the", and no other word, specifies a noun before it."""
    return [c.text.lower() for c in node.children if c.index < node.index] == ["the"]


def _is_one(node: Node) -> bool:
    """ "A Tunisian": somebody from there."""
    return node.tag in ("NN", "NNP") and indefinite(node)


def _shares_noun(node: Node) -> bool:
    """ "Kazakh" in "Kazakh and Russian troops", if the parser joins it to the troops."""
    return any(c.dep == "conj" and c.tag == "NNS" and c.child("amod") is not None for c in node.children)


def _crowned(name: Name, sentence: Sentence) -> bool:
    """Whether it is said of a king, so that an "I" behind the name counts him."""
    before = [n.text.lower() for n in sentence.nodes if n.begin < name.end]
    return not words().crowned.isdisjoint(before[-4:])


def _people(state: Entry, name: Name, beside: bool) -> Referent:
    """ "Somalis": people of a state, not the state; `beside` a state they are a party like it."""
    label = f"<{name.written}>"
    people = Participant(label, None, "Population", name.written, name.begin, name.end, state.id)
    return Referent(people, frozenset({"people", "country"} if beside else {"people"}))


def _place(place: PlaceEntry, name: Name) -> Referent:
    begin, end = name.begin, name.end
    if place.kind == "Landmark":
        landmark = Participant(f"<{place.label}>", None, "Landmark", name.written, begin, end)
        return Referent(landmark, frozenset({"facility"}), place=place)
    return Referent(Participant(place.label, place.id, place.kind, name.written, begin, end), place=place)


def _skippable(node: Node, sentence: Sentence) -> bool:
    """Words of a name run that do not make a new name: other known names, compass points, titles."""
    lower = node.text.lower()
    if name_over(node, sentence.names) is not None or lower in words().directions:
        return True
    return bool(nouns().find(lower, ())[1])


def _is_word(name: Name, node: Node) -> bool:
    """ "Police" at the head of a sentence is not the Polish town."""
    if name.actors() or " " in name.written or "-" in name.written:
        return False
    plain = node.pos != "PROPN" or node.index == 0 or not node.text[0].isupper()
    return plain and bool(nouns().find(name.written.lower(), ())[1])
