"""From a noun phrase to who or what it means in this article."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.extract.anaphora import apart_from, is_two_of_them, just_two, pronoun
from kg.extract.attribution import speaker_of, spoke_before
from kg.extract.choice import Choice
from kg.extract.descriptions import Descriptions
from kg.extract.heading import heading, itemised, moved_before, paragraph
from kg.extract.issuers import is_paper, issuers
from kg.extract.known_names import KnownNames
from kg.extract.memory import Memory
from kg.extract.nounphrase import name_run, premodifiers
from kg.extract.officials import Officials
from kg.extract.place_phrases import firm
from kg.extract.referent import Referent
from kg.extract.releases import issuer
from kg.extract.remembering import as_remembered, is_remembered, may_be_they
from kg.extract.scene import Scene, name_over, slug
from kg.extract.unknown_names import UnknownNames
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.grammar.voices import says, speakers
from kg.language.gazetteer import Entry, Gazetteer
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence
from kg.rules import nouns

__all__ = ["Referent", "Referents", "slug"]

_NOMINAL = ("NOUN", "ADJ", "NUM", "PROPN", "X")
_OBSERVED = ("PROPN", "NOUN", "ADJ")
_SOMEBODY = frozenset({"party", "armed", "people", "person"})


class Referents:
    """Resolves the noun phrases of one article, in the order of the text."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer | None = None) -> None:
        self._scene = Scene.of(reading, gazetteer)
        self._known = KnownNames(self._scene)
        self._unknown = UnknownNames(self._scene)
        self._descriptions = Descriptions(self._scene, self.of)
        self._officials = Officials(self._scene.gazetteer, self._scene.memory)
        self._cache: dict[tuple[int, int], tuple[Referent, ...]] = {}

    @property
    def reading(self) -> Reading:
        """The article."""
        return self._scene.reading

    @property
    def gazetteer(self) -> Gazetteer:
        """The actors and places that are known."""
        return self._scene.gazetteer

    @property
    def choice(self) -> Choice:
        """What names mean in this article."""
        return self._scene.choice

    @property
    def memory(self) -> Memory:
        """What has been mentioned in the sentences observed."""
        return self._scene.memory

    def entry_at(self, node: Node) -> Entry | None:
        """The known actor whose name covers a word, if any."""
        return self._scene.entry_at(node)

    def heading(self, sentence: Sentence) -> Entry | None:
        """The known state or body whose paragraph of a list it is, if any."""
        return heading(self._scene, sentence)

    def moved_to(self, sentence: Sentence) -> Entry | None:
        """The state to which the sentences before, in the same paragraph, have moved, if any."""
        return moved_before(self._scene, sentence)

    def one_item(self, sentence: Sentence, other: Sentence) -> bool:
        """Whether two sentences stand in one item of a list."""
        one = paragraph(self._scene, sentence) == paragraph(self._scene, other)
        return one and itemised(self._scene, sentence)

    def ruler(self, state: Entry) -> Entry:
        """The actor that governs a state on the day of the report: itself, unless a group rules it."""
        return self._scene.ruler(state)

    def of(self, node: Node, sentence: Sentence) -> tuple[Referent, ...]:
        """Who or what the phrase headed by `node` means; nothing if it cannot be a participant."""
        key = (sentence.index, node.index)
        if key not in self._cache:
            # Phrases can lean on each other; one that leads back to itself means nothing.
            self._cache[key] = ()
            found = self._resolve(node, sentence)
            self._cache[key] = tuple(self._officials.marked(r, node, sentence) for r in found)
        return self._cache[key]

    def line(self, referent: Referent) -> tuple[str, ...]:
        """A named participant's id and those it acts for, and who governs the states among them."""
        ids: list[str] = []
        for actor in (referent.participant.actor, referent.participant.principal):
            while actor and actor not in ids:
                ids.append(actor)
                entry = self.gazetteer.actors.get(actor)
                if entry and entry.kind == "Country":
                    ids.append(self.ruler(entry).id)
                actor = entry.of if entry else None
        return tuple(ids)

    def observe(self, sentence: Sentence) -> None:
        """Remember the names and the organs of state of a sentence."""
        for node in sentence.nodes:
            if _is_subject_pronoun(node):
                self._observe_again(node, sentence)
            if node.pos not in _OBSERVED or (node.dep == "compound" and node.pos == "NOUN") or is_paper(node):
                continue
            for referent in self.of(node, sentence):
                if referent.metonym and (node.dep == "compound" or firm(node)):
                    continue
                if is_remembered(node, referent):
                    group = referent.participant.kind == "ArmedGroup"
                    named = group or self._known.meaningful(node, sentence) is not None
                    self.memory.add(as_remembered(node, sentence, referent, named))
            if may_be_they(node) and all(r.wants.isdisjoint(_SOMEBODY) for r in self.of(node, sentence)):
                self.memory.add_things(node.end, sentence.index)

    def _observe_again(self, node: Node, sentence: Sentence) -> None:
        """Remember that a sentence goes on about somebody: "They called ... They stressed ..."."""
        meant = self.of(node, sentence)
        many = node.text.lower() == "they"
        for referent in meant:
            mention = as_remembered(node, sentence, referent, named=True)
            self.memory.add(replace(mention, plural=many, together=node.begin if len(meant) > 1 else None))

    def _resolve(self, node: Node, sentence: Sentence) -> Iterable[Referent]:
        if is_paper(node) and (told := self._issuers(node, sentence)):
            return told
        if node.lemma == "whose":
            return self._antecedent(node, sentence)
        name = self._known.meaningful(node, sentence)
        if name is None and (node.pos == "PRON" or node.tag in ("PRP", "PRP$")):
            return self._pronoun(node, sentence)
        if is_two_of_them(node):
            return just_two(node, self.memory, sentence.index)
        given = self._scene.introduced_at(node)
        if given is not None and (name is None or name.end - name.begin < given.end - given.begin):
            return self._unknown.introduced(node, given, sentence)
        if name is not None and _shares_its_head(node, name.begin):
            return self._descriptions.meant(node, sentence)
        if name is not None and self._known.whole(node, name, sentence):
            return self._known.meant(node, name)
        if self._sits(node) and (issuing := self._issuer(node)):
            return [_as_written(r, node) for r in issuing]
        if self._descriptions.is_department(node):
            return self._descriptions.meant(node, sentence)
        return self._unlisted(node, sentence)

    def _unlisted(self, node: Node, sentence: Sentence) -> Iterable[Referent]:
        """Whom a name that no list has means, else whom the words describe."""
        run = name_run(node, sentence.nodes)
        namesake = self._unknown.is_namesake(node)
        if run and node.pos == "PROPN" and (namesake or not _only_capitalised(node, run, sentence)):
            named = self._unknown.meant(node, run, sentence)
            is_office = not named and node.text.lower() in words().officers
            return self._described(node, sentence) if is_office else named
        return self._described(node, sentence)

    def _described(self, node: Node, sentence: Sentence) -> Iterable[Referent]:
        """Whom a common noun means, in capitals or not."""
        return self._descriptions.meant(node, sentence) if node.pos in _NOMINAL else ()

    def _antecedent(self, whose: Node, sentence: Sentence) -> tuple[Referent, ...]:
        """ "The agency, whose head, Ana Cruz, ...": of whose head the sentence speaks."""
        clause = next((a for a in whose.ancestors() if a.dep == "relcl"), None)
        return self.of(clause.head, sentence) if clause is not None and clause.head is not None else ()

    def _issuers(self, paper: Node, sentence: Sentence) -> tuple[Referent, ...]:
        """Those whose words a paper has."""
        found = (self.of(head, sentence) for head in issuers(paper))
        return next((f for f in found if any("party" in r.wants for r in f)), ())

    def _pronoun(self, node: Node, sentence: Sentence) -> Iterable[Referent]:
        if node.text.lower() in words().pronouns_of_the_speaker:
            return [_as_written(r, node) for r in self._speakers(node, sentence)]
        of_paper = node.tag == "PRP$" and node.head is not None and is_paper(node.head)
        if of_paper and (told := spoke_before(sentence, self)):
            return [_as_written(r, node) for r in told]
        if _speaks_on(node) and (body := [r for r in spoke_before(sentence, self) if _is_a_body(r)]):
            return [_as_written(r, node) for r in body[:1]]
        return pronoun(node, self.memory, apart_from(node, sentence))

    def _speakers(self, node: Node, sentence: Sentence) -> tuple[Referent, ...]:
        """Who says "we": the subject of the verb of saying, or whose quotation it is."""
        verb = next((above for above in node.ancestors() if is_verb(above)), None)
        heads = speakers(verb) if verb is not None else iter(())
        told = tuple(r for head in heads for r in self.of(head, sentence) if "party" in r.wants)
        return told or speaker_of(sentence, self.reading.sentences, self) or self._issuer(node)

    def _sits(self, node: Node) -> bool:
        """ "The Summit", "the Council" with a capital and nothing else: perhaps those who issue the text."""
        plain = {c.text.lower() for c in node.children if c.index < node.index} == {"the"}
        return plain and node.tag == "NNP" and node.text.lower() in words().sitting

    def _issuer(self, node: Node) -> tuple[Referent, ...]:
        """Whose statement it is that says "we"."""
        found = issuer(self.reading.document, self.memory, node.begin)
        return (Referent(found, official=True),) if found is not None else ()


