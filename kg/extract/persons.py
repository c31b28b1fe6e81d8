"""Offices and leaderships that the text states beside a name: "Interior Minister X", "X, head of Y"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.extract.draft import Draft
from kg.extract.nounphrase import appositions, office_words, owners
from kg.extract.referents import Referent, Referents
from kg.extract.scene import name_over
from kg.extract.words import words
from kg.grammar import Clause, Outlook
from kg.grammar.arguments import arguments
from kg.grammar.phrases import RELATIVE
from kg.language.gazetteer import Entry
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.model import Participant
from kg.rules import Condition, Rule, RuleBook, Trigger, nouns

_BEFORE_HEAD = frozenset({"compound", "amod", "nmod"})
_NO_TITLE_WORDS = frozenset(
    {"PUNCT", "VERB", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "AUX", "PRON", "ADV"},
)


def titles(sentence: Sentence, book: RuleBook, referents: Referents) -> Iterator[Draft]:
    """A draft for every title that stands at a person's name with what it is the title of; a rank behind an
    office ("army commander Lt. Gen. X") tells no other."""
    told: list[Draft] = []
    for node in sentence.nodes:
        if node.pos in ("NOUN", "PROPN") or "-" in node.text:
            word = node.text.lower() if node.pos == "PROPN" else node.lemma
            found = (_title(node, t, sentence, referents) for t in book.triggers("title", word))
            draft = next(filter(None, found), None)
            if draft is not None and not any(_goes_on(draft, earlier) for earlier in told):
                told.append(draft)
    yield from told


def _goes_on(title: Draft, earlier: Draft) -> bool:
    """Whether a title only adds words to the one before it: "spokesman Col. Ana Cruz"."""
    same = _ids(title) == _ids(earlier)
    return same and f"{title.role}".startswith(f"{earlier.role} ")


def _ids(title: Draft) -> list[str | None]:
    return [r.participant.actor for r in (*title.actors, *title.recipients)]


def _title(node: Node, trigger: Trigger, sentence: Sentence, referents: Referents) -> Draft | None:
    beside = [n.text.lower() for n in (*_title_words(node, sentence), *office_words(node))]
    if any(word not in beside for word in trigger.rest):
        return None
    bearer = _bearer(node, sentence, referents)
    if bearer is None or _namesake(bearer[0], node, referents):
        return None
    person, head = bearer
    if any(_ruled_out(c, slot, node) for slot, c in trigger.rule.where.items()):
        return None
    whose = _whose(node, head, sentence, referents, person)
    fitting = tuple(r for r in whose if _fits(r, trigger.rule))
    return _draft(node, trigger, sentence, person, fitting) if fitting else None


def _fits(referent: Referent, rule: Rule) -> bool:
    kinds = rule.recipient.kinds if rule.recipient else ()
    return not kinds or not referent.wants.isdisjoint(kinds)


def _ruled_out(condition: Condition, slot: str, title: Node) -> bool:
    """ "rebel leader X" leads no state: the words around a title are asked as those around an event are."""
    around = (*arguments(title).get(slot, ()), *_words_before(title, slot))
    return any({n.lemma, n.text.lower()} & set(condition.never) for n in around)


def _words_before(title: Node, slot: str) -> list[Node]:
    """Other words before the name whose title it is: "rebel" in "rebel leader Ana Cruz"."""
    head = title.head
    if slot != "modifier" or head is None or title.dep not in _BEFORE_HEAD:
        return []
    return [c for c in head.children if c.dep in _BEFORE_HEAD and c.index < title.index]


def _draft(
    node: Node, trigger: Trigger, sentence: Sentence, person: Referent, whose: tuple[Referent, ...]
) -> Draft:
    clause, rule = Clause(node, "noun", {}, False, Outlook()), trigger.rule
    draft = Draft(rule, rule.event, clause, sentence, (person,), whose, "actual", None, ())
    draft.role = _role(node, trigger, sentence)
    return draft


def _bearer(node: Node, sentence: Sentence, referents: Referents) -> tuple[Referent, Node] | None:
    """The person who bears the title, and the head of the phrase where the name stands."""
    for candidate in _names_beside(node):
        for referent in referents.of(candidate, sentence) if candidate.pos == "PROPN" else ():
            if referent.participant.kind == "Person" and referent.participant.actor and _by_name(referent):
                return referent, candidate
    return None


def _by_name(person: Referent) -> bool:
    """Not "Chad's Deputy High Commissioner", who is known by his office alone."""
    return person.classes.isdisjoint(("organ", "office"))


def _names_beside(node: Node) -> Iterator[Node]:
    """Where the name can stand: behind the title, in apposition to it or it to the name, or as subject."""
    head = node.head
    if node.dep in _BEFORE_HEAD and head is not None and not _is_title(head):
        yield head
    yield from appositions(node)
    yield from _behind_portfolio(node)
    if node.dep == "appos" and head is not None:
        yield head
    if node.dep == "attr" and head is not None:
        subjects = [c for c in head.children if c.dep == "nsubj"]
        who = head.dep == "relcl" and head.head is not None and any(c.lemma in RELATIVE for c in subjects)
        yield from [head.head] if who and head.head is not None else subjects
    if node.dep == "nsubj" and head is not None and head.lemma == "be":
        yield from (c for c in head.children if c.dep == "attr")


def _behind_portfolio(title: Node) -> Iterator[Node]:
    """ "Representative for Foreign Affairs Ana Cruz left": where the parser makes two subjects of it."""
    cut_off = any(c.dep == "prep" and not c.children for c in title.children)
    if cut_off and title.dep == "nsubj" and title.head is not None:
        yield from (c for c in title.head.children if c.dep == "nsubj" and c.index > title.index)


def _is_title(word: Node) -> bool:
    """ "Deputy" in "Deputy Minister for Trade, Ana Cruz" is no title of its own."""
    return word.text.lower() in nouns().officials and bool(list(office_words(word)))


def _whose(
    node: Node, head: Node, sentence: Sentence, referents: Referents, person: Referent
) -> list[Referent]:
    """Country or organisation of the office: around the title, else what the person is known to serve."""
    counterpart = node.lemma.lower() in words().counterparts
    return (
        (_right_before(node, sentence, referents) if counterpart else [])
        or _around(node, head, sentence, referents, person)
        or _served(person, node, referents)
        or _behind(node, sentence, referents, person)
        or _at_home(node, sentence, referents)
    )


def _around(
    node: Node, head: Node, sentence: Sentence, referents: Referents, person: Referent
) -> list[Referent]:
    """Whose the words around the title say that it is; the office of a person's own is of his state."""
    beside = owners(head) if head is not node.head or node.dep in _BEFORE_HEAD else iter(())
    for word in (*_owners(node, referents), *beside):
        if word.begin < node.begin or word.dep == "pobj":
            found = _others(word, sentence, referents, person) or _adjective(word, referents)
            kinds = [r.participant.kind for r in found]
            if (
                kinds[:1] == ["Person"]
                and word.dep == "poss"
                and (served := _served(found[0], node, referents))
            ):
                return served
            if kinds and "Person" not in kinds and kinds[0] != "Media" and not _studied(word, node, kinds):
                return found
    return []


