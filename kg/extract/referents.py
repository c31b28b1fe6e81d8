"""From a noun phrase to who or what it means in this article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.extract.choice import Choice, holds
from kg.extract.memory import Memory, Mention
from kg.extract.nounphrase import definite, extent, modifiers, name_run, owners, premodifiers
from kg.extract.wants import can_be
from kg.grammar.phrases import conjuncts
from kg.language.gazetteer import Entry, Gazetteer, PlaceEntry, load_gazetteer
from kg.language.names import Name
from kg.language.normal import fold
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence
from kg.model import Participant
from kg.rules import NounClass, Organ, nouns

_ADJECTIVAL = ("adjective", "inhabitant")


@dataclass(frozen=True, slots=True)
class Referent:
    """A participant as one phrase means it. `classes` are those of its noun; `place` if it is also a place."""

    participant: Participant
    classes: frozenset[NounClass] = frozenset()
    place: PlaceEntry | None = None
    metonym: bool = False
    adjective: bool = False
    official: bool = False
    occupant: bool = False
    political: bool = False

    @property
    def wants(self) -> frozenset[str]:
        """What it can be, in the words of rules."""
        found = can_be(self.participant, self.classes)
        if self.official or self.classes & {"office", "organ"}:
            found |= {"official"}
        if self.participant.kind in _POLITICAL or self.political:
            found |= {"political"}
        return found | {"place"} if self.place else found


class Referents:
    """Resolves the noun phrases of one article, in the order of the text."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer or load_gazetteer()
        self.reading = reading
        self.choice = Choice(reading, self.gazetteer)
        self.memory = Memory()
        self._text = reading.document.text
        self._day = reading.document.published
        self._cache: dict[tuple[int, int], tuple[Referent, ...]] = {}
        self._officials: set[str] = set()

    # -- looking up ------------------------------------------------------------------------------------

    def of(self, node: Node, sentence: Sentence) -> tuple[Referent, ...]:
        """Who or what the phrase headed by `node` means; nothing if it cannot be a participant."""
        key = (sentence.index, node.index)
        if key not in self._cache:
            self._cache[key] = ()
            self._cache[key] = tuple(self._ranked(r, node, sentence) for r in self._resolve(node, sentence))
        return self._cache[key]

    def _ranked(self, referent: Referent, node: Node, sentence: Sentence) -> Referent:
        """Mark a person who holds an office, by the gazetteer or by a title somewhere in the article."""
        person = referent.participant
        if person.actor is None:
            lemma = nouns().find(node.lemma if node.pos != "PROPN" else node.text.lower(), modifiers(node))[0]
            return replace(
                referent,
                official="title" in referent.classes and lemma.split()[-1] in nouns().officials,
                political="group" in referent.classes and lemma.split()[-1] in nouns().political,
            )
        if person.kind != "Person":
            return referent
        entry = self.gazetteer.actors.get(person.actor)
        if (entry and entry.offices) or self._has_title(node, sentence):
            self._officials.add(person.actor)
        return replace(referent, official=person.actor in self._officials)

    def _has_title(self, node: Node, sentence: Sentence) -> bool:
        run = name_run(node, sentence.nodes) or [node]
        before = [n for n in run if n is not node] + [sentence.nodes[run[0].index - 1]] * bool(run[0].index)
        nearby = [*before, *(c for c in node.children if c.dep == "appos")]
        nearby += [node.head] if node.dep == "appos" and node.head is not None else []
        words = (n.lemma if n.pos != "PROPN" else n.text.lower() for n in nearby)
        return any(w in nouns().officials or "office" in nouns().find(w, ())[1] for w in words)

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
            if node.pos not in ("PROPN", "NOUN", "ADJ") or node.dep == "compound" and node.pos == "NOUN":
                continue
            for referent in self.of(node, sentence):
                self._remember(node, sentence, referent)

    def _remember(self, node: Node, sentence: Sentence, referent: Referent) -> None:
        if referent.participant.actor is None and not referent.classes & {"armed", "people", "group"}:
            return
        organ = nouns().organs.get(nouns().find(node.lemma, modifiers(node))[0])
        self.memory.add(
            Mention(
                referent.participant,
                sentence.index,
                node.dep in ("nsubj", "nsubjpass", "agent") or _top_subject(node),
                node.tag == "NNS",
                organ.key if organ else None,
                referent.adjective,
                referent.participant.actor is None
                and node.tag == "NN"
                and bool(referent.classes & {"group", "organ"})
                or node.lemma in ("militia", "junta"),
            )
        )

    def _resolve(self, node: Node, sentence: Sentence) -> Iterable[Referent]:
        name = _name_at(node, sentence.names)
        if name is not None and (self._is_word(name, node) or self._means_nothing(name)):
            name = None
        if name is None and (node.pos == "PRON" or node.tag in ("PRP", "PRP$")):
            return self._pronoun(node)
        if name is not None and self._whole(node, name, sentence):
            namesake = self.memory.surname(name.written, node.begin) if " " not in name.written else None
            if namesake is not None and not self._is_state(name):
                return [Referent(replace(namesake, written=name.written, begin=name.begin, end=name.end))]
            return self._named(node, name)
        run = name_run(node, sentence.nodes)
        if run and node.pos == "PROPN":
            known = self._title_only(run, node)
            return self._common(node, sentence) if known else self._unknown(node, run, sentence)
        if node.pos in ("NOUN", "ADJ", "NUM", "PROPN", "X"):
            return self._common(node, sentence)
        return ()

    def _title_only(self, run: list[Node], node: Node) -> bool:
        """ "Foreign Office", "Defence Ministry": capitals on a common noun."""
        phrase, classes = nouns().find(
            node.text.lower(), tuple(n.text.lower() for n in run if n.index < node.index)
        )
        single, single_classes = nouns().find(node.lemma, ())
        return (
            bool(classes or single_classes)
            and not classes & {"facility"}
            and (len(run) <= 2 or bool(classes & {"organ", "office"}))
        )

    # -- names -----------------------------------------------------------------------------------------

    def _whole(self, node: Node, name: Name, sentence: Sentence) -> bool:
        """Whether the name stands for itself and is not part of somebody's longer name ("Ismail Khan")."""
        if any(r.form == "name" and not r.place for r in name.readings):
            return True
        run = name_run(node, sentence.nodes)
        before = [n for n in run if n.end <= name.begin]
        after = [n for n in run if n.begin >= name.end]
        return not after and not any(not self._skippable(n, sentence) for n in before)

    def _skippable(self, node: Node, sentence: Sentence) -> bool:
        """Words of a name run that do not make a new name: other known names, compass points, titles."""
        if any(n.begin <= node.begin < n.end for n in sentence.names):
            return True
        return node.text.lower() in _DIRECTIONS or bool(nouns().find(node.text.lower(), ())[1])

    def _means_nothing(self, name: Name) -> bool:
        """A shared name with nothing in the article that speaks for any of its bearers."""
        return self.choice.actor(name) is None and self.choice.place(name) is None

    def _is_word(self, name: Name, node: Node) -> bool:
        """ "Police" at the head of a sentence is not the Polish town."""
        if name.actors() or " " in name.written or "-" in name.written:
            return False
        lower = name.written.lower()
        return bool(nouns().find(lower, ())[1]) and (
            node.pos != "PROPN" or node.index == 0 or not node.text[0].isupper()
        )

    def _is_state(self, name: Name) -> bool:
        return any(self.gazetteer.actors[i].kind in ("Country", "ArmedGroup") for i in name.actors())

    def _named(self, node: Node, name: Name) -> list[Referent]:
        entry, place = self.choice.actor(name), self.choice.place(name)
        begin, end = name.begin, name.end
        if entry is None:
            assert place is not None
            return [self._place_referent(place, name)]
        form = next(r.form for r in name.readings if not r.place and r.id == entry.id)
        metonym = form == "metonym"
        if entry.kind == "Country" and (metonym or form in _ADJECTIVAL):
            return self._of_state(entry, place, name, metonym, node)
        return [
            Referent(self._participant(entry, begin, end), place=place if entry.kind == "Country" else None)
        ]

    def _of_state(
        self, entry: Entry, place: PlaceEntry | None, name: Name, metonym: bool, node: Node
    ) -> list[Referent]:
        """A capital that stands for its government, an adjective, or a people."""
        if metonym:
            ruler = self.ruler(entry)
            return [Referent(self._participant(ruler, name.begin, name.end), place=place, metonym=True)]
        if node.tag in ("NNS", "NNPS") and node.dep not in ("compound", "amod"):
            people = Participant(
                f"<{name.written}>", None, "Population", name.written, name.begin, name.end, entry.id
            )
            return [Referent(people, frozenset({"people"}))]
        return [Referent(self._participant(entry, name.begin, name.end), place=place, adjective=True)]

    def ruler(self, state: Entry) -> Entry:
        """The actor that governs a state on the day of the report: itself, unless a group rules it."""
        for entry in self.gazetteer.actors.values():
            if any(
                r.state == state.id and holds(r.start, r.until, self._day) and r.start for r in entry.governs
            ):
                return entry
        return state

    def _participant(self, entry: Entry, begin: int, end: int) -> Participant:
        return Participant(
            entry.label, entry.id, entry.kind, self._text[begin:end], begin, end, self._principal(entry)
        )

    def _principal(self, entry: Entry) -> str | None:
        if entry.of:
            return entry.of
        served = [t for t in entry.offices if holds(t.start, t.until, self._day)]
        return served[-1].of if served else None

    def _place_referent(self, place: PlaceEntry, name: Name) -> Referent:
        if place.kind == "Landmark":
            landmark = Participant(f"<{place.label}>", None, "Landmark", name.written, name.begin, name.end)
            return Referent(landmark, frozenset({"facility"}), place=place)
        return Referent(
            Participant(place.label, place.id, place.kind, name.written, name.begin, name.end), place=place
        )

    # -- names that no list knows ------------------------------------------------------------------------

    def _unknown(self, node: Node, run: list[Node], sentence: Sentence) -> list[Referent]:
        words = self._own_words(run, sentence)
        if not words:
            return []
        written = self._text[words[0].begin : words[-1].end]
        if written.lower() in _NOT_NAMES or not any(c.islower() or c.isupper() for c in written):
            return []
        earlier = self.memory.surname(words[-1].text, node.begin) if len(words) == 1 else None
        if earlier:
            return [Referent(replace(earlier, written=written, begin=words[0].begin, end=words[-1].end))]
        if words[-1].text.lower() in _GEOGRAPHIC or words[0].text.lower() in _GEOGRAPHIC:
            return []
        kind = self._guess_kind(node, words, sentence)
        if kind == "Landmark":
            place = Participant(f"<{written}>", None, "Landmark", written, words[0].begin, words[-1].end)
            return [Referent(place, frozenset({"facility"}))]
        actor = slug(written)
        principal = self._principal_of_unknown(node)
        return [
            Referent(Participant(written, actor, kind, written, words[0].begin, words[-1].end, principal))
        ]

    def _own_words(self, run: list[Node], sentence: Sentence) -> list[Node]:
        """The run without leading titles and known names: "Interior Minister Rana Sanaullah" is two words."""
        words = list(run)
        while len(words) > 1 and self._is_prefix(words[0], sentence):
            words.pop(0)
        return words if words and not self._is_prefix(words[0], sentence) else []

    def _is_prefix(self, node: Node, sentence: Sentence) -> bool:
        lower = node.text.lower()
        if lower in nouns().honorifics or nouns().find(lower, ())[1] & {
            "title",
            "office",
            "organ",
            "armed",
            "people",
        }:
            return True
        if lower in _TITLE_PARTS or lower in _CALENDAR:
            return True
        return any(n.begin <= node.begin < n.end and self._heads_titles(n) for n in sentence.names)

    def _heads_titles(self, name: Name) -> bool:
        """Names that stand before a person's title: those of states and bodies, not of persons."""
        entry = self.choice.actor(name)
        return entry is not None and entry.kind not in ("Person", "EthnicGroup", "Population")

    def _guess_kind(self, node: Node, words: list[Node], sentence: Sentence) -> str:
        last = words[-1].text
        lowered = [w.text.lower() for w in words]
        for kind, marks in _ORGANISATION_WORDS:
            if any(w in marks for w in lowered):
                return kind
        described = self._described(node)
        if described:
            return described
        if nouns().find(last.lower(), ())[1] & {"facility"} and len(words) > 1:
            return "Landmark"
        if self._titled(words, sentence) or (1 < len(words) < 5 and not definite(node)):
            return "Person"
        return "Person" if any(c.dep == "relcl" and _has_who(c) for c in node.children) else "Organization"

    def _described(self, node: Node) -> str | None:
        """What an apposition says that it is: ", a militant group, "."""
        for child in node.children:
            if child.dep == "appos":
                classes = nouns().find(child.lemma, modifiers(child))[1]
                if "group" in classes:
                    return "ArmedGroup" if set(modifiers(child)) & _ARMED_WORDS else "Organization"
                if classes & {"title", "office", "people", "organ"}:
                    return "Person"
        head = node.head
        if node.dep == "compound" and head is not None and "armed" in nouns().find(head.lemma, ())[1]:
            return "ArmedGroup"
        return None

    def _titled(self, words: list[Node], sentence: Sentence) -> bool:
        before = sentence.nodes[words[0].index - 1] if words[0].index else None
        if before is None:
            return False
        lower = before.text.lower()
        return lower in nouns().honorifics or bool(nouns().find(lower, ())[1] & {"title", "office"})

    def _principal_of_unknown(self, node: Node) -> str | None:
        for word in owners(node):
            entry = self.entry_at(word)
            if entry and word.dep != "pobj":
                return entry.id
        return None

    # -- common nouns --------------------------------------------------------------------------------------

    def _common(self, node: Node, sentence: Sentence) -> list[Referent]:
        lemma = node.lemma if node.pos != "PROPN" else node.text.lower()
        if node.dep in ("compound", "amod") and lemma in _KIND_OF_ATTACK:
            return []
        phrase, classes = nouns().find(lemma, modifiers(node))
        if lemma in _PARTITIVES:
            counted = [
                h
                for c in node.children
                if c.dep == "prep" and c.lemma == "of"
                for p in c.children
                if p.dep == "pobj"
                for h in conjuncts(p)
            ]
            if counted:
                return [r for h in counted for r in self.of(h, sentence)]
        if _two(node) and phrase in _PAIRED:
            return [Referent(replace(p, begin=node.begin, end=node.end)) for p in self.memory.two(node.begin)]
        if not classes:
            return self._number(node)
        owner = self.owner(node, sentence)
        begin, end = extent(node)
        named = self._name_of(node, classes, sentence)
        if named:
            return named
        if phrase in _MEDIA_NOUNS:
            return self._medium(node, begin, end)
        owned = self._several_owners(node)
        if len(owned) > 1 and classes & {"organ", "office"}:
            return [r for entry in owned for r in self._of_owner(node, phrase, classes, entry, sentence)]
        speaker = (
            self.memory.person(node.begin)
            if owner is None and "title" in classes and definite(node) and node.tag == "NN"
            else None
        )
        if speaker:
            return [Referent(replace(speaker, written=self._text[begin:end], begin=begin, end=end), classes)]
        if "organ" in classes and (owner is None or owner.kind == "Country"):
            composed = self._organ(nouns().organs[phrase], owner, node, sentence)
            if composed:
                return [
                    Referent(replace(composed, written=self._text[begin:end], begin=begin, end=end), classes)
                ]
        if "office" in classes:
            holder = self._office(phrase, owner, node)
            if holder:
                return [Referent(holder, frozenset({"office"}))]
        if (
            owner is not None
            and classes & {"armed", "organ", "title", "group"}
            and owner.kind not in ("Country", "Person")
        ):
            return [Referent(self._participant(owner, begin, end), classes)]
        known = self._anaphor(node, phrase, classes)
        if known:
            return [Referent(replace(k, written=self._text[begin:end], begin=begin, end=end)) for k in known]
        return [
            Referent(self._described_participant(node, phrase, owner, sentence), classes),
            *self._occupants(node, classes, sentence),
        ]

    def _name_of(self, node: Node, classes: frozenset[NounClass], sentence: Sentence) -> list[Referent]:
        """ "TJP, a militant group ..." and "Boko Haram is a group ...": the description means the name."""
        if not classes & {"group", "armed", "country", "title", "office", "organ", "people"}:
            return []
        head = node.head
        follows = next((c for c in node.children if c.dep == "appos" and c.pos == "PROPN"), None)
        if follows is not None:
            head = follows
        elif node.dep == "attr" and head is not None:
            head = head.child("nsubj")
        elif node.dep != "appos":
            return []
        if head is None or head.pos != "PROPN":
            return []
        described = [r for r in self.of(head, sentence) if r.participant.actor and not r.adjective]
        return [r for r in described if _agrees(r.participant.kind, classes)]

    def _medium(self, node: Node, begin: int, end: int) -> list[Referent]:
        """ "the Dawn newspaper", "the paper": never a party to what it reports."""
        named = next((e for word in owners(node) if (e := self.entry_at(word)) and e.kind == "Media"), None)
        if named is not None:
            return [Referent(self._participant(named, begin, end))]
        earlier = self.memory.medium(node.begin) if definite(node) else None
        return (
            [Referent(replace(earlier, written=self._text[begin:end], begin=begin, end=end))]
            if earlier
            else []
        )

    def _several_owners(self, node: Node) -> list[Entry]:
        """ "the foreign ministers of Egypt and Sudan": one for each."""
        if node.tag not in ("NNS", "NNPS"):
            return []
        for child in node.children:
            if child.dep == "prep" and child.lemma in ("of", "from"):
                heads = [h for c in child.children if c.dep == "pobj" for h in conjuncts(c)]
                return [e for h in heads if (e := self.entry_at(h)) is not None]
        both = [
            e for m in premodifiers(node) if m.pos in ("ADJ", "PROPN") and (e := self.entry_at(m)) is not None
        ]
        return both if len({e.id for e in both}) > 1 else []

    def _of_owner(
        self, node: Node, phrase: str, classes: frozenset[NounClass], owner: Entry, sentence: Sentence
    ) -> list[Referent]:
        if "office" in classes:
            holder = self._office(phrase, owner, node)
            if holder:
                return [Referent(holder, frozenset({"office"}))]
        composed = self._organ(nouns().organs[phrase], owner, node, sentence) if "organ" in classes else None
        return [Referent(composed or self._participant(owner, *extent(node)), classes)]

    def _number(self, node: Node) -> list[Referent]:
        """A bare number in a place for persons: "killing 20"."""
        if (
            node.tag != "CD"
            or node.dep not in ("dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr", "npadvmod")
            or node.child("nmod", "npadvmod")
        ):
            return []
        if any(c.tag == "$" or c.lemma in ("%", "percent") for c in node.children) or re.fullmatch(
            r"(1[89]|20)\d\d", node.text
        ):
            return []
        return [
            Referent(
                Participant("<people>", None, "UnnamedActor", node.text, node.begin, node.end),
                frozenset({"people"}),
            )
        ]

    def _described_participant(
        self, node: Node, phrase: str, owner: Entry | None, sentence: Sentence
    ) -> Participant:
        begin, end = extent(node)
        label = self._text[self._described_from(node) : node.end]
        label = label if node.pos == "PROPN" or not node.index == 0 else label[0].lower() + label[1:]
        if (
            node.dep in ("compound", "amod")
            and node.pos in ("NOUN", "ADJ")
            and not label.endswith("s")
            and "facility" not in nouns().find(node.lemma, ())[1]
        ):
            label += "s"
        kind = "UnnamedActor"
        principal = owner.id if owner else None
        return Participant(
            f"<{label}>",
            None,
            kind,
            self._text[begin:end],
            begin,
            end,
            principal if owner and owner.kind != "Country" else None,
        )

    def _described_from(self, node: Node) -> int:
        """Where the telling words before a noun begin: two at most, no numbers and no "more" or "several"."""
        telling = [n for n in premodifiers(node) if n.tag not in ("CD", "HYPH") and n.lemma not in _IDLE]
        telling = [n for n in telling[-2:] if n.end <= node.begin]
        first = telling[0] if telling else node
        while first.begin > 0 and self._text[first.begin - 1] in "-‑–" and telling:
            before = re.search(r"\w+$", self._text[: first.begin - 1])
            return before.start() if before else first.begin
        return first.begin

    def _occupants(self, node: Node, classes: frozenset[NounClass], sentence: Sentence) -> list[Referent]:
        """Those who own a place that is struck: the army of an army post, the police of a police van."""
        if "facility" not in classes:
            return []
        found: list[Referent] = []
        for word in [*premodifiers(node), *(c for c in node.children if c.dep == "poss")]:
            lemma = word.lemma if word.pos != "PROPN" else word.text.lower()
            phrase, kinds = nouns().find(lemma, modifiers(word))
            if "organ" in kinds:
                composed = self._organ(nouns().organs[phrase], self.owner(node, sentence), word, sentence)
                found += [Referent(composed, kinds, occupant=True)] if composed else []
            else:
                entry = self.entry_at(word)
                if entry and entry.kind not in ("Media",):
                    found.append(Referent(self._participant(entry, word.begin, word.end), occupant=True))
        return found

    def entry_at(self, node: Node) -> Entry | None:
        """The known actor whose name covers a word, if any."""
        name = next((n for n in self.reading.names if n.begin <= node.begin < n.end), None)
        return self.choice.actor(name) if name else None

    def owner(self, node: Node, sentence: Sentence) -> Entry | None:
        """The known actor to whom a phrase ascribes its head: "Turkish", "of the TTP", "Hamas's"."""
        for word in owners(node):
            entry = self.entry_at(word)
            if entry is not None and entry.kind != "Media":
                return entry
            if word.dep == "poss" and word.tag == "PRP$":
                for referent in self.of(word, sentence):
                    if referent.participant.actor in self.gazetteer.actors:
                        return self.gazetteer.actors[referent.participant.actor or ""]
            if word.dep in ("poss", "pobj") and word.pos == "NOUN":
                inner = self._inner_owner(word, sentence)
                if inner:
                    return inner
        return None

    def _inner_owner(self, word: Node, sentence: Sentence) -> Entry | None:
        """ "the country's army", "a spokesman for the group"."""
        for referent in self.of(word, sentence):
            actor = referent.participant.actor
            if actor in self.gazetteer.actors:
                return self.gazetteer.actors[actor or ""]
        return None

    # -- organs of states -----------------------------------------------------------------------------------

    def _organ(self, organ: Organ, owner: Entry | None, node: Node, sentence: Sentence) -> Participant | None:
        """ "the Turkish police", "the ministry", "police": the organ of the state meant."""
        state = owner
        if state is None:
            earlier = self.memory.organ(organ.key, node.begin) if not organ.state or definite(node) else None
            if earlier is not None:
                return earlier
            home = self._home(node, sentence)
            state = (
                self.gazetteer.actors.get(home or "")
                if organ.kind in ("SecurityForce", "Ministry") or definite(node)
                else None
            )
        if state is None:
            return None
        begin, end = extent(node)
        if organ.state:
            return self._participant(self.ruler(state), begin, end)
        known = self._known_organ(organ, state)
        if known:
            return self._participant(known, begin, end)
        label = organ.label.format(adjective=(state.adjectives or (state.label,))[0], country=state.label)
        return Participant(label, slug(label), organ.kind, self._text[begin:end], begin, end, state.id)

    def _known_organ(self, organ: Organ, state: Entry) -> Entry | None:
        fitting = [
            e
            for e in self.gazetteer.actors.values()
            if e.of == state.id and e.kind == organ.kind and any(_has_word(e, w) for w in organ.known)
        ]
        return max(fitting, key=lambda e: (e.prominence, -len(e.label), e.id), default=None)

    def _home(self, node: Node, sentence: Sentence) -> str | None:
        """The state in whose matters an ownless organ acts: of the nearest place, the last acting state, or the
        article's main one."""
        places = [(abs(n.begin - node.begin), p) for n in sentence.names if (p := self._local(n)) is not None]
        if places:
            return self.choice.state_of(min(places, key=lambda item: item[0])[1])
        subject = self.memory.acting_country(sentence.span.begin)
        return subject.actor if subject else self.choice.main_country()

    def _local(self, name: Name) -> PlaceEntry | None:
        """A town or province, or a country behind "in"."""
        place = self.choice.place(name) if name.places else None
        if place is None or (place.kind == "CountryPlace" and not self._text[: name.begin].endswith(" in ")):
            return None
        return place

    def _office(self, phrase: str, owner: Entry | None, node: Node) -> Participant | None:
        """The holder of an office on the day of the report, or the office itself."""
        state = owner
        if state is None:
            home = self.choice.main_country() if definite(node) else None
            state = self.gazetteer.actors.get(home or "")
        state = self.ruler(state) if state is not None and state.kind == "Country" else state
        if state is None or state.kind not in ("Country", "ArmedGroup", "Government"):
            return None
        begin, end = extent(node)
        holders = [
            e
            for e in self.gazetteer.actors.values()
            for t in e.offices
            if t.of == state.id
            and t.role.lower() == phrase
            and t.start
            and holds(t.start, t.until, self._day)
            and self._day
        ]
        if holders:
            return replace(self._participant(holders[0], begin, end), principal=state.id)
        label = f"{phrase.title()} of {state.label}"
        return Participant(label, slug(label), "Office", self._text[begin:end], begin, end, state.id)

    # -- references back ---------------------------------------------------------------------------------------

    def _anaphor(self, node: Node, phrase: str, classes: frozenset[NounClass]) -> list[Participant]:
        """ "the group", "the country", "both sides": something named before."""
        begin = node.begin
        if not definite(node):
            return []
        if "group" in classes:
            found = self.memory.group(begin)
        elif "country" in classes and phrase in ("country", "nation", "republic", "kingdom"):
            found = self.memory.country(begin)
        elif "armed" in classes and not premodifiers(node):
            found = self.memory.only_group(begin)
        else:
            found = None
        return [found] if found else []

    def _pronoun(self, node: Node) -> list[Referent]:
        word = node.text.lower()
        if word in ("he", "she", "him", "her", "his"):
            found = self.memory.person(node.begin)
        elif word in ("it", "its", "itself"):
            found = None if _expletive(node) else self.memory.collective(node.begin)
        elif word in ("they", "them", "their"):
            found = self.memory.plural(node.begin)
        else:
            found = None
        if found is None:
            return []
        return [Referent(replace(found, written=node.text, begin=node.begin, end=node.end))]


