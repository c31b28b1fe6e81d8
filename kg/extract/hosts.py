"""Which attack had an effect: one told in the same sentence, or in one of those right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.event_nouns import event_nouns
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
_ONE_ATTACK = 10


def host_of(effect: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attack that had the effect: its subject, its "in the attack", or the clause that it completes.

    An effect with doers, a day or a place of its own belongs to no neighbour that differs in them.
    """
    deadly = (d for d in drafts if d.is_attack or (d.takes_lives and not effect.actors))
    told = [d for d in deadly if not (d is effect or _leaning(d) or _to_come(d.predicate))]
    attacks = {d.predicate: d for d in told} | {n: d for d in told if not d.dropped for n in d.extra}
    for node in _causes(effect, attacks):
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


def _is_attack(noun: Node) -> bool:
    return "ASSAULT" in event_nouns().get(noun.lemma, frozenset())


def _sequel(attack: Draft, effect: Draft) -> bool:
    """ "The ambush came a week after ten were killed in Dori": what it followed was no part of it."""
    verb = attack.predicate.head
    follows = verb is not None and attack.predicate.dep == "nsubj" and verb.lemma in words().sequels
    return follows and effect.predicate is not verb and any(a is verb for a in effect.predicate.ancestors())


def _had(attack: Draft, effect: Draft) -> bool:
    """Whether a clause beside an effect tells its cause; what came later is none: "before he was shot"."""
    mark = attack.predicate.child("mark")
    later = mark is not None and mark.lemma == "before"
    return not later and (not is_verb(attack.predicate) or _leaning(effect) or fits(effect, attack))


def _leaning(draft: Draft) -> bool:
    """Whether it is only what an attack did, and no attack by itself."""
    return bool(draft.rule.effect) and "attack" in draft.rule.needs


def fits(effect: Draft, host: Draft) -> bool:
    """Whether an effect with doers, a day or a place of its own can be that of an attack."""
    own, others = ({r.participant.label for r in d.actors} for d in (effect, host))
    elsewhere = apart(effect.place, host.place)
    return agree(host, effect) and not elsewhere and not (own and others and not own & others)


def attack_counted(
    effect: Draft, drafts: Sequence[Draft], told: Sequence[Draft], reading: Reading
) -> Draft | None:
    """The attack told last, here or just before, if an effect with no cause of its own follows it.

    "Rebels raided a camp. Six guards were killed." But those who died in a crash, or who raided, did not;
    nor, maybe, those who are told of behind a crash.
    """
    if effect.status != "actual" or not unexplained(effect) or _is_accusation(effect.predicate):
        return None
    if any(_to_come(noun) and _is_attack(noun) for noun in effect.sentence.nodes):
        return None
    near = [d for d in (*told, *drafts) if _can_have(d, effect) and not on_attackers(d)]
    near = [d for d in near if _called_so(d, effect)] or [d for d in near if not _takes_captives(d)] or near
    host = max(near, key=lambda d: (d.sentence.index, d.predicate.begin), default=None)
    if host is None or not fits(effect, host) or attackers(effect, host) or _mishap(host, effect, reading):
        return None
    if effect.rule.effect == "harmed":
        told_of = effect.rule.recipient or effect.rule.actor
        return host if told_of or _in_the_attack(effect) else None
    known = host.injured if effect.rule.effect == "injured" else host.killed
    return host if not known or _in_the_attack(effect) else None


def _called_so(attack: Draft, effect: Draft) -> bool:
    """ "Ten were killed in the explosion": a bombing, rather than the raid told behind it."""
    return any(called(attack, noun.lemma) for noun in _attack_nouns(effect))


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
        and not _leaning(draft)
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


def unexplained(effect: Draft) -> bool:
    """Its word is no attack by itself, and nothing in its clause says by what it came about, unless that is
    the attack told before."""
    if effect.clause.get("since") or over_time(effect):
        return False
    if _in_the_attack(effect):
        return True
    counted = effect.rule.recipient.slots if effect.rule.recipient else ()
    causes = [h for slot in _EXPLAINING if slot not in counted for h in effect.clause.get(slot)]
    return _leaning(effect) and not _other_culprit(effect) and all(_no_cause(head) for head in causes)


def over_time(effect: Draft) -> bool:
    """ "Have been killed this year", "since April": more than one attack can do."""
    return effect.when is not None and (effect.when.latest - effect.when.earliest).days > _ONE_ATTACK


