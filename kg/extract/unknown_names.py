"""Names that no list knows: how far they reach, and whom they name."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from kg.extract.introduced import Introduced
from kg.extract.name_kinds import TITLES, classes_before, described, is_building, kind_of, kind_told, titled
from kg.extract.nounphrase import definite, owners
from kg.extract.referent import Referent
from kg.extract.scene import Scene, name_over, slug, unlisted
from kg.extract.words import words
from kg.language.names import Name
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import nouns

_BEFORE_NAMES = frozenset({"title", "office", "organ", "armed", "people"})
_WHERE = frozenset({"in", "near", "outside", "around", "inside"})
# "Anti-government" at the head of a sentence has a capital and is no name.
_STANCES = ("anti-", "pro-", "ex-", "non-")


class UnknownNames:
    """Makes an actor, or a landmark, of a run of capitalised words."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def meant(self, node: Node, run: list[Node], sentence: Sentence) -> list[Referent]:
        """Whom the run of name words around `node` names; nobody if it is a day, a place or mere titles."""
        alone = _with_of(node) is not node or self.is_namesake(node)
        own = self._own_words(run, sentence) or ([node] if alone else [])
        own = [*self._before_apostrophe(node, own), *own]
        if not own:
            return []
        begin, end = own[0].begin, _with_of(own[-1]).end
        written = self._scene.text[begin:end]
        if not _can_name(written):
            return []
        earlier = self._scene.memory.surname(written, node.begin) if len(own) == 1 else None
        earlier = earlier or self._shortened(node, own)
        if earlier:
            return [Referent(replace(earlier, written=written, begin=begin, end=end))]
        if _is_thing(own, sentence) or _is_office(own):
            return []
        if _is_where(node, own, sentence) or self._scene.memory.kind_of(unlisted(written)) == "Locality":
            return [Referent(Participant(written, unlisted(written), "Locality", written, begin, end))]
        return [self._new(node, own, sentence)]

    def is_namesake(self, node: Node) -> bool:
        """ "Mujahid" after "Zabihullah Mujahid": a surname, whatever else the word means."""
        return node.tag == "NNP" and self._scene.memory.surname(node.text, node.begin) is not None

    def _before_apostrophe(self, node: Node, own: list[Node]) -> list[Node]:
        """The words of a body's name before its apostrophe: "Mill Workers'" in "the Mill Workers' League"."""
        plural = next((c for c in node.children if c.dep == "poss" and c.tag in ("NNPS", "NNP", "NNS")), None)
        told = own and words().organisation_kind([word.text.lower() for word in own])
        if plural is None or not told or self._scene.entry_at(plural) is not None:
            return []
        if not plural.text[:1].isupper() or "people" not in nouns().find(plural.lemma.lower(), ())[1]:
            return []
        return [*(c for c in plural.children if c.dep == "compound" and c.text[:1].isupper()), plural]

    def _shortened(self, node: Node, own: list[Node]) -> Participant | None:
        """ "the Tigers", "Tiger rebels": a body named before in full."""
        armed = (
            node.dep == "compound"
            and node.head is not None
            and "armed" in nouns().find(node.head.lemma, ())[1]
        )
        if own != [node] or not (definite(node) or armed):
            return None
        return self._scene.memory.shortened(node.text, node.begin)

    def introduced(self, node: Node, given: Introduced, sentence: Sentence) -> list[Referent]:
        """Whom a name means that the article gives with its short form."""
        head = sentence.node_at(given.begin, given.end) or node
        kind = self._scene.memory.kind_of(slug(given.label)) or kind_told(head, given.label)
        written = self._scene.text[given.begin : given.end]
        named = Participant(given.label, slug(given.label), kind, written, given.begin, given.end)
        return [Referent(named)]

    def _new(self, node: Node, own: list[Node], sentence: Sentence) -> Referent:
        begin, end = own[0].begin, _with_of(own[-1]).end
        written = self._scene.text[begin:end]
        leader = self._bears_surname(node, own, sentence)
        kind = "Person" if leader else kind_of(node, own, sentence)
        if kind == "Landmark":
            landmark = Participant(f"<{written}>", None, kind, written, begin, end)
            return Referent(landmark, frozenset({"facility"}))
        named = Participant(written, slug(written), kind, written, begin, end, self._principal(node, own))
        classes = classes_before(own, sentence) & {"armed"} if kind == "Person" else frozenset()
        return Referent(named, classes, official=leader)

    def _bears_surname(self, node: Node, own: list[Node], sentence: Sentence) -> bool:
        """ "Savimbi" alone: somebody in office bears that name and nobody else, be it he or another."""
        name = name_over(node, sentence.names) if len(own) == 1 else None
        if name is None or name.places or described(node) or definite(node):
            return False
        bearers = [self._scene.gazetteer.actors[actor] for actor in name.actors()]
        return bool(bearers) and all(b.kind == "Person" and b.offices for b in bearers)

    def _principal(self, node: Node, own: list[Node]) -> str | None:
        """The known actor whose it is, by a possessor or adjective; "of" and "in" are too weak to tell."""
        found = ((word, self._scene.entry_at(word)) for word in owners(node) if word not in own)
        return next((entry.id for word, entry in found if entry and word.dep != "pobj"), None)

    def _own_words(self, run: list[Node], sentence: Sentence) -> list[Node]:
        """The run without leading titles and known names: "Interior Minister Rana Sanaullah" is two words."""
        if is_building(run) and _is_own_name(run):
            return run
        titles = [i for i, word in enumerate(run[:-1]) if nouns().find(word.text.lower(), ())[1] & TITLES]
        start = titles[-1] + 1 if titles else 0
        rest = enumerate(run[start:], start)
        first = next((i for i, word in rest if not self._is_prefix(word, sentence)), len(run))
        first -= _opening(run[start:first], run[first:])
        return run if _is_firm(run[first:]) else run[first:]

    def _is_prefix(self, node: Node, sentence: Sentence) -> bool:
        lower = node.text.lower()
        if lower in nouns().honorifics or nouns().find(lower, ())[1] & _BEFORE_NAMES:
            return True
        if lower in words().title_parts or lower in words().calendar:
            return True
        name = name_over(node, sentence.names)
        if name is not None and name.places and node.index and sentence.nodes[node.index - 1].lemma == "of":
            return True
        return name is not None and self._heads_titles(name)

    def _heads_titles(self, name: Name) -> bool:
        """Names that stand before a person's title: those of states and bodies, not of persons, and no
        capital that is a forename ("Sofia")."""
        entry = (
            self._scene.choice.actor(name)
            if name.actors("name", "shared", "adjective", "inhabitant")
            else None
        )
        return entry is not None and entry.kind not in ("Person", "EthnicGroup", "Population")