def _owners(title: Node, referents: Referents) -> Iterator[Node]:
    """Who may have an office to give: of a "Minister of Foreign Affairs of Chad" Chad, not the affairs."""
    for word in owners(title):
        if title.lemma.lower() in words().portfolio_titles and _is_portfolio(word, referents):
            yield from owners(word)
        else:
            yield word


def _is_portfolio(word: Node, referents: Referents) -> bool:
    """ "Foreign Affairs", "Defence": what is no known actor and has no article of its own."""
    bare = word.dep == "pobj" and word.child("det") is None and word.child("poss") is None
    return bare and referents.entry_at(word) is None


def _namesake(person: Referent, title: Node, referents: Referents) -> bool:
    """ "Lieutenant Bush": none of the offices that the known bearer of the name has held."""
    entry = referents.gazetteer.actors.get(person.participant.actor or "")
    word = title.text.lower()
    if entry is None or not entry.offices or word not in words().junior_titles:
        return False
    return not any(word in term.role.lower().split() for term in entry.offices)


def _studied(word: Node, title: Node, kinds: list[str]) -> bool:
    """ "al-Qaeda analyst Ana Cruz" serves no group; she studies it."""
    return "ArmedGroup" in kinds and word.dep != "pobj" and title.lemma.lower() in words().students


def _behind(node: Node, sentence: Sentence, referents: Referents, person: Referent) -> list[Referent]:
    """ "an analyst at the Crisis Group", "a commander with the RSF"."""
    slots, own = arguments(node), set(node.subtree())
    heads = [h for slot in ("at", "with") for h in slots.get(slot, ()) if h in own]
    return [r for h in heads for r in _others(h, sentence, referents, person)]


