"""Several words for one attack are one attack: "a car bomb targeted a post", "burst in and opened fire"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.hosts import agree
from kg.extract.meant import called
from kg.extract.nounphrase import definite
from kg.extract.referents import Referent
from kg.extract.sides import same_side
from kg.extract.wheres import differ
from kg.extract.words import words
from kg.grammar.phrases import is_verb
from kg.language.parse import Node
from kg.model import Toll
from kg.vocabulary import load_vocabulary

_CAUSES = ("subject", "in", "by", "with", "during", "object", "of")
_REACH, _NEXT = 4, 2
_WAYS_IN = frozenset({"Storming", "Assault", "Ambush"})
_WEAPONS = frozenset(
    {"Shooting", "Bombing", "SuicideBombing", "CarBombing", "GrenadeAttack", "Stabbing", "Killing"}
)
_FIRED = frozenset({"Shooting", "GrenadeAttack", "Bombing", "RocketAttack"})


def join(drafts: Sequence[Draft]) -> None:
    """Make one of the attacks of a sentence that are one: word and argument, or two steps of a deed."""
    attacks = [d for d in drafts if d.is_attack and not d.dropped]
    _join_arguments(attacks)
    _join_steps([d for d in attacks if not d.dropped])


def _join_arguments(attacks: Sequence[Draft]) -> None:
    by_node = {d.predicate: d for d in attacks}
    for draft in attacks:
        heads = [h for slot in _CAUSES for h in draft.clause.get(slot) if h.lemma not in words().answers]
        for head in (*heads, *_planted(draft)):
            other = by_node.get(head)
            if other is None or other is draft or other.dropped or draft.dropped:
                continue
            if agree(draft, other):
                _absorb(draft, other)
                by_node[head] = draft


def _planted(draft: Draft) -> list[Node]:
    """ "A bomb planted by rebels exploded", "ran over a mine laid by them": how the weapon got there."""
    weapons = (h for slot in ("subject", "over", "on") for h in draft.clause.get(slot) if h.pos == "NOUN")
    return [c for weapon in weapons for c in weapon.children if c.dep == "acl" and c.tag == "VBN"]


def _join_steps(attacks: Sequence[Draft]) -> None:
    """ "Burst into a bar and opened fire": how the attackers came, and with what they struck."""
    for position, other in enumerate(attacks):
        for draft in attacks[:position]:
            if not other.dropped and not draft.dropped and _one_deed(draft, other):
                _absorb(draft, other)


def _one_deed(draft: Draft, other: Draft) -> bool:
    chained = other.predicate.dep in ("conj", "advcl", "xcomp") and other.predicate.head is draft.predicate
    steps = (draft.event in _WAYS_IN and other.event in _WEAPONS) or _purpose(draft, other)
    steps = steps or _two_weapons(draft, other)
    elsewhere = differ(draft.place, other.place)
    verbs = is_verb(draft.predicate) and is_verb(other.predicate)
    kin = steps or _same_victims(draft, other)
    return chained and verbs and kin and draft.doers == other.doers and not elsewhere and agree(draft, other)


def _two_weapons(draft: Draft, other: Draft) -> bool:
    """ "Opened fire and hurled grenades at the guests": what both were aimed at stands but once."""
    armed = {draft.event, other.event} <= _FIRED and draft.event != other.event
    return armed and not (draft.recipients and other.recipients)


def _same_victims(draft: Draft, other: Draft) -> bool:
    """ "Hacked and shot six women": side by side on the same people; not "shelled and later stormed it"."""
    met = [{r.participant.begin for r in d.recipients} for d in (draft, other)]
    nearby = other.predicate.index - draft.predicate.index == _NEXT
    return bool(met[0]) and met[0] == met[1] and nearby


def _purpose(draft: Draft, other: Draft) -> bool:
    """ "Used tear gas to disperse the crowd"."""
    return draft.event == other.event and other.predicate.tag == "VB" and other.predicate.dep != "conj"


def retell(draft: Draft, told: Sequence[Draft]) -> None:
    """ "The attack was carried out by dissidents": who did what was told before, and nothing else."""
    if not _only_names_doers(draft):
        return
    near = [d for d in told if _may_be_meant(d, draft)]
    near = [d for d in near if called(d, draft.predicate.lemma)] or near
    near = [d for d in near if same_side(d.actors, draft.actors)] or near
    if near and _may_be_theirs(near[-1], draft):
        near[-1].actors += _others(near[-1], draft)
        near[-1].extra += [draft.predicate, *draft.extra]
        draft.give_way(near[-1])


def _only_names_doers(draft: Draft) -> bool:
    noun = draft.clause.form == "noun" and definite(draft.predicate) and draft.predicate.tag == "NN"
    more = draft.recipients or draft.place or draft.when or draft.killed or draft.injured
    return draft.is_attack and noun and draft.status == "actual" and bool(draft.actors) and not more


def _may_be_meant(earlier: Draft, draft: Draft) -> bool:
    near = 0 < draft.sentence.index - earlier.sentence.index <= _REACH
    return near and earlier.is_attack and earlier.status == "actual" and not earlier.dropped


def _may_be_theirs(attack: Draft, draft: Draft) -> bool:
    """Whether an attack has no doers yet, the same, or such of whom the article does not say more than that
    they were gunmen, where it now names them."""
    if not attack.actors or same_side(attack.actors, draft.actors):
        return True
    named = any(r.participant.actor for r in draft.actors)
    return not attack.doers.isdisjoint(draft.doers) or (
        named and not any(r.participant.actor for r in attack.actors)
    )


def _others(attack: Draft, draft: Draft) -> tuple[Referent, ...]:
    known = attack.doers
    found = (r for r in draft.actors if r.participant.label not in known)
    return tuple(r for r in found if not same_side((r,), attack.actors))


def _absorb(host: Draft, other: Draft) -> None:
    """The more precise of two words gives its class to the event that both tell."""
    if host.event != "AttackCampaign" and _depth(other.event) > _depth(host.event):
        host.rule, host.event = other.rule, other.event
    host.actors = host.actors or other.actors
    host.recipients += tuple(r for r in other.recipients if r not in host.recipients and r not in host.actors)
    host.place, host.when = host.place or other.place, host.when or other.when
    add_tolls(host.killed, other.killed)
    add_tolls(host.injured, other.injured)
    host.extra += [other.predicate, *other.extra]
    other.give_way(host)


def _depth(event: str) -> int:
    return len(load_vocabulary().event(event).ancestors)


def add_tolls(tolls: list[Toll], more: Sequence[Toll]) -> None:
    """Each count once, however it is written."""
    tolls += [t for t in more if (t.low, t.high) not in {(k.low, k.high) for k in tolls}]