_POLITICAL = frozenset(
    {"Party", "Movement", "EthnicGroup", "ReligiousBody", "InternationalOrganization", "Legislature"}
)
_KIND_OF_ATTACK = frozenset(
    {
        "terrorist",
        "suicide",
        "terror",
        "extremist",
        "guerrilla",
        "drone",
        "car",
        "truck",
        "vehicle",
        "mob",
        "body",
        "human",
        "public",
        "mass",
        "house",
        "home",
        "street",
        "border",
        "prison",
        "bus",
        "train",
    }
)
_MEDIA_NOUNS = frozenset(
    {
        "newspaper",
        "paper",
        "daily",
        "broadcaster",
        "news agency",
        "agency",
        "channel",
        "news channel",
        "tv channel",
        "magazine",
        "tabloid",
        "website",
        "television",
        "radio",
    }
)
_PARTITIVES = frozenset(
    {
        "dozen",
        "hundred",
        "thousand",
        "score",
        "number",
        "crowd",
        "most",
        "some",
        "many",
        "majority",
        "handful",
        "couple",
        "ten",
        "million",
        "several",
        "group",
        "series",
        "string",
        "pair",
        "trio",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "half",
        "all",
        "rest",
        "remainder",
        "member",
    }
)
_PAIRED = frozenset(
    {
        "side",
        "country",
        "nation",
        "neighbour",
        "neighbor",
        "party",
        "government",
        "army",
        "leader",
        "state",
        "rival",
        "foe",
        "enemy",
        "ally",
        "other",
    }
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest northwestern northeastern southwestern southeastern upper lower greater".split()
)
_TITLE_PARTS = frozenset(
    "foreign interior defence defense prime home finance health information justice vice deputy state special chief acting former chairman press supreme senior national security army police air conservative socialist communist interim then-president ex-president caretaker sheikh mullah maulana molvi maulvi district provincial federal lieutenant major general colonel brigadier inspector superintendent president king queen the counter terrorism".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)