def _at_home(title: Node, sentence: Sentence, referents: Referents) -> list[Referent]:
    """ "President Ana Cruz", of whom nobody has heard: of the state or body whose paragraph it is, else of
    the country that the article is about."""
    home = referents.heading(sentence) or referents.moved_to(sentence)
    office = "office" in nouns().find(title.text.lower(), _title_part(title))[1]
    if home is None and office and not _of_a_firm(title):
        home = referents.gazetteer.actors.get(referents.choice.main_country() or "")
    return [_as_participant(home, title.text, title.begin, title.end)] if home else []


def _of_a_firm(title: Node) -> bool:
    """ "Lagoon Energy Vice President Ana Cruz": of what bears that name, and of no state."""
    if title.lemma.lower() in words().portfolio_titles:
        return False
    beside = title.head.children if title.head is not None and title.dep in _BEFORE_HEAD else []
    before = (w for w in (*title.children, *beside) if w.index < title.index and w.pos == "PROPN")
    plain = words().title_parts | words().directions
    return any(w.text.lower() not in plain and not nouns().find(w.text.lower(), ())[1] for w in before)


def _title_part(title: Node) -> tuple[str, ...]:
    """The word right before the last word of a title: "interior" in "Interior Minister"."""
    head = title.head
    before = [c for c in (head.children if head else []) if c.index == title.index - 1]
    return tuple(c.text.lower() for c in (*title.children, *before) if c.index < title.index)


def _others(word: Node, sentence: Sentence, referents: Referents, person: Referent) -> list[Referent]:
    """The named actors that a word means, the person left out."""
    own = person.participant.actor
    found = referents.of(word, sentence)
    return [r for r in found if r.participant.actor and r.participant.actor != own]


def _adjective(word: Node, referents: Referents) -> list[Referent]:
    entry = referents.entry_at(word)
    if entry is None or entry.kind == "Person":
        return []
    return [_as_participant(entry, word.text, word.begin, word.end)]


def _right_before(title: Node, sentence: Sentence, referents: Referents) -> list[Referent]:
    """ "Ghana's minister met Togo's president's Malian counterpart": of Mali, whoever owns him."""
    before = sentence.nodes[title.index - 1] if title.index else None
    return _adjective(before, referents) if before is not None else []


def _served(person: Referent, title: Node, referents: Referents) -> list[Referent]:
    """The article need not say "Pakistan's" of a minister whom the gazetteer knows."""
    bearer = person.participant
    entry = referents.gazetteer.actors.get(bearer.actor or "")
    if entry is None:
        return []
    served = _office_of(entry, title.text.lower(), referents) or bearer.principal
    principal = referents.gazetteer.actors.get(served or "")
    return [_as_participant(principal, bearer.written, bearer.begin, bearer.end)] if principal else []


def _office_of(entry: Entry, title: str, referents: Referents) -> str | None:
    """Of whom the known person holds the office: of that title, else in a state, else any; the latest."""
    asked = title.replace("-", " ").split()
    fitting = [t.of for t in entry.offices if set(asked) <= set(t.role.lower().replace("-", " ").split())]
    of_states = [t.of for t in entry.offices if referents.gazetteer.actors[t.of].kind == "Country"]
    offices = fitting or of_states or [t.of for t in entry.offices]
    return offices[-1] if offices else None


def _as_participant(entry: Entry, written: str, begin: int, end: int) -> Referent:
    return Referent(Participant(entry.label, entry.id, entry.kind, written, begin, end, entry.of))


def _title_words(node: Node, sentence: Sentence) -> list[Node]:
    """The words of the title before its last one: "Special Assistant to Prime" Minister."""
    back = reversed(sentence.nodes[: node.index])
    return list(takewhile(lambda word: _may_be_title(word, sentence), back))[::-1]


def _may_be_title(word: Node, sentence: Sentence) -> bool:
    if word.tag == "POS" or word.pos in _NO_TITLE_WORDS:
        return False
    return name_over(word, sentence.names) is None


def _role(node: Node, trigger: Trigger, sentence: Sentence) -> str:
    behind = list(office_words(node)) if trigger.rest else []
    told = [i for i, word in enumerate(behind) if word.text.lower() in trigger.rest]
    behind = behind[: told[-1] + 1] if told else []
    return " ".join(n.text for n in (*_title_words(node, sentence), node, *behind)).lower()
