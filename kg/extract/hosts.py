"""Which attack had an effect: one told in the same sentence, or in one of those right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.event_nouns import names_attack
from kg.extract.explained import attack_nouns, in_the_attack, told_causes, unexplained
from kg.extract.labels import head_word
from kg.extract.meant import called, on_attackers
from kg.extract.wheres import apart
from kg.extract.words import words
from kg.grammar.english import english
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.language.reading import Reading, Sentence
from kg.rules import nouns
from kg.vocabulary import load_vocabulary

_REACH = 2
# In words: so short a sentence only goes on with the one before.
_BARE = 9


def host_of(effect: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack that had the effect: its subject, its "in the attack", or the clause that it completes.

    An effect with doers, a day or a place of its own belongs to no neighbour that differs in them.
    """
    deadly = (d for d in drafts if d.is_attack or (d.takes_lives and not effect.actors))
    told = [d for d in deadly if not (d is effect or d.only_effect or _to_come(d.predicate))]
    attacks = {d.predicate: d for d in told} | {n: d for d in told if not d.dropped for n in d.extra}
    for node in told_causes(effect, attacks):
        found = attacks.get(node)
        if found is not None and not found.dropped and _had(found, effect) and not _sequel(found, effect):
            return found
    for node in _neighbours(effect.predicate):
        found = attacks.get(node)
        if found is not None and not found.dropped and fits(effect, found) and not _sequel(found, effect):
            return found
    return None


def _to_come(attack: Node) -> bool:
    """ "Before the ambush, six had died": what came before an attack is none of its effects."""
    return attack.dep == "pobj" and attack.head is not None and attack.head.lemma == "before"


def _sequel(attack: Draft, effect: Draft) -> bool:
    """ "The ambush came a week after ten were killed in Dori": what it followed was no part of it."""
    verb = attack.predicate.head
    follows = verb is not None and attack.predicate.dep == "nsubj" and verb.lemma in words().sequels
    return follows and effect.predicate is not verb and any(a is verb for a in effect.predicate.ancestors())


def _had(attack: Draft, effect: Draft) -> bool:
    """Whether a clause beside an effect tells its cause; what came later is none: "before he was shot"."""
    mark = attack.predicate.child("mark")
    later = mark is not None and mark.lemma == "before"
    return not later and (not is_verb(attack.predicate) or effect.only_effect or fits(effect, attack))


def fits(effect: Draft, host: Draft) -> bool:
    """Whether an effect with doers, a day or a place of its own can be that of an attack."""
    own, others = effect.doers, host.doers
    elsewhere = apart(effect.place, host.place)
    return agree(host, effect) and not elsewhere and not (own and others and not own & others)


def attack_counted(
    effect: Draft, drafts: Sequence[Draft], told: Sequence[Draft], reading: Reading
) -> Draft | None:
    """The attack told last, here or just before, if an effect with no cause of its own follows it.

    "Rebels raided a camp. Six guards were killed." But those who died in a crash, or who raided, did not;
    nor, maybe, those who are told of behind a crash.
    """
    bare = not (effect.only_effect or unexplained(effect)) and _told_bare(effect)
    if effect.status != "actual" or not (bare or unexplained(effect)) or _is_accusation(effect.predicate):
        return None
    if any(_to_come(noun) and names_attack(noun.lemma) for noun in effect.sentence.nodes):
        return None
    able = [d for d in (*told, *drafts) if _can_have(d, effect) and not on_attackers(d)]
    near = [d for d in able if not bare or _goes_before(d, effect)]
    near = [d for d in near if _called_so(d, effect)] or [d for d in near if not _takes_captives(d)] or near
    host = max(near, key=lambda d: (d.sentence.index, d.predicate.begin), default=None)
    if host is None or not fits(effect, host) or attackers(effect, host) or _mishap(host, effect, reading):
        return None
    return host if _is_news_of(host, effect) or in_the_attack(effect) else None


def _is_news_of(host: Draft, effect: Draft) -> bool:
    """Whether no such toll is told of an attack yet; of harm without a number, whether it says to whom."""
    if effect.rule.effect == "harmed":
        return bool(effect.rule.recipient or effect.rule.actor)
    return not (host.injured if effect.rule.effect == "injured" else host.killed)


def _told_bare(effect: Draft) -> bool:
    """ "A guard was shot dead.": by whom, where and when is left to what was told just before."""
    alone = effect.predicate.dep == "ROOT" and len(effect.sentence.nodes) <= _BARE
    return alone and effect.clause.passive and not (effect.actors or effect.place or effect.when)