def _other_culprit(effect: Draft) -> bool:
    """ "Cholera killed 60": what kills here is no attacker."""
    about, role = effect.rule.where.get("object"), effect.rule.recipient
    sufferer_first = role is None or role.slots[0] == "subject" or (about and about.words)
    if sufferer_first or effect.actors or not effect.clause.get("object"):
        return False
    kinds = ("NOUN", "PROPN") if effect.rule.actor else ("NOUN",)
    culprits = (h for h in effect.clause.get("subject") if h.pos in kinds)
    return any("ASSAULT" not in event_nouns().get(h.lemma, frozenset()) for h in culprits)


_EXPLAINING = (
    "in",
    "by",
    "during",
    "from",
    "of",
    "with",
    "when",
    "after",
    "following",
    "due",
    "adverbial",
    "at",
)


def _no_cause(head: Node) -> bool:
    """A place, a day, whom they belong to, or others who suffered."""
    if head.lemma in words().suffering | words().deathbeds or _meanwhile(head):
        return True
    return head.pos in ("PROPN", "NUM", "PRON") or bool(nouns().find(head.lemma, ())[1]) or _is_time(head)


def _meanwhile(verb: Node) -> bool:
    """ "Three were killed, while five were hurt": what happened beside it is no cause."""
    mark = verb.child("mark")
    return mark is not None and mark.lemma in ("while", "although", "though", "whereas", "but", "before")


def _is_time(head: Node) -> bool:
    return head.lemma in words().times


def _in_the_attack(effect: Draft) -> bool:
    """ "Nine were wounded in the raid": the raid told before."""
    return any(True for _ in _attack_nouns(effect))


def _attack_nouns(effect: Draft) -> Iterator[Node]:
    causes = [
        h for slot in ("in", "by", "during", "from", "after", "subject") for h in effect.clause.get(slot)
    ]
    beside = [h for conjunct in _conjuncts(effect.predicate) for h in _circumstances(conjunct)]
    yield from (head for head in (*causes, *beside, *_toll_from(effect)) if _known_attack(head))


def _toll_from(effect: Draft) -> tuple[Node, ...]:
    return tuple(
        h for c in effect.clause.get("subject") for n in c.children if n.dep == "prep" for h in n.children
    )


def _known_attack(noun: Node) -> bool:
    definite = any(
        c.lemma in ("the", "this", "that", "these", "those") for c in noun.children if c.dep == "det"
    )
    return (
        definite
        and noun.lemma not in words().lasting
        and "ASSAULT" in event_nouns().get(noun.lemma, frozenset())
    )


def agree(one: Draft, other: Draft) -> bool:
    """Neither contradicts the other's actor, day or place; a campaign takes in the attacks it counts."""
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


_CAUSAL = ("subject", "in", "by", "during", "after", "from", "with", "when", "following", "to", "adverbial")
_COMPLETING = frozenset({"conj", "advcl", "relcl", "acl", "xcomp", "pcomp", "ccomp", "prep", "dobj", "pobj"})


def _causes(effect: Draft, attacks: Mapping[Node, Draft]) -> list[Node]:
    """The phrases and clauses that say by what, or when, the effect came about; an attack that is told beside
    it has causes and circumstances of its own."""
    causes = [h for slot in _CAUSAL for h in effect.clause.get(slot)]
    causes += [c for cause in causes for c in (*_compounds(cause), *_acting(cause))]
    apart = {attack.predicate for attack in attacks.values() if not attack.rule.effect}
    beside = (c for c in _conjuncts(effect.predicate) if c not in apart)
    return causes + [h for conjunct in beside for h in _circumstances(conjunct)]


def _acting(clause: Node) -> list[Node]:
    """ "Ten died as clashes hit Poso"."""
    return [c for c in clause.children if c.dep == "nsubj" and c.pos == "NOUN" and is_verb(clause)]


def _conjuncts(verb: Node) -> list[Node]:
    """ "were killed, scores wounded and cattle stolen in fighting": the last verb has what is true of all."""
    own = [c for c in verb.children if c.dep == "conj"]
    return [n for c in own for n in (c, *_conjuncts(c))]


def _circumstances(verb: Node) -> list[Node]:
    behind = [c for c in verb.children if c.dep == "prep" and c.lemma in _CAUSAL]
    return [c for c in verb.children if c.dep == "advcl"] + [h for p in behind for h in p.children]


def _neighbours(node: Node) -> list[Node]:
    """The clauses above an effect, and what hangs on them: "opened fire, killing"; but no act beside which
    somebody is "blamed for ten deaths"."""
    found: list[Node] = []
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


def _compounds(node: Node) -> list[Node]:
    return [c for c in node.children if c.dep in ("appos", "conj")]
