"""Rules against clauses: which rule a word starts, and who fills its roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.aim_words import aim_words
from kg.extract.anaphora import is_reciprocal
from kg.extract.draft import Draft
from kg.extract.labels import own_people
from kg.extract.nounphrase import appositions
from kg.extract.referents import Referent, Referents
from kg.extract.slots import counted_too, expanded, slot_heads
from kg.extract.triggering import form_of, started, wording
from kg.extract.wants import PLACE_KINDS
from kg.extract.words import words as lists
from kg.grammar import Clause, clause
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import Condition, Role, Rule, RuleBook, nouns
from kg.vocabulary import load_vocabulary

__all__ = ["Matcher", "NearMiss", "slot_heads"]

# Behind these a capital is a town and not the government that sits in it.
_PLACING = frozenset({"in", "at", "near", "around", "outside", "across", "modifier", "of", "on", "into"})


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule that a word could have started, and why it did not."""

    rule: Rule
    word: Node
    reason: str


class Matcher:
    """Matches the sentences of one article against a rule book."""

    def __init__(self, book: RuleBook, referents: Referents) -> None:
        self._book = book
        self._referents = referents

    def match(self, sentence: Sentence, misses: list[NearMiss] | None = None) -> Iterator[Draft]:
        """A draft for every word that starts a rule; the rules that nearly did are put into `misses`."""
        there = wording(sentence.nodes)
        tried = (self._first(node, sentence, there, misses) for node in sentence.nodes)
        found = [draft for draft in tried if draft is not None]
        consumed = {word for d in found for word in d.words[1:]}
        yield from (d for d in found if d.predicate not in consumed)

    def _first(
        self, node: Node, sentence: Sentence, there: frozenset[str], misses: list[NearMiss] | None
    ) -> Draft | None:
        form = None if _is_month(node, sentence) else form_of(node)
        found: Clause | None = None
        for trigger, words in started(node, form, self._book, there) if form else ():
            found = found or clause(node)
            outcome = self._apply(trigger.rule, found, sentence, words)
            if isinstance(outcome, Draft):
                return outcome
            if misses is not None:
                misses.append(NearMiss(trigger.rule, node, outcome))
        return None

    def _apply(self, rule: Rule, found: Clause, sentence: Sentence, words: tuple[Node, ...]) -> Draft | str:
        """The draft, or the reason why there is none."""
        for slot, condition in rule.where.items():
            if problem := self._violated(slot, condition, found, sentence):
                return problem
        actors, recipients = self._sides(rule, found, sentence, words)
        missing = _missing(rule, actors, recipients)
        if missing:
            return missing
        if rule.symmetric:
            actors = (*actors, *recipients)
            recipients = actors if len(actors) > 1 and _against_each_other(rule) else ()
        outlook = found.outlook
        status = outlook.status if outlook.imagined else rule.status or outlook.status
        speakers = self._speakers(found, sentence)
        draft = Draft(rule, rule.event, found, sentence, actors, recipients, status, outlook.hedge, speakers)
        draft.words = words
        return draft

    def _sides(
        self, rule: Rule, found: Clause, sentence: Sentence, words: tuple[Node, ...]
    ) -> tuple[tuple[Referent, ...], tuple[Referent, ...]]:
        """Actors and recipients; nobody is both, unless they do it to each other."""
        actors = tuple(r for r in self._fill(rule.actor, found, sentence, words) if not r.occupant)
        recipients = self._fill(rule.recipient, found, sentence, words, beside=actors)
        if rule.recipient and not recipients and _reciprocal(rule.recipient, found):
            recipients = actors
        if rule.recipient and not recipients and rule.event == "Order":
            commanded = self._fill(rule.recipient, found, sentence, words)
            recipients = tuple(r for each in commanded if (r := own_people(each)) is not None)
        return actors, recipients

    def _speakers(self, found: Clause, sentence: Sentence) -> tuple[Referent, ...]:
        heads = found.outlook.speakers
        meant = [*self._meant(heads, sentence)] or self._meant(_names_of(heads), sentence)
        return tuple(r for r in meant if not r.wants.isdisjoint(("party", "media")))

    def _meant(self, heads: Iterable[Node], sentence: Sentence) -> Iterator[Referent]:
        return (r for head in heads for r in self._referents.of(head, sentence))

    def _violated(self, slot: str, condition: Condition, found: Clause, sentence: Sentence) -> str | None:
        heads = slot_heads(slot, found)
        if condition.absent:
            return f"{slot} is filled" if heads else None
        if condition.filled and not heads:
            return f"{slot} is empty"
        if condition.kin and not self._kin(heads, slot_heads(condition.kin, found), sentence):
            return f"{slot} is not of the side of {condition.kin}"
        if condition.never and any(h.lemma in condition.never and not self._names_power(h) for h in heads):
            return f"{slot} is a word that rules it out"
        if condition.words and not any(h.lemma in condition.words for h in counted_too(heads)):
            return f"{slot} is none of the words asked for"
        meant = self._meant(heads, sentence) if condition.kinds else ()
        if condition.kinds and all(r.wants.isdisjoint(condition.kinds) for r in meant):
            return f"{slot} is no {' or '.join(condition.kinds)}"
        return None

    def _names_power(self, head: Node) -> bool:
        """The "Union" of "Soviet Union" is none of the unions that a rule shuts out, nor the "State" of
        "Islamic State" one of the states."""
        entry = self._referents.entry_at(head) if head.pos == "PROPN" else None
        return entry is not None and entry.kind in ("Country", "ArmedGroup")

    def _kin(self, heads: tuple[Node, ...], others: tuple[Node, ...], sentence: Sentence) -> bool:
        """Whether two phrases mean one actor, or one acts for the other, or both for a third."""
        if not set(heads).isdisjoint(others):
            return True
        one, other = (
            {i for r in self._meant(side, sentence) for i in self._referents.line(r)}
            for side in (heads, others)
        )
        return bool(one & other)

    def _fill(
        self,
        role: Role | None,
        found: Clause,
        sentence: Sentence,
        words: tuple[Node, ...],
        beside: tuple[Referent, ...] = (),
    ) -> tuple[Referent, ...]:
        """The participants of the first slot that holds any of the right kind, but for those `beside` it."""
        for slot in expanded(role.slots, found) if role else ():
            heads = [h for h in slot_heads(slot, found) if h not in words and not _anothers(h, slot, role)]
            meant = self._meant(heads, sentence)
            fitting = tuple(r for r in meant if role and _fits(r, role, slot) and not _among(r, beside))
            if fitting:
                return fitting
        return ()


