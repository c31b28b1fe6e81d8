"""Which event of the article a noun takes up: "the attack", "that decision", "their demand"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
from kg.extract.nounphrase import definite, owners
from kg.extract.referents import Referents
from kg.extract.sides import same_side
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.vocabulary import load_vocabulary

_REACH = 14
_AHEAD = 3
_UNBOUND = frozenset({"any", "some", "no", "another"})


def taken_up(
    draft: Draft, nouns: Iterable[Node], drafts: Sequence[Draft], referents: Referents
) -> Draft | None:
    """The event that the first noun to mean any takes up; None if all may be new ("condemned an attack")."""
    for noun in nouns:
        name, types = _types(noun)
        told = [] if not types or _may_be_new(noun, draft, types) else told_before(draft, drafts, types)
        told = _owned(noun, told, draft.sentence, referents)
        found = _meant(draft, told, types, name) or _ahead(draft, noun, drafts, types)
        if found is not None:
            return found
    return None


def _may_be_new(noun: Node, draft: Draft, types: frozenset[str]) -> bool:
    """Whether a noun can tell of another event than those told: "an attack", but not "after an attack"."""
    occasion = noun.head is not None and noun.head.lemma in ("after", "following")
    return _new(noun) and not (draft.predicate.head is noun or occasion or "CONSULT" in types)


def _owned(noun: Node, told: list[Draft], sentence: Sentence, referents: Referents) -> list[Draft]:
    """ "the Kenyan incursion", "the arrest of the editor": of the events told, those with such a party."""
    named = [r for word in owners(noun) for r in referents.of(word, sentence) if r.participant.actor]
    return [d for d in told if same_side(named, (*d.actors, *d.recipients))] or told


def _types(noun: Node) -> tuple[str, frozenset[str]]:
    """The noun, alone or with its of-phrase ("use of force"), and the types of event that it can mean."""
    behind = (o.lemma for c in noun.children if c.dep == "prep" and c.lemma == "of" for o in c.children)
    for name in (*(f"{noun.lemma} of {word}" for word in behind), noun.lemma):
        if name in event_nouns():
            return name, event_nouns()[name]
    return noun.lemma, frozenset()


def _new(noun: Node) -> bool:
    """ "a demand": none that was told before, unlike "the demand" or "talks"."""
    return general(noun) or any(c.dep == "det" and c.lemma in ("a", "an") for c in noun.children)


def general(noun: Node) -> bool:
    """ "any attack", "possible war crimes": no event in particular. "After an attack" may well be one."""
    marks = [c.text.lower() for c in noun.children if c.dep in ("det", "poss")]
    return not _UNBOUND.isdisjoint(marks) or (noun.tag == "NNS" and not marks)


def _meant(draft: Draft, found: list[Draft], types: frozenset[str], noun: str) -> Draft | None:
    """Of the events that a noun can mean the last. Others' deeds come before one's own and before those that
    only the doer tells, what they did to one before the rest (but "the attack" may be on anybody), and what
    the noun names before what it can mean."""
    if draft.rule.asserts is None:
        found = [d for d in found if not same_side(d.speakers, d.actors)] or found
        found = [d for d in found if _of_others(d, draft)] or found
        if "ASSAULT" not in types:
            found = [d for d in found if same_side(d.recipients, draft.actors)] or found
    return latest([d for d in found if called(d, noun)] or found)


def _ahead(draft: Draft, noun: Node, drafts: Sequence[Draft], types: frozenset[str]) -> Draft | None:
    """ "The UN condemned the attack." in a lead: the attack that the next sentences tell."""
    here = draft.sentence.index
    told = (
        d
        for d in drafts
        if here < d.sentence.index <= here + _AHEAD and _is_attack(d) and d.status == "actual"
    )
    leads = here == 0 and "ASSAULT" in types and definite(noun)
    return next((d for d in told if not d.dropped), None) if leads else None


def _of_others(told: Draft, draft: Draft) -> bool:
    """Whether an event is the deed of somebody else; an attack may be that of nobody known."""
    return (bool(told.actors) or _is_attack(told)) and not same_side(told.actors, draft.actors)


def _is_attack(draft: Draft) -> bool:
    return load_vocabulary().event(draft.event).type == "ASSAULT"


def called(draft: Draft, noun: str) -> bool:
    """Whether an event is told with this noun, or is of a class that bears its name."""
    return draft.predicate.lemma == noun or noun in draft.event.lower()


def told_before(draft: Draft, drafts: Sequence[Draft], types: frozenset[str]) -> list[Draft]:
    """The events of some types that were told before a draft, not too far back."""
    here = (draft.sentence.index, draft.predicate.begin)
    return [
        d
        for d in drafts
        if not d.dropped and load_vocabulary().event(d.event).type in types and d.status == "actual"
        and d.event != "AttackCampaign" and (d.sentence.index, d.predicate.begin) < here
        and draft.sentence.index - d.sentence.index <= _REACH
    ]  # fmt: skip


def latest(drafts: Iterable[Draft]) -> Draft | None:
    """The one told last, if there is any."""
    return max(drafts, key=lambda d: (d.sentence.index, d.predicate.begin), default=None)