_NOT_NAMES = _CALENDAR | frozenset(
    {
        "i",
        "islam",
        "god",
        "allah",
        "internet",
        "covid",
        "covid-19",
        "ramadan",
        "eid",
        "christmas",
        "twitter",
        "facebook",
        "telegram",
        "whatsapp",
        "youtube",
        "x",
    }
)
_IDLE = frozenset(
    "more other several many some least recent latest last first new such same various numerous local two three four five six seven eight nine ten".split()
)
_GEOGRAPHIC = frozenset(
    "sea ocean river lake mount mountain mountains island islands coast valley bay gulf strait peninsula province district "
    "county region city street road avenue highway airport port square park hills desert canal creek cape isle river".split()
)
_ARMED_WORDS = frozenset(
    "militant rebel armed terrorist jihadist insurgent separatist extremist guerrilla islamist paramilitary terror outlawed banned".split()
)
_ORGANISATION_WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("Ministry", frozenset({"ministry"})),
    (
        "ArmedGroup",
        frozenset(
            "brigade brigades mujahideen jihad liberation militia lashkar jaish jamaat harakat katiba fatah ansar jund".split()
        ),
    ),
    ("Party", frozenset("party congress-party".split())),
    (
        "SecurityForce",
        frozenset("army forces police guard guards battalion regiment navy command corps".split()),
    ),
    ("Court", frozenset("court tribunal".split())),
    ("Legislature", frozenset("parliament assembly senate knesset duma".split())),
    (
        "Media",
        frozenset(
            "times news tribune post herald gazette tv television radio journal magazine agency".split()
        ),
    ),
    (
        "Company",
        frozenset("inc corp ltd company group plc bank airlines airways industries energy holdings".split()),
    ),
    (
        "NonGovernmentalOrganization",
        frozenset(
            "foundation institute watch society association federation union league initiative centre center project trust alliance network".split()
        ),
    ),
    (
        "Organization",
        frozenset(
            "front movement council committee commission organisation organization department office bureau authority service coalition fund club university college team united nations".split()
        ),
    ),
)


