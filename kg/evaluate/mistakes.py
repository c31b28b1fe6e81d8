"""What went wrong, by family: missed, wrong, the right event with a wrong side, a wrong slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.evaluate.agreement import any_same
from kg.evaluate.gold import Statement
from kg.evaluate.matching import SYMMETRIC, Matching, Pair, sides
from kg.evaluate.records import Number, Record
from kg.evaluate.scoring import slot_verdicts
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.language.reading import read
from kg.model import Document
from kg.rules import RuleBook
from kg.vocabulary import load_vocabulary

Family = Literal["missed", "wrong", "side", "slot"]
FAMILIES: tuple[Family, ...] = ("missed", "wrong", "side", "slot")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. `of` is the type that was missed, the rule that was wrong, the side or the slot.

    `by` are the words that could have told the missed event, the type of a wrong record, or the rules of a
    record that is only partly right.
    """

    family: Family
    of: str
    by: str
    document: str
    found: str
    wanted: str
    quote: str


def mistakes(matchings: Iterable[Matching], book: RuleBook) -> tuple[Mistake, ...]:
    """All mistakes, by family, then in alphabetical order; `book` tells which words start rules."""
    found = [mistake for matching in matchings for mistake in _of_article(matching, book)]
    return tuple(sorted(found, key=lambda m: (FAMILIES.index(m.family), m.of, m.by, m.document, m.quote)))


def _of_article(matching: Matching, book: RuleBook) -> Iterator[Mistake]:
    document = matching.gold.doc
    for statement in matching.missed:
        by = telling_words(statement, book)
        yield Mistake("missed", statement.type, by, document, "", parties(statement), statement.quote)
    for record in matching.wrong:
        yield _wrong(record, document)
    for pair in matching.pairs:
        if not pair.sides_agree:
            yield from _wrong_sides(pair, matching)
    for pair, slot, right in slot_verdicts(matching):
        if not right:
            yield _wrong_slot(pair, slot, document)


def _wrong(record: Record, document: str) -> Mistake:
    quote = next(iter(record.quotes(document)), "")
    return Mistake("wrong", _rules(record, document), record.type, document, parties(record), "", quote)


def _wrong_sides(pair: Pair, matching: Matching) -> Iterator[Mistake]:
    document, statement = matching.gold.doc, pair.statement
    names = ("parties",) if pair.record.type in SYMMETRIC else ("actor", "recipient")
    for name, (found, wanted) in zip(names, sides(pair.record, statement), strict=True):
        if wanted and not any_same(found, wanted, matching.known):
            by = _rules(pair.record, document)
            yield Mistake("side", name, by, document, _listed(found), _listed(wanted), statement.quote)


def _wrong_slot(pair: Pair, slot: str, document: str) -> Mistake:
    return Mistake(
        family="slot",
        of=slot,
        by=_rules(pair.record, document),
        document=document,
        found=_found(pair.record, slot),
        wanted=_wanted(pair.statement, slot),
        quote=pair.statement.quote,
    )


def _found(record: Record, slot: str) -> str:
    if slot == "date":
        return "/".join(day for day in (record.earliest, record.latest) if day) or "nothing"
    return ", ".join(_as_list(getattr(record, slot))) or "nothing"


def _wanted(statement: Statement, slot: str) -> str:
    return ", ".join(_as_list(getattr(statement, slot)))


def _as_list(value: object) -> list[str]:
    if isinstance(value, Number):
        return [str(value.low) if value.high == value.low else f"{value.low} to {value.high or 'more'}"]
    if isinstance(value, list | tuple):
        return [text for each in value for text in _as_list(each)]
    return [] if value is None else [str(value)]


def parties(fact: Record | Statement) -> str:
    """Who does it to whom, on one line."""
    return f"{_listed(fact.actor)} -> {_listed(fact.recipient)}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "nobody"


def _rules(record: Record, document: str) -> str:
    return ", ".join(sorted({rule for rule in record.rules(document) if rule})) or "no rule named"


def telling_words(statement: Statement, book: RuleBook) -> str:
    """The words of its quote that start rules of its type, or if none does, "no trigger" and its verbs."""
    sentences = read(Document("quote", statement.quote)).sentences
    nodes = [node for sentence in sentences for node in sentence.nodes]
    known = [node.lemma for node in nodes if _starts(node, statement.type, book)]
    if known:
        return ", ".join(sorted(set(known)))
    verbs = sorted({node.lemma for node in nodes if is_verb(node) and node.pos != "AUX"})
    return f"no trigger ({', '.join(verbs) or 'no verb'})"


def _starts(node: Node, type: str, book: RuleBook) -> bool:
    form: Literal["verb", "noun"] = "verb" if is_verb(node) else "noun"
    found = (*book.triggers(form, node.lemma), *book.triggers("title", node.lemma))
    return any(load_vocabulary().event(trigger.rule.event).type == type for trigger in found)
