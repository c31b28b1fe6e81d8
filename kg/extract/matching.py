"""Rules against clauses: which rule a word starts, and who fills its roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.grammar import Clause, clause
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import Condition, Role, Rule, RuleBook, Trigger

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
        for node in sentence.nodes:
            form = "verb" if is_verb(node) else "noun" if node.pos in ("NOUN", "PROPN") else None
            if form is None:
                continue
            draft = self._first(node, sentence, form, misses)
            if draft is not None:
                yield draft

    def _first(
        self, node: Node, sentence: Sentence, form: str, misses: list[NearMiss] | None
    ) -> Draft | None:
        lemma = node.lemma if node.pos != "PROPN" else node.text.lower()
        found: Clause | None = None
        for trigger in self._book.triggers(form, lemma):  # type: ignore[arg-type]
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

    def _apply(self, rule: Rule, found: Clause, sentence: Sentence, words: tuple[Node, ...]) -> Draft | str:
        """The draft, or the reason why there is none."""
        for slot, condition in rule.where.items():
            problem = self._violated(slot, condition, found, sentence)
            if problem:
                return problem
        actors = self._fill(rule.actor, found, sentence, words)
        taken = {(r.participant.begin, r.participant.end) for r in actors}
        recipients = tuple(
            r
            for r in self._fill(rule.recipient, found, sentence, words)
            if (r.participant.begin, r.participant.end) not in taken and not _same(r, actors)
        )
        missing = _missing(rule, actors, recipients)
        if missing:
            return missing
        speakers = tuple(
            r
            for s in found.outlook.speakers
            for r in self._referents.of(s, sentence)
            if "party" in r.wants or "media" in r.wants
        )
        status = rule.status or found.outlook.status
        return Draft(
            rule, rule.event, found, sentence, actors, recipients, status, found.outlook.hedge, speakers
        )

    def _violated(self, slot: str, condition: Condition, found: Clause, sentence: Sentence) -> str | None:
        heads = self._heads(slot, found)
        if condition.absent:
            return f"{slot} is filled" if heads else None
        if any(h.lemma in condition.never for h in heads):
            return f"{slot} is a word that rules it out"
        if condition.words and not any(h.lemma in condition.words for h in heads):
            return f"{slot} is none of the words asked for"
        if condition.kinds and not any(
            set(condition.kinds) & r.wants for h in heads for r in self._referents.of(h, sentence)
        ):
            return f"{slot} is no {' or '.join(condition.kinds)}"
        return None

    def _heads(self, slot: str, found: Clause) -> tuple[Node, ...]:
        """The heads in a slot; "complement.subject" looks one clause down; "self" is the word itself."""
        if slot == "self":
            return (found.predicate,)
        first, _, rest = slot.partition(".")
        heads = found.get(first)
        if rest:
            return tuple(h for head in heads for h in clause(head).get(rest))
        if found.form == "noun" and slot == "object":
            return found.get("of")
        return heads

    def _fill(
        self, role: Role | None, found: Clause, sentence: Sentence, words: tuple[Node, ...]
    ) -> tuple[Referent, ...]:
        """The participants of the first slot that holds any of the right kind."""
        if role is None:
            return ()
        for slot in _expanded(role.slots, found):
            fitting = [
                r
                for head in self._heads(slot, found)
                if head not in words and not (slot == "modifier" and not _adjectival(head))
                for r in self._referents.of(head, sentence)
                if self._fits(r, role, slot)
            ]
            if fitting:
                return tuple(fitting)
        return ()

    def _fits(self, referent: Referent, role: Role, slot: str) -> bool:
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


def _adjectival(head: Node) -> bool:
    """Before a noun, an adjective of nation or a group's name acts ("Russian strike"); a place does not."""
    return head.tag in ("JJ", "NNP", "NNPS", "NN", "NNS")


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
    """The nodes of the trigger's words, or None if one is not there."""
    found = [node]
    for word in trigger.rest:
        nearby = (
            c for n in found for c in n.children if c not in found and word in (c.lemma, c.text.lower())
        )
        child = next(nearby, None)
        if child is None:
            return None
        found.append(child)
    return tuple(found)
