"""Which event of the article a noun takes up: "the attack", "that decision", "their demand"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
from kg.extract.labels import head_word
from kg.extract.nounphrase import definite, owners
from kg.extract.referents import Referents
from kg.extract.sides import same_side
from kg.extract.wheres import differ
from kg.extract.words import words
from kg.grammar.phrases import indefinite
from kg.language.parse import Node
from kg.language.reading import Sentence
from kg.rules import load_rules, singulars
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


def claims_it(draft: Draft) -> bool:
    """Whether it is a claim of something that only a pronoun names: "al-Shabaab claimed it"."""
    told = draft.clause.get("object") if draft.type == "CLAIM" else ()
    return bool(told) and all(head.pos == "PRON" for head in told)


def just_told(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack that "it" means behind its telling: the last one of this sentence or the one before."""
    told = told_before(draft, drafts, frozenset({"ASSAULT"}))
    near = [d for d in told if draft.sentence.index - d.sentence.index <= 1]
    return latest([d for d in near if not _by_another(d, draft)])


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
    return general(noun) or indefinite(noun)


def general(noun: Node) -> bool:
    """ "any attack", "possible war crimes": no event in particular. "After an attack" may well be one."""
    marks = [c.text.lower() for c in noun.children if c.dep in ("det", "poss")]
    return not _UNBOUND.isdisjoint(marks) or (noun.tag == "NNS" and not marks)


def _meant(draft: Draft, found: list[Draft], types: frozenset[str], noun: str) -> Draft | None:
    """Of the events that a noun can mean the last. Others' deeds come before one's own and before those that
    only the doer tells, what they did to one before the rest (but "the attack" may be on anybody), and what
    the noun names before what it can mean."""
    found = [d for d in found if not on_attackers(d)] or found
    if draft.rule.asserts is not None:
        found = [d for d in found if not _by_another(d, draft)] or found
    else:
        found = [d for d in found if not same_side(d.speakers, d.actors)] or found
        probed = draft.event == "Investigation"
        found = [d for d in found if probed or _of_others(d, draft)] or found
        if "ASSAULT" not in types:
            found = [d for d in found if same_side(d.recipients, draft.actors)] or found
    last = latest([d for d in found if called(d, noun)] or found)
    return whole(last, found, noun) if last is not None else None


def whole(part: Draft, told: Sequence[Draft], noun: str = "") -> Draft:
    """The attack with which the article opens, if another told in passing is only a part of it: who condemns
    "the attack" hardly means the fight in which the attackers died. One with a toll of its own is no part."""
    opening = next((d for d in told if d.sentence.index < _OPENING and d.is_attack), None)
    if opening is None or not part.is_attack or (called(part, noun) and not called(opening, noun)):
        return part
    elsewhere = differ(part.place, opening.place)
    days = [d.when for d in (part, opening) if d.when is not None]
    apart = len(days) > 1 and (days[0].latest < days[1].earliest or days[1].latest < days[0].earliest)
    stated = part.place is not None and part.when is not None and opening.place is None
    own = bool(part.killed or part.injured)
    return part if elsewhere or apart or stated or own else opening


_OPENING = 2


def on_attackers(told: Draft) -> bool:
    """The attackers' own death in an attack told: nobody claims, condemns or probes it."""
    heads = (head_word(r.participant.label) for r in told.recipients if not r.participant.actor)
    return any(not words().attackers.isdisjoint((head, *singulars(head))) for head in heads)


def _by_another(told: Draft, draft: Draft) -> bool:
    """Whether an attack is the known deed of somebody else than who claims it, or is blamed for it."""
    held = draft.actors if draft.rule.asserted_actor == "actor" else draft.recipients
    named = [r for r in told.actors if r.participant.actor]
    return bool(named and held) and not same_side(named, held)


def _ahead(draft: Draft, noun: Node, drafts: Sequence[Draft], types: frozenset[str]) -> Draft | None:
    """ "The UN condemned the attack." in a lead: the attack that the next sentences tell."""
    here = draft.sentence.index
    told = (
        d for d in drafts if here < d.sentence.index <= here + _AHEAD and d.is_attack and d.status == "actual"
    )
    leads = here == 0 and "ASSAULT" in types and definite(noun)
    return next((d for d in told if not d.dropped), None) if leads else None


def _of_others(told: Draft, draft: Draft) -> bool:
    """Whether an event is the deed of somebody else; an attack may be that of nobody known."""
    return (bool(told.actors) or told.is_attack) and not same_side(told.actors, draft.actors)


def called(draft: Draft, noun: str) -> bool:
    """Whether an event is told with this noun, or is of a class that it names: "the blast" is a bombing."""
    if draft.predicate.lemma == noun or noun in draft.event.lower():
        return True
    return not _named_classes(noun).isdisjoint(load_vocabulary().event(draft.event).ancestors)


@cache
def _named_classes(noun: str) -> frozenset[str]:
    """The classes that a noun alone tells of; not the most general of a type, which could be anything."""
    alone = (t.rule.event for t in load_rules().triggers("noun", noun) if not t.rest)
    return frozenset(name for name in alone if len(load_vocabulary().event(name).ancestors) > _GENERAL)


_GENERAL = 2


def told_before(draft: Draft, drafts: Sequence[Draft], types: frozenset[str]) -> list[Draft]:
    """The events of some types that were told before a draft, not too far back."""
    here = (draft.sentence.index, draft.predicate.begin)
    return [
        d
        for d in drafts
        if not d.dropped and d.type in types and d.status == "actual"
        and d.event != "AttackCampaign" and (d.sentence.index, d.predicate.begin) < here
        and draft.sentence.index - d.sentence.index <= _REACH
    ]  # fmt: skip


def latest(drafts: Iterable[Draft]) -> Draft | None:
    """The one told last, if there is any."""
    return max(drafts, key=lambda d: (d.sentence.index, d.predicate.begin), default=None)