def _speaks_on(node: Node) -> bool:
    """ "It said" behind "..., the ministry said"."""
    verb = node.head if node.dep == "nsubj" and node.text.lower() == "it" else None
    return verb is not None and is_verb(verb) and says(verb)


def _is_a_body(speaker: Referent) -> bool:
    named = speaker.participant.actor is not None and not speaker.adjective
    return named and speaker.participant.kind not in ("Person", "Office")


def _is_subject_pronoun(node: Node) -> bool:
    return node.tag == "PRP" and node.dep in ("nsubj", "nsubjpass") and node.text.lower() in _BACK


_BACK = frozenset({"he", "she", "it", "they"})


def _as_written(referent: Referent, node: Node) -> Referent:
    again = replace(referent.participant, written=node.text, begin=node.begin, end=node.end)
    return replace(referent, participant=again)


def _shares_its_head(node: Node, begin: int) -> bool:
    """ "Kenyan and US troops": the name "US troops" lends its noun to an adjective before it."""
    before = (m for m in premodifiers(node) if m.end <= begin and node.tag in ("NNS", "NNPS"))
    return any(c.dep == "conj" and c.begin >= begin for m in before for c in m.children)


def _only_capitalised(node: Node, run: list[Node], sentence: Sentence) -> bool:
    """ "Foreign Office", "Defence Ministry": capitals on a common noun."""
    ahead = [n for n in run if n.index < node.index and name_over(n, sentence.names) is None]
    before = tuple(n.text.lower() for n in ahead)
    classes = nouns().find(node.text.lower(), before)[1]
    common = classes or nouns().find(node.lemma, ())[1]
    if not common or ("facility" in classes and not classes & {"organ", "group"}):
        return False
    strange = [w for w in before if not _is_plain(w)]
    return not strange and not _named_after(node, sentence) and not (before and _heads_names(node, classes))


def _heads_names(node: Node, classes: Collection[str]) -> bool:
    """ "Republican Front", "Interim Force": a group with capitals is called so."""
    return node.tag == "NNP" and ("group" in classes or node.text.lower() in words().name_heads)


def _is_plain(word: str) -> bool:
    """A word that does not make a name of its own before a common noun: "Foreign", "Northern", "Defence"."""
    return word in words().title_parts | words().directions or bool(nouns().find(word, ())[1])


def _named_after(node: Node, sentence: Sentence) -> bool:
    """ "Army of the Free Coast": a capitalised noun with an unknown name behind "of" is a name itself."""
    return node.tag in ("NNP", "NNPS") and any(
        p.pos == "PROPN" and name_over(p, sentence.names) is None and p.child("case") is None
        for c in node.children
        if c.dep == "prep" and c.lemma == "of"
        for p in c.children
        if p.dep == "pobj" and any(d.dep == "det" for d in p.children)
    )