def _goes_before(attack: Draft, effect: Draft) -> bool:
    """Whether an attack that names its doers stands in the sentence before, and harmed nobody yet."""
    beside = effect.sentence.index - attack.sentence.index == 1
    return beside and bool(attack.actors) and not (attack.killed or attack.injured)


def _called_so(attack: Draft, effect: Draft) -> bool:
    """ "Ten were killed in the explosion": a bombing, rather than the raid told behind it."""
    return any(called(attack, noun.lemma) for noun in attack_nouns(effect))


def _takes_captives(attack: Draft) -> bool:
    """Of a bombing and an abduction it is the bombing that left people dead or wounded."""
    return load_vocabulary().event(attack.event).mode == "abduct"


def _mishap(host: Draft, effect: Draft, reading: Reading) -> bool:
    """Whether a sentence between an attack and an effect tells of something that nobody has done."""
    between = reading.sentences[host.sentence.index + 1 : effect.sentence.index]
    return any(told_of_mishap(sentence, reading) for sentence in between)


def told_of_mishap(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence has a word for what nobody has done: "crash", "flood"."""
    told = reading.document.text[sentence.span.begin : sentence.span.end].lower()
    return not words().mishaps.isdisjoint(re.findall(r"[a-z]+", told))


def _can_have(draft: Draft, effect: Draft) -> bool:
    distance = effect.sentence.index - draft.sentence.index
    return (
        draft.predicate.begin < effect.predicate.begin
        and distance <= _REACH
        and draft.is_attack
        and not draft.only_effect
        and not draft.dropped
        and draft.status == "actual"
        and not draft.lasting
    )


def attackers(effect: Draft, host: Draft) -> bool:
    """Whether those killed are those who attacked: their number is not that of the victims."""
    if host.rule.symmetric:
        return False
    if effect.recipients and all(r.participant.actor in _groups(host) for r in effect.recipients):
        return True
    doers = {noun_of(r.participant.label) for r in host.actors} & _armed()
    return bool(effect.recipients) and all(
        noun_of(r.participant.label) in doers | words().attackers for r in effect.recipients
    )


def _groups(host: Draft) -> frozenset[str]:
    named = (r.participant for r in host.actors if r.participant.kind == "ArmedGroup")
    return frozenset(p.actor for p in named if p.actor)


def noun_of(label: str) -> str:
    """The noun that a description is about: "bomber" of "<suicide bombers>"."""
    return nouns().find(head_word(label).lower(), ())[0]


def _armed() -> frozenset[str]:
    return frozenset(noun for noun, kinds in nouns().classes.items() if "armed" in kinds)


def agree(one: Draft, other: Draft) -> bool:
    """Whether neither contradicts the other's actor or day; a campaign takes in the attacks it counts."""
    named = [{r.participant.actor for r in d.actors if r.participant.actor} for d in (one, other)]
    if (
        one.status != other.status
        or other.event == "AttackCampaign"
        or (named[0] and named[1] and not named[0] & named[1])
    ):
        return False
    apart = (
        one.when
        and other.when
        and (one.when.latest < other.when.earliest or other.when.latest < one.when.earliest)
    )
    return not apart


_COMPLETING = frozenset({"conj", "advcl", "relcl", "acl", "xcomp", "pcomp", "ccomp", "prep", "dobj", "pobj"})


def _neighbours(node: Node) -> list[Node]:
    """The clauses above an effect, and what hangs on them: "opened fire, killing"; but no act beside which
    somebody is "blamed for ten deaths". Below it, what shares its "was": "was killed and two hurt by men"."""
    found = [c for c in node.children if c.dep == "conj" and c.child("agent") and not c.child("auxpass")]
    for below, above in pairwise((node, *node.ancestors())):
        if _is_charge(below, above):
            break
        found.append(above)
        if is_verb(above):
            found += [c for c in above.children if c.dep in ("advcl", "conj") and is_verb(c)]
            arguments = [c for c in above.children if c.dep in ("nsubj", "nsubjpass", "dobj", "prep")]
            found += [n for argument in arguments for n in argument.subtree()]
        if node.dep not in _COMPLETING:
            break
    return found


def _is_accusation(effect: Node) -> bool:
    """ "Blamed for ten deaths": whose they are is said, and they are of no attack told before."""
    return any(_is_charge(below, above) for below, above in pairwise((effect, *effect.ancestors())))


def _is_charge(preposition: Node, verb: Node) -> bool:
    return preposition.dep == "prep" and is_verb(verb) and verb.lemma in english().speech_verbs