def _is_own_name(run: list[Node]) -> bool:
    """ "General Hospital": a name from its first word on, and no general before a hospital."""
    return all(word.pos == "PROPN" and word.text[0].isupper() for word in run)


def _opening(before: list[Node], rest: list[Node]) -> int:
    """How many words before the rest of a body's name are its own, "National" in "National Unity Party"."""
    if not words().organisation_kind([word.text.lower() for word in rest]):
        return 0
    return sum(1 for _ in takewhile(_opens_body, reversed(before)))


def _opens_body(word: Node) -> bool:
    """ "National", "Republican", "Rebel": no title, and so a part of the name of a body."""
    lower = word.text.lower()
    return lower in words().body_openers or nouns().find(lower, ())[1] - {"armed"} == {"people"}


def _is_firm(rest: list[Node]) -> bool:
    """ "Motors", "Electric": what is left of "General Motors" without its general."""
    return len(rest) == 1 and words().organisation_kind([rest[0].text.lower()]) == "Company"


def _can_name(written: str) -> bool:
    """Not "Easter Sunday", "Islam" or "Anti-war"."""
    lower = written.lower()
    nobody = words().calendar | words().unnamed
    if lower.startswith(_STANCES) or nobody.issuperset(lower.split()):
        return False
    return any(c.isupper() for c in written)


def _is_office(own: list[Node]) -> bool:
    """ "Affairs Minister", "Relations Officer": what is left of a title, and nobody's name."""
    last = own[-1].text.lower()
    return len(own) > 1 and last in words().officers


def _is_thing(own: list[Node], sentence: Sentence) -> bool:
    """ "the Harlow Act", "Lake Oru": a law or a lake does nothing, unless it bears a person's title."""
    last, told = own[-1].text.lower(), words().organisation_kind([word.text.lower() for word in own])
    if len(own) > 1 and titled(own, sentence):
        return False
    return last in words().geographic or (last in words().things and not told)


def _is_where(node: Node, own: list[Node], sentence: Sentence) -> bool:
    """ "near Namirra": an unknown name behind such a word is a place, unless the text says that it is not."""
    behind = node.dep == "pobj" and node.head is not None and node.head.text.lower() in _WHERE
    told = words().organisation_kind([word.text.lower() for word in own]) or described(node)
    return behind and not told and not titled(own, sentence)


def _with_of(last: Node) -> Node:
    """Where a name ends that goes on behind "of": "Sons of the Valley"."""
    collective = last.tag == "NNPS" or words().organisation_kind([last.text.lower()]) or described(last)
    if not collective or collective == "Person":
        return last
    behind = (c for c in last.children if c.dep == "prep" and c.lemma == "of")
    names = (p for of in behind for p in of.children if p.dep == "pobj" and p.pos == "PROPN")
    return next(names, last)