def _names_of(heads: Iterable[Node]) -> list[Node]:
    """ "The public relations officer, Ana Cruz, said": the name, where the office means nobody."""
    return [name for head in heads for name in appositions(head) if name.pos == "PROPN"]


def _is_month(node: Node, sentence: Sentence) -> bool:
    """ "March" in "on 9 March" starts no rule for marches."""
    month = node.text[:1].isupper() and node.text.lower() in lists().calendar
    return month and any(d.begin <= node.begin < d.end for d in sentence.dates)


def _fits(referent: Referent, role: Role, path: str) -> bool:
    slot = path.rpartition(".")[2]
    if referent.metonym and slot in _PLACING:
        return "place" in role.kinds and slot != "modifier"
    if slot == "modifier" and "place" not in role.kinds and not _acts(referent):
        return False
    if referent.adjective and slot not in ("modifier", "possessor"):
        return False
    somewhere = referent.place is not None or referent.participant.kind in PLACE_KINDS
    if slot == "in" and somewhere and "place" not in role.kinds:
        return False
    return not referent.wants.isdisjoint(role.kinds)


def _acts(referent: Referent) -> bool:
    """Before a noun a state acts by adjective or initials ("Russian", "US strike"), not by its name."""
    if referent.participant.kind != "Country":
        return True
    return referent.adjective or referent.participant.written.replace(".", "").isupper()


def _anothers(head: Node, slot: str, role: Role | None) -> bool:
    """A word before the noun that tells of something else than who did it: "a Sunni mosque bombing" and "the
    Israeli embassy attack" tell whose building it was."""
    if slot.rpartition(".")[2] != "modifier":
        return _is_opposed(slot) and _suffered(head)
    beside = head.head.children if head.head is not None else ()
    struck = [c for c in beside if c.index == head.index + 1 and c.dep in ("compound", "nmod")]
    itself = [head] if role is not None and "facility" not in role.kinds else []
    return _helped(head) or any("facility" in nouns().find(c.lemma, ())[1] for c in (*struck, *itself))


def _is_opposed(slot: str) -> bool:
    """ "over.of", "against.possessive": what belongs to that against which people protest."""
    preposition, dot, _ = slot.partition(".")
    return bool(dot) and preposition in aim_words().opposing


def _suffered(head: Node) -> bool:
    """ "Protests against the arrest of a priest", "over his killing": against its doers; "over Chad's
    arrest of a priest": against Chad."""
    above = head.head
    of = above if head.dep == "pobj" and above is not None and above.lemma == "of" else None
    deed = of.head if of is not None else above
    owned = head.dep == "poss" and deed is not None and not any(c.lemma == "of" for c in deed.children)
    suffered = deed is not None and deed.pos == "NOUN" and deed.lemma in aim_words().sufferings
    return suffered and (of is not None or owned)


def _helped(head: Node) -> bool:
    """ "U.S.-sponsored talks", "UN-backed talks" are not those of the United States."""
    return "-" in head.text and head.text.endswith("ed")


def _reciprocal(role: Role, found: Clause) -> bool:
    """ "accused each other": who does it also suffers it."""
    return any(is_reciprocal(h) for slot in role.slots for h in slot_heads(slot, found))


def _against_each_other(rule: Rule) -> bool:
    """Who accuse each other are both sides of it; who meet or fight are the parties of one event."""
    kind = load_vocabulary().event(rule.event)
    return kind.kind == "event" and kind.type not in ("CONSULT", "AGREE", "COOPERATE", "SUPPORT", "ASSAULT")


def _among(referent: Referent, others: tuple[Referent, ...]) -> bool:
    """Whether a referent is one of the others: the same words, or the same actor."""
    actor, place = referent.participant.actor, (referent.participant.begin, referent.participant.end)
    return any(
        place == (o.participant.begin, o.participant.end) or (actor and o.participant.actor == actor)
        for o in others
    )


def _too_few(parties: tuple[Referent, ...]) -> bool:
    """Less than two: "the two sides" are two, whoever they are."""
    return len({r.participant.label for r in parties}) < 2 and not any(r.pair for r in parties)


def _missing(rule: Rule, actors: tuple[Referent, ...], recipients: tuple[Referent, ...]) -> str | None:
    filled = {"actor": actors, "recipient": recipients}
    for need in rule.needs:
        if need == "any" and not actors and not recipients:
            return "neither side is a participant of the right kind"
        if need == "two" and _too_few((*actors, *recipients)):
            return "fewer than two parties"
        if need in filled and not filled[need]:
            return f"no {need} of the right kind"
    return None
