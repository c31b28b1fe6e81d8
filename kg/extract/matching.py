"""Rules against clauses: which rule a word starts, and who fills its roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.grammar import Clause, clause
from kg.grammar.arguments import arguments
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import Condition, Form, Role, Rule, RuleBook, Trigger, singulars

_NOUN_SUBJECT = ("subject", "possessor", "modifier")


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
        """A draft for every word that starts a rule; with `misses`, the rules that nearly did are put there."""
        found = [d for node in sentence.nodes if (d := self._start(node, sentence, misses)) is not None]
        consumed = {word for d in found for word in d.words[1:]}
        yield from (d for d in found if d.predicate not in consumed)

    def _start(self, node: Node, sentence: Sentence, misses: list[NearMiss] | None) -> Draft | None:
        if is_verb(node) or node.pos == "ADJ":
            return self._first(node, sentence, "verb", misses)
        if node.pos in ("NOUN", "PROPN") and not _merely_modifies(node):
            return self._first(node, sentence, "noun", misses)
        return None

    def _first(
        self, node: Node, sentence: Sentence, form: Form, misses: list[NearMiss] | None
    ) -> Draft | None:
        found: Clause | None = None
        for trigger in self._triggers(node, form):
            words = _words(node, trigger)
            if words is None:
                continue
            found = found or clause(node)
            outcome = self._apply(trigger.rule, found, sentence, words)
            if isinstance(outcome, Draft):
                return outcome
            if misses is not None:
                misses.append(NearMiss(trigger.rule, node, outcome))
        return None

    def _triggers(self, node: Node, form: Form) -> Iterator[Trigger]:
        """Triggers by lemma; a noun in the capitals of a headline ("Air Strikes") has none of its own."""
        if node.pos != "PROPN":
            yield from self._book.triggers(form, node.lemma)
            return
        lower = node.text.lower()
        for lemma in dict.fromkeys((lower, *singulars(lower))):
            yield from self._book.triggers(form, lemma)

    def _apply(self, rule: Rule, found: Clause, sentence: Sentence, words: tuple[Node, ...]) -> Draft | str:
        """The draft, or the reason why there is none."""
        for slot, condition in rule.where.items():
            problem = self._violated(slot, condition, found, sentence)
            if problem:
                return problem
        actors = tuple(r for r in self._fill(rule.actor, found, sentence, words) if not r.occupant)
        taken = {(r.participant.begin, r.participant.end) for r in actors}
        recipients = tuple(
            r
            for r in self._fill(rule.recipient, found, sentence, words)
            if (r.participant.begin, r.participant.end) not in taken and not _same(r, actors)
        )
        if rule.recipient and not recipients and _reciprocal(rule.recipient, found):
            recipients = actors
        missing = _missing(rule, actors, recipients)
        if missing:
            return missing
        if rule.symmetric:
            actors, recipients = (*actors, *recipients), ()
        speakers = tuple(
            r
            for s in found.outlook.speakers
            for r in self._referents.of(s, sentence)
            if "party" in r.wants or "media" in r.wants
        )
        status = rule.status or found.outlook.status
        draft = Draft(
            rule, rule.event, found, sentence, actors, recipients, status, found.outlook.hedge, speakers
        )
        draft.words = words
        return draft

    def _violated(self, slot: str, condition: Condition, found: Clause, sentence: Sentence) -> str | None:
        heads = slot_heads(slot, found)
        if condition.absent:
            return f"{slot} is filled" if heads else None
        if condition.filled and not heads:
            return f"{slot} is empty"
        if condition.kin and not self._kin(heads, slot_heads(condition.kin, found), sentence):
            return f"{slot} is not of the side of {condition.kin}"
        if any(h.lemma in condition.never for h in heads):
            return f"{slot} is a word that rules it out"
        if condition.words and not any(h.lemma in condition.words for h in heads):
            return f"{slot} is none of the words asked for"
        if condition.kinds and not any(
            set(condition.kinds) & r.wants for h in heads for r in self._referents.of(h, sentence)
        ):
            return f"{slot} is no {' or '.join(condition.kinds)}"
        return None

    def _kin(self, heads: tuple[Node, ...], others: tuple[Node, ...], sentence: Sentence) -> bool:
        """Whether two phrases mean one actor, or one acts for the other, or both for a third."""
        one, other = (
            {i for h in side for r in self._referents.of(h, sentence) for i in self._referents.line(r)}
            for side in (heads, others)
        )
        return bool(one & other)

    def _fill(
        self, role: Role | None, found: Clause, sentence: Sentence, words: tuple[Node, ...]
    ) -> tuple[Referent, ...]:
        """The participants of the first slot that holds any of the right kind."""
        if role is None:
            return ()
        for slot in _expanded(role.slots, found):
            fitting = [
                r
                for head in slot_heads(slot, found)
                if head not in words
                for r in self._referents.of(head, sentence)
                if self._fits(r, role, slot)
            ]
            if fitting:
                return tuple(fitting)
        return ()

    def _fits(self, referent: Referent, role: Role, path: str) -> bool:
        slot = path.rpartition(".")[2]
        if referent.metonym and slot in (
            "in",
            "at",
            "near",
            "around",
            "outside",
            "across",
            "modifier",
            "of",
            "on",
            "into",
        ):
            return "place" in role.kinds
        if (
            slot == "modifier"
            and referent.participant.kind == "Country"
            and not _acts(referent)
            and "place" not in role.kinds
        ):
            return False
        if referent.adjective and slot not in ("modifier", "possessor"):
            return False
        if slot == "in" and referent.place is not None and "place" not in role.kinds:
            return False
        return not referent.wants.isdisjoint(role.kinds)


def _expanded(slots: tuple[str, ...], found: Clause) -> Iterator[str]:
    for slot in slots:
        if slot == "subject" and found.form == "noun":
            yield from _NOUN_SUBJECT
        else:
            yield slot


def slot_heads(slot: str, found: Clause) -> tuple[Node, ...]:
    """The heads in a slot; "complement.subject" looks one clause down; "self" is the word itself."""
    if slot == "self":
        return (found.predicate,)
    first, *rest = slot.split(".")
    heads = found.get("of" if found.form == "noun" and first == "object" else first)
    for step in rest:
        heads = tuple(h for head in heads for h in _step(head, step))
    return heads


def _step(head: Node, slot: str) -> tuple[Node, ...]:
    """A slot of the clause of a word inside another clause."""
    return arguments(head).get("of" if slot == "object" and not is_verb(head) else slot, ())


_AFTERMATH = frozenset(
    {
        "victim",
        "site",
        "scene",
        "survivor",
        "mastermind",
        "perpetrator",
        "suspect",
        "toll",
        "aftermath",
        "bid",
        "attempt",
        "plan",
        "threat",
        "anniversary",
    }
)


def _merely_modifies(node: Node) -> bool:
    """ "attack" in "attack helicopter" is no attack; in "attack victims" it is."""
    head = node.head
    return (
        node.dep in ("compound", "nmod")
        and head is not None
        and head.lemma not in _AFTERMATH
        and head.index > node.index
    )


def _reciprocal(role: Role, found: Clause) -> bool:
    """ "accused each other": who does it also suffers it."""
    heads = [h for slot in role.slots for h in slot_heads(slot, found)]
    return any(
        h.lemma in ("other", "another") and any(c.lemma in ("each", "one") for c in h.children) for h in heads
    )


def _acts(referent: Referent) -> bool:
    """Before a noun a state acts by its adjective or initials ("Russian strike", "US strike"), not by its name."""
    return referent.adjective or referent.participant.written.replace(".", "").isupper()


def _same(referent: Referent, others: tuple[Referent, ...]) -> bool:
    actor = referent.participant.actor
    return actor is not None and any(o.participant.actor == actor for o in others)


def _missing(rule: Rule, actors: tuple[Referent, ...], recipients: tuple[Referent, ...]) -> str | None:
    filled = {"actor": actors, "recipient": recipients}
    for need in rule.needs:
        if need == "any" and not actors and not recipients:
            return "neither side is a participant of the right kind"
        if need == "two" and len({r.participant.label for r in (*actors, *recipients)}) < 2:
            return "fewer than two parties"
        if need in filled and not filled[need]:
            return f"no {need} of the right kind"
    return None


def _words(node: Node, trigger: Trigger) -> tuple[Node, ...] | None:
    """The nodes of the trigger's words, in whatever order they hang together, or None if one is not there."""
    found, wanted = [node], list(trigger.rest)
    while wanted:
        step = _next_word(found, wanted)
        if step is None:
            return None
        word, child = step
        wanted.remove(word)
        found.append(child)
    return tuple(found)


def _next_word(found: list[Node], wanted: list[str]) -> tuple[str, Node] | None:
    for node in found:
        for child in node.children:
            if child not in found:
                for word in (child.lemma, child.text.lower()):
                    if word in wanted:
                        return word, child
    return None