def _agrees(kind: str, classes: frozenset[NounClass]) -> bool:
    if kind == "Person":
        return bool(classes & {"title", "office", "people", "armed"} or "organ" in classes)
    return bool(classes & ({"country"} if kind == "Country" else {"group", "armed", "organ"}))


def slug(label: str) -> str:
    """An id out of a label: plain lower-case letters and digits, joined by hyphens.

    >>> slug("Ministry of Defence (India)")
    'ministry-of-defence-india'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(label).lower()).strip("-") or "unnamed"


def _name_at(node: Node, names: tuple[Name, ...]) -> Name | None:
    return next((n for n in names if n.begin <= node.begin < n.end), None)


def _top_subject(node: Node) -> bool:
    """A compound or possessor inside a subject counts a little as subject; a conjunct does wholly."""
    return node.dep == "conj" and node.head is not None and node.head.dep in ("nsubj", "nsubjpass")


def _has_word(entry: Entry, word: str) -> bool:
    return any(word in name for name in (entry.label, *entry.names))


def _expletive(node: Node) -> bool:
    """ "It is crucial to ...", "It is likely that ..."."""
    verb = node.head
    if node.dep != "nsubj" or verb is None or verb.lemma != "be":
        return False
    return any(c.dep == "acomp" for c in verb.children) and any(
        c.dep in ("xcomp", "ccomp", "advcl") for c in verb.subtree()
    )


def _has_who(verb: Node) -> bool:
    return any(c.lemma == "who" for c in verb.children)


def _two(node: Node) -> bool:
    return any(c.text.lower() in ("both", "two") for c in node.children)
