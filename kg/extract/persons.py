"""Offices and leaderships that the text states beside a name: "Interior Minister X", "X, head of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.nounphrase import owners
from kg.extract.referents import Referent, Referents
from kg.grammar import Clause, Outlook
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import Rule, RuleBook

_ROLE_LEFT = frozenset({"compound", "amod", "nmod"})


def titles(sentence: Sentence, book: RuleBook, referents: Referents) -> Iterator[Draft]:
    """A draft for every title that stands at a person's name with what it is the title of."""
    for node in sentence.nodes:
        if node.pos not in ("NOUN", "PROPN"):
            continue
        for trigger in book.triggers("title", node.text.lower() if node.pos == "PROPN" else node.lemma):
            draft = _title(node, trigger.rule, sentence, referents, trigger.rest)
            if draft is not None:
                yield draft
                break


def _title(
    node: Node, rule: Rule, sentence: Sentence, referents: Referents, rest: tuple[str, ...]
) -> Draft | None:
    before = [n.text.lower() for n in _title_words(node, sentence)]
    if any(word not in before for word in rest):
        return None
    bearer = _bearer(node, sentence, referents)
    if bearer is None:
        return None
    person, head = bearer
    whose = _whose(node, head, sentence, referents, person)
    kinds = set(rule.recipient.kinds) if rule.recipient else set()
    fitting = tuple(r for r in whose if not kinds or kinds & r.wants)
    if not fitting:
        return None
    clause = Clause(node, "noun", {}, False, Outlook())
    draft = Draft(rule, rule.event, clause, sentence, (person,), fitting, "actual", None, ())
    draft.role = _role(node, sentence)
    return draft


def _bearer(node: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, Node] | None:
    """The person who bears the title, and the head of the phrase where the name stands."""
    candidates: list[Node] = []
    if node.dep in ("compound", "nmod", "amod") and node.head is not None:
        candidates.append(node.head)
    candidates += [c for c in node.children if c.dep == "appos"]
    if node.dep == "appos" and node.head is not None:
        candidates.append(node.head)
    if node.dep == "attr" and node.head is not None:
        candidates += [c for c in node.head.children if c.dep == "nsubj"]
    for candidate in candidates:
        if candidate.pos != "PROPN" and node.dep != "attr":
            continue
        for referent in referents.of(candidate, sentence):
            if (
                referent.participant.kind == "Person"
                and referent.participant.actor
                and candidate.pos == "PROPN"
            ):
                return referent, candidate
    return None


def _whose(
    node: Node, head: Node, sentence: Sentence, referents: Referents, person: Referent
) -> list[Referent]:
    """Country or organisation of the office: around the title, else what the person is known to serve."""
    for word in (*owners(node), *(owners(head) if head is not node.head or node.dep in _ROLE_LEFT else ())):
        if word.begin >= node.begin and word.dep != "pobj":
            continue
        found = [
            r
            for r in referents.of(word, sentence)
            if r.participant.actor and r.participant.actor != person.participant.actor
        ]
        found = found or _adjective(word, sentence, referents)
        if (
            found
            and "Person" not in {r.participant.kind for r in found}
            and found[0].participant.kind != "Media"
        ):
            return found
    return _served(person, node, referents)


def _adjective(word: Node, sentence: Sentence, referents: Referents) -> list[Referent]:
    entry = referents.entry_at(word)
    if entry is None or entry.kind == "Person":
        return []
    return [
        Referent(Participant(entry.label, entry.id, entry.kind, word.text, word.begin, word.end, entry.of))
    ]


def _served(person: Referent, title: Node, referents: Referents) -> list[Referent]:
    """The article need not say "Pakistan's" of a minister whom the gazetteer knows."""
    entry = referents.gazetteer.actors.get(person.participant.actor or "")
    if entry is None:
        return []
    word = title.text.lower()
    fitting = [t for t in entry.offices if word in t.role.lower().replace("-", " ").split()]
    terms = (
        fitting
        or [t for t in entry.offices if referents.gazetteer.actors[t.of].kind == "Country"]
        or entry.offices
    )
    served = terms[-1].of if terms else person.participant.principal
    principal = referents.gazetteer.actors.get(served or "")
    if principal is None:
        return []
    p = person.participant
    return [
        Referent(
            Participant(
                principal.label, principal.id, principal.kind, p.written, p.begin, p.end, principal.of
            )
        )
    ]


def _title_words(node: Node, sentence: Sentence) -> list[Node]:
    """The words of the title before its last one: "Special Assistant to Prime" Minister."""
    words: list[Node] = []
    index = node.index - 1
    while index >= 0:
        word = sentence.nodes[index]
        if word.tag == "POS" or word.pos in (
            "PUNCT",
            "VERB",
            "DET",
            "ADP",
            "CCONJ",
            "SCONJ",
            "NUM",
            "AUX",
            "PRON",
            "ADV",
        ):
            break
        if any(n.begin <= word.begin < n.end for n in sentence.names):
            break
        words.insert(0, word)
        index -= 1
    return words


def _role(node: Node, sentence: Sentence) -> str:
    words = [n.text for n in (*_title_words(node, sentence), node)]
    return " ".join(words).lower()
